// Coordination: what "and", "or", "but" or a comma joins, and whether what follows it belongs to the words so far.
//
//   "to find and train voters"                    joins_single_words(and)
//   "to cut fares, and drivers cheered"           clause_follows(drivers)
//   "warn that its plans on coal and salt fail"   verb_awaited(and): "salt" belongs to the clause which has no verb yet
//
// A joint tells little by itself; these look at the parts of speech on either side, from `first`, where the words
// begin, to `limit`, where they end at the latest. The tagger is not trusted for a word behind a joint: a base form is
// often taken for a noun there ("cut fares and double trains").
#pragma once

#include "syntax/article.hpp"

namespace sayso {

// "to find and train voters", "quickly and fairly": whether the joint joins one word on either side, of the same kind.
bool joins_single_words(const Article& article, std::uint32_t joint, std::uint32_t first, std::uint32_t limit);

// Whether a finite verb follows at `i`, or a subject with one, adverbs and times passed.
bool clause_follows(const Article& article, std::uint32_t i, std::uint32_t limit);

// Whether a noun phrase or a part of one begins at `i`, a mark passed.
bool nominal_follows(const Article& article, std::uint32_t i, std::uint32_t limit);

// "promote trade and | enhance ties", "double | the fleet": whether the word at `i`, which the tagger took for a noun,
// an adjective, an adverb or a past, is a base form before what can be its object.
bool base_in_disguise(const Article& article, std::uint32_t i, std::uint32_t limit);

// "a tax which is fair and | which is low": whether the relative pronoun at `i` opens a second clause of its kind.
bool relative_again(const Article& article, std::uint32_t i, std::uint32_t first);

// "such as mills, | docks and yards": whether the words from `first` to the joint name examples, so that nouns go on.
bool exemplified(const Article& article, std::uint32_t joint, std::uint32_t first);

// "warn that its plans on tin, | coal and salt are wrong": whether a clause that "that" opened has not had its verb.
bool verb_awaited(const Article& article, std::uint32_t joint, std::uint32_t first);

}  // namespace sayso
