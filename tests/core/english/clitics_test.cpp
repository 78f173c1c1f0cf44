#include "english/clitics.hpp"

#include <catch2/catch.hpp>
#include <string>

using namespace sayso;

TEST_CASE("clitics: where what leans on a word begins") {
  struct Row {
    std::string word, clitic;
  };
  const Row rows[] = {
      {"they’ll", "’ll"}, {"we're", "'re"}, {"li’s", "’s"},    {"i’d", "’d"}, {"i′m", "′m"},   {"youʼve", "ʼve"},
      {"didn’t", "n’t"},  {"can't", "n't"}, {"cannot", "not"}, {"pier", ""},  {"o’brien", ""}, {"rock’n’roll", ""},
      {"it’t", ""},       {"n’t", ""},      {"not", ""},       {"’", ""},     {"", ""},
  };
  for (const Row& row : rows) {
    CAPTURE(row.word);
    CHECK(row.word.substr(english::clitic_start(row.word)) == row.clitic);
  }
  CHECK(english::is_possessive_letter("s"));
  CHECK_FALSE(english::is_possessive_letter("d"));
}
