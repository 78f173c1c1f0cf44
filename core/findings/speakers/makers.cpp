// Makers: documents and other things that speak for whoever made or owns them.
//
//   "Ruiz’s letter", "a Vell Post analysis"     who stands before the document
//   "a report by the port authority"            who stands behind it
//   "a page on the bank’s website"              whose site it stands on
//   "the bank’s tally"                          the body that owns the thing
#include "findings/speakers/makers.hpp"

#include <algorithm>

#include "english/questions.hpp"
#include "findings/speakers/descriptions.hpp"
#include "findings/speakers/phrases.hpp"
#include "findings/speakers/together.hpp"

namespace sayso {

using namespace english;

namespace {

constexpr std::uint32_t maker_reach = 12, site_reach = 8;  // words behind the document
constexpr std::uint32_t date_reach = 4;                    // words: "released [on Monday] by"

Reference made_by(Index who) { return {who, Way::maker, uncontested}; }

bool is_place_that_speaks(const Reading& reading, std::uint32_t i) {
  return reading.is(i, WordClass::country) || reading.is(i, WordClass::capital);
}

// The organization whose whole name stands in these words: "a [Vell Post] analysis"; or none.
Index body_named_within(Scene& scene, Range words) {
  const Reading& reading = scene.reading;
  std::uint32_t first = words.first;
  while (first < words.last && !reading.capitalized(first)) ++first;
  std::uint32_t end = first;
  while (end < words.last && reading.capitalized(end)) ++end;
  if (end == first) return none;
  const auto mention = mention_at(scene.article, {first, end});
  if (!mention || mention->type != MentionType::name || mention->kind != SpeakerKind::organization ||
      !mention->kind_known || is_place_that_speaks(reading, mention->head))
    return none;
  return scene.who_is(*mention);
}

// "Ruiz’s letter", "a [Vell Post] analysis"
Reference maker_before(Scene& scene, const Mention& document) {
  const Reading& reading = scene.reading;
  if (reading.is(document.head, WordClass::media)) return {};
  for (std::uint32_t i = document.head; i-- > document.phrase.first;) {
    const Index name = scene.cast.name_ending_at(i);
    if (name == none) continue;
    const Mention& maker = scene.cast.name(name);
    const bool owner = maker.kind == SpeakerKind::person && reading.tag(i + 1) == Tag::Pos;
    if (!(maker.kind == SpeakerKind::organization || owner) || maker.name.last > document.head ||
        is_place_that_speaks(reading, maker.head))
      break;
    return made_by(scene.cast.bearer_of(name));
  }
  const Index body = body_named_within(scene, {document.phrase.first, document.head});
  return body == none ? Reference{} : made_by(body);
}

// "a report [by] the port authority", "a poll [released on Monday by] the Vell Post"
Reference maker_behind(Scene& scene, const Mention& document, Range phrase) {
  const Reading& reading = scene.reading;
  for (std::uint32_t i = document.head + 1; i < phrase.last && i < document.head + maker_reach; ++i) {
    if (reading.word(i) == "," || reading.tag(i) == Tag::Wdt || reading.tag(i) == Tag::Wp) break;
    if (!leads_to_maker(reading.lower(i))) continue;
    std::uint32_t first = i + 1;
    for (std::uint32_t k = first; k < phrase.last && k < first + date_reach; ++k) {
      if (reading.lower(k) == "by") first = k + 1;
    }
    if (const Reference several = of_several(scene, {first, phrase.last})) return made_by(several.who);
    const auto names = scene.cast.names_from(first);
    if (names.empty() || names.front().phrase.first > first + 1 || names.front().phrase.last > phrase.last) break;
    return made_by(scene.who_is(names.front()));
  }
  return {};
}

// "a page on [the bank’s] website"
Reference owner_of_site(Scene& scene, const Mention& document, Range phrase) {
  for (std::uint32_t i = document.head + 1; i + 1 < phrase.last && i < document.head + site_reach; ++i) {
    if (scene.reading.lower(i) != "on") continue;
    const NounPhrase* where = scene.article.phrases.starting(i + 1);
    if (where == nullptr || !is_site(scene.word(where->head))) return {};
    for (std::uint32_t k = where->tokens.first; k < where->head; ++k) {
      if (scene.reading.tag(k) != Tag::Pos) continue;
      const auto owner = mention_at(scene.article, {where->tokens.first, k});
      if (!owner) return {};
      return made_by(owner->type == MentionType::name ? scene.who_is(*owner)
                                                      : of_description(scene, *owner, owner->phrase).who);
    }
  }
  return {};
}

// "the bank’s tally": a thing that speaks is its owner’s voice.
Reference owning_body(Scene& scene, const Mention& thing) {
  for (std::uint32_t i = thing.phrase.first + 1; i < thing.head; ++i) {
    if (scene.reading.tag(i) != Tag::Pos) continue;
    if (const Index name = scene.cast.name_ending_at(i - 1); name != none) {
      const Index who = scene.cast.bearer_of(name);
      const bool body =
          scene.cast[who].kind == SpeakerKind::organization && !scene.reading.is(i - 1, WordClass::country);
      return body ? made_by(who) : Reference{};
    }
    const auto owner = mention_at(scene.article, {thing.phrase.first, i});
    if (!owner || owner->type != MentionType::description || owner->kind != SpeakerKind::organization ||
        !owner->kind_known || !owner->definite)
      return {};
    return made_by(of_description(scene, *owner, owner->phrase).who);
  }
  return {};
}

}  // namespace

Reference maker_of(Scene& scene, const Mention& mention, Range phrase) {
  if (mention.plural) return {};
  if (!scene.reading.is(mention.head, WordClass::document))
    return mention.kind_known ? Reference{} : owning_body(scene, mention);
  if (const Reference maker = maker_before(scene, mention)) return maker;
  if (const Reference maker = maker_behind(scene, mention, phrase)) return maker;
  return owner_of_site(scene, mention, phrase);
}

}  // namespace sayso
