#include "findings/roles/labels.hpp"

namespace sayso::roles {

Labels label(const Head& head, const std::vector<Scores>& scores) { return reader::label(head.chain, scores); }

RoleSpans role_spans(const std::vector<std::uint8_t>& labels) {
  return {reader::runs(labels, source_first, source_more), reader::runs(labels, cue_first, cue_more),
          reader::runs(labels, content_first, content_more)};
}

}  // namespace sayso::roles
