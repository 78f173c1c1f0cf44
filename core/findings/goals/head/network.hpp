// The goals head: for each token of an article a score for what it can be in a goal, from what the encoder of the role
// network makes of it (its embedding and its last activations) and from the evidence of evidence.hpp.
//
// Three things are summed: a linear map of each of the two, and the rows that the evidence names; layers as those of
// the encoder follow (reader/layers.hpp). Weights and the inputs of every map are 8-bit integers. docs/goals.md tells
// how it was trained and how well it does.
#pragma once

#include <array>
#include <cstdint>
#include <span>
#include <vector>

#include "findings/goals/head/evidence.hpp"
#include "reader/chain.hpp"
#include "reader/confidence.hpp"
#include "reader/layers.hpp"
#include "reader/reading.hpp"

namespace sayso::goals {

// First and further tokens of a goal and of a cue: labels of one token.
enum Label : std::uint8_t { outside, goal_first, goal_more, cue_first, cue_more };
inline constexpr std::size_t label_count = 5, kind_count = 3;
using Scores = std::array<float, label_count>;
using KindScores = std::array<float, kind_count>;  // of a goal that begins with the token, by GoalKind

struct Head {
  std::uint32_t width = 0;
  reader::Linear state, embedded;
  std::array<std::uint32_t, evidence_rows.size()> table_first{};  // the first row of each table
  float table_step = 0;
  std::vector<std::int8_t> table;  // rows of `width` whole numbers of `table_step`
  std::vector<reader::Layer> layers;
  float last_steps = 0;
  reader::Linear output;  // of the labels, then of the kinds
  reader::Chain<label_count> chain;
  reader::Confidence confidence;
  float least_confidence = 0;
};

// The head whose weights are compiled in (core/findings/goals/head/goals.weights), read once. Its checksum is tested.
const Head& head();

// Reads a weights file (docs/goals.md has the format). An empty head when the bytes are not one, or one that was
// trained with another encoder's sizes or other evidence.
Head read_head(std::span<const unsigned char> file);

struct Scored {
  std::vector<Scores> labels;
  std::vector<KindScores> kinds;
};

// Scores the tokens of a stretch; `evidence` is that of all the article's tokens. Linear in their number.
Scored score(const Head& head, const reader::Encoding& encoding, std::span<const TokenEvidence> evidence);

}  // namespace sayso::goals
