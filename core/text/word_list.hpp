// Words in one text with blanks between them, as the tables have them; and a list of a few that are known when the
// program is compiled, which is the fast one.
//
//   has_word("and or but", "or")
//   constexpr auto joining = SAYSO_WORD_LIST("and or");    joining.has("or")
//
// In a WordList a look at the length and the first byte turns most words away, before any is compared: no hash, no
// allocation.
#pragma once

#include <algorithm>
#include <array>
#include <cstddef>
#include <cstdint>
#include <string_view>

namespace sayso {

// How many parts `separator` divides the text into.
constexpr std::size_t count_parts(std::string_view text, char separator = ' ') {
  return static_cast<std::size_t>(std::count(text.begin(), text.end(), separator)) + 1;
}

template <std::size_t Count>
constexpr std::array<std::string_view, Count> split(std::string_view text, char separator = ' ') {
  std::array<std::string_view, Count> parts;
  for (std::string_view& part : parts) {
    part = text.substr(0, text.find(separator));
    text.remove_prefix(std::min(text.size(), part.size() + 1));
  }
  return parts;
}

// Calls visit(word) for each word that is not empty.
template <typename Visit>
constexpr void each_word(std::string_view words, Visit visit, char separator = ' ') {
  while (!words.empty()) {
    const std::size_t end = std::min(words.find(separator), words.size());
    if (end > 0) visit(words.substr(0, end));
    words.remove_prefix(std::min(end + 1, words.size()));
  }
}

constexpr bool has_word(std::string_view words, std::string_view word, char separator = ' ') {
  for (std::size_t at = words.find(word); at != std::string_view::npos; at = words.find(word, at + 1)) {
    const std::size_t end = at + word.size();
    const bool whole = (at == 0 || words[at - 1] == separator) && (end == words.size() || words[end] == separator);
    if (whole) return !word.empty();
  }
  return false;
}

template <std::size_t Count>
class WordList {
 public:
  constexpr explicit WordList(std::string_view words) : words_(split<Count>(words)) {
    for (const std::string_view word : words_) {
      lengths_ |= length_bit(word);
      first_bytes_ |= first_byte_bit(word);
    }
  }

  constexpr bool has(std::string_view word) const {
    if (word.empty() || (lengths_ & length_bit(word)) == 0 || (first_bytes_ & first_byte_bit(word)) == 0) return false;
    return std::find(words_.begin(), words_.end(), word) != words_.end();
  }

  constexpr const std::array<std::string_view, Count>& words() const { return words_; }

 private:
  static constexpr std::uint64_t length_bit(std::string_view word) {
    return std::uint64_t{1} << std::min<std::size_t>(word.size(), 63);
  }
  static constexpr std::uint64_t first_byte_bit(std::string_view word) {
    return std::uint64_t{1} << (static_cast<unsigned char>(word.front()) & 63u);
  }

  std::array<std::string_view, Count> words_;
  std::uint64_t lengths_ = 0;      // a bit for each length that a word has
  std::uint64_t first_bytes_ = 0;  // a bit for the last six bits of each word's first byte
};

}  // namespace sayso

// The WordList of a literal, which is named twice because its words must be counted before they are split.
#define SAYSO_WORD_LIST(words) (::sayso::WordList<::sayso::count_parts(words)>(words))
