// Goals told by an adjective: "keen to win", "intent on winning", "it is vital that they win", "it is time to win".
#pragma once

#include "findings/goals/statements.hpp"

namespace sayso {

std::vector<GoalStatement> find_goal_adjectives(const Article& article, const Holders& holders);

}  // namespace sayso
