// Goal statements: a cue, the words of the goal that it governs, and whose goal it is.
//
//   "The council plans to close the road."    [The council] {plans to} <close the road>      commitment
//   "“We must act,” she said."                [We] {must} <act>                              demand
#pragma once

#include <vector>

#include "findings/goals/holders.hpp"
#include "findings/goals/phrases.hpp"
#include "syntax/article.hpp"

namespace sayso {

struct GoalStatement {
  GoalKind kind = GoalKind::aim;
  Range cue;
  std::uint32_t first = 0;  // where the goal's words begin
  GoalForm form = GoalForm::infinitive;
  std::uint32_t last = 0;  // they end before this token; 0: where the phrase ends
  GoalContext context;
  std::optional<Source> holder;
  double confidence = 0;
  Evidence why = Evidence::verb_infinitive;
};

// All statements in the order of their cues.
std::vector<GoalStatement> find_goal_statements(const Article& article, const Holders& holders);

// A statement that rests on `why`.
GoalStatement goal_statement(Evidence why, GoalKind kind, Range cue, std::uint32_t first, GoalForm form,
                             const std::optional<Source>& holder);

GoalKind goal_kind(english::AimKind kind);

}  // namespace sayso
