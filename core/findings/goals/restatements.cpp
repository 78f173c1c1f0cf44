#include "findings/goals/restatements.hpp"

#include <algorithm>
#include <string_view>
#include <unordered_map>

#include "syntax/verb_groups.hpp"

namespace sayso {
namespace {

using namespace english;

using Stem = std::uint64_t;

constexpr Stem hash(std::string_view word) {  // FNV-1a
  Stem h = 14695981039346656037u;
  for (const char c : word) h = (h ^ static_cast<unsigned char>(c)) * 1099511628211u;
  return h;
}

// What is left of a word without the endings of its forms: "managing", "manages", "manage" -> "manag".
std::string_view stem(std::string_view word) {
  for (const std::string_view ending : {"ing", "edly", "ies", "ed", "es", "ly", "s", "y"}) {
    if (word.size() >= ending.size() + 3 && word.ends_with(ending)) {
      word.remove_suffix(ending.size());
      break;
    }
  }
  if (word.size() > 3 && word.ends_with('e')) word.remove_suffix(1);
  if (word.size() > 3 && word[word.size() - 1] == word[word.size() - 2] && word.back() != 's' && word.back() != 'l')
    word.remove_suffix(1);
  return word;
}

bool content_word(const Reading& reading, std::uint32_t i) {
  const Tag tag = reading.tag(i);
  if (reading.is(i, WordClass::auxiliary)) return false;
  return reading.noun(i) || reading.verb(i) || tag == Tag::Jj || tag == Tag::Cd || tag == Tag::Rb;
}

std::vector<Stem> stems(const Reading& reading, Range range) {
  std::vector<Stem> out;
  for (std::uint32_t i = range.first; i < range.last; ++i) {
    if (i > range.first && reading.word(i - 1) == "," && (reading.low(i) == "including" || reading.low(i) == "such"))
      break;  // examples change
    if (content_word(reading, i)) out.push_back(hash(stem(reading.low(i))));
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

// Whether the later goal may be the same party's: the same head, or a word that refers back or takes several together.
bool may_share(const Reading& reading, const FoundGoal& later, const FoundGoal& earlier) {
  if (later.holder.empty() || earlier.holder.empty()) return true;
  // "One of the goals is …", whoever says so: of those that were announced
  const bool item = earlier.list != none && !later.cue.empty() && !earlier.cue.empty() &&
                    reading.low(later.cue.last - 1) == reading.low(earlier.cue.last - 1) &&
                    reading.lexeme(later.cue.last - 1).goal_noun() != nullptr;
  if (item) return true;
  const auto refers = [&](const FoundGoal& goal) {
    const std::string_view low = reading.low(goal.holder_head);
    return reading.tag(goal.holder_head) == Tag::Prp || reading.tag(goal.holder_head) == Tag::PrpDollar ||
           low == "sides" || low == "both" || low == "parties" || low == "countries" || low == "nations";
  };
  if (refers(later)) return true;
  if (reading.low(later.holder_head) == reading.low(earlier.holder_head)) return true;
  // "China’s Foreign Ministry" and "China": one names the other
  const auto names = [&](const FoundGoal& a, const FoundGoal& b) {
    for (std::uint32_t i = a.holder.first; i < a.holder.last; ++i) {
      if (reading.tag(i) == Tag::Nnp && reading.low(i) == reading.low(b.holder_head)) return true;
    }
    return false;
  };
  return names(later, earlier) || names(earlier, later);
}

}  // namespace

void link_restatements(const Article& article, std::vector<FoundGoal>& goals) {
  std::vector<std::vector<Stem>> words;
  std::unordered_map<Stem, std::vector<Index>> with;
  for (std::size_t g = 0; g < goals.size(); ++g) {
    words.push_back(stems(article.reading, goals[g].span));
    Index best = none;
    for (const Stem s : words[g]) {
      const std::vector<Index>& earlier = with[s];
      const std::size_t from = earlier.size() > recent ? earlier.size() - recent : 0;
      for (std::size_t k = from; k < earlier.size(); ++k) {
        const auto e = static_cast<std::size_t>(earlier[k]);
        if (best != none && earlier[k] >= best) continue;
        if (goals[e].list != none && goals[e].list == goals[g].list) continue;
        const bool same = says_again(words[g], words[e]) && denied(article, goals[g]) == denied(article, goals[e]);
        if (same && may_share(article.reading, goals[g], goals[e])) best = earlier[k];
      }
    }
    // A restatement of a restatement names the first.
    while (best != none && goals[static_cast<std::size_t>(best)].restates != none)
      best = goals[static_cast<std::size_t>(best)].restates;
    goals[g].restates = best;
    if (best != none) continue;  // the first stands for it
    for (const Stem s : words[g]) with[s].push_back(static_cast<Index>(g));
  }
}

}  // namespace sayso
