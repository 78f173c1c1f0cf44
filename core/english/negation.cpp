#include "english/negation.hpp"

#include <algorithm>
#include <string>
#include <unordered_map>
#include <vector>

#include "english/inflection.hpp"
#include "english/one_of.hpp"

namespace sayso::english {
namespace {

// Built once, at the first call, and never changed; only looked up, so that its order means nothing.
class Table {
  struct Pair {
    std::string_view first, seconds;
  };

 public:
  Table() {
#define NEGATORS(words) negators_ = words;
#define PHRASES(words) phrases_ = words;
#define PAIRS(first, seconds) pairs_.push_back({first, seconds});
#define AFTER(words) after_ = words;
#define DENIERS(scope, lemma, particles) verb(Denier::scope, lemma, particles);
#define NOT_PHRASES(words) not_phrases_ = words;
#define NOUNS_OF(scope, words) nouns_.push_back({Denier::scope, words});
#define ADJECTIVES_OF(scope, words) adjectives_.push_back({Denier::scope, words});
#define CARRIERS(words) carriers_ = words;
#define EXCLUDES(word, befores) exclusions_.push_back({word, befores});
#define AGAINST(words) against_ = words;
#include "english/negation.def"
#undef NEGATORS
#undef PHRASES
#undef PAIRS
#undef AFTER
#undef DENIERS
#undef NOT_PHRASES
#undef NOUNS_OF
#undef ADJECTIVES_OF
#undef CARRIERS
#undef EXCLUDES
#undef AGAINST
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

  bool opens_phrase(std::string_view word, std::string_view after) const {
    return listed(phrases_, word) && (word != "not" || listed(not_phrases_, after));
  }

  Denier noun_of(std::string_view word) const { return scope_of(nouns_, word); }
  Denier adjective_of(std::string_view word) const { return scope_of(adjectives_, word); }
  bool opposes(std::string_view word) const { return listed(against_, word); }
  bool excludes(std::string_view before, std::string_view word) const {
    return std::any_of(exclusions_.begin(), exclusions_.end(), [&](const Pair& pair) {
      return pair.first == word && (pair.seconds.empty() || listed(pair.seconds, before));
    });
  }
  bool carries(std::string_view word) const { return listed(carriers_, word); }

 private:
  struct Words {
    Denier scope;
    std::string_view words;
  };
  struct Verb {
    Denier scope;
    std::string_view particles;
  };
  struct Hash {
    using is_transparent = void;
    std::size_t operator()(std::string_view word) const { return std::hash<std::string_view>{}(word); }
  };

  static Denier scope_of(const std::vector<Words>& lists, std::string_view word) {
    for (const Words& list : lists) {
      if (listed(list.words, word)) return list.scope;
    }
    return Denier::none;
  }

  void verb(Denier scope, std::string_view lemma, std::string_view particles) {
    verbs_[std::string(lemma)].push_back({scope, particles});
    for (InflectedForm& form : verb_forms(lemma)) verbs_[std::move(form.text)].push_back({scope, particles});
  }

  std::string_view negators_, phrases_, not_phrases_, after_, carriers_, against_;
  std::vector<Words> nouns_, adjectives_;
  std::vector<Pair> pairs_, exclusions_;
  std::unordered_map<std::string, std::vector<Verb>, Hash, std::equal_to<>> verbs_;
};

const Table& table() {
  static const Table built;
  return built;
}

}  // namespace

bool negates(std::string_view before, std::string_view word, std::string_view after) {
  return table().negates(before, word, after);
}

bool opens_negative_phrase(std::string_view word, std::string_view after) { return table().opens_phrase(word, after); }

bool excludes(std::string_view before, std::string_view word) { return table().excludes(before, word); }

bool opposes(std::string_view preposition) { return table().opposes(preposition); }

Denier denying_verb(std::string_view word, std::string_view after) { return table().verb_of(word, after); }

Denier denying_noun(std::string_view word) { return table().noun_of(word); }

Denier denying_adjective(std::string_view word) { return table().adjective_of(word); }

bool carries_clause(std::string_view word) { return table().carries(word); }

}  // namespace sayso::english
