// The words of a description that say who is meant.
#pragma once

#include "findings/mentions.hpp"
#include "findings/speakers/cast.hpp"
#include "syntax/article.hpp"

namespace sayso {

// Of "the official from the port — he would not give his name —" the words "official from the port", with their noun:
// without an article, and up to what is said in passing, to an occasion ("over the vote") or to a long relative clause.
Description description_of(const Article& article, const Mention& mention, Range phrase);

}  // namespace sayso
