// Where the names of an article begin and end, before anybody asks whose they are.
//
// find_names (mentions.hpp) reads one phrase at a time. Here is put right what a look beyond the phrase tells:
//
//   "[US Secretary] of [State Ana Ruiz]"                  the later name has taken the title in: one name
//   "the [Department] of Northern Affairs"                a body's name goes on behind its noun
//   "Neighbours for Clean [Water] in [Vell] (NCWV)"       the words whose initials stand in brackets are one name
//   "[Ana Ruiz Slams Mayor]", "the [Herald Ruiz]"          names that ran together are cut where the article knows them
//   "Ana Ruiz ([D-Vell])"                                 an affiliation is no name
#pragma once

#include <string>
#include <vector>

#include "findings/mentions.hpp"
#include "syntax/article.hpp"

namespace sayso {

// In text order.
std::vector<Mention> read_names(const Article& article);

// "ana ruiz" of "Ana Ruiz": equal for two names of the same words.
std::string name_key(const Article& article, Range name);

// The last word of a name that is no "Jr.": of a person, the surname.
std::uint32_t last_name_word(const Article& article, Range name);

// "Van Dam", "Bin Salman": a surname with its particle, which is no full name.
bool is_surname_with_particle(const Article& article, const Mention& mention);

}  // namespace sayso
