// Contents: what is said. Where it begins behind a cue, and where it ends.
#pragma once

#include <optional>
#include <vector>

#include "findings/attributions/cues.hpp"
#include "syntax/article.hpp"
#include "syntax/clauses.hpp"
#include "syntax/sources.hpp"

namespace sayso {

struct Content {
  Range range;
  english::Frame frame = english::Frame::clause;  // how the cue takes it
  bool explicit_that = false;                     // "that", "whether", "how" … opens it
};

// Whether a quotation is speech rather than a title, a nickname or a scare quote: it is a sentence or the part of one,
// ended by its own punctuation, or long with a finite verb.
bool is_utterance(const Article& article, const Quotation& quotation);

// The first token behind a cue that is no addressee and no adjunct: "told reporters in Oslo on Monday | that …".
std::uint32_t skip_adjuncts(const Article& article, const Cue& cue, std::uint32_t limit);

// What follows a verb cue as its content, up to token `limit`, by the frames that the verb has. `cues`, when given,
// are all cues of the article: another attribution in the same sentence ends the content.
std::optional<Content> content_after(const Article& article, const Cue& cue, std::uint32_t limit,
                                     const std::vector<Cue>* cues = nullptr);

// What follows a noun cue: "that …", "to …", "about …".
std::optional<Range> content_after_noun(const Article& article, const Cue& cue, std::uint32_t limit,
                                        const std::vector<Cue>& cues);

// Where a clause that begins at `first` ends: at `limit`, or where another attribution of the sentence begins.
std::uint32_t clause_limit(const Article& article, std::uint32_t first, std::uint32_t limit,
                           const std::vector<Cue>& cues);

}  // namespace sayso
