#include "text/tokens.hpp"

#include <array>
#include <optional>

#include "text/characters.hpp"
#include "text/utf8.hpp"
#include "text/visits.hpp"

namespace sayso {
namespace {

using namespace characters;

class Tokenizer {
 public:
  Tokenizer(std::string_view text, std::string_view folded, const Orthography& orthography)
      : text_(text), folded_(folded), orthography_(orthography) {
    tokens_.reserve(text.size() / 5 + 1);
  }

  std::vector<Token> run() {
    while (at_ < text_.size()) {
      const char32_t c = peek(at_);
      if (is_space(c)) {
        line_start_ |= is_line_break(c);
        space_ = true;
        at_ = next(at_);
      } else if (is_word(c)) {
        word();
      } else if (const std::size_t clitic = lone_clitic(at_); clitic > at_) {
        push(clitic, TokenKind::word);
      } else {
        other(c);
      }
    }
    return std::move(tokens_);
  }

 private:
  char32_t peek(std::size_t at) const {
    visit();
    if (at >= text_.size()) return 0;
    const auto byte = static_cast<unsigned char>(text_[at]);
    return byte < 0x80 ? byte : utf8::decode(text_, at).code;
  }

  std::size_t next(std::size_t at) const {
    const auto byte = static_cast<unsigned char>(text_[at]);
    return at + (byte < 0x80 ? 1 : byte < 0xE0 ? 2 : byte < 0xF0 ? 3 : 4);
  }

  void push(std::size_t end, TokenKind kind, Case letter_case = Case::uncased) {
    Token token;
    token.span = {static_cast<std::uint32_t>(at_), static_cast<std::uint32_t>(end)};
    token.kind = kind;
    token.letter_case = letter_case;
    token.space_before = space_;
    token.line_start = line_start_;
    tokens_.push_back(token);
    space_ = line_start_ = false;
    at_ = end;
  }

  // A word and what belongs to it: "U.S.", "so-called", "O’Brien", "1,500.5", "AT&T", then its clitic apart.
  void word() {
    std::size_t end = at_;
    bool digits = true, letters = false, upper_first = is_upper(peek(at_)), upper_later = false, lower = false;
    while (end < text_.size()) {
      const char32_t c = peek(end);
      if (is_word(c)) {
        if (is_digit(c)) {
        } else {
          digits = false;
          letters = true;
          if (!is_upper(c)) lower = true;
          else if (end != at_) upper_later = true;
        }
        end = next(end);
        continue;
      }
      const std::size_t after = next(end);
      const char32_t following = peek(after);
      const bool compound = c == '.' && is_hyphen(following) && is_word(peek(next(after)));  // "U.S.-led"
      if (!is_word(following) && !compound) break;
      const char32_t before = last_of(end);
      const bool joins = is_hyphen(c) || (is_apostrophe(c) && letters) ||
                         ((c == '.' || c == ',') && is_digit(before) && is_digit(following)) ||
                         (c == '.' && letters && single_letter_before(end)) ||
                         (c == '&' && is_upper(before) && is_upper(following)) || (c == '_') ||
                         (c == '.' && letters && !compound && web_suffix(after)) || c == '@';
      if (!joins) break;
      end = after;
    }
    const Case letter_case = !letters       ? Case::uncased
                             : !upper_first ? (upper_later ? Case::mixed : Case::lower)
                             : !lower       ? (upper_later ? Case::upper : Case::capitalized)
                             : upper_later  ? Case::mixed
                                            : Case::capitalized;
    if (const std::size_t split = clitic(end); split > at_ && split < end) {
      push(split, TokenKind::word, letter_case);
      push(end, TokenKind::word, Case::lower);
      return;
    }
    if (letters && peek(end) == '.' && (single_letter_before(end) || abbreviation(end))) ++end;
    push(end, digits ? TokenKind::number : TokenKind::word, letter_case);
  }

  char32_t last_of(std::size_t end) const { return peek(utf8::floor(text_, end - 1)); }

  // "U" of "U.S.", "a" of "a.m.", "J" of "J. Smith": one letter since the word began or since the last stop.
  bool single_letter_before(std::size_t end) const {
    const std::size_t last = utf8::floor(text_, end - 1);
    if (is_digit(peek(last))) return false;
    return last == at_ ? is_upper(peek(last)) || inner_stop(end) : text_[last - 1] == '.';
  }

