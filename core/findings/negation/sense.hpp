// The sense of a word: whether the words that govern it deny it.
//
//   "They did not say he had refused to promise to sell it."     promise, from the cue upwards:
//      to promise         an infinitive; what governs it is "refused", which denies: the sense is turned over
//      he had refused     a clause without a word that denies; it hangs on "say"
//      did not say        "not" turns the sense over again: he may have promised
//
// A word’s own group or phrase is read first ("won’t", "no plan"), and then the step upwards that its form has:
//
//   noun          the verb or preposition before its phrase     "abandoned his plan", "without a plan"
//                 or the verb whose subject it is               "the plan was abandoned"
//   infinitive    the verb, adjective or noun before it         "refused to", "unwilling to", "no need to"
//   gerund        the verb or preposition before it             "ruled out selling", "without selling"
//   finite verb   its subject, an inverted auxiliary, and       "nobody said", "nor did they say"
//                 then what the clause hangs on                 "denied that they would", "no sign that they would"
//
// What governs may turn the sense over by its meaning (english/negation.hpp) and hands on what governs it in turn.
#pragma once

#include <cstdint>

#include "english/negation.hpp"
#include "syntax/article.hpp"
#include "syntax/verb_groups.hpp"

namespace sayso {

class Sense {
 public:
  // Of the words around `head`: nothing before token `floor` or its sentence is looked at. `subject` is the head’s own
  // where it is known, else empty.
  Sense(const Article& article, std::uint32_t head, std::uint32_t floor, Range subject = {});

  // Whether what the word at `head` says is denied: by its group or phrase, its subject, and what governs it.
  bool denied(std::uint32_t head) const { return denied(head, 0); }
  // Whether it is denied, or the word itself denies what hangs on it; and no longer when both.
  bool denies(std::uint32_t head) const { return denied(head) != turns_over(denier(head)); }

  // What the word does to what hangs on it, by its meaning.
  english::Denier denier(std::uint32_t head) const;
  // Whether such a word turns the sense of what hangs on it over.
  static bool turns_over(english::Denier denier);

  // "refused to confirm or deny": the first of verbs that are joined, whose denial is that of all.
  std::uint32_t first_joined(std::uint32_t head) const;

  // Whether the word at `i` is one that denies: "not", "nobody", and no "No 10", "not only".
  bool is_negator(std::uint32_t i) const;
  // "nor will …", "under no circumstances will …": whether what stands before the auxiliary at `i` denies its clause.
  bool opened_by_negator(std::uint32_t i) const;
  // "no party", "none of the three", "Neither Pike nor Marsh"
  bool is_negative_subject(Range subject) const;

  // The first token of the clauses and phrases that `denied` looked through on its way up.
  std::uint32_t reached() const { return reached_; }

 private:
  struct Group {
    std::uint32_t first = 0;
    bool negated = false;
    bool infinitive = false;
    bool auxiliaries = false;
  };

  std::string_view before(std::uint32_t i) const;
  std::string_view after(std::uint32_t i) const;
  bool is_auxiliary(std::uint32_t i) const;
  bool opens_negatively(std::uint32_t i) const;
  std::uint32_t none_at_all(std::uint32_t end) const;
  Group group_of(std::uint32_t head) const;
  std::uint32_t past_adverbs(std::uint32_t end, bool& negated) const;
  std::uint32_t past_prepositions(std::uint32_t end) const;

  bool denied(std::uint32_t head, int depth) const;
  bool governed(std::uint32_t head, int depth) const;
  bool opposition_stands(std::uint32_t governor, int depth) const;

  bool infinitive_denied(std::uint32_t to, int depth) const;
  bool gerund_denied(std::uint32_t first, int depth) const;

  bool clause_denied(std::uint32_t first, std::uint32_t head, int depth) const;
  bool opened_before(std::uint32_t first) const;
  bool joined_subject_denied(std::uint32_t first, std::uint32_t head) const;
  std::uint32_t before_whole(std::uint32_t first) const;
  std::uint32_t before_negators(std::uint32_t first) const;
  bool hanging_denied(std::uint32_t begin, int depth) const;
  std::uint32_t teller_before(std::uint32_t end, bool that) const;
  bool noun_tells_clause(std::uint32_t noun, bool that) const;
  bool in_adjunct(std::uint32_t noun) const;

  bool phrase_denied(std::uint32_t noun, int depth) const;
  bool emptied(std::uint32_t noun, Range phrase) const;
  bool object_denied(std::uint32_t noun, Range phrase, std::uint32_t verb, int depth) const;
  bool is_owned(std::uint32_t noun, Range phrase) const;
  bool is_owned_by_another(std::uint32_t noun, Range phrase) const;
  bool given_up(std::uint32_t noun, bool owned) const;

  const Article& article_;
  const english::Reading& reading_;
  std::uint32_t floor_, limit_;
  Range subject_;
  mutable std::uint32_t reached_ = no_token;
};

// Whether a noun can tell a clause or an infinitive: "the claim that …", "no way we will", "a refusal to …".
bool can_tell_clause(const english::Reading& reading, std::uint32_t noun);

}  // namespace sayso
