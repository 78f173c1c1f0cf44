#include "text/text.hpp"

#include <catch2/catch.hpp>
#include <string>
#include <vector>

#include "english/reading.hpp"
#include "text/characters.hpp"
#include "text/text_of.hpp"
#include "text/utf8.hpp"
#include "text/visible.hpp"

using namespace sayso;

namespace {

std::string tokens_of(std::string_view text) {
  const Text read = text_of(std::string(text));
  std::string out;
  for (std::uint32_t i = 0; i < read.size(); ++i) {
    if (i > 0) out += '|';
    out += read.word(i);
  }
  return out;
}

std::string sentences_of(std::string_view text) {
  const Text read = text_of(std::string(text));
  std::string out;
  for (const Range sentence : read.sentences()) {
    if (!out.empty()) out += '|';
    out += read.view(sentence);
  }
  return out;
}

struct Row {
  std::string_view text, expected;
};

}  // namespace

TEST_CASE("tokens") {
  const Row cases[] = {
      {"", ""},
      {" ", ""},
      {"Ana left.", "Ana|left|."},
      {"Mr. Li didn’t go.", "Mr.|Li|did|n’t|go|."},
      {"We can't, cannot and won't.", "We|ca|n't|,|can|not|and|wo|n't|."},
      {"Ruiz’s and O’Brien's", "Ruiz|’s|and|O’Brien|'s"},
      {"U.S.-led talks at 5 p.m. in the U.S.", "U.S.-led|talks|at|5|p.m.|in|the|U.S."},
      {"It cost $1,500.50 (3%)", "It|cost|$|1,500.50|(|3|%|)"},
      {"Ana Ruiz, R-Me., and Tom Li, D-N.Y.", "Ana|Ruiz|,|R-Me.|,|and|Tom|Li|,|D-N.Y."},
      {"Tell me. Flight A-7. It rained on D-Day.", "Tell|me|.|Flight|A-7|.|It|rained|on|D-Day|."},
      {"“No,” she said.", "“|No|,|”|she|said|."},
      {"\"No,\" she said.", "\"|No|,|\"|she|said|."},
      {"``No,'' she said.", "``|No|,|''|she|said|."},
      {"a--b — c… d...", "a|--|b|—|c|…|d|..."},
      {"AT&T and R&D", "AT&T|and|R&D"},
      {"see example.com. @ana_r #pier", "see|example.com|.|@ana_r|#pier"},
      {"“Times”’s", "“|Times|”|’s"},
      {"\xC2\xA0Zoë\xC2\xA0Müller", "Zoë|Müller"},
      {"北京说。", "北京说|。"},
      {"🤔 ok", "🤔|ok"},
  };
  for (const Row& c : cases) {
    CAPTURE(c.text);
    CHECK(tokens_of(c.text) == c.expected);
  }
}

TEST_CASE("sentences") {
  const Row cases[] = {
      {"One. Two.", "One.|Two."},
      {"Mr. Li met Gov. Ruiz. They spoke.", "Mr. Li met Gov. Ruiz.|They spoke."},
      {"He lives in the U.S. She does not.", "He lives in the U.S.|She does not."},
      {"He leads U.S. Steel in the east.", "He leads U.S. Steel in the east."},
      {"“Why?” she asked. “No.” He left.", "“Why?” she asked.|“No.”|He left."},
      {"“It ended. It did,” he said.", "“It ended.|It did,” he said."},
      {"She paid 3.5 million. Nobody else did!", "She paid 3.5 million.|Nobody else did!"},
      {"1. Cut fares\n2. Add trains", "1. Cut fares|2. Add trains"},
      {"He met Ana Ruiz, R-Me. She left.", "He met Ana Ruiz, R-Me.|She left."},
      {"First line\nsecond", "First line|second"},
      {"It closed.Ruiz left.", "It closed.|Ruiz left."},
      // blanks that a paste has lost
      {"It was Ruiz.She left.", "It was Ruiz.|She left."},
      {"It was Halo.Harbour.", "It was Halo.Harbour."},
      {"It closed.\"We left,\" she said.\"At noon.\"Nobody saw.",
       "It closed.|\"We left,\" she said.|\"At noon.\"|Nobody saw."},
      {"It closed.“We left,” she said.“At noon.”Nobody saw.", "It closed.|“We left,” she said.|“At noon.”|Nobody saw."},
      {"“Why?”she asked.", "“Why?”she asked."},
      // “ closes low marks
      {"„It stays.“ „We left.“", "„It stays.“|„We left.“"},
  };
  for (const Row& c : cases) {
    CAPTURE(c.text);
    CHECK(sentences_of(c.text) == c.expected);
  }
}

