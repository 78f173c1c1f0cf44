#include "findings/goals/head/network.hpp"

#include <algorithm>

#include "reader/encoder.hpp"
#include "reader/numbers.hpp"
#include "reader/simd.hpp"
#include "reader/weights.hpp"

namespace sayso::goals {

// core/findings/goals/head/goals.weights, embedded by cmake/embed.cmake.
extern const unsigned char goal_weights[];
extern const unsigned long goal_weights_size;

namespace {

// Adds to `z`, `width` numbers, the rows that a token's evidence names.
void add_rows(const Head& head, const TokenEvidence& evidence, float* z) {
  std::array<const std::int8_t*, evidence_rows.size()> rows{};
  for (std::size_t t = 0; t < rows.size(); ++t)
    rows[t] = head.table.data() + static_cast<std::size_t>(head.table_first[t] + evidence[t]) * head.width;
  const simd::Floats step = simd::all(head.table_step);
  for (std::uint32_t i = 0; i < head.width; i += 8) {
    simd::Shorts sum = {};
    for (const std::int8_t* row : rows) sum += simd::widened(row + i);
    simd::store(z + i, simd::load(z + i) + step * simd::floats(simd::lower_half(sum)));
    simd::store(z + i + 4, simd::load(z + i + 4) + step * simd::floats(simd::upper_half(sum)));
  }
}

// What the first layer reads: of each token, `width` numbers.
reader::Numbers<float> first_layer(const Head& head, const reader::Encoding& encoding,
                                   std::span<const TokenEvidence> evidence) {
  const std::size_t count = encoding.tokens.size();
  reader::Numbers<float> z(count * head.width), embedded(z.size());
  reader::apply(head.state, encoding.state.data(), count, z.data());
  reader::apply(head.embedded, encoding.embedded.data(), count, embedded.data());
  for (std::size_t i = 0; i < z.size(); ++i) z[i] += embedded[i];
  for (std::size_t t = 0; t < count; ++t) add_rows(head, evidence[encoding.tokens[t]], z.data() + t * head.width);
  return z;
}

bool are_sizes_of_evidence(const std::vector<std::uint32_t>& sizes) {
  return std::equal(sizes.begin(), sizes.end(), evidence_rows.begin(), evidence_rows.end());
}

}  // namespace

Scored score(const Head& head, const reader::Encoding& encoding, std::span<const TokenEvidence> evidence) {
  reader::Numbers<float> z = first_layer(head, encoding, evidence);
  reader::pass(head.layers, head.width, z);
  reader::Numbers<std::int16_t> last(z.size());
  reader::quantize(z.data(), head.last_steps, z.size(), last.data());
  const std::size_t count = encoding.tokens.size();
  std::vector<std::array<float, label_count + kind_count>> both(count);
  reader::apply(head.output, last.data(), count, both.empty() ? nullptr : both.front().data());
  Scored out;
  out.labels.resize(count);
  out.kinds.resize(count);
  for (std::size_t t = 0; t < count; ++t) {
    std::copy_n(both[t].begin(), label_count, out.labels[t].begin());
    std::copy_n(both[t].begin() + label_count, kind_count, out.kinds[t].begin());
  }
  return out;
}

Head read_head(std::span<const unsigned char> file) {
  reader::WeightsReader read(file, "SYGO");
  Head out;
  const std::vector<std::uint32_t> header = read.take<std::uint32_t>(6);
  const std::uint32_t version = header[0], state = header[1], embedding = header[2], layers = header[4];
  out.width = header[3];
  const reader::Encoder& encoder = reader::encoder();
  const bool sane = read.ok() && version == 1 && state == encoder.width && embedding == encoder.embedding &&
                    out.width % 16 == 0 && out.width <= 512 && layers <= 16 && header[5] <= 64;
  if (!sane) return {};
  const std::vector<std::uint32_t> sizes = read.take<std::uint32_t>(evidence_rows.size());
  if (!are_sizes_of_evidence(sizes)) return {};
  std::uint32_t rows = 0;
  for (std::size_t t = 0; t < sizes.size(); ++t) {
    out.table_first[t] = rows;
    rows += sizes[t];
  }
  const std::vector<float> steps = read.take<float>(layers + 1u);
  out.state = read.linear(out.width, state);
  out.embedded = read.linear(out.width, embedding, false);
  out.table_step = read.one<float>();
  out.table = read.take<std::int8_t>(static_cast<std::size_t>(rows) * out.width);
  out.layers = read.layers(out.width, std::span(steps).first(layers));
  out.last_steps = steps.back();
  out.output = read.linear(label_count + kind_count, out.width);
  out.chain = read.chain<label_count>();
  out.confidence = read.confidence(header[5]);
  out.least_confidence = read.one<float>();
  if (!read.complete()) return {};
  return out;
}

const Head& head() {
  static const Head read = read_head({goal_weights, goal_weights_size});
  return read;
}

}  // namespace sayso::goals
