// How often a token is looked at, or a byte while tokens are cut, or a member of the cast: the work that an analysis
// is, for the test that it grows no faster than the text. Counted where SAYSO_COUNT_VISITS is defined; elsewhere it
// costs nothing.
#pragma once

#include <cstdint>

namespace sayso {

#ifdef SAYSO_COUNT_VISITS
inline constinit thread_local std::uint64_t visits = 0;
inline void visit(std::uint64_t count = 1) { visits += count; }
#else
constexpr void visit(std::uint64_t = 1) {}
#endif

}  // namespace sayso
