#include "english/negation.hpp"

#include <string>
#include <unordered_map>
#include <vector>

#include "english/inflection.hpp"
#include "english/one_of.hpp"

namespace sayso::english {
namespace {

// Built once, at the first call, and never changed; only looked up, so that its order means nothing.
class Table {
 public:
  Table() {
#define NEGATORS(words) negators_ = words;
#define PHRASES(words) phrases_ = words;
#define PAIRS(first, seconds) pairs_.push_back({first, seconds});
#define AFTER(words) after_ = words;
#define DENIERS(scope, lemma, particles) verb(Denier::scope, lemma, particles);
#define NOUNS_OF(scope, words) nouns_ = words;
#define ADJECTIVES_OF(scope, words) adjectives_ = words;
#define CARRIERS(words) carriers_ = words;
#include "english/negation.def"
#undef NEGATORS
#undef PHRASES
#undef PAIRS
#undef AFTER
#undef DENIERS
#undef NOUNS_OF
#undef ADJECTIVES_OF
#undef CARRIERS
  }

  bool negates(std::string_view before, std::string_view word, std::string_view after) const {
    if (!listed(negators_, word) || (word == "not" && listed(after_, before))) return false;
    for (const Pair& pair : pairs_) {
      if (pair.first == word && listed(pair.seconds, after)) return false;
    }
    return true;
  }

  Denier verb_of(std::string_view word, std::string_view after) const {
    const auto found = verbs_.find(word);
    if (found == verbs_.end()) return Denier::none;
    for (const Verb& entry : found->second) {
      if (entry.particles.empty() || listed(entry.particles, after)) return entry.scope;
    }
    return Denier::none;
  }

  std::string_view phrases_, nouns_, adjectives_, carriers_;

 private:
  struct Pair {
    std::string_view first, seconds;
  };
  struct Verb {
    Denier scope;
    std::string_view particles;
  };
  struct Hash {
    using is_transparent = void;
    std::size_t operator()(std::string_view word) const { return std::hash<std::string_view>{}(word); }
  };

  void verb(Denier scope, std::string_view lemma, std::string_view particles) {
    verbs_[std::string(lemma)].push_back({scope, particles});
    for (InflectedForm& form : verb_forms(lemma)) verbs_[std::move(form.text)].push_back({scope, particles});
  }

  std::string_view negators_, after_;
  std::vector<Pair> pairs_;
  std::unordered_map<std::string, std::vector<Verb>, Hash, std::equal_to<>> verbs_;
};

const Table& table() {
  static const Table built;
  return built;
}

}  // namespace

bool negates(std::string_view before, std::string_view word, std::string_view after) { return table().negates(before, word, after); }

bool opens_negative_phrase(std::string_view word) { return listed(table().phrases_, word); }

Denier denying_verb(std::string_view word, std::string_view after) { return table().verb_of(word, after); }

Denier denying_noun(std::string_view word) { return listed(table().nouns_, word) ? Denier::denial : Denier::none; }

Denier denying_adjective(std::string_view word) { return listed(table().adjectives_, word) ? Denier::denial : Denier::none; }

bool carries_clause(std::string_view word) { return listed(table().carriers_, word); }

}  // namespace sayso::english
