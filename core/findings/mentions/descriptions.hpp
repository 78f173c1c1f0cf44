// A party that is described and not named: one person, a group or a body.
//
//   "an official"   one person      "voters", "a third of the members"   a group      "the ministry"   an organization
#pragma once

#include "findings/mentions/tokens.hpp"

namespace sayso::mentions {

// The mention of the phrase, whose noun is mention.head.
Mention described(const Tokens& tokens, Mention mention, Range phrase);

}  // namespace sayso::mentions
