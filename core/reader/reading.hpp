// An article as the encoder reads it: once, in stretches, for every head.
#pragma once

#include <cstddef>
#include <cstdint>
#include <functional>
#include <span>
#include <vector>

#include "findings/attributions/attribution.hpp"
#include "reader/encoder.hpp"
#include "reader/features.hpp"
#include "syntax/article.hpp"

namespace sayso::reader {

// Tokens that are encoded together, though lines that stand apart may lie between them. Ranges and numbers inside count
// from its first token, sentence and paragraph.
struct Stretch {
  std::vector<std::uint32_t> tokens;               // of the article, ascending
  std::vector<std::uint32_t> sentence, paragraph;  // of each token
  std::vector<TokenFeatures> features;
  Encoded encoded;
};

// Encodes the given tokens of an article, of which `features` are those of all.
Stretch stretch(const Encoder& encoder, const Article& article, std::span<const std::uint32_t> tokens,
                const std::vector<TokenFeatures>& features);

// What the encoder makes of a stretch, as it is kept.
struct Encoding {
  std::vector<std::uint32_t> tokens;  // of the article, ascending
  std::vector<std::int8_t> state;     // of each token, `width` numbers: the last activations
  std::vector<std::int8_t> embedded;  // of each token, `embedding` numbers: the sum of its rows
};

// What the encoder makes of an article. An encoding takes more than a hundred bytes a token, and the longest article
// has millions of them: those of its first stretches are kept, the others are made anew, the same to the bit.
class Encodings {
 public:
  explicit Encodings(std::size_t most_kept) : room_(most_kept) {}

  // One stretch at a time, in the order in which they were read.
  void for_each(const std::function<void(const Encoding&)>& visit) const;
  void add(Stretch read);
  std::size_t size() const { return stretches_.size(); }

 private:
  struct Kept {
    Encoding encoding;                    // its tokens alone where the rest is made anew,
    std::vector<TokenFeatures> features;  // of these
  };
  std::size_t room_;  // tokens whose encodings may still be kept
  std::vector<Kept> stretches_;
};

// Reads an article, and shows `visit` each stretch as it is read. Lines that stand apart are read one by one, the rest
// as if they were not there; a long article is read in stretches that end with a paragraph where one ends in reach:
// time is linear. What has no word is not read. `by_rule`: attributions_by_rule() of the article, which the encoder
// weighs. `most_kept`: tokens.
Encodings read(const Article& article, std::span<const Attribution> by_rule, std::size_t most_kept,
               const std::function<void(const Stretch&)>& visit);

}  // namespace sayso::reader
