#include "findings/speakers/pronouns.hpp"

#include <algorithm>

#include "english/questions.hpp"
#include "findings/speakers/candidates.hpp"
#include "findings/speakers/relatives.hpp"
#include "findings/speakers/scores.hpp"

namespace sayso {

using namespace english;

namespace {

constexpr std::size_t most_named = 32;  // names that are looked at in somebody's words

// "he", "she", "her"
Reference of_person_pronoun(Scene& scene, const Mention& mention, const Party& party) {
  const std::vector<Index> named = named_in_words(scene, party);
  const PersonPronoun pronoun = person_pronoun(scene, mention, party, named);
  const std::vector<Antecedent> candidates = antecedents(scene.article, scene.cast, scene.attention, pronoun);
  if (scene.watchers.pronoun) scene.watchers.pronoun(pronoun, candidates, scene.cast);
  const Reference found = weightiest(candidates, pronoun.part);
  if (found && scene.cast[found.who].gender == Gender::unknown && found.lead >= scores::pronoun::least_lead_to_tell_sex)
    scene.sexes.count(found.who, mention.gender);
  return found;
}

// "Lee Quill won. “I am tired,” they said": one person where no group can be meant, if hardly anybody else comes into
// question.
Reference of_singular_they(const Scene& scene, const Mention& mention) {
  const Reference found =
      scene.attention.likeliest(scene.pointer(mention.head), scores::reach::singular_they, Way::pronoun,
                                [&](Index who) { return fit_as_one_of_unknown_sex(scene.cast, who); });
  return found.lead >= scores::pronoun::least_lead_of_singular_they ? found : Reference{};
}

// "Porto Sul said it would appeal": a body's "it" at the head of its own words is itself, and tells that a name of
// whose kind nothing was known is a body's.
Reference of_own_words(Scene& scene, const Mention& mention) {
  const std::uint32_t pronoun = mention.head;
  const Index said = scene.known.said_in[pronoun];
  if (said == none || scene.reading.lower(pronoun) != "it" || scene.article.quotation_at(pronoun) != nullptr) return {};
  const std::uint32_t first = scene.attribution(said).content.front().first;
  if (pronoun != first && !(pronoun == first + 1 && scene.reading.lower(first) == "that")) return {};
  const Reference& source = scene.source_of(said);
  if (!source || scene.cast[source.who].plural) return {};
  Entity& who = scene.cast[source.who];
  const bool may_be_body = who.named && !who.kind_known && who.gender == Gender::unknown;
  if (who.kind != SpeakerKind::organization && !may_be_body) return {};
  who.kind = SpeakerKind::organization;
  return {source.who, Way::pronoun, uncontested};
}

}  // namespace

PersonPronoun person_pronoun(const Scene& scene, const Mention& mention, const Party& party,
                             std::span<const Index> named) {
  const std::uint32_t here = mention.head;
  PersonPronoun pronoun;
  pronoun.here = scene.pointer(here);
  pronoun.gender = mention.gender;
  const bool object = is_object_pronoun(scene.reading.lower(here));
  pronoun.part = scene.reading.tag(here) == Tag::PrpDollar ? PronounPart::possessive
                 : object                                  ? PronounPart::object
                 : party.source                            ? PronounPart::source
                                                           : PronounPart::subject;
  pronoun.named = named;
  pronoun.last_speaker = scene.exchange.last_speaker();
  pronoun.freshness = scene.exchange.freshness(here);
  if (party.source && scene.exchange.answers_asker(scene.attribution(party.attribution), here))
    pronoun.asker = scene.exchange.last_speaker();
  return pronoun;
}

std::vector<Index> named_in_words(const Scene& scene, const Party& party) {
  std::vector<Index> named;
  if (!party.source) return named;
  for (const Range part : scene.attribution(party.attribution).content) {
    for (const Mention& name : scene.cast.names_in(part)) {
      if (named.size() >= most_named) return named;
      named.push_back(scene.cast.bearer_of(name));
    }
  }
  return named;
}

Reference of_first_person(const Scene& scene, const Party& party) {
  const std::uint32_t pronoun = party.phrase.first;
  const Index said = party.source ? scene.known.said_in[pronoun] : party.attribution;
  if (said == none || (party.source && said == party.attribution))
    return narrator_at(scene.article, scene.known.narrator, pronoun);
  const Reference& source = scene.source_of(said);
  return source ? Reference{source.who, Way::first_person, uncontested} : Reference{};
}

Reference of_pronoun(Scene& scene, const Mention& mention, const Party& party) {
  const std::string_view lower = scene.reading.lower(mention.head);
  if (english::is_first_person(lower)) return of_first_person(scene, party);
  if (is_pronoun_of_nobody(lower)) return {};
  if (is_relative_word(lower)) return of_relative(scene, mention.head, mention.head, party);
  if (const Reference itself = of_own_words(scene, mention)) return itself;
  if (mention.gender != Gender::unknown) return of_person_pronoun(scene, mention, party);
  const std::vector<Index> named = named_in_words(scene, party);
  const bool answer = party.source && scene.exchange.answers_asker(scene.attribution(party.attribution), mention.head);
  const double spoke_last = scores::pronoun::body_spoke_last * scene.exchange.freshness(mention.head);
  const Reference found =
      scene.attention.likeliest(scene.pointer(mention.head), scores::reach::pronoun, Way::pronoun, [&](Index who) {
        double fit = fit_as_body(scene.article, scene.cast, who, mention.plural);
        if (fit <= unfit || (answer && who == scene.exchange.last_speaker())) return unfit;
        if (who == scene.exchange.last_speaker()) fit += spoke_last;
        if (std::find(named.begin(), named.end(), who) != named.end()) fit += scores::pronoun::named_in_own_words;
        return fit;
      });
  return !found && is_they(lower) ? of_singular_they(scene, mention) : found;
}

}  // namespace sayso
