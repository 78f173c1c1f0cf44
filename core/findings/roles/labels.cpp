#include "findings/roles/labels.hpp"

namespace sayso::roles {
Labels label(const Head& head, const std::vector<Scores>& scores) { return reader::label(head.chain, scores); }

RoleSpans role_spans(const std::vector<std::uint8_t>& labels) {
  RoleSpans out;
  const auto count = static_cast<std::uint32_t>(labels.size());
  for (std::uint32_t i = 0; i < count;) {
    if (labels[i] == outside) {
      ++i;
      continue;
    }
    const std::uint32_t first = labels[i] - (labels[i] % 2 == 0 ? 1u : 0u);  // a run's first label is odd
    std::uint32_t end = i + 1;
    while (end < count && labels[end] == first + 1) ++end;
    (first == source_first ? out.sources : first == cue_first ? out.cues : out.contents).push_back({i, end});
    i = end;
  }
  return out;
}

}  // namespace sayso::roles
