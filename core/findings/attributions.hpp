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

#include "finds.hpp"
#include "syntax/article.hpp"

namespace sayso {

struct Attribution {
  QuoteKind kind = QuoteKind::indirect;
  std::vector<Range> content;     // in text order, apart from one another
  Range cue;                      // empty when there is none
  Range source;                   // empty when the article names none here
  std::uint32_t source_head = 0;  // the head noun or pronoun of the source; meaningless when that is empty
  std::uint32_t cue_head = 0;
  double confidence = 0;
  Evidence why = Evidence::network_indirect;
  bool negated = false;  // findings/negation.hpp
};

// All attributions, ordered by the first token of their content.
std::vector<Attribution> find_attributions(const Article& article);

}  // namespace sayso
