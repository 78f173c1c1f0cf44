// Verbs that tell a goal: which uses of a goal verb say that a party has one, and which party.
//
//   "The council has vowed to close the road."     vow, [has vowed], commitment, The council
//   "If the council vows to close the road, …"     none: only supposed
//   "a tax dedicated to the roads"                 none: said of a thing
//
// A verb of english/goal_cues.def is read with its particle ("set out"), its group and its party. It tells no goal
// where the group is no verb of a clause, where a condition or a modal makes the clause unreal, where it is said of a
// thing, a text or whoever is of some kind, where a question or an order has it, and where what it denies is denied.
#pragma once

#include <optional>

#include "findings/goals/holders.hpp"
#include "syntax/verb_groups.hpp"

namespace sayso {

struct GoalVerb {
  const english::GoalCue& entry;
  GoalKind kind;
  std::uint32_t token;
  VerbGroup group;
  std::uint32_t end;  // past the verb and its particle
  std::optional<Source> party;
};

// The verb at `i`, when it says that a party has a goal.
std::optional<GoalVerb> goal_verb_at(const Article& article, const Holders& holders, std::uint32_t i);

// Who does what the verb at `i` says: "activists seeking to …", "the mayor, hoping to …, met the drivers".
std::optional<Source> party_of_verb(const Article& article, const Holders& holders, std::uint32_t i);

}  // namespace sayso
