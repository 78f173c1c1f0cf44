// Complements: what a verb, a noun or an adjective may govern, and where its words begin.
//
//   "plans to quickly plant trees"   infinitive_at(to)       quickly plant trees
//   "is keen on planting trees"      gerund_at(planting)     planting trees
#pragma once

#include <optional>

#include "syntax/article.hpp"

namespace sayso {

// The infinitive that begins at `i` ("to win", "not to win", "to “win"): where its goal begins, without "to".
// `expected`: after such a cue "to" can begin nothing else, whatever the tagger says of the next word ("plans to plant
// trees").
std::optional<std::uint32_t> infinitive_at(const Article& article, std::uint32_t i, std::uint32_t limit,
                                           bool expected = false);

// The gerund that begins at `i`, adverbs before it and an opening mark passed: where its goal begins.
std::optional<std::uint32_t> gerund_at(const Article& article, std::uint32_t i, std::uint32_t limit);

// The noun phrase that begins at `i`, or whose modifiers do, a mark between them (more “flexibility”); null when none
// does.
const english::NounPhrase* noun_phrase_from(const Article& article, std::uint32_t i);

// The noun phrase that begins at `i`, an opening mark passed: where its goal begins.
std::optional<std::uint32_t> noun_at(const Article& article, std::uint32_t i, std::uint32_t limit);

}  // namespace sayso
