// The words that the encoder knows by what they name (attributions/senses.def), in every form.
#pragma once

#include <map>
#include <string>
#include <string_view>

#include "english/inflection.hpp"
#include "english/lexicon.hpp"
#include "text/word_list.hpp"

namespace sayso::reader {

// The class of each word form; of those that a form may have, the first that is added.
class WordClasses {
 public:
  // Each list is of words with blanks between them; a single word is one too.
  void add_verbs(int word_class, std::string_view lemmas) {
    add_words(word_class, lemmas);
    each_word(lemmas, [&](std::string_view lemma) {
      for (const english::InflectedForm& form : english::verb_forms(lemma)) add_words(word_class, form.text);
    });
  }
  void add_nouns(int word_class, std::string_view lemmas) {
    add_words(word_class, lemmas);
    each_word(lemmas, [&](std::string_view lemma) {
      for (const std::string& plural : english::plurals(lemma)) add_words(word_class, plural);
    });
  }
  void add_words(int word_class, std::string_view words) {
    each_word(words, [&](std::string_view word) { classes.emplace(word, word_class); });
  }

  std::map<std::string, int> classes;
};

// The class in attributions/senses.def of a cue that is not listed there.
inline int class_of(const english::CueVerb& verb) {
  switch (verb.cue_class) {
    case english::CueClass::belief:
      return 7;
    case english::CueClass::intention:
      return 6;
    case english::CueClass::statement:
      break;
  }
  return verb.takes(english::Frame::object_to) ? 5 : 1;
}
inline int class_of(const english::CueNoun& noun) { return noun.cue_class == english::CueClass::statement ? 13 : 14; }

// Every word form that has a class, with it: {"said", 1}.
inline std::map<std::string, int> word_classes() {
  WordClasses out;
#define VERBS(word_class, lemmas) out.add_verbs(word_class, lemmas);
#define NOUNS(word_class, lemmas) out.add_nouns(word_class, lemmas);
#define WORDS(word_class, words) out.add_words(word_class, words);
#include "attributions/senses.def"
#undef VERBS
#undef NOUNS
#undef WORDS
  for (const english::CueVerb& verb : english::lexicon::cue_verbs()) {
    if (verb.particle.empty()) out.add_verbs(class_of(verb), verb.lemma);
  }
  for (const english::CueNoun& noun : english::lexicon::cue_nouns()) out.add_nouns(class_of(noun), noun.lemma);
  return out.classes;
}

}  // namespace sayso::reader
