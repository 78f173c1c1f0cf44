// What else a person or a body may be called: short forms of given names, functions that mean the same, what kind of
// body a noun names. The data stands in names.def.
//
//   same_given_name("bill", "william")     same_function("sen", "senator")     rival_affiliations("democratic", "gop")
//
// Words are in lower case without a final stop.
#pragma once

#include <cstdint>
#include <string_view>
#include <vector>

namespace sayso::english {

// Whether two given names can be one person's: alike, an initial, a short form.
bool same_given_name(std::string_view a, std::string_view b);

// "bob" of "robert".
bool is_short_form(std::string_view short_form, std::string_view given_name);

// Whether two nouns or titles can name one function: "sen" and "lawmaker".
bool same_function(std::string_view a, std::string_view b);

// What else who has a function may be called: "lawmaker" for "sen".
const std::vector<std::string_view>& synonyms(std::string_view function);

// The kinds of body that a noun names, as bits; 0 when it names none: "agency" may be an office of state or of the
// press.
std::uint8_t bodies(std::string_view noun);
bool names_press(std::string_view noun);

// The first of the spellings of a name that has several ("us" for "united states"), or the name itself. O(1).
std::string_view usual_name(std::string_view name);

bool rival_affiliations(std::string_view a, std::string_view b);

}  // namespace sayso::english
