// Rivals: everybody whom a source may mean that is no name ("she", "the report"), among them somebody new, or nobody.
// The rules (descriptions.cpp, pronouns.cpp, makers.cpp, pointers.cpp) give one answer; here it is weighed against the
// others.
//
//   "The Harbour Board has written to Nordex Steel. [The letter] said the mill was safe."
//   rivals: Nordex Steel (nearest), Harbour Board (a body, first of the sentence before), somebody new
//
// Each rival has traits, questions with yes or no (rivals.def); a network of one hidden layer makes a number of them.
// It was learned from articles of which people or a language model have said who each source is
// (scripts/train_rivals.py, docs/speakers.md).
#pragma once

#include <cstdint>
#include <vector>

#include "findings/attributions.hpp"
#include "findings/speakers/antecedents.hpp"
#include "findings/speakers/cast.hpp"
#include "findings/speakers/trust.hpp"
#include "syntax/article.hpp"

namespace sayso {

enum class Trait : std::uint8_t {
#define TRAIT(name, ...) name,
#include "findings/speakers/rivals.def"
#undef TRAIT
};

// What a source asks for, by its words: "she", "it", "the mayor", "a report", "the move".
enum class Asked : std::uint8_t { he, it, person, document, thing };

struct Scene;

struct Rival {
  Index who = none;  // none: somebody new, or nobody
  std::vector<Trait> traits;
};

// What is known where a source is met that is no name.
struct SourcePlace {
  const Attribution& said;
  const Mention& mention;   // a pronoun or a description
  Description description;  // of a description
  PersonPronoun pointer;    // of a pronoun; else as of one at that place
};

Asked asked(const Article& article, const SourcePlace& place);

// In the order in which they came to mind, the latest first; who has been called so, spoke last, is named behind the
// place or most of all; last, somebody new or nobody.
std::vector<Rival> rivals(const Scene& scene, const SourcePlace& place);

// Adds what the rules say: `rule` is their answer, or none.
void hear_rules(std::vector<Rival>& rivals, const Reference& rule);

// What a rival's traits weigh together: the log of its odds against another, up to a constant.
double weight(const std::vector<Trait>& traits, Asked asked);

// The rival that weighs most, with its lead over the second; the rules' answer, in their way, where no other weighs
// clearly more.
Reference weightiest(const std::vector<Rival>& rivals, Asked asked, const Reference& rule);

}  // namespace sayso
