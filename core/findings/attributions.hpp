// Attributions: who is the source, by which cue, of which content.
//
//   “We will rebuild,” said Ana Ruiz, the mayor.        direct    [“We will rebuild,”] {said} <Ana Ruiz, the mayor>
//   Ruiz said the pier was “a disgrace” to the town.    mixed     [the pier was “a disgrace” to the town]
//   Officials believe that the bridge is safe.          indirect  [that the bridge is safe]
//
// The spans follow PolNeAR (Newell, Margolin, Ruths: "An Attribution Relations Corpus for Political News", LREC 2018):
// content with its marks and its "that", the cue with its auxiliaries and adverbs, the source with its appositions. An
// attribution that lies inside the content of another is not reported.
#pragma once

#include <vector>

#include "findings/attributions/attribution.hpp"
#include "findings/roles/roles.hpp"
#include "syntax/article.hpp"

namespace sayso {

// What an article says to the rules and to the role network, which reads it once for every room.
struct AttributionReading {
  std::vector<Attribution> rules;
  roles::RoleReading network;
};
AttributionReading read_attributions(const Article& article);

// All attributions, ordered by the first token of their content.
std::vector<Attribution> find_attributions(const Article& article, const AttributionReading& reading);
inline std::vector<Attribution> find_attributions(const Article& article) {
  return find_attributions(article, read_attributions(article));
}

}  // namespace sayso
