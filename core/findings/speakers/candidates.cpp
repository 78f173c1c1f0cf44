#include "findings/speakers/candidates.hpp"

#include <algorithm>

#include "findings/speakers/phrases.hpp"
#include "findings/speakers/scores.hpp"

namespace sayso {

using namespace english;

double fit_as_person(const Cast& cast, Index who, Gender gender) {
  using namespace scores::pronoun;
  const Entity& candidate = cast[who];
  if (candidate.plural || !candidate.members.empty() || (candidate.they && gender != Gender::unknown)) return unfit;
  if (!may_be_one(candidate.gender, gender)) return unfit;
  const bool person = candidate.kind == SpeakerKind::person || candidate.kind == SpeakerKind::unnamed;
  if (!person) return candidate.named && !candidate.kind_known ? perhaps_a_body : unfit;
  double fit = 0;
  if (gender != Gender::unknown && candidate.gender == gender) fit += sex_agrees;
  if (candidate.full_names > 0) fit += full_name_known;
  if (candidate.named && candidate.full_names == 0 && !candidate.kind_known)
    fit += candidate.speaks ? surname_alone_speaks : surname_alone;
  return fit;
}

double fit_as_body(const Article& article, const Cast& cast, Index who, bool plural) {
  using namespace scores::pronoun;
  const Entity& candidate = cast[who];
  if (plural && candidate.they) return told_to_be_they;
  const bool body = candidate.kind == SpeakerKind::organization;
  if (!plural) return body && !candidate.plural ? 0.0 : unfit;
  if (candidate.plural || candidate.kind == SpeakerKind::group) {
    const bool many = candidate.name.size() == 1 && !candidate.named && tells_how_many(article, candidate.name.first);
    return many ? quantity : group;
  }
  const auto ends_in = [&](WordClass c) { return article.reading.is(candidate.name.last - 1, c); };
  const bool thing = ends_in(WordClass::document) || ends_in(WordClass::capital) || ends_in(WordClass::region) ||
                     ends_in(WordClass::place);
  if (!body || (thing && !candidate.speaks)) return unfit;
  return candidate.speaks ? speaking_body_as_they : body_as_they;
}

double fit_as_one_of_unknown_sex(const Cast& cast, Index who) {
  const Entity& candidate = cast[who];
  const bool named = candidate.full_names > 0 || candidate.kind == SpeakerKind::unnamed;
  return named && candidate.gender == Gender::unknown ? fit_as_person(cast, who, Gender::unknown) : unfit;
}

std::uint32_t end_of_last_mention(const Cast& cast, Index who, std::uint32_t here) {
  constexpr std::size_t memory = 64;  // mentions that are looked at
  const Entity& entity = cast[who];
  const std::vector<Range>& mentions = entity.mentions;
  std::uint32_t end = 0;
  for (std::size_t i = mentions.size(), steps = 0; i-- > 0 && steps < memory; ++steps) {
    if (mentions[i].first < here) end = std::max(end, mentions[i].first + 1);
  }
  if (end != 0) return end;
  if (!entity.named) return entity.name.first < here ? entity.name.first + 1 : 0;
  // Names read ahead stand in text order: the first may be the one that lies before.
  return !mentions.empty() && mentions.front().first < here ? mentions.front().first + 1 : 0;
}

}  // namespace sayso
