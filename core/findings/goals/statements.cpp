#include "findings/goals/statements.hpp"

#include <algorithm>
#include <iterator>
#include <optional>

#include "findings/goals/adjectives.hpp"
#include "findings/goals/modals.hpp"
#include "findings/goals/nouns.hpp"
#include "findings/goals/purposes.hpp"
#include "findings/goals/verbs.hpp"
#include "syntax/verb_groups.hpp"

namespace sayso {

using namespace english;

GoalKind goal_kind(AimKind kind) {
  switch (kind) {
    case AimKind::commitment:
      return GoalKind::commitment;
    case AimKind::demand:
      return GoalKind::demand;
    case AimKind::aim:
      break;
  }
  return GoalKind::aim;
}

GoalStatement goal_statement(Evidence why, GoalKind kind, Range cue, std::uint32_t first, GoalForm form,
                             const std::optional<Source>& holder) {
  GoalStatement statement;
  statement.kind = kind;
  statement.cue = cue;
  statement.first = first;
  statement.form = form;
  statement.holder = holder;
  statement.confidence = facts_of(why).weight;
  statement.why = why;
  return statement;
}

std::vector<GoalStatement> find_goal_statements(const Article& article, const Holders& holders) {
  std::vector<GoalStatement> cues;
  for (const auto find : {find_goal_verbs, find_goal_nouns, find_goal_adjectives, find_goal_purposes}) {
    for (GoalStatement& statement : find(article, holders)) cues.push_back(std::move(statement));
  }
  std::vector<GoalStatement> modals = find_modal_statements(article, holders);
  // "will focus on cutting rents": the verb is a cue of its own, whose group begins with the modal, unless it is
  // denied.
  const auto starts = [](const GoalStatement& statement) {
    return statement.cue.empty() ? statement.first : statement.cue.first;
  };
  const auto earlier = [&](const GoalStatement& a, const GoalStatement& b) { return starts(a) < starts(b); };
  std::stable_sort(cues.begin(), cues.end(), earlier);
  std::erase_if(modals, [&](const GoalStatement& modal) {
    if (negation(article, modal.first) || modal.kind != GoalKind::commitment) return false;
    const auto cue = std::lower_bound(cues.begin(), cues.end(), modal, earlier);
    return cue != cues.end() && starts(*cue) <= modal.first && cue->cue.has(modal.first);
  });
  std::vector<GoalStatement> all;
  std::merge(modals.begin(), modals.end(), cues.begin(), cues.end(), std::back_inserter(all), earlier);
  return all;
}

}  // namespace sayso
