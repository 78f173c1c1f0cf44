// What the finders of goal statements share: the article, the holders, the ways from a cue to the goal's words, and
// what was found so far.
#pragma once

#include <string_view>
#include <vector>

#include "english/one_of.hpp"
#include "findings/goals/statements.hpp"
#include "syntax/adverbials.hpp"
#include "syntax/asides.hpp"
#include "syntax/complements.hpp"

namespace sayso {

class GoalFinder {
 protected:
  GoalFinder(const Article& article, const Holders& holders)
      : article_(article), reading_(article.reading), holders_(holders) {}

  // Calls visit(i) for each token; limit_ is the end of its sentence meanwhile.
  template <typename Visit>
  std::vector<GoalStatement> each_token(Visit visit) {
    for (std::uint32_t i = 0; i < reading_.size(); ++i) {
      limit_ = reading_.sentence(i).last;
      visit(i);
    }
    return std::move(found_);
  }

  GoalStatement& add(const goal_rules::Rule& rule, GoalKind kind, Range cue, std::uint32_t first, GoalForm form,
                     const std::optional<Source>& holder) {
    return found_.emplace_back(goal_statement(rule, kind, cue, first, form, holder));
  }

  bool preposition(std::string_view list, std::uint32_t i) const {
    return i < limit_ && !list.empty() && english::listed(list, reading_.low(i));
  }
  std::uint32_t past_closing_mark(std::uint32_t i) const { return sayso::past_closing_mark(article_, i, limit_); }
  // "to thank …", "to be clear": what is said by wanting to.
  bool speech(std::uint32_t first) const;
  // "aims, among other things, to …": past the aside at `i`, when an infinitive follows it.
  std::uint32_t past_aside(std::uint32_t i, std::uint32_t longest = 8) const {
    return past_aside_before_infinitive(article_, i, limit_, longest);
  }
  // "All we want to do is win": where what begins at `first` names the goal.
  std::uint32_t past_is(std::uint32_t first) const;
  // "focused on", "interested in": with what, only an act tells an aim
  bool wants_act(std::uint32_t cue_head, std::uint32_t preposition) const;
  // The gerund or noun phrase after a preposition.
  void phrase(const goal_rules::Rule& rule, GoalKind kind, Range cue, std::uint32_t i,
              const std::optional<Source>& holder);
  // "asked for comment": what reporters write of their own work.
  bool idle(std::uint32_t first) const;
  bool tells_time(const english::NounPhrase& phrase) const { return sayso::tells_time(article_, phrase); }
  bool begins_time(std::uint32_t i) const { return sayso::begins_time(article_, i); }
  // "on Monday", "last week"
  std::uint32_t past_time(std::uint32_t i) const { return sayso::past_time(article_, i, limit_); }

  const Article& article_;
  const english::Reading& reading_;
  const Holders& holders_;
  std::vector<GoalStatement> found_;
  std::uint32_t limit_ = 0;  // the end of the sentence
};

}  // namespace sayso
