// Words of a text and the tokens that they are, for rows of {text, words, expected}.
#pragma once

#include <catch2/catch.hpp>
#include <string>
#include <string_view>
#include <vector>

#include "syntax/article.hpp"

namespace sayso {

// The tokens of the first place where the text has these words.
inline Range tokens_of(const Article& article, std::string_view words) {
  CAPTURE(words);
  const std::size_t start = article.text.bytes().find(words);
  REQUIRE(start != std::string_view::npos);
  Range range;
  for (std::uint32_t i = 0; i < article.text.size(); ++i) {
    const Span token = article.text.tokens()[i].span;
    if (token.start == start) range.first = i;
    if (token.end == start + words.size()) range.last = i + 1;
  }
  REQUIRE(!range.empty());
  REQUIRE(article.text.tokens()[range.first].span.start == start);
  return range;
}

inline std::string words_of(const Article& article, Range range) {
  return range.empty() ? std::string() : std::string(article.text.view(range));
}

inline std::vector<std::string> words_of(const Article& article, const std::vector<Range>& ranges) {
  std::vector<std::string> out;
  for (const Range range : ranges) out.push_back(words_of(article, range));
  return out;
}

}  // namespace sayso
