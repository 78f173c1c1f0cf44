// Addressees: who is called by name within quoted words, and so does not say them.
//
//   “Thank you, Charles, for your patience.” Charles Amory nodded.     calls(…, Charles Amory)
//   “Charles and I, Dana, will go,” Charles said.                      does not: he is not called there
#pragma once

#include "findings/attributions/attribution.hpp"
#include "syntax/article.hpp"

namespace sayso {

// Whether the quoted words of a find call somebody by a name of its source.
bool calls_its_source(const Article& article, const Attribution& found);

}  // namespace sayso
