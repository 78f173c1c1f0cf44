// The text without the characters that nobody sees: soft hyphens, zero-width spaces and joiners, marks of direction,
// byte order marks. Pages and word processors put them inside of words and beside them, and none of them ends a word.
//
//   Visible visible("the hy\u00ADphen")   visible.text == "the hyphen"
//   visible.original({4, 10})             {4, 12}, the bytes of "hy\u00ADphen"
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

  // Where a span of `text` that is not empty stands in the original: from its first visible character to its last.
  Span original(Span span) const;

 private:
  struct Gap {
    std::uint32_t at;       // in `text`
    std::uint32_t removed;  // bytes, of this gap and those in front of it
  };
  std::vector<Gap> gaps_;
};

}  // namespace sayso
