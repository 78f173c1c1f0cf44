#include "document/shape_set.hpp"

#include <algorithm>
#include <cstdint>
#include <string>
#include <utility>

namespace sayso {
namespace {

constexpr std::int64_t memory_of_states = 16 << 20;  // bytes, for the automaton; it grows as lines need it

RE2::Options quiet() {
  RE2::Options options;
  options.set_log_errors(false);
  options.set_max_mem(memory_of_states);
  return options;
}

// ".{0,60}" -> ".*", ".{8,90}" -> ".{8,}": what matches the pattern matches this too.
std::string without_upper_bounds(std::string_view pattern) {
  static const RE2 from_none(R"(\{0,\d+\})"), from_one(R"(\{1,\d+\})"), from_more(R"(\{(\d+),\d+\})");
  std::string out(pattern);
  RE2::GlobalReplace(&out, from_none, "*");
  RE2::GlobalReplace(&out, from_one, "+");
  RE2::GlobalReplace(&out, from_more, R"({\1,})");
  return out;
}

}  // namespace

ShapeSet::ShapeSet(std::vector<std::string_view> patterns, RE2::Anchor anchor)
    : patterns_(std::move(patterns)),
      anchor_(anchor),
      set_(quiet(), anchor),
      rows_(std::make_unique<Row[]>(patterns_.size())) {
  for (const std::string_view pattern : patterns_) set_.Add(without_upper_bounds(pattern), nullptr);
  set_.Compile();
}

bool ShapeSet::matches(std::size_t row, std::string_view words, std::span<re2::StringPiece> groups) const {
  std::call_once(rows_[row].compiled, [&] { rows_[row].pattern = std::make_unique<RE2>(patterns_[row], quiet()); });
  return rows_[row].pattern->Match(words, 0, words.size(), anchor_, groups.data(), static_cast<int>(groups.size()));
}

std::vector<std::size_t> ShapeSet::candidates(std::string_view words) const {
  std::vector<int> found;
  if (!set_.Match(words, &found)) return {};
  std::sort(found.begin(), found.end());
  return {found.begin(), found.end()};
}

}  // namespace sayso
