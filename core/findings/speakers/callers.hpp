// Who speaks in each speech of a transcript (Article::speeches).
//
//   "TOM SANDER, FARMER: …  LUKE SANDER: …  SANDER: …"      the third is either: nobody
//   "Ana Ruiz spoke to the Herald.  Q: …  A: …"             the Herald asks, Ana Ruiz answers
//   "MS. PIKE: We call Tom Li.  Q. …  A. …  THE WITNESS: …"  Pike asks, Tom Li answers
#pragma once

#include <vector>

#include "findings/speakers/cast.hpp"
#include "findings/speakers/trust.hpp"
#include "syntax/article.hpp"

namespace sayso {

// Of each speech, in order; none where the article does not tell. A "Q" or an "A" of whom it tells nothing joins the
// cast under that letter.
std::vector<Reference> read_callers(const Article& article, Cast& cast);

}  // namespace sayso
