#include "document/line_shapes.hpp"

#include <cstddef>
#include <vector>

#include "document/shape_set.hpp"

namespace sayso {
namespace {

constexpr std::size_t longest_line = 400;  // bytes

const ShapeSet& shapes() {
  static const ShapeSet set(patterns_of(line_shapes), RE2::ANCHOR_BOTH);
  return set;
}

}  // namespace

const LineShape* shape_of(std::string_view line, LinePlace place) {
  if (line.size() > longest_line) return nullptr;
  const auto row = shapes().first_match(line, [&](std::size_t each) {
    const ShapeReach reach = line_shapes[each].reach;
    return (reach != ShapeReach::behind || place.behind) && (reach != ShapeReach::above || place.above) &&
           (reach != ShapeReach::under || place.under);
  });
  return row ? &line_shapes[*row] : nullptr;
}

bool line_matches(std::size_t row, std::string_view line) { return shapes().matches(row, line); }

}  // namespace sayso
