#include "english/stem.hpp"

#include <catch2/catch.hpp>

using sayso::english::stem;

TEST_CASE("the forms of a word have one stem") {
  const struct {
    const char *word, *stem;
  } rows[] = {{"manage", "manag"},  {"manages", "manag"}, {"managing", "manag"}, {"managed", "manag"}, {"plan", "plan"},
              {"planning", "plan"}, {"planned", "plan"},  {"sell", "sell"},      {"selling", "sell"},  {"fully", "ful"},
              {"class", "clas"},    {"pass", "pas"},      {"go", "go"},          {"use", "use"},       {"", ""}};
  for (const auto& row : rows) {
    INFO(row.word);
    CHECK(stem(row.word) == row.stem);
  }
}
