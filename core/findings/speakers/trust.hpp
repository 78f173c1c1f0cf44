// How a party was found to be a speaker, and how far that can be trusted.
#pragma once

#include <cstdint>

#include "finds.hpp"

namespace sayso {

enum class Way : std::uint8_t {
  full_name,        // "Ana Ruiz", "the Port Authority"
  only_bearer,      // "Ruiz", when one Ruiz is known
  one_of_bearers,   // "Ruiz", when there are several
  misspelled,       // "Riuz"
  described,        // "an official from the port", met for the first time, or in the same words
  unresolved,       // "the woman", when nobody is known whom it could mean: she stands for herself
  described_again,  // "the mayor", whom the article has called so
  pointed,          // "the 40-year-old", "the company": the likeliest whom it can mean
  owned,            // "her lawyer"
  maker,            // "a report by the port authority"
  pronoun,          // "he", "they", "it"
  first_person,     // "we", in words whose source is known
  relative,         // "who"
  together,         // "Ruiz and Marsh"
  pair,             // "the two men", "both"
  exchange,         // nobody is named: who spoke last
  narrator,         // "I" in the article's own words
  ahead             // nobody is named yet: who comes in next
};
inline constexpr int way_count = 18;

// The lead where only one came into question.
inline constexpr double uncontested = 9;

struct Reference {
  Index who = none;
  Way way = Way::full_name;
  double lead = 0;  // by how much it beat the second best, or uncontested
  explicit operator bool() const { return who != none; }
};

// 0..1, a multiple of 0.01: of references with this trust, how many name the right speaker (docs/speakers.md).
double trust(const Reference& reference);

}  // namespace sayso
