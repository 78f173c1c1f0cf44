// Adverbials: when something is done, and what else stands between a verb and what it governs.
//
//   "vowed on Monday to resign"                      past_time(on)          to resign
//   "said in a statement Friday that it would pay"   past_adverbials(in)    that it would pay
//
// A phrase is known by its head. There are two questions about times, since a wrong answer costs each asker something
// else: a name that is taken for a time is a subject lost, a time that is taken for a thing is a goal that nobody has.
#pragma once

#include "syntax/article.hpp"

namespace sayso {

// "Tuesday", "in October", "last week": a phrase that is a time and no name ("June" may be whom somebody told).
bool names_time(const Article& article, const english::NounPhrase& phrase);

// "Tuesday", "June", "ten years", "2007": a phrase that may be a time.
bool tells_time(const Article& article, const english::NounPhrase& phrase);

// Whether a time may begin at `i`: "Tuesday", "last | month".
bool begins_time(const Article& article, std::uint32_t i);

// Past "on Monday" or "last week" at `i`; `i` when no time stands there, or nothing follows it before `limit`.
std::uint32_t past_time(const Article& article, std::uint32_t i, std::uint32_t limit);

// Past the adverbials at `i`, eight at most: "on Monday", "in a statement", "at a rally in Oslo", "Friday", "quietly".
std::uint32_t past_adverbials(const Article& article, std::uint32_t i, std::uint32_t limit);

}  // namespace sayso
