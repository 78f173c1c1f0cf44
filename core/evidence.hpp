// Why a find is in the result: the evidence that found it, and how far it is believed. evidence.def is the table.
//
//   “The pier must stay,” said Ana Ruiz.    Evidence::cue_after_quote    facts_of(…).name == "cue-after-quote"
//   Norland plans to mend it.               Evidence::verb_infinitive    facts_of(…).name == "verb-infinitive"
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <string_view>

namespace sayso {

enum class Evidence : std::uint8_t {
#define ATTRIBUTION_RULE(enumerator, name, weight, alone, reaches) enumerator,
#define NETWORK_FINDING(enumerator, name) enumerator,
#define GOAL_RULE(enumerator, name, weight, alone, reaches, knows_kind) enumerator,
#include "evidence.def"
#undef GOAL_RULE
#undef NETWORK_FINDING
#undef ATTRIBUTION_RULE
};

struct EvidenceFacts {
  std::string_view name;    // as `why` bears it
  double weight = 0;        // a rule's find by itself
  double alone = 0;         // a rule's find that the role network, or the goals head, does not have
  bool reaches = false;     // a rule's words stand where the network, or the head, has others of the same find
  bool knows_kind = false;  // so does its kind of goal
};

inline constexpr auto evidence_facts = std::to_array<EvidenceFacts>({
#define ATTRIBUTION_RULE(enumerator, name, weight, alone, reaches) {name, weight, alone, reaches},
#define NETWORK_FINDING(enumerator, name) {name},
#define GOAL_RULE(enumerator, name, weight, alone, reaches, knows_kind) {name, weight, alone, reaches, knows_kind},
#include "evidence.def"
#undef GOAL_RULE
#undef NETWORK_FINDING
#undef ATTRIBUTION_RULE
});

constexpr const EvidenceFacts& facts_of(Evidence why) { return evidence_facts[static_cast<std::size_t>(why)]; }

// The attribution rules are the first of all evidence.
inline constexpr std::size_t attribution_rule_count = 0
#define ATTRIBUTION_RULE(enumerator, name, weight, alone, reaches) +1
#define NETWORK_FINDING(enumerator, name)
#define GOAL_RULE(enumerator, name, weight, alone, reaches, knows_kind)
#include "evidence.def"
#undef GOAL_RULE
#undef NETWORK_FINDING
#undef ATTRIBUTION_RULE
    ;
static_assert(static_cast<std::size_t>(Evidence::network_direct) == attribution_rule_count);

constexpr bool is_of_network_alone(Evidence why) {
  return why == Evidence::network_direct || why == Evidence::network_mixed || why == Evidence::network_indirect ||
         why == Evidence::network_goal;
}

}  // namespace sayso
