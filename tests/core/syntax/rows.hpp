// What the tests of syntax/ share: rows "a text with a bar before the token that is asked about -> what is found
// there".
//
//   {"Ana Ruiz, the mayor of Vell, |said so.", "Ana Ruiz, the mayor of Vell,"}
#pragma once

#include <catch2/catch.hpp>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "syntax/sources.hpp"

namespace sayso::test {

struct Row {
  std::string_view text;
  std::string_view expected;
};
using Rows = std::vector<Row>;

// A text without its bar, and the token behind the bar.
class Marked {
 public:
  explicit Marked(std::string_view text) : article(without_bar(text)) {
    const std::size_t bar = text.find('|');
    while (at < article.text.size() && article.text.tokens()[at].span.start < bar) ++at;
  }

  Article article;
  std::uint32_t at = 0;

  Range sentence() const { return article.reading.sentence(at); }
  std::string words(Range range) const { return range.empty() ? "-" : std::string(article.text.view(range)); }
  std::string words(const std::optional<Source>& source) const { return source ? words(source->tokens) : "-"; }
  // From `first` to the end of the sentence, its last mark left out; "-" when there is no `first`.
  std::string rest(std::optional<std::uint32_t> first) const {
    return first ? words({*first, sentence().last - 1}) : "-";
  }

 private:
  static std::string without_bar(std::string_view text) {
    std::string plain(text);
    const std::size_t bar = plain.find('|');
    if (bar != std::string::npos) plain.erase(bar, 1);
    return plain;
  }
};

// Asks of each row; `ask` gets a Marked and gives a string.
template <typename Ask>
void must_hold(const Rows& rows, Ask ask) {
  for (const Row& row : rows) {
    INFO(row.text);
    CHECK(ask(Marked(row.text)) == row.expected);
  }
}

// What English wants and we do not find yet. The list may only shrink: a row that holds goes to those that must.
template <typename Ask>
void known_to_fail(const Rows& rows, Ask ask) {
  for (const Row& row : rows) {
    INFO(row.text << " holds now: move it to the rows that must");
    CHECK(ask(Marked(row.text)) != row.expected);
  }
}

inline std::string yes_or_no(bool answer) { return answer ? "yes" : "no"; }

}  // namespace sayso::test
