// Reads an Analysis back from its JSON, and says what is wrong with JSON that is none: for the tests and the fuzzers.
#pragma once

#include <string>
#include <string_view>

#include "finds.hpp"

namespace sayso {

struct ReadAnalysis {
  Analysis analysis;
  std::string id;     // JSON text, as it stood; empty when there was none
  std::string error;  // empty when `analysis` holds what was read; else e.g. `quotes[2].speaker: "s9" names no speaker`

  bool ok() const { return error.empty(); }
};

// Reads what to_json wrote, in either layout. Every field must be there, none may be unknown, and the
// invariants (invariants.hpp) must hold.
// Writing the result with the same layout gives the same bytes.
ReadAnalysis from_json(std::string_view json);

}  // namespace sayso
