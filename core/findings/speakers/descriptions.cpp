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
#include "findings/speakers/phrases.hpp"
#include "findings/speakers/resolver.hpp"
#include "findings/speakers/scores.hpp"
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

}  // namespace

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

Reference Resolver::of_description(const Mention& mention, Range phrase, Newcomer newcomer) {
  const Description description = description_of(article_, mention, phrase);
  Described it{mention, phrase, description, word(description.noun)};
  it.indefinite = is_indefinite_determiner(reading_.lower(phrase.first));
  if (const Reference both = both_of_them(it)) return both;
  if (const Reference maker = maker_of(mention, phrase)) {
    if (cast_[maker.who].kind == SpeakerKind::organization) cast_.add_description(maker.who, description.words);
    else maker_of_document_[it.noun] = maker.who;
    return maker;
  }
  if (!it.indefinite) it.owner = owner_of(mention);
  using Question = Reference (Resolver::*)(const Described&);
  static constexpr Question questions[] = {
      &Resolver::belonging_before, &Resolver::pair_pointed_at, &Resolver::described_before, &Resolver::document_made,
      &Resolver::named_soon,       &Resolver::in_same_words,   &Resolver::pointed_at};
  for (const Question question : questions) {
    if (const Reference found = (this->*question)(it)) return found;
  }
  if (newcomer == Newcomer::nobody) return {};
  if (newcomer == Newcomer::named_next) {
    if (const Reference found = introduced_soon(it)) return found;
  }
  return introduce(it);
}

// "both", "each"
Reference Resolver::both_of_them(const Described& it) {
  if (it.mention.phrase.size() != 1 || it.phrase.size() != 1 || !means_both(reading_.lower(it.phrase.first))) return {};
  return of_pair(it.phrase.first, it.noun);
}

Reference Resolver::belonging_before(const Described& it) {
  if (it.owner == none) return {};
  const Index known = cast_.belonging_to(it.owner, it.noun);
  if (known == none || cast_[known].plural != it.mention.plural) return {};
  return {known, Way::owned, uncontested};
}

// "the two men", "the candidates"
Reference Resolver::pair_pointed_at(const Described& it) {
  if (!it.mention.plural || it.phrase.size() > longest_pair_pointer ||
      !is_definite_determiner(reading_.lower(it.phrase.first)))
    return {};
  return of_pair(it.phrase.first, it.noun);
}

Reference Resolver::described_before(const Described& it) {
  const Mention& mention = it.mention;
  if ((mention.definite || it.owner != none) && !tells_how_many(article_, it.description.noun))
    return called_before(it, scores::described::least);
  // a headline: "Senator from Vell says"
  if (!it.indefinite && !mention.plural && mention.kind == SpeakerKind::unnamed)
    return called_before(it, scores::described::least_without_article);
  return {};
}

// "the letter" that somebody wrote
Reference Resolver::document_made(const Described& it) {
  if (it.phrase.size() != 2 || !is_definite_determiner(reading_.lower(it.phrase.first))) return {};
  const auto made = maker_of_document_.find(it.noun);
  return made == maker_of_document_.end() ? Reference{} : Reference{made->second, Way::described_again, uncontested};
}

// A lead says "a judge" of whom the next paragraphs name: "Judge Ana Ruiz". Nobody when two could be meant.
Reference Resolver::named_soon(const Described& it) {
  const std::uint32_t here = it.mention.head;
  if (it.mention.kind != SpeakerKind::unnamed || paragraph(here) >= lead_paragraphs || it.description.words.size() > 2)
    return {};
  Index found = none;
  for (const Index who : cast_.called(it.noun)) {
    const Entity& person = cast_[who];
    if (!person.named || person.kind != SpeakerKind::person || person.full_names == 0 || person.mentions.empty())
      continue;
    if (found != none) return {};
    found = who;
  }
  if (found == none) return {};
  const Entity& person = cast_[found];
  const std::uint32_t first = person.mentions.front().first;
  const bool titled = !person.role.empty() && !person.role_apposed && word(person.role.last - 1) == it.noun;
  if (!titled || first <= here || paragraph(first) > paragraph(here) + lead_paragraphs) return {};
  return {found, Way::described_again, uncontested};
}

// “…,” a nurse has said. Then the next sentences name somebody new, and tell of him: it was he. What a headline and a
// lead leave open they tell.
Reference Resolver::introduced_soon(const Described& it) {
  const std::uint32_t here = it.mention.head;
  if (it.mention.kind != SpeakerKind::unnamed || paragraph(here) > 1 || tells_how_many(article_, here)) return {};
  const Mention* found = nullptr;
  for (const Mention& name : cast_.names_from(it.phrase.last)) {
    if (name.phrase.first > here + introduction_reach || paragraph(name.head) > paragraph(here) + lead_paragraphs)
      break;
    if (found != nullptr && !reading_.sentence(found->head).has(name.head)) break;
    if (!is_new_person(name) || !may_be_one(cast_[cast_.bearer_of(name)].gender, it.mention.gender)) continue;
    if (found != nullptr) return {};  // "Ana Ruiz met Eva Lind": it may be either
    if (is_told_of(name)) found = &name;
  }
  return found == nullptr ? Reference{} : Reference{cast_.bearer_of(*found), Way::ahead, uncontested};
}

// Whether a name is the first full one of a person, outside of quotation marks.
bool Resolver::is_new_person(const Mention& name) const {
  const Entity& person = cast_[cast_.bearer_of(name)];
  const bool first = !person.mentions.empty() && person.mentions.front().first >= name.phrase.first;
  return first && !name.quoted && name.name.size() > 1 && person.kind == SpeakerKind::person;
}

