// Descriptions by which the article has called nobody: "the 40-year-old", "the company". They point at who comes to
// mind, of those who can be meant at all.
//
//   a person    whom the article names and knows by no other function: "Luca Ferraro … the Italian"
//   a body      of the kind that the noun names: "Halden Motors … the company"
//   a piece     stands for the medium that it stood in: "the Vell Post … the article"
#include "findings/speakers/pointers.hpp"

#include <algorithm>

#include "english/names.hpp"
#include "english/questions.hpp"
#include "findings/speakers/candidates.hpp"
#include "findings/speakers/scores.hpp"

namespace sayso {

using namespace english;

namespace {

constexpr std::uint32_t longest_body_pointer = 3;  // words: "the Norlandic company"

// "the nation’s first president", "the 2009 paper", "the only Republican": not whom the article has just named.
bool is_told_apart(const Reading& reading, const Mention& mention) {
  for (std::uint32_t i = mention.phrase.first + 1; i < mention.head; ++i) {
    if (reading.tag(i) == Tag::Pos || reading.tag(i) == Tag::Cd || tells_apart(reading.lower(i))) return true;
  }
  return false;
}

// "the Marsh administration" has a name of its own.
bool has_name(const Reading& reading, Range phrase) {
  for (std::uint32_t i = phrase.first + 1; i < phrase.last; ++i) {
    if (reading.capitalized(i)) return true;
  }
  return false;
}

// A name of whose kind nothing is known: it may be a body's.
bool is_perhaps_a_body(const Entity& candidate) {
  return candidate.kind == SpeakerKind::person && !candidate.kind_known && candidate.gender == Gender::unknown &&
         candidate.descriptions.empty();
}

// How well a named candidate may be called by a noun that names bodies, or a piece of writing.
double fit_of_body(const Article& article, const Entity& candidate, std::string_view noun) {
  using namespace scores::pointed;
  const Reading& reading = article.reading;
  const bool perhaps = is_perhaps_a_body(candidate);
  if (!candidate.named || !(candidate.kind == SpeakerKind::organization || perhaps) || candidate.plural) return unfit;
  const bool piece = is_piece_of_writing(noun);
  if (perhaps) return piece ? unfit : perhaps_a_body;
  const std::uint32_t last = candidate.name.last - 1;
  const auto ends_in = [&](WordClass c) { return reading.is(last, c); };
  if (ends_in(WordClass::country) || ends_in(WordClass::capital) || ends_in(WordClass::region) ||
      reading.word(last).ends_with('.'))
    return unfit;
  const bool media = ends_in(WordClass::media);
  if (piece) return media && candidate.speaks ? 0.0 : unfit;
  if (media) return names_press(noun) ? body_of_the_kind : unfit;
  const std::uint8_t kinds =
      std::max(bodies(name_word(article, last)), bodies(name_word(article, candidate.name.first)));
  if (kinds == 0) return ends_in(WordClass::place) ? unfit : body_of_no_kind;
  return (kinds & bodies(noun)) != 0 ? body_of_the_kind : unfit;
}

}  // namespace

bool is_agent(const Reading& reading, Range phrase) {
  const std::uint32_t first = phrase.first;
  return first >= reading.sentence(first).first + 2 && leads_to_agent(reading.lower(first - 1)) &&
         reading.verb(first - 2);
}

Reference person_pointed_at(const Scene& scene, const Described& it) {
  const Reading& reading = scene.reading;
  using namespace scores::pointed;
  const std::uint32_t noun = it.description.noun, here = it.mention.head;
  if (is_told_apart(reading, it.mention) || is_agent(reading, it.mention.phrase)) return {};
  if (reading.is(noun, WordClass::relation) && !tells_an_age(reading.lower(it.description.words.first))) return {};
  const bool nameless = is_function_without_name(it.noun);
  const double known_otherwise = reading.is(noun, WordClass::title) && reading.is(noun, WordClass::role)
                                     ? known_by_another_office
                                     : known_by_another_function;
  // Who has just spoken goes on, in the next sentence, as "the 40-year-old".
  const bool opens = reading.sentence(it.mention.phrase.first).first == it.mention.phrase.first;
  const double last_speaker = spoke_last + (opens && scene.exchange.spoke_just_before(here) ? goes_on_speaking : 0.0);
  return scene.attention.likeliest(scene.pointer(here), scores::reach::pointer, Way::pointed, [&](Index who) {
    const Entity& candidate = scene.cast[who];
    const double fit = fit_as_person(scene.cast, who, it.mention.gender);
    if (fit <= unfit) return unfit;
    if (nameless) return candidate.kind == SpeakerKind::unnamed && candidate.speaks ? fit : unfit;
    if (!candidate.named || (candidate.full_names == 0 && !candidate.kind_known) ||
        candidate.kind != SpeakerKind::person || scene.cast.rules_out(who, it.description.words))
      return unfit;
    return fit + (who == scene.exchange.last_speaker() ? last_speaker : 0.0) -
           (candidate.descriptions.empty() ? 0.0 : known_otherwise);
  });
}

Reference body_pointed_at(Scene& scene, const Described& it) {
  const Reading& reading = scene.reading;
  const Range phrase = it.mention.phrase;
  if (is_told_apart(reading, it.mention) || is_agent(reading, phrase)) return {};
  if ((bodies(it.noun) == 0 && !is_piece_of_writing(it.noun)) || is_body_of_somebody(it.noun) ||
      phrase.size() > longest_body_pointer || has_name(reading, phrase))
    return {};
  const Reference found =
      scene.attention.likeliest(scene.pointer(it.mention.head), scores::reach::pointer, Way::pointed,
                                [&](Index who) { return fit_of_body(scene.article, scene.cast[who], it.noun); });
  if (found && scene.cast[found.who].kind == SpeakerKind::person)
    scene.cast[found.who].kind = SpeakerKind::organization;
  return found;
}

}  // namespace sayso
