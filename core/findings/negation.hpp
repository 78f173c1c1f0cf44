// Negation: whether what is reported to be said, wanted or planned is reported not to be.
//
//   "The council has no plan to sell the pier."                 <sell the pier> is negated
//   "Lind did not deny that he intends to sell the pier."       is not: twice denied
//   "Neither Pike nor Marsh said they had read it."             the quote is negated
//
// Each denial turns the sense over, read from the cue upwards (findings/negation/sense.hpp). A quote is negated where
// that of its cue is: the cue may be denied ("did not say") or deny by its meaning ("ruled out"). A goal’s cue is read
// alike, up to the attribution that the goal stands in, whose own denial it shares ("denied that the pool was unsafe
// and that they plan to sell it"); of goals under one cue, the first one’s "not" holds for those that follow.
#pragma once

#include <vector>

#include "findings/attributions/attribution.hpp"
#include "syntax/article.hpp"

namespace sayso {

// Whether the source is reported not to have said or thought the content.
bool is_negated(const Article& article, const Attribution& found);

// Whether the goals of a statement are denied outside of their words: `spans` in text order under the one cue, of which
// `around` is the attribution that they stand in, or null. An entry for each span.
std::vector<bool> are_negated(const Article& article, Range cue, const std::vector<Range>& spans,
                              const Attribution* around);

// Whether what names a source or a holder names nobody: "nobody", "no party", "none of them".
bool names_nobody(const Article& article, Range source);

// Whether a goal’s cue itself denies the goal: "refused to", "ruled out". Where that is denied in turn, nothing is
// wanted.
bool refuses(const Article& article, Range cue);

// Whether the auxiliary at `i` has its subject behind it because a word that denies opens the clause: "nor will we sell
// it".
bool inverted_by_negation(const Article& article, std::uint32_t i);

}  // namespace sayso
