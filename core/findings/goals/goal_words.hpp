// Whether the words behind a cue name a goal, and where they begin to.
//
//   "wants to be clear"            is_about_speaking(be)      only a way to say something
//   "asked for comment"            is_for_the_report(comment) a reporter's own work
//   "all she has to do is win"     past_cleft(do) = win
#pragma once

#include "syntax/article.hpp"

namespace sayso {

// Whether the infinitive that begins at `first` tells what is said by wanting it: "to thank …", "to be clear".
bool is_about_speaking(const Article& article, std::uint32_t first);

// Whether the noun phrase is what reporters write of their own work: "comment", "anonymity".
bool is_for_the_report(const Article& article, const english::NounPhrase& phrase);

// Past "do is" or "do was to" at `first`: where what is done is named. Else `first`.
std::uint32_t past_cleft(const Article& article, std::uint32_t first);

// Whether only an act tells an aim behind the cue at `cue` and the preposition: "is focused on winning", not "on the
// bill".
bool wants_act(const Article& article, std::uint32_t cue, std::uint32_t preposition);

}  // namespace sayso
