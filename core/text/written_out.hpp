// Characters that do not stand as themselves: those that a page's source writes out and a careless copy of it leaves so
// (&quot; &#8220; &#x201C; &nbsp;), marks that were read in the wrong encoding (â€œ for “), and what is typed for marks
// (\" ″ ´).
#pragma once

#include <string_view>

#include "text/utf8.hpp"

namespace sayso {

// The character that stands written out at byte `at` of `utf8`, with the bytes that it takes there; of length 0 when
// none does. Written out twice ("&amp;quot;") it is the same character.
utf8::Decoded written_out(std::string_view utf8, std::size_t at);

}  // namespace sayso
