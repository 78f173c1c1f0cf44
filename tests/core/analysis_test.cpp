#include "analysis.hpp"

#include <algorithm>
#include <catch2/catch.hpp>
#include <random>
#include <string>

#include "invariants.hpp"
#include "json.hpp"
#include "json_reader.hpp"
#include "text/utf8.hpp"

using namespace sayso;

namespace {

std::string text_of(std::string_view text, const Spans& spans) {
  std::string out;
  for (const Span span : spans) out += (out.empty() ? "" : " … ") + std::string(text.substr(span.start, span.length()));
  return out;
}

// An announcement with a list, told with other names, numbers and aims each time: nothing of it may be known by heart.
struct Announcement {
  std::string number, party, visitor;
  std::vector<std::string> aims;
};

std::string article_about(const Announcement& a) {
  std::string list;
  for (std::size_t i = 0; i < a.aims.size(); ++i)
    list += (i == 0 ? "" : i + 1 == a.aims.size() ? " and " : ", ") + a.aims[i];
  return "The " + a.party + " named " + a.number + " major goals on Monday.\n\nThe " + a.number + " goals are " + list +
         ", according to the " + a.party + ".\n\n“We will not trade our forests for a signature,” said " + a.visitor +
         ", a professor at the University of Lerida.\n\n“It is a start,” " + a.visitor.substr(a.visitor.find(' ') + 1) +
         " said.\n";
}

}  // namespace

TEST_CASE("a goal that a body's own words give to “it” is that body's") {
  for (const char* body : {"Porto Sul", "The ferry company", "Norland"}) {
    CAPTURE(body);
    const Analysis found =
        analyze("A court stopped the work on Monday. Judge Ana Ruiz wrote that the town had not been heard.\n\n" +
                std::string(body) + " said it would appeal.");
    REQUIRE(found.goals.size() == 1);
    REQUIRE(found.goals[0].speaker != none);
    const std::string& name = found.speakers[static_cast<std::size_t>(found.goals[0].speaker)].name;
    CHECK(std::string(body).ends_with(name));
  }
}

TEST_CASE("an announced list, whoever announces it and however many it has") {
  const Announcement announcements[] = {
      {"five",
       "Ministry of Forests",
       "Marta Olsen",
       {"planting a million trees", "closing two mines", "paying the rangers", "cleaning the upper river",
        "opening the northern park"}},
      {"four",
       "Department of Harbours",
       "Piet Kramer",
       {"dredging the channel", "cutting port fees", "hiring pilots", "protecting the seals"}},
      {"three",
       "National Rail Board",
       "Ines Duarte",
       {"reopening the coastal line", "buying forty trains", "keeping fares low"}},
  };
  for (const Announcement& a : announcements) {
    const std::string text = article_about(a);
    CAPTURE(text);
    const Analysis analysis = analyze(text);
    REQUIRE(analysis.lists.size() == 1);
    const AnnouncedList& list = analysis.lists.front();
    CHECK(list.announced == a.aims.size());
    REQUIRE(list.goals.size() == a.aims.size());
    for (std::size_t i = 0; i < a.aims.size(); ++i)
      CHECK(text_of(text, analysis.goals[static_cast<std::size_t>(list.goals[i])].span) == a.aims[i]);
    REQUIRE(list.speaker != none);
    CHECK(analysis.speakers[static_cast<std::size_t>(list.speaker)].name.find(a.party) != std::string::npos);
    const auto professor = std::find_if(analysis.speakers.begin(), analysis.speakers.end(),
                                        [&](const Speaker& s) { return s.name == a.visitor; });
    REQUIRE(professor != analysis.speakers.end());
    CHECK(professor->quotes.size() == 2);
    CHECK(professor->role == "a professor at the University of Lerida");
    CHECK(professor->kind == SpeakerKind::person);
  }
}

TEST_CASE("an empty text gives an empty analysis") {
  const Analysis analysis = analyze("");
  CHECK(analysis.length == 0);
  CHECK(analysis.quotes.empty());
  CHECK(analysis.speakers.empty());
  CHECK(analysis.goals.empty());
  CHECK(analysis.lists.empty());
  CHECK(analysis.warnings.empty());
}

TEST_CASE("offsets come in the unit that was asked for") {
  const std::string text = "🤔 “No,” said Zoë Ruiz.";
  for (const OffsetUnit unit : {OffsetUnit::utf8, OffsetUnit::utf16, OffsetUnit::codepoint}) {
    Options options;
    options.offsets = unit;
    const Analysis analysis = analyze(text, options);
    REQUIRE(analysis.quotes.size() == 1);
    CHECK(analysis.offsets == unit);
    CHECK(analysis.length == (unit == OffsetUnit::utf8 ? text.size() : unit == OffsetUnit::utf16 ? 23u : 22u));
    CHECK(analysis.quotes[0].content[0].start == (unit == OffsetUnit::utf8 ? 5u : unit == OffsetUnit::utf16 ? 3u : 2u));
  }
}

