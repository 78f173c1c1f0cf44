// What quotation marks and grammar decide of where a content begins and ends, whatever the role network reads.
//
//   His promise to rebuild the pier | won the vote.       it ends where its cue noun gets its verb
//   Asked whether he might leave, | Kos smiled.           … where the sentence's own clause begins
//   [It was] reported | that the pier was shut.           nothing before a passive that a that-clause follows
//
// Each changes the content of an attribution, which is not empty, and leaves what it has nothing to say of.
#pragma once

#include <vector>

#include "findings/attributions/attribution.hpp"
#include "syntax/article.hpp"

namespace sayso {

// A content that reaches to a mark takes it in, and after words that stand whole between marks no sentence without
// marks goes on with them.
void keep_to_marks(const Article& article, std::vector<Range>& content);

// What hangs on a cue noun ends where that noun gets its verb.
void end_before_verb_of_cue_noun(const Article& article, Attribution& found);

// What hangs on a participle that opens its sentence ends where the sentence's own clause begins.
void end_before_main_clause(const Article& article, Attribution& found);

// Before a passive cue stands no content when a that-clause follows it, nor whoever is told or asked: of "Parents were
// told by letter" nothing is left, and the content is empty.
void drop_subject_of_passive(const Article& article, Attribution& found);

// Whether the verb of a cue has a person beside what is said: "told [them] that", "asked [her] whether", and not
// "called [her] a liar".
bool addresses(const Article& article, std::uint32_t cue_head);

// No word has two roles in one find. A cue has its head, and the rest of it gives way to the source; the content gives
// way to both ("…, who asked not to be named" is the source's). Of several parts, one without marks that leads to the
// source is none; a source with content before and behind it is that of another statement ("praised the town that he
// said was asleep"). The content may be empty then.
void keep_apart(const Article& article, Attribution& found);

// Words and numbers: what a content is measured by.
bool is_word(const Article& article, std::uint32_t i);
std::uint32_t count_words(const Article& article, Range range);

}  // namespace sayso
