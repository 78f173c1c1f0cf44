#include "findings/roles/network.hpp"

#include <algorithm>
#include <cstring>

#include "findings/roles/simd.hpp"
#include "findings/roles/weights.hpp"

namespace sayso::roles {

// core/findings/roles/roles.weights, embedded by cmake/embed.cmake.
extern const unsigned char role_weights[];
extern const unsigned long role_weights_size;

namespace {

PairScorer read_pair_scorer(WeightsReader& read, std::uint32_t hidden, std::uint32_t inputs, std::uint32_t rows) {
  PairScorer out;
  out.width = hidden;
  out.head = read.linear(hidden, inputs);
  out.candidate = read.linear(hidden, inputs, false);
  out.table = read.take<float>(static_cast<std::size_t>(rows) * hidden);
  out.weights = read.take<float>(hidden);
  out.bias = read.one<float>();
  return out;
}

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

}  // namespace

Encoded encode(const Network& network, std::span<const TokenFeatures> tokens) {
  const std::uint32_t width = network.width;
  const std::size_t count = tokens.size();
  Encoded out;
  out.embedded.resize(count * network.embedding);
  for (std::size_t t = 0; t < count; ++t) embed(network, tokens[t], out.embedded.data() + t * network.embedding);
  std::vector<float> z(count * width);
  apply(network.input, out.embedded.data(), count, z.data());
  pass(network.layers, width, z);

  out.scores.resize(count);
  out.quantized.assign(count * width, 0);
  for (std::size_t t = 0; t < count; ++t)
    quantize(z.data() + t * width, network.last_steps, width, out.quantized.data() + t * width);
  apply(network.output, out.quantized.data(), count, out.scores.empty() ? nullptr : out.scores.front().data());
  return out;
}

Network read_network(std::span<const unsigned char> file) {
  WeightsReader read(file);
  Network out;
  const std::vector<unsigned char> magic = read.take<unsigned char>(4);
  if (std::memcmp(magic.data(), "SYAN", 4) != 0) return {};
  const std::uint32_t version = read.one<std::uint32_t>();
  out.embedding = read.one<std::uint32_t>();
  out.width = read.one<std::uint32_t>();
  const std::uint32_t layers = read.one<std::uint32_t>(), hidden = read.one<std::uint32_t>();
  const std::uint32_t vocabulary = read.one<std::uint32_t>(), lexicon = read.one<std::uint32_t>(),
                      evidence = read.one<std::uint32_t>();
  const bool sane = read.ok() && version == 2 && out.embedding % 8 == 0 && out.width % 16 == 0 && out.embedding <= 512 &&
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
  out.layers = read.layers(out.width, std::span(steps).subspan(1, layers));
  out.last_steps = steps.back();
  out.output = read.linear(label_count, out.width);
  out.chain = read.chain<label_count>();
  out.content_to_cue = read_pair_scorer(read, hidden, 2 * out.width, pair_rows);
  out.cue_to_source = read_pair_scorer(read, hidden, 2 * out.width, pair_rows);
  out.no_source = read.linear(1, 2 * out.width);
  out.confidence = read.confidence(evidence);
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
