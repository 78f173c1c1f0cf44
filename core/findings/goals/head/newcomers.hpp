// What grammar adds to a goal that the head finds and no rule knows: whose it is, and whether it is denied.
//
//   "The council leans towards selling the pier."     [The council] {leans towards} <selling the pier>
#pragma once

#include <optional>

#include "findings/goals.hpp"
#include "findings/goals/head/finder.hpp"
#include "findings/goals/holders.hpp"

namespace sayso::goals {

// What of these words a goal shows: without blanks, stops and marks at its ends whose quotation goes on outside.
Range words_of(const Article& article, Range span);

// The find as a goal; none where it is nobody's, or a refusal that is denied.
std::optional<FoundGoal> newcomer(const Article& article, const Holders& holders, const HeadFinding& finding);

}  // namespace sayso::goals
