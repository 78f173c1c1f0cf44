// What verbs and adjectives mean where a goal may be told: a deed, a wish, a schedule. The words stand in
// core/english/verb_meanings.def.
//
//   means(Meaning::resolve, "veto")      "will veto it": what a party sets itself
//   means(Meaning::schedule, "arrive")   "will arrive": what is due
#pragma once

#include <cstdint>
#include <string_view>

namespace sayso {

enum class Meaning : std::uint16_t {
  state = 1u << 0,        // be, know: nobody’s deed
  schedule = 1u << 1,     // arrive, meet: what is due
  speech = 1u << 2,       // thank, note: what wanting to say it says
  resolve = 1u << 3,      // defend, veto: what a party sets itself
  liking = 1u << 4,       // like: a wish only in "would like to"
  wish = 1u << 5,         // want, hope: may only lead up to what is said
  silence = 1u << 6,      // refuse, decline: may only mean that nothing is said
  order = 1u << 7,        // look, listen: no order, though it has an order’s form
  feeling = 1u << 8,      // proud, ashamed: after "should be"
  making = 1u << 9,       // makes, put (any form): something its goal
  expecting = 1u << 10,   // expect, allow (any form): somebody to do something, which is no plan
  permission = 1u << 11,  // allow, let: what must not be, after "cannot"
  seeking = 1u << 12,     // seek, look (any form): for ways to something
  answer = 1u << 13       // comment, confirm: what whoever is silent refuses to do
};

// Whether `word`, in lower case, has the meaning. Of those so marked in any form, else in its base form. O(1).
bool means(Meaning meaning, std::string_view word);

}  // namespace sayso
