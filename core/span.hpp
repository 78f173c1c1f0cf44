// A stretch of text: half-open, [start, end).
//
//   text "a b"   span of "b" is {2, 3}   its length is 1   {2, 2} is empty
//
// Inside the core every offset is a byte of the UTF-8 text and stands on a character's first byte (or at the end).
#pragma once

#include <cstdint>
#include <vector>

namespace sayso {

struct Span {
  std::uint32_t start = 0;
  std::uint32_t end = 0;

  constexpr std::uint32_t length() const { return end - start; }
  constexpr bool empty() const { return end <= start; }
  constexpr bool contains(Span other) const { return start <= other.start && other.end <= end; }
  constexpr bool overlaps(Span other) const { return start < other.end && other.start < end; }
  friend constexpr bool operator==(Span, Span) = default;
};

// The spans of one find: in text order, none empty, none overlapping.
using Spans = std::vector<Span>;

}  // namespace sayso
