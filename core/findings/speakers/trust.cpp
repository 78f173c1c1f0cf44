#include "findings/speakers/trust.hpp"

#include <algorithm>
#include <array>
#include <cmath>

namespace sayso {
namespace {

constexpr int way_weights[] = {
#define WAY(name, weight) weight,
#define SIGN(name, weight)
#include "findings/speakers/signs.def"
#undef WAY
#undef SIGN
};
constexpr int sign_weights[] = {
#define WAY(name, weight)
#define SIGN(name, weight) weight,
#include "findings/speakers/signs.def"
#undef WAY
#undef SIGN
};

// The logistic curve from -4 to 5, half by half, straight in between: the same bits on every machine.
constexpr double first_knot = -4, between_knots = 0.5;
constexpr std::array<double, 19> knots = {0.018, 0.029, 0.047, 0.076, 0.119, 0.182, 0.269, 0.378, 0.5,  0.622,
                                          0.731, 0.818, 0.881, 0.924, 0.953, 0.971, 0.982, 0.989, 0.993};

double share(double log_odds) {
  const double at = std::clamp((log_odds - first_knot) / between_knots, 0.0, static_cast<double>(knots.size() - 1));
  const std::size_t below = std::min(static_cast<std::size_t>(at), knots.size() - 2);
  return knots[below] + (knots[below + 1] - knots[below]) * (at - static_cast<double>(below));
}

}  // namespace

double trust(Way way, const std::vector<Sign>& signs) {
  int sum = way_weights[static_cast<std::size_t>(way)];
  for (const Sign sign : signs) sum += sign_weights[static_cast<std::size_t>(sign)];
  return std::round(100 * share(sum / 100.0)) / 100;
}

}  // namespace sayso
