// Holders: whose goal it is, by the words nearest to it.
//
//   "China’s goal is to …"  China      "the efforts of the two sides to …"  the two sides      "We will …"  We
//
// A noun’s possessor is sought from near to far: a possessive in its phrase, whom "whose" refers to, a party behind
// "of", "by" or "for", and who pursues it in a relative clause. Where it has none, its goal is that of the subject of
// the clause. Where nobody is named beside a goal at all, it is the speaker’s, else that of the nearest party before.
#pragma once

#include <optional>
#include <vector>

#include "findings/attributions.hpp"
#include "syntax/article.hpp"
#include "syntax/sources.hpp"

namespace sayso {

class Holders {
 public:
  Holders(const Article& article, const std::vector<Attribution>& attributions);

  // The attribution whose content token `i` stands in, or none.
  Index attribution_at(std::uint32_t i) const { return attribution_[i]; }
  // The same, or null.
  const Attribution* around(std::uint32_t i) const;
  // Where the source or the cue of the attribution begins that token `first` stands in the content of ("…, he said"),
  // if before `limit`; else `limit`.
  std::uint32_t tail_after(std::uint32_t first, std::uint32_t limit) const;
  // Who says what stands at token `i`; none when nobody does, or nobody is named beside the words.
  std::optional<Source> speaker_at(std::uint32_t i) const;

  // The possessor of the noun at `noun`, or whoever does what its clause says.
  std::optional<Source> of_noun(std::uint32_t noun) const;
  // The possessor alone: "China’s", "its", "of the two sides", "that China is focusing on".
  std::optional<Source> possessor(std::uint32_t noun) const;
  // "few voters", "nothing", "anyone": no party, not even one that is said to want something or not.
  bool nobody(const Source& holder) const;
  // Who a holder’s words stand for: "our" of "our stance", else the holder itself.
  Source owner(const Source& holder) const;
  // The latest party that the text before `i` makes the subject of a clause.
  std::optional<Source> nearest_before(std::uint32_t i) const;
  // The latest mention before `i` that has the same head as `party`, or `party` itself.
  Source latest_mention(const Source& party, std::uint32_t i) const;

  // Whether `verb` is the cue of the attribution around `i`.
  bool cue_at(std::uint32_t i, std::uint32_t verb) const;

  // Whether a phrase names people or a body that can want something.
  bool party_like(const english::NounPhrase& phrase) const;
  // The same, or a pronoun, which may stand for such a phrase.
  bool may_be_party(const english::NounPhrase& phrase) const { return phrase.pronoun || party_like(phrase); }

 private:
  std::optional<Source> possessive_before(std::uint32_t noun, std::uint32_t first) const;
  std::optional<Source> relative_owner(std::uint32_t first) const;
  std::optional<Source> pursuer(std::uint32_t i, std::uint32_t limit) const;

  const Article& article_;
  const english::Reading& reading_;
  const std::vector<Attribution>& attributions_;
  std::vector<Index> attribution_;
};

// The words of a party's own speech: "we", "I", "our", "us".
bool first_person(const Article& article, std::uint32_t i);

}  // namespace sayso