TEST_CASE("invalid bytes are repaired with a warning, and nothing is lost") {
  const Analysis analysis = analyze("\xFF “No,” said Ruiz.\xFE");
  REQUIRE(analysis.warnings.size() == 1);
  CHECK(analysis.warnings[0].find("2 invalid UTF-8 sequences") != std::string::npos);
  CHECK(analysis.quotes.size() == 1);
}

TEST_CASE("a text over the limit is cut at a character, with a warning") {
  Options options;
  options.max_bytes = 18;  // in the middle of the second emoji
  const Analysis analysis = analyze("“No,” 🤔🤔🤔 said Ruiz.", options);
  REQUIRE(analysis.warnings.size() == 1);
  CHECK(analysis.warnings[0].find("Only the first") != std::string::npos);
  CHECK(analysis.length <= 18);
}

TEST_CASE("a name without end is cut at a character") {
  std::string long_name;
  while (long_name.size() < 5000) long_name += "Zoë";
  const Analysis found = analyze("“Yes,” said " + long_name + ".");
  REQUIRE(found.speakers.size() == 1);
  const std::string& name = found.speakers[0].name;
  CHECK(name.size() <= 1000);
  CHECK(name.size() > 990);
  CHECK(name.substr(name.size() - 3) == "…");
  CHECK(utf8::repair(name).replaced == 0);
}

TEST_CASE("the invariants hold, and the same text gives the same bytes, for any text") {
  std::mt19937 random(20);
  const std::string_view pieces[] = {"“",
                                     "”",
                                     "\"",
                                     "‘",
                                     "’",
                                     "'",
                                     ", ",
                                     ". ",
                                     "? ",
                                     ": ",
                                     "; ",
                                     "\n\n",
                                     "\n",
                                     " — ",
                                     "(",
                                     ") ",
                                     "said ",
                                     "told reporters ",
                                     "according to ",
                                     "that ",
                                     "to ",
                                     "Ana Ruiz ",
                                     "Ruiz ",
                                     "the mayor ",
                                     "she ",
                                     "he ",
                                     "we ",
                                     "they ",
                                     "who ",
                                     "will ",
                                     "must ",
                                     "The five goals are ",
                                     "goal ",
                                     "plans to ",
                                     "vowed to ",
                                     "cut taxes ",
                                     "rebuilding the pier ",
                                     "and ",
                                     "one ",
                                     "3 ",
                                     "Mr. ",
                                     "U.S. ",
                                     "China’s Foreign Ministry ",
                                     "an official ",
                                     "experts ",
                                     "🤔",
                                     "é",
                                     "北京 ",
                                     "\xC2\xA0",
                                     "is expected to ",
                                     "the claim that ",
                                     "reportedly ",
                                     "Q: ",
                                     "A: ",
                                     "- ",
                                     "first ",
                                     "second "};
  for (int round = 0; round < 400; ++round) {
    std::string text;
    const std::uint32_t length = 1 + static_cast<std::uint32_t>(random() % 80);
    for (std::uint32_t i = 0; i < length; ++i) text += pieces[random() % std::size(pieces)];
    CAPTURE(text);
    Options options;
    options.offsets = round % 2 == 0 ? OffsetUnit::codepoint : OffsetUnit::utf16;
    const Analysis analysis = analyze(text, options);
    REQUIRE(broken_invariant(analysis) == "");
    const Analysis in_bytes = analyze(text);
    const auto one_paragraph = [&](const Spans& spans) { return text_of(text, spans).find('\n') == std::string::npos; };
    for (const Quote& quote : in_bytes.quotes) CHECK((one_paragraph(quote.source) && one_paragraph(quote.cue)));
    for (const Goal& goal : in_bytes.goals) CHECK((one_paragraph(goal.holder) && one_paragraph(goal.cue)));
    for (const Speaker& speaker : in_bytes.speakers) CHECK(one_paragraph(speaker.mentions));
    const std::string json = to_json(analysis);
    REQUIRE(to_json(analyze(text, options)) == json);
    const ReadAnalysis read = from_json(json);
    REQUIRE(read.error == "");
    REQUIRE(to_json(read.analysis) == json);
  }
}

