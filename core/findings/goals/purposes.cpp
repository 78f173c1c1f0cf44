// Four forms that tell a goal without a word for it: an order in quotation marks, a headline's infinitive, the words
// that open a purpose, and efforts ("all they can to …").
#include "findings/goals/purposes.hpp"

#include <algorithm>
#include <optional>

#include "english/questions.hpp"
#include "english/verb_meanings.hpp"
#include "findings/goals/finder.hpp"
#include "syntax/clauses.hpp"
#include "syntax/complements.hpp"
#include "syntax/moods.hpp"
#include "syntax/verb_groups.hpp"

namespace sayso {
namespace {

using namespace english;
using enum Evidence;

class Purposes : GoalFinder {
 public:
  Purposes(const Article& article, const Holders& holders) : GoalFinder(article, holders) {}

  std::vector<GoalStatement> run() {
    return each_token([&](std::uint32_t i) {
      const std::string_view lower = reading_.lower(i);
      if (lower == "to") headline(i);
      if (lower == "here") here_to(i);
      if (i == 0) return;
      if (reading_.tag(i) == Tag::Vb) order(i);
      if (opens_ban(lower)) ban(i);
      if (is_whole_effort(lower)) whole_effort(i);
      if (opens_purpose(reading_.lower(i - 1), lower)) in_order_to(i);
      if (tells_an_eye(reading_.lower(i - 1), lower)) with_an_eye(i);
    });
  }

 private:
  // --- orders: they open what somebody is said to say ---

  // “Leave the island,” the guard said. “Let’s go home.”
  void order(std::uint32_t i) {
    if (!opens_speech(i) || hypothetical(article_, i)) return;
    const Quotation& quotation = *article_.quotation_at(i);
    if (std::min(limit_, quotation.inner.last) < i + 3 || is_title(quotation)) return;
    const bool together = orders_all_of_us(reading_.lower(i), reading_.lower(i + 1));
    const std::uint32_t first = together ? i + 2 : i;
    if (lets_me(i) || is_idle_order(first, together) || is_about_speaking(article_, first)) return;
    add(imperative, GoalKind::demand, together ? Range{i, i + 2} : Range{}, first, GoalForm::infinitive,
        holders_.speaker_at(i));
  }

  // “Do not touch the bell,” the guard said. “Never touch it.”
  void ban(std::uint32_t i) {
    if (!opens_speech(i) || i + 2 >= limit_) return;
    const bool never = reading_.lower(i) == "never";
    if (!never && !negation(article_, i + 1)) return;
    const std::uint32_t verb = verb_from(article_, never ? i + 1 : i + 2);
    if (verb > i + 3 || reading_.tag(verb) != Tag::Vb || hypothetical(article_, i) ||
        means(Meaning::order, reading_.lower(verb)) || is_about_speaking(article_, verb))
      return;
    // “Never” is a part of the goal, “Do not” is the cue; the clitic of “Don’t” belongs to it.
    const std::uint32_t first = never ? i : is_negating_clitic(reading_.lower(i + 1)) ? i + 2 : i + 1;
    add(imperative, GoalKind::demand, never ? Range{} : Range{i, first}, first, GoalForm::infinitive,
        holders_.speaker_at(i));
  }

  // Whether a sentence of what somebody is said to say in marks begins at `i`.
  bool opens_speech(std::uint32_t i) const {
    const Quotation* quotation = article_.quotation_at(i);
    return quotation != nullptr && holders_.attribution_at(i) != none && reading_.capitalized(i) &&
           (quotation->inner.first == i || (reading_.sentence(i).first == i && quotation->inner.has(i)));
  }

  // on “Stop the Clock”: a name in marks, with no stop of its own and no comma before it
  bool is_title(const Quotation& quotation) const {
    const Range inner = quotation.inner;
    if (!quotation.closed || inner.empty() || reading_.tag(inner.last - 1) == Tag::Punct ||
        quotation.tokens.first == reading_.sentence(quotation.tokens.first).first)
      return false;
    const std::string_view before = reading_.word(quotation.tokens.first - 1);
    return before != "," && before != ":";
  }

