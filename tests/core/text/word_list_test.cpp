#include "text/word_list.hpp"

#include <catch2/catch.hpp>
#include <string_view>
#include <vector>

using namespace sayso;

TEST_CASE("a literal is split at every separator") {
  static_assert(count_parts("and or but") == 3 && count_parts("and") == 1 && count_parts("a b|c d", '|') == 2);
  constexpr auto pairs = split<2>("close to|aware of", '|');
  CHECK((pairs[0] == "close to" && pairs[1] == "aware of"));
}

TEST_CASE("each word of a text is visited, and no empty one") {
  std::vector<std::string_view> visited;
  each_word(" and  or ", [&](std::string_view word) { visited.push_back(word); });
  each_word("close to|aware of", [&](std::string_view word) { visited.push_back(word); }, '|');
  CHECK(visited == std::vector<std::string_view>{"and", "or", "close to", "aware of"});
}

TEST_CASE("a text has its words, not their parts") {
  for (const std::string_view word : {"of", "against", "for"}) CHECK(has_word("of against for", word));
  for (const std::string_view word : {"", "gain", "again", "ainst", "o", " "})
    CHECK_FALSE(has_word("of against", word));
  CHECK_FALSE(has_word("", "of"));
  CHECK(has_word("close to|aware of", "aware of", '|'));
}

TEST_CASE("a word list has its words and no others") {
  static constexpr auto list = SAYSO_WORD_LIST("and or but");
  CHECK(list.words().size() == 3);
  for (const std::string_view word : {"and", "or", "but"}) CHECK(list.has(word));
  for (const std::string_view word : {"", "an", "ands", "andor", "and or", "cut", " "}) CHECK_FALSE(list.has(word));
  static_assert(SAYSO_WORD_LIST("— –").has("—") && !SAYSO_WORD_LIST("— –").has("―"));
}
