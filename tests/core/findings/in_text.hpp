// Words of a text and the tokens that they are, for rows of {text, words, expected}.
#pragma once

#include <catch2/catch.hpp>
#include <string>
#include <string_view>

#include "syntax/article.hpp"

namespace sayso {

// The tokens of the first place where the text has these words.
inline Range tokens_of(const Article& article, std::string_view words) {
  const auto start = static_cast<std::uint32_t>(article.text.bytes().find(words));
  Range range;
  for (std::uint32_t i = 0; i < article.text.size(); ++i) {
    const Span token = article.text.tokens()[i].span;
    if (token.start == start) range.first = i;
    if (token.end == start + words.size()) range.last = i + 1;
  }
  CAPTURE(words);
  REQUIRE(!range.empty());
  return range;
}

inline std::string words_of(const Article& article, Range range) {
  return range.empty() ? std::string() : std::string(article.text.view(range));
}

}  // namespace sayso
