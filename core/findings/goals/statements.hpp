// Goal statements: a cue, the words of the goal that it governs, and whose goal it is.
//
//   "The council plans to close the road."    [The council] {plans to} <close the road>      commitment
//   "“We must act,” she said."                [We] {must} <act>                              demand
//
// Five finders look for a kind of cue each: verbs, nouns, adjectives, modals, and forms that need no word (purposes).
// None knows of another. Where a modal's verb is a cue as well ("will focus on cutting rents"), the verb's statement
// stays, which names the goal more closely. How far the goal's words go is for goal_phrases to say.
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
  std::optional<Source> holder;  // none: whoever says it, or the party nearest before
  double confidence = 0;
  Evidence why = Evidence::verb_infinitive;

  // Where it is looked at: its cue, or its goal when it has none.
  std::uint32_t begin() const { return cue.empty() ? first : cue.first; }
};

// All statements in the order of where they begin.
std::vector<GoalStatement> find_goal_statements(const Article& article, const Holders& holders);

GoalKind goal_kind(english::AimKind kind);

}  // namespace sayso
