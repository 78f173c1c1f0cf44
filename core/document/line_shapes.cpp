#include "document/line_shapes.hpp"

#include <re2/set.h>

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <string>
#include <vector>

namespace sayso {
namespace {

constexpr std::size_t longest_line = 400;            // bytes
constexpr std::int64_t memory_of_states = 16 << 20;  // bytes, for the automaton; it grows as lines need it

RE2::Set compiled() {
  RE2::Options options;
  options.set_log_errors(false);
  options.set_max_mem(memory_of_states);
  RE2::Set set(options, RE2::ANCHOR_BOTH);
  for (const LineShape& shape : line_shapes) set.Add(shape.pattern, nullptr);
  set.Compile();
  return set;
}

}  // namespace

const LineShape* shape_of(std::string_view line, LinePlace place) {
  static const RE2::Set shapes = compiled();
  std::vector<int> rows;
  if (line.size() > longest_line || !shapes.Match(line, &rows)) return nullptr;
  std::sort(rows.begin(), rows.end());
  for (const int row : rows) {
    const LineShape& shape = line_shapes[static_cast<std::size_t>(row)];
    if (shape.reach == ShapeReach::behind && !place.behind) continue;
    if (shape.reach == ShapeReach::above && !place.above) continue;
    if (shape.reach == ShapeReach::under && !place.under) continue;
    return &shape;
  }
  return nullptr;
}

bool matches_row(const LineShape& shape, std::string_view line) { return RE2::FullMatch(line, shape.pattern); }

}  // namespace sayso
