// How a party was found to be a speaker, and how far that can be trusted.
#pragma once

#include <cstdint>
#include <vector>

#include "finds.hpp"

namespace sayso {

enum class Way : std::uint8_t {
#define WAY(name, weight) name,
#define SIGN(name, weight)
#include "findings/speakers/signs.def"
#undef WAY
#undef SIGN
};

enum class Sign : std::uint8_t {
#define WAY(name, weight)
#define SIGN(name, weight) name,
#include "findings/speakers/signs.def"
#undef WAY
#undef SIGN
};

// The lead where only one came into question.
inline constexpr double uncontested = 9;

struct Reference {
  Index who = none;
  Way way = Way::full_name;
  double lead = 0;  // by how much it beat the second best, or uncontested
  explicit operator bool() const { return who != none; }
};

// 0..1, a multiple of 0.01: of references that were found in this way and have these signs, how many name the right
// speaker. A logistic model, learned from articles with speakers (scripts/train_trust.py, docs/speakers.md).
double trust(Way way, const std::vector<Sign>& signs);

}  // namespace sayso
