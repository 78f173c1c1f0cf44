// What the rooms of findings/ read: one text with all that is known of it before anything is found.
#pragma once

#include <string>
#include <vector>

#include "document/blocks.hpp"
#include "english/reading.hpp"
#include "syntax/noun_phrases.hpp"
#include "text/quotation_marks.hpp"
#include "text/text.hpp"

namespace sayso {

// A turn of a transcript, in tokens: its label is a paragraph of its own, before what it opens.
struct Speech {
  Range label, name, cue;      // `cue` is empty where no colon or stop ends the label
  std::vector<Range> content;  // paragraphs
  TurnPart part = TurnPart::named;
};

struct Article {
  // `utf8` is valid; `page` is what it is made of (document/blocks.hpp); of its blocks the silent ones are not read.
  Article(std::string utf8, const Page& page);
  explicit Article(const std::string& utf8) : Article(utf8, read_page(utf8)) {}
  Article(const Article&) = delete;
  Article& operator=(const Article&) = delete;

  std::string author;         // whom the byline names, if it names one person
  std::vector<Block> blocks;  // that are read: of each paragraph of the text
  Text text;
  english::Reading reading;
  english::NounPhrases phrases;
  std::vector<Quotation> quotations;
  std::vector<Speech> speeches;  // in text order

  BlockKind block(std::uint32_t i) const { return blocks[text.tokens()[i].paragraph].kind; }
  // Whether token `i` is of a block that is read by itself.
  bool apart(std::uint32_t i) const { return is_apart(block(i)); }
  // Whether it is written as headlines are, where capitals tell nothing: in a block that stands apart, or in the first
  // of the others when that is one sentence as short ("Mayor Calls Pier ‘A Disgrace.’").
  bool headline(std::uint32_t i) const { return apart(i) || (first_is_headline_ && body_paragraph(i) == 0); }
  // How many paragraphs of the running text end before token `i`.
  std::uint32_t body_paragraph(std::uint32_t i) const { return body_before_[text.tokens()[i].paragraph]; }

  // The speech whose label token `i` stands in, or null.
  const Speech* speech_labelled(std::uint32_t i) const {
    return label_of_[i] == none ? nullptr : &speeches[static_cast<std::size_t>(label_of_[i])];
  }

  // The outermost quotation of speech that token `i` stands in, marks included, or null.
  const Quotation* quotation_at(std::uint32_t i) const {
    return visit(), outer_[i] == none ? nullptr : &quotations[static_cast<std::size_t>(outer_[i])];
  }

 private:
  void read_speeches(const std::vector<Turn>& turns);

  std::vector<Index> outer_;
  std::vector<Index> label_of_;             // of each token
  std::vector<std::uint32_t> body_before_;  // of each paragraph
  bool first_is_headline_ = false;
};

// Whether a quotation of speech begins at `i`, before `limit`.
bool opens_quotation(const Article& article, std::uint32_t i, std::uint32_t limit);

// Past the mark at `i` that opens, or closes, a quotation of speech; `i` when none stands there before `limit`.
std::uint32_t past_opening_mark(const Article& article, std::uint32_t i, std::uint32_t limit);
std::uint32_t past_closing_mark(const Article& article, std::uint32_t i, std::uint32_t limit);

}  // namespace sayso
