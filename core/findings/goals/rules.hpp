// The rules by which goals are found: each one's stable name and confidence (docs/goals.md).
#pragma once

#include <string_view>

namespace sayso::goal_rules {

// How often a rule's finds held, smoothed: as counted in docs/goals.md.
struct Rule {
  std::string_view why;
  double confidence;
};
inline constexpr Rule verb_infinitive{"verb-infinitive", 0.87};
inline constexpr Rule verb_other_infinitive{"verb-other-infinitive", 0.83};  // urged Y to …
inline constexpr Rule verb_gerund{"verb-gerund", 0.82};
inline constexpr Rule verb_preposition{"verb-preposition", 0.80};
inline constexpr Rule verb_clause{"verb-clause", 0.85};
inline constexpr Rule verb_object{"verb-object", 0.84};
inline constexpr Rule adjective_infinitive{"adjective-infinitive", 0.74};
inline constexpr Rule adjective_clause{"adjective-clause", 0.80};
inline constexpr Rule noun_infinitive{"noun-infinitive", 0.89};
inline constexpr Rule noun_is{"noun-is", 0.69};
inline constexpr Rule noun_preposition{"noun-preposition", 0.75};
inline constexpr Rule noun_clause{"noun-clause", 0.78};
inline constexpr Rule as_noun{"as-noun", 0.78};
inline constexpr Rule first_person_will{"first-person-will", 0.83};
inline constexpr Rule reported_will{"reported-will", 0.81};
inline constexpr Rule party_will{"party-will", 0.65};
inline constexpr Rule modal_demand{"modal-demand", 0.88};
inline constexpr Rule imperative{"imperative", 0.61};
inline constexpr Rule headline_to{"headline-to", 0.78};
inline constexpr Rule purpose{"purpose", 0.84};

}  // namespace sayso::goal_rules
