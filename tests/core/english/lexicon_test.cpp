#include "english/lexicon.hpp"

#include <algorithm>
#include <catch2/catch.hpp>
#include <random>
#include <set>
#include <string>
#include <string_view>
#include <vector>

#include "english/inflection.hpp"

using namespace sayso::english;
using Catch::Matchers::Equals;

namespace {

struct Row {
  std::string_view table, lemma, particle, example;
};

constexpr Row rows[] = {
#define CUE_VERB(lemma, particle, cue_class, frames, prepositions, strength, example) \
  {"verb", lemma, particle, example},
#define CUE_NOUN(lemma, cue_class, frames, prepositions, strength, example) {"noun", lemma, "", example},
#define GOAL_VERB(lemma, particle, kind, frames, prepositions, example) {"goal verb", lemma, particle, example},
#define GOAL_NOUN(lemma, kind, frames, prepositions, example) {"goal noun", lemma, "", example},
#include "english/cue_nouns.def"
#include "english/cue_verbs.def"
#include "english/goal_cues.def"
#undef CUE_VERB
#undef CUE_NOUN
#undef GOAL_VERB
#undef GOAL_NOUN
};

// The text between two marks, and how often they stand in `example`.
struct Marked {
  std::string_view text;
  std::size_t count;
};

Marked marked(std::string_view example, char open, char close) {
  const auto opened = static_cast<std::size_t>(std::count(example.begin(), example.end(), open));
  const auto closed = static_cast<std::size_t>(std::count(example.begin(), example.end(), close));
  const std::size_t from = example.find(open), to = example.find(close);
  if (opened != closed || from == std::string_view::npos || to < from) return {"", 0};
  return {example.substr(from + 1, to - from - 1), opened};
}

std::vector<std::string_view> words(std::string_view text) {
  std::vector<std::string_view> result;
  while (!text.empty()) {
    const std::size_t end = std::min(text.find(' '), text.size());
    if (end != 0) result.push_back(text.substr(0, end));
    text.remove_prefix(std::min(end + 1, text.size()));
  }
  return result;
}

bool lower_words(std::string_view text) {
  return !text.empty() && text.front() != ' ' && text.back() != ' ' &&
         std::all_of(text.begin(), text.end(), [](char c) { return (c >= 'a' && c <= 'z') || c == ' ' || c == '-'; });
}

template <typename Entry>
void check_entry(const Entry& entry) {
  INFO(entry.lemma << " " << entry.prepositions);
  CHECK(lower_words(entry.lemma));
  CHECK(entry.lemma.find(' ') == std::string_view::npos);
  CHECK(entry.takes(Frame::preposition) == !entry.prepositions.empty());
  CHECK((entry.prepositions.empty() || lower_words(entry.prepositions)));
  const auto listed = words(entry.prepositions);
  CHECK(std::set<std::string_view>(listed.begin(), listed.end()).size() == listed.size());
}

const Lexeme& find(std::string_view word) { return lexicon::find(word); }

}  // namespace

TEST_CASE("the tables are as large as the work asks for") {
  CHECK(lexicon::cue_verbs().size() >= 500);
  CHECK(lexicon::cue_nouns().size() >= 150);
  CHECK(lexicon::goal_cues().size() >= 120);
}

TEST_CASE("every cue verb is well formed and found by each of its forms") {
  std::set<std::pair<std::string_view, std::string_view>> seen;
  std::string_view last;
  for (const CueVerb& verb : lexicon::cue_verbs()) {
    check_entry(verb);
    INFO(verb.lemma << " " << verb.particle);
    CHECK(seen.emplace(verb.lemma, verb.particle).second);
    CHECK(last <= verb.lemma);  // entries of one lemma must stand together
    last = verb.lemma;
    CHECK((verb.particle.empty() || lower_words(verb.particle)));
    CHECK(verb.strength <= 100);
    CHECK(find(verb.lemma).cue_verb(verb.particle) == &verb);
    CHECK(find(verb.lemma).form() == lemma_form(verb.lemma));
    for (const InflectedForm& inflected : verb_forms(verb.lemma)) {
      INFO(inflected.text);
      const Lexeme& lexeme = find(inflected.text);
      REQUIRE(lexeme.cue_verb(verb.particle) != nullptr);
      CHECK(lexeme.cue_verb(verb.particle)->lemma == verb.lemma);
      CHECK(lexeme.form() == inflected.form);
    }
  }
}

