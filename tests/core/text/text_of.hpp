// A text whose lines are its paragraphs, for tests that need no page.
#pragma once

#include <string>
#include <utility>
#include <vector>

#include "document/lines.hpp"
#include "english/reading.hpp"

namespace sayso {

inline Text text_of(std::string words) {
  std::vector<Span> paragraphs;
  for (const Line& line : lines_of(words)) paragraphs.push_back(line.span);
  return {std::move(words), paragraphs, english::orthography()};
}

}  // namespace sayso
