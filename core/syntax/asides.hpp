// Asides: what stands between commas or marks in the midst of a clause that goes on after it.
//
//   "The flag, which is red, be removed."     past_relative_aside(",")          be removed
//   "aims, among other things, to win"        past_aside_before_infinitive(",") to win
#pragma once

#include "syntax/article.hpp"

namespace sayso {

// Past ", which is red," at `i`; `i` when no such clause begins there, or no comma ends it.
std::uint32_t past_relative_aside(const Article& article, std::uint32_t i, std::uint32_t limit);

// Past ", among other things," at `i`, of at most `longest` tokens, when an infinitive follows it; else `i`.
std::uint32_t past_aside_before_infinitive(const Article& article, std::uint32_t i, std::uint32_t limit,
                                           std::uint32_t longest = 8);

}  // namespace sayso
