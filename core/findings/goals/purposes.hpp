// Goals told by a form alone: orders ("“Leave the island,” she said"), headlines ("Norland to leave the league"),
// purposes ("in order to win", "are here to win", "doing all they can to win").
#pragma once

#include "findings/goals/statements.hpp"

namespace sayso {

std::vector<GoalStatement> find_goal_purposes(const Article& article, const Holders& holders);

}  // namespace sayso
