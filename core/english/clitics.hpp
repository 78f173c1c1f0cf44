// Clitics: what leans on the word before it, behind an apostrophe, and is a token of its own.
#pragma once

#include <cstddef>
#include <string_view>

namespace sayso::english {

// Where the clitic of a word in lower case begins, or the word's length when it has none:
//
//   "they’ll" 4 (they|’ll)     "didn't" 3 (did|n't)     "cannot" 3 (can|not)     "pier" 4
std::size_t clitic_start(std::string_view word);

// The letter of "’s", which a mark can cut off its word: “Times”’s.
bool is_possessive_letter(std::string_view letter);

}  // namespace sayso::english
