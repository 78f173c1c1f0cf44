#include "findings/goals/finder.hpp"

#include "english/negation.hpp"
#include "syntax/adverbials.hpp"
#include "syntax/complements.hpp"

namespace sayso {

using namespace english;

GoalStatement& GoalFinder::add(Evidence why, GoalKind kind, Range cue, std::uint32_t first, GoalForm form,
                               const std::optional<Source>& holder) {
  GoalStatement& statement = found_.emplace_back();
  statement.kind = kind;
  statement.cue = cue;
  statement.first = first;
  statement.form = form;
  statement.holder = holder;
  statement.confidence = facts_of(why).weight;
  statement.why = why;
  return statement;
}

GoalStatement* GoalFinder::add_phrase(Evidence why, GoalKind kind, Range cue, std::uint32_t i,
                                      const std::optional<Source>& holder) {
  if (const auto gerund = gerund_at(article_, i, limit_))
    return &add(why, kind, cue, *gerund, GoalForm::gerund, holder);
  const auto first = noun_at(article_, i, limit_);
  if (!first) return nullptr;
  const NounPhrase& object = *noun_phrase_from(article_, *first);
  if (is_for_the_report(article_, object) || tells_time(article_, object)) return nullptr;
  // "committed to the senator", "fought against the league"
  const bool of_party = i > 0 && (reading_.tag(i - 1) == Tag::To || opposes(reading_.lower(i - 1))) &&
                        (object.name || holders_.party_like(object));
  return of_party ? nullptr : &add(why, kind, cue, *first, GoalForm::noun, holder);
}

}  // namespace sayso
