#include "findings/goals/purposes.hpp"

#include <algorithm>
#include <optional>

#include "english/verb_meanings.hpp"
#include "findings/goals/finder.hpp"
#include "syntax/clauses.hpp"
#include "syntax/complements.hpp"
#include "syntax/moods.hpp"
#include "syntax/verb_groups.hpp"

namespace sayso {
namespace {

using namespace english;
using namespace goal_rules;

class Purposes : GoalFinder {
 public:
  Purposes(const Article& article, const Holders& holders) : GoalFinder(article, holders) {}

  std::vector<GoalStatement> run() {
    return each_token([&](std::uint32_t i) {
      const std::string_view low = reading_.low(i);
      if (reading_.tag(i) == Tag::Vb && i > 0) order(i);
      if (low == "here") here_to(i);
      if (low == "to") headline(i);
      if (i > 0 && (low == "do" || low == "never")) forbidden(i);
      if (low == "everything" || low == "all") everything(i);
      const std::string_view before = i > 0 ? reading_.low(i - 1) : std::string_view{};
      if ((low == "order" && before == "in") || (low == "as" && before == "so")) in_order_to(i);
      if (low == "eye" && before == "an" && i > 1 && reading_.low(i - 2) == "with") eye_on(i);
    });
  }

 private:
  // “Leave the island,” the guard said. “Let’s go home.”
  void order(std::uint32_t i) {
    const Quotation* quotation = article_.quotation_at(i);
    if (quotation == nullptr || holders_.attribution_at(i) == none || !reading_.capitalized(i) ||
        hypothetical(article_, i))
      return;
    const bool opens = quotation->inner.first == i || (reading_.sentence(i).first == i && quotation->inner.has(i));
    const std::uint32_t end = std::min(limit_, quotation->inner.last);
    if (!opens || end < i + 3 || title(*quotation)) return;
    if (reading_.low(i) == "let" && reading_.low(i + 1) == "me") return;
    const bool together = reading_.low(i) == "let" && (reading_.low(i + 1) == "'s" || reading_.low(i + 1) == "us");
    const std::uint32_t first = together ? i + 2 : i;
    const std::string_view deed = reading_.low(verb_from(article_, first));
    if ((means(Meaning::order, deed) && !(together && deed == "be")) || speech(first) ||
        (first + 1 < limit_ && reading_.low(first + 1) == "no"))
      return;  // "Make no mistake"
    add(imperative, GoalKind::demand, together ? Range{i, i + 2} : Range{}, first, GoalForm::infinitive,
        holders_.speaker_at(i));
  }

  // on “Stop the Clock”: a name in marks, with no stop of its own and no comma before it
  bool title(const Quotation& quotation) const {
    const Range inner = quotation.inner;
    if (!quotation.closed || inner.empty() || reading_.tag(inner.last - 1) == Tag::Punct ||
        quotation.tokens.first == reading_.sentence(quotation.tokens.first).first)
      return false;
    const std::string_view before = reading_.word(quotation.tokens.first - 1);
    return before != "," && before != ":";
  }

  // “Do not touch the bell,” the guard said.
  void forbidden(std::uint32_t i) {
    const Quotation* quotation = article_.quotation_at(i);
    if (quotation == nullptr || holders_.attribution_at(i) == none || !reading_.capitalized(i) || i + 2 >= limit_)
      return;
    const bool never = reading_.low(i) == "never";
    if (!never && !negation(article_, i + 1)) return;
    const bool opens = quotation->inner.first == i || (reading_.sentence(i).first == i && quotation->inner.has(i));
    const bool clitic = reading_.low(i + 1) == "n't";
    const std::uint32_t verb = verb_from(article_, never ? i + 1 : i + 2);
    if (!opens || verb > i + 3 || reading_.tag(verb) != Tag::Vb || hypothetical(article_, i) ||
        means(Meaning::order, reading_.low(verb)) || speech(verb))
      return;
    if (never) {
      add(imperative, GoalKind::demand, {}, i, GoalForm::infinitive, holders_.speaker_at(i));
      return;
    }
    add(imperative, GoalKind::demand, {i, clitic ? i + 2 : i + 1}, clitic ? i + 2 : i + 1, GoalForm::infinitive,
        holders_.speaker_at(i));
  }

  // "Norland to back the treaty": a headline’s plan
  void headline(std::uint32_t i) {
    const Range sentence = reading_.sentence(i);
    const NounPhrase* party = i > sentence.first ? article_.phrases.ending(i - 1) : nullptr;
    if (party == nullptr || party->tokens.first != sentence.first || party->pronoun || !holders_.party_like(*party))
      return;
    const auto first = infinitive_at(article_, i, limit_);
    if (!first || !means(Meaning::resolve, reading_.low(verb_from(article_, *first))) || sentence.size() > 20) return;
    for (std::uint32_t k = sentence.first; k < sentence.last; ++k) {
      if (reading_.finite(k)) return;
    }
    add(headline_to, GoalKind::commitment, {i, i + 1}, *first, GoalForm::infinitive,
        Source{party->tokens, party->head});
  }

  void in_order_to(std::uint32_t i) {
    const auto first = infinitive_at(article_, i + 1, limit_);
    const auto holder = subject_of(article_, i - 1);
    if (!first || supposed(i) || (holder && reading_.low(holder->head) == "you")) return;
    add(purpose, GoalKind::aim, {i - 1, i + 2}, *first, GoalForm::infinitive, holder);
  }

  // "with an eye toward winning votes"
  void eye_on(std::uint32_t i) {
    const auto first = i + 2 < limit_ ? gerund_at(article_, i + 2, limit_) : std::nullopt;
    if (first) add(purpose, GoalKind::aim, {i - 2, i + 2}, *first, GoalForm::gerund, subject_of(article_, i));
  }

  // "would have to win in order to …": nobody does it.
  bool supposed(std::uint32_t i) const {
    for (std::uint32_t k = i; k-- > reading_.sentence(i).first;) {
      if (!reading_.finite(k)) continue;
      const std::string_view low = reading_.low(k);
      return low == "would" || low == "'d" || low == "may" || low == "might" || low == "could" || low == "can" ||
             low == "should" || low == "must";
    }
    return false;
  }

  // they are here to …
  void here_to(std::uint32_t i) {
    const auto first = infinitive_at(article_, i + 1, limit_);
    if (!first || i == 0 || !reading_.is(i - 1, WordClass::auxiliary) || hypothetical(article_, i) ||
        reading_.low(*first) == "stay" || speech(*first))
      return;
    add(purpose, GoalKind::aim, {i - 1, i + 2}, *first, GoalForm::infinitive, subject_of(article_, i));
  }

  // doing everything they can to …
  void everything(std::uint32_t i) {
    if (i == 0 || !reading_.verb(i - 1)) return;
    for (std::uint32_t k = i + 1; k < std::min(i + 5, limit_); ++k) {
      if (reading_.low(k) != "can" && reading_.low(k) != "could" && reading_.low(k) != "possible") continue;
      if (const auto first = infinitive_at(article_, k + 1, limit_)) {
        add(purpose, GoalKind::aim, {i - 1, k + 2}, *first, GoalForm::infinitive, subject_of(article_, i - 1));
      }
      return;
    }
  }
};

}  // namespace

std::vector<GoalStatement> find_goal_purposes(const Article& article, const Holders& holders) {
  return Purposes(article, holders).run();
}

}  // namespace sayso