TEST_CASE("a sentence without end is cut, so that work in it stays bounded") {
  std::string text;
  for (int i = 0; i < 5000; ++i) text += "word ";
  const Text read = text_of(text);
  CHECK(read.sentences().size() > 5);
  for (const Range sentence : read.sentences()) CHECK(sentence.size() <= 401);
}

TEST_CASE("the text is what stands in its paragraphs") {
  const std::string words = "Pier shut.\nShare this\nRuiz left it.";
  const Text text(words, {{0, 10}, {22, 35}}, english::orthography());
  REQUIRE(text.paragraphs() == std::vector<Range>{{0, 3}, {3, 7}});
  CHECK(text.view(text.paragraphs()[1]) == "Ruiz left it.");
  CHECK(text.tokens()[3].line_start);
  CHECK(text.tokens()[3].paragraph == 1);
  CHECK(text.sentences().size() == 2);
}

TEST_CASE("folding keeps every offset") {
  for (std::string_view text : {"ÀÉÎÕÜ Šibenik Žižek", "ΑΘΗΝΑ", "МОСКВА", "İstanbul ẞ ŒUVRE", "plain ASCII"}) {
    CAPTURE(text);
    CHECK(characters::folded(text).size() == text.size());
    CHECK(utf8::valid(characters::folded(text)));
  }
  CHECK(characters::folded("ÀÉ ŽIŽEK ΑΘΗ МОСКВА") == "àé žižek αθη москва");
}

TEST_CASE("what nobody sees is left out, and spans stand where it was") {
  struct Row {
    std::string text, visible;
    Span span, original;
  };
  const Row rows[] = {
      {"", "", {0, 0}, {0, 0}},
      {"hyphen", "hyphen", {2, 6}, {2, 6}},
      {"hy\u00ADphen", "hyphen", {0, 6}, {0, 8}},
      {"\uFEFF\u200Ea b\u200B c", "a b c", {0, 3}, {6, 9}},
      {"a\u200B\u2060 b", "a b", {2, 3}, {8, 9}},
      {"a\u200B", "a", {0, 1}, {0, 1}},
      // what a page's source writes out
      {"&quot;No&quot;", "\"No\"", {0, 4}, {0, 14}},
      {"&quot;No&quot;", "\"No\"", {0, 1}, {0, 6}},
      {"&quot;No&quot;", "\"No\"", {1, 3}, {6, 8}},
      {"a&#8220;b&#x201D;", "a“b”", {1, 4}, {1, 8}},
      {"a&#8220;b&#x201D;", "a“b”", {4, 8}, {8, 17}},
      {"a&nbsp;b&shy;&rsquo;s", "a\u00A0b’s", {3, 8}, {7, 21}},
      {"R&amp;D &amp;quot;x&amp;#39;", "R&D \"x'", {4, 7}, {8, 28}},
      {"&#147;x&#148;", "“x”", {0, 3}, {0, 6}},
      {"â€œIt isnâ€™tâ€\u009D", "“It isn’t”", {0, 16}, {0, 29}},
      {"â€œIt isnâ€™tâ€", "“It isn’t”", {0, 16}, {0, 27}},
      // what stands for a mark
      {"\\\"Ana\u00B4s\\\"", "\"Ana's\"", {0, 7}, {0, 10}},
      {"\u0093x\u0094 ″y″ ’’z’’", "\"x\" \"y\" \"z\"", {8, 11}, {14, 27}},
      // and what does not
      {"R&D & Co; AT&T;", "R&D & Co; AT&T;", {0, 3}, {0, 3}},
      {"&#10;&#0;&#xD800;&#x110000;&#;&;&nosuch;", "&#10;&#0;&#xD800;&#x110000;&#;&;&nosuch;", {0, 5}, {0, 5}},
  };
  for (const Row& row : rows) {
    CAPTURE(row.text);
    const Visible visible(row.text);
    CHECK(visible.text == row.visible);
    CHECK(visible.original(row.span) == row.original);
    CHECK(visible.seen(row.original) == row.span);
  }
}
