#include "findings/goals/restatements.hpp"

#include <algorithm>
#include <string_view>
#include <unordered_map>

#include "english/questions.hpp"
#include "english/stem.hpp"
#include "syntax/verb_groups.hpp"

namespace sayso {
namespace {

using namespace english;

using Stem = std::string_view;  // of the article's text

bool is_content_word(const Reading& reading, std::uint32_t i) {
  const Tag tag = reading.tag(i);
  if (reading.is(i, WordClass::auxiliary)) return false;
  return reading.noun(i) || reading.verb(i) || tag == Tag::Jj || tag == Tag::Cd || tag == Tag::Rb;
}

// The stems of a goal's words that mean something, each once and sorted.
std::vector<Stem> stems(const Reading& reading, Range range) {
  std::vector<Stem> out;
  for (std::uint32_t i = range.first; i < range.last; ++i) {
    if (i > range.first && reading.word(i - 1) == "," && opens_examples(reading.lower(i))) break;  // examples change
    if (is_content_word(reading, i)) out.push_back(stem(reading.lower(i)));
  }
  std::sort(out.begin(), out.end());
  out.erase(std::unique(out.begin(), out.end()), out.end());
  return out;
}

constexpr std::size_t recent = 8;  // earlier goals that are compared for each word

// Whether all of the shorter goal's words, two or more, are in the longer, which is not much longer.
bool says_again(const std::vector<Stem>& later, const std::vector<Stem>& earlier) {
  std::size_t shared = 0;
  for (const Stem s : later) shared += std::binary_search(earlier.begin(), earlier.end(), s);
  const std::size_t shorter = std::min(later.size(), earlier.size()), longer = std::max(later.size(), earlier.size());
  if (shorter < 2) return later == earlier;
  return shared * 5 >= shorter * 4 && shared >= 2 && shared * 2 >= longer;
}

// "does not plan to build it" says no "plans to build it" again, but "plans not to build it".
bool denied(const Article& article, const FoundGoal& goal) {
  for (std::uint32_t i = goal.span.first; i < goal.span.last; ++i) {
    if (negation(article, i)) return !goal.negated;
  }
  return goal.negated;
}

bool refers_back(const Reading& reading, const FoundGoal& goal) {
  const Tag tag = reading.tag(goal.holder_head);
  return tag == Tag::Prp || tag == Tag::PrpDollar || takes_parties_together(reading.lower(goal.holder_head));
}

// "One of the goals is …", whoever says so: of those that were announced.
bool is_item_of(const Reading& reading, const FoundGoal& later, const FoundGoal& earlier) {
  return earlier.list != none && !later.cue.empty() && !earlier.cue.empty() &&
         reading.lower(later.cue.last - 1) == reading.lower(earlier.cue.last - 1) &&
         reading.lexeme(later.cue.last - 1).goal_noun() != nullptr;
}

// "China’s Foreign Ministry" and "China": whether a name in the first’s holder is the second’s.
bool names_holder(const Reading& reading, const FoundGoal& a, const FoundGoal& b) {
  for (std::uint32_t i = a.holder.first; i < a.holder.last; ++i) {
    if (reading.tag(i) == Tag::Nnp && reading.lower(i) == reading.lower(b.holder_head)) return true;
  }
  return false;
}

// Whether the later goal may be the same party's: the same head, or a word that refers back or takes several together.
bool may_share_holder(const Reading& reading, const FoundGoal& later, const FoundGoal& earlier) {
  if (later.holder.empty() || earlier.holder.empty()) return true;
  return is_item_of(reading, later, earlier) || refers_back(reading, later) ||
         reading.lower(later.holder_head) == reading.lower(earlier.holder_head) ||
         names_holder(reading, later, earlier) || names_holder(reading, earlier, later);
}

class Restatements {
 public:
  Restatements(const Article& article, std::vector<FoundGoal>& goals) : article_(article), goals_(goals) {}

  void link() {
    for (std::size_t g = 0; g < goals_.size(); ++g) {
      words_.push_back(stems(article_.reading, goals_[g].span));
      goals_[g].restates = first_said(earliest_alike(g));
      if (goals_[g].restates != none) continue;  // the first stands for it
      for (const Stem word : words_[g]) with_[word].push_back(static_cast<Index>(g));
    }
  }

 private:
  // The earliest goal that goal `g` says again, among the last few with each of its words.
  Index earliest_alike(std::size_t g) {
    Index best = none;
    for (const Stem word : words_[g]) {
      const std::vector<Index>& earlier = with_[word];
      const std::size_t from = earlier.size() > recent ? earlier.size() - recent : 0;
      for (std::size_t k = from; k < earlier.size(); ++k) {
        const bool sooner = best == none || earlier[k] < best;
        if (sooner && restates(g, static_cast<std::size_t>(earlier[k]))) best = earlier[k];
      }
    }
    return best;
  }

  bool restates(std::size_t later, std::size_t earlier) const {
    const FoundGoal &a = goals_[later], &b = goals_[earlier];
    const bool of_one_list = b.list != none && b.list == a.list;
    return !of_one_list && says_again(words_[later], words_[earlier]) && denied(article_, a) == denied(article_, b) &&
           may_share_holder(article_.reading, a, b);
  }

  // A restatement of a restatement names the first.
  Index first_said(Index goal) const {
    while (goal != none && goals_[static_cast<std::size_t>(goal)].restates != none)
      goal = goals_[static_cast<std::size_t>(goal)].restates;
    return goal;
  }

  const Article& article_;
  std::vector<FoundGoal>& goals_;
  std::vector<std::vector<Stem>> words_;               // of each goal so far
  std::unordered_map<Stem, std::vector<Index>> with_;  // the goals so far that have the word and restate none
};

}  // namespace

void link_restatements(const Article& article, std::vector<FoundGoal>& goals) { Restatements(article, goals).link(); }

}  // namespace sayso
