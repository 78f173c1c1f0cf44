#include "syntax/article.hpp"

#include <algorithm>
#include <utility>

#include "syntax/lost_marks.hpp"

namespace sayso {
namespace {

constexpr std::uint32_t longest_headline = 24;  // tokens

std::vector<Block> without_silent(std::vector<Block> blocks) {
  std::erase_if(blocks, [](const Block& block) { return facts_of(block.kind).reading == BlockReading::silent; });
  return blocks;
}

std::vector<Span> spans_of(const std::vector<Block>& blocks) {
  std::vector<Span> spans;
  for (const Block& block : blocks) spans.push_back(block.span);
  return spans;
}

bool is_short_sentence(const Text& text, Range paragraph) {
  return paragraph.size() <= longest_headline &&
         text.tokens()[paragraph.first].sentence == text.tokens()[paragraph.last - 1].sentence;
}

}  // namespace

Article::Article(std::string utf8, std::vector<Block> page)
    : blocks(without_silent(std::move(page))),
      text(std::move(utf8), spans_of(blocks), english::orthography()),
      reading(text),
      phrases(reading),
      quotations(find_quotations(text)),
      outer_(text.size(), none) {
  end_at_lost_marks(reading, phrases, quotations);
  std::uint32_t body = 0;
  for (std::size_t p = 0; p < blocks.size(); ++p) {
    body_before_.push_back(body);
    if (facts_of(blocks[p].kind).reading != BlockReading::running) continue;
    if (body == 0) first_is_headline_ = is_short_sentence(text, text.paragraphs()[p]);
    ++body;
  }
  for (std::size_t q = 0; q < quotations.size(); ++q) {
    if (!quotations[q].speech) continue;
    for (std::uint32_t i = quotations[q].tokens.first; i < quotations[q].tokens.last; ++i) {
      if (outer_[i] == none) outer_[i] = static_cast<Index>(q);
    }
  }
}

bool opens_quotation(const Article& article, std::uint32_t i, std::uint32_t limit) {
  const Quotation* quotation = i < limit ? article.quotation_at(i) : nullptr;
  return quotation != nullptr && quotation->tokens.first == i;
}

std::uint32_t past_opening_mark(const Article& article, std::uint32_t i, std::uint32_t limit) {
  return opens_quotation(article, i, limit) ? i + 1 : i;
}

std::uint32_t past_closing_mark(const Article& article, std::uint32_t i, std::uint32_t limit) {
  if (i >= limit || !article.reading.mark(i)) return i;
  const Quotation* quotation = article.quotation_at(i);
  return quotation != nullptr && quotation->tokens.last == i + 1 ? i + 1 : i;
}

}  // namespace sayso
