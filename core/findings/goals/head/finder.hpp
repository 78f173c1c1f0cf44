// Goals as the head sees them.
#pragma once

#include <span>
#include <vector>

#include "findings/goals/head/network.hpp"

namespace sayso::goals {

struct HeadFinding {
  Range span;
  Range cue;  // the nearest words of the sentence that are labelled as one; empty when there are none
  GoalKind kind = GoalKind::aim;
  double confidence = 0;  // 0..1, a multiple of 0.01
};

// All goals of the article that the head is sure enough of, in text order, none overlapping. `evidence`: of every
// token. Linear in the number of tokens.
std::vector<HeadFinding> find(const Article& article, const Head& head, const reader::Encodings& encodings,
                              std::span<const TokenEvidence> evidence);

// Those of one stretch.
std::vector<HeadFinding> find(const Article& article, const Head& head, const reader::Encoding& stretch,
                              std::span<const TokenEvidence> evidence);

}  // namespace sayso::goals
