// Clauses: who the subject of a verb is, where a clause begins and where it ends.
//
//   "The minister, who has long refused to quit, will not resign and may not even apologize."
//   subject_of(apologize)  The minister
//
// Nothing is parsed: a clause is found by its finite verb. The subject of a verb is the source before its group
// (sources.hpp); a relative pronoun there stands for the source before it. Where no subject stands, as before a second
// verb, an infinitive or a participle, the verb shares that of the finite verb before it, and else that of the clause
// which follows a comma ("Hoping to win, the club bought …"). All is sought within one sentence, or within the
// quotation that a sentence leads up to.
#pragma once

#include <optional>

#include "syntax/article.hpp"
#include "syntax/sources.hpp"

namespace sayso {

// Who does what the verb says, found within its sentence: the subject, for a relative pronoun its antecedent, for a
// coordinated verb, an infinitive or a participle the subject of the verb before it, or of the main verb that follows.
std::optional<Source> subject_of(const Article& article, std::uint32_t verb);

// "The claim that the bridge is unsafe | has angered engineers": where the noun `head`, the subject of its sentence,
// gets its verb, or `limit`. Each clause that opens behind the noun owes a finite verb of its own; the first one over
// is the subject's.
std::uint32_t main_verb_of_subject(const Article& article, std::uint32_t head, std::uint32_t limit);

// Whether a clause with a subject and a finite verb, or a quotation, begins at `i`.
bool begins_clause(const Article& article, std::uint32_t i, std::uint32_t limit);

// The rest of a clause that an attribution interrupted ("The pier, he said, | will open"), or none when what follows
// is something else ("…, he said, adding that …").
std::optional<Range> clause_goes_on(const Article& article, std::uint32_t first, std::uint32_t limit);

// Whether "that" or a question's word opens a clause at `i`: "said | that …", "asked | whether …", "knows | how …".
bool begins_that_clause(const Article& article, std::uint32_t i);

// Whether only closing punctuation stands in [i, limit).
bool is_final(const Article& article, std::uint32_t i, std::uint32_t limit);

// Without the sentence's closing punctuation outside quotation marks, and commas at either end.
Range trimmed(const Article& article, Range range);

// "The refugees that she | wants to bring home are …": whether the verb at `i` describes the noun before its subject.
bool in_relative_clause(const Article& article, std::uint32_t i);

// "how [we] should respond", "what [I] have to offer", "a chance that [all] should have": whether a question’s word
// stands before the subject, so that what its clause says is asked or described.
bool in_wh_clause(const Article& article, const Source& subject);

}  // namespace sayso
