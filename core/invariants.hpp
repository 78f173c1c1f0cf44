// What holds of every Analysis (docs/format.md), checked in one pass. For the tests and the fuzzers.
#pragma once

#include <string>

#include "finds.hpp"

namespace sayso {

// The first invariant that `analysis` breaks, as "where: what", such as
//   goals[1].span[0]: is empty        quotes[2].speaker: "s9" names no speaker
// or empty when it keeps them all:
// - every span is not empty and ends within the length; the spans of one field are in text order and do not overlap,
//   nor do the content, cue and source of one quote, or the span, cue and holder of one goal;
// - a quote has content, a goal has a span, a speaker and a warning are not empty strings;
// - quotes are ordered by the start of their content, goals by that of their span, speakers by their first mention,
//   lists by where they begin: the earlier of the cue and the first goal;
// - blocks are not empty, in text order, apart from each other and within the length;
// - every index names something; a speaker's quotes and goals are those that name the speaker, in text order, and a
//   list's goals those that name the list; a goal restates an earlier one;
// - confidence lies in 0..1.
// Whether spans stand on characters is not checked: that takes the text.
std::string broken_invariant(const Analysis& analysis);

}  // namespace sayso
