// What a name names: a person, an organization or a group.
//
//   "the Orlando Sentinel"   an organization        "the Clintons"    a group
//   "Ana Ruiz"               a person               "Marsh"           a person, but it may be an organization as well
#pragma once

#include "findings/mentions/names.hpp"

namespace sayso::mentions {

struct NamedKind {
  SpeakerKind kind = SpeakerKind::person;
  bool known = true;  // false: a guess
  bool plural = false;
};

// Of a divided name that ends the phrase.
NamedKind kind_of_name(const Tokens& tokens, Range phrase, Range name, bool titled);

}  // namespace sayso::mentions
