#include "findings/article.hpp"

#include <utility>

namespace sayso {

Article::Article(std::string utf8)
    : text(std::move(utf8), english::orthography()),
      reading(text),
      phrases(reading),
      quotations(find_quotations(text)),
      outer_(text.size(), none) {
  for (std::size_t q = 0; q < quotations.size(); ++q) {
    if (!quotations[q].speech) continue;
    for (std::uint32_t i = quotations[q].tokens.first; i < quotations[q].tokens.last; ++i) {
      if (outer_[i] == none) outer_[i] = static_cast<Index>(q);
    }
  }
}

}  // namespace sayso
