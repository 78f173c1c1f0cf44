// Verb groups: a verb with its auxiliaries, negation and adverbs, and who its subject is.
//
//   "The minister, who has long refused to quit, will not resign and may not even apologize."
//   verb_group(resign)     [will not resign], modal "will", negated
//   subject_of(apologize)  The minister
#pragma once

#include <optional>

#include "syntax/article.hpp"
#include "syntax/sources.hpp"

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

// Who does what the verb says, found within its sentence: the subject, for a relative pronoun its antecedent, for a
// coordinated verb, an infinitive or a participle the subject of the verb before it, or of the main verb that follows.
std::optional<Source> subject_of(const Article& article, std::uint32_t verb);

}  // namespace sayso
