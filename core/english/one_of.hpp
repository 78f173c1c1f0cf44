// Whether a word is one of a few that a rule knows by heart; longer lists are word classes (english/lexicon).
#pragma once

#include <algorithm>
#include <array>
#include <cstddef>
#include <string_view>

#include "text/word_list.hpp"

namespace sayso::english {

template <std::size_t N>
bool one_of(const std::array<std::string_view, N>& words, std::string_view word) {
  return std::find(words.begin(), words.end(), word) != words.end();
}

// The same of the words of a blank-separated list, as the tables have them.
inline bool listed(std::string_view list, std::string_view word) { return has_word(list, word); }

}  // namespace sayso::english
