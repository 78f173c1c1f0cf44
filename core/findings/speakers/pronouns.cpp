// Pronouns: he, she, it and they by who comes to mind; we and I by who says the words they stand in.
#include <algorithm>

#include "english/questions.hpp"
#include "findings/speakers/candidates.hpp"
#include "findings/speakers/resolver.hpp"
#include "findings/speakers/scores.hpp"

namespace sayso {

using namespace english;

namespace {

constexpr std::size_t most_named = 32;  // names that are looked at in somebody's words

}  // namespace

// "we" in somebody’s words is whoever says them; in the article’s own words it is the narrator.
Reference Resolver::of_first_person(const Party& party) const {
  const std::uint32_t pronoun = party.phrase.first;
  const Index said = party.source ? said_in_[pronoun] : party.attribution;
  if (said == none || (party.source && said == party.attribution)) return narrator_at(article_, narrator_, pronoun);
  const Reference& source = source_of(said);
  return source ? Reference{source.who, Way::first_person, uncontested} : Reference{};
}

Reference Resolver::of_pronoun(const Mention& mention, const Party& party) {
  const std::string_view lower = reading_.lower(mention.head);
  if (english::is_first_person(lower)) return of_first_person(party);
  if (is_pronoun_of_nobody(lower)) return {};
  if (is_relative_word(lower)) return of_relative(mention.head, mention.head, party);
  if (const Reference itself = of_own_words(mention)) return itself;
  if (mention.gender != Gender::unknown) return of_person_pronoun(mention, party);
  const std::vector<Index> named = named_in_words(party);
  const bool answer = party.source && exchange_.answers_asker(attribution(party.attribution), mention.head);
  const double spoke_last = scores::pronoun::body_spoke_last * exchange_.freshness(mention.head);
  const Reference found =
      attention_.likeliest(pointer(mention.head), scores::reach::pronoun, Way::pronoun, [&](Index who) {
        double fit = fit_as_body(article_, cast_, who, mention.plural);
        if (fit <= unfit || (answer && who == exchange_.last_speaker())) return unfit;
        if (who == exchange_.last_speaker()) fit += spoke_last;
        if (std::find(named.begin(), named.end(), who) != named.end()) fit += scores::pronoun::named_in_own_words;
        return fit;
      });
  return !found && is_they(lower) ? of_singular_they(mention) : found;
}

// "he", "she", "her"
Reference Resolver::of_person_pronoun(const Mention& mention, const Party& party) {
  const std::vector<Index> named = named_in_words(party);
  const PersonPronoun pronoun = person_pronoun(mention, party, named);
  const std::vector<Antecedent> candidates = antecedents(article_, cast_, attention_, pronoun);
  if (watchers_.pronoun) watchers_.pronoun(pronoun, candidates, cast_);
  const Reference found = weightiest(candidates, pronoun.part);
  if (found && cast_[found.who].gender == Gender::unknown && found.lead >= scores::pronoun::least_lead_to_tell_sex)
    sexes_.count(found.who, mention.gender);
  return found;
}

PersonPronoun Resolver::person_pronoun(const Mention& mention, const Party& party, std::span<const Index> named) const {
  const std::uint32_t here = mention.head;
  PersonPronoun pronoun;
  pronoun.here = pointer(here);
  pronoun.gender = mention.gender;
  const bool object = is_object_pronoun(reading_.lower(here));
  pronoun.part = reading_.tag(here) == Tag::PrpDollar ? PronounPart::possessive
                 : object                             ? PronounPart::object
                 : party.source                       ? PronounPart::source
                                                      : PronounPart::subject;
  pronoun.named = named;
  pronoun.last_speaker = exchange_.last_speaker();
  pronoun.freshness = exchange_.freshness(here);
  if (party.source && exchange_.answers_asker(attribution(party.attribution), here))
    pronoun.asker = exchange_.last_speaker();
  return pronoun;
}

// "Lee Quill won. “I am tired,” they said": one person where no group can be meant, if hardly anybody else comes into
// question.
Reference Resolver::of_singular_they(const Mention& mention) const {
  const Reference found = attention_.likeliest(pointer(mention.head), scores::reach::singular_they, Way::pronoun,
                                               [&](Index who) { return fit_as_one_of_unknown_sex(cast_, who); });
  return found.lead >= scores::pronoun::least_lead_of_singular_they ? found : Reference{};
}

// "Porto Sul said it would appeal": a body's "it" at the head of its own words is itself, and tells that a name of
// whose kind nothing was known is a body's.
Reference Resolver::of_own_words(const Mention& mention) {
  const std::uint32_t pronoun = mention.head;
  const Index said = said_in_[pronoun];
  if (said == none || reading_.lower(pronoun) != "it" || article_.quotation_at(pronoun) != nullptr) return {};
  const std::uint32_t first = attribution(said).content.front().first;
  if (pronoun != first && !(pronoun == first + 1 && reading_.lower(first) == "that")) return {};
  const Reference& source = source_of(said);
  if (!source || cast_[source.who].plural) return {};
  Entity& who = cast_[source.who];
  const bool may_be_body = who.named && !who.kind_known && who.gender == Gender::unknown;
  if (who.kind != SpeakerKind::organization && !may_be_body) return {};
  who.kind = SpeakerKind::organization;
  return {source.who, Way::pronoun, uncontested};
}

// Who is named in the words that a pronoun is the source of: nobody calls himself by his name.
std::vector<Index> Resolver::named_in_words(const Party& party) const {
  std::vector<Index> named;
  if (!party.source) return named;
  for (const Range part : attribution(party.attribution).content) {
    for (const Mention& name : cast_.names_in(part)) {
      if (named.size() >= most_named) return named;
      named.push_back(cast_.bearer_of(name));
    }
  }
  return named;
}

}  // namespace sayso
