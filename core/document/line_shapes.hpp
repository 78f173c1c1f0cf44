// The kinds of line that are known by their shape alone: "By Tom Li", "Updated 10:32", "Share on Facebook".
// line_shapes.def is the table; RE2 matches all its patterns at once, each line once.
#pragma once

#include <array>
#include <optional>
#include <string_view>

#include "block.hpp"

namespace sayso {

struct LineShape {
  BlockKind kind;
  std::string_view pattern, example, counter_example;
};

inline constexpr auto line_shapes = std::to_array<LineShape>({
#define LINE_SHAPE(kind, pattern, example, counter_example) {BlockKind::kind, pattern, example, counter_example},
#include "document/line_shapes.def"
#undef LINE_SHAPE
});

// The kind of a line by its shape: that of the first row of the table that matches. A line that is longer than any
// such line has none.
std::optional<BlockKind> kind_by_shape(std::string_view line);

// Whether one row of the table matches a line, for the test that reads every row; it compiles the pattern anew.
bool matches_row(const LineShape& shape, std::string_view line);

}  // namespace sayso
