// What the program is connected to.
#pragma once

#include <cstddef>

#include "cli/options.hpp"

namespace sayso::cli {

bool is_terminal(int descriptor);

// Columns: COLUMNS if it is set, else of the terminal, else 80; 20 to 200.
std::size_t width_of(int descriptor);

// Whether to colour what is written to `descriptor`. `automatic` is on a terminal, unless NO_COLOR is set to something
// (no-color.org) or TERM is "dumb".
bool wants_colour(Colour colour, int descriptor);

}  // namespace sayso::cli
