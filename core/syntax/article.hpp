// What the rooms of findings/ read: one text with all that is known of it before anything is found.
#pragma once

#include <vector>

#include "english/reading.hpp"
#include "syntax/noun_phrases.hpp"
#include "text/quotation_marks.hpp"
#include "text/text.hpp"

namespace sayso {

struct Article {
  explicit Article(std::string utf8);  // valid UTF-8
  Article(const Article&) = delete;
  Article& operator=(const Article&) = delete;

  Text text;
  english::Reading reading;
  english::NounPhrases phrases;
  std::vector<Quotation> quotations;

  // Whether token `i` is of a line that stands apart from the running text (document/lines_apart.hpp).
  bool apart(std::uint32_t i) const { return apart_[text.tokens()[i].paragraph]; }
  bool headline(std::uint32_t i) const { return headline_[text.tokens()[i].paragraph]; }
  // How many paragraphs of the running text end before token `i`.
  std::uint32_t body_paragraph(std::uint32_t i) const { return body_before_[text.tokens()[i].paragraph]; }

  // The outermost quotation of speech that token `i` stands in, marks included, or null.
  const Quotation* quotation_at(std::uint32_t i) const {
    return visit(), outer_[i] == none ? nullptr : &quotations[static_cast<std::size_t>(outer_[i])];
  }

 private:
  std::vector<Index> outer_;
  // Of each paragraph.
  std::vector<bool> apart_, headline_;
  std::vector<std::uint32_t> body_before_;
};

// Whether a quotation of speech begins at `i`, before `limit`.
bool opens_quotation(const Article& article, std::uint32_t i, std::uint32_t limit);

// Past the mark at `i` that opens, or closes, a quotation of speech; `i` when none stands there before `limit`.
std::uint32_t past_opening_mark(const Article& article, std::uint32_t i, std::uint32_t limit);
std::uint32_t past_closing_mark(const Article& article, std::uint32_t i, std::uint32_t limit);

}  // namespace sayso
