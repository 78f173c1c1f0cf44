// Mentions: the phrases that refer to a party, and what each says of it.
//
//   "US Secretary of State Antony Blinken"             name "Antony Blinken", role "US Secretary of State", a person
//   "Li Haidong, a professor at the university,"       name "Li Haidong", role "a professor at the university"
//   "an official from the port authority"              a description, its noun "official"
//   "she", "who", "we"                                 pronouns
//
// A phrase is read from its end. A lone pronoun is one. The capitalized words that end the phrase are a name, unless
// they are common nouns, a time, or have their capital for the sentence's start only (mentions/names); a title among
// or before them ends where the name begins. What the name names shows by its words, by what stands before it, by its
// spelling, in this order (mentions/kinds); of a person the role is looked for before the name and in apposition
// (mentions/persons). All else is a description (mentions/descriptions).
#pragma once

#include <cstdint>
#include <optional>
#include <string_view>
#include <vector>

#include "finds.hpp"
#include "syntax/article.hpp"

namespace sayso {

enum class MentionType : std::uint8_t { name, description, pronoun };
enum class Gender : std::uint8_t { unknown, female, male };

// Whether one and the same may be of both.
inline bool may_be_one(Gender a, Gender b) { return a == Gender::unknown || b == Gender::unknown || a == b; }

struct Mention {
  MentionType type = MentionType::description;
  Range phrase;            // the base phrase, or more where a title runs over several ("Secretary of State …")
  std::uint32_t head = 0;  // last word of the name, the noun, the pronoun
  Range name;              // of a name: without titles, roles and "the"
  Range before;            // a description in front of it: "her husband, [Leo Marsh], a baker"
  Range role;              // what the article says of it, before the name or in apposition; empty when nothing
  SpeakerKind kind = SpeakerKind::person;
  Gender gender = Gender::unknown;
  bool kind_known = false;  // a name alone ("Marsh") may be a person or an organization
  bool plural = false;
  bool definite = false;  // "the official", "this group", "his lawyer"
  bool quoted = false;    // stands inside quotation marks
};

// The mention that a phrase is, with what its sentence says of it. None when the phrase refers to no party: an amount,
// a time, "there".
std::optional<Mention> mention_at(const Article& article, Range phrase);

// All names of the text that may be parties, in text order.
std::vector<Mention> find_names(const Article& article);

// The sex that a word tells: "woman", "David", and not "Robin".
Gender gender_of_word(const Article& article, std::uint32_t token);

// Words of a name as they count for comparison: in lower case, final stops dropped.
std::string_view name_word(const Article& article, std::uint32_t token);

}  // namespace sayso
