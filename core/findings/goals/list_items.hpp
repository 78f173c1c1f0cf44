// The items of a list of goals, in the forms in which they may stand behind the noun that announces them.
//
//   [cutting fares], [adding trains] and [opening stations]      (a) to [cut fares]; (b) to [add trains]
//   from [cutting fares] to [opening stations]                   that [fares fall] and that [wages rise]
//   ¶ • [Cut fares] ¶ • [Add trains]                             First, to [cut fares]. Second, to [add trains].
//
// How the first item is built says how they are divided: verbs as goals are anywhere (goals/phrases), noun phrases at
// commas and the last "and", clauses before each "that", and anything at semicolons. Each function gives the items in
// text order; fewer than two are no list.
#pragma once

#include <optional>
#include <vector>

#include "syntax/article.hpp"

namespace sayso {

// What announces a list: "the three [goals]".
struct Announcement {
  std::uint32_t noun = 0;
  std::optional<std::uint32_t> number;  // how many items, where it is said
};

// The items among `words` of one sentence; an attribution at their end is none of them.
std::vector<Range> items_in_clause(const Article& article, const Announcement& announced, Range words);

// The items among `words` that "range [from A to B]".
std::vector<Range> items_from_to(const Article& article, Range words);

// The items in the lines from token `first`, the start of one: all with bullets or labels, or all without.
std::vector<Range> items_in_lines(const Article& article, std::uint32_t first);
// Whether a line with a bullet or a label begins at `i`: "• …", "1. …", "(a) …".
bool begins_bulleted(const Article& article, std::uint32_t i);
bool is_bullet(std::string_view word);

// The items in the sentences from token `first`, each with its ordinal: "First, to cut fares. Second, …".
std::vector<Range> items_in_sentences(const Article& article, std::uint32_t first);
// "Second, it will [cut fares]."   "The third aim is to [cut fares]."   "Finally, to [cut fares]."
std::optional<Range> ordinal_item(const Article& article, Range words);

}  // namespace sayso
