#include "text/characters.hpp"

#include <algorithm>
#include <array>

#include "text/utf8.hpp"

namespace sayso::characters {
namespace {

struct Range {
  char32_t first, last;
};

// Beyond ASCII, everything is taken for a letter but these: controls, punctuation, symbols, spaces, emoji.
constexpr std::array no_word = {
    Range{0x80, 0xA9},     Range{0xAB, 0xB4},     Range{0xB6, 0xB9},       Range{0xBB, 0xBF},
    Range{0xD7, 0xD7},     Range{0xF7, 0xF7},     Range{0x2B9, 0x2BA},     Range{0x2C2, 0x2DF},
    Range{0x37E, 0x37E},   Range{0x387, 0x387},   Range{0x55A, 0x55F},     Range{0x589, 0x58F},
    Range{0x5BE, 0x5BE},   Range{0x5C0, 0x5C0},   Range{0x5F3, 0x5F4},     Range{0x600, 0x60F},
    Range{0x61B, 0x61F},   Range{0x66A, 0x66D},   Range{0x964, 0x965},     Range{0x1680, 0x1680},
    Range{0x180E, 0x180E}, Range{0x2000, 0x2BFF}, Range{0x2E00, 0x2E7F},   Range{0x3000, 0x3004},
    Range{0x3008, 0x3020}, Range{0x3030, 0x3030}, Range{0xD800, 0xF8FF},   Range{0xFE00, 0xFE6F},
    Range{0xFEFF, 0xFEFF}, Range{0xFF00, 0xFF0F}, Range{0xFF1A, 0xFF20},   Range{0xFF3B, 0xFF40},
    Range{0xFF5B, 0xFF65}, Range{0xFFE0, 0xFFFF}, Range{0x1F000, 0x1FAFF}, Range{0xE0000, 0x10FFFF},
};

// Capital letters whose lower case has the same length in UTF-8: every `step`th from `first` to `last`, each with its
// lower case `distance` behind it. Where step is 2, capitals and their small letters alternate.
struct Capitals {
  char32_t first, last;
  std::uint32_t step;
  std::int32_t distance;
};
constexpr std::array capitals = {
    Capitals{0xC0, 0xD6, 1, 32},     Capitals{0xD8, 0xDE, 1, 32},    Capitals{0x100, 0x12F, 2, 1},
    Capitals{0x132, 0x137, 2, 1},    Capitals{0x139, 0x148, 2, 1},   Capitals{0x14A, 0x177, 2, 1},
    Capitals{0x178, 0x178, 1, -121}, Capitals{0x179, 0x17E, 2, 1},   Capitals{0x1CD, 0x1DC, 2, 1},
    Capitals{0x1DE, 0x1EF, 2, 1},    Capitals{0x200, 0x21F, 2, 1},   Capitals{0x222, 0x233, 2, 1},
    Capitals{0x391, 0x3A1, 1, 32},   Capitals{0x3A3, 0x3A9, 1, 32},  Capitals{0x400, 0x40F, 1, 80},
    Capitals{0x410, 0x42F, 1, 32},   Capitals{0x460, 0x481, 2, 1},   Capitals{0x48A, 0x4BF, 2, 1},
    Capitals{0x4D0, 0x52F, 2, 1},    Capitals{0x1E00, 0x1E95, 2, 1}, Capitals{0x1EA0, 0x1EFF, 2, 1},
};

// The lower case of a capital letter whose UTF-8 length does not change with it, else the letter itself.
char32_t lower(char32_t c) {
  if (c < 0x80) return c >= 'A' && c <= 'Z' ? c + 32 : c;
  if (c > capitals.back().last) return c;
  const auto at = std::lower_bound(capitals.begin(), capitals.end(), c,
                                   [](const Capitals& range, char32_t letter) { return range.last < letter; });
  if (c < at->first || (c - at->first) % at->step != 0) return c;
  return static_cast<char32_t>(static_cast<std::int32_t>(c) + at->distance);
}

}  // namespace

bool is_space_beyond_ascii(char32_t c) {
  return c == 0x85 || c == 0xA0 || c == 0x1680 || (c >= 0x2000 && c <= 0x200A) || c == 0x2028 || c == 0x2029 ||
         c == 0x202F || c == 0x205F || c == 0x3000;
}

bool is_line_break(char32_t c) { return (c >= '\n' && c <= '\r') || c == 0x85 || c == 0x2028 || c == 0x2029; }

bool is_digit(char32_t c) { return c >= '0' && c <= '9'; }

bool is_upper(char32_t c) { return lower(c) != c || c == 0x130 || c == 0x1E9E; }

bool is_word(char32_t c) {
  if (c < 0x80) return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || is_digit(c);
  const auto range =
      std::lower_bound(no_word.begin(), no_word.end(), c, [](Range r, char32_t x) { return r.last < x; });
  return range == no_word.end() || c < range->first;
}

bool is_apostrophe(char32_t c) { return c == '\'' || c == 0x2019 || c == 0x2BC || c == 0x2032; }

bool is_hyphen(char32_t c) { return c == '-' || c == 0x2010 || c == 0x2011 || c == 0xAD; }

std::string folded(std::string_view text) {
  std::string out(text);
  for (std::size_t at = 0; at < text.size();) {
    const auto byte = static_cast<unsigned char>(text[at]);
    if (byte < 0x80) {
      out[at] = static_cast<char>(lower(byte));
      ++at;
      continue;
    }
    const utf8::Decoded character = utf8::decode(text, at);
    const char32_t low = lower(character.code);
    if (low != character.code) {
      if (character.length == 2 && low < 0x800) {
        out[at] = static_cast<char>(0xC0u | (low >> 6));
        out[at + 1] = static_cast<char>(0x80u | (low & 0x3Fu));
      } else if (character.length == 3 && low >= 0x800) {
        out[at] = static_cast<char>(0xE0u | (low >> 12));
        out[at + 1] = static_cast<char>(0x80u | ((low >> 6) & 0x3Fu));
        out[at + 2] = static_cast<char>(0x80u | (low & 0x3Fu));
      }
    }
    at += character.length;
  }
  return out;
}

}  // namespace sayso::characters
