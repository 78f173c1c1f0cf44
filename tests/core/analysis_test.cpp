#include "analysis.hpp"

#include <algorithm>
#include <catch2/catch.hpp>
#include <random>
#include <string>

#include "invariants.hpp"
#include "json.hpp"
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
  for (std::size_t i = 0; i < a.aims.size(); ++i) list += (i == 0 ? "" : i + 1 == a.aims.size() ? " and " : ", ") + a.aims[i];
  return "The " + a.party + " named " + a.number + " major goals on Monday.\n\nThe " + a.number + " goals are " + list + ", according to the " + a.party +
         ".\n\n“We will not trade our forests for a signature,” said " + a.visitor + ", a professor at the University of Lerida.\n\n“It is a start,” " +
         a.visitor.substr(a.visitor.find(' ') + 1) + " said.\n";
}

}  // namespace

TEST_CASE("a goal that a body's own words give to “it” is that body's") {
  for (const char* body : {"Porto Sul", "The ferry company", "Norland"}) {
    CAPTURE(body);
    const Analysis found = analyze("A court stopped the work on Monday. Judge Ana Ruiz wrote that the town had not been heard.\n\n" + std::string(body) + " said it would appeal.");
    REQUIRE(found.goals.size() == 1);
    REQUIRE(found.goals[0].speaker != none);
    const std::string& name = found.speakers[static_cast<std::size_t>(found.goals[0].speaker)].name;
    CHECK(std::string(body).ends_with(name));
  }
}

TEST_CASE("an announced list, whoever announces it and however many it has") {
  const Announcement announcements[] = {
      {"five", "Ministry of Forests", "Marta Olsen", {"planting a million trees", "closing two mines", "paying the rangers", "cleaning the upper river", "opening the northern park"}},
      {"four", "Department of Harbours", "Piet Kramer", {"dredging the channel", "cutting port fees", "hiring pilots", "protecting the seals"}},
      {"three", "National Rail Board", "Ines Duarte", {"reopening the coastal line", "buying forty trains", "keeping fares low"}},
  };
  for (const Announcement& a : announcements) {
    const std::string text = article_about(a);
    CAPTURE(text);
    const Analysis analysis = analyze(text);
    REQUIRE(analysis.lists.size() == 1);
    const AnnouncedList& list = analysis.lists.front();
    CHECK(list.announced == a.aims.size());
    REQUIRE(list.goals.size() == a.aims.size());
    for (std::size_t i = 0; i < a.aims.size(); ++i) CHECK(text_of(text, analysis.goals[static_cast<std::size_t>(list.goals[i])].span) == a.aims[i]);
    REQUIRE(list.speaker != none);
    CHECK(analysis.speakers[static_cast<std::size_t>(list.speaker)].name.find(a.party) != std::string::npos);
    const auto professor = std::find_if(analysis.speakers.begin(), analysis.speakers.end(), [&](const Speaker& s) { return s.name == a.visitor; });
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
  const std::string_view pieces[] = {
      "“", "”", "\"", "‘", "’", "'", ", ", ". ", "? ", ": ", "; ", "\n\n", "\n", " — ", "(", ") ", "said ", "told reporters ", "according to ", "that ",
      "to ", "Ana Ruiz ", "Ruiz ", "the mayor ", "she ", "he ", "we ", "they ", "who ", "will ", "must ", "The five goals are ", "goal ", "plans to ",
      "vowed to ", "cut taxes ", "rebuilding the pier ", "and ", "one ", "3 ", "Mr. ", "U.S. ", "China’s Foreign Ministry ", "an official ", "experts ",
      "🤔", "é", "北京 ", "\xC2\xA0", "is expected to ", "the claim that ", "reportedly ", "Q: ", "A: ", "- ", "first ", "second "};
  for (int round = 0; round < 400; ++round) {
    std::string text;
    const std::uint32_t length = 1 + static_cast<std::uint32_t>(random() % 80);
    for (std::uint32_t i = 0; i < length; ++i) text += pieces[random() % std::size(pieces)];
    CAPTURE(text);
    Options options;
    options.offsets = round % 2 == 0 ? OffsetUnit::codepoint : OffsetUnit::utf16;
    const Analysis analysis = analyze(text, options);
    REQUIRE(broken_invariant(analysis) == "");
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
    const Analysis found = analyze(text);
    CHECK(found.quotes.size() + found.goals.size() > 0);
    CHECK(broken_invariant(found) == "");
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
