// Attributions as the role head sees them.
#pragma once

#include <cstddef>
#include <optional>
#include <span>
#include <vector>

#include "findings/attributions/attribution.hpp"
#include "reader/reading.hpp"

namespace sayso::roles {

struct RoleFinding {
  Range cue;
  std::optional<Range> source;
  std::vector<Range> contents;  // in text order
  double confidence = 0;
};

struct RoleReading {
  std::vector<RoleFinding> found;  // all that the head is sure enough of, in text order, none overlapping
  reader::Encodings encodings{0};  // for the heads that read when the roles are found
};

// Reads the article once, as reader::read() does.
RoleReading read(const Article& article, std::span<const Attribution> by_rule, std::size_t most_kept = 1u << 18);

}  // namespace sayso::roles
