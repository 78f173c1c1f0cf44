#include "findings/goals/by_rule.hpp"

#include <algorithm>
#include <tuple>

#include "english/questions.hpp"
#include "findings/goals/announced_lists.hpp"
#include "findings/goals/statements.hpp"
#include "findings/negation.hpp"

namespace sayso {
namespace {

using namespace english;

constexpr double counted_list = 0.95;     // as many items as were announced
constexpr std::size_t shortest_list = 3;  // coordinated goals under one cue that make a list though none was announced

class Goals {
 public:
  Goals(const Article& article, const Holders& holders)
      : article_(article), reading_(article.reading), holders_(holders), taken_(article.text.size(), false) {}

  FoundGoals run() {
    for (const AnnouncedItems& items : find_announced_lists(article_)) announce(items);
    for (const GoalStatement& statement : find_goal_statements(article_, holders_)) state(statement);
    settle(found_);
    return std::move(found_);
  }

 private:
  // --- announced lists ---

  void announce(const AnnouncedItems& items) {
    const Announcer named = announcer(items);
    const Index list = add_list(items.cue, named.list);
    found_.lists.back().announced = items.announced;
    for (const Range item : items.items) {
      FoundGoal goal;
      goal.kind = goal_kind(items.kind);
      goal.span = item;
      goal.cue = items.cue;
      set_holder(goal, named.goal);
      goal.list = list;
      goal.why = Evidence::announced_list;
      goal.confidence = items.announced == items.items.size() ? counted_list : facts_of(goal.why).weight;
      add(goal);
      std::fill(taken_.begin() + item.first, taken_.begin() + item.last, true);
    }
  }

  struct Announcer {
    std::optional<Source> list, goal;
  };

  // A list is its announcer’s, who may speak for another: the goals are those of whom the noun names, or of whom an
  // earlier "five goals" named.
  Announcer announcer(const AnnouncedItems& items) const {
    auto speaker = holders_.speaker_at(items.noun);
    if (!speaker) speaker = holders_.speaker_at(items.items.front().first);
    if (!speaker) speaker = according_to(items.items.back().last);
    const bool predicate = items.items.front().first < items.noun;  // "A, B and C are the goals"
    auto pursuer = predicate ? holders_.possessor(items.noun) : holders_.of_noun(items.noun);
    if (!pursuer) pursuer = announced_before(items.noun);
    if (!pursuer) pursuer = speaker;
    if (!pursuer) pursuer = holders_.nearest_before(items.noun);
    return {speaker ? speaker : pursuer, pursuer};
  }

  // "…, according to the ministry": who says what ends before token `i`.
  std::optional<Source> according_to(std::uint32_t i) const {
    if (i < reading_.size() && reading_.word(i) == ",") ++i;
    if (i + 2 >= reading_.size() || !is_according_to(reading_.lower(i), reading_.lower(i + 1))) return std::nullopt;
    return source_after(article_, i + 2, reading_.sentence(i).last);
  }

  // "China introduced five goals. … The five goals are …"
  std::optional<Source> announced_before(std::uint32_t noun) const {
    constexpr std::uint32_t look_back = 600;  // tokens
    const auto number = announced_number(article_, noun);
    for (std::uint32_t k = noun, floor = noun > look_back ? noun - look_back : 0; k-- > floor;) {
      if (reading_.lower(k) != reading_.lower(noun) || announced_number(article_, k) != number) continue;
      if (const auto owner = holders_.of_noun(k)) return holders_.latest_mention(*owner, noun);
    }
    return std::nullopt;
  }

  // --- statements ---

  void state(const GoalStatement& statement) {
    if (taken_[statement.first]) return;
    // "wants to try to win", "should be working to try to win": what the first cue governs is the goal, and holds the
    // second, which may hold the next.
    if (chained(statement)) {
      starts_.push_back(statement.first);
      return;
    }
    std::optional<Source> holder = holder_of(statement);
    if (holder && (holders_.nobody(*holder) || is_reader(*holder, statement))) return;
    if (holder) holder = holders_.owner(*holder);
    const std::vector<Range> spans =
        goal_phrases(article_, statement.first, statement.form, limit_of(statement), statement.context);
    const Index list = spans.size() >= shortest_list ? add_list(statement.cue, holder) : none;
    const std::vector<bool> negated = are_negated(article_, statement.cue, spans, holders_.around(statement.begin()));
    const bool refused = refuses(article_, statement.cue);
    for (std::size_t s = 0; s < spans.size(); ++s) {
      if (refused && !negated[s]) continue;  // "refused to rule out a tax"
      if (spans.size() > 1 && only_says(spans[s])) continue;
      FoundGoal goal;
      goal.kind = statement.kind;
      goal.span = spans[s];
      goal.cue = statement.cue;
      set_holder(goal, holder);
      goal.list = list;
      goal.confidence = statement.confidence;
      goal.why = statement.why;
      goal.negated = negated[s];
      add(goal);
      starts_.push_back(spans[s].first);
    }
  }

