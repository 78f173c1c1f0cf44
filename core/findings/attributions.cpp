#include "findings/attributions.hpp"

#include <algorithm>
#include <array>
#include <cmath>
#include <utility>

#include "findings/contents.hpp"
#include "findings/roles/roles.hpp"
#include "findings/rules.hpp"

namespace sayso {
namespace {

// Two witnesses testify to each attribution: the rules and the role network. What both say is surer than what one says,
// and what they say of the same words without agreeing goes to the surer.
constexpr double same_content = 0.5;      // share of common words from which two contents are one
constexpr double least_confidence = 0.4;  // about half of the F1 that is reached: where one more find stops paying

// How often a rule's find holds when the network is silent there, and when it says something else of the same words.
// Measured on the 60 articles of polnear-train that the network was not trained on (docs/attributions.md).
// A firm rule's content stands even where the network gives the same cue another one.
struct Trust {
  std::string_view why;
  double alone, disputed;
  bool firm = false;
};
constexpr std::array<Trust, 13> trust_table = {{
    {"cue-after-quote", 0.85, 0.65, true},
    {"cue-before-quote", 0.85, 0.75, true},
    {"quote-alone", 1.0, 0.2},
    {"clause-then-cue", 0.75, 0.7, true},
    {"according-to", 0.7, 0.6, true},
    {"label", 0.6, 0.4},
    {"cue-then-clause", 0.4, 0.4},
    {"cue-then-infinitive", 0.3, 0.1},
    {"cue-then-object", 0.35, 0.2},
    {"passive-cue", 0.3, 0.3},
    {"impersonal-cue", 0.7, 0.5},
    {"adverb-cue", 0.7, 0.5},
    {"noun-cue", 0.2, 0.2},
}};

const Trust& trust(std::string_view why) {
  static constexpr Trust unknown{"", 0.3, 0.2};
  const auto at = std::find_if(trust_table.begin(), trust_table.end(), [&](const Trust& t) { return t.why == why; });
  return at == trust_table.end() ? unknown : *at;
}

class Reconciler {
 public:
  explicit Reconciler(const Article& article) : article_(article) {}

  std::vector<Attribution> run() {
    std::vector<Attribution> network;
    for (const roles::RoleFinding& finding : roles::find_roles(article_)) network.push_back(attribution(finding));
    std::vector<Attribution> all = testimony(attributions_by_rule(article_), network);
    std::stable_sort(all.begin(), all.end(), [](const Attribution& a, const Attribution& b) { return a.confidence > b.confidence; });
    std::vector<bool> taken(article_.text.size(), false);
    std::vector<Attribution> kept;
    for (Attribution& found : all) {
      if (found.confidence < least_confidence) break;
      const auto is_taken = [&](Range range) { return std::any_of(taken.begin() + range.first, taken.begin() + range.last, [](bool t) { return t; }); };
      if (std::any_of(found.content.begin(), found.content.end(), is_taken) || is_taken(found.cue)) continue;
      for (const Range part : found.content) std::fill(taken.begin() + part.first, taken.begin() + part.last, true);
      std::fill(taken.begin() + found.cue.first, taken.begin() + found.cue.last, true);
      found.kind = kind_of(found);
      found.confidence = std::round(found.confidence * 100) / 100;
      if (found.why.empty()) found.why = found.kind == QuoteKind::direct ? "network-direct" : found.kind == QuoteKind::mixed ? "network-mixed" : "network-indirect";
      kept.push_back(std::move(found));
    }
    std::sort(kept.begin(), kept.end(), [](const Attribution& a, const Attribution& b) { return a.content.front().first < b.content.front().first; });
    return kept;
  }

 private:
  Attribution attribution(const roles::RoleFinding& finding) const {
    Attribution out;
    out.content = finding.contents;
    out.cue = finding.cue;
    out.cue_head = finding.cue.last - 1;
    for (std::uint32_t i = finding.cue.first; i < finding.cue.last; ++i) {
      if (article_.reading.lexeme(i).cue_verb() != nullptr) out.cue_head = i;
    }
    if (finding.source && !only_determiner(*finding.source)) {
      out.source = *finding.source;
      out.source_head = finding.source->last - 1;
    }
    out.confidence = finding.confidence;
    obey_marks(out.content);
    for (Range& part : out.content) {
      if (const Range without = trimmed(article_, part); !without.empty()) part = without;
    }
    return out;
  }

  bool only_determiner(Range source) const {
    return source.size() == 1 && article_.reading.tag(source.first) == english::Tag::Dt && article_.reading.low(source.first).size() <= 3;
  }

