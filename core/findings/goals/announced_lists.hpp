// Announced lists: goals that the article enumerates under one noun.
//
//   "The three goals are cutting fares, adding trains and opening stations."      3 announced, 3 items
//   "It has two priorities: lower fares; and more trains."                        2 announced, 2 items
//   "Our goals: ¶ • Cut fares ¶ • Add trains"    "The first aim is to …. The second is to …"
//   "It set out three aims. These are calm, trade and trust."    "… its aims. There are three: calm, trade and trust."
//
// Each goal noun in the plural, or in a "three-point plan", is asked for items in the places where they may stand, in
// this order; the first with two or more has them: behind its verb, behind a colon or dash, behind a comma (then as
// many as were announced), in the sentences that follow with an ordinal each, in the next where it takes the noun up
// (then as many as were announced), before "are the goals". A noun in the singular has them where it is the first of
// several. What an earlier list took is no list again.
#pragma once

#include <optional>
#include <vector>

#include "english/lexicon.hpp"
#include "syntax/article.hpp"

namespace sayso {

struct AnnouncedItems {
  std::uint32_t noun = 0;  // "goals"
  english::AimKind kind = english::AimKind::aim;
  std::optional<std::uint32_t> announced;  // the number beside the noun
  Range cue;                               // the number and the noun: "five major goals"
  std::vector<Range> items;                // two or more
};

std::vector<AnnouncedItems> find_announced_lists(const Article& article);

// The number in the noun phrase before the noun, as a word or in digits, if it is two or more.
std::optional<std::uint32_t> announced_number(const Article& article, std::uint32_t noun);

}  // namespace sayso
