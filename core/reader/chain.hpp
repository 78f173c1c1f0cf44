// A linear chain over the labels of tokens: the best sequence, and how far each label is from it.
#pragma once

#include <algorithm>
#include <array>
#include <cstddef>
#include <cstdint>
#include <vector>

#include "text/text.hpp"

namespace sayso::reader {

template <std::size_t N>
struct Chain {
  std::array<std::array<float, N>, N> transition{};  // [from][to]
  std::array<float, N> start{};
};

template <std::size_t N>
struct Labelling {
  std::vector<std::uint8_t> best;  // of each token
  // For each token and label, the score of the best sequence through it, up to a constant.
  std::vector<std::array<float, N>> reachable;
};

template <std::size_t N>
void less_maximum(std::array<float, N>& scores) {
  const float top = *std::max_element(scores.begin(), scores.end());
  for (float& score : scores) score -= top;
}

// Viterbi forwards, and max-marginals by the same recurrence backwards.
template <std::size_t N>
Labelling<N> label(const Chain<N>& chain, const std::vector<std::array<float, N>>& scores) {
  using Scores = std::array<float, N>;
  Labelling<N> out;
  const std::size_t count = scores.size();
  out.best.assign(count, 0);
  out.reachable.assign(count, Scores{});
  if (count == 0) return out;

  std::vector<std::array<std::uint8_t, N>> from(count);
  Scores forward{};
  for (std::size_t k = 0; k < N; ++k) forward[k] = chain.start[k] + scores[0][k];
  less_maximum(forward);
  out.reachable[0] = forward;
  for (std::size_t t = 1; t < count; ++t) {
    Scores next{};
    for (std::size_t k = 0; k < N; ++k) {
      std::size_t best = 0;
      float score = forward[0] + chain.transition[0][k];
      for (std::size_t j = 1; j < N; ++j) {
        const float other = forward[j] + chain.transition[j][k];
        if (other > score) score = other, best = j;
      }
      from[t][k] = static_cast<std::uint8_t>(best);
      next[k] = score + scores[t][k];
    }
    less_maximum(next);
    out.reachable[t] = forward = next;
  }

  auto last = static_cast<std::uint8_t>(std::max_element(forward.begin(), forward.end()) - forward.begin());
  for (std::size_t t = count; t-- > 0;) {
    out.best[t] = last;
    last = from[t][last];
  }

  Scores backward{};
  for (std::size_t t = count - 1; t-- > 0;) {
    Scores before{};
    for (std::size_t j = 0; j < N; ++j) {
      float score = chain.transition[j][0] + (scores[t + 1][0] + backward[0]);
      for (std::size_t k = 1; k < N; ++k) {
        score = std::max(score, chain.transition[j][k] + (scores[t + 1][k] + backward[k]));
      }
      before[j] = score;
    }
    less_maximum(before);
    backward = before;
    for (std::size_t k = 0; k < N; ++k) out.reachable[t][k] += backward[k];
  }
  return out;
}

// The runs of tokens that are labelled `first`, then `more`, in text order.
inline std::vector<Range> runs(const std::vector<std::uint8_t>& labels, std::uint8_t first, std::uint8_t more) {
  std::vector<Range> out;
  const auto count = static_cast<std::uint32_t>(labels.size());
  for (std::uint32_t i = 0; i < count;) {
    std::uint32_t end = i + 1;
    if (labels[i] == first || labels[i] == more) {
      while (end < count && labels[end] == more) ++end;
      out.push_back({i, end});
    }
    i = end;
  }
  return out;
}

// By how much the best sequence leads that gives a token one of the labels [first, last], between 0 and 10.
template <std::size_t N>
float label_margin(const std::array<float, N>& scores, std::size_t first, std::size_t last) {
  float inside = -1e30f, outside = -1e30f;
  for (std::size_t k = 0; k < N; ++k) {
    float& side = k >= first && k <= last ? inside : outside;
    side = std::max(side, scores[k]);
  }
  return std::min(std::max(inside - outside, 0.0f), 10.0f);
}

}  // namespace sayso::reader
