// The kinds of line that are known by their shape: "By Tom Li", "Updated 10:32", "Share on Facebook".
// line_shapes.def is the table; RE2 matches all its patterns at once, each line once.
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <string_view>

#include "block.hpp"

namespace sayso {

// Where the shape tells the kind, and of what else: see line_shapes.def.
enum class ShapeReach : std::uint8_t { line, behind, above, under, box, list, comments };

struct LineShape {
  BlockKind kind;
  ShapeReach reach;
  std::string_view pattern;
};

inline constexpr auto line_shapes = std::to_array<LineShape>({
#define LINE_SHAPE(kind, reach, pattern, example, counter_example) {BlockKind::kind, ShapeReach::reach, pattern},
#include "document/line_shapes.def"
#undef LINE_SHAPE
});

// Which of the rows that ask where a line stands may match it.
struct LinePlace {
  bool behind = false;  // running text
  bool above = false;
  bool under = false;
};

// The first row of the table that matches a line where it stands, or null. A line that is longer than any such line
// has none.
const LineShape* shape_of(std::string_view line, LinePlace place);

// Whether one row of the table matches a line, for the test that reads every row.
bool line_matches(std::size_t row, std::string_view line);

}  // namespace sayso
