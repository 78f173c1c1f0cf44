// Goal phrases: the words that name an aim, from their first word to the last that belongs to it.
//
//   "… to cut fares, hire drivers and build stations, it said."          cut fares | hire drivers | build stations
//   "… not to deport or detain families because of papers"               not to deport or detain families
//
// The words are read from left to right, until one comes that cannot belong to the goal: a mark that ends a statement,
// "because", a past clause ("when the lights went out"), where it was said ("in a statement"). At a comma or a joint
// the reading goes three ways: a verb of the same form begins the next goal; what follows belongs to this one, as the
// next of several nouns does; or the goal ends. syntax/coordination.hpp tells what follows a joint.
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

// Where goals stand, which tells what may end them.
struct GoalContext {
  bool listed = false;   // items of an announced list: gerunds after commas are items and no asides
  bool subject = false;  // in the subject of a clause, whose verb ends them: "its plan to cut fares was praised"
  bool of_noun = false;  // a noun governs them, with which another may be coordinated: "its plan to cut fares and the
                         // price of coal"
  bool aside = false;    // between commas, of which the second ends them: "the firm, which seeks a site, said"
};

// The goals that begin at `first`, one for each coordinated verb, within [first, limit).
std::vector<Range> goal_phrases(const Article& article, std::uint32_t first, GoalForm form, std::uint32_t limit,
                                GoalContext context = {});

}  // namespace sayso
