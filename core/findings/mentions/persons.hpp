// What the article says of a named person beside the name: the role, before it or in apposition, and the sex.
//
//   "the mayor, Ana Ruiz, said"             role "the mayor"
//   "Mrs. Ruiz, 54, a former judge, said"   role "a former judge", a woman
#pragma once

#include "findings/mentions/tokens.hpp"

namespace sayso::mentions {

// Sets gender, role and before of a mention whose name and phrase are set; the name ends the base phrase `phrase`.
void read_person(const Tokens& tokens, Mention& mention, Range phrase);

}  // namespace sayso::mentions
