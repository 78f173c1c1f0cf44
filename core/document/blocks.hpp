// The page as blocks: what each paragraph of a text is. This is read before everything else, and what comes after it
// stays within a block (block_kinds.def says which are read together, which alone, and which not at all).
//
//   "Politics\n\nMayor Calls Pier a Disgrace\n\nBy Tom Li\n\nNorland’s mayor said …"
//   section     headline                       byline      body
//
// A block is known by its shape (line_shapes.def) and, where that tells too little, by what stands around it.
#pragma once

#include <span>
#include <string_view>
#include <vector>

#include "block.hpp"
#include "document/turns.hpp"

namespace sayso {

struct Page {
  std::vector<Block> blocks;
  std::vector<Turn> turns;  // that are labelled; each begins a block of kind turn or question
};

// The blocks of `text`, which is valid UTF-8: its paragraphs, in text order; offsets are bytes. A paragraph that a hint
// covers the beginning of has that hint's kind. `hints` are in text order.
Page read_page(std::string_view text, std::span<const Block> hints = {});

inline std::vector<Block> read_blocks(std::string_view text, std::span<const Block> hints = {}) {
  return read_page(text, hints).blocks;
}

}  // namespace sayso
