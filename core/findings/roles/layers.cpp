#include "findings/roles/layers.hpp"

#include <algorithm>
#include <cstring>

#include "findings/roles/simd.hpp"

namespace sayso::roles {
namespace {

// x / sqrt(1 + x²), a sigmoid that IEEE arithmetic gives to the bit
simd::Floats squash(simd::Floats x) { return x / simd::square_root(simd::all(1.0f) + x * x); }
simd::Floats gate(simd::Floats x) { return simd::all(0.5f) + simd::all(0.5f) * squash(x); }

// Tokens whose sums one pass over a map's weights makes: as many as the registers hold.
constexpr std::size_t together = 4;
// Tokens that pass a map at once: their inputs and outputs stay in the nearest cache.
constexpr std::size_t batch = 16;

// The inputs of up to `batch` tokens as tile() reads them: of four tokens numbers 0 and 1 of each, then numbers 2 and 3
// of each, …; then of the next four.
class Packed {
 public:
  explicit Packed(std::uint32_t inputs) : inputs_(inputs), numbers_(batch * inputs) {}

  void put(std::size_t token, const std::int16_t* from) {
    std::int16_t* to = numbers_.data() + token / together * together * inputs_ + token % together * 2;
    for (std::uint32_t i = 0; i < inputs_; i += 2) std::memcpy(to + i * together, from + i, 2 * sizeof *from);
  }
  const std::int16_t* at(std::size_t token) const { return numbers_.data() + token * inputs_; }