  // Who is named in the statement, or says it, or else was the last party named.
  std::optional<Source> holder_of(const GoalStatement& statement) const {
    if (statement.holder) return statement.holder;
    if (const auto speaker = holders_.speaker_at(statement.first)) return speaker;
    return holders_.nearest_before(statement.begin());
  }

  // "You want to hold it firmly": whoever reads, where nobody is quoted.
  bool is_reader(const Source& holder, const GoalStatement& statement) const {
    return reading_.lower(holder.head) == "you" && holders_.attribution_at(statement.first) == none;
  }

  // "wants to stop and say: …"
  bool only_says(Range span) const { return span.size() == 1 && reading_.lower(span.first) == "say"; }

  // Whether the cue begins the goal of one of the last statements.
  bool chained(const GoalStatement& statement) const {
    constexpr std::size_t recent = 8;  // goals
    if (statement.cue.empty()) return false;
    const std::size_t from = starts_.size() > recent ? starts_.size() - recent : 0;
    for (std::size_t s = from; s < starts_.size(); ++s) {
      const bool begins_it = starts_[s] < statement.cue.last && statement.cue.first <= starts_[s] + 1 &&
                             starts_[s] + 1 >= statement.cue.first;
      if (begins_it && statement.first > starts_[s]) return true;
    }
    return false;
  }

  std::uint32_t limit_of(const GoalStatement& statement) const {
    if (statement.last != 0) return statement.last;
    return holders_.tail_after(statement.first, goal_limit(article_, statement.first));
  }

  // --- what was found ---

  template <typename Find>
  static void set_holder(Find& find, const std::optional<Source>& holder) {
    if (!holder) return;
    find.holder = holder->tokens;
    find.holder_head = holder->head;
  }

  Index add_list(Range cue, const std::optional<Source>& holder) {
    FoundList list;
    list.cue = cue;
    set_holder(list, holder);
    found_.lists.push_back(std::move(list));
    return static_cast<Index>(found_.lists.size() - 1);
  }

  void add(FoundGoal goal) {
    if (goal.span.empty()) return;
    keep_apart(goal);
    goal.attribution = holders_.attribution_at(goal.span.first);
    found_.goals.push_back(goal);
  }

  const Article& article_;
  const Reading& reading_;
  const Holders& holders_;
  FoundGoals found_;
  std::vector<bool> taken_;            // the words of announced items
  std::vector<std::uint32_t> starts_;  // where the goals of the statements begin, in order
};

// What a range has before another, or behind it.
Range beside(Range range, Range other, bool before) {
  if (range.empty() || !range.overlaps(other)) return range;
  return before ? Range{range.first, other.first} : Range{std::min(other.last, range.last), range.last};
}

// Puts the goals in text order; of those that begin together the most certain stays.
void keep_surest(std::vector<FoundGoal>& goals) {
  std::stable_sort(goals.begin(), goals.end(), [](const FoundGoal& a, const FoundGoal& b) {
    return std::tuple(a.span.first, -a.confidence, a.span.last) < std::tuple(b.span.first, -b.confidence, b.span.last);
  });
  const auto together = [](const FoundGoal& a, const FoundGoal& b) { return a.span.first == b.span.first; };
  goals.erase(std::unique(goals.begin(), goals.end(), together), goals.end());
}

// Gives the lists their goals and puts them in text order; one that lost its items to surer finds is none.
void drop_emptied_lists(FoundGoals& found) {
  constexpr std::size_t fewest_left = 2;  // goals
  std::vector<FoundGoal>& goals = found.goals;
  std::vector<FoundList>& lists = found.lists;
  for (FoundList& list : lists) list.goals.clear();
  for (std::size_t g = 0; g < goals.size(); ++g) {
    if (const Index list = goals[g].list; list != none)
      lists[static_cast<std::size_t>(list)].goals.push_back(static_cast<Index>(g));
  }
  std::erase_if(lists, [](const FoundList& list) { return list.goals.size() < fewest_left; });
  const auto begins = [&](const FoundList& list) {
    const std::uint32_t first = goals[static_cast<std::size_t>(list.goals.front())].span.first;
    return list.cue.empty() ? first : std::min(first, list.cue.first);
  };
  std::stable_sort(lists.begin(), lists.end(),
                   [&](const FoundList& a, const FoundList& b) { return begins(a) < begins(b); });
  for (FoundGoal& goal : goals) goal.list = none;
  for (std::size_t l = 0; l < lists.size(); ++l) {
    for (const Index g : lists[l].goals) goals[static_cast<std::size_t>(g)].list = static_cast<Index>(l);
  }
}

}  // namespace

FoundGoals goals_by_rule(const Article& article, const Holders& holders) { return Goals(article, holders).run(); }

void keep_apart(FoundGoal& goal) {
  if (goal.holder.overlaps(goal.span)) goal.holder = {};
  goal.cue = beside(goal.cue, goal.span, goal.cue.first < goal.span.first);
  if (!goal.holder.empty()) goal.cue = beside(goal.cue, goal.holder, goal.span.first < goal.holder.first);
}

void settle(FoundGoals& found) {
  keep_surest(found.goals);
  drop_emptied_lists(found);
}

}  // namespace sayso
