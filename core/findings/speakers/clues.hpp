// Clues: what speaks for somebody, or against, whom "he" or "she" may mean. Each is a question with yes or no
// (clues.def); which are asked follows Lappin and Leass ("An Algorithm for Pronominal Anaphora Resolution", 1994) and
// the errors on GAP (Webster and others, TACL 2018): nearness, subjects, who is named most, what the candidate is.
#pragma once

#include <cstdint>
#include <vector>

#include "findings/speakers/attention.hpp"
#include "findings/speakers/cast.hpp"
#include "syntax/article.hpp"

namespace sayso {

enum class Clue : std::uint8_t {
#define CLUE(name, source, subject, object, possessive) name,
#include "findings/speakers/clues.def"
#undef CLUE
};

// "she" of "she said", another "she", "her", "her campaign"
enum class PronounPart : std::uint8_t { source, subject, object, possessive };

// Somebody who comes to mind at a pronoun.
struct InMind {
  Index who = none;
  std::vector<const Appearance*> at;  // before the pronoun, the latest first
  const Mention* ahead = nullptr;  // where he is named behind it: in its sentence; of a source, in reach (rivals.cpp)
  double agreement = 0;            // of what is said of whom a description names (Cast::agreement)
};

struct PersonPronoun;

// What speaks for `one` of those in mind.
std::vector<Clue> clues(const Article& article, const Cast& cast, const Attention& attention,
                        const PersonPronoun& pronoun, const std::vector<InMind>& in_mind, const InMind& one);

// What they weigh together, where the pronoun has this part.
double weight(const std::vector<Clue>& clues, PronounPart part);

}  // namespace sayso
