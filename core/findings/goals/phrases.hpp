// Goal phrases: the words that name an aim, from their first word to the last that belongs to it.
//
//   "… to cut fares, add trains and open stations, the ministry said."   cut fares | add trains | open stations
//   "… not to deport or detain families because of papers"               not to deport or detain families
#pragma once

#include <vector>

#include "syntax/article.hpp"

namespace sayso {

enum class GoalForm : std::uint8_t {
  infinitive,  // win the cup (without "to")
  gerund,      // winning the cup
  noun,        // a cup
  clause,      // the cup should stay here (without "that")
};

// Where words that begin at token `first` may go on to: the end of their sentence, or of the quotation they are in.
std::uint32_t goal_limit(const Article& article, std::uint32_t first);

// The goals that begin at `first`, one for each coordinated verb, within [first, limit). `listed`: they are the items
// of an announced list, so that gerunds after commas are items and no asides; `subject`: they stand in the subject of a
// clause ("its plan to cut fares was praised"), whose verb ends them; `of_noun`: a noun governs them, with which a
// further noun phrase may be coordinated ("its plan to cut fares and the price of coal"); `aside`: between commas, of
// which the second ends them ("the firm, which seeks a site, said").
struct GoalContext {
  bool listed = false;
  bool subject = false;
  bool of_noun = false;
  bool aside = false;
};
std::vector<Range> goal_phrases(const Article& article, std::uint32_t first, GoalForm form, std::uint32_t limit,
                                GoalContext context = {});

}  // namespace sayso