// Whether a name is the subject of its sentence or the source of an attribution.
bool Resolver::is_told_of(const Mention& name) const { return is_subject(article_, name) || heads_source_[name.head]; }

Reference Resolver::in_same_words(const Described& it) {
  if (it.indefinite && !it.mention.plural) return {};  // "a resident" is another one each time
  for (const Index who : cast_.called(it.noun)) {
    const Entity& candidate = cast_[who];
    if (candidate.named || !candidate.members.empty() || !cast_.same_words(candidate.name, it.description.words))
      continue;
    return {who, is_definite_determiner(reading_.lower(it.phrase.first)) ? Way::unresolved : Way::described,
            uncontested};
  }
  return {};
}

// "the 40-year-old", "the company": by what it can mean at all, and who comes to mind.
Reference Resolver::pointed_at(const Described& it) {
  const Mention& mention = it.mention;
  if (!mention.definite || it.owner != none || mention.plural ||
      !is_definite_determiner(reading_.lower(mention.phrase.first)))
    return {};
  const bool complete = it.phrase.last <= mention.phrase.last || reading_.tag(mention.phrase.last) != Tag::In ||
                        tells_an_age(reading_.lower(it.description.words.first));
  if (!complete) return {};
  return mention.kind == SpeakerKind::unnamed ? person_pointed_at(it) : body_pointed_at(it);
}

Reference Resolver::introduce(const Described& it) {
  const Index fresh = cast_.add_described(it.mention, it.description);
  if (it.owner == none)
    return {fresh, is_definite_determiner(reading_.lower(it.phrase.first)) ? Way::unresolved : Way::described,
            uncontested};
  cast_.set_owner(it.owner, it.noun, fresh);
  const std::uint32_t first = it.mention.phrase.first;
  if (reading_.tag(first) == Tag::PrpDollar && cast_[it.owner].named) {
    cast_[fresh].made_name = cast_.name_of(it.owner)
                                 .append(apostrophe_)
                                 .append("s ")
                                 .append(cast_.clean({first + 1, it.description.words.last}));
  }
  return {fresh, Way::owned, uncontested};
}

// Whose it is: "her campaign", "Ruiz’s lawyer", "the Ruiz campaign"; or none.
Index Resolver::owner_of(const Mention& mention) {
  const Range phrase = mention.phrase;
  if (reading_.tag(phrase.first) == Tag::PrpDollar) return owner_by_pronoun(mention);
  for (std::uint32_t i = phrase.first; i + 1 < mention.head; ++i) {
    if (reading_.tag(i + 1) != Tag::Pos) continue;
    const Index name = cast_.name_ending_at(i);
    return name == none ? none : cast_.bearer_of(name);
  }
  if (mention.head > phrase.first && reading_.capitalized(mention.head - 1))
    return cast_.bearer_of_surname(mention.head - 1);
  return none;
}

Index Resolver::owner_by_pronoun(const Mention& mention) {
  const std::uint32_t first = mention.phrase.first;
  const std::string_view lower = reading_.lower(first);
  if (mention.quoted || !is_third_person_possessive(lower)) return none;
  Mention pronoun;
  pronoun.type = MentionType::pronoun;
  pronoun.phrase = {first, first + 1};
  pronoun.head = first;
  pronoun.gender = is_masculine_pronoun(lower)  ? Gender::male
                   : is_feminine_pronoun(lower) ? Gender::female
                                                : Gender::unknown;
  pronoun.plural = is_plural_pronoun(lower);
  const Reference owner = of_pronoun(pronoun, {});
  return owner.lead >= scores::pronoun::least_lead_to_name_owner ? owner.who : none;
}

// "the senator", "the ministry": somebody whom the article has called so, with an agreement above `least`.
Reference Resolver::called_before(const Described& it, double least) const {
  using namespace scores::described;
  const std::uint32_t here = it.mention.head;
  Ranking ranking(least, 0);
  for (const Index who : cast_.called(it.noun)) {
    if (!may_be_called(who, it)) continue;
    const Entity& candidate = cast_[who];
    const std::uint32_t last = end_of_last_mention(cast_, who, here);
    if (last == 0 && !(candidate.named && article_.headline(here))) continue;  // a headline names ahead
    const std::uint32_t distance = last == 0 ? 0 : attention_.distance(last - 1, here);
    if (distance > scores::reach::description) continue;
    const bool passing_body =
        !candidate.named && candidate.kind == SpeakerKind::organization && candidate.owner == none && !candidate.speaks;
    ranking.consider(who, cast_.agreement(who, it.description) -
                              (passing_body ? sentence_between_of_passing_body : sentence_between) * distance +
                              (who == exchange_.last_speaker() ? spoke_last : 0.0));
  }
  return {ranking.best(), Way::described_again, ranking.contested() ? lead_factor * ranking.lead() : uncontested};
}

// Whether what is known of somebody allows that a description means him.
bool Resolver::may_be_called(Index who, const Described& it) const {
  const Mention& mention = it.mention;
  const Entity& candidate = cast_[who];
  if (it.owner != none && candidate.owner != none && candidate.owner != it.owner) return false;
  if (!candidate.members.empty()) return false;
  const bool person = candidate.kind == SpeakerKind::person || candidate.kind == SpeakerKind::unnamed;
  if (candidate.plural != mention.plural && candidate.kind != SpeakerKind::organization) return false;
  const bool so_named = candidate.named && candidate.kind == SpeakerKind::organization;  // "the operator, Norland Rail"
  if (mention.kind_known && (mention.kind == SpeakerKind::unnamed) != person && !so_named) return false;
  if (!may_be_one(candidate.gender, mention.gender)) return false;
  return !cast_.rules_out(who, it.description.words);
}

}  // namespace sayso
