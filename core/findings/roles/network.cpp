#include "findings/roles/network.hpp"

#include <algorithm>
#include <cstring>

#include "findings/roles/simd.hpp"

namespace sayso::roles {

// core/findings/roles/roles.weights, embedded by cmake/embed.cmake.
extern const unsigned char role_weights[];
extern const unsigned long role_weights_size;

namespace {

constexpr std::uint32_t knots = 16;

// The parts of a weights file in order. Every number is little-endian, as the machines that this runs on are.
class Reader {
 public:
  explicit Reader(std::span<const unsigned char> bytes) : bytes_(bytes) {}

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
    const std::uint32_t padded = (outputs + 3) / 4 * 4;
    out.multiplier.resize(padded);
    out.bias.resize(padded);
    const std::vector<std::int8_t> weights = take<std::int8_t>(static_cast<std::size_t>(outputs) * inputs);
    out.weights.assign(static_cast<std::size_t>(padded) * inputs, 0);
    for (std::uint32_t r = 0; r < outputs; ++r) {
      for (std::uint32_t i = 0; i < inputs; ++i) {
        out.weights[static_cast<std::size_t>(r / 4) * 4 * inputs + i / 2 * 8 + r % 4 * 2 + i % 2] =
            weights[static_cast<std::size_t>(r) * inputs + i];
      }
    }
    return out;
  }
  PairScorer pair_scorer(std::uint32_t hidden, std::uint32_t inputs, std::uint32_t rows) {
    PairScorer out;
    out.width = hidden;
    out.head = linear(hidden, inputs);
    out.candidate = linear(hidden, inputs, false);
    out.table = take<float>(static_cast<std::size_t>(rows) * hidden);
    out.weights = take<float>(hidden);
    out.bias = one<float>();
    return out;
  }
  bool ok() const { return !failed_; }
  std::size_t at() const { return at_; }

 private:
  std::span<const unsigned char> bytes_;
  std::size_t at_ = 0;
  bool failed_ = false;
};

// Whether these are the sizes of the tables for `vocabulary` words, as features.hpp knows them.
bool are_sizes_of_features(std::span<const std::uint32_t> sizes, std::uint32_t vocabulary) {
  return sizes.front() == shape_count + vocabulary &&
         std::equal(sizes.begin() + 1, sizes.end(), feature_tables.begin(), feature_tables.end(),
                    [](std::uint32_t rows, const FeatureTable& table) { return rows == table.rows; });
}

// x / sqrt(1 + x²), a sigmoid that IEEE arithmetic gives to the bit
simd::Floats squash(simd::Floats x) { return x / simd::square_root(simd::all(1.0f) + x * x); }
simd::Floats gate(simd::Floats x) { return simd::all(0.5f) + simd::all(0.5f) * squash(x); }

// count: a multiple of eight
void quantize(const float* input, float steps, std::uint32_t count, std::int16_t* output) {
  const simd::Floats all = simd::all(steps);
  for (std::uint32_t i = 0; i < count; i += 8) {
    simd::store(output + i, simd::narrowed(simd::quantized(simd::load(input + i) * all),
                                           simd::quantized(simd::load(input + i + 4) * all)));
  }
}

// The row of `hash` in an ascending list, or its size.
std::size_t find(const std::vector<std::uint32_t>& hashes, std::uint32_t hash) {
  const auto at = std::lower_bound(hashes.begin(), hashes.end(), hash);
  return at != hashes.end() && *at == hash ? static_cast<std::size_t>(at - hashes.begin()) : hashes.size();
}

// The rows of the embedding tables that a token's features name.
std::array<std::uint32_t, table_count> rows(const Network& network, const TokenFeatures& f) {
  const std::size_t word = find(network.vocabulary, f.hash);
  const bool known = word < network.vocabulary.size();
  const bool affixes = f.spelled && (known || f.shape == WordShape::lower);
  const std::size_t entry = find(network.lexicon, f.hash);
  const auto shape = static_cast<std::uint32_t>(f.shape);
  std::array<std::uint32_t, table_count> out = {
      known ? shape_count + static_cast<std::uint32_t>(word) : shape,
      affixes ? f.suffix3 : 0u,
      affixes ? f.suffix2 : 0u,
      affixes ? f.prefix : 0u,
      shape + (f.hyphen ? 16u : 0u),
      f.place,
      f.quoted,
      entry < network.lexicon.size() ? network.lexicon_classes[entry] : 0u,
      f.tag,
      f.rule,
  };
  for (std::size_t t = 0; t < out.size(); ++t) out[t] += network.table_first[t];
  return out;
}

// Outputs r … of `groups` times four, for `count` inputs: as many sums as the registers hold, so that what is loaded is
// used often.
template <std::uint32_t groups, std::uint32_t count>
void tile(const Linear& linear, std::uint32_t r, const std::int16_t* input, float* output) {
  simd::Ints sums[groups][count] = {};
  const std::int16_t* weights = linear.weights.data() + static_cast<std::size_t>(r) * linear.inputs;
  for (std::uint32_t i = 0; i < linear.inputs; i += 2) {
    simd::Shorts w[groups];
    for (std::uint32_t g = 0; g < groups; ++g)
      w[g] = simd::load(weights + static_cast<std::size_t>(g) * 4 * linear.inputs + i * 4);
    for (std::uint32_t t = 0; t < count; ++t) {
      const simd::Shorts x = simd::pair(input + static_cast<std::size_t>(t) * linear.inputs + i);
      for (std::uint32_t g = 0; g < groups; ++g) sums[g][t] = simd::multiply_add(sums[g][t], x, w[g]);
    }
  }
  for (std::uint32_t g = 0; g < groups; ++g) {
    const std::uint32_t first = r + 4 * g;
    const simd::Floats multiplier = simd::load(linear.multiplier.data() + first),
                       bias = simd::load(linear.bias.data() + first);
    for (std::uint32_t t = 0; t < count; ++t) {
      const simd::Floats out = simd::floats(sums[g][t]) * multiplier + bias;
      float* to = output + static_cast<std::size_t>(t) * linear.outputs + first;
      if (first + 4 <= linear.outputs) {
        simd::store(to, out);
      } else {
        for (std::uint32_t k = 0; first + k < linear.outputs; ++k) to[k] = out[k];
      }
    }
  }
}

// The running mean of one half of the channels: h = a + f (h_before - a), from token `first` in steps of `step`.
void run(std::vector<float>& values, const std::vector<float>& forget, std::uint32_t width, std::size_t tokens,
         std::uint32_t from, std::uint32_t to, bool forward) {
  std::vector<float> memory(width, 0.0f);
  for (std::size_t k = 0; k < tokens; ++k) {
    const std::size_t t = forward ? k : tokens - 1 - k;
    float* a = values.data() + t * width;
    const float* f = forget.data() + t * width;
    for (std::uint32_t i = from; i < to; i += 4) {
      const simd::Floats value = simd::load(a + i);
      const simd::Floats next = value + simd::load(f + i) * (simd::load(memory.data() + i) - value);
      simd::store(memory.data() + i, next);
      simd::store(a + i, next);
    }
  }
}

}  // namespace