TEST_CASE("no word has two roles in one find") {
  for (const char* text : {
           "His pledge not to sell the pier won the vote.",
           "The council cut the budget so as not to close the pier.",
           "Ruiz is determined not to sell the pier.",
           "Residents were advised not to swim by the harbour board.",
           "\"Nothing distracts you here,\" Ana Pell, the pier's futurologist told the Norland Times.",
           "Norland said Tuesday morning that according to Win Li, a member of the board, the party has won the vote.",
           "Speaking to reporters, confident that she can deny her rival the nomination, Ruiz smiled.",
           // Marks that nothing closes, with and without another part of the content behind them.
           "The mayor called the plan “a shot in the arm for the whole town: an “. Pier",
           "plan“t rebuild r r s l:.he an “. Pier",
           "„. @a\nZ insisted",
           "ked„.;(i)」e n ة…claimed. “",
           "「.pes to.İ\ne know",
           "「 reportedly ",
       }) {
    CAPTURE(text);
    CHECK(broken_invariant(analyze(text)) == "");
  }
}

namespace {

// Moves what stands behind `from` by `by`.
void shift(Analysis& analysis, std::uint32_t from, std::uint32_t by) {
  const auto move = [&](Spans& spans) {
    for (Span& span : spans) {
      if (span.start >= from) span.start += by;
      if (span.end > from) span.end += by;
    }
  };
  for (Quote& quote : analysis.quotes) move(quote.content), move(quote.cue), move(quote.source);
  for (Speaker& speaker : analysis.speakers) move(speaker.mentions);
  for (Goal& goal : analysis.goals) move(goal.span), move(goal.cue), move(goal.holder);
  for (AnnouncedList& list : analysis.lists) move(list.cue);
  analysis.length += by;
}

}  // namespace

TEST_CASE("a line that stands apart changes no find above or below it") {
  const std::string lead =
      "The harbour board will sell the old pier in May unless somebody pays for a new deck, said Ana Ruiz, the mayor "
      "of Norland, who has led the talks since the storm of last winter.\n\n";
  const std::string rest =
      "She said the board had waited long enough. “We have asked everybody twice,” she added.\n\n“Nobody came,” said "
      "Leo Marsh, a fisherman. He wants the town to keep it.\n\n"
      "According to a report by the port authority, the deck is unsafe, and engineers fear that it will not last the "
      "year. Ruiz believes them.\n\n"
      "“It is a disgrace,” he said. “We will not sell it.”\n";
  const Analysis alone = analyze(lead + rest);
  REQUIRE(alone.quotes.size() >= 6);
  for (const std::string line :
       {"Politics", "Sport", "By Tom Li, Norland Correspondent", "Tom Li", "Updated 10:32", "LOWMOOR —",
        "A quiet harbour", "What happens now", "Politics\n\nBy Tom Li\n\nUpdated 10:32"}) {
    for (const bool above : {true, false}) {
      for (const std::string end : {"\n\n", "\n"}) {
        CAPTURE(line, above, end);
        const std::uint32_t at = above ? 0 : static_cast<std::uint32_t>(lead.size());
        Analysis expected = alone;
        shift(expected, at, static_cast<std::uint32_t>(line.size() + end.size()));
        Analysis found = analyze(above ? line + end + lead + rest : lead + line + end + rest);
        CHECK(found.blocks.size() > alone.blocks.size());
        found.blocks = expected.blocks;
        CHECK(to_json(found) == to_json(expected));
      }
    }
  }
}

TEST_CASE("whom a byline names does not speak below it") {
  struct Row {
    std::string text, speaker;
  };
  const Row rows[] = {
      {"Politics\n\nPresident Ana Ruiz said the pier would stay.", "Ana Ruiz"},
      {"By Tom Li\n\n“We will close it,” the mayor said.", "mayor"},
      {"By Tom Li, Norland Correspondent\n\nThe mayor said the pier would stay.", "mayor"},
      {"By Tom Li\n\n“We will close it,” he said.", ""},
      {"Norland Times\n\nIt said the pier would stay.", ""},
      {"Ana Ruiz has left the council\n\nShe said the pier would stay.", "Ana Ruiz"},
  };
  for (const auto& [text, speaker] : rows) {
    CAPTURE(text);
    const Analysis found = analyze(text);
    REQUIRE(found.quotes.size() == 1);
    const Index who = found.quotes[0].speaker;
    CHECK((who == none ? "" : found.speakers[static_cast<std::size_t>(who)].name) == speaker);
  }
}

TEST_CASE("any bytes at all are analyzed") {
  std::mt19937 random(5);
  for (int round = 0; round < 300; ++round) {
    std::string bytes(random() % 400, '\0');
    for (char& byte : bytes) byte = static_cast<char>(random() % 256);
    REQUIRE(broken_invariant(analyze(bytes)) == "");
  }
}

TEST_CASE("a goal in the first words of an article, which no cue says") {
  CHECK(broken_invariant(analyze("‘We will rebuild“a disgrace”.\r\n“it’s told")) == "");
}
