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

std::optional<BlockKind> kind_by_shape(std::string_view line) {
  static const RE2::Set shapes = compiled();
  if (line.size() > longest_line) return std::nullopt;
  std::vector<int> rows;
  if (!shapes.Match(line, &rows)) return std::nullopt;
  return line_shapes[static_cast<std::size_t>(*std::min_element(rows.begin(), rows.end()))].kind;
}

bool matches_row(const LineShape& shape, std::string_view line) { return RE2::FullMatch(line, shape.pattern); }

}  // namespace sayso
