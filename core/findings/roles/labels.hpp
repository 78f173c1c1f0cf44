// From scores to labels: the best sequence under the network's transitions, and how sure each label is.
#pragma once

#include <vector>

#include "findings/roles/head.hpp"

namespace sayso::roles {

using Labels = reader::Labelling<label_count>;  // `best` has numbers of Label

Labels label(const Head& head, const std::vector<Scores>& scores);

// The maximal runs of one role, as token ranges, in text order.
struct RoleSpans {
  std::vector<Range> sources, cues, contents;
};
RoleSpans role_spans(const std::vector<std::uint8_t>& labels);

}  // namespace sayso::roles