void apply(const Linear& linear, const std::int16_t* input, std::size_t count, float* output) {
  for (std::uint32_t r = 0; r < linear.outputs; r += 8) {
    std::size_t t = 0;
    if (r + 4 < linear.outputs) {
      for (; t + 4 <= count; t += 4) tile<2, 4>(linear, r, input + t * linear.inputs, output + t * linear.outputs);
      for (; t < count; ++t) tile<2, 1>(linear, r, input + t * linear.inputs, output + t * linear.outputs);
    } else {
      for (; t + 4 <= count; t += 4) tile<1, 4>(linear, r, input + t * linear.inputs, output + t * linear.outputs);
      for (; t < count; ++t) tile<1, 1>(linear, r, input + t * linear.inputs, output + t * linear.outputs);
    }
  }
}

namespace {

// Tokens that pass a map at once: their inputs and outputs stay in the nearest cache.
constexpr std::size_t together = 16;

// The sum of the rows that a token's features name, held within 8 bits.
void embed(const Network& network, const TokenFeatures& token, std::int16_t* to) {
  const std::array<std::uint32_t, table_count> named = rows(network, token);
  for (std::uint32_t i = 0; i < network.embedding; i += 8) {
    simd::Shorts sum = {};
    for (const std::uint32_t row : named)
      sum += simd::widened(network.table.data() + static_cast<std::size_t>(row) * network.embedding + i);
    simd::store(to + i, simd::held(sum, 127));
  }
}

// What the first layer reads: of each token, `width` numbers.
std::vector<float> embedded(const Network& network, std::span<const TokenFeatures> tokens) {
  std::vector<float> out(tokens.size() * network.width);
  std::vector<std::int16_t> input(together * network.embedding);
  for (std::size_t first = 0; first < tokens.size(); first += together) {
    const std::size_t end = std::min(tokens.size(), first + together);
    for (std::size_t t = first; t < end; ++t) embed(network, tokens[t], input.data() + (t - first) * network.embedding);
    apply(network.input, input.data(), end - first, out.data() + first * network.width);
  }
  return out;
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

// Fills `gated` from `z`, the numbers of each token in front of the layer.
void open_gates(const Layer& layer, std::uint32_t width, const std::vector<float>& z, Gated& gated) {
  const std::size_t count = z.size() / width;
  const std::vector<float> nothing(width, 0.0f);
  std::vector<float> mixed(width), gates(together * 3u * width);
  std::vector<std::int16_t> input(together * width);
  for (std::size_t first = 0; first < count; first += together) {
    const std::size_t end = std::min(count, first + together);
    for (std::size_t t = first; t < end; ++t) {
      const float* here = z.data() + t * width;
      see(layer, width, t > 0 ? here - width : nothing.data(), here, t + 1 < count ? here + width : nothing.data(),
          mixed.data());
      quantize(mixed.data(), layer.steps, width, input.data() + (t - first) * width);
    }
    apply(layer.gates, input.data(), end - first, gates.data());
    for (std::size_t t = first; t < end; ++t) {
      const float* three = gates.data() + (t - first) * 3 * width;
      for (std::uint32_t i = 0; i < width; i += 4) {
        simd::store(gated.values.data() + t * width + i, squash(simd::load(three + i)));
        simd::store(gated.forget.data() + t * width + i, gate(simd::load(three + width + i)));
        simd::store(gated.outputs.data() + t * width + i, gate(simd::load(three + 2 * width + i)));
      }
    }
  }
}

}  // namespace

Encoded encode(const Network& network, std::span<const TokenFeatures> tokens) {
  const std::uint32_t width = network.width;
  const std::size_t count = tokens.size();
  std::vector<float> z = embedded(network, tokens);
  Gated gated(count * width);
  for (const Layer& layer : network.layers) {
    open_gates(layer, width, z, gated);
    run(gated.values, gated.forget, width, count, 0, width / 2, true);
    run(gated.values, gated.forget, width, count, width / 2, width, false);
    for (std::size_t i = 0; i < count * width; i += 4) {
      simd::store(z.data() + i, simd::load(z.data() + i) +
                                    simd::load(gated.outputs.data() + i) * simd::load(gated.values.data() + i));
    }
  }

  Encoded out;
  out.scores.resize(count);
  out.quantized.assign(count * width, 0);
  for (std::size_t t = 0; t < count; ++t)
    quantize(z.data() + t * width, network.last_steps, width, out.quantized.data() + t * width);
  apply(network.output, out.quantized.data(), count, out.scores.empty() ? nullptr : out.scores.front().data());
  return out;
}

Network read_network(std::span<const unsigned char> file) {
  Reader read(file);
  Network out;
  const std::vector<unsigned char> magic = read.take<unsigned char>(4);
  if (std::memcmp(magic.data(), "SYAN", 4) != 0) return {};
  const std::uint32_t version = read.one<std::uint32_t>();
  out.embedding = read.one<std::uint32_t>();
  out.width = read.one<std::uint32_t>();
  const std::uint32_t layers = read.one<std::uint32_t>(), hidden = read.one<std::uint32_t>();
  const std::uint32_t vocabulary = read.one<std::uint32_t>(), lexicon = read.one<std::uint32_t>(),
                      evidence = read.one<std::uint32_t>();
  const bool sane = read.ok() && version == 2 && out.embedding % 8 == 0 && out.width % 8 == 0 && out.embedding <= 512 &&
                    out.width <= 512 && layers <= 16 && hidden <= 256;
  if (!sane) return {};
  std::uint32_t rows = 0;
  const std::vector<std::uint32_t> sizes = read.take<std::uint32_t>(table_count);
  if (!are_sizes_of_features(sizes, vocabulary)) return {};
  for (std::size_t t = 0; t < sizes.size(); ++t) {
    out.table_first[t] = rows;
    rows += sizes[t];
  }
  const std::uint32_t pair_rows = read.one<std::uint32_t>();
  out.vocabulary = read.take<std::uint32_t>(vocabulary);
  out.lexicon = read.take<std::uint32_t>(lexicon);
  out.lexicon_classes = read.take<std::uint8_t>(lexicon);
  const std::vector<float> steps = read.take<float>(layers + 2u);
  out.input = read.linear(out.width, out.embedding);
  for (std::uint32_t i = 0; i < layers; ++i) {
    Layer layer;
    for (std::vector<float>& window : layer.window) window = read.take<float>(out.width);
    layer.steps = steps[i + 1];
    layer.gates = read.linear(3 * out.width, out.width);
    out.layers.push_back(std::move(layer));
  }
  out.last_steps = steps.back();
  out.output = read.linear(label_count, out.width);
  for (Scores& from : out.transition) {
    const std::vector<float> row = read.take<float>(label_count);
    std::copy(row.begin(), row.end(), from.begin());
  }
  const std::vector<float> start = read.take<float>(label_count);
  std::copy(start.begin(), start.end(), out.start.begin());
  out.content_to_cue = read.pair_scorer(hidden, 2 * out.width, pair_rows);
  out.cue_to_source = read.pair_scorer(hidden, 2 * out.width, pair_rows);
  out.no_source = read.linear(1, 2 * out.width);
  out.confidence_weights = read.take<float>(evidence);
  const std::vector<float> x = read.take<float>(knots), y = read.take<float>(knots);
  std::copy(x.begin(), x.end(), out.confidence_x.begin());
  std::copy(y.begin(), y.end(), out.confidence_y.begin());
  out.least_confidence = read.one<float>();
  out.table = read.take<std::int8_t>(static_cast<std::size_t>(rows) * out.embedding);
  if (!read.ok() || read.at() + 4 != file.size()) return {};
  return out;
}

const Network& network() {
  static const Network read = read_network({role_weights, role_weights_size});
  return read;
}

}  // namespace sayso::roles
