// Which content goes with which cue, and which cue with which source.
#pragma once

#include <optional>
#include <span>
#include <vector>

#include "findings/roles/labels.hpp"
#include "findings/roles/network.hpp"
#include "syntax/article.hpp"

namespace sayso::roles {

// Tokens that are encoded together, though lines that stand apart may lie between them. Ranges and numbers inside count
// from its first token, sentence and paragraph.
struct Stretch {
  std::vector<std::uint32_t> tokens;               // of the article, ascending
  std::vector<std::uint32_t> sentence, paragraph;  // of each token
  std::vector<TokenFeatures> features;
  Encoded encoded;
};

// Encodes the given tokens of an article, of which `features` are those of all.
Stretch stretch(const Network& network, const Article& article, std::span<const std::uint32_t> tokens,
                const std::vector<TokenFeatures>& features);

struct Link {
  Range cue;
  std::optional<Range> source;
  std::vector<Range> contents;  // in text order, never empty
  float content_margin = 0;     // the least lead of a content's cue over its second best, at most 10
  float source_margin = 0;      // the lead of the source, or of none, over the second best
};

// Each content is given to the cue that scores best for it, each cue at most one source. Ordered by where they begin.
std::vector<Link> link(const Network& network, const Stretch& stretch, const RoleSpans& spans);

}  // namespace sayso::roles