  // Quotation marks are evidence that no model overrules: a content that reaches to a mark takes it in, and after words
  // that stand whole between marks no sentence without marks goes on with them.
  void obey_marks(std::vector<Range>& content) const {
    for (Range& part : content) {
      if (part.first > 0) {
        const Quotation* before = article_.quotation_at(part.first - 1);
        if (before != nullptr && before->tokens.first == part.first - 1 && part.last + 1 >= before->tokens.last) --part.first;
      }
      if (part.last < article_.text.size()) {
        const Quotation* after = article_.quotation_at(part.last);
        if (after != nullptr && after->closed && after->tokens.last == part.last + 1 && part.first <= after->tokens.first) ++part.last;
      }
    }
    const Quotation* first = article_.quotation_at(content.front().first);
    if (first == nullptr || !first->tokens.contains(content.front())) return;
    const std::uint32_t sentence = article_.text.tokens()[content.front().last - 1].sentence;
    std::erase_if(content, [&](Range part) {
      return part != content.front() && article_.quotation_at(part.first) == nullptr && article_.text.tokens()[part.first].sentence > sentence;
    });
  }

  // Both lists as one, with the confidence that the two witnesses together give.
  std::vector<Attribution> testimony(const std::vector<Attribution>& rules, std::vector<Attribution>& network) const {
    std::vector<Attribution> all;
    std::vector<Index> says(article_.text.size(), none);  // of each token, the network's find whose content it is in
    for (std::size_t n = 0; n < network.size(); ++n) {
      for (const Range part : network[n].content) std::fill(says.begin() + part.first, says.begin() + part.last, static_cast<Index>(n));
    }
    std::vector<bool> confirmed(network.size(), false);
    for (const Attribution& rule : rules) {
      const auto [other, common] = most_common(rule, network, says);
      const Trust& known = trust(rule.why);
      if (other != none && !confirmed[static_cast<std::size_t>(other)]) {
        const Attribution& seen = network[static_cast<std::size_t>(other)];
        const bool same_cue = !rule.cue.empty() && rule.cue.overlaps(seen.cue);
        if (common >= same_content || (same_cue && known.firm)) {
          confirmed[static_cast<std::size_t>(other)] = true;
          all.push_back(agreed(rule, seen, common >= same_content));
          continue;
        }
      }
      Attribution alone = rule;
      alone.confidence *= other == none ? known.alone : known.disputed;
      all.push_back(std::move(alone));
    }
    for (std::size_t n = 0; n < network.size(); ++n) {
      if (!confirmed[n]) all.push_back(network[n]);
    }
    return all;
  }

  // One attribution of two that tell of the same one.
  Attribution agreed(const Attribution& rule, const Attribution& seen, bool same) const {
    Attribution both = seen;
    both.confidence = 1 - (1 - seen.confidence) * (1 - 0.5 * rule.confidence);
    if (!rule.cue.empty()) both.why = rule.why;
    const auto beyond_rule = [&](Range part) {
      return std::none_of(rule.content.begin(), rule.content.end(), [&](Range r) { return r.overlaps(part); });
    };
    const bool adds = std::any_of(seen.content.begin(), seen.content.end(), beyond_rule);
    if (!same && !adds) both.content = rule.content;
    const bool wider = !rule.source.empty() && rule.source.contains(seen.source) && rule.cue.overlaps(seen.cue);
    if (both.source.empty() || wider) both.source = rule.source, both.source_head = rule.source_head;
    // What the wider source takes in ("…, who asked not to be named") is no content.
    std::erase_if(both.content, [&](Range part) { return both.content.size() > 1 && part.overlaps(both.source); });
    return both;
  }

  struct Common {
    Index with;
    double share;
  };

  // The network's find that has most words of a rule's content in common with it, and their share (Jaccard).
  Common most_common(const Attribution& rule, const std::vector<Attribution>& network, const std::vector<Index>& says) const {
    std::vector<std::pair<Index, std::uint32_t>> counts;
    std::uint32_t words = 0;
    for (const Range part : rule.content) {
      for (std::uint32_t i = part.first; i < part.last; ++i) {
        if (!is_word(i)) continue;
        ++words;
        if (says[i] == none) continue;
        if (counts.empty() || counts.back().first != says[i]) counts.emplace_back(says[i], 0);
        ++counts.back().second;
      }
    }
    Common best{none, 0};
    for (const auto& [with, count] : counts) {
      const double share = static_cast<double>(count) / (words + words_of(network[static_cast<std::size_t>(with)]) - count);
      if (share > best.share) best = {with, share};
    }
    return best;
  }

  bool is_word(std::uint32_t i) const {
    const TokenKind kind = article_.text.tokens()[i].kind;
    return kind == TokenKind::word || kind == TokenKind::number;
  }

  std::uint32_t words_of(const Attribution& found) const {
    std::uint32_t words = 0;
    for (const Range part : found.content) {
      for (std::uint32_t i = part.first; i < part.last; ++i) words += is_word(i);
    }
    return words;
  }

  QuoteKind kind_of(const Attribution& found) const {
    std::uint32_t words = 0, quoted = 0;
    for (const Range part : found.content) {
      for (std::uint32_t i = part.first; i < part.last; ++i) {
        if (!is_word(i)) continue;
        ++words;
        quoted += article_.quotation_at(i) != nullptr;
      }
    }
    if (quoted == 0) return QuoteKind::indirect;
    return quoted == words ? QuoteKind::direct : QuoteKind::mixed;
  }

  const Article& article_;
};

}  // namespace

std::vector<Attribution> find_attributions(const Article& article) { return Reconciler(article).run(); }

}  // namespace sayso
