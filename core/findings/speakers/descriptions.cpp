// Descriptions: "the mayor", "her campaign", "an official from the port".
//
// A description is asked in this order what it can mean; the first answer holds:
//
//   "both"                            a pair that comes to mind
//   "a report by the port"            whose words a document holds (makers.cpp)
//   "her campaign"                    what was called so of the same owner
//   "the two men"                     a pair
//   "the senator"                     who was called so before
//   "the letter"                      whose letter was spoken of
//   "a judge" in the lead             whom the next paragraphs name: "Judge Ana Ruiz"
//   "two officials from the port"     who was described in the same words
//   "the company"                     who is not known by that word, and comes to mind (pointers.cpp)
//   "a nurse" in the lead             whom the next sentences bring in by name
//   else                              somebody new
#include "findings/speakers/descriptions.hpp"

#include <algorithm>

#include "english/questions.hpp"
#include "findings/speakers/candidates.hpp"
#include "findings/speakers/makers.hpp"
#include "findings/speakers/phrases.hpp"
#include "findings/speakers/pointers.hpp"
#include "findings/speakers/pronouns.hpp"
#include "findings/speakers/scores.hpp"
#include "findings/speakers/together.hpp"
#include "text/marks.hpp"

namespace sayso {

using namespace english;

namespace {

constexpr std::uint32_t longest_with_clause = 10;  // words of a description that may hold a relative clause
constexpr std::uint32_t lead_paragraphs = 3;
constexpr std::uint32_t introduction_reach = 80;   // words between a description and the name
constexpr std::uint32_t longest_pair_pointer = 4;  // words: "the two young men"

bool opens_relative_clause(Tag tag) { return tag == Tag::Wp || tag == Tag::Wdt; }

bool opens_aside(std::string_view mark) { return mark == "," || mark == "(" || is_dash(mark); }

bool is_loose_end(Tag tag) {
  return tag == Tag::Pos || tag == Tag::Punct || tag == Tag::In || opens_relative_clause(tag);
}

// "both", "each"
Reference both_of_them(Scene& scene, const Described& it) {
  if (it.mention.phrase.size() != 1 || it.phrase.size() != 1 || !means_both(scene.reading.lower(it.phrase.first)))
    return {};
  return of_pair(scene, it.phrase.first, it.noun);
}

Reference belonging_before(const Scene& scene, const Described& it) {
  if (it.owner == none) return {};
  const Index known = scene.cast.belonging_to(it.owner, it.noun);
  if (known == none || scene.cast[known].plural != it.mention.plural) return {};
  return {known, Way::owned, uncontested};
}

// "the two men", "the candidates"
Reference pair_pointed_at(Scene& scene, const Described& it) {
  if (!it.mention.plural || it.phrase.size() > longest_pair_pointer ||
      !is_definite_determiner(scene.reading.lower(it.phrase.first)))
    return {};
  return of_pair(scene, it.phrase.first, it.noun);
}

// Whether what is known of somebody allows that a description means him.
bool may_be_called(const Scene& scene, Index who, const Described& it) {
  const Mention& mention = it.mention;
  const Entity& candidate = scene.cast[who];
  if (it.owner != none && candidate.owner != none && candidate.owner != it.owner) return false;
  if (!candidate.members.empty()) return false;
  const bool person = candidate.kind == SpeakerKind::person || candidate.kind == SpeakerKind::unnamed;
  if (candidate.plural != mention.plural && candidate.kind != SpeakerKind::organization) return false;
  const bool so_named = candidate.named && candidate.kind == SpeakerKind::organization;  // "the operator, Norland Rail"
  if (mention.kind_known && (mention.kind == SpeakerKind::unnamed) != person && !so_named) return false;
  if (!may_be_one(candidate.gender, mention.gender)) return false;
  return !scene.cast.rules_out(who, it.description.words);
}

// "the senator", "the ministry": somebody whom the article has called so, with an agreement above `least`.
Reference called_before(const Scene& scene, const Described& it, double least) {
  const Cast& cast = scene.cast;
  using namespace scores::described;
  const std::uint32_t here = it.mention.head;
  Ranking ranking(least, 0);
  for (const Index who : cast.called(it.noun)) {
    if (!may_be_called(scene, who, it)) continue;
    const Entity& candidate = cast[who];
    const std::uint32_t last = end_of_last_mention(cast, who, here);
    if (last == 0 && !(candidate.named && scene.article.headline(here))) continue;  // a headline names ahead
    const std::uint32_t distance = last == 0 ? 0 : scene.attention.distance(last - 1, here);
    if (distance > scores::reach::description) continue;
    const bool passing_body =
        !candidate.named && candidate.kind == SpeakerKind::organization && candidate.owner == none && !candidate.speaks;
    ranking.consider(who, cast.agreement(who, it.description) -
                              (passing_body ? sentence_between_of_passing_body : sentence_between) * distance +
                              (who == scene.exchange.last_speaker() ? spoke_last : 0.0));
  }
  return {ranking.best(), Way::described_again, ranking.contested() ? lead_factor * ranking.lead() : uncontested};
}

Reference described_before(const Scene& scene, const Described& it) {
  const Mention& mention = it.mention;
  if ((mention.definite || it.owner != none) && !tells_how_many(scene.article, it.description.noun))
    return called_before(scene, it, scores::described::least);
  // a headline: "Senator from Vell says"
  if (!it.indefinite && !mention.plural && mention.kind == SpeakerKind::unnamed)
    return called_before(scene, it, scores::described::least_without_article);
  return {};
}

// "the letter" that somebody wrote
Reference document_made(const Scene& scene, const Described& it) {
  if (it.phrase.size() != 2 || !is_definite_determiner(scene.reading.lower(it.phrase.first))) return {};
  const auto made = scene.maker_of_document.find(it.noun);
  return made == scene.maker_of_document.end() ? Reference{}
                                               : Reference{made->second, Way::described_again, uncontested};
}

// A lead says "a judge" of whom the next paragraphs name: "Judge Ana Ruiz". Nobody when two could be meant.
Reference named_soon(const Scene& scene, const Described& it) {
  const std::uint32_t here = it.mention.head;
  if (it.mention.kind != SpeakerKind::unnamed || scene.paragraph(here) >= lead_paragraphs ||
      it.description.words.size() > 2)
    return {};
  Index found = none;
  for (const Index who : scene.cast.called(it.noun)) {
    const Entity& person = scene.cast[who];
    if (!person.named || person.kind != SpeakerKind::person || person.full_names == 0 || person.mentions.empty())
      continue;
    if (found != none) return {};
    found = who;
  }
  if (found == none) return {};
  const Entity& person = scene.cast[found];
  const std::uint32_t first = person.mentions.front().first;
  const bool titled = !person.role.empty() && !person.role_apposed && scene.word(person.role.last - 1) == it.noun;
  if (!titled || first <= here || scene.paragraph(first) > scene.paragraph(here) + lead_paragraphs) return {};
  return {found, Way::described_again, uncontested};
}

// Whether a name is the subject of its sentence or the source of an attribution.
bool is_told_of(const Scene& scene, const Mention& name) {
  return is_subject(scene.article, name) || scene.known.heads_source[name.head];
}

// “…,” a nurse has said. Then the next sentences name somebody new, and tell of him: it was he. What a headline and a
// lead leave open they tell.
Reference introduced_soon(const Scene& scene, const Described& it) {
  const Cast& cast = scene.cast;
  const std::uint32_t here = it.mention.head;
  if (it.mention.kind != SpeakerKind::unnamed || scene.paragraph(here) > 1 || tells_how_many(scene.article, here))
    return {};
  const Mention* found = nullptr;
  for (const Mention& name : cast.names_from(scene.reading.sentence(here).last)) {
    if (name.phrase.first > here + introduction_reach ||
        scene.paragraph(name.head) > scene.paragraph(here) + lead_paragraphs)
      break;
    if (found != nullptr && !scene.reading.sentence(found->head).has(name.head)) break;
    if (!is_new_person(cast, name) || !may_be_one(cast[cast.bearer_of(name)].gender, it.mention.gender)) continue;
    if (found != nullptr) return {};  // "Ana Ruiz met Eva Lind": it may be either
    if (is_told_of(scene, name)) found = &name;
  }
  return found == nullptr ? Reference{} : Reference{cast.bearer_of(*found), Way::ahead, uncontested};
}

Reference in_same_words(const Scene& scene, const Described& it) {
  if (it.indefinite && !it.mention.plural) return {};  // "a resident" is another one each time
  for (const Index who : scene.cast.called(it.noun)) {
    const Entity& candidate = scene.cast[who];
    if (candidate.named || !candidate.members.empty() || !scene.cast.same_words(candidate.name, it.description.words))
      continue;
    return {who, is_definite_determiner(scene.reading.lower(it.phrase.first)) ? Way::unresolved : Way::described,
            uncontested};
  }
  return {};
}

// "the 40-year-old", "the company": by what it can mean at all, and who comes to mind.
Reference pointed_at(Scene& scene, const Described& it) {
  const Reading& reading = scene.reading;
  const Mention& mention = it.mention;
  if (!mention.definite || it.owner != none || mention.plural ||
      !is_definite_determiner(reading.lower(mention.phrase.first)))
    return {};
  const bool complete = it.phrase.last <= mention.phrase.last || reading.tag(mention.phrase.last) != Tag::In ||
                        tells_an_age(reading.lower(it.description.words.first));
  if (!complete) return {};
  return mention.kind == SpeakerKind::unnamed ? person_pointed_at(scene, it) : body_pointed_at(scene, it);
}

// Whom it means of those who are of the cast already, or nobody.
Reference known_already(Scene& scene, const Described& it) {
  if (const Reference found = belonging_before(scene, it)) return found;
  if (const Reference found = pair_pointed_at(scene, it)) return found;
  if (const Reference found = described_before(scene, it)) return found;
  if (const Reference found = document_made(scene, it)) return found;
  if (const Reference found = named_soon(scene, it)) return found;
  if (const Reference found = in_same_words(scene, it)) return found;
  return pointed_at(scene, it);
}

Reference introduce(Scene& scene, const Described& it) {
  Cast& cast = scene.cast;
  const Index fresh = cast.add_described(it.mention, it.description);
  if (it.owner == none)
    return {fresh, is_definite_determiner(scene.reading.lower(it.phrase.first)) ? Way::unresolved : Way::described,
            uncontested};
  cast.set_owner(it.owner, it.noun, fresh);
  const std::uint32_t first = it.mention.phrase.first;
  if (scene.reading.tag(first) == Tag::PrpDollar && cast[it.owner].named) {
    cast[fresh].made_name = cast.name_of(it.owner)
                                .append(scene.known.apostrophe)
                                .append("s ")
                                .append(cast.clean({first + 1, it.description.words.last}));
  }
  return {fresh, Way::owned, uncontested};
}

Index owner_by_pronoun(Scene& scene, const Mention& mention) {
  const std::uint32_t first = mention.phrase.first;
  const std::string_view lower = scene.reading.lower(first);
  if (mention.quoted || !is_third_person_possessive(lower)) return none;
  Mention pronoun;
  pronoun.type = MentionType::pronoun;
  pronoun.phrase = {first, first + 1};
  pronoun.head = first;
  pronoun.gender = is_masculine_pronoun(lower)  ? Gender::male
                   : is_feminine_pronoun(lower) ? Gender::female
                                                : Gender::unknown;
  pronoun.plural = is_plural_pronoun(lower);
  const Reference owner = of_pronoun(scene, pronoun, {});
  return owner.lead >= scores::pronoun::least_lead_to_name_owner ? owner.who : none;
}

// Whose it is: "her campaign", "Ruiz’s lawyer", "the Ruiz campaign"; or none.
Index owner_of(Scene& scene, const Mention& mention) {
  const Reading& reading = scene.reading;
  const Range phrase = mention.phrase;
  if (reading.tag(phrase.first) == Tag::PrpDollar) return owner_by_pronoun(scene, mention);
  if (const auto owner = owner_before(scene, mention)) return *owner;
  if (mention.head > phrase.first && reading.capitalized(mention.head - 1))
    return scene.cast.bearer_of_surname(mention.head - 1);
  return none;
}

Described described(const Scene& scene, const Mention& mention, Range phrase) {
  const Description description = description_of(scene.article, mention, phrase);
  const bool indefinite = is_indefinite_determiner(scene.reading.lower(phrase.first));
  return {mention, phrase, description, scene.word(description.noun), indefinite};
}

}  // namespace

std::optional<Index> owner_before(const Scene& scene, const Mention& mention) {
  for (std::uint32_t i = mention.phrase.first; i + 1 < mention.head; ++i) {
    if (scene.reading.tag(i + 1) != Tag::Pos) continue;
    const Index name = scene.cast.name_ending_at(i);
    return name == none ? none : scene.cast.bearer_of(name);
  }
  return std::nullopt;
}

bool is_new_person(const Cast& cast, const Mention& name) {
  const Entity& person = cast[cast.bearer_of(name)];
  const bool first = !person.mentions.empty() && person.mentions.front().first >= name.phrase.first;
  return first && !name.quoted && name.name.size() > 1 && person.kind == SpeakerKind::person;
}

Description description_of(const Article& article, const Mention& mention, Range phrase) {
  const Reading& reading = article.reading;
  Range words = phrase;
  for (std::uint32_t i = mention.phrase.last; i < words.last; ++i) {
    const bool long_clause =
        opens_relative_clause(reading.tag(i)) && words.last - mention.phrase.last > longest_with_clause;
    if (opens_aside(reading.word(i)) || tells_an_occasion(reading.lower(i)) || long_clause)
      words.last = i;  // ends here
  }
  while (words.size() > 1 && reading.mark(words.first)) ++words.first;
  if (words.size() > 1 && opens_description(reading.lower(words.first))) ++words.first;
  while (words.size() > 1 && words.last - 1 > mention.head && is_loose_end(reading.tag(words.last - 1))) --words.last;
  return {words, std::clamp(mention.head, words.first, words.last - 1)};
}

Reference of_description(Scene& scene, const Mention& mention, Range phrase, Newcomer newcomer) {
  Described it = described(scene, mention, phrase);
  if (const Reference both = both_of_them(scene, it)) return both;
  if (const Reference maker = maker_of(scene, mention, phrase)) {
    if (scene.cast[maker.who].kind == SpeakerKind::organization)
      scene.cast.add_description(maker.who, it.description.words);
    else scene.maker_of_document[it.noun] = maker.who;
    return maker;
  }
  if (!it.indefinite) it.owner = owner_of(scene, mention);
  if (const Reference known = known_already(scene, it)) return known;
  if (newcomer == Newcomer::nobody) return {};
  if (newcomer != Newcomer::itself) {
    if (const Reference found = introduced_soon(scene, it)) return found;
  }
  return newcomer == Newcomer::named_next_or_nobody ? Reference{} : introduce(scene, it);
}

Reference introduce(Scene& scene, const Mention& mention, Range phrase) {
  Described it = described(scene, mention, phrase);
  if (!it.indefinite) it.owner = owner_of(scene, mention);
  return introduce(scene, it);
}

}  // namespace sayso
