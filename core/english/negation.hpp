// How single words deny: "not" and "nobody", verbs like "refuse" and "abandon", and the pairs that only look so ("not
// only", "no doubt"). The words stand in negation.def.
//
//   negates("why", "not", "sell") == false      denier("stopped", "short") == Denier::denial
#pragma once

#include <cstdint>
#include <string_view>

namespace sayso::english {

// What a verb, noun or adjective does to what hangs on it.
enum class Denier : std::uint8_t {
  none,
  denial,       // it is not so, said or wanted: "refused to sell", "a refusal to sell"
  opposition,   // a party is against it, where it is something said or wanted: "rejected a plan to sell"
  withdrawal,   // a party gives it up, its own plan as well: "abandoned its plan to sell"
  presupposed,  // it is so, even where the verb is denied: "did not mention that it will sell"
};

// Whether `word` denies what follows, between the words beside it (empty where there is none).
bool negates(std::string_view before, std::string_view word, std::string_view after);

// Whether it makes a noun phrase that begins with it one of nothing: "no party", "none of the three", "not all
// members".
bool opens_negative_phrase(std::string_view word, std::string_view after);

// Whether what follows the preposition is not done: "without selling", "instead of selling".
bool excludes(std::string_view before, std::string_view word);
// Whether it is what a party is against: "against selling".
bool opposes(std::string_view preposition);

// What a form of a verb does, followed by `after`.
Denier denying_verb(std::string_view word, std::string_view after);
Denier denying_noun(std::string_view word);
Denier denying_adjective(std::string_view word);

// Whether the noun may have a clause or an infinitive that it tells: "no way we will", "no need to".
bool carries_clause(std::string_view word);

}  // namespace sayso::english
