#include "reader/layers.hpp"

#include <algorithm>

#include "reader/simd.hpp"

namespace sayso::reader {
namespace {

// x / sqrt(1 + x²), a sigmoid that IEEE arithmetic gives to the bit
simd::Floats squash(simd::Floats x) { return x / simd::square_root(simd::all(1.0f) + x * x); }
simd::Floats gate(simd::Floats x) { return simd::all(0.5f) + simd::all(0.5f) * squash(x); }

// Tokens whose sums one pass over a map's weights makes: as many as the registers hold.
constexpr std::size_t together = 4;
// Tokens that pass a map at once: what it makes of them stays in the nearest cache.
constexpr std::size_t batch = 16;

// The inputs of tokens as tile() reads them: of four tokens numbers 0 and 1 of each, then numbers 2 and 3 of each, …;
// then of the next four.
class Packed {
 public:
  Packed(std::size_t tokens, std::uint32_t inputs)
      : inputs_(inputs), numbers_((tokens + together - 1) / together * together * inputs) {}

  // Numbers `i` to `i` + 7 of a token.
  void put(std::size_t token, std::uint32_t i, simd::Shorts numbers) {
    std::int16_t* to = numbers_.data() + token / together * together * inputs_ + i * together + token % together * 2;
    simd::store_pairs(to, 2 * together, numbers);
  }
  const std::int16_t* at(std::size_t token) const { return numbers_.data() + token * inputs_; }

