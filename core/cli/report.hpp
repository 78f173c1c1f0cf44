// The report of one article, for a person at a terminal: who says what, who wants what.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>

#include "finds.hpp"

namespace sayso::cli {

struct ReportStyle {
  std::size_t width = 80;  // columns
  bool colour = false;
  bool whole = false;  // long quotations are shown whole, not their first lines
};

// The report, which ends with a line feed. `analysis` has its offsets in bytes of `text`, which is valid UTF-8.
std::string report(std::string_view title, std::string_view text, const Analysis& analysis, const ReportStyle& style);

}  // namespace sayso::cli
