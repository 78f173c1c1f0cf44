#include <bit>
#include <catch2/catch.hpp>
#include <fstream>
#include <nlohmann/json.hpp>
#include <span>
#include <string>
#include <vector>

#include "checksum.hpp"
#include "findings/goals/by_rule.hpp"
#include "findings/goals/head/finder.hpp"

namespace sayso::goals {

extern const unsigned char goal_weights[];
extern const unsigned long goal_weights_size;

namespace {

using nlohmann::json;

std::span<const unsigned char> weights() { return {goal_weights, goal_weights_size}; }

struct Run {
  explicit Run(const std::string& text)
      : article(text),
        reading(read_attributions(article)),
        attributions(find_attributions(article, reading)),
        told(evidence(article, attributions, goals_by_rule(article, Holders(article, attributions)).goals)) {}

  std::vector<HeadFinding> find(const Head& with) const { return goals::find(article, with, encodings(), told); }

  const reader::Encodings& encodings() const { return reading.network.encodings; }

  Article article;
  AttributionReading reading;
  std::vector<Attribution> attributions;
  std::vector<TokenEvidence> told;
};

template <std::size_t N>
json bits(const std::vector<std::array<float, N>>& rows) {
  json out = json::array();
  for (const std::array<float, N>& row : rows) {
    json one = json::array();
    for (const float number : row) one.push_back(std::bit_cast<std::uint32_t>(number));
    out.push_back(one);
  }
  return out;
}

// A span as the reference writes it: its first and its last token in the stretch.
json ends(const reader::Encoding& stretch, Range range) {
  if (range.empty()) return nullptr;
  const auto at = [&](std::uint32_t i) {
    return std::lower_bound(stretch.tokens.begin(), stretch.tokens.end(), i) - stretch.tokens.begin();
  };
  return {at(range.first), at(range.last - 1)};
}

json reference() {
  std::ifstream file("tests/core/findings/goals/head_reference.json");
  return json::parse(file);
}

}  // namespace

TEST_CASE("the goals head does what the numpy reference of scripts/train_goals.py does, to the bit") {
  Head all = head();
  all.least_confidence = -1;
  std::size_t goals = 0;
  for (const json& row : reference()) {
    const Run run(row["text"].get<std::string>());
    CAPTURE(row["text"].get<std::string>());
    CHECK(json(run.told) == row["evidence"]);
    REQUIRE(run.encodings().size() == row["stretches"].size());
    auto next = row["stretches"].begin();
    run.encodings().for_each([&](const reader::Encoding& stretch) {
      const json& expected = *next++;
      const Scored scored = score(all, stretch, run.told);
      CHECK(bits(scored.labels) == expected["scores"]);
      CHECK(bits(scored.kinds) == expected["kinds"]);
      json found = json::array();
      for (const HeadFinding& one : find(run.article, all, stretch, run.told)) {
        found.push_back({{"span", ends(stretch, one.span)},
                         {"cue", ends(stretch, one.cue)},
                         {"kind", static_cast<int>(one.kind)},
                         {"confidence", one.confidence}});
      }
      CHECK(found == expected["goals"]);
      goals += found.size();
    });
  }
  CHECK(goals >= 6);
}

TEST_CASE("the embedded weights of the goals head are whole") {
  CHECK(ends_with_checksum(weights()));
  CHECK(head().width > 0);
  CHECK(head().layers.size() == 2);
}

TEST_CASE("bytes that are no weights of a goals head, or of another's evidence, make an empty head") {
  CHECK(read_head({}).width == 0);
  CHECK(read_head(weights().first(3)).width == 0);
  CHECK(read_head(weights().first(40)).width == 0);
  CHECK(read_head(weights().first(weights().size() - 1)).width == 0);
  std::vector<unsigned char> damaged(weights().begin(), weights().end());
  damaged[0] = 'X';
  CHECK(read_head(damaged).width == 0);
  constexpr std::size_t sizes_at = 4 + 6 * sizeof(std::uint32_t);  // behind the magic and the header's numbers
  for (std::size_t table = 0; table < evidence_rows.size(); ++table) {
    std::vector<unsigned char> other(weights().begin(), weights().end());
    ++other[sizes_at + table * sizeof(std::uint32_t)];
    CHECK(read_head(other).width == 0);
  }
}

TEST_CASE("scripts/goals/features.py trains with the evidence of the core") {
  std::ifstream file("scripts/goals/features.py");
  std::string line;
  std::vector<int> written;
  while (std::getline(file, line) && line != "TABLES = {") continue;
  while (std::getline(file, line) && line != "}") written.push_back(std::stoi(line.substr(line.find(':') + 1)));
  CHECK(written == std::vector<int>(evidence_rows.begin(), evidence_rows.end()));
}

TEST_CASE("the goals head: its goals stand in text order, apart, within one paragraph") {
  const Run run(
      "Norland hopes to win the cup and plans to sell the pier. “We must act,” Ana Ruiz said.\n\n"
      "TEAM TO LEAVE\n\nThe union urged the port to raise wages, and vowed not to strike before May.");
  Head all = head();
  all.least_confidence = -1;
  std::uint32_t end = 0;
  for (const HeadFinding& one : run.find(all)) {
    CHECK(one.span.first >= end);
    CHECK(!one.span.empty());
    CHECK(!one.cue.overlaps(one.span));
    CHECK(run.article.text.tokens()[one.span.first].paragraph ==
          run.article.text.tokens()[one.span.last - 1].paragraph);
    end = one.span.last;
  }
  CHECK(end > 0);
}

}  // namespace sayso::goals
