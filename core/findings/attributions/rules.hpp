// Attributions by the rules of English syntax and punctuation alone: cue verbs with their frames (core/english), marks,
// labels. They know every kind of text alike; the role network (findings/roles) knows news better.
#pragma once

#include <vector>

#include "findings/attributions/attribution.hpp"
#include "syntax/article.hpp"

namespace sayso {

// What the rules find, ordered by the first token of the content; `kind` is not set. Confidence is the rule's by
// itself.
std::vector<Attribution> attributions_by_rule(const Article& article);

}  // namespace sayso
