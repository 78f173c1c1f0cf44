// What changes of an analysis when its text changes in a way that a reader would not notice, and what does not. The
// texts are made up, the same at each run.
#include <algorithm>
#include <catch2/catch.hpp>
#include <cctype>
#include <functional>
#include <random>
#include <string>
#include <vector>

#include "analysis.hpp"
#include "json.hpp"
#include "text/utf8.hpp"

using namespace sayso;

namespace {

using Random = std::minstd_rand;

template <typename Choices>
auto pick(Random& random, const Choices& from) {
  return from[random() / 7u % std::size(from)];
}

// A short article: each paragraph quotes or reports somebody, or says who wants what.
std::string made_article(Random& random) {
  struct Person {
    std::string name, role;
  };
  const Person people[] = {{"Ana Ruiz", "the mayor of Lowmoor"},
                           {"Tom Li", "a spokesman for the union"},
                           {"Ida Fen", "a professor at the University of Lerida"},
                           {"Zoë Pike", "the minister"}};
  const std::string acts[] = {"rebuild the pier", "cut the fares by half", "protect the seals", "open a library",
                              "end the strike"};
  const std::string clauses[] = {"the pier is old", "the talks have failed", "prices rose by a third last year",
                                 "the work is late", "it was a long night for the town"};
  std::string text;
  for (std::size_t left = 2 + random() / 7u % 3; left > 0; --left) {
    const Person person = pick(random, people);
    const std::string act = pick(random, acts), clause = pick(random, clauses), other = pick(random, clauses);
    const std::string paragraphs[] = {
        "“We will " + act + ",” said " + person.name + ", " + person.role + ".",
        person.name + " told reporters that " + clause + ". A dog barked.",
        "“" + clause + ",” " + person.name + " said. “" + other + ".”",
        "According to " + person.name + ", " + clause + ".",
        person.name + " wants to " + act + " by June.",
        "“" + clause + ",” said " + person.name + ", who plans to " + act + ".",
    };
    text += (text.empty() ? "" : "\n\n") + pick(random, paragraphs);
  }
  return text;
}

// A text and, for each of its bytes and its end, the byte of the text that it was made of.
struct Rewritten {
  std::string text;
  std::vector<std::uint32_t> original;
};

// Makes of each character what `rewrite` gives; what it puts in front of the character counts as that character's.
using Rewrite = std::function<std::string(std::string_view character, Random& random)>;

Rewritten rewritten(std::string_view text, const Rewrite& rewrite, Random& random) {
  Rewritten out;
  for (std::size_t at = 0; at < text.size();) {
    const std::uint32_t length = utf8::decode(text, at).length;
    out.text += rewrite(text.substr(at, length), random);
    out.original.resize(out.text.size(), static_cast<std::uint32_t>(at));
    at += length;
  }
  out.original.push_back(static_cast<std::uint32_t>(text.size()));
  return out;
}

template <typename Visit>
void for_each_span(Analysis& analysis, const Visit& visit) {
  const auto all = [&](Spans& spans) { std::for_each(spans.begin(), spans.end(), visit); };
  for (Quote& quote : analysis.quotes) all(quote.content), all(quote.cue), all(quote.source);
  for (Speaker& speaker : analysis.speakers) all(speaker.mentions);
  for (Goal& goal : analysis.goals) all(goal.span), all(goal.cue), all(goal.holder);
  for (AnnouncedList& list : analysis.lists) all(list.cue);
  for (Block& block : analysis.blocks) visit(block.span);
}

// The analysis of the rewritten text as one of the original, as JSON, without how sure the finds are.
std::string analysis_in(const Rewritten& text) {
  Analysis analysis = analyze(text.text);
  for_each_span(analysis, [&](Span& span) { span = {text.original[span.start], text.original[span.end]}; });
  analysis.length = text.original.back();
  for (Quote& quote : analysis.quotes) quote.confidence = quote.speaker_confidence = 0;
  for (Goal& goal : analysis.goals) goal.confidence = goal.speaker_confidence = 0;
  return to_json(analysis);
}

bool is_letter(std::string_view character) { return std::isalpha(static_cast<unsigned char>(character.front())) != 0; }

bool now_and_then(Random& random) { return random() / 7u % 8 == 0; }

// For each mark of “…”, another.
Rewrite marks(std::string opening, std::string closing) {
  return [=](std::string_view character, Random&) {
    return character == "“" ? opening : character == "”" ? closing : std::string(character);
  };
}

// Every character `from` as `to`, or put in front of some of the characters that `where` allows.
Rewrite each(std::string from, std::string to) {
  return [=](std::string_view character, Random&) { return character == from ? to : std::string(character); };
}
Rewrite among(std::string what, bool (*where)(std::string_view)) {
  return [=](std::string_view character, Random& random) {
    return (where(character) && now_and_then(random) ? what : "") + std::string(character);
  };
}

bool anywhere(std::string_view) { return true; }

std::vector<Span> spans_of(const Analysis& from) {
  Analysis analysis = from;
  std::vector<Span> all;
  for_each_span(analysis, [&](Span& span) { all.push_back(span); });
  return all;
}

// Where each unit of the text begins, in bytes.
std::vector<std::uint32_t> unit_starts(std::string_view text, OffsetUnit unit) {
  std::vector<std::uint32_t> starts;
  for (std::uint32_t at = 0; at < text.size();) {
    const utf8::Decoded character = utf8::decode(text, at);
    const std::uint32_t units = unit == OffsetUnit::utf8                               ? character.length
                                : unit == OffsetUnit::utf16 && character.code > 0xFFFF ? 2
                                                                                       : 1;
    starts.insert(starts.end(), units, at);
    at += character.length;
  }
  starts.push_back(static_cast<std::uint32_t>(text.size()));
  return starts;
}

}  // namespace

