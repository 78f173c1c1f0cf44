// Base noun phrases: a head noun or pronoun with what stands before it.
//
//   "The ministry’s two spokesmen told it to Ana Ruiz of the BBC."
//   phrases: [The ministry’s two spokesmen] [it] [Ana Ruiz] [the BBC]
//
// Each sentence is read once from left to right by its tags. A pronoun is a phrase. Any other begins with its
// determiners ("all the", "her"), goes on with whatever may stand before a noun (adjectives, nouns, participles, a
// possessive, "so-called" between marks) and ends with the last noun, number or amount that was reached. Where no noun
// is reached there is none, but for "the poor" and for determiners that stand alone ("those"). Phrases do not overlap;
// what follows a head ("of the port", ", the mayor,") is no part of it: sources.hpp joins that.
#pragma once

#include <vector>

#include "english/reading.hpp"

namespace sayso::english {

struct NounPhrase {
  Range tokens;
  std::uint32_t head = 0;  // the last noun, or the pronoun
  bool pronoun = false;
  bool name = false;  // the head is a proper noun
};

class NounPhrases {
 public:
  explicit NounPhrases(const Reading& reading);

  const std::vector<NounPhrase>& all() const { return phrases_; }
  // The phrase that token `i` stands in, or null.
  const NounPhrase* at(std::uint32_t i) const {
    return visit(), of_[i] < 0 ? nullptr : &phrases_[static_cast<std::size_t>(of_[i])];
  }
  // Where the phrase begins that token `i` stands in; `i` where it stands in none.
  std::uint32_t first(std::uint32_t i) const;
  // The phrase whose first token is `i`, or whose last token is `i`, or null.
  const NounPhrase* starting(std::uint32_t i) const;
  const NounPhrase* ending(std::uint32_t i) const;

 private:
  std::vector<NounPhrase> phrases_;
  std::vector<std::int32_t> of_;
};

}  // namespace sayso::english
