// Part-of-speech tags for the words of one sentence.
//
//   const TagInput words[] = {{"Smith", true}, {"said"}, {"no"}, {"."}};
//   Tag tags[4];
//   tag(words, tags);   // Nnp, Vbd, Dt, Punct
//
// docs/tagger.md says what the model was trained on and how often it agrees.
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <span>
#include <string_view>

namespace sayso::english {

/// The Penn Treebank's tags, those that no rule tells apart merged. The order is the order of rows in tagger.weights.
enum class Tag : std::uint8_t {
  Nn,         // common noun, singular; also foreign words
  Nns,        // common noun, plural
  Nnp,        // proper noun (NNP, NNPS)
  Prp,        // personal pronoun
  PrpDollar,  // possessive pronoun: my, her, their
  Dt,         // determiner (DT, PDT)
  Wdt,        // which, that (relative)
  Wp,         // who, what, whom, whose (WP, WP$)
  Wrb,        // when, where, how, why
  In,         // preposition or subordinating conjunction; "that" before a clause
  To,         // to
  Md,         // modal: will, would, can, 'll
  Vb,         // verb, base form
  Vbd,        // past tense
  Vbg,        // -ing
  Vbn,        // past participle
  Vbp,        // present, not third person singular
  Vbz,        // present, third person singular
  Jj,         // adjective (JJ, JJR, JJS)
  Rb,         // adverb or particle (RB, RBR, RBS, RP); n't
  Cc,         // coordinating conjunction
  Cd,         // number
  Pos,        // possessive 's
  Ex,         // existential there
  Uh,         // interjection
  Punct,      // marks, brackets, and the signs $ and #
};

inline constexpr std::size_t kTagCount = 26;

/// The Penn name of each tag ("NN", "PRP$", …), "PUNCT" for marks.
inline constexpr std::array<std::string_view, kTagCount> kTagNames = {
    "NN",  "NNS", "NNP", "PRP", "PRP$", "DT", "WDT", "WP", "WRB", "IN",  "TO", "MD", "VB",
    "VBD", "VBG", "VBN", "VBP", "VBZ",  "JJ", "RB",  "CC", "CD",  "POS", "EX", "UH", "PUNCT"};

constexpr bool is_noun(Tag tag) { return tag == Tag::Nn || tag == Tag::Nns || tag == Tag::Nnp; }
/// The modals are finite and no verbs.
constexpr bool is_verb(Tag tag) { return tag >= Tag::Vb && tag <= Tag::Vbz; }
constexpr bool is_finite(Tag tag) { return tag == Tag::Md || tag == Tag::Vbd || tag == Tag::Vbp || tag == Tag::Vbz; }

/// One token as it stands in the text: UTF-8, any apostrophe. Clitics are tokens ("did" "n't", "Smith" "'s"), as are
/// marks.
struct TagInput {
  std::string_view word;
  /// The first token of a sentence. If it is a mark, the flag passes on to the next token.
  bool sentence_start = false;
};

/// Writes one tag for each token of one sentence; `out` must be as long as `sentence`. Linear in the bytes, allocates
/// nothing, and may be called from several threads. Any bytes are safe; a word's last 64 bytes count.
void tag(std::span<const TagInput> sentence, std::span<Tag> out);

/// The Penn name of `tag`.
constexpr std::string_view name(Tag tag) { return kTagNames[static_cast<std::size_t>(tag)]; }

}  // namespace sayso::english