  // “Let me explain”
  bool lets_me(std::uint32_t i) const { return announces_own_words(reading_.lower(i), reading_.lower(i + 1)); }

  // “Look, …”, “Make no mistake”; yet “Let’s be …” is an order.
  bool is_idle_order(std::uint32_t first, bool together) const {
    const std::string_view act = act_from(first);
    return (means(Meaning::order, act) && !(together && is_base_be(act))) ||
           (first + 1 < limit_ && reading_.lower(first + 1) == "no");
  }

  // --- headlines ---

  // "Norland to back the treaty": a headline’s plan.
  void headline(std::uint32_t i) {
    constexpr std::uint32_t longest = 20;  // tokens of a headline
    const Range sentence = reading_.sentence(i);
    const NounPhrase* party = i > sentence.first ? article_.phrases.ending(i - 1) : nullptr;
    if (party == nullptr || party->tokens.first != sentence.first || party->pronoun || !holders_.party_like(*party))
      return;
    const auto first = infinitive_at(article_, i, limit_);
    if (!first || !means(Meaning::resolve, act_from(*first)) || sentence.size() > longest) return;
    for (std::uint32_t k = sentence.first; k < sentence.last; ++k) {
      if (reading_.finite(k)) return;
    }
    add(headline_to, GoalKind::commitment, {i, i + 1}, *first, GoalForm::infinitive, source_of(*party));
  }

  // --- purposes ---

  // "They closed the road in order to mend it."
  void in_order_to(std::uint32_t i) {
    const auto first = infinitive_at(article_, i + 1, limit_);
    const auto holder = subject_of(article_, i - 1);
    if (!first || is_supposed(i) || (holder && means_anybody(reading_.lower(holder->head)))) return;
    add(purpose, GoalKind::aim, {i - 1, i + 2}, *first, GoalForm::infinitive, holder);
  }

  // "would have to win in order to …": nobody does it.
  bool is_supposed(std::uint32_t i) const {
    for (std::uint32_t k = i; k-- > reading_.sentence(i).first;) {
      if (reading_.finite(k)) return is_would(reading_.lower(k)) || is_modal_of_chance(reading_.lower(k));
    }
    return false;
  }

  // "with an eye toward winning votes"
  void with_an_eye(std::uint32_t i) {
    if (i < 2 || reading_.lower(i - 2) != "with" || i + 2 >= limit_) return;
    if (const auto first = gerund_at(article_, i + 2, limit_))
      add(purpose, GoalKind::aim, {i - 2, i + 2}, *first, GoalForm::gerund, subject_of(article_, i));
  }

  // "They are here to win"; not "here to stay".
  void here_to(std::uint32_t i) {
    const auto first = infinitive_at(article_, i + 1, limit_);
    if (!first || i == 0 || !reading_.is(i - 1, WordClass::auxiliary) || hypothetical(article_, i) ||
        reading_.lower(*first) == "stay" || is_about_speaking(article_, *first))
      return;
    add(purpose, GoalKind::aim, {i - 1, i + 2}, *first, GoalForm::infinitive, subject_of(article_, i));
  }

  // "They are doing all they can to win."
  void whole_effort(std::uint32_t i) {
    constexpr std::uint32_t longest = 5;  // tokens: "everything that we possibly can"
    if (!reading_.verb(i - 1)) return;
    std::uint32_t end = i + 1;
    while (end < std::min(i + longest, limit_) && !ends_whole_effort(reading_.lower(end))) ++end;
    if (end == std::min(i + longest, limit_)) return;
    if (const auto first = infinitive_at(article_, end + 1, limit_))
      add(purpose, GoalKind::aim, {i - 1, end + 2}, *first, GoalForm::infinitive, subject_of(article_, i - 1));
  }
};

}  // namespace

std::vector<GoalStatement> find_goal_purposes(const Article& article, const Holders& holders) {
  return Purposes(article, holders).run();
}

}  // namespace sayso