 private:
  std::uint32_t inputs_;
  std::vector<std::int16_t> numbers_;
};

// Gives `put` the outputs r to r + 7 of four tokens, twice a token: (token, 0 or 4, four outputs from r + 0 or 4 on).
template <typename Put>
void tile(const Linear& linear, std::uint32_t r, const std::int16_t* input, const Put& put) {
  simd::Ints low[together], high[together];
  for (std::size_t t = 0; t < together; ++t) low[t] = high[t] = simd::Ints{};
  const std::uint32_t end = linear.first_block[r / 8 + 1];
  for (std::uint32_t block = linear.first_block[r / 8]; block != end; ++block) {
    const std::int16_t *weights = linear.weights.data() + std::size_t{block} * 16,
                       *x = input + std::size_t{linear.block_input[block]} * together;
    const simd::Shorts first = simd::load(weights), second = simd::load(weights + 8);
    for (std::size_t t = 0; t < together; ++t) {
      const simd::Shorts both = simd::pair(x + 2 * t);
      low[t] = simd::multiply_add(low[t], both, first);
      high[t] = simd::multiply_add(high[t], both, second);
    }
  }
  const float *multiplier = linear.multiplier.data() + r, *bias = linear.bias.data() + r;
  for (std::size_t t = 0; t < together; ++t) {
    put(t, 0, simd::floats(low[t]) * simd::load(multiplier) + simd::load(bias));
    put(t, 4, simd::floats(high[t]) * simd::load(multiplier + 4) + simd::load(bias + 4));
  }
}

// Each number as a whole one of 1 / `steps`.
simd::Shorts in_steps(simd::Floats low, simd::Floats high, simd::Floats steps) {
  return simd::narrowed(simd::quantized(low * steps), simd::quantized(high * steps));
}

// Puts what a layer's window sees of each token, in front of its maps, into `input`: the token and its neighbours, each
// number weighed.
void look(const Layer& layer, std::uint32_t width, std::span<const float> z, Packed& input) {
  const std::size_t count = z.size() / width;
  const std::vector<float> nothing(width, 0.0f);
  const simd::Floats steps = simd::all(layer.steps);
  for (std::size_t t = 0; t < count; ++t) {
    const float *here = z.data() + t * width, *before = t > 0 ? here - width : nothing.data(),
                *after = t + 1 < count ? here + width : nothing.data();
    const auto seen = [&](std::uint32_t i) {
      return (simd::load(layer.window[0].data() + i) * simd::load(before + i) +
              simd::load(layer.window[1].data() + i) * simd::load(here + i)) +
             simd::load(layer.window[2].data() + i) * simd::load(after + i);
    };
    for (std::uint32_t i = 0; i < width; i += 8) input.put(t, i, in_steps(seen(i), seen(i + 4), steps));
  }
}

// What a layer's three maps make of a batch of tokens, in `channels` of the channels: the value that is remembered, how
// much of the memory stays, and how much of the memory comes out.
struct Gated {
  explicit Gated(std::uint32_t channels)
      : values(batch * channels), forget(batch * channels), outputs(batch * channels) {}
  std::vector<float> values, forget, outputs;
};

// Gives each of the tokens from `first` to `end` the numbers that `activation` makes of `channels` outputs from
// `output` on.
template <simd::Floats (*activation)(simd::Floats)>
void fill(const Linear& linear, std::uint32_t output, std::uint32_t channels, const Packed& input, std::size_t first,
          std::size_t end, float* to) {
  for (std::uint32_t r = 0; r < channels; r += 8) {
    for (std::size_t t = first; t < end; t += together) {
      float* at = to + (t - first) * channels + r;
      const std::size_t there = std::min(together, end - t);
      tile(linear, output + r, input.at(t), [&](std::size_t token, std::uint32_t half, simd::Floats x) {
        if (token < there) simd::store(at + token * channels + half, activation(x));
      });
    }
  }
}

// One half of a layer's channels, from `from` on: reads the tokens from left to right, or back, keeps the running mean
// h = a + f (h_before - a), and adds what comes out of it to `z`.
void run(const Layer& layer, std::uint32_t width, std::uint32_t from, bool forward, const Packed& input,
         std::span<float> z) {
  const std::size_t count = z.size() / width, batches = (count + batch - 1) / batch;
  const std::uint32_t channels = width / 2;
  Gated gated(channels);
  std::vector<float> memory(channels, 0.0f);
  for (std::size_t b = 0; b < batches; ++b) {
    const std::size_t first = (forward ? b : batches - 1 - b) * batch, end = std::min(count, first + batch);
    fill<squash>(layer.gates, from, channels, input, first, end, gated.values.data());
    fill<gate>(layer.gates, width + from, channels, input, first, end, gated.forget.data());
    fill<gate>(layer.gates, 2 * width + from, channels, input, first, end, gated.outputs.data());
    for (std::size_t k = 0; k < end - first; ++k) {
      const std::size_t token = forward ? k : end - first - 1 - k, at = token * channels;
      float* out = z.data() + (first + token) * width + from;
      for (std::uint32_t i = 0; i < channels; i += 4) {
        const simd::Floats value = simd::load(gated.values.data() + at + i);
        const simd::Floats next =
            value + simd::load(gated.forget.data() + at + i) * (simd::load(memory.data() + i) - value);
        simd::store(memory.data() + i, next);
        simd::store(out + i, simd::load(out + i) + simd::load(gated.outputs.data() + at + i) * next);
      }
    }
  }
}

// Writes `count` of the four numbers, or all when there are fewer.
void store_first(float* to, simd::Floats numbers, std::size_t count) {
  if (count >= 4) return simd::store(to, numbers);
  for (std::size_t k = 0; k < count; ++k) to[k] = numbers[k];
}

// apply(), of inputs of which `load(i)` gives the eight from number `i` on.
template <typename Load>
void apply_to(const Linear& linear, std::size_t count, float* output, const Load& load) {
  Packed packed(std::min(count, batch), linear.inputs);
  for (std::size_t first = 0; first < count; first += batch) {
    const std::size_t end = std::min(count, first + batch);
    for (std::size_t t = first; t < end; ++t) {
      for (std::uint32_t i = 0; i < linear.inputs; i += 8) packed.put(t - first, i, load(t * linear.inputs + i));
    }
    for (std::uint32_t r = 0; r < linear.outputs; r += 8) {
      for (std::size_t t = first; t < end; t += together) {
        tile(linear, r, packed.at(t - first), [&](std::size_t token, std::uint32_t half, simd::Floats x) {
          const std::uint32_t out = r + half;
          if (t + token >= end || out >= linear.outputs) return;
          store_first(output + (t + token) * linear.outputs + out, x, linear.outputs - out);
        });
      }
    }
  }
}

}  // namespace

void apply(const Linear& linear, const std::int16_t* input, std::size_t count, float* output) {
  apply_to(linear, count, output, [&](std::size_t i) { return simd::load(input + i); });
}

void apply(const Linear& linear, const std::int8_t* input, std::size_t count, float* output) {
  apply_to(linear, count, output, [&](std::size_t i) { return simd::widened(input + i); });
}

void quantize(const float* input, float steps, std::size_t count, std::int16_t* output) {
  const simd::Floats all = simd::all(steps);
  for (std::size_t i = 0; i < count; i += 8)
    simd::store(output + i, in_steps(simd::load(input + i), simd::load(input + i + 4), all));
}

void pass(const std::vector<Layer>& layers, std::uint32_t width, std::span<float> z) {
  Packed input(z.size() / width, width);
  for (const Layer& layer : layers) {
    look(layer, width, z, input);
    run(layer, width, 0, true, input, z);
    run(layer, width, width / 2, false, input, z);
  }
}

}  // namespace sayso::reader
