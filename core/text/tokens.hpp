// From characters to tokens.
#pragma once

#include <string_view>
#include <vector>

#include "text/text.hpp"

namespace sayso {

// The tokens of the paragraphs of valid UTF-8, in order, with everything set but `sentence`. `folded` is
// characters::folded(text). Clitics are split as the Penn Treebank does ("did|n’t", "Li|’s").
std::vector<Token> tokenize(std::string_view text, std::string_view folded, const std::vector<Span>& paragraphs,
                            const Orthography& orthography);

}  // namespace sayso
