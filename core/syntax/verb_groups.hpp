// Verb groups: a verb with its auxiliaries, negation and adverbs.
//
//   "The minister, who has long refused to quit, will not resign and may not even apologize."
//   verb_group(resign)     [will not resign], modal "will", negated
//   verb_group(quit)       [to quit], an infinitive
//   verb_group(apologize)  [may not even apologize], modal "may", negated
//
// A group is read from its verb to the left, while auxiliaries, negations and adverbs stand there; a "to" ends it. It
// is finite when its verb or one of its auxiliaries is, and passive when a form of "be" governs a participle. The
// tagger's past tense counts as a participle then ("was called").
#pragma once

#include "syntax/article.hpp"

namespace sayso {

inline constexpr std::uint32_t no_token = 0xFFFFFFFF;

struct VerbGroup {
  std::uint32_t first = 0;  // the first auxiliary or adverb, the "to" of an infinitive, or the verb
  std::uint32_t head = 0;
  std::uint32_t modal = no_token;
  bool finite = false;
  bool infinitive = false;  // "to" stands before it
  bool passive = false;
  bool negated = false;  // "not", "n't", "never"
};

VerbGroup verb_group(const Article& article, std::uint32_t verb);

// The verb of words that begin, at `first`, with it, its adverbs or its negation: "not even | apologize".
std::uint32_t verb_from(const Article& article, std::uint32_t first);

// Whether the word negates: "not", "n't", "never".
bool negation(const Article& article, std::uint32_t i);

bool has_finite_verb(const Article& article, Range words);

// Whether words are a clause of their own and no apposition: they have a finite verb that no relative pronoun governs.
bool has_main_verb(const Article& article, Range words);

}  // namespace sayso
