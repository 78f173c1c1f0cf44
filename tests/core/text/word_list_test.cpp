#include "text/word_list.hpp"

#include <catch2/catch.hpp>

using namespace sayso;

TEST_CASE("a literal is split at every separator") {
  static_assert(count_parts("and or but") == 3 && count_parts("and") == 1 && count_parts("a b|c d", '|') == 2);
  constexpr auto pairs = split<2>("close to|aware of", '|');
  CHECK((pairs[0] == "close to" && pairs[1] == "aware of"));
}

TEST_CASE("a word list has its words and no others") {
  static constexpr auto list = SAYSO_WORD_LIST("and or but");
  CHECK(list.words().size() == 3);
  for (const std::string_view word : {"and", "or", "but"}) CHECK(list.has(word));
  for (const std::string_view word : {"", "an", "ands", "andor", "and or", "cut", " "}) CHECK_FALSE(list.has(word));
  static_assert(SAYSO_WORD_LIST("— –").has("—") && !SAYSO_WORD_LIST("— –").has("―"));
}
