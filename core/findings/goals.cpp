#include "findings/goals.hpp"

#include <algorithm>

#include "findings/goals/announced_lists.hpp"
#include "findings/goals/holders.hpp"
#include "findings/goals/restatements.hpp"
#include "findings/goals/statements.hpp"
#include "findings/negation.hpp"

namespace sayso {
namespace {

using namespace english;

constexpr double counted_list = 0.95;     // as many items as were announced
constexpr std::size_t shortest_list = 3;  // coordinated goals under one cue that make a list though none was announced

class Goals {
 public:
  Goals(const Article& article, const std::vector<Attribution>& attributions)
      : article_(article),
        reading_(article.reading),
        attributions_(attributions),
        holders_(article, attributions),
        taken_(article.text.size(), false) {}

  FoundGoals run() {
    announcements();
    for (const GoalStatement& statement : find_goal_statements(article_, holders_)) state(statement);
    in_text_order();
    link_restatements(article_, found_.goals);
    return std::move(found_);
  }

 private:
  void announcements() {
    for (const AnnouncedItems& items : find_announced_lists(article_)) {
      FoundList list;
      list.announced = items.announced;
      list.cue = items.cue;
      const auto named = announcer(items);
      set(list, named.list);
      const auto index = static_cast<Index>(found_.lists.size());
      for (const Range item : items.items) {
        FoundGoal goal;
        goal.kind = goal_kind(items.kind);
        goal.span = item;
        goal.cue = items.cue;
        set(goal, named.goal);
        goal.list = index;
        goal.why = Evidence::announced_list;
        goal.confidence = items.announced == items.items.size() ? counted_list : facts_of(goal.why).weight;
        add(goal);
      }
      found_.lists.push_back(std::move(list));
      take(items.items);
    }
  }

  void take(const std::vector<Range>& ranges) {
    for (const Range range : ranges) {
      for (std::uint32_t i = range.first; i < range.last; ++i) taken_[i] = true;
    }
  }

  struct Announcer {
    std::optional<Source> list, goal;
  };

  // A list is its announcer’s, who may speak for another: the goals are those of whom the noun names, or of whom an
  // earlier "five goals" named.
  Announcer announcer(const AnnouncedItems& items) const {
    const auto owner = holders_.possessor(items.noun);
    auto speaker = holders_.speaker_at(items.noun);
    if (!speaker) speaker = holders_.speaker_at(items.items.front().first);
    if (!speaker) speaker = according_to(items.items.back().last);
    const bool predicate = items.items.front().first < items.noun;  // "A, B and C are the goals"
    auto pursuer = owner || predicate ? owner : holders_.of_noun(items.noun);
    if (!pursuer) pursuer = announced_before(items.noun);
    if (!pursuer && speaker) pursuer = speaker;
    if (!pursuer) pursuer = holders_.nearest_before(items.noun);
    return {speaker ? speaker : pursuer, pursuer};
  }

  // "…, according to the ministry": who says what ends before token `i`.
  std::optional<Source> according_to(std::uint32_t i) const {
    if (i < reading_.size() && reading_.word(i) == ",") ++i;
    if (i + 2 >= reading_.size() || reading_.low(i) != "according" || reading_.low(i + 1) != "to") return std::nullopt;
    return source_after(article_, i + 2, reading_.sentence(i).last);
  }

  // "China introduced five goals. … The five goals are …"
  std::optional<Source> announced_before(std::uint32_t noun) const {
    constexpr std::uint32_t look_back = 600;  // tokens
    const auto number = announced_number(article_, noun);
    for (std::uint32_t k = noun, floor = noun > look_back ? noun - look_back : 0; k-- > floor;) {
      if (reading_.low(k) != reading_.low(noun) || announced_number(article_, k) != number) continue;
      if (const auto owner = holders_.of_noun(k)) return holders_.latest_mention(*owner, noun);
    }
    return std::nullopt;
  }

  template <typename Find>
  static void set(Find& find, const std::optional<Source>& holder) {
    if (!holder) return;
    find.holder = holder->tokens;
    find.holder_head = holder->head;
  }

  void state(const GoalStatement& statement) {
    if (taken_[statement.first]) return;
    const std::uint32_t limit = statement.last != 0 ? statement.last : limit_of(statement);
    const std::vector<Range> spans = goal_phrases(article_, statement.first, statement.form, limit, statement.context);
    // "wants to try to win": what the first cue governs is the goal, and holds the second.
    if (chained(statement)) {
      starts_.push_back(statement.first);  // "should be working to try to win": the next link
      return;
    }
    auto holder = statement.holder;
    if (!holder) holder = holders_.speaker_at(statement.first);
    if (!holder) holder = holders_.nearest_before(statement.cue.empty() ? statement.first : statement.cue.first);
    if (holder && holders_.nobody(*holder)) return;
    // "You want to hold it firmly": whoever reads
    if (holder && reading_.low(holder->head) == "you" && holders_.attribution_at(statement.first) == none) return;
    if (holder) holder = holders_.owner(*holder);
    const bool listed = spans.size() >= shortest_list;
    const auto list = static_cast<Index>(found_.lists.size());
    const std::vector<bool> negated = are_negated(article_, statement.cue, spans, attribution_of(statement));
    for (std::size_t s = 0; s < spans.size(); ++s) {
      const Range span = spans[s];
      if (!negated[s] && refuses(article_, statement.cue)) continue;  // "refused to rule out a tax"
      if (span.size() == 1 && spans.size() > 1 && reading_.low(span.first) == "say")
        continue;  // "wants to stop and say: …"
      FoundGoal goal;
      goal.kind = statement.kind;
      goal.span = span;
      goal.cue = statement.cue;
      set(goal, holder);
      goal.list = listed ? list : none;
      goal.confidence = statement.confidence;
      goal.why = statement.why;
      goal.negated = negated[s];
      add(goal);
      starts_.push_back(span.first);
    }
    if (listed) {
      FoundList found;
      found.cue = statement.cue;
      set(found, holder);
      found_.lists.push_back(std::move(found));
    }
  }

