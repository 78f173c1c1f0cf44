// The goals that the rules find: announced lists first, which take their words, then every statement, divided into its
// goals. goals.hpp tells more; the head has the last word (goals/head/).
#pragma once

#include "findings/goals.hpp"
#include "findings/goals/holders.hpp"

namespace sayso {

FoundGoals goals_by_rule(const Article& article, const Holders& holders);

// No word has two roles in one find: the goal's words are no cue and no holder ("a pledge | not to sell the pier"), and
// a cue ends or begins at its holder, on the side of the goal.
void keep_apart(FoundGoal& goal);

// Puts goals and lists in text order: of goals that begin together the most certain stays, and a list of which one goal
// or none is left is none.
void settle(FoundGoals& found);

}  // namespace sayso
