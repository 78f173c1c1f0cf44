// One text, cut into tokens, sentences and paragraphs. All of them are views: a token is two offsets, a sentence or a
// paragraph is a range of tokens.
//
//   "Mr. Li didn’t go. “No,” he said."
//   tokens     Mr. | Li | did | n’t | go | . | “ | No | , | ” | he | said | .
//   sentences  [0, 6) [6, 13)       paragraphs  [0, 13)
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "finds.hpp"
#include "text/visits.hpp"

namespace sayso {

enum class TokenKind : std::uint8_t {
  word,         // letters, with digits, hyphens and inner stops: "Li", "U.S.", "so-called", "n’t", "’s"
  number,       // "1,500", "2.5", "3rd", "1990s"
  mark,         // anything that may be a quotation mark: " “ ” „ « » ‘ ’ ' ` `` ''
  punctuation,  // . , ; : ? ! … ( ) [ ] and the dashes
  symbol        // $ % & # @ and all the rest
};

enum class Case : std::uint8_t { uncased, lower, capitalized, upper, mixed };

struct Token {
  Span span;  // bytes
  TokenKind kind = TokenKind::symbol;
  Case letter_case = Case::uncased;
  bool space_before = false;    // white space or the start of the text stands before it
  bool line_start = false;      // it is the first on its line
  std::uint32_t sentence = 0;   // index into sentences()
  std::uint32_t paragraph = 0;  // index into paragraphs()
};

// Tokens [first, last).
struct Range {
  std::uint32_t first = 0;
  std::uint32_t last = 0;
  constexpr std::uint32_t size() const { return last - first; }
  constexpr bool empty() const { return last <= first; }
  constexpr bool has(std::uint32_t token) const { return first <= token && token < last; }
  constexpr bool contains(Range other) const { return first <= other.first && other.last <= last; }
  constexpr bool overlaps(Range other) const { return first < other.last && other.first < last; }
  friend constexpr bool operator==(Range, Range) = default;
};

// What a language must say so that tokens and sentences can be cut. Words come in lower case, without a final stop.
struct Orthography {
  bool (*is_abbreviation)(std::string_view word) = [](std::string_view) { return false; };
  bool (*opens_sentence)(std::string_view word) = [](std::string_view) { return false; };
  // Where what leans on the word begins, a token of its own ("they|’ll"); the word's length when nothing does.
  std::size_t (*clitic_start)(std::string_view word) = [](std::string_view word) { return word.size(); };
  // What stands alone behind an apostrophe when a mark cuts it off its word: “Times”’s.
  bool (*is_possessive_letter)(std::string_view letter) = [](std::string_view) { return false; };
};

class Text {
 public:
  // `utf8` must be valid UTF-8 (see text/utf8.hpp) and shorter than 4 GiB. The text is what stands in `paragraphs`: in
  // text order, apart from each other, each from a visible character to another. What is in none has no tokens.
  Text(std::string utf8, const std::vector<Span>& paragraphs, const Orthography& orthography);

  std::string_view bytes() const { return bytes_; }
  const std::vector<Token>& tokens() const { return visit(), tokens_; }
  const std::vector<Range>& sentences() const { return sentences_; }
  const std::vector<Range>& paragraphs() const { return paragraphs_; }

  std::uint32_t size() const { return static_cast<std::uint32_t>(tokens_.size()); }
  std::string_view word(std::uint32_t token) const { return visit(), view(tokens_[token].span); }
  std::string_view folded(std::uint32_t token) const;  // in lower case, "’s" as it stands
  std::string_view view(Span span) const { return bytes().substr(span.start, span.length()); }
  std::string_view folded(Span span) const { return std::string_view(folded_).substr(span.start, span.length()); }

  // The bytes from the first to the last token of a non-empty range.
  Span span(Range range) const { return {tokens_[range.first].span.start, tokens_[range.last - 1].span.end}; }
  std::string_view view(Range range) const { return view(span(range)); }

 private:
  std::string bytes_;
  std::string folded_;
  std::vector<Token> tokens_;
  std::vector<Range> sentences_;
  std::vector<Range> paragraphs_;
};

}  // namespace sayso
