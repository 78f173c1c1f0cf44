// Offsets of one text in the three units that readers of the result count in. The only place that converts.
//
//   "a🤔“b”"   12 bytes   6 UTF-16 units   5 code points
#pragma once

#include <cstdint>
#include <string_view>
#include <vector>

#include "finds.hpp"

namespace sayso {

class OffsetMap {
 public:
  // `text` must be valid UTF-8 and outlive the map. O(length) to build.
  OffsetMap(std::string_view text, OffsetUnit unit);

  // The offset in `unit` of the byte offset `byte`, which stands on a character's first byte or at the end of the text.
  // O(1): at most one stride of bytes is counted.
  std::uint32_t operator()(std::uint32_t byte) const;

  // The first byte offset, on a character's first byte or at the end, whose offset in `unit` is `offset` or more; the
  // text's end when there is none. O(log length).
  std::uint32_t byte(std::uint32_t offset) const;

 private:
  std::string_view text_;
  OffsetUnit unit_;
  std::vector<std::uint32_t> marks_;  // the offset in unit_ at each multiple of the stride
};

}  // namespace sayso
