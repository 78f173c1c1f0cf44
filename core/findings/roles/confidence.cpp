#include "findings/roles/confidence.hpp"

#include <algorithm>
#include <array>

namespace sayso::roles {
namespace {

float capped(float x) { return std::min(std::max(x, 0.0f), 10.0f); }

// By how much the best sequence leads that gives the token none of the labels [first, last].
float margin(const Scores& scores, std::uint32_t first, std::uint32_t last) {
  float inside = -1e30f, outside_ = -1e30f;
  for (std::uint32_t k = 0; k < label_count; ++k) {
    float& side = k >= first && k <= last ? inside : outside_;
    side = std::max(side, scores[k]);
  }
  return capped(inside - outside_);
}

}  // namespace

float confidence(const Network& network, const Stretch& stretch, const Labels& labels, const Link& link) {
  const auto at = [&](std::uint32_t t) -> const Scores& { return labels.reachable[t]; };
  float first = 10.0f, last = 10.0f, begins = 10.0f;
  std::uint32_t tokens = 0, quoted = 0;
  for (const Range content : link.contents) {
    first = std::min(first, margin(at(content.first), content_first, content_more));
    last = std::min(last, margin(at(content.last - 1), content_first, content_more));
    begins = std::min(begins, margin(at(content.first), content_first, content_first));
    tokens += content.size();
    for (std::uint32_t t = content.first; t < content.last; ++t) quoted += stretch.features[t].state > 0;
  }
  const std::array<float, 15> evidence = {
      1.0f,
      margin(at(link.cue.first), cue_first, cue_more),
      margin(at(link.cue.last - 1), cue_first, cue_more),
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
  float raw = 0.0f;
  for (std::size_t i = 0; i < std::min(evidence.size(), network.confidence_weights.size()); ++i)
    raw += network.confidence_weights[i] * evidence[i];

  const auto& x = network.confidence_x;
  const auto& y = network.confidence_y;
  if (raw <= x.front()) return y.front();
  for (std::size_t i = 1; i < x.size(); ++i) {
    if (raw <= x[i]) return y[i - 1] + (y[i] - y[i - 1]) * ((raw - x[i - 1]) / (x[i] - x[i - 1]));
  }
  return y.back();
}

}  // namespace sayso::roles