 private:
  std::uint32_t inputs_;
  std::vector<std::int16_t> numbers_;
};

// Gives `put` the outputs r to r + 7 of four tokens: (token, first output, four outputs), twice a token.
template <typename Put>
void tile(const Linear& linear, std::uint32_t r, const std::int16_t* input, const Put& put) {
  simd::Ints low[together], high[together];
  for (std::size_t t = 0; t < together; ++t) low[t] = high[t] = simd::Ints{};
  const std::int16_t* weights = linear.weights.data() + static_cast<std::size_t>(r) * linear.inputs;
  for (const std::int16_t* end = weights + 8 * linear.inputs; weights != end; weights += 16, input += 2 * together) {
    const simd::Shorts first = simd::load(weights), second = simd::load(weights + 8);
    for (std::size_t t = 0; t < together; ++t) {
      const simd::Shorts x = simd::pair(input + 2 * t);
      low[t] = simd::multiply_add(low[t], x, first);
      high[t] = simd::multiply_add(high[t], x, second);
    }
  }
  const float *multiplier = linear.multiplier.data() + r, *bias = linear.bias.data() + r;
  for (std::size_t t = 0; t < together; ++t) {
    put(t, r, simd::floats(low[t]) * simd::load(multiplier) + simd::load(bias));
    put(t, r + 4, simd::floats(high[t]) * simd::load(multiplier + 4) + simd::load(bias + 4));
  }
}

// What a layer's window sees of a token: the token and its neighbours, each number weighed.
void see(const Layer& layer, std::uint32_t width, const float* before, const float* here, const float* after,
         float* to) {
  for (std::uint32_t i = 0; i < width; i += 4) {
    simd::store(to + i, (simd::load(layer.window[0].data() + i) * simd::load(before + i) +
                         simd::load(layer.window[1].data() + i) * simd::load(here + i)) +
                            simd::load(layer.window[2].data() + i) * simd::load(after + i));
  }
}

// What a layer's three maps make of each token: the value that is remembered, how much of the memory stays, and how
// much of the memory comes out.
struct Gated {
  explicit Gated(std::size_t size) : values(size), forget(size), outputs(size) {}
  std::vector<float> values, forget, outputs;
};

// Gives each of `count` tokens as many numbers as it has inputs: what `activation` makes of the outputs from `first`
// on.
template <simd::Floats (*activation)(simd::Floats)>
void fill(const Linear& linear, std::uint32_t first, const Packed& input, std::size_t count, float* to) {
  const std::uint32_t width = linear.inputs;
  for (std::uint32_t r = first; r < first + width; r += 8) {
    for (std::size_t t = 0; t < count; t += together) {
      tile(linear, r, input.at(t), [&](std::size_t token, std::uint32_t output, simd::Floats x) {
        if (t + token < count) simd::store(to + (t + token) * width + output - first, activation(x));
      });
    }
  }
}

// Fills `gated` from `z`, the numbers of each token in front of the layer.
void open_gates(const Layer& layer, std::uint32_t width, const std::vector<float>& z, Gated& gated) {
  const std::size_t count = z.size() / width;
  const std::vector<float> nothing(width, 0.0f);
  std::vector<float> mixed(width);
  std::vector<std::int16_t> quantized(width);
  Packed input(width);
  for (std::size_t first = 0; first < count; first += batch) {
    const std::size_t end = std::min(count, first + batch);
    for (std::size_t t = first; t < end; ++t) {
      const float* here = z.data() + t * width;
      see(layer, width, t > 0 ? here - width : nothing.data(), here, t + 1 < count ? here + width : nothing.data(),
          mixed.data());
      quantize(mixed.data(), layer.steps, width, quantized.data());
      input.put(t - first, quantized.data());
    }
    fill<squash>(layer.gates, 0, input, end - first, gated.values.data() + first * width);
    fill<gate>(layer.gates, width, input, end - first, gated.forget.data() + first * width);
    fill<gate>(layer.gates, 2 * width, input, end - first, gated.outputs.data() + first * width);
  }
}

// The running mean of a half of the channels, h = a + f (h_before - a), from left to right or back: adds what comes out
// of it to `z`.
void remember(const Gated& gated, std::uint32_t width, std::uint32_t from, std::uint32_t to, bool forward,
              std::vector<float>& z) {
  std::vector<float> memory(width, 0.0f);
  const std::size_t count = z.size() / width;
  for (std::size_t k = 0; k < count; ++k) {
    const std::size_t token = (forward ? k : count - 1 - k) * width;
    for (std::uint32_t i = from; i < to; i += 4) {
      const simd::Floats value = simd::load(gated.values.data() + token + i);
      const simd::Floats next =
          value + simd::load(gated.forget.data() + token + i) * (simd::load(memory.data() + i) - value);
      simd::store(memory.data() + i, next);
      float* out = z.data() + token + i;
      simd::store(out, simd::load(out) + simd::load(gated.outputs.data() + token + i) * next);
    }
  }
}

// Writes `count` of the four numbers, or all when there are fewer.
void store_first(float* to, simd::Floats numbers, std::size_t count) {
  if (count >= 4) return simd::store(to, numbers);
  for (std::size_t k = 0; k < count; ++k) to[k] = numbers[k];
}

}  // namespace

void apply(const Linear& linear, const std::int16_t* input, std::size_t count, float* output) {
  Packed packed(linear.inputs);
  for (std::size_t first = 0; first < count; first += batch) {
    const std::size_t end = std::min(count, first + batch);
    for (std::size_t t = first; t < end; ++t) packed.put(t - first, input + t * linear.inputs);
    for (std::uint32_t r = 0; r < linear.outputs; r += 8) {
      for (std::size_t t = first; t < end; t += together) {
        tile(linear, r, packed.at(t - first), [&](std::size_t token, std::uint32_t out, simd::Floats x) {
          if (t + token >= end || out >= linear.outputs) return;
          store_first(output + (t + token) * linear.outputs + out, x, linear.outputs - out);
        });
      }
    }
  }
}

void quantize(const float* input, float steps, std::size_t count, std::int16_t* output) {
  const simd::Floats all = simd::all(steps);
  for (std::size_t i = 0; i < count; i += 8) {
    simd::store(output + i, simd::narrowed(simd::quantized(simd::load(input + i) * all),
                                           simd::quantized(simd::load(input + i + 4) * all)));
  }
}

void pass(const std::vector<Layer>& layers, std::uint32_t width, std::vector<float>& z) {
  Gated gated(z.size());
  for (const Layer& layer : layers) {
    open_gates(layer, width, z, gated);
    remember(gated, width, 0, width / 2, true, z);
    remember(gated, width, width / 2, width, false, z);
  }
}

}  // namespace sayso::roles
