// What was found, as the result gives it: the speakers among the cast, in order of their first mention.
#pragma once

#include <vector>

#include "findings/speakers/cast.hpp"
#include "findings/speakers/parties.hpp"

namespace sayso {

// `referents`: whom each party was found to be; `signs` of each how far that can be trusted (signs.hpp). Puts the
// mentions of those who speak in order.
FoundSpeakers report_speakers(Cast& cast, const std::vector<Reference>& referents,
                              const std::vector<std::vector<Sign>>& signs);

// In text order, the longer of two that overlap or the first.
std::vector<Range> disjoint(std::vector<Range> ranges);

}  // namespace sayso
