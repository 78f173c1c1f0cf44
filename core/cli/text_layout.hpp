// Text on a terminal: how wide it is, what may be shown, where its lines break. Text is valid UTF-8.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace sayso::cli {

// The columns that `text` takes on a terminal: East Asian wide characters and emoji two, combining marks none.
std::size_t columns(std::string_view text);

// `text` on one line and harmless: white space of any kind becomes one space, control characters (an article could
// carry a terminal's escape sequences) become U+FFFD, and characters that turn the direction of writing are dropped.
std::string printable(std::string_view text);

// Breaks printable text at spaces into lines of at most `width` columns, or inside words that are longer. What does
// not fit in `most_lines` (0 is any number) is cut, and "…" stands for it. At least one line; `width` is at least 1.
std::vector<std::string> wrap(std::string_view text, std::size_t width, std::size_t most_lines = 0);

// The lines, every one but the first indented by `indent` columns.
std::string hanging(const std::vector<std::string>& lines, std::size_t indent);

// The most of `text` that takes at most `width` columns, with "…" at its end when something is cut.
std::string shortened(std::string_view text, std::size_t width);

}  // namespace sayso::cli
