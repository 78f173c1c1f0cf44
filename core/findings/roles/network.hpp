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

#include "findings/roles/features.hpp"

namespace sayso::roles {

// First and further tokens of a source, a cue, a content: labels of one token.
enum Label : std::uint8_t { outside, source_first, source_more, cue_first, cue_more, content_first, content_more };
inline constexpr std::uint32_t label_count = 7;
using Scores = std::array<float, label_count>;

// A linear map of 8-bit weights: number r of the result is float(w[r] · x) * multiplier[r] + bias[r].
struct Linear {
  std::uint32_t inputs = 0, outputs = 0;
  std::vector<std::int16_t>
      weights;  // four outputs at a time; of these the weights of inputs 0 and 1, then of 2 and 3, …
  std::vector<float> multiplier, bias;  // of each output, and zeros up to a multiple of four
};

struct Layer {
  std::array<std::vector<float>, 3> window;  // of the token before, this one, the next
  float steps = 0;                           // 1 / the step of its quantized input
  Linear gates;                              // three maps in one: value, forget, output
};

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
  std::array<Scores, label_count> transition{};  // [from][to]
  Scores start{};
  PairScorer content_to_cue, cue_to_source;
  Linear no_source;
  std::vector<float> confidence_weights;
  std::array<float, 16> confidence_x{}, confidence_y{};
  float least_confidence = 0;
};

// The network whose weights are compiled in (core/findings/roles/roles.weights), read once. Its checksum is tested.
const Network& network();

// Reads a weights file (docs/attributions.md has the format). An empty network when the bytes are not one, or one that
// was trained with other features.
Network read_network(std::span<const unsigned char> file);

struct Encoded {
  std::vector<Scores> scores;           // of each token
  std::vector<std::int16_t> quantized;  // of each token, `width` numbers
};

// Encodes one stretch of tokens. Linear in their number.
Encoded encode(const Network& network, std::span<const TokenFeatures> tokens);

// A linear map of `count` inputs, one behind the other, to as many outputs.
void apply(const Linear& linear, const std::int16_t* input, std::size_t count, float* output);

}  // namespace sayso::roles
