// Attributions by the rules of English syntax and punctuation alone: cue verbs with their frames (core/english), marks,
// labels. They know every kind of text alike; the role network (findings/roles) knows news better.
#pragma once

#include <array>
#include <string_view>
#include <vector>

#include "findings/attributions.hpp"

namespace sayso {

// The names of the rules, which Attribution::why bears. A rule's place here is known to the role network's weights.
inline constexpr std::array<std::string_view, 13> rule_names = {
    "cue-after-quote", "cue-before-quote",    "quote-alone",     "clause-then-cue", "according-to",   "label",
    "cue-then-clause", "cue-then-infinitive", "cue-then-object", "passive-cue",     "impersonal-cue", "adverb-cue",
    "noun-cue",
};

// What the rules find, ordered by the first token of the content; `kind` is not set. Confidence is the rule's by
// itself.
std::vector<Attribution> attributions_by_rule(const Article& article);

}  // namespace sayso
