// What pronouns tell of names that could be anybody's: whether Lee is a woman, whether Harbourly is a body.
#include <algorithm>

#include "findings/speakers/resolver.hpp"

namespace sayso {

using namespace english;

// Of somebody whose name tells no sex, the pronouns that follow the name do: "Lee said that she …".
void Resolver::read_genders() {
  const std::vector<Mention>& names = cast_.names();
  for (std::size_t i = 0; i < names.size(); ++i) {
    const Index who = cast_.named(static_cast<Index>(i)).who;
    if (cast_[who].kind != SpeakerKind::person || cast_[who].gender != Gender::unknown || names[i].quoted) continue;
    std::uint32_t end = std::min(reading_.sentence(names[i].head).last, names[i].head + 24);
    if (i + 1 < names.size()) end = std::min(end, names[i + 1].phrase.first);
    for (std::uint32_t k = names[i].head + 1; k < end; ++k) {
      const Tag tag = reading_.tag(k);
      if ((tag != Tag::Prp && tag != Tag::PrpDollar) || article_.quotation_at(k) != nullptr) continue;
      if (!reading_.is(k, WordClass::female) && !reading_.is(k, WordClass::male)) continue;
      tell(who, reading_.is(k, WordClass::female) ? Gender::female : Gender::male);
      break;
    }
  }
  know(genders());
}

// "Harbourly said it would …, its owner": a name of one word that might be a person's, and that is spoken of as a
// thing.
void Resolver::read_bodies() {
  std::vector<int> balance;
  const std::vector<Mention>& names = cast_.names();
  for (std::size_t i = 0; i < names.size(); ++i) {
    const Index who = cast_.named(static_cast<Index>(i)).who;
    const Entity& entity = cast_[who];
    if (entity.kind != SpeakerKind::person || entity.kind_known || entity.full_names > 0 ||
        entity.gender != Gender::unknown || !entity.role.empty())
      continue;
    if (static_cast<std::size_t>(who) >= balance.size()) balance.resize(static_cast<std::size_t>(who) + 1, 0);
    std::uint32_t end = std::min(reading_.sentence(names[i].head).last, names[i].head + 16);
    if (i + 1 < names.size()) end = std::min(end, names[i + 1].phrase.first);
    for (std::uint32_t k = names[i].head + 1; k < end; ++k) {
      const std::string_view low = reading_.low(k);
      const bool person = reading_.is(k, WordClass::female) || reading_.is(k, WordClass::male) || low == "who";
      const bool will = low == "it" && k + 1 < end &&
                        (reading_.low(k + 1) == "would" || reading_.low(k + 1) == "will" ||
                         reading_.low(k + 1) == "had" || reading_.low(k + 1) == "has");
      const bool body = will || low == "its" || low == "itself" || (low == "which" && k <= names[i].head + 2) ||
                        (k <= names[i].head + 5 && reading_.tag(k) == Tag::Nn &&
                         reading_.is(k, WordClass::organization) && reading_.word(names[i].head + 1) == ",");
      if (person) --balance[static_cast<std::size_t>(who)];
      if (body) ++balance[static_cast<std::size_t>(who)];
      if (person || body) break;
    }
  }
  for (std::size_t who = 0; who < balance.size(); ++who) {
    if (balance[who] > 0) cast_[static_cast<Index>(who)].kind = SpeakerKind::organization;
  }
}

void Resolver::tell(Index who, Gender gender) {
  if (static_cast<std::size_t>(who) >= balance_.size()) balance_.resize(static_cast<std::size_t>(who) + 1, 0);
  balance_[static_cast<std::size_t>(who)] += gender == Gender::female ? 1 : -1;
}

}  // namespace sayso
