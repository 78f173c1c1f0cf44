// One attribution: what the rules and the role network find, and what the rooms above them read.
#pragma once

#include <vector>

#include "finds.hpp"
#include "text/text.hpp"

namespace sayso {

struct Attribution {
  QuoteKind kind = QuoteKind::indirect;
  std::vector<Range> content;     // in text order, apart from one another
  Range cue;                      // empty when there is none
  Range source;                   // empty when the article names none here
  std::uint32_t source_head = 0;  // the head noun or pronoun of the source; meaningless when that is empty
  std::uint32_t cue_head = 0;
  double confidence = 0;
  Evidence why = Evidence::network_indirect;
  bool negated = false;  // findings/negation.hpp
};

}  // namespace sayso