  // After the one small letter that begins a word at `at_`, a stop and another letter: "a.m.", "p.m.", "e.g."
  bool inner_stop(std::size_t end) const {
    if (peek(end) != '.') return false;
    const std::size_t after = end + 1;
    return is_word(peek(after)) && !is_digit(peek(after)) && !is_word(peek(next(after)));
  }

  bool abbreviation(std::size_t end) const { return orthography_.is_abbreviation(folded_.substr(at_, end - at_)); }

  // "example.com": a known ending after the stop, and then no more word.
  bool web_suffix(std::size_t at) const {
    for (std::string_view suffix : {"com", "org", "net", "gov", "edu", "co", "uk", "io", "news", "eu"}) {
      if (folded_.substr(at, suffix.size()) == suffix && !is_word(peek(at + suffix.size()))) return true;
    }
    return false;
  }

  // Where the clitic of the word [at_, end) begins, or `end` when it has none: "did|n’t", "they|’ll", "Li|’s".
  std::size_t clitic(std::size_t end) const {
    const std::size_t length = end - at_;
    if (folded_.substr(at_, length) == "cannot") return at_ + 3;
    for (std::size_t back = 1; back <= 2 && back < length; ++back) {
      const std::size_t tail = end - back;
      for (std::string_view apostrophe : {"'", "’", "ʼ", "′"}) {
        if (tail < at_ + apostrophe.size() || folded_.substr(tail - apostrophe.size(), apostrophe.size()) != apostrophe)
          continue;
        const std::string_view letters = folded_.substr(tail, back);
        const std::size_t start = tail - apostrophe.size();
        if (letters == "t" && start > at_ + 1 && folded_[start - 1] == 'n') return start - 1;
        for (std::string_view known : {"s", "d", "m", "ll", "re", "ve"}) {
          if (letters == known) return start;
        }
      }
    }
    return end;
  }

  // A clitic that a mark cut off its word: the "’s" of "“Times”’s". Returns its end, or `at` when there is none.
  std::size_t lone_clitic(std::size_t at) const {
    if (space_ || tokens_.empty() || !is_apostrophe(peek(at))) return at;
    const std::size_t letter = next(at);
    return folded_.substr(letter, 1) == "s" && !is_word(peek(letter + 1)) ? letter + 1 : at;
  }

  void other(char32_t c) {
    std::size_t end = next(at_);
    const auto run_of = [&](char32_t same) {
      while (peek(end) == same) end = next(end);
    };
    switch (c) {
      case '"':
      case 0x201C:
      case 0x201D:
      case 0x201E:
      case 0x201F:
      case 0xAB:
      case 0xBB:
      case 0x2039:
      case 0x203A:
      case 0x2018:
      case 0x2019:
      case 0x201A:
      case 0x201B:
      case 0x300C:
      case 0x300D:
      case 0x300E:
      case 0x300F:
      case 0xFF02:
        return push(end, TokenKind::mark);
      case '\'':
      case '`':  // '' and `` are double marks
        if (peek(end) == c) ++end;
        return push(end, TokenKind::mark);
      case 0x2032:
      case 0x2BC:
      case 0x2033:
        return push(end, TokenKind::mark);
      case '.':
      case '-':
      case '*':
      case '=':
      case '_':
        run_of(c);
        return push(end, c == '.' || c == '-' ? TokenKind::punctuation : TokenKind::symbol);
      case ',':
      case ';':
      case ':':
      case '?':
      case '!':
      case '(':
      case ')':
      case '[':
      case ']':
      case '{':
      case '}':
      case 0x2026:
      case 0x2010:
      case 0x2011:
      case 0x2012:
      case 0x2013:
      case 0x2014:
      case 0x2015:
      case 0xBF:
      case 0xA1:
      case 0x3001:
      case 0x3002:
      case 0xFF0C:
      case 0xFF1A:
      case 0xFF1F:
      case 0xFF01:
        return push(end, TokenKind::punctuation);
      case '@':
      case '#':  // a handle or a tag is a word
        if (is_word(peek(end))) {
          while (is_word(peek(end)) || peek(end) == '_') end = next(end);
          return push(end, TokenKind::word, Case::mixed);
        }
        return push(end, TokenKind::symbol);
      default:
        return push(end, TokenKind::symbol);
    }
  }

  std::string_view text_, folded_;
  const Orthography& orthography_;
  std::vector<Token> tokens_;
  std::size_t at_ = 0;
  bool space_ = true, line_start_ = true;
};

}  // namespace

std::vector<Token> tokenize(std::string_view text, std::string_view folded, const Orthography& orthography) {
  return Tokenizer(text, folded, orthography).run();
}

}  // namespace sayso
