#include "english/negation.hpp"

#include <algorithm>
#include <span>
#include <string>
#include <vector>

#include "english/inflection.hpp"
#include "text/word_list.hpp"
#include "text/word_map.hpp"

namespace sayso::english {
namespace {

#define NEGATORS(words) constexpr auto negators = SAYSO_WORD_LIST(words);
#define AFTER(words) constexpr auto words_before_idle_not = SAYSO_WORD_LIST(words);
#define PHRASES(words) constexpr auto phrase_openers = SAYSO_WORD_LIST(words);
#define NOT_PHRASES(words) constexpr auto words_behind_not = SAYSO_WORD_LIST(words);
#define CARRIERS(words) constexpr auto clause_carriers = SAYSO_WORD_LIST(words);
#define AGAINST(words) constexpr auto opposing_prepositions = SAYSO_WORD_LIST(words);
#include "english/negation.def"

struct WordBeside {
  std::string_view word, others;
};

constexpr WordBeside idle_pairs[] = {
#define PAIRS(word, seconds) {word, seconds},
#include "english/negation.def"
};

constexpr WordBeside exclusions[] = {
#define EXCLUDES(word, befores) {word, befores},
#include "english/negation.def"
};

struct ScopedWords {
  Denier scope;
  std::string_view words;
};

constexpr ScopedWords nouns[] = {
#define NOUNS_OF(scope, words) {Denier::scope, words},
#include "english/negation.def"
};

constexpr ScopedWords adjectives[] = {
#define ADJECTIVES_OF(scope, words) {Denier::scope, words},
#include "english/negation.def"
};

Denier scope_of(std::span<const ScopedWords> lists, std::string_view word) {
  for (const ScopedWords& list : lists) {
    if (has_word(list.words, word)) return list.scope;
  }
  return Denier::none;
}

// All forms of the verbs. Built once, at the first call, and never changed.
class DenyingVerbs {
 public:
  DenyingVerbs() {
#define DENIERS(scope, lemma, particles) add(lemma, {Denier::scope, particles});
#include "english/negation.def"
  }

  Denier scope(std::string_view form, std::string_view after) const {
    const auto found = verbs_.find(form);
    if (found == verbs_.end()) return Denier::none;
    for (const Use& use : found->second) {
      if (use.particles.empty() || has_word(use.particles, after)) return use.scope;
    }
    return Denier::none;
  }

 private:
  struct Use {
    Denier scope;
    std::string_view particles;
  };

  void add(std::string_view lemma, Use use) {
    verbs_[std::string(lemma)].push_back(use);
    for (InflectedForm& form : verb_forms(lemma)) verbs_[std::move(form.text)].push_back(use);
  }

  WordMap<std::vector<Use>> verbs_;
};

}  // namespace

bool negates(std::string_view before, std::string_view word, std::string_view after) {
  if (!negators.has(word) || (word == "not" && words_before_idle_not.has(before))) return false;
  return std::none_of(std::begin(idle_pairs), std::end(idle_pairs),
                      [&](const WordBeside& pair) { return pair.word == word && has_word(pair.others, after); });
}

bool opens_negative_phrase(std::string_view word, std::string_view after) {
  return phrase_openers.has(word) && (word != "not" || words_behind_not.has(after));
}

bool excludes(std::string_view before, std::string_view word) {
  return std::any_of(std::begin(exclusions), std::end(exclusions), [&](const WordBeside& pair) {
    return pair.word == word && (pair.others.empty() || has_word(pair.others, before));
  });
}

bool opposes(std::string_view preposition) { return opposing_prepositions.has(preposition); }

Denier denying_verb(std::string_view word, std::string_view after) {
  static const DenyingVerbs verbs;
  return verbs.scope(word, after);
}

Denier denying_noun(std::string_view word) { return scope_of(nouns, word); }

Denier denying_adjective(std::string_view word) { return scope_of(adjectives, word); }

bool carries_clause(std::string_view word) { return clause_carriers.has(word); }

}  // namespace sayso::english
