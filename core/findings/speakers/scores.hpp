// The numbers by which one candidate is ranked above another, all in one place. They are weighed against each other by
// hand on articles of their own (docs/speakers.md); only their sums are compared, never a sum with one of another
// table.
#pragma once

#include <cstdint>

namespace sayso::scores {

// How many sentences each looks back (attention.hpp says which count).
namespace reach {
inline constexpr std::uint32_t pronoun = 8;        // "she"
inline constexpr std::uint32_t singular_they = 2;  // "they" of one person
inline constexpr std::uint32_t pointer = 5;        // "the company", "the two men"
inline constexpr std::uint32_t both = 1;           // "both"
inline constexpr std::uint32_t description = 60;   // "the senator", who was called so
}  // namespace reach

// How present an entity is in the reader's mind where a word points back (attention.cpp).
namespace salience {
inline constexpr double sentence_between = -1.0;
inline constexpr double subject = 1.2;
inline constexpr double same_paragraph = 0.6;
inline constexpr double in_quotation = -2.5;       // where the word that points stands outside of quotation marks
inline constexpr double in_reported_words = -0.8;  // where the word that points does not
inline constexpr double appearance_between = -0.01;
inline constexpr double each_appearance = 0.15;
inline constexpr std::uint32_t most_appearances = 4;
}  // namespace salience

// How near the last words that somebody spoke are (exchange.cpp).
namespace freshness {
inline constexpr double fresh = 1.0, fading = 0.5, gone = 0.0;
inline constexpr std::uint32_t fresh_for = 1, fading_for = 3;  // sentences
}  // namespace freshness

// "it", "they", and "the 40-year-old": what speaks for a candidate but its salience (candidates.cpp, pronouns.cpp). For
// "he" and "she" that is learned (clues.def).
namespace pronoun {
inline constexpr double body_spoke_last = 1.0;    // times how fresh the words are
inline constexpr double named_in_own_words = -3;  // nobody calls himself by his name
inline constexpr double sex_agrees = 1.4;
inline constexpr double full_name_known = 0.3;
inline constexpr double perhaps_a_body = -1.5;                              // "Harbourly", then "she"
inline constexpr double surname_alone = -1.5, surname_alone_speaks = -0.5;  // nobody is named so in full
inline constexpr double group = 0.5, quantity = -1.0;  // "they": residents, rather than "30 percent"
inline constexpr double told_to_be_they = 2.5;
inline constexpr double body_as_they = -2.0, speaking_body_as_they = -1.0;
inline constexpr double least_lead_of_singular_they = 1.5;
inline constexpr double least_lead_to_tell_sex = 0.5;
inline constexpr double least_lead_to_name_owner = 0.5;  // "her campaign": no name is made up from a close call
}  // namespace pronoun

// "Ruiz" of several of that name (naming.cpp).
namespace bearer {
inline constexpr double each_full_name = 0.3, each_bare_name = 2.0;
inline constexpr std::uint32_t most_names = 3;
inline constexpr double introduced_first = 1;
inline constexpr double always_in_full = -2;  // whom the article goes on naming in full
inline constexpr double same_paragraph = 2.5, paragraph_before = 1.2;
inline constexpr double named_last = 0.6;
inline constexpr double sex_agrees = 4;   // "Mrs. Ruiz"
inline constexpr double role_agrees = 3;  // "Judge Ruiz"
inline constexpr double least_role_agreement = 2;
inline constexpr double not_yet_named = -1.5;
}  // namespace bearer

// How well a description agrees with another of the same entity (cast.cpp).
namespace agreement {
inline constexpr double same_noun = 3.0, same_function = 2.0;  // "the senator" of a senator, of a lawmaker
inline constexpr double word_found = 1.0, word_missing = -0.4;
inline constexpr double other_name = -2.0;  // "the Norland minister" is not the minister of Vell
inline constexpr double other_kind = -1.5;  // "the appeals court" is no supreme one
}  // namespace agreement

// "the senator" of those who were called so before (descriptions.cpp).
namespace described {
inline constexpr double least = 1.6, least_without_article = 3.5;  // "Senator from Vell says" of a headline
inline constexpr double sentence_between = 0.05, sentence_between_of_passing_body = 0.5;  // taken off
inline constexpr double spoke_last = 0.4;
inline constexpr double lead_factor = 2;
}  // namespace described

// "the 40-year-old", "the company": who is not known by that word (pointers.cpp).
namespace pointed {
inline constexpr double spoke_last = 1.0, goes_on_speaking = 1.0;
inline constexpr double known_by_another_function = 2.0, known_by_another_office = 3.0;  // taken off
inline constexpr double body_of_the_kind = 1.0, body_of_no_kind = -1.0, perhaps_a_body = -0.5;
}  // namespace pointed

// "both", "the two men": a pair that the article has named together (together.cpp).
namespace pair {
inline constexpr double called_so = 3.0, speaks = 1.0;
}  // namespace pair

}  // namespace sayso::scores
