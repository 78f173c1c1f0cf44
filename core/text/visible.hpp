// The text as a reader sees it: without the characters that nobody sees (soft hyphens, zero-width spaces and joiners,
// marks of direction, byte order marks: pages and word processors put them inside of words and beside them, and none of
// them ends a word), and with the characters that a page's source left written out.
//
//   Visible visible("the hy\u00ADphen")   visible.text == "the hyphen"
//   visible.original({4, 10})             {4, 12}, the bytes of "hy\u00ADphen"
//   Visible visible("&quot;No&quot;")     visible.text == "\"No\""; &#8220; &amp;quot; &rsquo; likewise
//   visible.original({0, 3})              {0, 8}, the bytes of "&quot;No"
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "finds.hpp"

namespace sayso {

class Visible {
 public:
  explicit Visible(std::string_view utf8);

  std::string text;

  // Where a span of `text` that is not empty stands in the original: from its first visible character to its last,
  // which stand there whole.
  Span original(Span span) const;

  // What is seen of a span of the original, as a span of `text`; it may be empty.
  Span seen(Span whole) const;

 private:
  // Bytes that the original has more: between two characters of `text`, or inside one that it writes out.
  struct Gap {
    std::uint64_t at;       // 2n before byte n of `text`, 2n + 1 inside of it
    std::uint32_t removed;  // bytes, of this gap and those in front of it
  };

  std::vector<Gap> gaps_;
};

}  // namespace sayso
