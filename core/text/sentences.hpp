// From tokens to sentences and paragraphs.
#pragma once

#include <string_view>
#include <vector>

#include "text/text.hpp"

namespace sayso {

// Sets `paragraph` of each token and returns the paragraphs. A line is a paragraph, unless the text is hard-wrapped
// (its lines broken to a column): then only blank lines divide.
std::vector<Range> divide_paragraphs(std::string_view text, std::vector<Token>& tokens);

// Sets `sentence` of each token and returns the sentences. None crosses a paragraph's end. A sentence may end inside
// quotation marks; closing marks go with the sentence that they close.
std::vector<Range> divide_sentences(std::string_view text, std::string_view folded,
                                    const std::vector<Range>& paragraphs, std::vector<Token>& tokens,
                                    const Orthography& orthography);

}  // namespace sayso
