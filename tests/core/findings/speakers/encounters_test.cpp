#include "findings/speakers/encounters.hpp"

#include <string>
#include <vector>

#include "findings/in_text.hpp"
#include "findings/speakers/attention.hpp"
#include "findings/speakers/exchange.hpp"
#include "findings/speakers/narrator.hpp"

using namespace sayso;

TEST_CASE("speakers/encounters: what a reader meets on the way") {
  struct Row {
    std::string_view text;
    std::vector<std::string> met;  // the words of each, of an entity in passing its name in brackets
  };
  const std::vector<Row> rows = {
      {"Then Ana Ruiz met an engineer. She left.", {"Ana Ruiz", "an engineer", "She"}},
      {"PORTO VELL — Then Ana Ruiz left.", {"Ana Ruiz"}},
      {"Then Ana Ruiz remained a good mayor.", {"Ana Ruiz"}},  // what somebody is said to be
      {"Then Ana Ruiz was as good a mayor as ever.", {"Ana Ruiz"}},
      {"Then a nurse and former mayor left.", {"a nurse"}},
      {"Then Ana Ruiz, a nurse, left.", {"Ana Ruiz"}},
      {"The boats are used for labour.", {}},
      {"Then police left.", {"police"}},
      {"“An engineer left.”", {}},
      {"The Harbour Bank closed. Then the Harbour Bank scandal broke.", {"The Harbour Bank", "[Harbour Bank]"}},
  };
  for (const Row& row : rows) {
    CAPTURE(row.text);
    const Article article{std::string(row.text)};
    const Cast cast(article);
    std::vector<std::string> met;
    for (const Encounter& encounter : read_encounters(article, cast)) {
      if (encounter.in_passing != none) met.push_back("[" + cast.name_of(encounter.in_passing) + "]");
      else if (encounter.name != none) met.push_back(words_of(article, cast.name(encounter.name).phrase));
      else met.push_back(words_of(article, encounter.phrase->tokens));
    }
    CHECK(met == row.met);
  }
}

TEST_CASE("speakers/encounters: of whom a role tells") {
  const Article article{"Then the mayor, Ana Ruiz, met Leo Marsh, a baker."};
  const Cast cast(article);
  const std::vector<Index> described = read_described_names(article, cast);
  const auto name_of = [&](std::string_view word) {
    const Index name = described[tokens_of(article, word).first];
    return name == none ? "" : cast.name_of(cast.bearer_of(name));
  };
  CHECK(name_of("mayor") == "Ana Ruiz");
  CHECK(name_of("baker") == "Leo Marsh");
  CHECK(name_of("Ruiz") == "");
  CHECK(name_of("met") == "");
}

TEST_CASE("speakers/encounters: what looks like a subject") {
  struct Row {
    std::string_view text, phrase;
    bool subject;
  };
  const Row rows[] = {
      {"Ana Ruiz met Leo Marsh.", "Ana Ruiz", true},
      {"Ana Ruiz met Leo Marsh.", "Leo Marsh", false},
      {"Then Leo Marsh left.", "Leo Marsh", true},
      {"The rise of Leo Marsh worried the mayor.", "Leo Marsh", false},
      {"It rained after Leo Marsh left.", "Leo Marsh", true},
      {"Then Leo Marsh slowly left.", "Leo Marsh", true},
  };
  for (const Row& row : rows) {
    CAPTURE(row.text, row.phrase);
    const Article article{std::string(row.text)};
    CHECK(is_subject(article, tokens_of(article, row.phrase)) == row.subject);
  }
}

TEST_CASE("speakers/attention: who comes to mind") {
  const Article article{
      "Then Ana Ruiz left.\n\n“It rained.”\n\nThen Leo Marsh came. The pier was old. It was closed. It was sold."};
  constexpr Index ruiz = 0, marsh = 1;
  const auto token = [&](std::string_view word) { return tokens_of(article, word).first; };
  const auto anybody = [](Index) { return 0.0; };
  Attention attention(article);
  CHECK(attention.distance(token("Ana"), token("Leo")) == 1);  // what is quoted throughout does not count
  CHECK(attention.distance(token("Leo"), token("sold")) == 3);
  const auto likeliest = [&](std::string_view pointer, std::uint32_t reach, auto fit) {
    return attention.likeliest({none, token(pointer)}, reach, Way::pronoun, fit);
  };
  CHECK_FALSE(likeliest("sold", 8, anybody));
  attention.note({ruiz, token("Ana"), true});
  CHECK(likeliest("sold", 8, anybody).who == ruiz);
  CHECK(likeliest("sold", 8, anybody).lead == uncontested);
  CHECK_FALSE(likeliest("sold", 2, anybody));
  attention.note({marsh, token("Leo"), true});
  CHECK(likeliest("sold", 8, anybody).who == marsh);
  CHECK(likeliest("sold", 8, anybody).lead < uncontested);
  CHECK(likeliest("Leo", 8, anybody).who == ruiz);  // who is named before
  CHECK(likeliest("sold", 8, [](Index who) { return who == marsh ? unfit : 0.0; }).who == ruiz);
  CHECK(likeliest("sold", 8, [](Index who) { return who == ruiz ? 5.0 : 0.0; }).who == ruiz);
}

