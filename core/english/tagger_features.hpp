// What the tagger looks at. The trainer (scripts/train_tagger.cpp) and the tagger share this file, so that the weights
// are learned for exactly the keys that are looked up. scripts/train_tagger.py restates it, to prove it.
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <span>
#include <string_view>

#include "english/tagger.hpp"

namespace sayso::english::tagging {

/// A feature is known by a key of this many bits. Few enough to store in a byte each as sorted differences, and enough
/// that a key unseen in training seldom meets a stored one.
inline constexpr unsigned kKeyBits = 22;

/// Stands for the tag of the places before the first token.
inline constexpr std::uint32_t kNoTag = kTagCount;

constexpr std::uint32_t mix(std::uint32_t h, std::uint32_t value) {
  h = (h ^ value) * 0x9E3779B1u;
  return h ^ (h >> 15);
}

constexpr std::uint32_t key(std::uint32_t hash) { return (hash * 0x85EBCA77u) >> (32 - kKeyBits); }

/// How the words of a sentence are written; in headlines a capital says little.
enum class Case : std::uint8_t { Normal, Title, Upper };

/// What the features need of one token.
struct Word {
  std::uint32_t identity = 0;  // hash of the folded word: ASCII lower case, every digit 0, curly marks straight
  std::uint32_t suffix1 = 0, suffix2 = 0, suffix3 = 0;  // hashes of the last bytes of the folded word
  std::uint32_t prefix = 0;                             // hash of the first three
  std::uint32_t shape = 0;                              // bits: see look()
  std::uint32_t kind = 0;                               // the tags that the lexicon allows, else shape and suffix
};

enum Shape : std::uint32_t {
  kLower = 1,         // has a lower-case letter
  kUpper = 2,         // has an upper-case letter
  kCapital = 4,       // begins with one
  kInnerCapital = 8,  // has one after a lower-case letter
  kDigit = 16,
  kHyphen = 32,
  kDot = 64,
  kSingle = 128,  // one letter or sign
};

/// One byte of a word as it is folded, and what it adds to the word's shape.
struct Folded {
  unsigned char byte = 0;
  std::size_t length = 1;  // of what it stands for, in bytes
  std::uint32_t shape = 0;
};

/// The ASCII byte `c`: "A" as "a", "7" as "0".
inline Folded fold_ascii(unsigned char c) {
  if (c >= 'A' && c <= 'Z') return {static_cast<unsigned char>(c + 32), 1, kUpper};
  if (c >= 'a' && c <= 'z') return {c, 1, kLower};
  if (c >= '0' && c <= '9') return {'0', 1, kDigit};
  return {c, 1, c == '-' ? kHyphen : c == '.' ? kDot : 0u};
}

/// The byte at the front of `text`; of a curly mark the straight one, of other letters the first byte.
inline Folded fold(std::string_view text) {
  const auto byte = [&](std::size_t k) { return k < text.size() ? static_cast<unsigned char>(text[k]) : 0u; };
  const auto c = static_cast<unsigned char>(text.front());
  if (c < 0x80) return fold_ascii(c);
  if (c == 0xE2 && byte(1) == 0x80 && byte(2) >= 0x98 && byte(2) <= 0x9F)  // ‘ ’ ‚ ‛ “ ” „ ‟
    return {static_cast<unsigned char>(byte(2) < 0x9C ? '\'' : '"'), 3, 0};
  if (c == 0xC3 && byte(1) >= 0x80 && byte(1) <= 0x9E) return {c, 1, kUpper};  // À to Þ
  const bool letter = c >= 0xC3 && c != 0xE2 && c < 0xF0;  // of another script, as far as the tagger cares
  return {c, 1, letter ? kLower : 0u};
}

/// The shape of a word that goes on with something of the shape `next`.
inline std::uint32_t joined(std::uint32_t shape, Folded next, bool first) {
  if ((next.shape & kUpper) != 0) {
    if (first) shape |= kCapital;
    if ((shape & kLower) != 0 && next.byte < 0x80) shape |= kInnerCapital;
  }
  return shape | next.shape;
}

/// The folded bytes, hashes and shape of `text`, of which only the last 64 bytes count. `kind` is left for the caller.
inline Word look(std::string_view text) {
  constexpr std::size_t kLongest = 64;
  if (text.size() > kLongest) text.remove_prefix(text.size() - kLongest);
  std::array<unsigned char, kLongest> folded;
  std::size_t size = 0;
  Word word;
  while (!text.empty()) {
    const Folded next = fold(text);
    word.shape = joined(word.shape, next, size == 0);
    folded[size++] = next.byte;
    text.remove_prefix(next.length);
  }
  if (size == 1) word.shape |= kSingle;
  std::uint32_t h = 1;
  for (std::size_t i = 0; i < size; ++i) {
    h = mix(h, folded[i]);
    if (i == 2) word.prefix = h;
  }
  word.identity = h;
  if (size < 3) word.prefix = h;
  const auto last = [&](std::size_t k) { return k <= size ? folded[size - k] : 0u; };
  word.suffix1 = mix(2, last(1));
  word.suffix2 = mix(word.suffix1, last(2));
  word.suffix3 = mix(word.suffix2, last(3));
  return word;
}

/// Whether most longer words are capitalised, or all in capitals. Short words say nothing, nor does the first.
inline Case case_of(std::span<const TagInput> sentence) {
  std::size_t words = 0, capitalised = 0, upper = 0;
  for (std::size_t i = 1; i < sentence.size(); ++i) {
    const std::string_view word = sentence[i].word;
    const auto is_upper = [&](std::size_t k) { return word[k] >= 'A' && word[k] <= 'Z'; };
    const auto is_lower = [&](std::size_t k) { return word[k] >= 'a' && word[k] <= 'z'; };
    if (word.size() < 4 || !(is_upper(0) || is_lower(0))) continue;
    ++words;
    if (is_upper(0)) ++capitalised;
    if (is_upper(0) && !is_lower(1) && !is_lower(2)) ++upper;
  }
  if (words < 2) return Case::Normal;
  if (upper * 10 >= words * 9) return Case::Upper;
  return capitalised * 10 >= words * 8 ? Case::Title : Case::Normal;
}

/// The key under which the lexicon keeps a word.
constexpr std::uint32_t lexicon_key(const Word& word) { return key(mix(0x1E71C0, word.identity)); }

/// The kind of a word that the lexicon does not have.
constexpr std::uint32_t open_kind(const Word& word) {
  return mix(mix(3, word.shape & (kLower | kCapital | kDigit)), word.suffix2);
}

/// Whether a token has neither letters nor digits. One that the lexicon does not have is Tag::Punct: bullets, arrows,
/// emoji.
constexpr bool is_sign(const Word& word) { return (word.shape & (kLower | kUpper | kDigit)) == 0; }

/// Two tokens before the current one, itself, and two after.
using Window = std::array<Word, 5>;

/// What is known of the sentence when a token's turn comes.
struct History {
  std::uint32_t tag1 = kNoTag, tag2 = kNoTag;  // of the last token and the one before
  bool start = false;                          // the current token begins the sentence
  Case sentence_case = Case::Normal;
};

inline constexpr std::size_t kFeatureCount = 28;

/// The keys of the features of the middle of `window`.
inline std::array<std::uint32_t, kFeatureCount> features(const Window& window, const History& history) {
  const auto& [before2, before, word, after, after2] = window;
  const std::uint32_t tag1 = history.tag1, tag2 = history.tag2;
  const std::uint32_t shape =
      word.shape | (history.start ? 256u : 0u) | static_cast<std::uint32_t>(history.sentence_case) << 9;
  std::uint32_t number = 0;
  const auto one = [&](std::uint32_t a) { return key(mix(++number, a)); };
  const auto two = [&](std::uint32_t a, std::uint32_t b) { return key(mix(mix(++number, a), b)); };
  const auto three = [&](std::uint32_t a, std::uint32_t b, std::uint32_t c) {
    return key(mix(mix(mix(++number, a), b), c));
  };
  return {
      one(word.identity),
      one(word.kind),
      two(word.identity, tag1),
      two(word.kind, tag1),
      three(word.kind, tag1, tag2),
      three(word.kind, tag1, after.kind),
      two(word.kind, after.kind),
      two(word.kind, before.kind),
      three(word.kind, after.kind, after2.kind),
      two(word.identity, after.identity),
      two(word.identity, before.identity),
      two(word.identity, after.kind),
      one(word.suffix3),
      two(word.suffix2, shape & ~kSingle),
      two(word.suffix1, shape),
      two(word.suffix3, tag1),
      one(word.prefix),
      two(shape, tag1),
      three(shape, before.shape, after.shape),
      one(tag1),
      two(tag1, tag2),
      two(tag1, before.identity),
      one(before.identity),
      one(before2.identity),
      one(after.identity),
      one(after2.identity),
      two(word.kind, after.suffix3),
      three(tag1, after.kind, after2.kind),
  };
}

}  // namespace sayso::english::tagging
