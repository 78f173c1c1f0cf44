// The verb that a clause hangs on, and whether who says the clause speaks of the same party that is its subject.
//
//   "Ruiz told the crowd on Monday that she would resign."   governing_verb(she) = told; speaks_of_itself(she)
//   "Ruiz said Lind would resign."                           governing_verb(Lind) = said; of another
//
// The clause is given by its subject. Backwards from there, a "that" and a condition are passed ("said that if she
// wins, she would …"), and then whom, when, where and how the verb tells it.
#pragma once

#include "syntax/article.hpp"
#include "syntax/sources.hpp"

namespace sayso {

// The verb whose clause begins with `subject`: "said (that) …", "told the crowd on Monday (that) …"; else no_token.
std::uint32_t governing_verb(const Article& article, const Source& subject);

// The same where it is one of saying or thinking: not "vowed she would …".
std::uint32_t saying_verb(const Article& article, const Source& subject);

// "vowed (that) he …"
bool is_promised(const Article& article, const Source& subject);

// "told the clerk that he had to go"
bool is_ordered(const Article& article, const Source& subject);

// "The mayor said he would …", "China says China will …", "her promise that she would …": after words of saying, a
// pronoun or their subject again, or the body that it speaks for.
bool speaks_of_itself(const Article& article, const Source& subject);

}  // namespace sayso
