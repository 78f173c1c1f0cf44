// The stem of a word: what its forms have in common, near enough to see that two texts use the same words.
//
//   stem("managing") == stem("manages") == stem("manage") == "manag"
#pragma once

#include <string_view>

namespace sayso::english {

// A part of `lower`, a word in lower case; three letters or more where the word has as many.
std::string_view stem(std::string_view lower);

}  // namespace sayso::english
