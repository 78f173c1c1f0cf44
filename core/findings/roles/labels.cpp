#include "findings/roles/labels.hpp"

#include <algorithm>

namespace sayso::roles {
namespace {

void less_maximum(Scores& scores) {
  const float top = *std::max_element(scores.begin(), scores.end());
  for (float& score : scores) score -= top;
}

}  // namespace

Labels label(const Network& network, const std::vector<Scores>& scores) {
  Labels out;
  const std::size_t count = scores.size();
  out.best.assign(count, outside);
  out.reachable.assign(count, Scores{});
  if (count == 0) return out;

  std::vector<std::array<std::uint8_t, label_count>> from(count);
  Scores forward{};
  for (std::uint32_t k = 0; k < label_count; ++k) forward[k] = network.start[k] + scores[0][k];
  less_maximum(forward);
  out.reachable[0] = forward;
  for (std::size_t t = 1; t < count; ++t) {
    Scores next{};
    for (std::uint32_t k = 0; k < label_count; ++k) {
      std::uint8_t best = 0;
      float score = forward[0] + network.transition[0][k];
      for (std::uint8_t j = 1; j < label_count; ++j) {
        const float other = forward[j] + network.transition[j][k];
        if (other > score) score = other, best = j;
      }
      from[t][k] = best;
      next[k] = score + scores[t][k];
    }
    less_maximum(next);
    out.reachable[t] = forward = next;
  }

  auto last = static_cast<std::uint8_t>(std::max_element(forward.begin(), forward.end()) - forward.begin());
  for (std::size_t t = count; t-- > 0;) {
    out.best[t] = static_cast<Label>(last);
    last = from[t][last];
  }

  Scores backward{};
  for (std::size_t t = count - 1; t-- > 0;) {
    Scores before{};
    for (std::uint32_t j = 0; j < label_count; ++j) {
      float score = network.transition[j][0] + (scores[t + 1][0] + backward[0]);
      for (std::uint32_t k = 1; k < label_count; ++k) {
        score = std::max(score, network.transition[j][k] + (scores[t + 1][k] + backward[k]));
      }
      before[j] = score;
    }
    less_maximum(before);
    backward = before;
    for (std::uint32_t k = 0; k < label_count; ++k) out.reachable[t][k] += backward[k];
  }
  return out;
}

RoleSpans role_spans(const std::vector<Label>& labels) {
  RoleSpans out;
  const auto count = static_cast<std::uint32_t>(labels.size());
  for (std::uint32_t i = 0; i < count;) {
    if (labels[i] == outside) {
      ++i;
      continue;
    }
    const std::uint32_t first = labels[i] - (labels[i] % 2 == 0 ? 1u : 0u);  // a run's first label is odd
    std::uint32_t end = i + 1;
    while (end < count && labels[end] == first + 1) ++end;
    (first == source_first ? out.sources : first == cue_first ? out.cues : out.contents).push_back({i, end});
    i = end;
  }
  return out;
}

}  // namespace sayso::roles
