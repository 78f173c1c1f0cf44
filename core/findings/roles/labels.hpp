// From scores to labels: the best sequence under the network's transitions, and how sure each label is.
#pragma once

#include <vector>

#include "findings/roles/network.hpp"

namespace sayso::roles {

struct Labels {
  std::vector<Label> best;  // of each token
  std::vector<Scores>
      reachable;  // for each token and label, the score of the best sequence through it, up to a constant
};

// Viterbi forwards, and max-marginals by the same recurrence backwards.
Labels label(const Network& network, const std::vector<Scores>& scores);

// The maximal runs of one role, as token ranges, in text order.
struct RoleSpans {
  std::vector<Range> sources, cues, contents;
};
RoleSpans role_spans(const std::vector<Label>& labels);

}  // namespace sayso::roles
