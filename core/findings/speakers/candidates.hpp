// Who a pronoun can mean at all, and how well: what an entity is, whatever its place in the text (attention.hpp).
#pragma once

#include "findings/speakers/cast.hpp"
#include "findings/speakers/ranking.hpp"
#include "syntax/article.hpp"

namespace sayso {

// "he", "she", "the 40-year-old" (whose sex is unknown): a person, of that sex as far as it is known; or `unfit`.
double fit_as_person(const Cast& cast, Index who, Gender gender);

// "it": a body. "they": several or a group, or a person of whom that is said, else a body that many speak for. Or
// `unfit`.
double fit_as_body(const Article& article, const Cast& cast, Index who, bool plural);

// "they", where no group can be meant: one person whose sex nothing tells; or `unfit`.
double fit_as_one_of_unknown_sex(const Cast& cast, Index who);

// The token behind the latest mention of an entity before `here`, or 0.
std::uint32_t end_of_last_mention(const Cast& cast, Index who, std::uint32_t here);

}  // namespace sayso
