#include "text/text.hpp"

#include <utility>

#include "text/characters.hpp"
#include "text/sentences.hpp"
#include "text/tokens.hpp"

namespace sayso {

Text::Text(std::string utf8, const std::vector<Span>& paragraphs, const Orthography& orthography)
    : bytes_(std::move(utf8)),
      folded_(characters::folded(bytes_)),
      tokens_(tokenize(bytes_, folded_, paragraphs, orthography)),
      paragraphs_(paragraphs.size()) {
  for (std::uint32_t i = 0; i < tokens_.size(); ++i) {
    Range& paragraph = paragraphs_[tokens_[i].paragraph];
    if (paragraph.empty()) paragraph.first = i;
    paragraph.last = i + 1;
  }
  sentences_ = divide_sentences(bytes_, folded_, paragraphs_, tokens_, orthography);
}

std::string_view Text::folded(std::uint32_t token) const { return visit(), folded(tokens_[token].span); }

}  // namespace sayso
