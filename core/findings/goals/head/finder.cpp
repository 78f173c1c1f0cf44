#include "findings/goals/head/finder.hpp"

#include <algorithm>
#include <cmath>

#include "reader/chain.hpp"

namespace sayso::goals {
namespace {

constexpr std::uint32_t behind_costs = 4;  // tokens: a cue behind its goal is as good as one so much farther before it
constexpr std::uint32_t long_goal = 24;    // tokens
constexpr float surest = 10.0f;

// By how much the best sequence leads that does not give a token the label, between 0 and 10.
float lead_over(const Scores& scores, std::size_t label) {
  float best = -1e30f;
  for (std::size_t k = 0; k < label_count; ++k) {
    if (k != label) best = std::max(best, scores[k]);
  }
  return std::min(std::max(best - scores[label], 0.0f), surest);
}

double hundredths(float share) { return std::round(static_cast<double>(share) * 100) / 100; }

// By how much the best kind leads.
float kind_lead(const KindScores& kinds) {
  KindScores sorted = kinds;
  std::sort(sorted.begin(), sorted.end());
  return std::min(sorted[kind_count - 1] - sorted[kind_count - 2], surest);
}

class Finder {
 public:
  Finder(const Article& article, const Head& head, const reader::Encoding& encoding,
         std::span<const TokenEvidence> evidence)
      : tokens_(article.text.tokens()),
        head_(head),
        read_(encoding.tokens),
        evidence_(evidence),
        scored_(score(head, encoding, evidence)),
        labels_(reader::label(head.chain, scored_.labels)),
        cues_(reader::runs(labels_.best, cue_first, cue_more)) {}

  std::vector<HeadFinding> run() const {
    std::vector<HeadFinding> out;
    for (const Range goal : reader::runs(labels_.best, goal_first, goal_more)) {
      const Range cue = cue_of(goal);
      const float sure = confidence(goal, cue);
      if (sure < head_.least_confidence) continue;
      const KindScores& kinds = scored_.kinds[goal.first];
      const auto kind = static_cast<GoalKind>(std::max_element(kinds.begin(), kinds.end()) - kinds.begin());
      out.push_back({in_article(goal), cue.empty() ? Range{} : in_article(cue), kind, hundredths(sure)});
    }
    return out;
  }

 private:
  const Token& token(std::uint32_t t) const { return tokens_[read_[t]]; }

  // The nearest cue in the sentence that the goal begins in.
  Range cue_of(Range goal) const {
    Range best;
    std::uint32_t least = 0;
    for (const Range cue : cues_) {
      if (token(cue.first).sentence != token(goal.first).sentence) continue;
      const bool before = cue.first < goal.first;
      const std::uint32_t distance = before ? goal.first - cue.last : cue.first - goal.last + behind_costs;
      if (best.empty() || distance < least) best = cue, least = distance;
    }
    return best;
  }

  float confidence(Range goal, Range cue) const {
    const auto at = [&](std::uint32_t t) -> const Scores& { return labels_.reachable[t]; };
    const TokenEvidence &first = evidence_[read_[goal.first]], &last = evidence_[read_[goal.last - 1]];
    const std::array<float, 11> evidence = {
        1.0f,
        reader::label_margin(at(goal.first), goal_first, goal_more),
        reader::label_margin(at(goal.first), goal_first, goal_first),
        reader::label_margin(at(goal.last - 1), goal_first, goal_more),
        goal.last < read_.size() ? lead_over(at(goal.last), goal_more) : surest,
        first[rule_table] % 2 == 1 ? 1.0f : 0.0f,  // a rule's goal begins there
        last[end_table] != 0 ? 1.0f : 0.0f,
        cue.empty() ? 0.0f : 1.0f,
        kind_lead(scored_.kinds[goal.first]),
        static_cast<float>(std::min(goal.size(), long_goal)) / static_cast<float>(long_goal),
        first[role_table] != 0 ? 1.0f : 0.0f,
    };
    return head_.confidence(evidence);
  }

  // The same words in the article: where a line stands apart within them, or a paragraph ends, what comes before.
  Range in_article(Range range) const {
    std::uint32_t end = range.first + 1;
    while (end < range.last && read_[end] == read_[end - 1] + 1 && token(end).paragraph == token(range.first).paragraph)
      ++end;
    return {read_[range.first], read_[end - 1] + 1};
  }

  const std::vector<Token>& tokens_;  // of the article
  const Head& head_;
  const std::vector<std::uint32_t>&
      read_;  // of these tokens, those that are read together; ranges count from its first
  std::span<const TokenEvidence> evidence_;
  Scored scored_;
  reader::Labelling<label_count> labels_;
  std::vector<Range> cues_;
};

}  // namespace

std::vector<HeadFinding> find(const Article& article, const Head& head, const reader::Encoding& stretch,
                              std::span<const TokenEvidence> evidence) {
  return Finder(article, head, stretch, evidence).run();
}

std::vector<HeadFinding> find(const Article& article, const Head& head, const reader::Encodings& encodings,
                              std::span<const TokenEvidence> evidence) {
  std::vector<HeadFinding> out;
  if (head.width == 0) return out;
  encodings.for_each([&](const reader::Encoding& stretch) {
    const std::vector<HeadFinding> found = find(article, head, stretch, evidence);
    out.insert(out.end(), found.begin(), found.end());
  });
  std::sort(out.begin(), out.end(),
            [](const HeadFinding& a, const HeadFinding& b) { return a.span.first < b.span.first; });
  return out;
}

}  // namespace sayso::goals
