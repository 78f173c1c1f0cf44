// A block: a part of the page that is one thing, a headline or a paragraph of the body, a share bar or a caption.
// block_kinds.def is the table of the kinds.
//
//   "By Tom Li"                   BlockKind::byline    facts_of(…).name == "byline"
//   "Ruiz said no."               BlockKind::body
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <string_view>

#include "span.hpp"

namespace sayso {

enum class BlockKind : std::uint8_t {
#define BLOCK_KIND(enumerator, name, reading) enumerator,
#include "block_kinds.def"
#undef BLOCK_KIND
};

// How a block is read: see block_kinds.def.
enum class BlockReading : std::uint8_t { running, apart, silent };

struct BlockFacts {
  std::string_view name;  // as `kind` bears it
  BlockReading reading;
};

inline constexpr auto block_facts = std::to_array<BlockFacts>({
#define BLOCK_KIND(enumerator, name, reading) {name, BlockReading::reading},
#include "block_kinds.def"
#undef BLOCK_KIND
});

constexpr const BlockFacts& facts_of(BlockKind kind) { return block_facts[static_cast<std::size_t>(kind)]; }

constexpr bool is_running(BlockKind kind) { return facts_of(kind).reading == BlockReading::running; }
constexpr bool is_apart(BlockKind kind) { return facts_of(kind).reading == BlockReading::apart; }
constexpr bool is_silent(BlockKind kind) { return facts_of(kind).reading == BlockReading::silent; }

// The kind of that name: "pull-quote".
constexpr std::optional<BlockKind> block_kind(std::string_view name) {
  for (std::size_t i = 0; i < block_facts.size(); ++i) {
    if (block_facts[i].name == name) return static_cast<BlockKind>(i);
  }
  return std::nullopt;
}

// Blocks of one text are in text order and do not overlap; each begins and ends with a character that is seen. What is
// in no block is blank.
struct Block {
  BlockKind kind = BlockKind::body;
  Span span;
  friend constexpr bool operator==(const Block&, const Block&) = default;
};

}  // namespace sayso
