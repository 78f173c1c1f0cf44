#include "document/lines.hpp"

#include <algorithm>

#include "text/characters.hpp"
#include "text/utf8.hpp"

namespace sayso {
namespace {

constexpr std::uint32_t widest_wrapped_line = 100;  // bytes
constexpr std::uint32_t narrowest_wrapped_line = 45;

// A text is hard-wrapped when it has blank lines, no long line, and most lines that another line of the same block
// follows are nearly full.
bool hard_wrapped(const std::vector<Line>& lines) {
  std::uint32_t full = 0, followed = 0, blank = 0;
  for (std::size_t i = 0; i < lines.size(); ++i) {
    if (lines[i].span.length() > widest_wrapped_line) return false;
    if (i + 1 == lines.size()) break;
    if (lines[i + 1].breaks >= 2) ++blank;
    else ++followed, full += lines[i].span.length() >= narrowest_wrapped_line;
  }
  return blank > 0 && followed >= 3 && full * 10 >= followed * 7;
}

}  // namespace

std::vector<Line> lines_of(std::string_view text) {
  std::vector<Line> lines;
  std::uint32_t breaks = 2;
  bool open = false;  // the line has begun
  for (std::uint32_t at = 0; at < text.size();) {
    const utf8::Decoded character = utf8::decode(text, at);
    const std::uint32_t next = at + character.length;
    if (characters::is_line_break(character.code)) {
      breaks += character.code != '\n' || at == 0 || text[at - 1] != '\r';
      open = false;
    } else if (!characters::is_space(character.code)) {
      if (!open) lines.push_back({{at, next}, lines.empty() ? 2 : breaks});
      lines.back().span.end = next;
      open = true;
      breaks = 0;
    }
    at = next;
  }
  return lines;
}

std::vector<Line> paragraphs_of(std::string_view text) {
  std::vector<Line> lines = lines_of(text);
  if (!hard_wrapped(lines)) return lines;
  std::vector<Line> paragraphs;
  for (const Line& line : lines) {
    if (line.breaks >= 2) paragraphs.push_back(line);
    else paragraphs.back().span.end = line.span.end;
  }
  return paragraphs;
}

}  // namespace sayso
