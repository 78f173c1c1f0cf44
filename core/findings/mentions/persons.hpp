// What the article says of a named person beside the name: the role, before it or in apposition, and the sex.
//
//   "the mayor, Ana Ruiz, said"             role "the mayor"
//   "Mrs. Ruiz, 54, a former judge, said"   role "a former judge", a woman
#pragma once

#include "findings/mentions/tokens.hpp"

namespace sayso::mentions {

// Sets gender, role and before of a mention whose name and phrase are set; the name ends the base phrase `phrase`.
void read_person(const Tokens& tokens, Mention& mention, Range phrase);

// The same for a name that is no person's, or perhaps not: sets `before` where the description in front of it is a
// body's ("the company, Bexon, said"), and with it the kind.
void read_body(const Tokens& tokens, Mention& mention, Range phrase);

}  // namespace sayso::mentions
