// Going on behind what an interrupted run has done.
#pragma once

#include <cstdint>
#include <functional>
#include <string>

#include "cli/input.hpp"
#include "cli/options.hpp"

namespace sayso::cli {

struct Done {
  std::uint64_t lines = 0;
  std::uint64_t failed = 0;  // of them, errors in the place of results
  std::uint64_t bytes = 0;   // of the articles that they stand for
  std::string error;         // why the run cannot go on behind them; empty when it can
};

// Takes from `articles` those whose lines stand in the file `partial`, which holds whole lines only, and makes sure
// that they are theirs. An article that has no line, such as a file that could not be read, is given to `without_line`.
Done pass_over_done(const std::string& partial, Articles& articles, const Settings& settings,
                    const std::function<void(const Article&)>& without_line);

}  // namespace sayso::cli
