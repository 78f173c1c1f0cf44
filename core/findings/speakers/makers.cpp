// Makers: documents and other things that speak for whoever made or owns them.
//
//   "Ruiz’s letter", "a Vell Post analysis"     who stands before the document
//   "a report by the port authority"            who stands behind it
//   "a page on the bank’s website"              whose site it stands on
//   "the bank’s tally"                          the body that owns the thing
#include <algorithm>

#include "english/questions.hpp"
#include "findings/speakers/phrases.hpp"
#include "findings/speakers/resolver.hpp"

namespace sayso {

using namespace english;

namespace {

constexpr std::uint32_t maker_reach = 12, site_reach = 8;  // words behind the document
constexpr std::uint32_t date_reach = 4;                    // words: "released [on Monday] by"

Reference made_by(Index who) { return {who, Way::maker, uncontested}; }

bool is_place_that_speaks(const Reading& reading, std::uint32_t i) {
  return reading.is(i, WordClass::country) || reading.is(i, WordClass::capital);
}

}  // namespace

Reference Resolver::maker_of(const Mention& mention, Range phrase) {
  if (mention.plural) return {};
  if (!reading_.is(mention.head, WordClass::document)) return mention.kind_known ? Reference{} : owning_body(mention);
  if (const Reference maker = maker_before(mention)) return maker;
  if (const Reference maker = maker_behind(mention, phrase)) return maker;
  return owner_of_site(mention, phrase);
}

// "Ruiz’s letter", "a [Vell Post] analysis"
Reference Resolver::maker_before(const Mention& document) {
  if (reading_.is(document.head, WordClass::media)) return {};
  for (std::uint32_t i = document.head; i-- > document.phrase.first;) {
    const Index name = cast_.name_ending_at(i);
    if (name == none) continue;
    const Mention& maker = cast_.name(name);
    const bool owner = maker.kind == SpeakerKind::person && reading_.tag(i + 1) == Tag::Pos;
    if (!(maker.kind == SpeakerKind::organization || owner) || maker.name.last > document.head ||
        is_place_that_speaks(reading_, maker.head))
      break;
    return made_by(cast_.bearer_of(name));
  }
  const Index body = body_named_within({document.phrase.first, document.head});
  return body == none ? Reference{} : made_by(body);
}

// "a report [by] the port authority", "a poll [released on Monday by] the Vell Post"
Reference Resolver::maker_behind(const Mention& document, Range phrase) {
  for (std::uint32_t i = document.head + 1; i < phrase.last && i < document.head + maker_reach; ++i) {
    if (reading_.word(i) == "," || reading_.tag(i) == Tag::Wdt || reading_.tag(i) == Tag::Wp) break;
    if (!leads_to_maker(reading_.lower(i))) continue;
    std::uint32_t first = i + 1;
    for (std::uint32_t k = first; k < phrase.last && k < first + date_reach; ++k) {
      if (reading_.lower(k) == "by") first = k + 1;
    }
    if (const Reference several = of_several({first, phrase.last})) return made_by(several.who);
    const auto names = cast_.names_from(first);
    if (names.empty() || names.front().phrase.first > first + 1 || names.front().phrase.last > phrase.last) break;
    return made_by(who_is(names.front()));
  }
  return {};
}

// "a page on [the bank’s] website"
Reference Resolver::owner_of_site(const Mention& document, Range phrase) {
  for (std::uint32_t i = document.head + 1; i + 1 < phrase.last && i < document.head + site_reach; ++i) {
    if (reading_.lower(i) != "on") continue;
    const NounPhrase* where = article_.phrases.starting(i + 1);
    if (where == nullptr || !is_site(word(where->head))) return {};
    for (std::uint32_t k = where->tokens.first; k < where->head; ++k) {
      if (reading_.tag(k) != Tag::Pos) continue;
      const auto owner = mention_at(article_, {where->tokens.first, k});
      if (!owner) return {};
      return made_by(owner->type == MentionType::name ? who_is(*owner) : of_description(*owner, owner->phrase).who);
    }
  }
  return {};
}

// "the bank’s tally": a thing that speaks is its owner’s voice.
Reference Resolver::owning_body(const Mention& thing) {
  for (std::uint32_t i = thing.phrase.first + 1; i < thing.head; ++i) {
    if (reading_.tag(i) != Tag::Pos) continue;
    if (const Index name = cast_.name_ending_at(i - 1); name != none) {
      const Index who = cast_.bearer_of(name);
      const bool body = cast_[who].kind == SpeakerKind::organization && !reading_.is(i - 1, WordClass::country);
      return body ? made_by(who) : Reference{};
    }
    const auto owner = mention_at(article_, {thing.phrase.first, i});
    if (!owner || owner->type != MentionType::description || owner->kind != SpeakerKind::organization ||
        !owner->kind_known || !owner->definite)
      return {};
    return made_by(of_description(*owner, owner->phrase).who);
  }
  return {};
}

// The organization whose whole name stands in these words: "a [Vell Post] analysis"; or none.
Index Resolver::body_named_within(Range words) {
  std::uint32_t first = words.first;
  while (first < words.last && !reading_.capitalized(first)) ++first;
  std::uint32_t end = first;
  while (end < words.last && reading_.capitalized(end)) ++end;
  if (end == first) return none;
  const auto mention = mention_at(article_, {first, end});
  if (!mention || mention->type != MentionType::name || mention->kind != SpeakerKind::organization ||
      !mention->kind_known || is_place_that_speaks(reading_, mention->head))
    return none;
  return who_is(*mention);
}

}  // namespace sayso
