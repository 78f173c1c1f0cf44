#include "findings/speakers.hpp"

#include <algorithm>
#include <utility>

#include "findings/speakers/resolver.hpp"

namespace sayso {

using namespace english;

// Which sex the pronouns tell of those whose names do not.
std::vector<Gender> Resolver::genders() const {
  std::vector<Gender> out;
  for (std::size_t who = 0; who < balance_.size(); ++who) {
    const int balance = balance_[who];
    out.push_back(balance >= 2 ? Gender::female : balance <= -2 ? Gender::male : Gender::unknown);
  }
  return out;
}

void Resolver::know(const std::vector<Gender>& genders) {
  for (std::size_t who = 0; who < std::min(genders.size(), cast_.size()); ++who) {
    if (cast_[static_cast<Index>(who)].gender == Gender::unknown) cast_[static_cast<Index>(who)].gender = genders[who];
  }
}

FoundSpeakers Resolver::run(const std::vector<Party>& parties) {
  std::vector<std::size_t> order(parties.size());
  for (std::size_t i = 0; i < order.size(); ++i) order[i] = i;
  std::stable_sort(order.begin(), order.end(),
                   [&](std::size_t a, std::size_t b) { return place(parties[a]) < place(parties[b]); });
  of_.assign(parties.size(), {});
  source_of_.assign(attributions_.size(), {});
  std::size_t event = 0;
  for (const std::size_t i : order) {
    const std::uint32_t here = place(parties[i]);
    for (; event < events_.size() && events_[event].token < here; ++event) meet(events_[event]);
    if (first_person(parties[i])) continue;
    of_[i] = resolve(parties[i]);
    if (parties[i].source && of_[i]) heard(parties[i].attribution, of_[i], here);
  }
  for (const std::size_t i : order) {
    if (of_[i] || first_person(parties[i]) || !parties[i].source) continue;
    if (!(of_[i] = of_what_follows(parties[i]))) continue;
    source_of_[static_cast<std::size_t>(parties[i].attribution)] = of_[i];
    if (!parties[i].phrase.empty()) cast_[of_[i].who].mentions.push_back(parties[i].phrase);
  }
  for (const std::size_t i : order) {
    if (first_person(parties[i])) of_[i] = of_first_person(parties[i]);
  }
  return report(parties);
}

// Where a party is met in the text: at its phrase, or at what it says when no phrase names it.
std::uint32_t Resolver::place(const Party& party) const {
  if (!party.phrase.empty()) return party.phrase.first;
  if (party.attribution == none) return 0;
  return attributions_[static_cast<std::size_t>(party.attribution)].content.front().first;
}

Reference Resolver::resolve(const Party& party) {
  if (party.phrase.empty()) return party.source ? running_speaker(party.attribution) : Reference{};
  if (const Reference several = of_several(party.phrase)) return several;
  if (party.phrase.size() >= 3 && reading_.low(party.phrase.last - 1) == "whom")
    return antecedent(party.phrase.last - 1, party.phrase.first, party);
  const std::optional<Mention> mention = mention_of(party.phrase);
  if (!mention) return {};
  Reference found = mention->type == MentionType::name ? Reference{} : known_at_[mention->phrase.first];
  if (mention->type == MentionType::description && !mention->plural) {
    if (const Index beside = name_beside(*mention); beside != none) found = cast_.named(beside);
  }
  if (!found) switch (mention->type) {
      case MentionType::name:
        found = cast_.named(*mention);
        break;
      case MentionType::pronoun:
        found = of_pronoun(*mention, party);
        break;
      case MentionType::description:
        found = of_description(*mention, rest_of(party.phrase, *mention));
        break;
    }
  if (!found) return found;
  if (mention->type != MentionType::name) {
    cast_[found.who].mentions.push_back(mention->phrase);
    known_at_[mention->phrase.first] = found;
    note(found.who, mention->phrase, true);
  }
  return found;
}

FoundSpeakers Resolver::report(const std::vector<Party>& parties) {
  std::vector<Index> place_of;
  std::vector<Index> wanted;
  for (std::size_t i = 0; i < parties.size(); ++i) {
    const Index who = of_[i].who;
    if (who == none) continue;
    if (static_cast<std::size_t>(who) >= place_of.size()) place_of.resize(static_cast<std::size_t>(who) + 1, none);
    if (place_of[static_cast<std::size_t>(who)] != none) continue;
    place_of[static_cast<std::size_t>(who)] = 0;
    wanted.push_back(who);
  }
  for (const Index who : wanted) {
    Entity& found = cast_[who];
    if (found.mentions.empty()) found.mentions.push_back(found.name);
    tidy(found.mentions);
  }
  std::sort(wanted.begin(), wanted.end(), [&](Index a, Index b) {
    return std::pair(cast_[a].mentions.front().first, a) < std::pair(cast_[b].mentions.front().first, b);
  });
  FoundSpeakers out;
  for (const Index who : wanted) {
    const Entity& found = cast_[who];
    place_of[static_cast<std::size_t>(who)] = static_cast<Index>(out.speakers.size());
    FoundSpeaker speaker;
    speaker.name = cast_.name_of(who);
    speaker.kind = found.kind;
    if (!found.role.empty()) speaker.role = cast_.clean(found.role);
    speaker.mentions = found.mentions;
    out.speakers.push_back(std::move(speaker));
  }
  for (const Reference& found : of_) {
    out.of.push_back(found ? place_of[static_cast<std::size_t>(found.who)] : none);
    out.confidence.push_back(trust(found));
  }
  return out;
}

void Resolver::tidy(std::vector<Range>& ranges) {
  std::sort(ranges.begin(), ranges.end(),
            [](Range a, Range b) { return std::pair(a.first, b.last) < std::pair(b.first, a.last); });
  std::vector<Range> kept;
  for (const Range range : ranges) {
    if (!range.empty() && (kept.empty() || range.first >= kept.back().last)) kept.push_back(range);
  }
  ranges = std::move(kept);
}

FoundSpeakers find_speakers(const Article& article, const std::vector<Attribution>& attributions,
                            const std::vector<Party>& parties) {
  // Read twice: the pronouns of the whole article tell the sex of those whose names do not.
  Resolver first(article, attributions);
  first.run(parties);
  Resolver second(article, attributions);
  second.know(first.genders());
  return second.run(parties);
}

}  // namespace sayso
