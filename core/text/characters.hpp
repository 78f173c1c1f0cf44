// Classes of characters, as far as news text needs them. Pure functions of a code point; no locale.
#pragma once

#include <string>
#include <string_view>

namespace sayso::characters {

bool is_space_beyond_ascii(char32_t c);
// White space, no-break spaces too; line breaks included.
inline bool is_space(char32_t c) { return c < 0x80 ? c == ' ' || (c >= '\t' && c <= '\r') : is_space_beyond_ascii(c); }
bool is_line_break(char32_t c);  // \n, \r, U+2028, U+2029, U+0085, \v, \f
bool is_digit(char32_t c);       // 0-9
bool is_upper(char32_t c);       // capital letters of Latin, Greek and Cyrillic
bool is_word(char32_t c);        // letters of any script and digits: what words are made of
bool is_apostrophe(char32_t c);  // ' ’ ʼ and the prime that some pastes have
bool is_hyphen(char32_t c);      // - and the Unicode hyphens; no dashes

// A copy of the same length in bytes with capital letters in lower case and ’ left as it is. Letters whose lower case
// has another length in UTF-8 stay as they are, so that every offset of `text` is one of the copy.
std::string folded(std::string_view text);

}  // namespace sayso::characters
