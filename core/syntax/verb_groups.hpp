// Verb groups: a verb with its auxiliaries, negation and adverbs.
//
//   "The minister, who has long refused to quit, will not resign and may not even apologize."
//   verb_group(resign)     [will not resign], modal "will", negated
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

// Whether the word negates: "not", "n't", "never".
bool negation(const Article& article, std::uint32_t i);

// The verb of a goal that begins, at `first`, with it, its adverbs or its negation.
std::uint32_t verb_from(const Article& article, std::uint32_t first);

}  // namespace sayso
