#include "english/verb_meanings.hpp"

#include <algorithm>
#include <catch2/catch.hpp>
#include <string>
#include <vector>

using sayso::Meaning;
using sayso::means;

namespace {

struct Row {
  Meaning meaning;
  std::string words;
  bool all_forms;
};

const std::vector<Row> rows = {
#define MEANING(name, words) {Meaning::name, words, false},
#define VERBS(name, words) {Meaning::name, words, true},
#include "english/verb_meanings.def"
#undef MEANING
#undef VERBS
};

std::vector<std::string> split(const std::string& text) {
  std::vector<std::string> out(1);
  for (const char c : text) {
    if (c == ' ') out.emplace_back();
    else out.back() += c;
  }
  return out;
}

}  // namespace

TEST_CASE("verb meanings: every line of the table is sorted, without doubles, and found") {
  for (const Row& row : rows) {
    const std::vector<std::string> words = split(row.words);
    CHECK(std::is_sorted(words.begin(), words.end()));
    CHECK(std::adjacent_find(words.begin(), words.end()) == words.end());
    for (const std::string& word : words) {
      INFO(word);
      CHECK(!word.empty());
      CHECK(std::all_of(word.begin(), word.end(), [](char c) { return c >= 'a' && c <= 'z'; }));
      CHECK(means(row.meaning, word));
    }
  }
}

TEST_CASE("verb meanings: only verbs that are listed so are found in every form") {
  CHECK(means(Meaning::seeking, "explored"));
  CHECK(means(Meaning::making, "putting"));
  CHECK(means(Meaning::resolve, "veto"));
  CHECK_FALSE(means(Meaning::resolve, "vetoed"));
  CHECK_FALSE(means(Meaning::resolve, "arrive"));
  CHECK_FALSE(means(Meaning::resolve, ""));
}
