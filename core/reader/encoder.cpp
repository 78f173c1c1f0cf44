#include "reader/encoder.hpp"

#include <algorithm>

#include "reader/simd.hpp"
#include "reader/weights.hpp"

namespace sayso::reader {

// core/reader/encoder.weights, embedded by cmake/embed.cmake.
extern const unsigned char encoder_weights[];
extern const unsigned long encoder_weights_size;

namespace {

// Whether these are the sizes of the tables for `vocabulary` words, as features.hpp knows them.
bool are_sizes_of_features(std::span<const std::uint32_t> sizes, std::uint32_t vocabulary) {
  return sizes.front() == shape_count + vocabulary &&
         std::equal(sizes.begin() + 1, sizes.end(), feature_tables.begin(), feature_tables.end(),
                    [](std::uint32_t rows, const FeatureTable& table) { return rows == table.rows; });
}

// The row of `hash` in an ascending list, or its size.
std::size_t find(const std::vector<std::uint32_t>& hashes, std::uint32_t hash) {
  const auto at = std::lower_bound(hashes.begin(), hashes.end(), hash);
  return at != hashes.end() && *at == hash ? static_cast<std::size_t>(at - hashes.begin()) : hashes.size();
}

// The rows of the embedding tables that a token's features name.
std::array<std::uint32_t, table_count> rows(const Encoder& encoder, const TokenFeatures& f) {
  const std::size_t word = find(encoder.vocabulary, f.hash);
  const bool known = word < encoder.vocabulary.size();
  const bool affixes = f.spelled && (known || f.shape == WordShape::lower);
  const std::size_t entry = find(encoder.lexicon, f.hash);
  const auto shape = static_cast<std::uint32_t>(f.shape);
  std::array<std::uint32_t, table_count> out = {
      known ? shape_count + static_cast<std::uint32_t>(word) : shape,
      affixes ? f.suffix3 : 0u,
      affixes ? f.suffix2 : 0u,
      affixes ? f.prefix : 0u,
      shape + (f.hyphen ? 16u : 0u),
      f.place,
      f.quoted,
      entry < encoder.lexicon.size() ? encoder.lexicon_classes[entry] : 0u,
      f.tag,
      f.rule,
  };
  for (std::size_t t = 0; t < out.size(); ++t) out[t] += encoder.table_first[t];
  return out;
}

// The sum of the rows that a token's features name, held within 8 bits.
void embed(const Encoder& encoder, const TokenFeatures& token, std::int16_t* to) {
  const std::array<std::uint32_t, table_count> named = rows(encoder, token);
  for (std::uint32_t i = 0; i < encoder.embedding; i += 8) {
    simd::Shorts sum = {};
    for (const std::uint32_t row : named)
      sum += simd::widened(encoder.table.data() + static_cast<std::size_t>(row) * encoder.embedding + i);
    simd::store(to + i, simd::held(sum, 127));
  }
}

}  // namespace

Encoded encode(const Encoder& encoder, std::span<const TokenFeatures> tokens) {
  const std::size_t count = tokens.size();
  Encoded out;
  out.embedded.resize(count * encoder.embedding);
  for (std::size_t t = 0; t < count; ++t) embed(encoder, tokens[t], out.embedded.data() + t * encoder.embedding);
  Numbers<float> z(count * encoder.width);
  apply(encoder.input, out.embedded.data(), count, z.data());
  pass(encoder.layers, encoder.width, z);
  out.state.resize(z.size());
  quantize(z.data(), encoder.last_steps, z.size(), out.state.data());
  return out;
}

Encoder read_encoder(std::span<const unsigned char> file) {
  WeightsReader read(file, "SYEN");
  Encoder out;
  const std::uint32_t version = read.one<std::uint32_t>();
  out.embedding = read.one<std::uint32_t>();
  out.width = read.one<std::uint32_t>();
  const std::uint32_t layers = read.one<std::uint32_t>(), vocabulary = read.one<std::uint32_t>(),
                      lexicon = read.one<std::uint32_t>();
  const bool sane = read.ok() && version == 1 && out.embedding % 8 == 0 && out.width % 16 == 0 &&
                    out.embedding <= 512 && out.width <= 512 && layers <= 16;
  if (!sane) return {};
  std::uint32_t rows = 0;
  const std::vector<std::uint32_t> sizes = read.take<std::uint32_t>(table_count);
  if (!are_sizes_of_features(sizes, vocabulary)) return {};
  for (std::size_t t = 0; t < sizes.size(); ++t) {
    out.table_first[t] = rows;
    rows += sizes[t];
  }
  out.vocabulary = read.take<std::uint32_t>(vocabulary);
  out.lexicon = read.take<std::uint32_t>(lexicon);
  out.lexicon_classes = read.take<std::uint8_t>(lexicon);
  const std::vector<float> steps = read.take<float>(layers + 1u);
  out.input = read.linear(out.width, out.embedding);
  out.layers = read.layers(out.width, std::span(steps).first(layers));
  out.last_steps = steps.back();
  out.table = read.take<std::int8_t>(static_cast<std::size_t>(rows) * out.embedding);
  if (!read.complete()) return {};
  return out;
}

const Encoder& encoder() {
  static const Encoder read = read_encoder({encoder_weights, encoder_weights_size});
  return read;
}

}  // namespace sayso::reader
