#include "english/questions.hpp"

#include <algorithm>
#include <catch2/catch.hpp>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <map>
#include <string>
#include <string_view>
#include <vector>

using namespace sayso::english;

namespace {

enum class Kind { of_words, of_beginnings, of_endings, of_pairs };

struct Question {
  Kind kind;
  std::string_view name, list;
  bool (*of_word)(std::string_view);
  bool (*of_pair)(std::string_view, std::string_view);
};

const Question questions[] = {
#define QUESTION(name, words) {Kind::of_words, #name, words, name, nullptr},
#define QUESTION_BEGINNINGS(name, beginnings) {Kind::of_beginnings, #name, beginnings, name, nullptr},
#define QUESTION_ENDINGS(name, endings) {Kind::of_endings, #name, endings, name, nullptr},
#define QUESTION_PAIRS(name, pairs) {Kind::of_pairs, #name, pairs, nullptr, name},
#include "english/questions.def"
};

std::vector<std::string> parts(std::string_view list, char separator) {
  std::vector<std::string> found(1);
  for (const char c : list) {
    if (c == separator) found.emplace_back();
    else found.back() += c;
  }
  return found;
}

std::vector<std::string> entries(const Question& question) {
  return parts(question.list, question.kind == Kind::of_pairs ? '|' : ' ');
}

}  // namespace

TEST_CASE("every question knows all its own words") {
  for (const Question& question : questions) {
    CAPTURE(question.name);
    for (const std::string& entry : entries(question)) {
      CAPTURE(entry);
      if (question.kind == Kind::of_pairs) {
        const auto words = parts(entry, ' ');
        REQUIRE(words.size() == 2);
        CHECK(question.of_pair(words[0], words[1]));
        CHECK_FALSE(question.of_pair(words[1], words[0]));
        CHECK_FALSE(question.of_pair(entry, ""));
      } else {
        CHECK(question.of_word(entry));
        CHECK(question.of_word("+" + entry) == (question.kind == Kind::of_endings));
        CHECK(question.of_word(entry + "+") == (question.kind == Kind::of_beginnings));
      }
    }
    if (question.of_word != nullptr) CHECK_FALSE(question.of_word(""));
  }
}

TEST_CASE("the words of a question are in lower case, one blank between them, none twice") {
  for (const Question& question : questions) {
    CAPTURE(question.name);
    auto words = entries(question);
    for (const std::string& word : words) {
      CAPTURE(word);
      CHECK_FALSE(word.empty());
      CHECK(std::none_of(word.begin(), word.end(), [](char c) { return c >= 'A' && c <= 'Z'; }));
    }
    std::sort(words.begin(), words.end());
    CHECK(std::adjacent_find(words.begin(), words.end()) == words.end());
  }
}

TEST_CASE("no two questions have the same words") {
  std::map<std::vector<std::string>, std::string_view> askers;
  for (const Question& question : questions) {
    auto words = entries(question);
    std::sort(words.begin(), words.end());
    words.push_back(std::to_string(static_cast<int>(question.kind)));
    const auto [first, added] = askers.emplace(std::move(words), question.name);
    CAPTURE(question.name, first->second);
    CHECK(added);
  }
}

TEST_CASE("every question is asked") {
  std::string code;
  for (const auto& file : std::filesystem::recursive_directory_iterator("core")) {
    const std::string extension = file.path().extension().string();
    if (extension != ".cpp" && extension != ".hpp") continue;
    std::ifstream in(file.path());
    code.append(std::istreambuf_iterator<char>(in), {});
  }
  REQUIRE(code.size() > 100'000);
  for (const Question& question : questions) {
    CAPTURE(question.name);
    CHECK(code.find(std::string(question.name) + "(") != std::string::npos);
  }
}
