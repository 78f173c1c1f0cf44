#include "document/lines_apart.hpp"

#include <algorithm>
#include <string_view>

#include "text/marks.hpp"
#include "text/word_list.hpp"

namespace sayso {
namespace {

constexpr std::uint32_t longest_line = 24;  // tokens: longer than nearly every headline

constexpr auto bullets = SAYSO_WORD_LIST("- – — * • ·");

bool mark(const Text& text, std::uint32_t i) { return text.tokens()[i].kind == TokenKind::mark; }

bool lower(const Text& text, std::uint32_t i) { return text.tokens()[i].letter_case == Case::lower; }

// "• Cut fares", "1. Cut fares"
bool item(const Text& text, Range line) {
  const std::string_view first = text.word(line.first);
  if (bullets.has(first)) return true;
  const std::string_view next = line.size() > 1 ? text.word(line.first + 1) : std::string_view();
  return text.tokens()[line.first].kind == TokenKind::number && (next == "." || next == ")");
}

// Whether nothing at the end of a line ends a sentence or leads on to the next line.
bool ends_open(const Text& text, Range line) {
  const std::string_view last = text.word(line.last - 1);
  if (last == ")") return line.size() > 1 && ends_open(text, {line.first, line.last - 1});
  if (is_dash_or_hyphen(last)) return true;
  const TokenKind kind = text.tokens()[line.last - 1].kind;
  return kind != TokenKind::punctuation && kind != TokenKind::mark && !last.ends_with('.');
}

bool heading(const Text& text, Range line) {
  return line.size() <= longest_line && !mark(text, line.first) && !lower(text, line.first) && !item(text, line) &&
         ends_open(text, line);
}

}  // namespace

std::vector<bool> lines_apart(const Text& text) {
  const std::vector<Range>& lines = text.paragraphs();
  std::vector<bool> apart(lines.size(), false);
  bool listed = false;  // behind a colon, in the items that it announces
  for (std::size_t p = 0; p < lines.size(); ++p) {
    const bool goes_on = p + 1 < lines.size() && lower(text, lines[p + 1].first);
    const bool stands = heading(text, lines[p]) && !goes_on;
    apart[p] = stands && !listed;
    listed = text.word(lines[p].last - 1) == ":" || (listed && stands);
  }
  return apart;
}

std::vector<bool> headlines(const Text& text, const std::vector<bool>& apart) {
  std::vector<bool> out = apart;
  const auto first = static_cast<std::size_t>(std::find(apart.begin(), apart.end(), false) - apart.begin());
  if (first == apart.size()) return out;
  const Range line = text.paragraphs()[first];
  out[first] =
      line.size() <= longest_line && text.tokens()[line.first].sentence == text.tokens()[line.last - 1].sentence;
  return out;
}

}  // namespace sayso
