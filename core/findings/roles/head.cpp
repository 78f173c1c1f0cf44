#include "findings/roles/head.hpp"

#include "reader/weights.hpp"

namespace sayso::roles {

// core/findings/roles/roles.weights, embedded by cmake/embed.cmake.
extern const unsigned char role_weights[];
extern const unsigned long role_weights_size;

namespace {

PairScorer read_pair_scorer(reader::WeightsReader& read, std::uint32_t hidden, std::uint32_t inputs,
                            std::uint32_t rows) {
  PairScorer out;
  out.width = hidden;
  out.head = read.linear(hidden, inputs);
  out.candidate = read.linear(hidden, inputs, false);
  out.table = read.take<float>(static_cast<std::size_t>(rows) * hidden);
  out.weights = read.take<float>(hidden);
  out.bias = read.one<float>();
  return out;
}

}  // namespace

std::vector<Scores> score(const Head& head, const reader::Encoded& encoded) {
  std::vector<Scores> out(encoded.state.size() / head.state);
  reader::apply(head.output, encoded.state.data(), out.size(), out.empty() ? nullptr : out.front().data());
  return out;
}

Head read_head(std::span<const unsigned char> file) {
  reader::WeightsReader read(file, "SYRO");
  Head out;
  const std::uint32_t version = read.one<std::uint32_t>();
  out.state = read.one<std::uint32_t>();
  const std::uint32_t hidden = read.one<std::uint32_t>(), pair_rows = read.one<std::uint32_t>(),
                      evidence = read.one<std::uint32_t>();
  const bool sane = read.ok() && version == 1 && out.state == reader::encoder().width && hidden <= 256 &&
                    pair_rows <= 1024 && evidence <= 64;
  if (!sane) return {};
  out.output = read.linear(label_count, out.state);
  out.chain = read.chain<label_count>();
  out.content_to_cue = read_pair_scorer(read, hidden, 2 * out.state, pair_rows);
  out.cue_to_source = read_pair_scorer(read, hidden, 2 * out.state, pair_rows);
  out.no_source = read.linear(1, 2 * out.state);
  out.confidence = read.confidence(evidence);
  out.least_confidence = read.one<float>();
  if (!read.complete()) return {};
  return out;
}

const Head& head() {
  static const Head read = read_head({role_weights, role_weights_size});
  return read;
}

}  // namespace sayso::roles
