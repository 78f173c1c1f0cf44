// Antecedents: whom "he" or "she" may mean.
//
//   "Ana Ruiz met Eva Li in Vell. [She] left at ten."
//   candidates: Eva Li, Ana Ruiz (who came to mind before), with what speaks for each (clues.hpp)
//
// A candidate's score is the sum of what its clues weigh; the weights were learned from articles in which people have
// said whom each pronoun means (scripts/train_antecedents.py, docs/speakers.md).
#pragma once

#include <cstddef>
#include <span>
#include <vector>

#include "findings/speakers/attention.hpp"
#include "findings/speakers/cast.hpp"
#include "findings/speakers/clues.hpp"
#include "findings/speakers/trust.hpp"
#include "syntax/article.hpp"

namespace sayso {

// A pronoun that means one person, with what its place tells.
struct PersonPronoun {
  Appearance here;
  Gender gender = Gender::unknown;
  PronounPart part = PronounPart::subject;
  std::span<const Index> named;  // in the words that it is the source of
  Index last_speaker = none;
  double freshness = 0;  // of what he said (exchange.hpp)
  Index asker = none;    // who has asked what the pronoun answers: not whom it means
};

struct Antecedent {
  Index who = none;
  std::vector<Clue> clues;
};

// In the order in which they came to mind, the latest first; then who is named only behind the pronoun.
std::vector<Antecedent> antecedents(const Article& article, const Cast& cast, const Attention& attention,
                                    const PersonPronoun& pronoun);

// The one whose clues weigh most.
Reference weightiest(const std::vector<Antecedent>& candidates, PronounPart part);

}  // namespace sayso
