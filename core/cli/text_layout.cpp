#include "cli/text_layout.hpp"

#include <algorithm>
#include <iterator>

#include "text/utf8.hpp"

namespace sayso::cli {
namespace {

struct Range {
  char32_t first, last;
};

// The wide characters that news may hold; sorted.
constexpr Range wide[] = {
    {0x1100, 0x115F},   {0x231A, 0x231B},   {0x2E80, 0x303E},   {0x3041, 0x4DBF},   {0x4E00, 0xA4CF},
    {0xAC00, 0xD7A3},   {0xF900, 0xFAFF},   {0xFE30, 0xFE6F},   {0xFF00, 0xFF60},   {0xFFE0, 0xFFE6},
    {0x1F300, 0x1F64F}, {0x1F680, 0x1F6FF}, {0x1F900, 0x1F9FF}, {0x20000, 0x3FFFD},
};

// Marks that take no column of their own; sorted.
constexpr Range without_width[] = {
    {0x0300, 0x036F}, {0x0483, 0x0489}, {0x0591, 0x05BD}, {0x0610, 0x061A}, {0x064B, 0x065F},
    {0x1AB0, 0x1AFF}, {0x1DC0, 0x1DFF}, {0x200B, 0x200F}, {0x2060, 0x2064}, {0x20D0, 0x20FF},
    {0xFE00, 0xFE0F}, {0xFE20, 0xFE2F}, {0xFEFF, 0xFEFF},
};

constexpr Range direction_marks[] = {{0x200E, 0x200F}, {0x202A, 0x202E}, {0x2066, 0x2069}};

template <std::size_t N>
bool in(const Range (&ranges)[N], char32_t code) {
  const Range* range = std::lower_bound(std::begin(ranges), std::end(ranges), code,
                                        [](const Range& each, char32_t c) { return each.last < c; });
  return range != std::end(ranges) && code >= range->first;
}

std::size_t columns(char32_t code) {
  if (code < 0x300) return 1;
  return in(without_width, code) ? 0 : in(wide, code) ? 2 : 1;
}

bool is_space(char32_t code) {
  return code == ' ' || (code >= '\t' && code <= '\r') || code == 0x85 || code == 0xA0 || code == 0x1680 ||
         (code >= 0x2000 && code <= 0x200A) || code == 0x2028 || code == 0x2029 || code == 0x202F || code == 0x205F ||
         code == 0x3000;
}

bool is_control(char32_t code) { return code < 0x20 || (code >= 0x7F && code < 0xA0); }

// How many bytes of `text` fit in `width` columns; at least one character's, so that progress is made.
std::size_t fitting(std::string_view text, std::size_t width) {
  std::size_t used = 0;
  for (std::size_t at = 0; at < text.size();) {
    const utf8::Decoded character = utf8::decode(text, at);
    used += columns(character.code);
    if (used > width && at > 0) return at;
    at += character.length;
  }
  return text.size();
}

// The front of `text` and "…", in `width` columns; at a word's end when that loses little.
std::string cut(std::string_view text, std::size_t width) {
  std::size_t end = fitting(text, std::max<std::size_t>(width, 2) - 1);
  const std::size_t space = text.rfind(' ', end);
  if (space != text.npos && space > end - end / 4) end = space;
  while (end > 0 && text[end - 1] == ' ') --end;
  return std::string(text.substr(0, end)) + "…";
}

}  // namespace

std::size_t columns(std::string_view text) {
  std::size_t total = 0;
  for (std::size_t at = 0; at < text.size();) {
    const utf8::Decoded character = utf8::decode(text, at);
    total += columns(character.code);
    at += character.length;
  }
  return total;
}

std::string printable(std::string_view text) {
  constexpr std::string_view replacement = "\uFFFD";
  std::string out;
  out.reserve(text.size());
  bool space_before = true;  // of the text, none is shown at its start
  for (std::size_t at = 0; at < text.size();) {
    const utf8::Decoded character = utf8::decode(text, at);
    if (is_space(character.code)) {
      if (!space_before) out += ' ';
      space_before = true;
    } else if (!in(direction_marks, character.code)) {
      if (!character.valid || is_control(character.code)) out += replacement;
      else out.append(text, at, character.length);
      space_before = false;
    }
    at += character.length;
  }
  if (out.ends_with(' ')) out.pop_back();
  return out;
}

std::vector<std::string> wrap(std::string_view text, std::size_t width, std::size_t most_lines) {
  width = std::max<std::size_t>(width, 1);
  std::vector<std::string> lines;
  while (columns(text.substr(0, 4 * width)) > width || text.size() > 4 * width) {
    if (most_lines != 0 && lines.size() + 1 == most_lines) {
      lines.push_back(cut(text.substr(0, utf8::floor(text, 8 * width)), width));
      return lines;
    }
    std::size_t end = fitting(text, width);
    const std::size_t space = end < text.size() && text[end] == ' ' ? end : text.rfind(' ', end);
    if (space != text.npos && space > 0) end = space;
    lines.emplace_back(text.substr(0, end));
    text.remove_prefix(end);
    while (text.starts_with(' ')) text.remove_prefix(1);
  }
  if (!text.empty() || lines.empty()) lines.emplace_back(text);
  return lines;
}

std::string hanging(const std::vector<std::string>& lines, std::size_t indent) {
  std::string out;
  for (std::size_t i = 0; i < lines.size(); ++i) {
    if (i > 0) out += '\n' + std::string(indent, ' ');
    out += lines[i];
  }
  return out;
}

std::string shortened(std::string_view text, std::size_t width) {
  return columns(text) <= width ? std::string(text) : cut(text, width);
}

}  // namespace sayso::cli
