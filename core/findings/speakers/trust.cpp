#include "findings/speakers/trust.hpp"

#include <algorithm>
#include <array>
#include <cmath>

namespace sayso {
namespace {

// Of references found in each way, how many are right: when the choice was close, and when it was clear.
struct Share {
  double close, clear;
};
constexpr double clear_lead = 2.0;
constexpr std::array<Share, way_count> shares = {{
    {0.98, 0.98},  // full_name
    {0.97, 0.97},  // only_bearer
    {0.60, 0.93},  // one_of_bearers
    {0.85, 0.85},  // misspelled
    {0.90, 0.90},  // described
    {0.55, 0.55},  // unresolved
    {0.70, 0.82},  // described_again
    {0.50, 0.80},  // pointed
    {0.87, 0.87},  // owned
    {0.90, 0.90},  // maker
    {0.65, 0.94},  // pronoun
    {0.90, 0.90},  // first_person
    {0.83, 0.83},  // relative
    {0.93, 0.93},  // together
    {0.60, 0.60},  // pair
    {0.60, 0.60},  // exchange
    {0.75, 0.75},  // narrator
    {0.60, 0.60},  // ahead
}};

}  // namespace

double trust(const Reference& reference) {
  if (!reference) return 0;
  const Share share = shares[static_cast<std::size_t>(reference.way)];
  const double clear = std::clamp(reference.lead / clear_lead, 0.0, 1.0);
  return std::round(100 * (share.close + (share.clear - share.close) * clear)) / 100;
}

}  // namespace sayso
