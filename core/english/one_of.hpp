// Whether a word is one of a few that a rule knows by heart; longer lists are word classes (english/lexicon).
#pragma once

#include <algorithm>
#include <array>
#include <cstddef>
#include <string_view>

namespace sayso::english {

template <std::size_t N>
bool one_of(const std::array<std::string_view, N>& words, std::string_view word) {
  return std::find(words.begin(), words.end(), word) != words.end();
}

}  // namespace sayso::english
