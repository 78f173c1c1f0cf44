// Signs: what tells, beside the way in which a party was found to be somebody, how far that can be trusted (signs.def).
#pragma once

#include <vector>

#include "findings/attributions.hpp"
#include "findings/speakers/cast.hpp"
#include "findings/speakers/parties.hpp"
#include "findings/speakers/trust.hpp"
#include "syntax/article.hpp"

namespace sayso {

// Those of a party that was found to be somebody.
std::vector<Sign> signs(const Article& article, const std::vector<Attribution>& attributions, const Cast& cast,
                        const Party& party, const Reference& found);

}  // namespace sayso
