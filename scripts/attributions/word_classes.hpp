// The words that the role network knows by what they name (attributions/senses.def), in every form.
#pragma once

#include <algorithm>
#include <map>
#include <string>
#include <string_view>
#include <utility>

#include "english/inflection.hpp"
#include "english/lexicon.hpp"

namespace sayso::roles {

using namespace sayso::english;

// The class of each word form; of those that a word may be, the first that is added.
class WordClasses {
 public:
  void add_verbs(int word_class, std::string_view lemmas) {
    each(lemmas, [&](std::string_view lemma) { add_verb(word_class, lemma); });
  }
  void add_verb(int word_class, std::string_view lemma) {
    add(word_class, std::string(lemma));
    for (const InflectedForm& inflected : verb_forms(lemma)) add(word_class, inflected.text);
  }
  void add_nouns(int word_class, std::string_view lemmas) {
    each(lemmas, [&](std::string_view lemma) { add_noun(word_class, lemma); });
  }
  void add_noun(int word_class, std::string_view lemma) {
    add(word_class, std::string(lemma));
    for (const std::string& plural : plurals(lemma)) add(word_class, plural);
  }
  void add_words(int word_class, std::string_view words) {
    each(words, [&](std::string_view word) { add(word_class, std::string(word)); });
  }
  std::map<std::string, int> all() && { return std::move(classes_); }

 private:
  template <typename Use>
  static void each(std::string_view words, Use use) {
    for (std::size_t end = 0; !words.empty(); words.remove_prefix(std::min(end + 1, words.size()))) {
      end = std::min(words.find(' '), words.size());
      if (end > 0) use(words.substr(0, end));
    }
  }
  void add(int word_class, std::string form) { classes_.emplace(std::move(form), word_class); }

  std::map<std::string, int> classes_;
};

// The class in attributions/senses.def of a cue that is not listed there.
inline int class_of(const CueVerb& verb) {
  switch (verb.cue_class) {
    case CueClass::belief:
      return 7;
    case CueClass::intention:
      return 6;
    case CueClass::statement:
      break;
  }
  return verb.takes(Frame::object_to) ? 5 : 1;
}
inline int class_of(const CueNoun& noun) { return noun.cue_class == CueClass::statement ? 13 : 14; }

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
  for (const CueVerb& verb : lexicon::cue_verbs()) {
    if (verb.particle.empty()) out.add_verb(class_of(verb), verb.lemma);
  }
  for (const CueNoun& noun : lexicon::cue_nouns()) out.add_noun(class_of(noun), noun.lemma);
  return std::move(out).all();
}

}  // namespace sayso::roles
