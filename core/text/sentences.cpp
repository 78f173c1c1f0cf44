#include "text/sentences.hpp"

#include <algorithm>

#include "text/characters.hpp"
#include "text/visits.hpp"

namespace sayso {
namespace {

// Line breaks between two places of the text, a blank line counting as two. "\r\n" is one break.
std::uint32_t breaks_between(std::string_view text, std::uint32_t from, std::uint32_t to) {
  std::uint32_t count = 0;
  visit(to - from);
  for (std::uint32_t i = from; i < to; ++i) {
    const bool newline = text[i] == '\n' || (text[i] == '\r' && (i + 1 >= to || text[i + 1] != '\n'));
    const bool separator = text.substr(i, 3) == "\xE2\x80\xA8" || text.substr(i, 3) == "\xE2\x80\xA9";
    count += newline || separator;
  }
  return count;
}

constexpr std::uint32_t widest_wrapped_line = 100;  // bytes
constexpr std::uint32_t narrowest_wrapped_line = 45;

// A text is hard-wrapped when it has blank lines, no long line, and most lines that another line of the same block
// follows are nearly full.
bool hard_wrapped(std::string_view text, const std::vector<Token>& tokens) {
  std::uint32_t full = 0, followed = 0, blank = 0;
  std::uint32_t line = 0;
  for (std::uint32_t i = 1; i <= tokens.size(); ++i) {
    if (i < tokens.size() && !tokens[i].line_start) continue;
    const std::uint32_t end = tokens[i - 1].span.end;
    const std::uint32_t length = end - tokens[line].span.start;
    if (length > widest_wrapped_line) return false;
    if (i < tokens.size()) {
      const std::uint32_t breaks = breaks_between(text, end, tokens[i].span.start);
      if (breaks >= 2) ++blank;
      else ++followed, full += length >= narrowest_wrapped_line;
    }
    line = i;
  }
  return blank > 0 && followed >= 3 && full * 10 >= followed * 7;
}

// No sentence is longer, so that what looks about in one sentence takes bounded time on any text.
constexpr std::uint32_t longest_sentence = 400;  // tokens

bool is_terminal(std::string_view word) {
  return word == "." || word == "?" || word == "!" || word == "…" || word.starts_with("..") || word == "。" ||
         word == "！" || word == "？";
}

bool is_opening_mark(std::string_view word) {
  return word == "“" || word == "‘" || word == "«" || word == "„" || word == "``" || word == "`" || word == "‹" ||
         word == "(" || word == "[";
}

bool is_closing(const Token& token, std::string_view word) {
  return !token.space_before && !is_opening_mark(word) && (token.kind == TokenKind::mark || word == ")" || word == "]");
}

}  // namespace

std::vector<Range> divide_paragraphs(std::string_view text, std::vector<Token>& tokens) {
  std::vector<Range> paragraphs;
  const std::uint32_t needed = hard_wrapped(text, tokens) ? 2 : 1;
  const auto size = static_cast<std::uint32_t>(tokens.size());
  for (std::uint32_t i = 0; i < size; ++i) {
    const bool starts = i == 0 || (tokens[i].line_start &&
                                   breaks_between(text, tokens[i - 1].span.end, tokens[i].span.start) >= needed);
    if (starts) {
      if (!paragraphs.empty()) paragraphs.back().last = i;
      paragraphs.push_back({i, size});
    }
    tokens[i].paragraph = static_cast<std::uint32_t>(paragraphs.size() - 1);
  }
  return paragraphs;
}

std::vector<Range> divide_sentences(std::string_view text, std::string_view folded,
                                    const std::vector<Range>& paragraphs, std::vector<Token>& tokens,
                                    const Orthography& orthography) {
  std::vector<Range> sentences;
  const auto word = [&](std::uint32_t i) {
    return visit(), text.substr(tokens[i].span.start, tokens[i].span.length());
  };
  const auto low = [&](std::uint32_t i) { return folded.substr(tokens[i].span.start, tokens[i].span.length()); };

  // Whether a sentence ends before token `next`, after a terminal token `end` and the closing marks behind it.
  const auto ends = [&](std::uint32_t end, std::uint32_t next, Range paragraph) {
    std::uint32_t opener = next;
    while (opener < paragraph.last && (tokens[opener].kind == TokenKind::mark || is_opening_mark(word(opener))))
      ++opener;
    if (opener == paragraph.last) return true;
    const Token& token = tokens[opener];
    if (!tokens[next].space_before && opener == next) {
      // A space lost in the paste: "the pier.She said"
      return tokens[end].kind == TokenKind::punctuation && token.letter_case == Case::capitalized &&
             end > paragraph.first && tokens[end - 1].letter_case == Case::lower;
    }
    if (token.letter_case == Case::lower) return false;
    if (tokens[end].kind == TokenKind::word)
      return token.letter_case == Case::capitalized && orthography.opens_sentence(low(opener));
    const bool list_number = end == paragraph.first + 1 && tokens[end - 1].kind == TokenKind::number;
    const bool list_letter = end == paragraph.first + 1 && tokens[end - 1].span.length() == 1;
    return !list_number && !list_letter && token.kind != TokenKind::symbol;
  };

  for (const Range paragraph : paragraphs) {
    std::uint32_t first = paragraph.first;
    for (std::uint32_t i = paragraph.first; i < paragraph.last; ++i) {
      if (i - first >= longest_sentence) {
        sentences.push_back({first, i});
        first = i;
      }
      const bool abbreviation = tokens[i].kind == TokenKind::word && word(i).ends_with('.');
      if (!abbreviation && !is_terminal(word(i))) continue;
      std::uint32_t next = i + 1;
      while (next < paragraph.last && (is_closing(tokens[next], word(next)) || is_terminal(word(next)))) ++next;
      if (next < paragraph.last && !ends(i, next, paragraph)) continue;
      sentences.push_back({first, next});
      first = next;
      i = next - 1;
    }
    if (first < paragraph.last) sentences.push_back({first, paragraph.last});
  }
  for (std::uint32_t s = 0; s < sentences.size(); ++s) {
    for (std::uint32_t i = sentences[s].first; i < sentences[s].last; ++i) tokens[i].sentence = s;
  }
  return sentences;
}

}  // namespace sayso