TEST_CASE("every cue noun is well formed and found in both numbers") {
  std::string_view last;
  for (const CueNoun& noun : lexicon::cue_nouns()) {
    check_entry(noun);
    INFO(noun.lemma);
    CHECK(last < noun.lemma);
    last = noun.lemma;
    CHECK(noun.strength <= 100);
    CHECK((noun.frames & ~(static_cast<unsigned>(Frame::clause) | static_cast<unsigned>(Frame::to) |
                           static_cast<unsigned>(Frame::preposition))) == 0);
    CHECK(find(noun.lemma).cue_noun() == &noun);
    CHECK_FALSE(find(noun.lemma).plural());
    for (const std::string& plural : plurals(noun.lemma)) {
      CHECK(find(plural).cue_noun() == &noun);
      CHECK(find(plural).plural());
    }
  }
}

TEST_CASE("every goal cue is well formed and found by each of its forms") {
  std::set<std::tuple<bool, std::string_view, std::string_view>> seen;
  for (const GoalCue& cue : lexicon::goal_cues()) {
    check_entry(cue);
    INFO(cue.lemma << (cue.noun ? " (noun)" : ""));
    CHECK(seen.emplace(cue.noun, cue.lemma, cue.particle).second);
    if (cue.noun) {
      CHECK(find(cue.lemma).goal_noun() == &cue);
      for (const std::string& plural : plurals(cue.lemma)) CHECK(find(plural).goal_noun() == &cue);
    } else {
      CHECK(find(cue.lemma).goal_verb(cue.particle) == &cue);
      for (const InflectedForm& inflected : verb_forms(cue.lemma)) {
        INFO(inflected.text);
        const GoalCue* found = find(inflected.text).goal_verb(cue.particle);
        REQUIRE(found != nullptr);
        CHECK(found->lemma == cue.lemma);
      }
    }
  }
}

TEST_CASE("every entry's example marks its source, its cue and its content") {
  for (const Row& row : rows) {
    INFO(row.table << ": " << row.lemma << ": " << row.example);
    const Marked source = marked(row.example, '[', ']'), cue = marked(row.example, '{', '}'),
                 content = marked(row.example, '<', '>');
    const CueVerb* const entry = row.table == "verb" ? find(row.lemma).cue_verb(row.particle) : nullptr;
    const bool takes_nothing = entry != nullptr && entry->frames == 0;  // "The door seems locked": to nobody named
    CHECK(source.count == (takes_nothing ? 0 : 1));
    CHECK(content.count == 1);
    CHECK(cue.count == 1);
    CHECK(row.example.ends_with('.'));
    const auto cue_words = words(cue.text);
    if (cue_words.empty()) continue;  // reported above
    const Lexeme& lexeme = find(cue_words.front());
    const std::string_view rest = cue.text.substr(std::min(cue_words.front().size() + 1, cue.text.size()));
    if (row.table == "verb") {
      const CueVerb* verb = lexeme.cue_verb(row.particle);
      CHECK((verb != nullptr && verb->lemma == row.lemma));
      CHECK(rest.starts_with(row.particle));
    } else if (row.table == "noun") {
      CHECK((lexeme.cue_noun() != nullptr && lexeme.cue_noun()->lemma == row.lemma));
    } else if (row.table == "goal verb") {
      const GoalCue* verb = lexeme.goal_verb(row.particle);
      CHECK((verb != nullptr && verb->lemma == row.lemma));
      CHECK(rest.starts_with(row.particle));
    } else {
      CHECK((lexeme.goal_noun() != nullptr && lexeme.goal_noun()->lemma == row.lemma));
    }
  }
}

