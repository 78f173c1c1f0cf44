// Which mention the words of a party are: the name, description or pronoun that the phrase is about.
//
//   "among them Ana Ruiz"                                 the name, behind what only leads to it
//   "the mayor, Ana Ruiz,"  "his wife, Jane,"             the name that stands beside the description
//   "his wife and former press officer Ana Ruiz"          the name of both functions
//   "Ruiz’s lawyer"                                       the description: the name only owns what the phrase is about
#pragma once

#include <optional>

#include "findings/mentions.hpp"
#include "findings/speakers/cast.hpp"
#include "syntax/article.hpp"

namespace sayso {

std::optional<Mention> mention_of(const Article& article, const Cast& cast, Range phrase);

// The name that token `i` opens or, in its title, comes before; null when there is none.
const Mention* name_at(const Cast& cast, std::uint32_t i);

// Whether a name at the start of a phrase only owns what the phrase is about: "Ruiz’s lawyer".
bool is_owner_in(const Article& article, const Mention& name, Range phrase);

// "30 percent", "many", "one in five": how many they are, not who.
bool tells_how_many(const Article& article, std::uint32_t head);

}  // namespace sayso
