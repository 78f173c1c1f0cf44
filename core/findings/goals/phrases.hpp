// Goal phrases: the words that name an aim, from their first word to the last that belongs to it.
//
//   "… to cut fares, add trains and open stations, the ministry said."   cut fares | add trains | open stations
//   "… not to deport or detain families because of papers"               not to deport or detain families
#pragma once

#include <optional>
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

// The infinitive that begins at `i` ("to win", "not to win", "to “win"): where its goal begins, without "to".
// `expected`: after such a cue "to" can begin nothing else, whatever the tagger says of the next word ("plans to plant
// trees").
std::optional<std::uint32_t> infinitive_at(const Article& article, std::uint32_t i, std::uint32_t limit,
                                           bool expected = false);

// The gerund that begins at `i`, adverbs before it and an opening mark passed: where its goal begins.
std::optional<std::uint32_t> gerund_at(const Article& article, std::uint32_t i, std::uint32_t limit);

// Past ", which is red," at `i`; `i` when no such clause begins there, or no comma ends it.
std::uint32_t past_relative_aside(const Article& article, std::uint32_t i, std::uint32_t limit);

// The noun phrase that begins at `i`, or whose modifiers do, a mark between them (more “flexibility”); null when none
// does.
const english::NounPhrase* noun_phrase_from(const Article& article, std::uint32_t i);

// The noun phrase that begins at `i`, an opening mark passed: where its goal begins.
std::optional<std::uint32_t> noun_at(const Article& article, std::uint32_t i, std::uint32_t limit);

}  // namespace sayso