TEST_CASE("a verb with a particle is not the verb without it") {
  CHECK(find("pointed").cue_verb("out")->particle == "out");
  CHECK(find("pointed").cue_verb("up") == nullptr);
  CHECK(find("lashed").cue_verb() == nullptr);
  CHECK(find("lashed").cue_verb("out")->lemma == "lash");
  CHECK(find("called").cue_verb("out") != find("called").cue_verb());
  CHECK(find("set").goal_verb() == nullptr);
  CHECK(find("set").goal_verb("out")->kind == AimKind::aim);
}

TEST_CASE("verbs are inflected as they are spelt") {
  struct Case {
    std::string_view lemma;
    std::vector<std::string> forms;
  };
  const auto c = GENERATE(values<Case>({
      {"say", {"says", "said", "saying"}},
      {"write", {"writes", "wrote", "written", "writing"}},
      {"swear", {"swears", "swore", "sworn", "swearing"}},
      {"foresee", {"foresees", "foresaw", "foreseen", "foreseeing"}},
      {"understand", {"understands", "understood", "understanding"}},
      {"uphold", {"upholds", "upheld", "upholding"}},
      {"put", {"puts", "putting"}},
      {"bet", {"bets", "betting"}},
      {"come", {"comes", "came", "coming"}},
      {"deny", {"denies", "denied", "denying"}},
      {"convey", {"conveys", "conveyed", "conveying"}},
      {"agree", {"agrees", "agreed", "agreeing"}},
      {"argue", {"argues", "argued", "arguing"}},
      {"vie", {"vies", "vied", "vying"}},
      {"quip", {"quips", "quipped", "quipping"}},
      {"admit", {"admits", "admitted", "admitting"}},
      {"rebut", {"rebuts", "rebutted", "rebutting"}},
      {"recap", {"recaps", "recapped", "recapping"}},
      {"concur", {"concurs", "concurred", "concurring"}},
      {"interpret", {"interprets", "interpreted", "interpreting"}},
      {"offer", {"offers", "offered", "offering"}},
      {"appeal", {"appeals", "appealed", "appealing"}},
      {"vow", {"vows", "vowed", "vowing"}},
      {"tax", {"taxes", "taxed", "taxing"}},
      {"stress", {"stresses", "stressed", "stressing"}},
      {"preach", {"preaches", "preached", "preaching"}},
      {"echo", {"echoes", "echoed", "echoing"}},
      {"signal", {"signals", "signaled", "signaling", "signalled", "signalling"}},
      {"focus", {"focuses", "focused", "focusing", "focussed", "focussing"}},
      {"panic", {"panics", "panicked", "panicking"}},
      {"show", {"shows", "showed", "shown", "showing"}},
      {"strive", {"strives", "strove", "striven", "strived", "striving"}},
      {"criticize",
       {"criticizes", "criticized", "criticizing", "criticise", "criticises", "criticised", "criticising"}},
  }));
  std::vector<std::string> forms;
  for (const InflectedForm& form : verb_forms(c.lemma)) forms.push_back(form.text);
  std::vector<std::string> expected = c.forms;
  std::sort(forms.begin(), forms.end());
  std::sort(expected.begin(), expected.end());
  INFO(c.lemma);
  CHECK_THAT(forms, Equals(expected));
}

TEST_CASE("a form says what it is") {
  CHECK(find("say").form() == VerbForm::base);
  CHECK(find("says").form() == VerbForm::third);
  CHECK(find("said").form() == VerbForm::past_or_participle);
  CHECK(find("wrote").form() == VerbForm::past);
  CHECK(find("written").form() == VerbForm::participle);
  CHECK(find("saying").form() == VerbForm::gerund);
  CHECK(find("bet").form() == VerbForm::base_or_past);
  CHECK(find("house").form() == VerbForm::none);
}