TEST_CASE("speakers/exchange: whose turn it is") {
  const Article article{
      "“Did it sink?” asked Quist.\n\n“It did,” said Strand.\n\n“When?” asked Quist.\n\n“Last night.”"};
  constexpr Index quist = 0, strand = 1;
  const auto said = [&](std::string_view words) {
    Attribution attribution;
    attribution.kind = QuoteKind::direct;
    attribution.content = {tokens_of(article, words)};
    return attribution;
  };
  const auto place = [&](std::string_view words) { return tokens_of(article, words).first; };
  const Attention attention(article);
  Exchange exchange(article, attention);
  CHECK(exchange.last_speaker() == none);
  CHECK_FALSE(exchange.speaker_of(said("“Last night.”")));
  exchange.note(quist, said("“Did it sink?”"), place("Quist"));
  exchange.note(strand, said("“It did,”"), place("Strand"));
  CHECK(exchange.last_speaker() == strand);
  CHECK_FALSE(exchange.speaker_of(said("“When?”")));  // the sentence goes on
  exchange.note(quist, said("“When?”"), place("When"));
  CHECK(exchange.speaker_of(said("“Last night.”")).who == strand);  // the other one answers
  CHECK(exchange.freshness(place("night")) == 1.0);
  CHECK(exchange.spoke_just_before(place("night")));
}

TEST_CASE("speakers/exchange: words that stand by themselves") {
  struct Row {
    std::string_view text, content;
    bool whole;
  };
  const Row rows[] = {
      {"It rained. “It will take a week.” It rained.", "“It will take a week.”", true},
      {"It rained.\n\n“It will take a week.”", "“It will take a week.”", true},
      {"He called it “a long week” there.", "“a long week”", false},
  };
  for (const Row& row : rows) {
    CAPTURE(row.text);
    const Article article{std::string(row.text)};
    Attribution said;
    said.kind = QuoteKind::direct;
    said.content = {tokens_of(article, row.content)};
    CHECK(is_whole_sentences(article, said) == row.whole);
    said.kind = QuoteKind::indirect;
    CHECK_FALSE(is_whole_sentences(article, said));
  }
}

TEST_CASE("speakers/narrator: who I is in the article's own words") {
  struct Row {
    std::string_view text, narrator;
    bool interview;
  };
  const Row rows[] = {
      {"Sayso spoke with Ana Ruiz, a baker.\n\nIs it dear?\n\nIt is.\n\nIs it old?\n\nIt is.\n\nWhy?", "Ana Ruiz",
       true},
      {"An interview: Ana Ruiz bakes.\n\nIs it dear?\n\nIt is.\n\nIs it old?\n\nIt is.\n\nWhy?", "Ana Ruiz", true},
      {"Ana Ruiz bakes.\n\nIs it dear?\n\nIt is.\n\nIs it old?\n\nIt is.\n\nWhy?", "", true},
      {"Bread is dear.\n\nI think so.\n\nAna Ruiz is a baker in Vell.", "Ana Ruiz", false},
      {"Ana Ruiz spoke.\n\nI think so.\n\nAna Ruiz is a baker in Vell.", "", false},
      {"Bread is dear.\n\nI think so.\n\nAna Ruiz.", "", false},
      {"The pier is shut\n\nBy Tom Li, Norland Correspondent\n\nI walked it on Monday.", "Tom Li", false},
      {"The pier is shut\n\nBy Tom Li and Rosa Hale\n\nI walked it on Monday.", "", false},
      {"The pier is shut\n\nBy Tom Li\n\n“I walked it on Monday,” said Ruiz.", "", false},
      {"", "", false},
  };
  for (const Row& row : rows) {
    CAPTURE(row.text);
    const Article article{std::string(row.text)};
    Cast cast(article);
    const Narrator narrator = find_narrator(article, cast);
    CHECK((narrator.who == none ? "" : cast.name_of(narrator.who)) == row.narrator);
    CHECK(narrator.interview == row.interview);
  }
  const Article article{"Bread is dear.\n\nI think we do. “I do.”\n\nAna Ruiz is a baker in Vell."};
  Cast cast(article);
  const Narrator narrator = find_narrator(article, cast);
  CHECK(narrator_at(article, narrator, tokens_of(article, "I think").first));
  CHECK_FALSE(narrator_at(article, narrator, tokens_of(article, "we").first));
  CHECK_FALSE(narrator_at(article, narrator, tokens_of(article, "I do").first));
}
