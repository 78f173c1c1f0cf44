#include "findings/goals/finder.hpp"

#include "english/verb_meanings.hpp"
#include "findings/goals/clause_moods.hpp"

namespace sayso {

using namespace english;

std::uint32_t GoalFinder::past_closing_mark(std::uint32_t i) const {
  if (i >= limit_ || !reading_.mark(i)) return i;
  const Quotation* quotation = article_.quotation_at(i);
  return quotation != nullptr && quotation->tokens.last == i + 1 ? i + 1 : i;
}

bool GoalFinder::speech(std::uint32_t first) const {
  const std::uint32_t verb = verb_from(article_, first);
  if (means(Meaning::speech, reading_.low(verb))) return true;
  if (reading_.low(verb) != "be" || verb + 1 >= limit_) return false;
  const std::uint32_t quality = verb + 2 < limit_ && reading_.tag(verb + 1) == Tag::Rb ? verb + 2 : verb + 1;
  const std::string_view next = reading_.low(quality);
  return next == "clear" || next == "honest" || next == "fair" || next == "frank";
}

std::uint32_t GoalFinder::past_aside(std::uint32_t i, std::uint32_t longest) const {
  if (i + 1 >= limit_ || reading_.word(i) != "," || reading_.tag(i + 1) == Tag::To) return i;
  for (std::uint32_t k = i + 1; k < std::min(i + longest, limit_); ++k) {
    if (reading_.word(k) == ",") return infinitive_at(article_, k + 1, limit_) ? k + 1 : i;
  }
  return i;
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

bool GoalFinder::tells_time(const NounPhrase& phrase) const {
  for (const WordClass c : {WordClass::weekday, WordClass::month, WordClass::time_word}) {
    if (reading_.is(phrase.head, c)) return true;
  }
  std::string_view low = reading_.low(phrase.head);
  if (low.ends_with("s")) low.remove_suffix(1);
  const bool year =
      reading_.tag(phrase.head) == Tag::Cd && reading_.low(phrase.head).size() == 4 && phrase.tokens.size() == 1;
  return year || low == "week" || low == "month" || low == "year" || low == "day" || low == "night" ||
         low == "morning" || low == "afternoon" || low == "evening";
}

bool GoalFinder::begins_time(std::uint32_t i) const {
  const std::string_view low = reading_.low(i);
  return reading_.is(i, WordClass::weekday) || reading_.is(i, WordClass::time_word) || low == "last" || low == "this" ||
         low == "next" || low == "earlier";
}

std::uint32_t GoalFinder::past_time(std::uint32_t i) const {
  if (i >= limit_) return i;
  const NounPhrase* phrase = article_.phrases.starting(reading_.tag(i) == Tag::In ? i + 1 : i);
  return phrase != nullptr && phrase->tokens.last < limit_ && tells_time(*phrase) ? phrase->tokens.last : i;
}

}  // namespace sayso
