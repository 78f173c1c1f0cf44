// Marks by what they do in a sentence, as tokens have them. (A comma, a colon, a bracket are one mark each: compare.)
#pragma once

#include <string_view>

#include "text/word_list.hpp"

namespace sayso {

// What stands for a dash: "Ruiz — once a nurse — said". A hyphen between blanks may: is_dash_or_hyphen.
inline bool is_dash(std::string_view mark) {
  static constexpr auto dashes = SAYSO_WORD_LIST("— – ― --");
  return dashes.has(mark);
}

// "Ruiz - once a nurse - said", and the line of an agency "NORTHPORT - The mayor …".
inline bool is_dash_or_hyphen(std::string_view mark) { return mark == "-" || is_dash(mark); }

}  // namespace sayso
