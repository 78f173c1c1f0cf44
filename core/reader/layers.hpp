// The layers that the encoder and the heads on it are made of: each a window of three tokens, a linear map and a
// gated running mean, over one half of the channels from left to right and over the other from right to left
// (encoder.hpp names where this comes from). Weights and the inputs of every linear map are 8-bit integers.
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <span>
#include <vector>

namespace sayso::reader {

// A linear map of 8-bit weights: number r of the result is float(w[r] · x) * multiplier[r] + bias[r]. It is made of
// blocks of eight outputs and two inputs, and holds those that are not all zero: most of a layer's were pruned in
// training.
struct Linear {
  std::uint32_t inputs = 0, outputs = 0;
  std::vector<std::int16_t> weights;       // of each block: of each output the weights of both inputs
  std::vector<std::uint16_t> block_input;  // the first of a block's two inputs
  std::vector<std::uint32_t> first_block;  // of each eight outputs, and the end
  std::vector<float> multiplier, bias;     // of each output, and zeros up to a multiple of eight
};

struct Layer {
  std::array<std::vector<float>, 3> window;  // of the token before, this one, the next
  float steps = 0;                           // 1 / the step of its quantized input
  Linear gates;                              // three maps in one: value, forget, output
};

// A linear map of `count` inputs, one behind the other, each of numbers within a signed byte and a multiple of eight of
// them, to as many outputs.
void apply(const Linear& linear, const std::int16_t* input, std::size_t count, float* output);
void apply(const Linear& linear, const std::int8_t* input, std::size_t count, float* output);

// `count` numbers, a multiple of eight, as whole numbers of 1 / `steps`, held within a signed byte.
void quantize(const float* input, float steps, std::size_t count, std::int16_t* output);

// Lets the layers read `z`, `width` numbers of each token, and puts what they make of it in its place. Linear in the
// number of tokens.
void pass(const std::vector<Layer>& layers, std::uint32_t width, std::span<float> z);

}  // namespace sayso::reader
