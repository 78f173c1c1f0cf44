// A party is resolved where the text comes to it, after all that stands before; then those whom only what follows tells
// ("…," he said, before anybody is named); "I" and "we" last, for they are whoever says the words they stand in.
#include "findings/speakers/resolver.hpp"

#include <algorithm>
#include <numeric>

#include "english/questions.hpp"
#include "findings/speakers/callers.hpp"
#include "findings/speakers/candidates.hpp"
#include "findings/speakers/phrases.hpp"
#include "findings/speakers/report.hpp"
#include "findings/speakers/signs.hpp"
#include "syntax/sources.hpp"

namespace sayso {

using namespace english;

namespace {

constexpr std::uint32_t longest_opening = 60;  // words in which "In a letter" is looked for

// What the site writes around the article is set by another hand.
bool writes_curly_apostrophes(const Text& text) {
  const auto& paragraphs = text.paragraphs();
  return std::any_of(paragraphs.begin(), paragraphs.end(),
                     [&](Range paragraph) { return text.view(paragraph).find("’") != std::string_view::npos; });
}

Naming naming(const Mention& mention) {
  if (mention.type == MentionType::pronoun) return Naming::pronoun;
  if (mention.type == MentionType::description) return Naming::description;
  return mention.name.size() > 1 ? Naming::full_name : Naming::short_name;
}

}  // namespace

Resolver::Resolver(const Article& article, const std::vector<Attribution>& attributions)
    : article_(article),
      reading_(article.reading),
      attributions_(attributions),
      apostrophe_(writes_curly_apostrophes(article.text) ? "’" : "'"),
      cast_(article),
      attention_(article),
      exchange_(article, attention_),
      sexes_(read_sexes(article, cast_)),
      said_in_(article.reading.size(), none),
      heads_source_(article.reading.size(), false),
      referent_at_(article.reading.size()) {
  for (std::size_t i = 0; i < attributions.size(); ++i) {
    for (const Range part : attributions[i].content)
      std::fill(said_in_.begin() + part.first, said_in_.begin() + part.last, static_cast<Index>(i));
    if (!attributions[i].source.empty()) heads_source_[attributions[i].source_head] = true;
  }
  learn(sexes_.sexes());
  find_they(article, cast_);
  find_bodies(article, cast_);
  encounters_ = read_encounters(article, cast_);
  described_name_ = read_described_names(article, cast_);
  narrator_ = find_narrator(article, cast_);
  callers_ = read_callers(article, cast_);
}

void Resolver::read(const std::vector<Party>& parties) {
  std::vector<std::size_t> order(parties.size());
  std::iota(order.begin(), order.end(), std::size_t{0});
  std::stable_sort(order.begin(), order.end(),
                   [&](std::size_t a, std::size_t b) { return place(parties[a]) < place(parties[b]); });
  referents_.assign(parties.size(), {});
  source_of_.assign(attributions_.size(), {});
  resolve_in_turn(parties, order);
  resolve_ahead(parties, order);
  for (const std::size_t i : order) {
    if (is_first_person(parties[i])) referents_[i] = of_first_person(parties[i]);
  }
}

FoundSpeakers Resolver::report(const std::vector<Party>& parties) {
  std::vector<std::vector<Sign>> signs_of(parties.size());
  for (std::size_t i = 0; i < parties.size(); ++i) {
    if (!referents_[i]) continue;
    signs_of[i] = signs(article_, attributions_, cast_, parties[i], referents_[i]);
    if (watchers_.reference) watchers_.reference(i, referents_[i], signs_of[i]);
  }
  return report_speakers(cast_, referents_, signs_of);
}

// Where a party is met in the text: at its phrase, or at what it says when no phrase names it.
std::uint32_t Resolver::place(const Party& party) const {
  if (!party.phrase.empty()) return party.phrase.first;
  return party.attribution == none ? 0 : attribution(party.attribution).content.front().first;
}

bool Resolver::is_first_person(const Party& party) const {
  return !party.phrase.empty() && english::is_first_person(reading_.lower(party.phrase.first)) &&
         (party.phrase.size() == 1 || reading_.tag(party.phrase.first) == Tag::Prp);
}

void Resolver::resolve_in_turn(const std::vector<Party>& parties, const std::vector<std::size_t>& order) {
  std::size_t next = 0;
  for (const std::size_t i : order) {
    const std::uint32_t here = place(parties[i]);
    for (; next < encounters_.size() && encounters_[next].token < here; ++next) read_encounter(encounters_[next]);
    if (is_first_person(parties[i])) continue;
    referents_[i] = resolve(parties[i]);
    if (parties[i].source && referents_[i]) note_source(parties[i].attribution, referents_[i], here);
  }
}

void Resolver::resolve_ahead(const std::vector<Party>& parties, const std::vector<std::size_t>& order) {
  for (const std::size_t i : order) {
    const Party& party = parties[i];
    if (referents_[i] || is_first_person(party) || !party.source) continue;
    const Reference found = of_what_follows(party);
    referents_[i] = found;
    if (!found) continue;
    source_of(party.attribution) = found;
    if (!party.phrase.empty()) cast_[found.who].mentions.push_back(party.phrase);
  }
}

Reference Resolver::resolve(const Party& party) {
  const Range phrase = party.phrase;
  if (phrase.empty()) return party.source ? of_words_alone(attribution(party.attribution)) : Reference{};
  if (article_.speech_labelled(phrase.first) != nullptr) return of_label(phrase);
  if (const Reference several = of_several(phrase)) return several;
  if (phrase.size() >= 3 && reading_.lower(phrase.last - 1) == "whom")  // "[some of whom] said"
    return of_relative(phrase.last - 1, phrase.first, party);
  const std::optional<Mention> mention = mention_of(article_, cast_, phrase);
  if (!mention) return {};
  if (mention->type == MentionType::name) return cast_.resolve_name(*mention);
  const Reference found = resolve_mention(*mention, party);
  if (!found) return found;
  cast_[found.who].mentions.push_back(mention->phrase);
  referent_at_[mention->phrase.first] = found;
  note(found.who, mention->phrase, true, naming(*mention));
  return found;
}

Reference Resolver::of_label(Range label) {
  const auto speech = static_cast<std::size_t>(article_.speech_labelled(label.first) - article_.speeches.data());
  const Reference found = callers_[speech];
  if (found && found.way == Way::narrator) cast_[found.who].mentions.push_back(label);  // names it has already
  return found;
}

// A pronoun or a description.
Reference Resolver::resolve_mention(const Mention& mention, const Party& party) {
  const bool description = mention.type == MentionType::description;
  if (description && !mention.plural) {
    // "[the team’s coach], Leo Marsh, …", "[a man] named Leo Marsh", of which only the first words are the phrase
    const Index name = described_name_[mention.head];
    const std::uint32_t first = name == none ? 0 : cast_.name(name).phrase.first;
    if (first > mention.head && (reading_.word(first - 1) == "," || means_named(reading_.lower(first - 1))))
      return cast_.referent(name);
  }
  if (const Reference known = referent_at_[mention.phrase.first]) return known;
  if (!description) return of_pronoun(mention, party);
  return of_description(mention, {mention.phrase.first, std::max(party.phrase.last, mention.phrase.last)},
                        party.source ? Newcomer::named_next : Newcomer::itself);
}

void Resolver::read_encounter(const Encounter& encounter) {
  if (encounter.name != none) {
    const Mention& mention = cast_.name(encounter.name);
    const Index who = cast_.bearer_of(encounter.name);
    note(who, mention.phrase, is_subject(article_, mention), naming(mention));
    const std::uint32_t first = mention.role.empty() ? mention.phrase.first : mention.role.first;
    note_beat(who, {std::min(first, mention.phrase.first), mention.phrase.last});
    note_pair(encounter.name);
  } else if (encounter.in_passing != none) {
    note(encounter.in_passing, {encounter.token, encounter.token + 1}, false, Naming::in_passing);
  } else {
    read_phrase(encounter.phrase->tokens);
  }
}

void Resolver::read_phrase(Range phrase) {
  Reference found = referent_at_[phrase.first];
  if (!found) {
    const std::optional<Mention> mention = mention_at(article_, phrase);
    if (!mention || mention->type == MentionType::name) return;
    if (mention->type == MentionType::pronoun) {
      found = of_pronoun(*mention, {});
    } else {
      const auto whole = phrase_with_complements(article_, phrase.first, reading_.sentence(phrase.first).last);
      const bool definite = is_definite_determiner(reading_.lower(phrase.first));
      found = of_description(*mention, whole ? whole->tokens : phrase, definite ? Newcomer::nobody : Newcomer::itself);
    }
    if (!found) return;
    referent_at_[phrase.first] = found;
  }
  note(found.who, phrase, is_subject(article_, phrase),
       reading_.tag(phrase.last - 1) == Tag::Prp ? Naming::pronoun : Naming::description);
  note_beat(found.who, phrase);
}

void Resolver::note_source(Index attribution, const Reference& source, std::uint32_t place) {
  source_of(attribution) = source;
  cast_[source.who].speaks = true;
  note_document(source.who, place);
  if (source.way == Way::relative) return;  // "the man who had asked him" is not who the article lets speak
  exchange_.note(source.who, this->attribution(attribution), place, asked_by(this->attribution(attribution)));
}

// "In a letter, Ruiz said …": the letter is hers.
void Resolver::note_document(Index who, std::uint32_t here) {
  const Range sentence = reading_.sentence(here);
  for (std::uint32_t i = sentence.first; i + 1 < std::min(sentence.last, sentence.first + longest_opening); ++i) {
    if (reading_.lower(i) != "in" || article_.quotation_at(i) != nullptr) continue;
    const NounPhrase* phrase = article_.phrases.starting(i + 1);
    if (phrase != nullptr && reading_.is(phrase->head, WordClass::document) &&
        is_indefinite_article(reading_.lower(i + 1)))
      maker_of_document_[word(phrase->head)] = who;
  }
}

// --- words before anybody has come in ---

Reference Resolver::of_what_follows(const Party& party) const {
  const std::uint32_t end = std::max(attribution(party.attribution).content.back().last, party.phrase.last);
  if (party.phrase.empty()) return of_next_source(party, end);
  const std::string_view pronoun = reading_.lower(party.phrase.first);
  if (party.phrase.size() != 1 || !is_he_or_she(pronoun)) return {};
  return of_next_name(is_feminine_pronoun(pronoun) ? Gender::female : Gender::male, end);
}

// “We lost everything.” Then the next paragraph says who: “It came at night,” said Ruiz.
Reference Resolver::of_next_source(const Party& party, std::uint32_t end) const {
  const auto next = static_cast<std::size_t>(party.attribution) + 1;
  if (!is_whole_sentences(article_, attribution(party.attribution)) || next >= attributions_.size()) return {};
  const Attribution& said = attributions_[next];
  if (said.kind != QuoteKind::direct || said.source.empty() ||
      paragraph(said.content.front().first) - paragraph(end - 1) > exchange_gap || !source_of_[next])
    return {};
  return {source_of_[next].who, Way::ahead, uncontested};
}

// “We lost everything,” he said. Then somebody is named, and it was he.
Reference Resolver::of_next_name(Gender gender, std::uint32_t end) const {
  for (const Mention& name : cast_.names_from(end)) {
    if (paragraph(name.head) - paragraph(end - 1) > exchange_gap) break;
    const Index who = cast_.bearer_of(name);
    if (!name.quoted && cast_[who].full_names > 0 && fit_as_person(cast_, who, gender) > unfit)
      return {who, Way::ahead, uncontested};
  }
  return {};
}

}  // namespace sayso
