// Made-up news, by a grammar: paragraphs, headings, bylines, quotations, names, cues, lists, goals, labels; and the
// marks, spaces and characters that texts get wrong.
#pragma once

#include <random>
#include <string>
#include <string_view>

namespace sayso::fuzz {

using Random = std::minstd_rand;

// One of `n`, for n > 0.
inline std::size_t one_of(Random& random, std::size_t n) { return random() / 7u % n; }

// What the grammar makes of a symbol, such as "paragraph".
std::string made(std::string_view symbol, Random& random);

// The text with one change: words or a paragraph put in, taken out, exchanged or said twice, one mark for another.
std::string mutated(std::string text, Random& random);

}  // namespace sayso::fuzz
