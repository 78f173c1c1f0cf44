// What single tokens may be to a mention: part of a name, a title, a word that says what a person is.
#pragma once

#include <string_view>
#include <unordered_set>

#include "findings/mentions.hpp"
#include "syntax/article.hpp"

namespace sayso::mentions {

using Words = std::unordered_set<std::string_view>;

class Tokens {
 public:
  // `spelled`: the words that have a capital within sentences of the article; null where nobody asks.
  explicit Tokens(const Article& article, const Words* spelled = nullptr)
      : article_(article), reading_(article.reading), spelled_(spelled) {}

  const Article& article() const { return article_; }
  const english::Reading& reading() const { return reading_; }

  bool is(std::uint32_t i, english::WordClass c) const { return reading_.is(i, c); }
  english::Tag tag(std::uint32_t i) const { return reading_.tag(i); }
  std::string_view lower(std::uint32_t i) const { return reading_.lower(i); }
  std::string_view word(std::uint32_t i) const { return reading_.word(i); }  // as it is spelled
  std::string_view stem(std::uint32_t i) const { return name_word(article_, i); }
  Case letter_case(std::uint32_t i) const { return article_.text.tokens()[i].letter_case; }

  // "Q" and "A" of an interview
  bool is_letter(Range phrase) const;
  // "R-Me.", "D-Ohio": the party and the state of the lawmaker before it
  bool is_affiliation(Range phrase) const;
  // Has a capital and is no pronoun or article: "Ruiz", "iPort".
  bool may_be_in_name(std::uint32_t i) const;
  bool spelled_with_capital(std::uint32_t i) const { return spelled_ != nullptr && spelled_->count(stem(i)) > 0; }
  bool has_given_name(Range words) const;
  // Stands before a name and says who bears it: "Mr.", "Sen.", "mayor", "ex-minister".
  bool may_precede_name(std::uint32_t i) const;
  // "spokesperson Wang Wenbin", "former lawyer Ana Ruiz"
  bool says_who_a_person_is(std::uint32_t i) const;
  bool names_person(std::uint32_t i) const { return reading_.names_person(i); }
  // The same by its ending, where no table has the noun: "pollster", "physicist", "a Texan".
  bool may_name_person(std::uint32_t i) const;
  // "Mourners", "surfers": people by the ending.
  bool may_name_people(std::uint32_t i) const;
  // "the Italian": one person, where "the Italians" and "the French" are many. The noun follows `the`.
  bool is_one_of_a_nation(Range phrase, std::uint32_t noun) const;
  Gender gender(std::uint32_t i) const { return gender_of_word(article_, i); }

 private:
  const Article& article_;
  const english::Reading& reading_;
  const Words* spelled_;
};

}  // namespace sayso::mentions
