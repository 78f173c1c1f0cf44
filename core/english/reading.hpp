// A text read as English: each token with its part of speech and its entry in the lexicon.
//
//   "The mayor didn’t say so."    tag(1) == Tag::Nn    is(1, WordClass::role)    lower(3) == "n't"
//
// Sentence by sentence the tagger gives the parts of speech; then, where the lexicon knows better, they are mended
// (known_tags). Both happen once, in the constructor; what is asked later only looks.
#pragma once

#include <string_view>
#include <vector>

#include "english/lexicon.hpp"
#include "english/tagger.hpp"
#include "text/text.hpp"

namespace sayso::english {

// How English marks abbreviations and sentence openers, for Text.
Orthography orthography();

class Reading {
 public:
  explicit Reading(const Text& text);  // keeps a reference: `text` must outlive it

  const Text& text() const { return *text_; }
  std::uint32_t size() const { return text_->size(); }

  Tag tag(std::uint32_t i) const { return visit(), entries_[i].tag; }
  const Lexeme& lexeme(std::uint32_t i) const { return visit(), *entries_[i].lexeme; }
  bool is(std::uint32_t i, WordClass c) const { return lexeme(i).is(c); }
  bool names_person(std::uint32_t i) const { return lexeme(i).names_person(); }
  std::string_view word(std::uint32_t i) const { return text_->word(i); }

  // The word in lower case; a clitic with a straight apostrophe ("'s", "n't").
  std::string_view lower(std::uint32_t i) const { return visit(), entries_[i].lower; }

  bool verb(std::uint32_t i) const { return is_verb(tag(i)); }
  bool finite(std::uint32_t i) const { return is_finite(tag(i)); }
  bool noun(std::uint32_t i) const { return is_noun(tag(i)); }
  bool capitalized(std::uint32_t i) const {
    const Case c = text_->tokens()[i].letter_case;
    return c == Case::capitalized || c == Case::upper || c == Case::mixed;
  }
  bool mark(std::uint32_t i) const { return text_->tokens()[i].kind == TokenKind::mark; }
  Range sentence(std::uint32_t i) const { return text_->sentences()[text_->tokens()[i].sentence]; }
  Range paragraph(std::uint32_t i) const { return text_->paragraphs()[text_->tokens()[i].paragraph]; }

 private:
  struct Entry {
    std::string_view lower;
    const Lexeme* lexeme = nullptr;
    Tag tag = Tag::Punct;
  };
  const Text* text_;
  std::vector<Entry> entries_;
};

}  // namespace sayso::english
