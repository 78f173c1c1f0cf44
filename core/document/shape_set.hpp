// The patterns of one table of shapes, which RE2 matches against a line all at once.
//
// The set is made of the patterns without the upper bounds of their repetitions: ".{0,60}" is sixty times as large as
// ".*", and takes sixty times as long to compile, at the start of every program and page. What the set lets through,
// the row itself confirms; it is compiled when it is first asked.
#pragma once

#include <re2/re2.h>
#include <re2/set.h>

#include <cstddef>
#include <memory>
#include <mutex>
#include <optional>
#include <span>
#include <string_view>
#include <vector>

namespace sayso {

// The patterns of a table of shapes, row by row.
template <typename Table>
std::vector<std::string_view> patterns_of(const Table& table) {
  std::vector<std::string_view> patterns;
  patterns.reserve(table.size());
  for (const auto& shape : table) patterns.push_back(shape.pattern);
  return patterns;
}

class ShapeSet {
 public:
  // The patterns must outlive the set. Anchored at the start of what is matched, or at both ends.
  ShapeSet(std::vector<std::string_view> patterns, RE2::Anchor anchor);

  // The first row that matches the words, of those that `counts` (bool(std::size_t row)) there; groups as in matches().
  template <typename Counts>
  std::optional<std::size_t> first_match(std::string_view words, Counts counts,
                                         std::span<re2::StringPiece> groups = {}) const {
    for (const std::size_t row : candidates(words)) {
      if (counts(row) && matches(row, words, groups)) return row;
    }
    return std::nullopt;
  }

  // Whether one row matches the words, and what its parentheses hold then; the whole is in groups[0].
  bool matches(std::size_t row, std::string_view words, std::span<re2::StringPiece> groups = {}) const;

 private:
  struct Row {
    std::once_flag compiled;
    std::unique_ptr<RE2> pattern;
  };

  std::vector<std::size_t> candidates(std::string_view words) const;

  std::vector<std::string_view> patterns_;
  RE2::Anchor anchor_;
  RE2::Set set_;
  std::unique_ptr<Row[]> rows_;
};

}  // namespace sayso
