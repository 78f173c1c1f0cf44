#include "findings/roles/roles.hpp"

#include <algorithm>
#include <span>

#include "findings/roles/confidence.hpp"
#include "findings/roles/features.hpp"
#include "findings/roles/labels.hpp"
#include "findings/roles/links.hpp"
#include "findings/roles/network.hpp"

namespace sayso::roles {
namespace {

constexpr std::uint32_t longest_stretch = 8192;  // tokens: longer than nearly every article

// Where a stretch that begins at token `first` ends: at the last paragraph's, or else sentence's, end in reach.
std::uint32_t end_of_stretch(const Article& article, std::uint32_t first) {
  const std::uint32_t size = article.text.size();
  if (size - first <= longest_stretch) return size;
  const Token& beyond = article.text.tokens()[first + longest_stretch];
  const std::uint32_t paragraph = article.text.paragraphs()[beyond.paragraph].first;
  if (paragraph > first) return paragraph;
  const std::uint32_t sentence = article.text.sentences()[beyond.sentence].first;
  return sentence > first ? sentence : first + longest_stretch;
}

// Whether nothing but marks and signs stands there, of which nobody says anything: a megabyte of them has a million tokens,
// and the network takes more time for each than all else together.
bool wordless(const Article& article, Range tokens) {
  const auto first = article.text.tokens().begin();
  return std::none_of(first + tokens.first, first + tokens.last, [](const Token& token) { return token.kind == TokenKind::word; });
}

Range moved(Range range, std::uint32_t by) { return {range.first + by, range.last + by}; }

}  // namespace

std::vector<RoleFinding> find_roles(const Article& article, std::span<const Attribution> by_rule) {
  const Network& net = network();
  std::vector<RoleFinding> found;
  if (net.width == 0) return found;
  const std::vector<TokenFeatures> all = features(article, by_rule);
  for (std::uint32_t first = 0; first < all.size();) {
    const std::uint32_t end = end_of_stretch(article, first);
    if (wordless(article, {first, end})) {
      first = end;
      continue;
    }
    const Encoded encoded = encode(net, std::span(all).subspan(first, end - first));
    const Labels labels = label(net, encoded.scores);
    const Stretch stretch{article, first, all, encoded};
    for (const Link& linked : link(net, stretch, role_spans(labels.best))) {
      const float sure = confidence(net, stretch, labels, linked);
      if (sure < net.least_confidence) continue;
      RoleFinding finding;
      finding.cue = moved(linked.cue, first);
      if (linked.source) finding.source = moved(*linked.source, first);
      for (const Range content : linked.contents) finding.contents.push_back(moved(content, first));
      finding.confidence = static_cast<double>(sure);
      found.push_back(std::move(finding));
    }
    first = end;
  }
  return found;
}

}  // namespace sayso::roles
