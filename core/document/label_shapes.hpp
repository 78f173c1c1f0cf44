// What the label of a speaker looks like: "RUIZ (by phone):", "Q.", "[Tom Li]". label_shapes.def is the table; RE2
// matches all its patterns at once, each paragraph once. Whether it is a speaker's turns.hpp tells.
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <string_view>

#include "span.hpp"

namespace sayso {

enum class LabelKind : std::uint8_t {
  nobody,  // "Photo:"
  note,    // "TEXT:", "(COMMERCIAL BREAK)": of the stage
  asks,
  answers,
  asks_with_stop,
  answers_with_stop,
  bracket,
  colon,
  bold,
  stop,
  line
};

struct LabelShape {
  LabelKind kind;
  std::string_view pattern;
};

inline constexpr auto label_shapes = std::to_array<LabelShape>({
#define LABEL_SHAPE(kind, pattern, example, name, counter_example) {LabelKind::kind, pattern},
#include "document/label_shapes.def"
#undef LABEL_SHAPE
});

// What a paragraph begins with, by its shape alone. Offsets are bytes of the paragraph.
struct ShapedLabel {
  LabelKind kind;
  Span label;  // the whole of it, with times, roles and marks
  Span name;
};
std::optional<ShapedLabel> label_by_shape(std::string_view paragraph);

// Whether one row of the table matches, for the test that reads every row.
bool label_matches(std::size_t row, std::string_view paragraph);

}  // namespace sayso
