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
}

TEST_CASE("a line begins and ends with what is seen") {
  const auto lines = lines_of("\r\n  Pier shut \r\n\r\n\tRuiz\xC2\xA0said no.\xC2\xA0\n");
  REQUIRE(lines.size() == 2);
  CHECK(lines[0].span == Span{4, 13});
  CHECK(lines[1].span == Span{19, 33});
  CHECK(lines[0].breaks == 2);
  CHECK(lines[1].breaks == 2);
}
