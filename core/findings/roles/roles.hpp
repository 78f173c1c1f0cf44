// Attributions as the role network sees them.
#pragma once

#include <cstddef>
#include <cstdint>
#include <functional>
#include <optional>
#include <span>
#include <vector>

#include "findings/attributions/attribution.hpp"
#include "findings/roles/features.hpp"
#include "findings/roles/links.hpp"
#include "syntax/article.hpp"

namespace sayso::roles {

struct RoleFinding {
  Range cue;
  std::optional<Range> source;
  std::vector<Range> contents;  // in text order
  double confidence = 0;
};

// What the encoder makes of a stretch: tokens that are read together.
struct Encoding {
  std::vector<std::uint32_t> tokens;  // of the article, ascending
  std::vector<std::int8_t> state;     // of each token, `width` numbers: the last activations
  std::vector<std::int8_t> embedded;  // of each token, `embedding` numbers: the sum of its rows
};

// What the encoder makes of an article, for the heads that read it when the roles are found. An encoding takes more
// than a hundred bytes a token, and the longest article has millions of them: those of its first stretches are kept,
// the others are made anew, the same to the bit.
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

struct RoleReading {
  std::vector<RoleFinding> found;  // all that the network is sure enough of, in text order, none overlapping
  Encodings encodings{0};
};

// Reads the article once. Lines that stand apart are read one by one, the rest as if they were not there; a long
// article is read in stretches that end with a paragraph where one ends in reach: time is linear. What has no word is
// not read. `by_rule`: attributions_by_rule() of the article, which the network weighs. `most_kept`: tokens.
RoleReading read(const Article& article, std::span<const Attribution> by_rule, std::size_t most_kept = 1u << 18);

}  // namespace sayso::roles
