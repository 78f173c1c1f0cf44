// Reads what the training programs write: the encoder and the heads on it.
#pragma once

#include <algorithm>
#include <array>
#include <cstdint>
#include <cstring>
#include <span>
#include <string_view>
#include <utility>
#include <vector>

#include "reader/chain.hpp"
#include "reader/confidence.hpp"
#include "reader/layers.hpp"

namespace sayso::reader {

// The parts of a weights file in order. Every number is little-endian, as the machines that this runs on are.
class WeightsReader {
 public:
  // `magic`: the four letters that the file begins with.
  WeightsReader(std::span<const unsigned char> bytes, std::string_view magic) : bytes_(bytes) {
    for (const char letter : magic) failed_ = one<unsigned char>() != static_cast<unsigned char>(letter) || failed_;
  }

  template <class T>
  std::vector<T> take(std::size_t count) {
    std::vector<T> out;
    if (count > (bytes_.size() - at_) / sizeof(T)) {
      failed_ = true;
      return std::vector<T>(std::min<std::size_t>(count, 1u << 22));
    }
    out.resize(count);
    if (count > 0) std::memcpy(out.data(), bytes_.data() + at_, count * sizeof(T));
    at_ += count * sizeof(T);
    return out;
  }
  template <class T>
  T one() {
    return take<T>(1).front();
  }
  Linear linear(std::uint32_t outputs, std::uint32_t inputs, bool bias = true) {
    Linear out;
    out.inputs = inputs;
    out.outputs = outputs;
    out.multiplier = take<float>(outputs);
    out.bias = bias ? take<float>(outputs) : std::vector<float>(outputs, 0.0f);
    const std::uint32_t padded = (outputs + 7) / 8 * 8;
    out.multiplier.resize(padded);
    out.bias.resize(padded);
    std::vector<std::int8_t> weights = take<std::int8_t>(static_cast<std::size_t>(outputs) * inputs);
    weights.resize(static_cast<std::size_t>(padded) * inputs);
    out.first_block.push_back(0);
    for (std::uint32_t r = 0; r < outputs; r += 8) {
      for (std::uint32_t i = 0; i < inputs; i += 2) add_block(out, weights.data() + std::size_t{r} * inputs + i, i);
      out.first_block.push_back(static_cast<std::uint32_t>(out.block_input.size()));
    }
    return out;
  }
  // Layers of `width` channels; `steps`: of the input of each.
  std::vector<Layer> layers(std::uint32_t width, std::span<const float> steps) {
    std::vector<Layer> out;
    for (const float step : steps) {
      Layer layer;
      for (std::vector<float>& window : layer.window) window = take<float>(width);
      layer.steps = step;
      layer.gates = linear(3 * width, width);
      out.push_back(std::move(layer));
    }
    return out;
  }
  template <std::size_t N>
  Chain<N> chain() {
    Chain<N> out;
    for (std::array<float, N>& from : out.transition) from = numbers<N>();
    out.start = numbers<N>();
    return out;
  }
  template <std::size_t N>
  std::array<float, N> numbers() {
    std::array<float, N> out{};
    const std::vector<float> read = take<float>(N);
    std::copy(read.begin(), read.end(), out.begin());
    return out;
  }
  Confidence confidence(std::uint32_t evidence) {
    Confidence out;
    out.weights = take<float>(evidence);
    out.x = numbers<confidence_knots>();
    out.y = numbers<confidence_knots>();
    return out;
  }
  bool ok() const { return !failed_; }
  // Whether everything was there and nothing is left but the checksum.
  bool complete() const { return ok() && at_ + sizeof(std::uint32_t) == bytes_.size(); }

 private:
  // Adds the block of eight rows' weights of inputs `input` and the next, unless they are all zero.
  static void add_block(Linear& to, const std::int8_t* weights, std::uint32_t input) {
    std::array<std::int16_t, 16> block{};
    for (std::size_t k = 0; k < block.size(); ++k) block[k] = weights[k / 2 * to.inputs + k % 2];
    if (std::all_of(block.begin(), block.end(), [](std::int16_t weight) { return weight == 0; })) return;
    to.weights.insert(to.weights.end(), block.begin(), block.end());
    to.block_input.push_back(static_cast<std::uint16_t>(input));
  }

  std::span<const unsigned char> bytes_;
  std::size_t at_ = 0;
  bool failed_ = false;
};

}  // namespace sayso::reader
