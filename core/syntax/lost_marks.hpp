// Speech whose closing mark was lost ends where the article goes on in its own words to say whose it is:
//
//   “The pool costs too much|, said Ruiz. Swimmers gathered outside.
#pragma once

#include <vector>

#include "english/reading.hpp"
#include "syntax/noun_phrases.hpp"
#include "text/quotation_marks.hpp"

namespace sayso {

// Ends each quotation that nothing closes behind its first words, where those are attributed behind them; the next
// paragraph's then goes on with none.
void end_at_lost_marks(const english::Reading& reading, const english::NounPhrases& phrases,
                       std::vector<Quotation>& quotations);

}  // namespace sayso
