// How likely it is that a head is right, calibrated on articles that it was not trained on.
#pragma once

#include <algorithm>
#include <array>
#include <cstddef>
#include <span>
#include <vector>

namespace sayso::reader {

// A logistic model's sum of weighed evidence, and a monotone curve from there to a share: between two of its knots it
// is straight.
inline constexpr std::size_t confidence_knots = 16;
struct Confidence {
  std::vector<float> weights;
  std::array<float, confidence_knots> x{}, y{};

  // Between 0 and 1.
  float operator()(std::span<const float> evidence) const {
    float raw = 0.0f;
    for (std::size_t i = 0; i < std::min(evidence.size(), weights.size()); ++i) raw += weights[i] * evidence[i];
    if (raw <= x.front()) return y.front();
    for (std::size_t i = 1; i < x.size(); ++i) {
      if (raw <= x[i]) return y[i - 1] + (y[i] - y[i - 1]) * ((raw - x[i - 1]) / (x[i] - x[i - 1]));
    }
    return y.back();
  }
};

}  // namespace sayso::reader
