// Attributions as the role network sees them.
#pragma once

#include <optional>
#include <span>
#include <vector>

#include "findings/attributions/attribution.hpp"
#include "syntax/article.hpp"

namespace sayso::roles {

struct RoleFinding {
  Range cue;
  std::optional<Range> source;
  std::vector<Range> contents;  // in text order
  double confidence = 0;
};

// All attributions of the article that the network is sure enough of, in text order. Tokens bear one role at most, so
// none overlap. Lines that stand apart are read one by one, the rest as if they were not there; a long article is read
// in stretches that end with a paragraph where one ends in reach: time is linear, memory bounded. `by_rule`:
// attributions_by_rule() of the article, which the network weighs.
std::vector<RoleFinding> find_roles(const Article& article, std::span<const Attribution> by_rule);

}  // namespace sayso::roles
