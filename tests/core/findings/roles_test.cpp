#include "findings/roles/roles.hpp"

#include <bit>
#include <catch2/catch.hpp>
#include <fstream>
#include <nlohmann/json.hpp>
#include <numeric>
#include <span>
#include <string>
#include <tuple>
#include <vector>

#include "findings/attributions/rules.hpp"
#include "findings/roles/confidence.hpp"
#include "findings/roles/features.hpp"
#include "findings/roles/labels.hpp"
#include "findings/roles/links.hpp"
#include "findings/roles/network.hpp"

namespace sayso::roles {

extern const unsigned char role_weights[];
extern const unsigned long role_weights_size;

namespace {

using nlohmann::json;

std::span<const unsigned char> weights() { return {role_weights, role_weights_size}; }

// CRC-32 of zlib and PNG.
std::uint32_t checksum(std::span<const unsigned char> bytes) {
  std::uint32_t crc = 0xFFFFFFFFu;
  for (const unsigned char byte : bytes) {
    crc ^= byte;
    for (int bit = 0; bit < 8; ++bit) crc = (crc >> 1) ^ ((crc & 1u) != 0 ? 0xEDB88320u : 0u);
  }
  return ~crc;
}

json features_of(const TokenFeatures& f) {
  return {{"hash", f.hash},
          {"suffix3", f.suffix3},
          {"suffix2", f.suffix2},
          {"prefix", f.prefix},
          {"shape", static_cast<int>(f.shape)},
          {"hyphen", static_cast<int>(f.hyphen)},
          {"spelled", static_cast<int>(f.spelled)},
          {"place", f.place},
          {"quoted", f.quoted},
          {"tag", f.tag},
          {"rule", f.rule},
          {"state", f.state}};
}

// A span as the reference writes it: its first and its last token.
json ends(Range range) { return {range.first, range.last - 1}; }

struct Run {
  explicit Run(const std::string& text)
      : article(text),
        tokens(features(article, attributions_by_rule(article))),
        read(stretch(network(), article, every_token(), tokens)),
        labels(label(network(), read.encoded.scores)) {}

  std::vector<std::uint32_t> every_token() const {
    std::vector<std::uint32_t> all(article.text.size());
    std::iota(all.begin(), all.end(), 0u);
    return all;
  }

  json all_features() const {
    json out = json::array();
    for (const TokenFeatures& f : tokens) out.push_back(features_of(f));
    return out;
  }
  json scores() const {
    json out = json::array();
    for (const Scores& row : read.encoded.scores) {
      json bits = json::array();
      for (const float score : row) bits.push_back(std::bit_cast<std::uint32_t>(score));
      out.push_back(bits);
    }
    return out;
  }
  json last_of_first_token() const {
    return std::vector<std::int16_t>(read.encoded.quantized.begin(),
                                     read.encoded.quantized.begin() + static_cast<std::ptrdiff_t>(network().width));
  }
  json best_labels() const {
    json out = json::array();
    for (const std::uint8_t one : labels.best) out.push_back(one);
    return out;
  }
  json attributions() const {
    json out = json::array();
    for (const Link& one : link(network(), read, role_spans(labels.best))) {
      json contents = json::array();
      for (const Range content : one.contents) contents.push_back(ends(content));
      out.push_back({{"source", one.source ? ends(*one.source) : json()},
                     {"cue", ends(one.cue)},
                     {"contents", contents},
                     {"confidence", std::bit_cast<std::uint32_t>(confidence(network(), read, labels, one))}});
    }
    return out;
  }

  Article article;
  std::vector<TokenFeatures> tokens;
  Stretch read;
  Labels labels;
};

json reference() {
  std::ifstream file("tests/core/findings/roles_reference.json");
  return json::parse(file);
}

}  // namespace

TEST_CASE("the role network does what the numpy reference of scripts/train_attributions.py does, to the bit") {
  const json rows = reference();
  REQUIRE(rows.size() >= 6);
  std::size_t attributions = 0;
  for (const json& row : rows) {
    const Run run(row["text"].get<std::string>());
    CAPTURE(row["text"].get<std::string>());
    REQUIRE(run.all_features() == row["features"]);
    CHECK(run.scores() == row["scores"]);
    CHECK(run.last_of_first_token() == row["last_of_first_token"]);
    CHECK(run.best_labels() == row["labels"]);
    CHECK(run.attributions() == row["attributions"]);
    attributions += row["attributions"].size();
  }
  CHECK(attributions >= 8);
}

TEST_CASE("the embedded weights are whole") {
  REQUIRE(weights().size() > 8);
  std::uint32_t written = 0;
  for (int i = 0; i < 4; ++i)
    written |= static_cast<std::uint32_t>(weights()[weights().size() - 4 + static_cast<std::size_t>(i)]) << (8 * i);
  CHECK(checksum(weights().first(weights().size() - 4)) == written);
  CHECK(network().width > 0);
  CHECK(network().layers.size() == 4);
}

TEST_CASE("bytes that are no weights make an empty network") {
  CHECK(read_network({}).width == 0);
  CHECK(read_network(weights().first(3)).width == 0);
  CHECK(read_network(weights().first(40)).width == 0);
  CHECK(read_network(weights().first(weights().size() - 1)).width == 0);
  std::vector<unsigned char> damaged(weights().begin(), weights().end());
  damaged[0] = 'X';
  CHECK(read_network(damaged).width == 0);
}

TEST_CASE("weights that were trained with other features make an empty network") {
  constexpr std::size_t sizes_at = 4 + 8 * sizeof(std::uint32_t);  // behind the magic and the header's numbers
  for (std::size_t table = 0; table < table_count; ++table) {
    std::vector<unsigned char> other(weights().begin(), weights().end());
    ++other[sizes_at + table * sizeof(std::uint32_t)];
    CHECK(read_network(other).width == 0);
  }
}

TEST_CASE("scripts/attributions/features.py trains with the tables of the core") {
  std::ifstream file("scripts/attributions/features.py");
  std::string line, written, expected;
  while (std::getline(file, line) && line != "TABLES = {") continue;
  while (std::getline(file, line) && line != "}") written += line + '\n';
  for (const FeatureTable& table : feature_tables)
    expected += "    \"" + std::string(table.name) + "\": " + std::to_string(table.rows) + ",\n";
  CHECK(written == expected);
}

TEST_CASE("encodings that are not kept are made anew, the same") {
  const Article article("THE PIER\n\n“It is late,” said Ana Ruiz of the pier.\n\nTO BE SOLD\n\nTom Li agreed.");
  const std::vector<Attribution> rules = attributions_by_rule(article);
  const auto all = [&](std::size_t most_kept) {
    std::vector<std::tuple<std::vector<std::uint32_t>, std::vector<std::int8_t>, std::vector<std::int8_t>>> out;
    read(article, rules, most_kept).encodings.for_each([&](const Encoding& stretch) {
      out.emplace_back(stretch.tokens, stretch.state, stretch.embedded);
    });
    return out;
  };
  REQUIRE(all(1000).size() == 2);  // the heading, and the body
  for (const std::size_t most_kept : {0u, 2u, 4u}) CHECK(all(most_kept) == all(1000));
}

TEST_CASE("a text without words has no roles") {
  for (const char* text : {"", " ", "\n\n"}) CHECK(read(Article(text), {}).found.empty());
}

}  // namespace sayso::roles
