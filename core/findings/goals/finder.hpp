// The frame of the finders of goal statements (verbs, nouns, adjectives, modals, purposes). Each visits every token of
// the article once; where a cue stands, it tries the constructions of that cue and adds a statement for one that fits:
//
//   class Adjectives : GoalFinder {
//     std::vector<GoalStatement> run() {
//       return each_token([&](std::uint32_t i) { … add(adjective_infinitive, …); });
//     }
//   };
#pragma once

#include <string_view>
#include <vector>

#include "findings/goals/goal_words.hpp"
#include "findings/goals/statements.hpp"
#include "syntax/verb_groups.hpp"
#include "text/word_list.hpp"

namespace sayso {

class GoalFinder {
 protected:
  GoalFinder(const Article& article, const Holders& holders)
      : article_(article), reading_(article.reading), holders_(holders) {}

  // Calls visit(i) for each token, with limit_ at the end of its sentence; what was added meanwhile.
  template <typename Visit>
  std::vector<GoalStatement> each_token(Visit visit) {
    for (std::uint32_t i = 0; i < reading_.size(); ++i) {
      limit_ = reading_.sentence(i).last;
      visit(i);
    }
    return std::move(found_);
  }

  // Adds a statement that rests on `why`. The reference holds until the next.
  GoalStatement& add(Evidence why, GoalKind kind, Range cue, std::uint32_t first, GoalForm form,
                     const std::optional<Source>& holder);

  // Adds the goal that the words at `i`, behind a preposition or a form of "be", name: a gerund, or a noun phrase of
  // something that can be wanted ("committed to | peace", not "committed to | the senator"). Null when they name none.
  GoalStatement* add_phrase(Evidence why, GoalKind kind, Range cue, std::uint32_t i,
                            const std::optional<Source>& holder);

  // Whether one of a cue's prepositions, as its entry lists them, stands at `i`.
  bool stands_at(std::string_view prepositions, std::uint32_t i) const {
    return i < limit_ && !prepositions.empty() && has_word(prepositions, reading_.lower(i));
  }

  // The verb of an act whose words begin at `first`: "not even | apologize".
  std::string_view act_from(std::uint32_t first) const { return reading_.lower(verb_from(article_, first)); }

  const Article& article_;
  const english::Reading& reading_;
  const Holders& holders_;
  std::vector<GoalStatement> found_;
  std::uint32_t limit_ = 0;  // the end of the sentence: no construction reaches beyond
};

}  // namespace sayso
