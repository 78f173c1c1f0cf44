// What the encoder sees of each token: its word by hash, its shape, its place, the marks around it, its part of
// speech, and what the rules say of it. The one implementation, for training (scripts/train_attributions.py, through
// scripts/role_features.cpp) and for use. Names of people and places have no word of their own here, only a shape, so
// that it does not learn by heart who spoke in the articles that it was trained on.
#pragma once

#include <array>
#include <cstdint>
#include <span>
#include <string_view>
#include <vector>

#include "findings/attributions/attribution.hpp"
#include "syntax/article.hpp"

namespace sayso::reader {

enum class WordShape : std::uint8_t { padding, lower, capitalized, capitals, mixed, number, year, initial, symbol };
inline constexpr std::uint32_t shape_count = 9;

// The embedding tables that a token's features name a row of. In front of them stands the table of shapes and words, as
// long as the vocabulary. Weights that were trained with other sizes are refused (encoder.hpp);
// scripts/attributions/features.py has the same, which a test compares.
struct FeatureTable {
  std::string_view name;
  std::uint32_t rows;
};
// Rows of the hashed ones; row 0 is "too short, or no word that is spelled out".
inline constexpr std::uint32_t suffix3_rows = 2048, suffix2_rows = 1024, prefix_rows = 2048;
inline constexpr std::uint32_t rule_rows = 256;
inline constexpr std::array<FeatureTable, 9> feature_tables = {{{"suffix3", suffix3_rows},
                                                                {"suffix2", suffix2_rows},
                                                                {"prefix", prefix_rows},
                                                                {"shape", 32},
                                                                {"place", 256},
                                                                {"quoted", 16},
                                                                {"lexicon", 32},
                                                                {"tag", 32},
                                                                {"rule", rule_rows}}};
inline constexpr std::uint32_t table_count = 1 + feature_tables.size();

struct TokenFeatures {
  std::uint32_t hash = 0;  // FNV-1a of the word in ASCII lower case, ’ as ', without an abbreviation's stop
  WordShape shape = WordShape::padding;
  bool hyphen = false;
  bool spelled = false;  // long enough to have affixes, and no symbol or number
  std::uint16_t suffix3 = 0, suffix2 = 0, prefix = 0;
  std::uint8_t place = 0;   // mark + 3 state + 9 (0 inside, 1 opens a sentence, 2 a paragraph) + 27 paragraph kind
  std::uint8_t quoted = 0;  // length class of the quotation around it + 5 state
  std::uint8_t tag = 0;     // part of speech
  std::uint8_t rule = 0;    // 0: in no attribution by rule, else its row (features.cpp)
  std::uint8_t state = 0;   // 0 outside quotation marks, 1 inside, 2 inside ones that the paragraph never closes
};

// The features of every token, in linear time. `by_rule`: attributions_by_rule() of the article.
std::vector<TokenFeatures> features(const Article& article, std::span<const Attribution> by_rule);

// FNV-1a, 32 bits.
std::uint32_t fnv(std::string_view bytes, std::uint32_t hash = 0x811C9DC5u);

}  // namespace sayso::reader
