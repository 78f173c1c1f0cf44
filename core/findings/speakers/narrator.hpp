// The narrator: who "I" is outside all quotation marks, where the article tells.
//
//   "An interview with Ana Ruiz …" above questions and answers     she answers
//   "Ana Ruiz is a baker in Vell." at the very end                 she wrote it
#pragma once

#include "findings/speakers/cast.hpp"
#include "findings/speakers/trust.hpp"
#include "syntax/article.hpp"

namespace sayso {

struct Narrator {
  Index who = none;
  bool interview = false;
};

// The author whom a byline names joins the cast where the article says "I" outside all marks.
Narrator find_narrator(const Article& article, Cast& cast);

// Whom a pronoun of the first person means in the article's own words. "We" is the narrator only in the answers of an
// interview, and the questions are the interviewer's.
Reference narrator_at(const Article& article, const Narrator& narrator, std::uint32_t pronoun);

}  // namespace sayso
