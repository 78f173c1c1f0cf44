// Documents and other things that speak for whoever made or owns them.
#include <algorithm>

#include "english/one_of.hpp"
#include "findings/speakers/resolver.hpp"

namespace sayso {

using namespace english;

namespace {

constexpr std::array<std::string_view, 6> makes = {"by", "from", "released", "published", "issued", "conducted"};
constexpr std::array<std::string_view, 5> sites = {"website", "site", "page", "account", "blog"};

}  // namespace

// "a report by the port authority", "a statement from Ruiz", "a USA TODAY analysis", "a page on the bank’s website":
// whose words a document holds.
Reference Resolver::maker_of(const Mention& mention, Range phrase) {
  if (mention.plural) return {};
  if (!reading_.is(mention.head, WordClass::document))
    return mention.kind_known ? Reference{} : of_owning_body(mention);
  const auto made_by = [&](const Mention& name) {
    Reference found = cast_.named(name);
    return Reference{found.who, Way::maker, 9};
  };
  // By its owner or the name before it.
  if (!reading_.is(mention.head, WordClass::media) && mention.head > mention.phrase.first) {
    for (std::uint32_t i = mention.head; i-- > mention.phrase.first;) {
      const Index name = cast_.name_at(i);
      if (name == none) continue;
      const Mention& maker = cast_.names()[static_cast<std::size_t>(name)];
      const bool owner = maker.kind == SpeakerKind::person && reading_.tag(i + 1) == Tag::Pos;  // "Ruiz’s letter"
      if (!(maker.kind == SpeakerKind::organization || owner) || maker.name.last > mention.head) break;
      const Index who = cast_.named(name).who;
      if (reading_.is(maker.head, WordClass::country) || reading_.is(maker.head, WordClass::capital)) break;
      return {who, Way::maker, 9};
    }
    const Index before = named_body(mention.phrase.first, mention.head);
    if (before != none) return {before, Way::maker, 9};
  }
  for (std::uint32_t i = mention.head + 1; i < phrase.last && i < mention.head + 12; ++i) {
    if (reading_.word(i) == "," || reading_.tag(i) == Tag::Wdt || reading_.tag(i) == Tag::Wp) break;
    if (!one_of(makes, reading_.low(i))) continue;
    std::uint32_t first = i + 1;
    for (std::uint32_t k = first; k < phrase.last && k < first + 4; ++k) {  // "released on Monday by"
      if (reading_.low(k) == "by") first = k + 1;
    }
    if (const Reference several = of_several({first, phrase.last})) return {several.who, Way::maker, 9};
    const Mention* name = name_from(first);
    if (name == nullptr || name->name.first > first + 2 + (name->name.first - name->phrase.first) ||
        name->phrase.first > first + 1 || name->phrase.last > phrase.last)
      break;
    return made_by(*name);
  }
  // "on the bank’s website"
  for (std::uint32_t i = mention.head + 1; i + 1 < phrase.last && i < mention.head + 8; ++i) {
    if (reading_.low(i) != "on") continue;
    const NounPhrase* where = article_.phrases.starting(i + 1);
    if (where == nullptr || !one_of(sites, word(where->head))) break;
    for (std::uint32_t k = where->tokens.first; k < where->head; ++k) {
      if (reading_.tag(k) != Tag::Pos) continue;
      const auto owner = mention_at(article_, {where->tokens.first, k});
      if (!owner) break;
      if (owner->type == MentionType::name) return made_by(*owner);
      const Reference found = of_description(*owner, owner->phrase);
      return {found.who, Way::maker, 9};
    }
  }
  return {};
}

// "the bank’s tally": a thing that speaks is its owner’s voice.
Reference Resolver::of_owning_body(const Mention& mention) {
  for (std::uint32_t i = mention.phrase.first + 1; i < mention.head; ++i) {
    if (reading_.tag(i) != Tag::Pos) continue;
    const Index name = cast_.name_at(i - 1);
    if (name != none) {
      const Index who = cast_.named(name).who;
      return cast_[who].kind == SpeakerKind::organization && !reading_.is(i - 1, WordClass::country)
                 ? Reference{who, Way::maker, 9}
                 : Reference{};
    }
    const auto owner = mention_at(article_, {mention.phrase.first, i});
    if (!owner || owner->type != MentionType::description || owner->kind != SpeakerKind::organization ||
        !owner->kind_known || !owner->definite)
      return {};
    return {of_description(*owner, owner->phrase).who, Way::maker, 9};
  }
  return {};
}

// The organization whose whole name stands within a base phrase before its noun: "a [USA TODAY] analysis".
Index Resolver::named_body(std::uint32_t first, std::uint32_t last) {
  std::uint32_t end = first;
  while (end < last && !reading_.capitalized(end)) ++end;
  const std::uint32_t begin = end;
  while (end < last && reading_.capitalized(end)) ++end;
  if (end == begin) return none;
  const auto mention = mention_at(article_, {begin, end});
  if (!mention || mention->type != MentionType::name || mention->kind != SpeakerKind::organization ||
      !mention->kind_known)
    return none;
  if (reading_.is(mention->head, WordClass::country) || reading_.is(mention->head, WordClass::capital)) return none;
  return cast_.named(*mention).who;
}

}  // namespace sayso
