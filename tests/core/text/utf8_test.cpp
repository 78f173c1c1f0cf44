#include "text/utf8.hpp"

#include <catch2/catch.hpp>
#include <random>
#include <string>

#include "text/offsets.hpp"

using namespace sayso;

TEST_CASE("invalid sequences become one U+FFFD each, as browsers read them") {
  struct Case {
    std::string_view bytes, repaired;
    std::size_t replaced;
  };
  const Case cases[] = {
      {"", "", 0},
      {"plain", "plain", 0},
      {"ü€🤔", "ü€🤔", 0},
      {"a\xFFz", "a\uFFFDz", 1},
      {"\xC0\xAF", "\uFFFD\uFFFD", 2},                      // overlong
      {"\xED\xA0\x80", "\uFFFD\uFFFD\uFFFD", 3},            // a surrogate
      {"\xF4\x90\x80\x80", "\uFFFD\uFFFD\uFFFD\uFFFD", 4},  // beyond U+10FFFF
      {"\xE2\x82", "\uFFFD", 1},                            // cut short: one for the whole
      {"\xF0\x9F\xA4z", "\uFFFDz", 1},
      {"\x80", "\uFFFD", 1},
  };
  for (const Case& c : cases) {
    const utf8::Repaired out = utf8::repair(c.bytes);
    CHECK(out.text == c.repaired);
    CHECK(out.replaced == c.replaced);
    CHECK(utf8::valid(c.bytes) == (c.replaced == 0));
  }
}

TEST_CASE("repaired text is valid, whatever the bytes") {
  std::mt19937 random(7);
  for (int round = 0; round < 300; ++round) {
    std::string bytes(random() % 60, '\0');
    for (char& byte : bytes) byte = static_cast<char>(random() % 256);
    CHECK(utf8::valid(utf8::repair(bytes).text));
  }
}

TEST_CASE("offsets in every unit") {
  const std::string text = "a🤔“b”";
  struct Case {
    std::uint32_t byte, utf16, codepoint;
  };
  const Case cases[] = {{0, 0, 0}, {1, 1, 1}, {5, 3, 2}, {8, 4, 3}, {9, 5, 4}, {12, 6, 5}};
  const OffsetMap utf16(text, OffsetUnit::utf16), points(text, OffsetUnit::codepoint), bytes(text, OffsetUnit::utf8);
  for (const Case& c : cases) {
    CHECK(bytes(c.byte) == c.byte);
    CHECK(utf16(c.byte) == c.utf16);
    CHECK(points(c.byte) == c.codepoint);
  }
}

TEST_CASE("offsets of long texts agree with counting") {
  std::mt19937 random(11);
  const std::string_view letters[] = {"a", "é", "“", "🤔", " "};
  std::string text;
  std::vector<std::uint32_t> starts;
  for (int i = 0; i < 3000; ++i) {
    starts.push_back(static_cast<std::uint32_t>(text.size()));
    text += letters[random() % 5];
  }
  const OffsetMap utf16(text, OffsetUnit::utf16), points(text, OffsetUnit::codepoint);
  std::uint32_t units = 0;
  for (std::uint32_t i = 0; i < starts.size(); ++i) {
    REQUIRE(points(starts[i]) == i);
    REQUIRE(utf16(starts[i]) == units);
    units += utf8::decode(text, starts[i]).code > 0xFFFF ? 2 : 1;
  }
}
