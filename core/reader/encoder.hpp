// The encoder: for each token of an article a few numbers that say what it is where it stands, for every head to read.
//
// Ten embedding rows a token are summed; four layers follow, each a window of three tokens, a linear map and a gated
// running mean, over one half of the channels from left to right and over the other from right to left (after Bradbury
// et al., "Quasi-Recurrent Neural Networks", 2017, and Lei et al., "Simple Recurrent Units", 2018). Weights and the
// inputs of every linear map are 8-bit integers. docs/reader.md tells how it was trained.
#pragma once

#include <array>
#include <cstdint>
#include <span>
#include <vector>

#include "reader/features.hpp"
#include "reader/layers.hpp"
#include "reader/numbers.hpp"

namespace sayso::reader {

struct Encoder {
  std::uint32_t embedding = 0, width = 0;
  std::vector<std::uint32_t> vocabulary;  // hashes, ascending
  std::vector<std::uint32_t> lexicon;     // hashes, ascending
  std::vector<std::uint8_t> lexicon_classes;
  std::array<std::uint32_t, table_count> table_first{};  // the first row of each table
  std::vector<std::int8_t> table;                        // rows of `embedding`
  Linear input;
  std::vector<Layer> layers;
  float last_steps = 0;  // 1 / the step of the last activations
};

// The encoder whose weights are compiled in (core/reader/encoder.weights), read once. Its checksum is tested.
const Encoder& encoder();

// Reads a weights file (docs/reader.md has the format). An empty encoder when the bytes are not one, or one that was
// trained with other features.
Encoder read_encoder(std::span<const unsigned char> file);

struct Encoded {
  Numbers<std::int16_t> state;     // of each token, `width` numbers within a signed byte: the last activations
  Numbers<std::int16_t> embedded;  // of each token, `embedding` of them: the sum of its rows
};

// Encodes one stretch of tokens. Linear in their number.
Encoded encode(const Encoder& encoder, std::span<const TokenFeatures> tokens);

}  // namespace sayso::reader
