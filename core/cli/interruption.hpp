// What is said and done when a signal ends the run (Ctrl-C, a shutdown, a closed terminal, a limit).
#pragma once

#include <string>

namespace sayso::cli {

// From now on such a signal writes `message` to standard error and removes the file `remove`, if that is not empty,
// before it ends the program as it always does. A signal that is ignored, as nohup has it, stays ignored.
void on_interruption(const std::string& message, const std::string& remove);

}  // namespace sayso::cli
