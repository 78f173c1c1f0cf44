#include "findings/goals/finder.hpp"

#include "english/verb_meanings.hpp"
#include "syntax/verb_groups.hpp"

namespace sayso {

using namespace english;

bool GoalFinder::speech(std::uint32_t first) const {
  const std::uint32_t verb = verb_from(article_, first);
  if (means(Meaning::speech, reading_.low(verb))) return true;
  if (reading_.low(verb) != "be" || verb + 1 >= limit_) return false;
  const std::uint32_t quality = verb + 2 < limit_ && reading_.tag(verb + 1) == Tag::Rb ? verb + 2 : verb + 1;
  const std::string_view next = reading_.low(quality);
  return next == "clear" || next == "honest" || next == "fair" || next == "frank";
}

std::uint32_t GoalFinder::past_is(std::uint32_t first) const {
  if (first + 2 >= limit_ || reading_.low(first) != "do" ||
      (reading_.low(first + 1) != "is" && reading_.low(first + 1) != "was"))
    return first;
  return reading_.tag(first + 2) == Tag::To && first + 3 < limit_ ? first + 3 : first + 2;
}

bool GoalFinder::wants_act(std::uint32_t cue_head, std::uint32_t preposition) const {
  const std::string_view head = reading_.low(cue_head);
  return head.starts_with("focus") || head.starts_with("center") || head == "open" || reading_.low(preposition) == "in";
}

void GoalFinder::phrase(const goal_rules::Rule& rule, GoalKind kind, Range cue, std::uint32_t i,
                        const std::optional<Source>& holder) {
  if (const auto gerund = gerund_at(article_, i, limit_)) {
    add(rule, kind, cue, *gerund, GoalForm::gerund, holder);
  } else if (const auto first = noun_at(article_, i, limit_); first && !idle(*first)) {
    const NounPhrase& object = *noun_phrase_from(article_, *first);
    const bool devoted = i > 0 && reading_.tag(i - 1) == Tag::To &&
                         (object.name || holders_.party_like(object));  // "committed to the senator"
    const bool opposed = i > 0 && reading_.low(i - 1) == "against" &&
                         (object.name || holders_.party_like(object));  // "fought against the league"
    if (!devoted && !opposed && !tells_time(object)) add(rule, kind, cue, *first, GoalForm::noun, holder);
  }
}

bool GoalFinder::idle(std::uint32_t first) const {
  const NounPhrase* object = noun_phrase_from(article_, first);
  const std::string_view head = reading_.low(object->head);
  return head == "comment" || head == "comments" || head == "anonymity" || head == "anything";
}

}  // namespace sayso
