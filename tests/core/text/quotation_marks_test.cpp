#include "text/quotation_marks.hpp"

#include <algorithm>
#include <catch2/catch.hpp>
#include <random>
#include <string>
#include <utility>
#include <vector>

#include "text/text_of.hpp"

using namespace sayso;

namespace {

// Each quotation as its text, deeper ones with a leading ">", unclosed ones with "..." behind, reopened ones with "+".
std::string quotations_of(std::string_view input) {
  const Text text = text_of(std::string(input));
  std::string out;
  for (const Quotation& q : find_quotations(text)) {
    if (!out.empty()) out += " | ";
    out += std::string(q.depth, '>') + (q.continues != none ? "+" : "") + std::string(text.view(q.inner)) +
           (q.closed ? "" : "...");
  }
  return out;
}

}  // namespace

TEST_CASE("quotation marks") {
  struct Case {
    std::string_view text, expected;
  };
  const Case cases[] = {
      {"no marks at all", ""},
      {"“One,” she said. “Two.”", "One, | Two."},
      {"\"One,\" she said. \"Two.\"", "One, | Two."},
      {"``One,'' she said. ``Two.''", "One, | Two."},
      {"«Un», dit-elle. »Zwei«, sagte er.", "Un | Zwei"},
      {"« Un », dit-elle. ‹ Deux ›, dit-il. »Drei«, sagte er.", "Un | Deux | Drei"},
      {"„Eins“, sagte er. „Dva”, řekl.", "Eins | Dva"},
      {"“He called it ‘odd,’ you know,” she said.", "He called it ‘odd,’ you know, | >odd,"},
      {"\"He called it 'odd,' you know,\" she said.", "He called it 'odd,' you know, | >odd,"},
      {"‘It is a start,’ said Ruiz.", "It is a start,"},
      {"'It is a start,' said Ruiz.", "It is a start,"},
      {"‘They didn’t listen to the ministers’ plan,’ he said.", "They didn’t listen to the ministers’ plan,"},
      {"The ministers’ plan and the ’90s, rock ’n’ roll", ""},
      {"the girls' team and the boys' team", ""},
      {"It’s Ruiz’s pier.", ""},
      {"a 6' 2\" man", ""},
      {"“One paragraph.\n\n“Another one.” The end.", "One paragraph.... | +Another one."},
      {"\"One paragraph.\n\n\"Another one.\" The end.", "One paragraph.... | +Another one."},
      {"‘One paragraph.\n\n‘Another one.’ The end.", "One paragraph.... | +Another one."},
      {"'One paragraph.\n\n'Another one.' The end.", "One paragraph.... | +Another one."},
      {"'90s fashion is back.\n\n'80s fashion too.", ""},
      {"'Twas the night.\n\n'Tis the season.", ""},
      {"“Never closed, and it runs to the end of this paragraph.\n\nNext.",
       "Never closed, and it runs to the end of this paragraph...."},
      {"the so-called “reform” of the port", "reform"},
      {"“Wrong way round,“ she said.", "Wrong way round,"},
      {"“Wrong way round,“ she said. “Twice.“", "Wrong way round, | Twice."},
      {"”Wrong way round,” she said. ”Twice.”", "Wrong way round, | Twice."},
      {"\"Wrong way round,“ she said. \"Twice.“", "Wrong way round, | Twice."},
      {"‘Wrong way round,‘ she said. ‘Twice.‘", "Wrong way round, | Twice."},
      {"’Wrong way round,’ she said. ’Twice.’", "Wrong way round, | Twice."},
      {"She said ”no” in ’98, and the ministers’ plan fell.", "no"},
      {"It closed.\"We left,\" she said.\"At noon.\"Nobody saw.", "We left, | At noon."},
      {"It closed.“We left,” she said.“At noon.”Nobody saw.", "We left, | At noon."},
      {"It closed.‘We left,’ she said, and the girls‘ team.", "We left,"},
      {"”Wrong way round,\" she said. ”Twice.\"", "Wrong way round, | Twice."},
      {"“” empty", ""},
      {"(“In brackets.”)", "In brackets."},
      {"—“After a dash,” he said", "After a dash,"},
      {"He said “stop”.", "stop"},
  };
  for (const Case& c : cases) {
    CAPTURE(c.text);
    CHECK(quotations_of(c.text) == c.expected);
  }
}

TEST_CASE("single marks are around speech where they do what double ones do") {
  struct Case {
    std::string_view text;
    bool speech;
  };
  const Case cases[] = {
      {"‘We left,’ she said.", true},
      {"‘We left’, she said.", true},
      {"It closed. ‘We left’, she said.", true},
      {"‘We saw “the beast”’, she said.", true},
      {"The ‘beast’, as they call it, left.", false},
      {"“The beast,” she said, and the ‘beast,’ they said.", false},
  };
  for (const Case& c : cases) {
    CAPTURE(c.text);
    const Text text = text_of(std::string(c.text));
    const std::vector<Quotation> found = find_quotations(text);
    const auto single = std::find_if(found.begin(), found.end(), [](const Quotation& q) { return q.single; });
    REQUIRE(single != found.end());
    CHECK(single->speech == c.speech);
  }
}

TEST_CASE("marks nest no deeper than anybody would") {
  std::string input;
  for (int i = 0; i < 400; ++i) input += "« a ";
  for (int i = 0; i < 400; ++i) input += "b » ";
  const Text text = text_of(std::move(input));
  std::uint32_t deepest = 0;
  for (const Quotation& q : find_quotations(text)) deepest = std::max(deepest, q.depth);
  CHECK(deepest == 15);
}

TEST_CASE("quotations nest and lie in order, whatever the marks") {
  std::mt19937 random(3);
  const std::string_view pieces[] = {"“",  "”",  "\"", "‘",     "’",   "'", "«", "»",    "„",
                                     "``", "''", " ",  " word", " no", ",", ".", "\n\n", "s"};
  for (int round = 0; round < 2000; ++round) {
    std::string input;
    for (int i = 0; i < 30; ++i) input += pieces[random() % std::size(pieces)];
    CAPTURE(input);
    const Text text = text_of(input);
    const std::vector<Quotation> found = find_quotations(text);
    for (std::size_t a = 0; a < found.size(); ++a) {
      REQUIRE(found[a].inner.first < found[a].inner.last);
      REQUIRE(found[a].tokens.contains(found[a].inner));
      REQUIRE(found[a].tokens.last <= text.size());
      REQUIRE(text.tokens()[found[a].tokens.first].paragraph == text.tokens()[found[a].tokens.last - 1].paragraph);
      REQUIRE((found[a].continues == none || static_cast<std::size_t>(found[a].continues) < a));
      for (std::size_t b = a + 1; b < found.size(); ++b) {
        REQUIRE(found[a].tokens.first < found[b].tokens.first);
        if (found[a].tokens.overlaps(found[b].tokens)) REQUIRE(found[a].tokens.contains(found[b].tokens));
      }
    }
  }
}
