// An adjective of english/goal_adjectives.def tells a goal of whom it describes ("keen to win"), or, before a clause, a
// demand of whoever says it ("it is vital that they win"). "Time" and "up to" tell a demand as well: "it is time to
// win", "it is up to them to win".
#include "findings/goals/adjectives.hpp"

#include <optional>

#include "english/questions.hpp"
#include "findings/goals/finder.hpp"
#include "syntax/clauses.hpp"
#include "syntax/complements.hpp"
#include "syntax/moods.hpp"
#include "syntax/verb_groups.hpp"

namespace sayso {
namespace {

using namespace english;
using enum Evidence;

class Adjectives : GoalFinder {
 public:
  Adjectives(const Article& article, const Holders& holders) : GoalFinder(article, holders) {}

  std::vector<GoalStatement> run() {
    return each_token([&](std::uint32_t i) {
      if (const GoalAdjective* entry = reading_.lexeme(i).goal_adjective()) adjective(*entry, i);
      const std::string_view lower = reading_.lower(i);
      if (lower == "time") time_to(i);
      if (lower == "up") up_to(i);
    });
  }

 private:
  void adjective(const GoalAdjective& entry, std::uint32_t i) {
    if (hypothetical(article_, i) || is_inside_phrase(i) || (entry.takes(Frame::clause) && is_compared(i))) return;
    const std::uint32_t first = first_of_predicate(i);
    const NounPhrase* described = first == i && i > 0 ? article_.phrases.ending(i - 1) : nullptr;
    if (described != nullptr && is_no_party(*described)) return;
    if (first < i && is_unheld(first)) return;
    const std::uint32_t after = past_closing_mark(article_, i + 1, limit_);
    if (entry.takes(Frame::clause)) return demand(entry, i, after);
    const std::optional<Source> bearer =
        described != nullptr && !described->pronoun ? std::optional(source_of(*described)) : subject_of(article_, i);
    const GoalKind kind = goal_kind(entry.kind);
    const Range cue{first, after + 1};
    if (entry.takes(Frame::to)) {
      const auto begin = infinitive_at(article_, after, limit_, !has_word(entry.prepositions, "to"));
      if (begin && !is_about_speaking(article_, *begin)) {
        add(adjective_infinitive, kind, cue, *begin, GoalForm::infinitive, bearer);
        return;
      }
    }
    if (stands_at(entry.prepositions, after) &&
        (!wants_act(article_, i, after) || gerund_at(article_, after + 1, limit_)))
      add_phrase(adjective_infinitive, kind, cue, after + 1, bearer);
  }

  // "a lack of intent on …", "the keen amateurs"
  bool is_inside_phrase(std::uint32_t i) const {
    const Tag before = i > reading_.sentence(i).first ? reading_.tag(i - 1) : Tag::Punct;
    return before == Tag::In || before == Tag::Dt || before == Tag::PrpDollar || before == Tag::Pos;
  }

  // "more important to win than …"
  bool is_compared(std::uint32_t i) const { return i > 0 && reading_.lower(i - 1) == "more"; }

  // "have been very | keen": where the verb and the adverbs before the adjective begin, or the adjective itself.
  std::uint32_t first_of_predicate(std::uint32_t i) const {
    const std::uint32_t floor = reading_.sentence(i).first;
    while (i > floor && (reading_.tag(i - 1) == Tag::Rb || reading_.finite(i - 1) ||
                         is_base_be(reading_.lower(i - 1)) || reading_.mark(i - 1)))
      --i;
    return i;
  }

  // "a tax dedicated to the roads", "it takes leaders willing to act": a thing, or whoever is of that kind; yet
  // "a journalist intent on getting answers".
  bool is_no_party(const NounPhrase& described) const {
    if (described.pronoun || described.name) return false;
    const bool any_kind = reading_.tag(described.head) == Tag::Nns && described.tokens.first == described.head;
    return any_kind || !holders_.party_like(described);
  }

  // "would be keen to win", "those who are keen to win"
  bool is_unheld(std::uint32_t predicate) const {
    const VerbGroup group = verb_group(article_, predicate);
    return unreal(article_, group, holders_.attribution_at(group.head) != none) || of_any_kind(article_, group);
  }

  // "It is important that we win", "it is important to win": what a speaker demands.
  void demand(const GoalAdjective& entry, std::uint32_t i, std::uint32_t after) {
    if (!is_predicate(i)) return;
    if (holders_.attribution_at(i) == none && article_.quotation_at(i) == nullptr) return;
    const GoalKind kind = goal_kind(entry.kind);
    const Range cue{i, after + 1};
    if (after < limit_ && reading_.lower(after) == "that") {
      add(adjective_clause, kind, cue, after + 1, GoalForm::clause, believer(i));
    } else if (const auto first = infinitive_at(article_, past_beneficiary(after), limit_)) {
      add(adjective_clause, kind, cue, *first, GoalForm::infinitive, believer(i));
    }
  }

  // "it is very important", "they made it important"; not "the tools necessary to …".
  bool is_predicate(std::uint32_t i) const {
    const std::uint32_t floor = reading_.sentence(i).first;
    while (i > floor && reading_.tag(i - 1) == Tag::Rb) --i;
    return i > floor &&
           (reading_.is(i - 1, WordClass::auxiliary) || reading_.lower(i - 1) == "it" || reading_.mark(i - 1));
  }

  // "It is time (for them) to win", "the time has come (for them) to win": what a speaker demands.
  void time_to(std::uint32_t i) {
    const bool is_time = i > 0 && is_be_of_it(reading_.lower(i - 1));
    const bool has_come = i + 2 < limit_ && is_have_of_one(reading_.lower(i + 1)) && reading_.lower(i + 2) == "come";
    if (is_time) demand_act({i, i + 1}, past_beneficiary(i + 1));
    if (has_come) demand_act({i, i + 1}, past_beneficiary(i + 3));
  }

  // "It is up to them to win": what a speaker demands.
  void up_to(std::uint32_t i) {
    if (i + 2 >= limit_ || reading_.tag(i + 1) != Tag::To || i == 0 || !reading_.is(i - 1, WordClass::auxiliary))
      return;
    const NounPhrase* who = article_.phrases.starting(i + 2);
    if (who != nullptr) demand_act({i, i + 2}, who->tokens.last);
  }

  // What whoever says the cue demands: the infinitive at `to`.
  void demand_act(Range cue, std::uint32_t to) {
    const std::uint32_t i = cue.first;
    if (holders_.attribution_at(i) == none || hypothetical(article_, i)) return;
    if (const auto first = infinitive_at(article_, to, limit_, true))
      add(adjective_clause, GoalKind::demand, cue, *first, GoalForm::infinitive, holders_.speaker_at(i));
  }

  // "I think it is important that …": whoever thinks so in this sentence, else the speaker.
  std::optional<Source> believer(std::uint32_t i) const {
    for (std::uint32_t k = reading_.sentence(i).first; k < i; ++k) {
      if (first_person(article_, k) && k + 1 < i && reading_.finite(k + 1)) return Source{{k, k + 1}, k};
    }
    return holders_.speaker_at(i);
  }

  // "important for us | to win"
  std::uint32_t past_beneficiary(std::uint32_t i) const {
    const NounPhrase* who = i + 1 < limit_ && reading_.lower(i) == "for" ? article_.phrases.starting(i + 1) : nullptr;
    return who != nullptr ? who->tokens.last : i;
  }
};

}  // namespace

std::vector<GoalStatement> find_goal_adjectives(const Article& article, const Holders& holders) {
  return Adjectives(article, holders).run();
}

}  // namespace sayso
