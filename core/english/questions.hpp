// Questions about a word: whether it is one of the few that do something in a sentence. Each has one home here, and its
// words stand in questions.def, by topic.
//
//   is_form_of_be("were")      is_coordinator("and")      is_tying_adjective("familiar", "with")
//
// The word is in lower case, a clitic with a straight apostrophe ("'s"), as Reading gives it. The empty word, which
// callers pass for what lies outside of a sentence, is none of any. Longer lists, and words that are known for what
// they name (a month, a role, a country), are word classes: lexicon.hpp. What depends on the words around, as negation
// does, has a room of its own: negation.hpp.
#pragma once

#include <string_view>

namespace sayso::english {

#define QUESTION(name, words) bool name(std::string_view lower);
#define QUESTION_PAIRS(name, pairs) bool name(std::string_view lower, std::string_view next);
#define QUESTION_BEGINNINGS(name, beginnings) bool name(std::string_view lower);
#define QUESTION_ENDINGS(name, endings) bool name(std::string_view lower);
#include "english/questions.def"
#undef QUESTION
#undef QUESTION_PAIRS
#undef QUESTION_BEGINNINGS
#undef QUESTION_ENDINGS

}  // namespace sayso::english
