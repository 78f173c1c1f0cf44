// Restatements: a goal that an earlier goal of the same party said already, in other forms of the same words.
//
//   "managing differences effectively" … "to effectively manage differences"
#pragma once

#include <vector>

#include "findings/goals.hpp"

namespace sayso {

// Sets `restates` of every goal that says an earlier one again. The goals stand in text order. O(words of all goals).
void link_restatements(const Article& article, std::vector<FoundGoal>& goals);

}  // namespace sayso
