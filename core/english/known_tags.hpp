// Where the lexicon knows better than the tagger. Most cue verbs and many of the people who use them are rare in the
// text that the tagger learned from; what a word can be follows from its form and its class.
//
//   "The clerk confessed that …"   confessed is past, no participle: no auxiliary stands before it
//   "The farmer reckons that …"    reckons is a verb, no plural: a singular stands before it and "that" after it
//   "Villagers fear that …"        fear is a verb: a plural stands before it
//   "said Fell Timber"             Fell is a name: it has a capital within its sentence, and a name follows
//   "@ana_ruiz wrote"              a handle is a name
//   "The clerk …"                  clerk is a noun, no adjective: a verb follows
#pragma once

#include <span>
#include <string_view>

#include "english/lexicon.hpp"
#include "english/tagger.hpp"

namespace sayso::english {

struct TaggedWord {
  std::string_view lower;  // in lower case
  const Lexeme* lexeme = nullptr;
  Tag tag = Tag::Punct;
  bool capital = false;
};

// Mends the tags of one sentence in place. Allocates nothing.
void mend_tags(std::span<TaggedWord> sentence);

}  // namespace sayso::english
