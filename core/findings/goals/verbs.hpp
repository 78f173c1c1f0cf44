// Goals told by a verb: "plans to close the road", "urged them to go", "called for calm", "insists that she leave".
#pragma once

#include "findings/goals/statements.hpp"

namespace sayso {

// All of them, in the order of their verbs.
std::vector<GoalStatement> find_goal_verbs(const Article& article, const Holders& holders);

}  // namespace sayso
