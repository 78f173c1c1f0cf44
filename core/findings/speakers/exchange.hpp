// The exchange: whose turn it is. Who spoke last goes on speaking where words stand by themselves, with nobody named
// beside them, and comes to mind first where a pronoun points.
//
//   "Help is coming," Falk said. "It will take a week."        Falk still
//   "Did it sink?" asked Quist. "Last night."                  the other one answers
#pragma once

#include "findings/attributions.hpp"
#include "findings/speakers/attention.hpp"
#include "findings/speakers/trust.hpp"
#include "syntax/article.hpp"

namespace sayso {

class Exchange {
 public:
  Exchange(const Article& article, const Attention& attention) : article_(article), attention_(attention) {}

  // Notes that `who`, named at token `place`, said these words, to `whom` where that is told.
  void note(Index who, const Attribution& said, std::uint32_t place, Index whom = none);
  // Notes that between two that speak `who` is told of at token `place`: "Li sighed."
  void pass_to(Index who, std::uint32_t place);

  Index last_speaker() const { return last_.who; }
  // Whether the last words that somebody spoke end in the sentence of `here` or the one before.
  bool spoke_just_before(std::uint32_t here) const;
  // How near the last words that somebody spoke are: 1 beside them, 0 after a few sentences.
  double freshness(std::uint32_t here) const;
  // Whether these words, with their source at token `here`, answer the last that somebody spoke, so that they are not
  // his: "Asked by a judge who had the key, he said", "When a judge asked why, he said", "“Why?” he asked. He replied".
  bool answers_asker(const Attribution& said, std::uint32_t here) const;
  // Whose words they are when nobody is named beside them.
  Reference speaker_of(const Attribution& said) const;
  // Whether somebody spoke in this paragraph before token `here`.
  bool spoke_in_paragraph(std::uint32_t here) const {
    return last_.who != none && paragraph(last_.token) == paragraph(here);
  }

 private:
  struct Turn {
    Index who = none;
    std::uint32_t token = 0;
    bool question = false;  // by its mark
    bool in_turn = false;
    bool asks = false;        // by its cue
    bool asks_other = false;  // and whom the article tells of is asked: "was asked by", "When a judge asked"
    Index whom = none;
  };

  bool is_answer(std::uint32_t here) const;
  Index other_one() const;
  bool alternates(std::uint32_t here) const;
  bool is_turn(const Attribution& said) const;
  Turn turn(Index who, const Attribution& said, std::uint32_t place) const;

  std::uint32_t paragraph(std::uint32_t i) const { return article_.body_paragraph(i); }

  const Article& article_;
  const Attention& attention_;
  Turn last_, before_last_;
};

// Paragraphs over which an exchange goes on when nobody is named.
inline constexpr std::uint32_t exchange_gap = 1;

// A quotation that stands by itself, not a few words of it within the article's own.
bool is_whole_sentences(const Article& article, const Attribution& said);

}  // namespace sayso