TEST_CASE("line ends, no-break spaces, invisible characters and the style of quotation marks change no find") {
  struct Row {
    const char* what;
    Rewrite rewrite;
  };
  const Row rows[] = {
      {"as it is", each("", "")},
      {"\\r\\n", each("\n", "\r\n")},
      {"\\r", each("\n", "\r")},
      {"U+2028", each("\n", "\u2028")},
      {"no-break spaces", each(" ", "\u00A0")},
      {"soft hyphens in words", among("\u00AD", is_letter)},
      {"zero-width spaces", among("\u200B", anywhere)},
      {"byte order marks", among("\uFEFF", anywhere)},
      {"zero-width joiners", among("\u200D", is_letter)},
      {"marks of direction", among("\u200E", anywhere)},
      {"straight marks", marks("\"", "\"")},
      {"guillemets", marks("«", "»")},
      {"single marks", marks("‘", "’")},
      {"low marks", marks("„", "“")},
      {"marks of typewriters", marks("``", "''")},
  };
  Random random(11);
  for (int round = 0; round < 12; ++round) {
    const std::string text = made_article(random);
    const std::string as_it_is = analysis_in(rewritten(text, each("", ""), random));
    for (const Row& row : rows) {
      const Rewritten changed = rewritten(text, row.rewrite, random);
      CAPTURE(row.what, changed.text);
      std::string json = analysis_in(changed);
      for (std::size_t at; (at = json.find("\u00A0")) != json.npos;) json.replace(at, 2, " ");  // in names and roles
      CHECK(json == as_it_is);
    }
  }
}

TEST_CASE("a paragraph that refers to nothing in front of it changes no find there, in small letters or capitals") {
  Random random(12);
  for (int round = 0; round < 25; ++round) {
    const std::string text = made_article(random);
    Analysis alone = analyze(text);
    const std::vector<Span> spans = spans_of(alone);
    const std::string tails[] = {"The weather stayed dry.", "THE WEATHER STAYED DRY.", "Trains ran on time.",
                                 "The exhibition is open until May and costs nothing."};
    Analysis longer = analyze(text + "\n\n" + pick(random, tails));
    CAPTURE(text);
    CHECK(longer.quotes.size() == alone.quotes.size());
    CHECK(longer.goals.size() == alone.goals.size());
    CHECK(longer.blocks.size() == alone.blocks.size() + 1);
    longer.blocks.pop_back();
    CHECK(spans_of(longer) == spans);
  }
}

TEST_CASE("a span is the same words in each unit of offsets") {
  Random random(13);
  for (int round = 0; round < 20; ++round) {
    const std::string text = "🤔 é " + made_article(random) + " 👩‍🚒 “𝒜 no,” said Zoë.";
    const std::vector<Span> in_bytes = spans_of(analyze(text));
    for (const OffsetUnit unit : {OffsetUnit::utf16, OffsetUnit::codepoint}) {
      Options options;
      options.offsets = unit;
      const Analysis analysis = analyze(text, options);
      const std::vector<std::uint32_t> starts = unit_starts(text, unit);
      CHECK(analysis.length + 1 == starts.size());
      std::vector<Span> spans = spans_of(analysis);
      for (Span& span : spans) span = {starts.at(span.start), starts.at(span.end)};
      CHECK(spans == in_bytes);
    }
  }
}
