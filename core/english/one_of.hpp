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

// The same of the words of a blank-separated list, as the tables have them.
inline bool listed(std::string_view list, std::string_view word) {
  for (std::size_t at = list.find(word); at != std::string_view::npos; at = list.find(word, at + 1)) {
    const bool starts = at == 0 || list[at - 1] == ' ';
    const bool ends = at + word.size() == list.size() || list[at + word.size()] == ' ';
    if (starts && ends) return true;
  }
  return false;
}

}  // namespace sayso::english
