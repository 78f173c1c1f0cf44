// Goals told by a noun: "a plan to close the road", "the aim of winning", "the goal is to win", "makes winning its
// goal".
#pragma once

#include "findings/goals/statements.hpp"

namespace sayso {

std::vector<GoalStatement> find_goal_nouns(const Article& article, const Holders& holders);

}  // namespace sayso
