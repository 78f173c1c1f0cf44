// From tokens to sentences.
#pragma once

#include <string_view>
#include <vector>

#include "text/text.hpp"

namespace sayso {

// Sets `sentence` of each token and returns the sentences. None crosses a paragraph's end. A sentence may end inside
// quotation marks; closing marks go with the sentence that they close.
std::vector<Range> divide_sentences(std::string_view text, std::string_view folded,
                                    const std::vector<Range>& paragraphs, std::vector<Token>& tokens,
                                    const Orthography& orthography);

}  // namespace sayso
