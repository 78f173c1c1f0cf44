// Restatements: a goal that an earlier goal of the same party said already, in other forms of the same words.
//
//   "managing differences effectively" … "to effectively manage differences"
//
// Two goals are alike where most of the shorter one’s stems are among the longer one’s, which has not many more, and
// both are wanted or both are not. They may be one party’s where their holders have the same head or name one another,
// or where the later holder is a word that refers back ("it", "both sides").
#pragma once

#include <vector>

#include "findings/goals.hpp"

namespace sayso {

// Sets `restates` of every goal that says an earlier one again. The goals stand in text order. O(words of all goals).
void link_restatements(const Article& article, std::vector<FoundGoal>& goals);

}  // namespace sayso
