// The role head: for each token of an article a score for each role that it can have in an attribution, and which of
// these belong together. A linear map of what the encoder makes of the token (reader/encoder.hpp) gives the scores.
// docs/attributions.md tells how it was trained and how well it does.
#pragma once

#include <array>
#include <cstdint>
#include <span>
#include <vector>

#include "reader/chain.hpp"
#include "reader/confidence.hpp"
#include "reader/encoder.hpp"
#include "reader/layers.hpp"

namespace sayso::roles {

// First and further tokens of a source, a cue, a content: labels of one token.
enum Label : std::uint8_t { outside, source_first, source_more, cue_first, cue_more, content_first, content_more };
inline constexpr std::uint32_t label_count = 7;
using Scores = std::array<float, label_count>;

// Scores how well a head (a content, a cue) goes with a candidate (a cue, a source).
struct PairScorer {
  reader::Linear head, candidate;
  std::uint32_t width = 0;
  std::vector<float> table;  // rows of `width`
  std::vector<float> weights;
  float bias = 0;
};

struct Head {
  std::uint32_t state = 0;  // the encoder's width; 0: empty
  reader::Linear output;
  reader::Chain<label_count> chain;
  PairScorer content_to_cue, cue_to_source;
  reader::Linear no_source;
  reader::Confidence confidence;
  float least_confidence = 0;
};

// The head whose weights are compiled in (core/findings/roles/roles.weights), read once. Its checksum is tested.
const Head& head();

// Reads a weights file (docs/attributions.md has the format). An empty head when the bytes are not one, or one that was
// trained with an encoder of another width.
Head read_head(std::span<const unsigned char> file);

// Scores the tokens of a stretch. Linear in their number.
std::vector<Scores> score(const Head& head, const reader::Encoded& encoded);

}  // namespace sayso::roles
