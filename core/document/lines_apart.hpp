// Lines that stand apart from the running text: a headline, a section's name, a byline, a time, a subheading. They are
// read, each by itself, and what stands above and below them is read as if they were not there.
//
//   "Politics"   "By Tom Li, Norland Correspondent"   "Updated 10:32"   "LOWMOOR —"   "What happens now"
#pragma once

#include <vector>

#include "text/text.hpp"

namespace sayso {

// Of each paragraph, whether it is such a line: short, without a mark of speech around it or a stop, colon or comma at
// its end, no item of a list, and neither a part of a sentence that the next line goes on with in lower case nor the
// rest of one.
std::vector<bool> lines_apart(const Text& text);

// Of each paragraph, whether it is written as headlines are, where capitals tell nothing: a line that stands apart, and
// the first of the others when it is one sentence as short ("Mayor Calls Pier ‘A Disgrace.’").
std::vector<bool> headlines(const Text& text, const std::vector<bool>& apart);

}  // namespace sayso
