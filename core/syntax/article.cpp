#include "syntax/article.hpp"

#include <utility>

#include "document/lines_apart.hpp"
#include "syntax/lost_marks.hpp"

namespace sayso {

Article::Article(std::string utf8)
    : text(std::move(utf8), english::orthography()),
      reading(text),
      phrases(reading),
      quotations(find_quotations(text)),
      outer_(text.size(), none),
      apart_(lines_apart(text)),
      headline_(headlines(text, apart_)) {
  end_at_lost_marks(reading, phrases, quotations);
  std::uint32_t body = 0;
  for (const bool apart : apart_) {
    body_before_.push_back(body);
    body += !apart;
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
