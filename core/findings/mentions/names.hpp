// Where a name lies in its phrase: which of the capitalized words are the name, and which say what its bearer is.
//
//   "US Secretary of State Antony Blinken"    name "Antony Blinken", titled
//   "the Mayor Institute"                     name "Mayor Institute": a title before one noun of a body is none
//   "Experts", "Top Lawmakers" in a headline  no name: common nouns all
#pragma once

#include "findings/mentions/tokens.hpp"

namespace sayso::mentions {

// The phrase with the words of a name that follow it: "Mr. | Devine", "Pierre | de Vos".
Range with_rest_of_name(const Tokens& tokens, Range phrase);

// The capitalized words at the end of a phrase, particles and nicknames inside them; empty when they are no name.
Range name_in(const Tokens& tokens, Range phrase);

struct DividedName {
  std::uint32_t phrase_first = 0;  // before the phrase where a title runs over two: "Secretary of | State Ana Ruiz"
  Range name;                      // without titles and what else stands in front
  bool titled = false;             // a title or a function stands before it, so that it is a person’s
};
DividedName divide_name(const Tokens& tokens, Range phrase, Range name);

}  // namespace sayso::mentions