TEST_CASE("nouns have their plurals") {
  const auto [singular, plural] = GENERATE(table<std::string_view, std::string>({{"woman", "women"},
                                                                                 {"spokesman", "spokesmen"},
                                                                                 {"german", "germans"},
                                                                                 {"ally", "allies"},
                                                                                 {"attorney", "attorneys"},
                                                                                 {"wife", "wives"},
                                                                                 {"belief", "beliefs"},
                                                                                 {"church", "churches"},
                                                                                 {"analysis", "analyses"},
                                                                                 {"hero", "heroes"},
                                                                                 {"studio", "studios"},
                                                                                 {"person", "people"},
                                                                                 {"boss", "bosses"}}));
  CHECK(plurals(singular).front() == plural);
  CHECK(plurals("spokesperson") == std::vector<std::string>{"spokespersons", "spokespeople"});
}

TEST_CASE("words have the classes that readers give them") {
  struct Case {
    std::string_view word;
    std::vector<WordClass> classes;
  };
  const auto c = GENERATE(values<Case>({
      {"mr", {WordClass::title, WordClass::abbreviation, WordClass::male}},
      {"senator", {WordClass::title, WordClass::role}},
      {"spokeswoman", {WordClass::role, WordClass::human_noun, WordClass::female}},
      {"officials", {WordClass::role, WordClass::group}},
      {"experts", {WordClass::group}},
      {"police", {WordClass::group}},
      {"maria", {WordClass::given_name, WordClass::female}},
      {"dmitry", {WordClass::given_name, WordClass::male}},
      {"alex", {WordClass::given_name, WordClass::male, WordClass::female}},
      {"andré", {WordClass::given_name, WordClass::male}},
      {"may", {WordClass::month, WordClass::auxiliary}},
      {"will", {WordClass::given_name, WordClass::auxiliary}},
      {"ministry", {WordClass::organization}},
      {"companies", {WordClass::organization, WordClass::group}},
      {"china", {WordClass::country}},
      {"kremlin", {WordClass::capital}},
      {"americans", {WordClass::nationality, WordClass::group}},
      {"reuters", {WordClass::media}},
      {"journalist", {WordClass::media, WordClass::role}},
      {"statement", {WordClass::document}},
      {"friday", {WordClass::weekday}},
      {"yesterday", {WordClass::time_word}},
      {"dozen", {WordClass::number_word}},
      {"several", {WordClass::quantifier}},
      {"'ll", {WordClass::auxiliary}},
      {"u.s", {WordClass::country, WordClass::abbreviation}},
      {"however", {WordClass::sentence_opener}},
      {"wives", {WordClass::relation}},
      {"gmbh", {WordClass::company_suffix}},
      {"van", {WordClass::name_particle}},
      {"people", {WordClass::human_noun}},
  }));
  for (const WordClass expected : c.classes) {
    INFO(c.word << " " << static_cast<std::uint32_t>(expected));
    CHECK(find(c.word).is(expected));
  }
}

TEST_CASE("what is no name is not taken for one") {
  const auto word = GENERATE("the", "said", "told", "and", "his", "however", "president", "ministry", "monday", "to");
  INFO(word);
  CHECK_FALSE(find(word).is(WordClass::given_name));
}

TEST_CASE("unknown words and any bytes are found to be nothing") {
  for (const std::string_view word : {"", " ", "xyzzy", "Mayor", "say ", "\xff\xfe", "\xe2\x80"})
    CHECK(find(word).cue_verb() == nullptr);
  CHECK(find(std::string_view("said\0", 5)).cue_verb() == nullptr);
  CHECK(find(std::string(1 << 20, 'a')).form() == VerbForm::none);
  std::mt19937 random(20151);
  for (int i = 0; i < 20000; ++i) {
    std::string word(random() % 12, '\0');
    for (char& c : word) c = static_cast<char>(random());
    const Lexeme& lexeme = find(word);
    if (lexeme.form() != VerbForm::none) CHECK((lexeme.cue_verb() != nullptr || lexeme.goal_verb() != nullptr));
  }
}
