// Negation: whether what is reported to be said, wanted or planned is reported not to be.
//
//   "The council has no plan to sell the pier."                 <sell the pier> is negated
//   "Lind did not deny that he intends to sell the pier."       is not: twice denied
//   "Neither Pike nor Marsh said they had read it."             the quote is negated
//
// From the cue upwards, each word that denies turns the sense over: those of its verb group ("won’t", "no longer"), its
// subject
// ("nobody", "none of the three"), its noun phrase ("no plan"), and then whatever governs its clause, infinitive or
// gerund
// ("denied that …", "failed to …", "without …"), by the words of core/english/negation.def.
#pragma once

#include <vector>

#include "findings/attributions.hpp"
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
