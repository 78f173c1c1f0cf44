// What stands between quotation marks.
//
//   “He called it ‘odd,’” she said.      two quotations: “…” of depth 0, and ‘…’ of depth 1 in it
//   the ’90s, the ministers’ plan        none: these are apostrophes
//
// A quotation that its paragraph leaves open and that the next paragraph reopens goes on: each paragraph has a
// quotation of its own, and `continues` ties the later to the earlier.
#pragma once

#include <vector>

#include "finds.hpp"
#include "text/text.hpp"

namespace sayso {

struct Quotation {
  Range tokens;             // the marks included
  Range inner;              // without them; never empty
  std::uint32_t depth = 0;  // 0: in no other quotation of the paragraph
  bool single = false;      // ‘…’ rather than “…”
  bool closed = true;       // its closing mark is there
  bool speech = true;       // single marks count only where they do what double ones do: around speech, in a paragraph
                            // without double ones
  Index continues = none;   // the quotation of the paragraph before that this one goes on with
};

// All quotations of the text, in text order (by first token; an outer one before what it holds).
std::vector<Quotation> find_quotations(const Text& text);

}  // namespace sayso
