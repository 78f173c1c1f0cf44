#include "english/numbers.hpp"

#include <catch2/catch.hpp>

using namespace sayso::english;

TEST_CASE("numbers: what a word counts") {
  struct {
    const char* word;
    std::optional<std::uint32_t> count;
  } const rows[] = {{"two", 2},
                    {"twenty", 20},
                    {"12", 12},
                    {"100", 100},
                    {"one", std::nullopt},
                    {"zero", std::nullopt},
                    {"1", std::nullopt},
                    {"101", std::nullopt},
                    {"12th", std::nullopt},
                    {"some", std::nullopt},
                    {"", std::nullopt}};
  for (const auto& row : rows) {
    INFO(row.word);
    CHECK(count_of(row.word) == row.count);
  }
}

TEST_CASE("numbers: how many parts") {
  CHECK(count_of_parts("three-point") == 3u);
  CHECK(count_of_parts("4-step") == 4u);
  CHECK(count_of_parts("two-pronged") == 2u);
  CHECK(count_of_parts("one-part") == std::nullopt);
  CHECK(count_of_parts("high-point") == std::nullopt);
  CHECK(count_of_parts("three") == std::nullopt);
}
