// What must hold whatever the bytes. A check that fails says what and where, and ends the process: libFuzzer then keeps
// the input.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>

#include "analysis.hpp"

namespace sayso::fuzz {

// The input of a target, as libFuzzer hands it over.
inline std::string_view bytes_of(const std::uint8_t* data, std::size_t size) {
  return {reinterpret_cast<const char*>(data), size};
}

// Ends the process with `what` when `holds` is false. `about`: the words or JSON that show it.
void require(bool holds, std::string_view what, std::string_view about = {});

// The JSON is one object on one line.
void check_one_line(std::string_view json);

// In either layout, the analysis is read back as it was written, with its id (JSON text; empty: none).
void check_reads_back(const Analysis& analysis, std::string_view id = {});

// The analysis in bytes and the one in another unit (which of the three, the text decides) keep the invariants and are
// the same but for the unit; every span stands on characters; what is written is read back.
void check_text(std::string_view text);

}  // namespace sayso::fuzz
