// What the goals head is told of each token, beside what the encoder makes of it: the goals that the rules find there,
// the attributions, what the goal tables know of the word, and where it stands. The one implementation, for training
// (scripts/train_goals.py, through scripts/goal_features.cpp) and for use.
#pragma once

#include <array>
#include <cstdint>
#include <vector>

#include "findings/attributions.hpp"
#include "findings/goals.hpp"
#include "syntax/article.hpp"

namespace sayso::goals {

// The tables that a token's evidence names a row of, and how many rows each has; row 0 is "nothing". Weights that were
// trained with other sizes are refused; scripts/goals/features.py has the same, which a test compares.
enum : std::uint8_t { rule_table, kind_table, cue_table, role_table, lexicon_table, place_table, end_table };
inline constexpr std::array<std::uint8_t, 7> evidence_rows = {
    48,  // rule: which one finds a goal there, 1 + 2 its number + whether the goal began before
    16,  // kind of that goal: 1 + 2 kind + whether it began before, + 6 where it is of a list
    16,  // cue of a rule's goal: 1 + 2 kind + whether it began before; its holder the same, behind
    16,  // role in an attribution: content 1 + 2 kind, cue 7, source 9, + whether it began before
    32,  // lexicon, of the goal tables: a verb 1 + 3 kind + frame, a noun 10 + kind, an adjective 13 + kind
    8,   // place: 1, a line that stands apart; else 2 + the paragraph of the body, at most 5
    4,   // end: whether a rule's goal ends there
};
using TokenEvidence = std::array<std::uint8_t, evidence_rows.size()>;

// The evidence of every token, in linear time. `by_rule`: the goals that the rules find.
std::vector<TokenEvidence> evidence(const Article& article, const std::vector<Attribution>& attributions,
                                    const std::vector<FoundGoal>& by_rule);

}  // namespace sayso::goals
