#include "findings/roles/confidence.hpp"

#include <algorithm>
#include <array>

namespace sayso::roles {
namespace {

float capped(float x) { return std::min(std::max(x, 0.0f), 10.0f); }

}  // namespace

float confidence(const Head& head, const reader::Stretch& stretch, const Labels& labels, const Link& link) {
  const auto at = [&](std::uint32_t t) -> const Scores& { return labels.reachable[t]; };
  float first = 10.0f, last = 10.0f, begins = 10.0f;
  std::uint32_t tokens = 0, quoted = 0;
  for (const Range content : link.contents) {
    first = std::min(first, reader::label_margin(at(content.first), content_first, content_more));
    last = std::min(last, reader::label_margin(at(content.last - 1), content_first, content_more));
    begins = std::min(begins, reader::label_margin(at(content.first), content_first, content_first));
    tokens += content.size();
    for (std::uint32_t t = content.first; t < content.last; ++t) quoted += stretch.features[t].state > 0;
  }
  const std::array<float, 15> evidence = {
      1.0f,
      reader::label_margin(at(link.cue.first), cue_first, cue_more),
      reader::label_margin(at(link.cue.last - 1), cue_first, cue_more),
      first,
      last,
      begins,
      capped(link.content_margin),
      capped(link.source_margin),
      link.source ? 1.0f : 0.0f,
      quoted == tokens ? 1.0f : 0.0f,
      quoted > 0 && quoted < tokens ? 1.0f : 0.0f,
      static_cast<float>(std::min<std::size_t>(link.contents.size() - 1, 2)),
      link.contents.front().first < link.cue.first ? 1.0f : 0.0f,
      static_cast<float>(std::min(tokens, 24u)) / 24.0f,
      static_cast<float>(std::min(link.cue.size(), 6u)) / 6.0f,
  };
  return head.confidence(evidence);
}

}  // namespace sayso::roles
