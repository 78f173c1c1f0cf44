#include "reader/layers.hpp"

#include <catch2/catch.hpp>
#include <cstddef>
#include <cstdint>
#include <cstring>
#include <random>
#include <vector>

#include "reader/weights.hpp"

namespace sayso::reader {
namespace {

// A map as a weights file holds it, some of whose blocks of eight outputs and two inputs are all zero.
struct Stored {
  Stored(std::uint32_t of_outputs, std::uint32_t of_inputs) : outputs(of_outputs), inputs(of_inputs) {
    std::mt19937 random(1);
    for (std::uint32_t r = 0; r < outputs; ++r) {
      multiplier.push_back(static_cast<float>(1 + r) / 64);
      bias.push_back(static_cast<float>(r) - 2);
      for (std::uint32_t i = 0; i < inputs; ++i) {
        const int weight = static_cast<int>(random() % 127) - 63;
        weights.push_back(static_cast<std::int8_t>((r / 8 + i / 2) % 3 != 0 ? 0 : weight));
      }
    }
  }

  Linear read() const {
    std::vector<unsigned char> bytes(outputs * (2 * sizeof(float) + inputs));
    std::memcpy(bytes.data(), multiplier.data(), outputs * sizeof(float));
    std::memcpy(bytes.data() + outputs * sizeof(float), bias.data(), outputs * sizeof(float));
    std::memcpy(bytes.data() + 2 * outputs * sizeof(float), weights.data(), weights.size());
    WeightsReader read(bytes, "");
    return read.linear(outputs, inputs);
  }

  // Number r of what the map makes of `x`, as Linear defines it.
  float number(std::uint32_t r, const std::int16_t* x) const {
    int sum = 0;
    for (std::uint32_t i = 0; i < inputs; ++i) sum += weights[r * inputs + i] * x[i];
    return static_cast<float>(sum) * multiplier[r] + bias[r];
  }

  std::uint32_t outputs, inputs;
  std::vector<float> multiplier, bias;
  std::vector<std::int8_t> weights;
};

}  // namespace

TEST_CASE("a linear map does what it is defined to, for any number of tokens") {
  for (const std::uint32_t outputs : {7u, 24u}) {
    const Stored stored(outputs, 16);
    const Linear linear = stored.read();
    for (const std::size_t count : {0u, 1u, 3u, 4u, 5u, 16u, 17u, 33u}) {
      std::vector<std::int16_t> input(count * 16);
      for (std::size_t i = 0; i < input.size(); ++i) input[i] = static_cast<std::int16_t>(i * 37 % 255 - 127);
      std::vector<float> output(count * outputs, -1e9f), expected;
      for (std::size_t t = 0; t < count; ++t) {
        for (std::uint32_t r = 0; r < outputs; ++r) expected.push_back(stored.number(r, input.data() + t * 16));
      }
      apply(linear, input.data(), count, output.data());
      CAPTURE(outputs, count);
      CHECK(output == expected);
    }
  }
}

TEST_CASE("a linear map holds no block that is all zero") {
  const Linear linear = Stored(24, 16).read();
  CHECK(linear.block_input == std::vector<std::uint16_t>{0, 6, 12, 4, 10, 2, 8, 14});
  CHECK(linear.first_block == std::vector<std::uint32_t>{0, 3, 5, 8});
  CHECK(linear.weights.size() == 8 * 16);
}

}  // namespace sayso::reader
