// The analysis of one article: who said what, and who wants what.
//
//   sayso::Analysis a = sayso::analyze("“We will rebuild the pier,” said Ana Ruiz, the mayor.");
//   a.quotes[0].kind        == QuoteKind::direct
//   a.speakers[0].name      == "Ana Ruiz"
//   a.speakers[0].role      == "the mayor"
//   a.goals[0].kind         == GoalKind::commitment   // "rebuild the pier", held by "We", who is Ana Ruiz
//
// finds.hpp says what a find is made of, and json.hpp what it looks like outside.
#pragma once

#include <cstdint>
#include <string_view>
#include <vector>

#include "finds.hpp"

namespace sayso {

struct Options {
  OffsetUnit offsets = OffsetUnit::utf8;  // the unit of every offset in the result
  // What is known of the text's parts, in `offsets`, from the page that it was taken from or from a reader: a paragraph
  // that begins in one of these has its kind. What lies outside of the text, or is empty, is passed over.
  std::vector<Block> blocks;
  std::uint32_t max_bytes = 8u * 1024 * 1024;  // longer text is cut at a character, with a warning
};

// Analyzes one article. Pure: the same text and options give the same Analysis on every platform. Any bytes are
// accepted: each invalid UTF-8 sequence is read as U+FFFD (one code point, one UTF-16 unit, three bytes) and a warning
// says how many there were, so offsets are those of the text so repaired. Never throws for bad input.
Analysis analyze(std::string_view text, const Options& options = {});

// The version of the analyzer, "0.1.0".
std::string_view version();

}  // namespace sayso
