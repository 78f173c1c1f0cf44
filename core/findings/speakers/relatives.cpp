// Relative pronouns: "who" and "which" mean what stands before them, whatever stands in between.
//
//   "an aide familiar with the talks, [who] said …"     the phrase that holds the nearest one, up to one that is human
//   "Ana Ruiz, [who] waved and [who] said …"            what the first "who" means
//   "Ana Ruiz and Leo Marsh, [who] say …"               both, if the verb allows it
//   "Leo Marsh, an early endorser, [who] said …"        of whom the description tells
#include "findings/speakers/relatives.hpp"

#include <algorithm>

#include "english/questions.hpp"
#include "findings/speakers/descriptions.hpp"
#include "findings/speakers/phrases.hpp"
#include "findings/speakers/together.hpp"
#include "text/marks.hpp"

namespace sayso {

using namespace english;

namespace {

constexpr std::uint32_t longest_clause = 40, longest_clause_in_name = 10;  // words
constexpr int most_clauses = 3;                                            // "who …, who … and who …"
constexpr int most_outer = 4;                                              // phrases, one within the other

bool joins_relative(const Reading& reading, std::uint32_t i) {
  const std::string_view word = reading.word(i);
  return word == "," || word == "(" || word == ")" || is_dash_or_hyphen(word) || reading.mark(i) ||
         reading.tag(i) == Tag::In;
}

// Where what the relative clause at `clause` depends on ends: before commas and prepositions, and before an earlier
// clause that it is coordinated with.
std::uint32_t end_of_antecedent(const Reading& reading, std::uint32_t pronoun, std::uint32_t clause) {
  const std::uint32_t start = reading.sentence(pronoun).first;
  std::uint32_t end = clause;
  const auto is_joined = [&] { return end > start && joins_clauses(reading.lower(end - 1)); };
  for (int steps = 0; steps < most_clauses && is_joined(); ++steps) {
    std::uint32_t i = end - 1;
    while (i > start && i + longest_clause > end && reading.lower(i) != reading.lower(pronoun)) --i;
    if (reading.lower(i) != reading.lower(pronoun)) break;
    end = i;
  }
  if (is_joined()) --end;
  while (end > start && joins_relative(reading, end - 1)) --end;
  return end;
}

// The phrase that holds this one or that this one tells the place or the age of: "a baker from [Vell], who",
// "[Ana Ruiz], 54, of Vell, who". Null when there is none.
const NounPhrase* outer_phrase(const Article& article, const NounPhrase& phrase, std::uint32_t start) {
  const Reading& reading = article.reading;
  std::uint32_t k = phrase.tokens.first;
  while (k > start && (reading.tag(k - 1) == Tag::In || reading.word(k - 1) == ",")) --k;
  if (k > start && k < phrase.tokens.first && article.phrases.at(k - 1) == nullptr && reading.tag(k - 1) == Tag::Jj)
    --k;  // "an aide familiar with [the talks], who"
  return k == phrase.tokens.first || k == start ? nullptr : article.phrases.ending(k - 1);
}

// "from [Vell]": a name of one word that nobody is known to bear, behind a preposition of place.
bool tells_where_from(const Article& article, const Cast& cast, const NounPhrase& phrase) {
  if (!phrase.name || phrase.tokens.size() > 1 || phrase.tokens.first == 0) return false;
  if (!is_preposition_of_origin(article.reading.lower(phrase.tokens.first - 1))) return false;
  const Index name = cast.name_ending_at(phrase.head);
  return name == none || cast[cast.bearer_of(name)].full_names == 0;
}

bool is_human(const Reading& reading, const NounPhrase& phrase) {
  const auto is = [&](WordClass c) { return reading.is(phrase.head, c); };
  return reading.names_person(phrase.head) || is(WordClass::group) ||
         (phrase.name && !is(WordClass::organization) && !is(WordClass::country) && !is(WordClass::region));
}

// "who" says by itself that somebody is meant, unless what stands there is a thing for certain.
bool may_be_human(const Reading& reading, const NounPhrase& phrase) {
  const auto is = [&](WordClass c) { return reading.is(phrase.head, c); };
  return !(is(WordClass::organization) || is(WordClass::country) || is(WordClass::region) || is(WordClass::document) ||
           is(WordClass::month) || is(WordClass::weekday) || is(WordClass::time_word));
}

// The phrase that a relative pronoun refers to, or null.
const NounPhrase* antecedent_of(const Article& article, const Cast& cast, std::uint32_t pronoun, std::uint32_t clause) {
  const Reading& reading = article.reading;
  const std::uint32_t start = reading.sentence(pronoun).first;
  const std::uint32_t end = end_of_antecedent(reading, pronoun, clause);
  if (end == start) return nullptr;
  const NounPhrase* nearest = article.phrases.ending(end - 1);
  if (nearest == nullptr || (nearest->pronoun && reading.lower(nearest->head) != "those")) return nullptr;
  const std::string_view lower = reading.lower(pronoun);
  if (is_relative_of_a_thing(lower)) return nearest;
  const NounPhrase* outer = nearest;
  for (int steps = 0; steps < most_outer && outer != nullptr; ++steps) {
    if (is_human(reading, *outer) && !tells_where_from(article, cast, *outer)) break;
    outer = outer_phrase(article, *outer, start);
  }
  if (outer != nullptr) return outer;
  return is_relative_of_belonging(lower) || may_be_human(reading, *nearest) ? nearest : nullptr;
}

// "Ana Ruiz and [Leo Marsh], who say", not "who says"
Reference of_two_antecedents(Scene& scene, const NounPhrase& second, std::uint32_t pronoun) {
  const Reading& reading = scene.reading;
  const std::uint32_t start = second.tokens.first;
  if (!second.name || start < reading.sentence(pronoun).first + 2 || reading.lower(start - 1) != "and") return {};
  const NounPhrase* first = scene.article.phrases.ending(start - 2);
  if (first == nullptr || !first->name || reading.tag(pronoun + 1) == Tag::Vbz) return {};
  return of_several(scene, {first->tokens.first, second.tokens.last});
}

// The person named before an apposition: "Leo Marsh, [an early supporter], who says"; or none.
Index described_by(const Scene& scene, const NounPhrase& apposition) {
  const Reading& reading = scene.reading;
  const Cast& cast = scene.cast;
  const std::uint32_t first = apposition.tokens.first;
  if (first < reading.sentence(first).first + 2 || reading.word(first - 1) != "," || reading.tag(first) != Tag::Dt)
    return none;
  const NounPhrase* named = scene.article.phrases.ending(first - 2);
  const Index name = named == nullptr ? none : cast.name_ending_at(named->tokens.last - 1);
  if (name == none || cast[cast.bearer_of(name)].kind != SpeakerKind::person) return none;
  return cast.bearer_of(name);
}

// The words that say who is meant, where the phrase before the pronoun does not by itself.
Range antecedent_words(const Scene& scene, const NounPhrase& antecedent, std::uint32_t pronoun, const Party& party) {
  const Reading& reading = scene.reading;
  const Range sentence = reading.sentence(pronoun);
  Range words = antecedent.tokens;
  if (words.first >= sentence.first + 2 && is_of_or_in(reading.lower(words.first - 1))) {
    const NounPhrase* part = scene.article.phrases.ending(words.first - 2);
    if (part != nullptr && part->tokens.size() <= 3 && tells_how_many(scene.article, part->head) &&
        reading.lower(part->head) != "one")
      words.first = part->tokens.first;  // "[30 percent] of voters who"
  }
  if (is_who(reading.lower(pronoun)) && party.attribution != none && words.size() == 1 &&
      reading.lower(words.first) == "those") {
    // Who they are only the clause says: "those who want a new pier".
    const std::uint32_t end = scene.attribution(party.attribution).content.back().last;
    if (end > pronoun && end <= std::min(sentence.last, pronoun + longest_clause_in_name)) words.last = end;
  }
  return words;
}

}  // namespace

Reference of_relative(Scene& scene, std::uint32_t pronoun, std::uint32_t clause, const Party& party) {
  Cast& cast = scene.cast;
  const NounPhrase* antecedent = antecedent_of(scene.article, cast, pronoun, clause);
  if (antecedent == nullptr) return {};
  const auto reference = [](Index who) { return Reference{who, Way::relative, uncontested}; };
  if (const Reference both = of_two_antecedents(scene, *antecedent, pronoun)) return reference(both.who);
  if (const Index name = scene.known.described_name[antecedent->head]; name != none)
    return reference(cast.bearer_of(name));
  const std::optional<Mention> mention = mention_of(scene.article, cast, antecedent->tokens);
  if (!mention || mention->type == MentionType::pronoun) return {};
  if (is_who(scene.reading.lower(pronoun)) && mention->type == MentionType::description) {
    if (const Index named = described_by(scene, *antecedent); named != none) return reference(named);
  }
  if (mention->type == MentionType::name) return reference(scene.who_is(*mention));
  const Range words = antecedent_words(scene, *antecedent, pronoun, party);
  const std::optional<Mention> described =
      words.first == antecedent->tokens.first ? mention : mention_of(scene.article, cast, words);
  return reference(described ? of_description(scene, *described, words).who : none);
}

}  // namespace sayso
