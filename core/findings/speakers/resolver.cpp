// A party is resolved where the text comes to it, after all that stands before; then those whom only what follows tells
// ("…," he said, before anybody is named); "I" and "we" last, for they are whoever says the words they stand in.
#include "findings/speakers/resolver.hpp"

#include <algorithm>
#include <numeric>

#include "english/names.hpp"
#include "english/questions.hpp"
#include "findings/speakers/candidates.hpp"
#include "findings/speakers/descriptions.hpp"
#include "findings/speakers/phrases.hpp"
#include "findings/speakers/pointers.hpp"
#include "findings/speakers/pronouns.hpp"
#include "findings/speakers/relatives.hpp"
#include "findings/speakers/report.hpp"
#include "findings/speakers/signs.hpp"
#include "findings/speakers/together.hpp"
#include "findings/speakers/turns.hpp"
#include "syntax/sources.hpp"

namespace sayso {

using namespace english;

namespace {

constexpr std::uint32_t longest_opening = 60;  // words in which "In a letter" is looked for

Naming naming(const Mention& mention) {
  if (mention.type == MentionType::pronoun) return Naming::pronoun;
  if (mention.type == MentionType::description) return Naming::description;
  return mention.name.size() > 1 ? Naming::full_name : Naming::short_name;
}

// Where a party is met in the text: at its phrase, or at what it says when no phrase names it.
std::uint32_t place(const Scene& scene, const Party& party) {
  if (!party.phrase.empty()) return party.phrase.first;
  return party.attribution == none ? 0 : scene.attribution(party.attribution).content.front().first;
}

bool is_first_person(const Scene& scene, const Party& party) {
  return !party.phrase.empty() && english::is_first_person(scene.reading.lower(party.phrase.first)) &&
         (party.phrase.size() == 1 || scene.reading.tag(party.phrase.first) == Tag::Prp);
}

// "In a letter, Ruiz said …": the letter is hers.
void note_document(Scene& scene, Index who, std::uint32_t here) {
  const Reading& reading = scene.reading;
  const Range sentence = reading.sentence(here);
  for (std::uint32_t i = sentence.first; i + 1 < std::min(sentence.last, sentence.first + longest_opening); ++i) {
    if (reading.lower(i) != "in" || scene.article.quotation_at(i) != nullptr) continue;
    const NounPhrase* phrase = scene.article.phrases.starting(i + 1);
    if (phrase != nullptr && reading.is(phrase->head, WordClass::document) &&
        is_indefinite_article(reading.lower(i + 1)))
      scene.maker_of_document[scene.word(phrase->head)] = who;
  }
}

void note_source(Scene& scene, Index attribution, const Reference& source, std::uint32_t place) {
  scene.source_of(attribution) = source;
  scene.cast[source.who].speaks = true;
  note_document(scene, source.who, place);
  if (source.way == Way::relative) return;  // "the man who had asked him" is not who the article lets speak
  const Attribution& said = scene.attribution(attribution);
  scene.exchange.note(source.who, said, place, asked_by(scene, said));
}

Reference of_label(Scene& scene, Range label) {
  const Article& article = scene.article;
  const auto speech = static_cast<std::size_t>(article.speech_labelled(label.first) - article.speeches.data());
  const Reference found = scene.known.callers[speech];
  if (found && found.way == Way::narrator) scene.cast[found.who].mentions.push_back(label);  // names it has already
  return found;
}

// The mention with what belongs to it.
Range whole_phrase(const Party& party, const Mention& mention) {
  return {mention.phrase.first, std::max(party.phrase.last, mention.phrase.last)};
}

// A pronoun or a description.
Reference resolve_mention(Scene& scene, const Mention& mention, const Party& party, Newcomer newcomer) {
  const bool description = mention.type == MentionType::description;
  if (description && !mention.plural) {
    // "[the team’s coach], Leo Marsh, …", "[a man] named Leo Marsh", of which only the first words are the phrase
    const Index name = scene.known.described_name[mention.head];
    const std::uint32_t first = name == none ? 0 : scene.cast.name(name).phrase.first;
    if (first > mention.head && (scene.reading.word(first - 1) == "," || means_named(scene.reading.lower(first - 1))))
      return scene.cast.referent(name);
  }
  if (const Reference known = scene.referent_at[mention.phrase.first]) return known;
  if (!description) return of_pronoun(scene, mention, party);
  return of_description(scene, mention, whole_phrase(party, mention), newcomer);
}

// What is known where a source is met that is no name.
SourcePlace source_place(const Scene& scene, const Party& party, const Mention& mention,
                         const std::vector<Index>& named) {
  SourcePlace out{scene.attribution(party.attribution), mention, {}, person_pronoun(scene, mention, party, named)};
  if (mention.type == MentionType::description)
    out.description = description_of(scene.article, mention, whole_phrase(party, mention));
  return out;
}

bool is_body(const Scene& scene, const Mention& mention) {
  const bool document = scene.reading.is(mention.head, WordClass::document);
  return mention.kind != SpeakerKind::unnamed && !document &&
         (mention.kind_known || bodies(scene.word(mention.head)) != 0);
}

// Whether the rules alone decide. For "they", "officials" and "the company" they are as good as the network
// (docs/speakers.md); "we" and "who" are told by what they stand in and behind; "by the treasurer", "her lawyer", "one
// in five" by grammar.
bool is_for_rules(const Scene& scene, const Mention& mention) {
  if (mention.plural) return true;
  if (mention.type == MentionType::description)
    return is_agent(scene.reading, mention.phrase) || scene.reading.tag(mention.phrase.first) == Tag::PrpDollar ||
           tells_how_many(scene.article, mention.head) || is_body(scene, mention);
  const std::string_view pronoun = scene.reading.lower(mention.head);
  return english::is_first_person(pronoun) || is_relative_word(pronoun) || is_pronoun_of_nobody(pronoun);
}

// The answer of the rules, or a rival of it; none where it is somebody new, or nobody.
Reference by_weight(Scene& scene, const Party& party, const Mention& mention) {
  const std::vector<Index> named = named_in_words(scene, party);
  const SourcePlace place = source_place(scene, party, mention, named);
  std::vector<Rival> all = rivals(scene, place);
  const Reference rule = resolve_mention(scene, mention, party, Newcomer::named_next_or_nobody);
  hear_rules(all, rule);
  if (scene.watchers.rivals) scene.watchers.rivals(place, all, scene.cast);
  return weightiest(all, asked(scene.article, place), rule);
}

// A source that is no name: a pronoun or a description.
Reference of_source(Scene& scene, const Party& party, const Mention& mention) {
  if (is_for_rules(scene, mention)) return resolve_mention(scene, mention, party, Newcomer::named_next);
  const Reference found = by_weight(scene, party, mention);
  if (found || mention.type == MentionType::pronoun) return found;
  Reference fresh = introduce(scene, mention, whole_phrase(party, mention));
  fresh.lead = found.lead;
  return fresh;
}

Reference resolve(Scene& scene, const Party& party) {
  const Range phrase = party.phrase;
  if (phrase.empty()) return party.source ? of_words_alone(scene, scene.attribution(party.attribution)) : Reference{};
  if (scene.article.speech_labelled(phrase.first) != nullptr) return of_label(scene, phrase);
  if (const Reference several = of_several(scene, phrase)) return several;
  if (phrase.size() >= 3 && scene.reading.lower(phrase.last - 1) == "whom")  // "[some of whom] said"
    return of_relative(scene, phrase.last - 1, phrase.first, party);
  const std::optional<Mention> mention = mention_of(scene.article, scene.cast, phrase);
  if (!mention) return {};
  if (mention->type == MentionType::name) return scene.cast.resolve_name(*mention);
  const Reference found =
      party.source ? of_source(scene, party, *mention) : resolve_mention(scene, *mention, party, Newcomer::itself);
  if (!found) return found;
  scene.cast[found.who].mentions.push_back(mention->phrase);
  scene.referent_at[mention->phrase.first] = found;
  scene.note(found.who, mention->phrase, true, naming(*mention));
  return found;
}

void read_phrase(Scene& scene, Range phrase) {
  const Reading& reading = scene.reading;
  Reference found = scene.referent_at[phrase.first];
  if (!found) {
    const std::optional<Mention> mention = mention_at(scene.article, phrase);
    if (!mention || mention->type == MentionType::name) return;
    if (mention->type == MentionType::pronoun) {
      found = of_pronoun(scene, *mention, {});
    } else {
      const auto whole = phrase_with_complements(scene.article, phrase.first, reading.sentence(phrase.first).last);
      const bool definite = is_definite_determiner(reading.lower(phrase.first));
      found = of_description(scene, *mention, whole ? whole->tokens : phrase,
                             definite ? Newcomer::nobody : Newcomer::itself);
    }
    if (!found) return;
    scene.referent_at[phrase.first] = found;
  }
  scene.note(found.who, phrase, is_subject(scene.article, phrase),
             reading.tag(phrase.last - 1) == Tag::Prp ? Naming::pronoun : Naming::description);
  note_beat(scene, found.who, phrase);
}

void read_encounter(Scene& scene, const Encounter& encounter) {
  if (encounter.name != none) {
    const Mention& mention = scene.cast.name(encounter.name);
    const Index who = scene.cast.bearer_of(encounter.name);
    scene.note(who, mention.phrase, is_subject(scene.article, mention), naming(mention));
    const std::uint32_t first = mention.role.empty() ? mention.phrase.first : mention.role.first;
    note_beat(scene, who, {std::min(first, mention.phrase.first), mention.phrase.last});
    note_pair(scene, encounter.name);
  } else if (encounter.in_passing != none) {
    scene.note(encounter.in_passing, {encounter.token, encounter.token + 1}, false, Naming::in_passing);
  } else {
    read_phrase(scene, encounter.phrase->tokens);
  }
}

void resolve_in_turn(Scene& scene, const std::vector<Party>& parties, const std::vector<std::size_t>& order,
                     std::vector<Reference>& referents) {
  const std::vector<Encounter>& encounters = scene.known.encounters;
  std::size_t next = 0;
  for (const std::size_t i : order) {
    const std::uint32_t here = place(scene, parties[i]);
    for (; next < encounters.size() && encounters[next].token < here; ++next) read_encounter(scene, encounters[next]);
    if (is_first_person(scene, parties[i])) continue;
    referents[i] = resolve(scene, parties[i]);
    if (parties[i].source && referents[i]) note_source(scene, parties[i].attribution, referents[i], here);
  }
}

// --- words before anybody has come in ---

// “We lost everything.” Then the next paragraph says who: “It came at night,” said Ruiz.
Reference of_next_source(const Scene& scene, const Party& party, std::uint32_t end) {
  const auto next = static_cast<std::size_t>(party.attribution) + 1;
  if (!is_whole_sentences(scene.article, scene.attribution(party.attribution)) || next >= scene.attributions.size())
    return {};
  const Attribution& said = scene.attributions[next];
  if (said.kind != QuoteKind::direct || said.source.empty() ||
      scene.paragraph(said.content.front().first) - scene.paragraph(end - 1) > exchange_gap || !scene.sources[next])
    return {};
  return {scene.sources[next].who, Way::ahead, uncontested};
}

// “We lost everything,” he said. Then somebody is named, and it was he.
Reference of_next_name(const Scene& scene, Gender gender, std::uint32_t end) {
  const Cast& cast = scene.cast;
  for (const Mention& name : cast.names_from(end)) {
    if (scene.paragraph(name.head) - scene.paragraph(end - 1) > exchange_gap) break;
    const Index who = cast.bearer_of(name);
    if (!name.quoted && cast[who].full_names > 0 && fit_as_person(cast, who, gender) > unfit)
      return {who, Way::ahead, uncontested};
  }
  return {};
}

Reference of_what_follows(const Scene& scene, const Party& party) {
  const std::uint32_t end = std::max(scene.attribution(party.attribution).content.back().last, party.phrase.last);
  if (party.phrase.empty()) return of_next_source(scene, party, end);
  const std::string_view pronoun = scene.reading.lower(party.phrase.first);
  if (party.phrase.size() != 1 || !is_he_or_she(pronoun)) return {};
  return of_next_name(scene, is_feminine_pronoun(pronoun) ? Gender::female : Gender::male, end);
}

void resolve_ahead(Scene& scene, const std::vector<Party>& parties, const std::vector<std::size_t>& order,
                   std::vector<Reference>& referents) {
  for (const std::size_t i : order) {
    const Party& party = parties[i];
    if (referents[i] || is_first_person(scene, party) || !party.source) continue;
    const Reference found = of_what_follows(scene, party);
    referents[i] = found;
    if (!found) continue;
    scene.source_of(party.attribution) = found;
    if (!party.phrase.empty()) scene.cast[found.who].mentions.push_back(party.phrase);
  }
}

}  // namespace

std::vector<Reference> read_parties(Scene& scene, const std::vector<Party>& parties) {
  std::vector<std::size_t> order(parties.size());
  std::iota(order.begin(), order.end(), std::size_t{0});
  std::stable_sort(order.begin(), order.end(),
                   [&](std::size_t a, std::size_t b) { return place(scene, parties[a]) < place(scene, parties[b]); });
  std::vector<Reference> referents(parties.size());
  resolve_in_turn(scene, parties, order, referents);
  resolve_ahead(scene, parties, order, referents);
  for (const std::size_t i : order) {
    if (is_first_person(scene, parties[i])) referents[i] = of_first_person(scene, parties[i]);
  }
  return referents;
}

FoundSpeakers report(Scene& scene, const std::vector<Party>& parties, const std::vector<Reference>& referents) {
  std::vector<std::vector<Sign>> signs_of(parties.size());
  for (std::size_t i = 0; i < parties.size(); ++i) {
    if (!referents[i]) continue;
    signs_of[i] = signs(scene.article, scene.attributions, scene.cast, parties[i], referents[i]);
    if (scene.watchers.reference) scene.watchers.reference(i, referents[i], signs_of[i]);
  }
  return report_speakers(scene.cast, referents, signs_of);
}

}  // namespace sayso
