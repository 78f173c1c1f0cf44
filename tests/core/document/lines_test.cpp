#include "document/lines.hpp"

#include <catch2/catch.hpp>
#include <string>

using namespace sayso;

TEST_CASE("paragraphs") {
  const auto count = [](std::string_view text) { return paragraphs_of(text).size(); };
  CHECK(count("") == 0);
  CHECK(count(" \n \n") == 0);
  CHECK(count("a\nb\n\nc") == 3);
  CHECK(count("a\r\nb\r\n\r\nc") == 3);
  CHECK(count("a\xE2\x80\xA9 b") == 2);
  CHECK(count("The council met on Monday evening to settle the long dispute\n"
              "about the pier, which has divided the town for more than ten\n"
              "years and has cost two mayors their office in that time, and\n"
              "it adjourned at midnight.\n"
              "\n"
              "A second meeting is to follow before the end of this month.\n") == 2);
  // Whatever the width, and where a line ended before it had to.
  CHECK(count("The pier, which was built\nin 1961, will close in May,\nthe mayor of Norland said\non Monday.\n\n"
              "She did not say why.") == 2);
  CHECK(count("The council met. Its leader, Joan\nPike, told members the money\nwas gone, and that nobody in the\n"
              "town hall knew of it, she\nsaid.") == 1);
  // Verse, an address, a list, what was typed.
  CHECK(count("The pier is long, the sea is wide,\nThe boats come in upon the tide,\nAnd nobody is at my side,\nI "
              "said.") == 4);
  CHECK(count("Ana Ruiz\nTown Hall, 2 High Street\nPorto Vell\nNorland") == 4);
  CHECK(count("milk\nbread\neggs") == 3);
  CHECK(count("Mayor says pier will close\nBy Tom Li\nThe pier will close in May.") == 3);
}

TEST_CASE("a line begins and ends with what is seen") {
  const auto lines = lines_of("\r\n  Pier shut \r\n\r\n\tRuiz\xC2\xA0said no.\xC2\xA0\n");
  REQUIRE(lines.size() == 2);
  CHECK(lines[0].span == Span{4, 13});
  CHECK(lines[1].span == Span{19, 33});
  CHECK(lines[0].breaks == 2);
  CHECK(lines[1].breaks == 2);
}
