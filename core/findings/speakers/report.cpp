#include "findings/speakers/report.hpp"

#include <algorithm>
#include <utility>

namespace sayso {
namespace {

FoundSpeaker speaker_of(const Cast& cast, Index who) {
  const Entity& found = cast[who];
  FoundSpeaker speaker;
  speaker.name = cast.name_of(who);
  speaker.kind = found.kind;
  if (!found.role.empty()) speaker.role = cast.clean(found.role);
  speaker.mentions = found.mentions;
  return speaker;
}

// Those who are a party, each once, in order of their first mention.
std::vector<Index> speakers_in_order(Cast& cast, const std::vector<Reference>& referents) {
  std::vector<Index> speakers;
  for (const Reference& found : referents) {
    if (found) speakers.push_back(found.who);
  }
  std::sort(speakers.begin(), speakers.end());
  speakers.erase(std::unique(speakers.begin(), speakers.end()), speakers.end());
  for (const Index who : speakers) {
    Entity& found = cast[who];
    if (found.mentions.empty()) found.mentions.push_back(found.name);
    found.mentions = disjoint(std::move(found.mentions));
  }
  std::stable_sort(speakers.begin(), speakers.end(),
                   [&](Index a, Index b) { return cast[a].mentions.front().first < cast[b].mentions.front().first; });
  return speakers;
}

}  // namespace

FoundSpeakers report_speakers(Cast& cast, const std::vector<Reference>& referents,
                              const std::vector<std::vector<Sign>>& signs) {
  FoundSpeakers out;
  std::vector<Index> place_of(cast.size(), none);
  for (const Index who : speakers_in_order(cast, referents)) {
    place_of[static_cast<std::size_t>(who)] = static_cast<Index>(out.speakers.size());
    out.speakers.push_back(speaker_of(cast, who));
  }
  for (std::size_t i = 0; i < referents.size(); ++i) {
    const Reference& found = referents[i];
    out.of.push_back(found ? place_of[static_cast<std::size_t>(found.who)] : none);
    out.confidence.push_back(found ? trust(found.way, signs[i]) : 0);
  }
  return out;
}

std::vector<Range> disjoint(std::vector<Range> ranges) {
  std::sort(ranges.begin(), ranges.end(),
            [](Range a, Range b) { return std::pair(a.first, b.last) < std::pair(b.first, a.last); });
  std::vector<Range> kept;
  for (const Range range : ranges) {
    if (!range.empty() && (kept.empty() || range.first >= kept.back().last)) kept.push_back(range);
  }
  return kept;
}

}  // namespace sayso
