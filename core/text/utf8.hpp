// UTF-8: validation, repair and walking. Bytes only; no locale.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>

namespace sayso::utf8 {

inline constexpr char32_t replacement = 0xFFFD;

// Whether a byte goes on with the character that a byte before it began.
constexpr bool continues(char byte) { return (static_cast<unsigned char>(byte) & 0xC0u) == 0x80u; }

struct Decoded {
  char32_t code = replacement;
  std::uint32_t length = 1;  // bytes read; of an invalid sequence, the bytes that one U+FFFD stands for
  bool valid = false;
};

// Decodes the character at byte `at` of `text`, at < text.size(). An invalid sequence yields U+FFFD and the length of
// its maximal subpart (Unicode 15, section 3.9, U+FFFD substitution), as browsers and Python do.
Decoded decode_beyond_ascii(std::string_view text, std::size_t at);
inline Decoded decode(std::string_view text, std::size_t at) {
  const auto first = static_cast<unsigned char>(text[at]);
  return first < 0x80 ? Decoded{first, 1, true} : decode_beyond_ascii(text, at);
}

struct Repaired {
  std::string text;          // valid UTF-8
  std::size_t replaced = 0;  // how many invalid sequences became U+FFFD
};

// `text` with each invalid sequence replaced by U+FFFD.
Repaired repair(std::string_view text);

// True when `text` is valid UTF-8.
bool valid(std::string_view text);

// Writes the character of that number, one of Unicode's, behind `text`. Returns its bytes, 1 to 4.
std::size_t append(std::string& text, char32_t code);

// The largest offset <= `at` that stands on a character's first byte (or at the end) of the valid `text`.
std::size_t floor(std::string_view text, std::size_t at);

}  // namespace sayso::utf8
