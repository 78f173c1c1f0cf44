// The lines of a text, and the paragraphs that they are: a line is a paragraph, but where the text was wrapped to a
// width, as mail, wire copy and PDFs are, a line goes on with the one above it unless a blank one is between them, or
// that one ended before it had to.
//
//   "By Tom Li\n\nThe pier will\nclose in May.\n"   lines "By Tom Li", "The pier will", "close in May."
#pragma once

#include <cstdint>
#include <string_view>
#include <vector>

#include "span.hpp"

namespace sayso {

// A line, or a paragraph of several: bytes from its first visible character to its last, never empty.
struct Line {
  Span span;
  std::uint32_t breaks = 0;  // line breaks in front of it; two are a blank line. Of the first line: 2
};

// Whether a line, which is not empty, begins with a small letter: it may go on with the one above it.
bool begins_small(std::string_view line);

// The lines of valid UTF-8 that are not blank, in text order. "\r\n" is one break.
std::vector<Line> lines_of(std::string_view text);

// The paragraphs that the lines of `text` are.
std::vector<Line> paragraphs_of(std::string_view text);

}  // namespace sayso
