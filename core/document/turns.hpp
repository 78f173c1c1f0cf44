// Turns: who speaks in a transcript or an interview is told by a label that begins a paragraph, or by a line above it.
//
//   "RUIZ (by phone): It stays."    "Q. Why?"    "Mr. HALDEN. I yield."    "[Tom Li] No."    "Tom Li  00:04 ⏎ No."
//
// label_shapes.hpp tells what a label looks like. Much else looks so ("Photo: …", "Norland: 3"): labels are
// a transcript's where they come again, several of them, and what they open is sentences.
#pragma once

#include <cstdint>
#include <optional>
#include <string_view>
#include <vector>

#include "block.hpp"
#include "document/lines.hpp"
#include "span.hpp"

namespace sayso {

enum class TurnPart : std::uint8_t { named, asks, answers };

// A label and what it opens. Offsets are bytes of the text.
struct Turn {
  Span label;                       // "[20:05] ANA RUIZ, MAYOR:"
  Span name;                        // "ANA RUIZ"
  Span cue;                         // the colon or the stop; empty when there is none
  TurnPart part = TurnPart::named;  // "Q:", "A:"
  std::uint32_t start = 0;          // where its block begins
};

struct Transcript {
  std::vector<Turn> turns;                      // in text order
  std::vector<std::optional<BlockKind>> kinds;  // of each paragraph, where the transcript tells: turn, question, note
  std::vector<bool> goes_on;  // of each paragraph, whether it goes on with a turn if it is running text
};

// The turns of a text of these paragraphs. A label that is a line of its own is joined with the paragraph below it.
Transcript read_transcript(std::string_view text, std::vector<Line>& paragraphs);

}  // namespace sayso
