#include "findings/roles/roles.hpp"

#include <bit>
#include <catch2/catch.hpp>
#include <fstream>
#include <nlohmann/json.hpp>
#include <numeric>
#include <span>
#include <string>
#include <vector>

#include "checksum.hpp"
#include "findings/attributions/rules.hpp"
#include "findings/roles/confidence.hpp"
#include "findings/roles/head.hpp"
#include "findings/roles/labels.hpp"
#include "findings/roles/links.hpp"
#include "reader/reading.hpp"

namespace sayso::roles {

extern const unsigned char role_weights[];
extern const unsigned long role_weights_size;

namespace {

using nlohmann::json;

std::span<const unsigned char> weights() { return {role_weights, role_weights_size}; }

json features_of(const reader::TokenFeatures& f) {
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
        tokens(reader::features(article, attributions_by_rule(article))),
        read(reader::stretch(reader::encoder(), article, every_token(), tokens)),
        scored(score(head(), read.encoded)),
        labels(label(head(), scored)) {}

  std::vector<std::uint32_t> every_token() const {
    std::vector<std::uint32_t> all(article.text.size());
    std::iota(all.begin(), all.end(), 0u);
    return all;
  }

  json all_features() const {
    json out = json::array();
    for (const reader::TokenFeatures& f : tokens) out.push_back(features_of(f));
    return out;
  }
  json scores() const {
    json out = json::array();
    for (const Scores& row : scored) {
      json bits = json::array();
      for (const float score : row) bits.push_back(std::bit_cast<std::uint32_t>(score));
      out.push_back(bits);
    }
    return out;
  }
  json last_of_first_token() const {
    return std::vector<std::int16_t>(read.encoded.state.begin(),
                                     read.encoded.state.begin() + static_cast<std::ptrdiff_t>(head().state));
  }
  json best_labels() const {
    json out = json::array();
    for (const std::uint8_t one : labels.best) out.push_back(one);
    return out;
  }
  json attributions() const {
    json out = json::array();
    for (const Link& one : link(head(), read, role_spans(labels.best))) {
      json contents = json::array();
      for (const Range content : one.contents) contents.push_back(ends(content));
      out.push_back({{"source", one.source ? ends(*one.source) : json()},
                     {"cue", ends(one.cue)},
                     {"contents", contents},
                     {"confidence", std::bit_cast<std::uint32_t>(confidence(head(), read, labels, one))}});
    }
    return out;
  }

  Article article;
  std::vector<reader::TokenFeatures> tokens;
  reader::Stretch read;
  std::vector<Scores> scored;
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

TEST_CASE("the embedded weights of the role head are whole") {
  CHECK(ends_with_checksum(weights()));
  CHECK(head().state == reader::encoder().width);
}

TEST_CASE("bytes that are no weights of a role head, or of one on another encoder, make an empty head") {
  CHECK(read_head({}).state == 0);
  CHECK(read_head(weights().first(3)).state == 0);
  CHECK(read_head(weights().first(40)).state == 0);
  CHECK(read_head(weights().first(weights().size() - 1)).state == 0);
  for (const std::size_t at : {0u, 4u + 4u}) {  // the magic; behind the version the encoder's width
    std::vector<unsigned char> damaged(weights().begin(), weights().end());
    ++damaged[at];
    CHECK(read_head(damaged).state == 0);
  }
}

TEST_CASE("a text without words has no roles") {
  for (const char* text : {"", " ", "\n\n"}) CHECK(read(Article(text), {}).found.empty());
}

}  // namespace sayso::roles
