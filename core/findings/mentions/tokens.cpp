#include "findings/mentions/tokens.hpp"

#include "english/questions.hpp"

namespace sayso::mentions {

using namespace english;

bool Tokens::is_letter(Range phrase) const {
  const Token& token = article_.text.tokens()[phrase.first];
  return phrase.size() == 1 && token.span.length() == 1 &&
         (token.letter_case == Case::upper || token.letter_case == Case::capitalized);
}

bool Tokens::is_affiliation(Range phrase) const {
  const std::uint32_t i = phrase.first;
  if (phrase.size() != 1 || i == 0 || !begins_like_an_affiliation(lower(i))) return false;
  const Case spelling = letter_case(i);
  return (spelling == Case::mixed || spelling == Case::upper) && (word(i - 1) == "," || word(i - 1) == "(");
}

bool Tokens::may_be_in_name(std::uint32_t i) const {
  const Token& token = article_.text.tokens()[i];
  if (token.kind != TokenKind::word) return false;
  if (token.letter_case == Case::mixed) return true;
  // "Norland Water plc"
  if (i > 0 && is(i, WordClass::company_suffix) && is(i, WordClass::abbreviation) && reading_.capitalized(i - 1))
    return true;
  return reading_.capitalized(i) && tag(i) != Tag::Prp && tag(i) != Tag::Dt && tag(i) != Tag::PrpDollar;
}

bool Tokens::has_given_name(Range words) const {
  for (std::uint32_t i = words.first; i < words.last; ++i) {
    if (is(i, WordClass::given_name)) return true;
  }
  return false;
}

bool Tokens::may_precede_name(std::uint32_t i) const {
  return begins_like_a_title(lower(i)) || (is(i, WordClass::title) && stem(i) != "st") || is(i, WordClass::role) ||
         is_courtesy_title(stem(i));
}

bool Tokens::says_who_a_person_is(std::uint32_t i) const {
  return may_precede_name(i) || is(i, WordClass::relation) || is(i, WordClass::human_noun);
}

bool Tokens::may_name_person(std::uint32_t i) const {
  if (is(i, WordClass::nationality) || is(i, WordClass::group)) return true;
  return lower(i).size() > 4 && ends_like_a_person(lower(i)) && !is(i, WordClass::time_word) &&
         !is(i, WordClass::organization) && !is(i, WordClass::document);
}

bool Tokens::may_name_people(std::uint32_t i) const { return lower(i).size() > 5 && ends_like_people(lower(i)); }

bool Tokens::is_one_of_a_nation(Range phrase, std::uint32_t noun) const {
  return phrase.size() == 2 && lower(phrase.first) == "the" && is(noun, WordClass::nationality) &&
         !ends_like_a_nation(lower(noun));
}

}  // namespace sayso::mentions
