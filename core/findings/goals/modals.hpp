// Goal statements by modal verbs: will, must, should, need to, have to, be going to, be to, be expected to.
#pragma once

#include <vector>

#include "findings/goals/statements.hpp"

namespace sayso {

// All of them, in the order of their cues.
std::vector<GoalStatement> find_modal_statements(const Article& article, const Holders& holders);

}  // namespace sayso
