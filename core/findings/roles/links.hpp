// Which content goes with which cue, and which cue with which source.
#pragma once

#include <optional>
#include <vector>

#include "findings/roles/head.hpp"
#include "findings/roles/labels.hpp"
#include "reader/reading.hpp"

namespace sayso::roles {

struct Link {
  Range cue;
  std::optional<Range> source;
  std::vector<Range> contents;  // in text order, never empty
  float content_margin = 0;     // the least lead of a content's cue over its second best, at most 10
  float source_margin = 0;      // the lead of the source, or of none, over the second best
};

// Each content is given to the cue that scores best for it, each cue at most one source. Ordered by where they begin.
std::vector<Link> link(const Head& head, const reader::Stretch& stretch, const RoleSpans& spans);

}  // namespace sayso::roles
