// The role network: for each token of an article a score for each role that it can have in an attribution.
//
// Ten embedding rows a token are summed; four layers follow, each a window of three tokens, a linear map and a gated
// running mean, over one half of the channels from left to right and over the other from right to left (after Bradbury
// et al., "Quasi-Recurrent Neural Networks", 2017, and Lei et al., "Simple Recurrent Units", 2018). Weights and the
// inputs of every linear map are 8-bit integers. docs/attributions.md tells how it was trained and how well it does.
#pragma once

#include <array>
#include <cstdint>
#include <span>
#include <vector>

#include "findings/roles/chain.hpp"
#include "findings/roles/features.hpp"
#include "findings/roles/layers.hpp"

namespace sayso::roles {

// First and further tokens of a source, a cue, a content: labels of one token.
enum Label : std::uint8_t { outside, source_first, source_more, cue_first, cue_more, content_first, content_more };
inline constexpr std::uint32_t label_count = 7;
using Scores = std::array<float, label_count>;

// Scores how well a head (a content, a cue) goes with a candidate (a cue, a source).
struct PairScorer {
  Linear head, candidate;
  std::uint32_t width = 0;
  std::vector<float> table;  // rows of `width`
  std::vector<float> weights;
  float bias = 0;
};

struct Network {
  std::uint32_t embedding = 0, width = 0;
  std::vector<std::uint32_t> vocabulary;  // hashes, ascending
  std::vector<std::uint32_t> lexicon;     // hashes, ascending
  std::vector<std::uint8_t> lexicon_classes;
  std::array<std::uint32_t, table_count> table_first{};  // the first row of each table
  std::vector<std::int8_t> table;                        // rows of `embedding`
  Linear input;
  std::vector<Layer> layers;
  float last_steps = 0;
  Linear output;
  Chain<label_count> chain;
  PairScorer content_to_cue, cue_to_source;
  Linear no_source;
  Confidence confidence;
  float least_confidence = 0;
};

// The network whose weights are compiled in (core/findings/roles/roles.weights), read once. Its checksum is tested.
const Network& network();

// Reads a weights file (docs/attributions.md has the format). An empty network when the bytes are not one, or one that
// was trained with other features.
Network read_network(std::span<const unsigned char> file);

struct Encoded {
  std::vector<Scores> scores;           // of each token
  std::vector<std::int16_t> quantized;  // of each token, `width` numbers: the last activations
  std::vector<std::int16_t> embedded;   // of each token, `embedding` numbers: the sum of its rows
};

// Encodes one stretch of tokens. Linear in their number.
Encoded encode(const Network& network, std::span<const TokenFeatures> tokens);

}  // namespace sayso::roles
