// Adverbials: when something is done.
//
//   "vowed on Monday to resign"     past_time(on)     to resign
#pragma once

#include "syntax/article.hpp"

namespace sayso {

// "Tuesday", "last month", "2007"
bool tells_time(const Article& article, const english::NounPhrase& phrase);

// Whether a time may begin at `i`: "Tuesday", "last | month".
bool begins_time(const Article& article, std::uint32_t i);

// Past "on Monday" or "last week" at `i`; `i` when no time stands there, or nothing follows it before `limit`.
std::uint32_t past_time(const Article& article, std::uint32_t i, std::uint32_t limit);

}  // namespace sayso