  const Attribution* attribution_of(const GoalStatement& statement) const {
    const Index around = holders_.attribution_at(statement.cue.empty() ? statement.first : statement.cue.first);
    return around == none ? nullptr : &attributions_[static_cast<std::size_t>(around)];
  }

  // Whether the cue begins the goal of the statement before it.
  bool chained(const GoalStatement& statement) const {
    if (statement.cue.empty()) return false;
    const std::size_t from = starts_.size() > 8 ? starts_.size() - 8 : 0;
    for (std::size_t s = from; s < starts_.size(); ++s) {
      if (starts_[s] <= statement.cue.last - 1 && statement.cue.first <= starts_[s] + 1 &&
          starts_[s] + 1 >= statement.cue.first && statement.first > starts_[s])
        return true;
    }
    return false;
  }

  std::uint32_t limit_of(const GoalStatement& statement) const {
    return holders_.tail_after(statement.first, goal_limit(article_, statement.first));
  }

  void add(FoundGoal goal) {
    if (goal.span.empty()) return;
    keep_apart(goal);
    goal.attribution = holders_.attribution_at(goal.span.first);
    found_.goals.push_back(goal);
  }

  // No word has two roles in one find: the goal's words are no cue and no holder ("a pledge | not to sell the pier"),
  // and a cue ends or begins at its holder, on the side of the goal.
  static void keep_apart(FoundGoal& goal) {
    if (goal.holder.overlaps(goal.span)) goal.holder = {};
    goal.cue = beside(goal.cue, goal.span, goal.cue.first < goal.span.first);
    if (!goal.holder.empty()) goal.cue = beside(goal.cue, goal.holder, goal.span.first < goal.holder.first);
  }

  // What a range has before another, or behind it.
  static Range beside(Range range, Range other, bool before) {
    if (range.empty() || !range.overlaps(other)) return range;
    return before ? Range{range.first, other.first} : Range{std::min(other.last, range.last), range.last};
  }

  void in_text_order() {
    std::vector<FoundGoal>& goals = found_.goals;
    std::stable_sort(goals.begin(), goals.end(), [](const FoundGoal& a, const FoundGoal& b) {
      return a.span.first != b.span.first ? a.span.first < b.span.first
             : a.span.last != b.span.last ? a.span.last < b.span.last
                                          : a.confidence > b.confidence;
    });
    // Of two goals that begin together the more certain stays.
    std::vector<FoundGoal> kept;
    for (const FoundGoal& goal : goals) {
      if (!kept.empty() && kept.back().span.first == goal.span.first) {
        if (goal.confidence > kept.back().confidence) kept.back() = goal;
        continue;
      }
      kept.push_back(goal);
    }
    goals = std::move(kept);
    for (FoundList& list : found_.lists) list.goals.clear();
    for (std::size_t g = 0; g < goals.size(); ++g) {
      if (goals[g].list != none)
        found_.lists[static_cast<std::size_t>(goals[g].list)].goals.push_back(static_cast<Index>(g));
    }
    drop_emptied_lists();
  }

  // A list that lost its items to surer finds is none.
  void drop_emptied_lists() {
    std::vector<Index> moved(found_.lists.size(), none);
    std::vector<FoundList> lists;
    for (std::size_t l = 0; l < found_.lists.size(); ++l) {
      if (found_.lists[l].goals.size() < 2) continue;
      moved[l] = static_cast<Index>(lists.size());
      lists.push_back(std::move(found_.lists[l]));
    }
    const auto begins = [&](const FoundList& list) {
      const std::uint32_t first = found_.goals[static_cast<std::size_t>(list.goals.front())].span.first;
      return list.cue.empty() ? first : std::min(first, list.cue.first);
    };
    std::stable_sort(lists.begin(), lists.end(),
                     [&](const FoundList& a, const FoundList& b) { return begins(a) < begins(b); });
    for (FoundGoal& goal : found_.goals) goal.list = none;
    for (std::size_t l = 0; l < lists.size(); ++l) {
      for (const Index g : lists[l].goals) found_.goals[static_cast<std::size_t>(g)].list = static_cast<Index>(l);
    }
    found_.lists = std::move(lists);
  }

  const Article& article_;
  const Reading& reading_;
  const std::vector<Attribution>& attributions_;
  Holders holders_;
  FoundGoals found_;
  std::vector<bool> taken_;            // the words of announced items
  std::vector<std::uint32_t> starts_;  // where the goals of the statements begin, in order
};

}  // namespace

FoundGoals find_goals(const Article& article, const std::vector<Attribution>& attributions) {
  return Goals(article, attributions).run();
}

}  // namespace sayso
