// Goals: what a party says, or is reported to hold, that it wants to bring about (docs/goals.md,
// docs/goal-guideline.md).
//
//   "The three goals are cutting fares, adding trains and opening stations, the ministry said."
//   three goals of one announced list (3), held by "the ministry"
//
// By rule, announced lists (goals/announced_lists) are found first and take their words. Then every statement
// (goals/statements: a verb, noun, modal or other cue with the goal that it governs) is divided into its goals
// (goals/phrases), each with its holder (goals/holders) and whether it is denied (negation). The goals head
// (goals/head/), which has heard the rules, decides what is a goal. What says an earlier goal again is linked to it
// (goals/restatements).
#pragma once

#include <optional>
#include <vector>

#include "findings/attributions.hpp"
#include "finds.hpp"
#include "syntax/article.hpp"

namespace sayso {

struct FoundGoal {
  GoalKind kind = GoalKind::aim;
  Range span;
  Range cue;                      // empty when there is none
  Range holder;                   // empty when the article names nobody
  std::uint32_t holder_head = 0;  // head noun or pronoun of the holder; meaningless when that is empty
  Index attribution = none;       // the one whose content it stands in
  Index list = none;
  Index restates = none;  // an earlier goal that this one says again
  double confidence = 0;
  Evidence why = Evidence::verb_infinitive;
  bool negated = false;  // denied outside of its span (findings/negation.hpp)
};

struct FoundList {
  std::optional<std::uint32_t> announced;
  std::vector<Index> goals;  // in text order
  Range cue;
  Range holder;
  std::uint32_t holder_head = 0;
};

struct FoundGoals {
  std::vector<FoundGoal> goals;  // ordered by the first token of their span; no two with the same span
  std::vector<FoundList> lists;
};

// `encodings`: what the encoder makes of the article (read_attributions).
FoundGoals find_goals(const Article& article, const std::vector<Attribution>& attributions,
                      const reader::Encodings& encodings);

}  // namespace sayso
