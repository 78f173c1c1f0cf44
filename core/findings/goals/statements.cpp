#include "findings/goals/statements.hpp"

#include <algorithm>
#include <iterator>

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

namespace {

bool starts_earlier(const GoalStatement& a, const GoalStatement& b) { return a.begin() < b.begin(); }

// "will [focus on] cutting rents": whether the verb of a promise is a cue of its own, whose group begins with the
// modal. `cues` stand in order. A denied one is told by the modal.
bool has_cue_of_its_own(const Article& article, const GoalStatement& modal, const std::vector<GoalStatement>& cues) {
  if (modal.kind != GoalKind::commitment || negation(article, modal.first)) return false;
  const auto cue = std::lower_bound(cues.begin(), cues.end(), modal, starts_earlier);
  return cue != cues.end() && cue->begin() <= modal.first && cue->cue.has(modal.first);
}

}  // namespace

std::vector<GoalStatement> find_goal_statements(const Article& article, const Holders& holders) {
  std::vector<GoalStatement> cues;
  for (const auto find : {find_goal_verbs, find_goal_nouns, find_goal_adjectives, find_goal_purposes}) {
    for (const GoalStatement& statement : find(article, holders)) cues.push_back(statement);
  }
  std::stable_sort(cues.begin(), cues.end(), starts_earlier);
  std::vector<GoalStatement> modals = find_modal_statements(article, holders);
  std::erase_if(modals, [&](const GoalStatement& modal) { return has_cue_of_its_own(article, modal, cues); });
  std::vector<GoalStatement> all;
  std::merge(modals.begin(), modals.end(), cues.begin(), cues.end(), std::back_inserter(all), starts_earlier);
  return all;
}

}  // namespace sayso
