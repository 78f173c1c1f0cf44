#include "english/tagger.hpp"

#include <catch2/catch.hpp>
#include <fstream>
#include <random>
#include <sstream>
#include <string>
#include <thread>
#include <vector>

namespace sayso::english {
namespace {

std::vector<std::string> split(const std::string& line) {
  std::istringstream in(line);
  std::vector<std::string> parts;
  for (std::string part; in >> part;) parts.push_back(part);
  return parts;
}

std::vector<Tag> tags_of(const std::vector<std::string>& words) {
  std::vector<TagInput> sentence;
  for (const std::string& word : words) sentence.push_back({word, sentence.empty()});
  std::vector<Tag> tags(sentence.size());
  tag(sentence, tags);
  return tags;
}

/// "word/TAG word/TAG", as the reference file has it.
std::string tagged(const std::vector<std::string>& words) {
  const std::vector<Tag> tags = tags_of(words);
  std::string line;
  for (std::size_t i = 0; i < words.size(); ++i) {
    if (i > 0) line += ' ';
    line += words[i] + '/' + std::string(name(tags[i]));
  }
  return line;
}

std::string tag_names(const std::string& sentence) {
  std::string line;
  for (Tag tag : tags_of(split(sentence))) line += (line.empty() ? "" : " ") + std::string(name(tag));
  return line;
}

TEST_CASE("the tags are those of the reference in scripts/train_tagger.py") {
  std::ifstream file("tests/core/english/tagger_reference.txt");
  int sentences = 0;
  for (std::string line; std::getline(file, line); ++sentences) {
    std::vector<std::string> words = split(line);
    for (std::string& word : words) word.erase(word.rfind('/'));
    CHECK(tagged(words) == line);
  }
  CHECK(sentences >= 30);
}

TEST_CASE("tags that the rules lean on") {
  struct Row {
    const char* sentence;
    const char* tags;
  };
  const Row rows[] = {
      {"Osei said the pump had failed .", "NNP VBD DT NN VBD VBN PUNCT"},
      {"“ It works , ” said the plumber .", "PUNCT PRP VBZ PUNCT PUNCT VBD DT NN PUNCT"},
      {"Officials say that they want to close the dam .", "NNS VBP IN PRP VBP TO VB DT NN PUNCT"},
      {"the plan that officials want", "DT NN WDT NNS VBP"},
      {"She insists that that is true .", "PRP VBZ IN DT VBZ JJ PUNCT"},
      {"Vera 's lawyer did n't attend .", "NNP POS NN VBD RB VB PUNCT"},
      {"He 's leaving .", "PRP VBZ VBG PUNCT"},
      {"The goals are peace , trade and growth .", "DT NNS VBP NN PUNCT NN CC NN PUNCT"},
      {"There were 12 boats .", "EX VBD CD NNS PUNCT"},
      {"Its owner , who lives abroad , denied it .", "PRP$ NN PUNCT WP VBZ RB PUNCT VBD PRP PUNCT"},
      {"• → 🙂 ■ * €", "PUNCT PUNCT PUNCT PUNCT PUNCT PUNCT"},
      {"Why would he resign ?", "WRB MD PRP VB PUNCT"},
  };
  for (const Row& row : rows) {
    INFO(row.sentence);
    CHECK(tag_names(row.sentence) == row.tags);
  }
}

TEST_CASE("curly and straight marks are the same to the tagger") {
  CHECK(tag_names("“ She did n’t , ” Vera ’s brother said .") ==
        tag_names("\" She did n't , \" Vera 's brother said ."));
}

TEST_CASE("a headline's capitals do not make its words names") {
  const auto title = tags_of(split("Ministry Says It Will Not Close the Old Bridge"));
  CHECK(std::vector(title.begin() + 1, title.begin() + 8) ==
        std::vector{Tag::Vbz, Tag::Prp, Tag::Md, Tag::Rb, Tag::Vb, Tag::Dt, Tag::Jj});
  CHECK(tag_names("POLICE SAY THEY WILL CLOSE THE BRIDGE") == "NNS VBP PRP MD VB DT NN");
}

TEST_CASE("a sentence's start passes over the marks before it") {
  const auto second = [](bool mark_starts, bool word_starts) {
    const TagInput sentence[] = {{"\"", mark_starts}, {"Fishing", word_starts}, {"pays"}, {"."}};
    Tag tags[4];
    tag(sentence, tags);
    return tags[1];
  };
  CHECK(second(true, false) == second(true, true));
  CHECK(second(true, false) == second(false, true));
}

TEST_CASE("no words, no tags") { tag({}, {}); }

TEST_CASE("of a long word the last 64 bytes count") {
  const std::string ending = std::string(60, 'x') + "ally";
  const std::string longer = std::string(100'000, 'q') + ending;
  CHECK(tags_of({"He", longer, "agreed"}) == tags_of({"He", ending, "agreed"}));
}

TEST_CASE("any bytes get tags, the same ones each time and in every thread") {
  std::mt19937 random(7);
  std::vector<std::string> words{"", "\xE2", "\xE2\x80", "\xC3", std::string(1, '\0'), "\xFF\xFE"};
  while (words.size() < 3000) {
    std::string word(random() % 80, ' ');
    for (char& c : word) c = static_cast<char>(random() & 255);
    words.push_back(word);
  }
  std::vector<Tag> here = tags_of(words), there;
  std::thread other([&] { there = tags_of(words); });
  const std::vector<Tag> again = tags_of(words);
  other.join();
  CHECK(here == again);
  CHECK(here == there);
  for (Tag tag : here) REQUIRE(static_cast<std::size_t>(tag) < kTagCount);
}

}  // namespace
}  // namespace sayso::english
