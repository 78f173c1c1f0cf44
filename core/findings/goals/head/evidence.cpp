#include "findings/goals/head/evidence.hpp"

#include <algorithm>

namespace sayso::goals {
namespace {

using namespace english;

constexpr std::uint8_t holder_rows = 6;                        // behind those of the cues
constexpr std::uint8_t list_rows = 6;                          // behind those of other goals
constexpr std::uint8_t cue_role = 7, source_role = 9;          // behind the three kinds of content
constexpr std::uint8_t noun_entry = 10, adjective_entry = 13;  // behind the verbs
constexpr std::uint32_t first_place = 2, last_paragraph = 5;
constexpr auto first_rule = static_cast<std::uint8_t>(Evidence::announced_list);

// Gives the tokens of a range the row, and those behind its first the next.
void mark(std::vector<TokenEvidence>& out, Range range, std::uint8_t table, std::uint8_t row) {
  for (std::uint32_t i = range.first; i < range.last; ++i)
    out[i][table] = static_cast<std::uint8_t>(row + (i > range.first ? 1 : 0));
}

std::uint8_t number(GoalKind kind) { return static_cast<std::uint8_t>(kind); }

void tell_of_rule(std::vector<TokenEvidence>& out, const FoundGoal& goal) {
  const auto why = static_cast<std::uint8_t>(static_cast<std::uint8_t>(goal.why) - first_rule);
  const auto of_kind = static_cast<std::uint8_t>(1 + 2 * number(goal.kind));
  mark(out, goal.span, rule_table, static_cast<std::uint8_t>(1 + 2 * why));
  mark(out, goal.span, kind_table, static_cast<std::uint8_t>(of_kind + (goal.list != none ? list_rows : 0)));
  mark(out, goal.holder, cue_table, 1 + holder_rows);
  mark(out, goal.cue, cue_table, of_kind);
  out[goal.span.last - 1][end_table] = 1;
}

void tell_of_attribution(std::vector<TokenEvidence>& out, const Attribution& found) {
  for (const Range part : found.content)
    mark(out, part, role_table, static_cast<std::uint8_t>(1 + 2 * static_cast<std::uint8_t>(found.kind)));
  mark(out, found.cue, role_table, cue_role);
  mark(out, found.source, role_table, source_role);
}

std::uint8_t entry(const Lexeme& word) {
  if (const GoalCue* verb = word.goal_verb()) {
    const int frame = verb->takes(Frame::to) ? 0 : verb->takes(Frame::object_to) ? 1 : 2;
    return static_cast<std::uint8_t>(1 + 3 * static_cast<int>(verb->kind) + frame);
  }
  if (const GoalCue* noun = word.goal_noun()) return noun_entry + static_cast<std::uint8_t>(noun->kind);
  if (const GoalAdjective* adjective = word.goal_adjective())
    return adjective_entry + static_cast<std::uint8_t>(adjective->kind);
  return 0;
}

std::uint8_t place_of(const Article& article, std::uint32_t i) {
  if (article.apart(i)) return 1;
  return static_cast<std::uint8_t>(first_place + std::min(article.body_paragraph(i), last_paragraph));
}

}  // namespace

std::vector<TokenEvidence> evidence(const Article& article, const std::vector<Attribution>& attributions,
                                    const std::vector<FoundGoal>& by_rule) {
  std::vector<TokenEvidence> out(article.text.size(), TokenEvidence{});
  for (const Attribution& found : attributions) tell_of_attribution(out, found);
  for (const FoundGoal& goal : by_rule) tell_of_rule(out, goal);
  for (std::uint32_t i = 0; i < article.text.size(); ++i) {
    out[i][lexicon_table] = entry(article.reading.lexeme(i));
    out[i][place_table] = place_of(article, i);
  }
  return out;
}

}  // namespace sayso::goals
