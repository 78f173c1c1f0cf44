// What a reader meets on the way through an article, in text order: names, people and bodies without a name, "he" and
// "she". Each comes to mind again there (attention.hpp), and a description may bring somebody in.
//
//   "At the [Harbour Bank] fair [Ana Ruiz] met [an engineer]. [She] …"
#pragma once

#include <vector>

#include "findings/speakers/cast.hpp"
#include "syntax/article.hpp"

namespace sayso {

struct Encounter {
  std::uint32_t token = 0;
  Index name = none;                            // one of cast.names(), or
  Index in_passing = none;                      // an entity that a phrase names before its noun, or
  const english::NounPhrase* phrase = nullptr;  // a description or a pronoun
};

std::vector<Encounter> read_encounters(const Article& article, const Cast& cast);

// Of each token, the name of which it says what somebody is ("[the mayor], Ana Ruiz"), or none.
std::vector<Index> read_described_names(const Article& article, const Cast& cast);

// Whether a phrase looks like the subject of its clause: it opens the sentence or a verb follows.
bool is_subject(const Article& article, Range phrase);
bool is_subject(const Article& article, const Mention& name);  // "The mayor, [Ana Ruiz], said"

}  // namespace sayso
