#include "findings/goals/adjectives.hpp"

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

class Adjectives : GoalFinder {
 public:
  Adjectives(const Article& article, const Holders& holders) : GoalFinder(article, holders) {}

  std::vector<GoalStatement> run() {
    return each_token([&](std::uint32_t i) {
      adjective(i);
      const bool is_time = reading_.low(i) == "time" && i > 0 &&
                           (reading_.low(i - 1) == "is" || reading_.low(i - 1) == "'s" || reading_.low(i - 1) == "was");
      if (is_time) time_to(i, i + 1);
      const bool time_came = reading_.low(i) == "time" && i + 2 < limit_ &&
                             (reading_.low(i + 1) == "has" || reading_.low(i + 1) == "had") &&
                             reading_.low(i + 2) == "come";
      if (time_came) time_to(i, i + 3);
      if (reading_.low(i) == "up" && i + 1 < limit_ && reading_.tag(i + 1) == Tag::To) up_to(i);
    });
  }

 private:
  void adjective(std::uint32_t i) {
    const GoalAdjective* entry = reading_.lexeme(i).goal_adjective();
    if (entry == nullptr || hypothetical(article_, i)) return;
    const Tag before = i > reading_.sentence(i).first ? reading_.tag(i - 1) : Tag::Punct;
    if (before == Tag::In || before == Tag::Dt || before == Tag::PrpDollar || before == Tag::Pos)
      return;                                                                           // "a lack of intent on …"
    if (i > 0 && reading_.low(i - 1) == "more" && entry->takes(Frame::clause)) return;  // "more important to … than"
    std::uint32_t first = i;
    while (first > reading_.sentence(i).first && (reading_.tag(first - 1) == Tag::Rb || reading_.finite(first - 1) ||
                                                  reading_.low(first - 1) == "be" || reading_.mark(first - 1)))
      --first;
    // "a journalist intent on getting answers"
    const NounPhrase* described = first == i && i > 0 ? article_.phrases.ending(i - 1) : nullptr;
    const bool any_kind = first == i && described != nullptr && !described->pronoun && !described->name &&
                          reading_.tag(described->head) == Tag::Nns && described->tokens.first == described->head;
    const bool thing = first == i && described != nullptr && !described->pronoun && !described->name &&
                       !holders_.party_like(*described);
    if (any_kind || thing) return;  // "a tax dedicated to …", "it takes leaders willing to …"
    const std::optional<Source> bearer = described != nullptr && !described->pronoun
                                             ? std::optional(Source{described->tokens, described->head})
                                             : subject_of(article_, i);
    const VerbGroup group = verb_group(article_, first < i ? first : i);
    if (first < i &&
        (unreal(article_, group, holders_.attribution_at(group.head) != none) || of_any_kind(article_, group)))
      return;
    const std::uint32_t after = past_closing_mark(i + 1);
    if (entry->takes(Frame::clause)) return important(*entry, i, after);
    if (entry->takes(Frame::to)) {
      if (const auto begin = infinitive_at(article_, after, limit_, !listed(entry->prepositions, "to"));
          begin && !speech(*begin)) {
        add(adjective_infinitive, goal_kind(entry->kind), {first, after + 1}, *begin, GoalForm::infinitive, bearer);
        return;
      }
    }
    if (preposition(entry->prepositions, after) && (!wants_act(i, after) || gerund_at(article_, after + 1, limit_))) {
      phrase(adjective_infinitive, goal_kind(entry->kind), {first, after + 1}, after + 1, bearer);
    }
  }

  // it is important that we win; it is important to win: what a speaker demands
  void important(const GoalAdjective& entry, std::uint32_t i, std::uint32_t after) {
    std::uint32_t before = i;
    while (before > reading_.sentence(i).first && reading_.tag(before - 1) == Tag::Rb) --before;
    const bool predicate =
        before > reading_.sentence(i).first && (reading_.is(before - 1, WordClass::auxiliary) ||
                                                reading_.low(before - 1) == "it" || reading_.mark(before - 1));
    if (!predicate) return;  // "the tools necessary to …"
    if (holders_.attribution_at(i) == none && article_.quotation_at(i) == nullptr) return;
    if (after < limit_ && reading_.low(after) == "that") {
      add(adjective_clause, goal_kind(entry.kind), {i, after + 1}, after + 1, GoalForm::clause, believer(i));
    } else if (const auto first = infinitive_at(article_, past_beneficiary(after), limit_)) {
      add(adjective_clause, goal_kind(entry.kind), {i, after + 1}, *first, GoalForm::infinitive, believer(i));
    }
  }

  // it is time (for them) to …, the time has come (for them) to …: what a speaker demands
  void time_to(std::uint32_t i, std::uint32_t after) {
    if (holders_.attribution_at(i) == none || hypothetical(article_, i)) return;
    if (const auto first = infinitive_at(article_, past_beneficiary(after), limit_, true)) {
      add(adjective_clause, GoalKind::demand, {i, i + 1}, *first, GoalForm::infinitive, holders_.speaker_at(i));
    }
  }

  // it is up to them to …: what a speaker demands
  void up_to(std::uint32_t i) {
    const NounPhrase* who = i + 2 < limit_ ? article_.phrases.starting(i + 2) : nullptr;
    if (who == nullptr || i == 0 || !reading_.is(i - 1, WordClass::auxiliary) || holders_.attribution_at(i) == none ||
        hypothetical(article_, i))
      return;
    if (const auto first = infinitive_at(article_, who->tokens.last, limit_, true)) {
      add(adjective_clause, GoalKind::demand, {i, i + 2}, *first, GoalForm::infinitive, holders_.speaker_at(i));
    }
  }

  // "I think it is important that …": whoever thinks so in this sentence, else the speaker.
  std::optional<Source> believer(std::uint32_t i) const {
    for (std::uint32_t k = reading_.sentence(i).first; k < i; ++k) {
      if (first_person(article_, k) && k + 1 < i && reading_.finite(k + 1)) return Source{{k, k + 1}, k};
    }
    return holders_.speaker_at(i);
  }

  // "(important) for us to …"
  std::uint32_t past_beneficiary(std::uint32_t i) const {
    const NounPhrase* who = i + 1 < limit_ && reading_.low(i) == "for" ? article_.phrases.starting(i + 1) : nullptr;
    return who != nullptr ? who->tokens.last : i;
  }
};

}  // namespace

std::vector<GoalStatement> find_goal_adjectives(const Article& article, const Holders& holders) {
  return Adjectives(article, holders).run();
}

}  // namespace sayso
