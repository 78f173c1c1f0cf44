// Surnames that are one mistake apart: "Kesler" and "Kessler", "Riuz" and "Ruiz".
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace sayso {

// Whether a surname is long enough that a letter more or less still tells whose it is.
bool may_be_misspelled(std::string_view surname);

// The word whole and with each letter but the first left out in turn: words one mistake apart share one of these.
//   "ruiz"     "ruiz" "riz" "ruz" "rui"
std::vector<std::string> spellings_with_one_left_out(std::string_view word);

// One letter more, less or other, or two swapped; never the same word.
bool one_mistake_apart(std::string_view a, std::string_view b);

}  // namespace sayso
