// How goals are decided. The rules (goals/by_rule) speak first. The goals head (goals/head/) has heard them when it
// reads what the encoder makes of the article, and says of each of their goals what kind it is of
// and how sure it is. Of a goal that no rule knows it tells the words and the cue as well, and grammar the rest
// (goals/head/newcomers).
#include "findings/goals.hpp"

#include <algorithm>

#include "findings/goals/by_rule.hpp"
#include "findings/goals/head/finder.hpp"
#include "findings/goals/head/newcomers.hpp"
#include "findings/goals/restatements.hpp"
#include "findings/negation.hpp"

namespace sayso {
namespace {

constexpr double same_goal = 0.5;  // share of common words from which two goals are one

// From which confidence a goal stands that the head alone finds: where F1 is best on folds that neither the encoder nor
// the head has learned from (docs/goals.md). Without a cue less is known of it: whether it is only supposed, and whose.
constexpr double sure_with_cue = 0.48, sure_without = 0.6;

// An announced list counts its items, which is grammar.
bool is_judged(const FoundGoal& goal) { return facts_of(goal.why).alone < 1; }

class Judge {
 public:
  Judge(const Article& article, const Holders& holders, FoundGoals& found)
      : article_(article),
        holders_(holders),
        goals_(found.goals),
        seen_(goals_.size()),
        taken_(article.text.size(), false) {}

  // Gives the goals of the rules their confidence, and adds those that the head alone finds.
  void run(const std::vector<goals::HeadFinding>& findings) {
    for (const goals::HeadFinding& finding : findings) confirm(finding);
    for (std::size_t g = 0; g < seen_.size(); ++g) take_words(g);
    weigh_unseen();
    for (const FoundGoal& goal : goals_)
      std::fill(taken_.begin() + goal.span.first, taken_.begin() + goal.span.last, true);
    for (const goals::HeadFinding& finding : findings) {
      if (finding.confidence < (finding.cue.empty() ? sure_without : sure_with_cue)) continue;
      if (is_taken(finding.span)) continue;
      if (const auto goal = goals::newcomer(article_, holders_, finding)) goals_.push_back(*goal);
    }
  }

 private:
  struct Seen {
    std::size_t times = 0;  // by the head
    Range alone;            // its words, where it sees one goal where the rules do; else empty
  };

  bool is_taken(Range span) const {
    const auto last = taken_.begin() + span.last;
    return std::find(taken_.begin() + span.first, last, true) != last;
  }

  // Of the rules' goals that the head does not see those stay whose evidence is believed alone.
  void weigh_unseen() {
    for (std::size_t g = 0; g < seen_.size(); ++g) {
      if (seen_[g].times == 0 && is_judged(goals_[g])) goals_[g].confidence = facts_of(goals_[g].why).alone;
    }
    std::erase_if(goals_, [](const FoundGoal& goal) { return goal.confidence == 0; });
  }

  // Gives the rules' goals that the head sees as well its confidence, and its kind where no word of the tables says it.
  void confirm(const goals::HeadFinding& finding) {
    std::vector<std::size_t> same;
    for (std::size_t g = first_near(finding.span); g < seen_.size() && goals_[g].span.first < finding.span.last; ++g) {
      if (is_judged(goals_[g]) && are_same(goals_[g].span, finding.span)) same.push_back(g);
    }
    for (const std::size_t g : same) {
      FoundGoal& goal = goals_[g];
      if (++seen_[g].times == 1) seen_[g].alone = same.size() == 1 ? finding.span : Range{};
      if (seen_[g].times > 1 && goal.confidence >= finding.confidence) continue;
      goal.confidence = finding.confidence;
      if (!facts_of(goal.why).knows_kind) goal.kind = finding.kind;
    }
  }

  // Where both see one goal, it has the head's words, but for those of rules that know better. "[the tax must | go up]
  // in May": another end, or with its subject and its modal the whole clause, which then has its denial in it. With any
  // other beginning a goal may lose its own "not".
  void take_words(std::size_t g) {
    FoundGoal& goal = goals_[g];
    if (facts_of(goal.why).reaches || goal.list != none || seen_[g].times != 1 || seen_[g].alone.empty()) return;
    const Range words = goals::words_of(article_, seen_[g].alone);
    const bool clause = words.first < goal.span.first && !goal.cue.empty() && words.contains(goal.cue);
    if (words.empty() || !(clause || words.first == goal.span.first)) return;
    goal.span = words;
    if (clause) {
      goal.cue = {};
      goal.negated = are_negated(article_, goal.cue, {words}, holders_.around(words.first)).front();
    }
    keep_apart(goal);
  }

  // The first of the rules' goals that may reach the words.
  std::size_t first_near(Range span) const {
    constexpr std::uint32_t longest = 150;  // tokens
    const auto end = goals_.begin() + static_cast<std::ptrdiff_t>(seen_.size());
    const auto at = std::lower_bound(goals_.begin(), end, span.first, [](const FoundGoal& goal, std::uint32_t i) {
      return goal.span.first + longest < i;
    });
    return static_cast<std::size_t>(at - goals_.begin());
  }

  // Where they begin together or one lies within the other, grammar knows better where the words end, and how many
  // goals they are.
  static bool are_same(Range rule, Range seen) {
    const std::uint32_t first = std::max(rule.first, seen.first), last = std::min(rule.last, seen.last);
    if (first >= last) return false;
    const double all = rule.size() + seen.size() - (last - first);
    return rule.first == seen.first || seen.contains(rule) || last - first >= same_goal * all;
  }

  const Article& article_;
  const Holders& holders_;
  std::vector<FoundGoal>& goals_;
  std::vector<Seen> seen_;   // of each goal of the rules
  std::vector<bool> taken_;  // of each token, whether it is of one
};

}  // namespace

FoundGoals find_goals(const Article& article, const std::vector<Attribution>& attributions,
                      const reader::Encodings& encodings) {
  const Holders holders(article, attributions);
  FoundGoals found = goals_by_rule(article, holders);
  const std::vector<goals::TokenEvidence> evidence = goals::evidence(article, attributions, found.goals);
  const std::vector<goals::HeadFinding> findings = goals::find(article, goals::head(), encodings, evidence);
  Judge(article, holders, found).run(findings);
  settle(found);
  link_restatements(article, found.goals);
  return found;
}

}  // namespace sayso
