// The regular and irregular forms of English verbs and nouns, from the lemma. For building tables, not for lookups:
// every call makes strings. A lemma that stands in inflection.def has the forms that stand there; the others get
// endings by their spelling: the last consonant is doubled behind a short stressed vowel, "y" becomes "i", a silent "e"
// goes.
//
//   verb_forms("deny")   denies (third)  denied (past_or_participle)  denying (gerund)
//   plurals("spokesman") spokesmen
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "english/lexicon.hpp"

namespace sayso::english {

struct InflectedForm {
  std::string text;
  VerbForm form;
};

// Every form of the verb `lemma` (lower case) except the lemma itself, each text once; British and American spellings
// both ("signaled", "signalled"; "criticizes", "criticises"). The lemma's own form is lemma_form().
std::vector<InflectedForm> verb_forms(std::string_view lemma);

// VerbForm::base, or base_or_past for verbs like "put", whose past is spelt as the base.
VerbForm lemma_form(std::string_view lemma);

// The plurals of the noun `lemma` (lower case); mostly one, two for "spokesperson". Never empty.
std::vector<std::string> plurals(std::string_view lemma);

}  // namespace sayso::english
