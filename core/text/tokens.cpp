#include "text/tokens.hpp"

#include <algorithm>
#include <array>

#include "text/characters.hpp"
#include "text/utf8.hpp"
#include "text/visits.hpp"

namespace sayso {
namespace {

using namespace characters;

constexpr std::array<std::string_view, 10> web_endings = {".com", ".org", ".net", ".gov",  ".edu",
                                                          ".co",  ".uk",  ".io",  ".news", ".eu"};

// The letters of a word, as far as it is read.
struct Letters {
  bool any = false;
  bool first_capital = false, later_capital = false, small = false;

  void add(char32_t letter, bool first) {
    any = true;
    (!is_upper(letter) ? small : first ? first_capital : later_capital) = true;
  }

  Case letter_case() const {
    if (!any) return Case::uncased;
    if (later_capital) return first_capital && !small ? Case::upper : Case::mixed;
    return first_capital ? Case::capitalized : Case::lower;
  }
};

class Tokenizer {
 public:
  Tokenizer(std::string_view text, std::string_view folded, const Orthography& orthography)
      : text_(text), folded_(folded), orthography_(orthography) {
    tokens_.reserve(text.size() / 5 + 1);
  }

  std::vector<Token> run(const std::vector<Span>& paragraphs) {
    for (; paragraph_ < paragraphs.size(); ++paragraph_) read(paragraphs[paragraph_]);
    return std::move(tokens_);
  }

 private:
  void read(Span paragraph) {
    at_ = paragraph.start;
    space_ = line_start_ = true;
    while (at_ < paragraph.end) {
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
  }

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
    token.paragraph = paragraph_;
    tokens_.push_back(token);
    space_ = line_start_ = false;
    at_ = end;
  }

  // A word and what belongs to it: "U.S.", "so-called", "O’Brien", "1,500.5", "AT&T", then its clitic apart.
  void word() {
    Letters letters;
    std::size_t end = past_letters(at_, letters);
    for (std::size_t joined = past_joint(end, letters.any); joined != end; joined = past_joint(end, letters.any))
      end = past_letters(joined, letters);
    const std::size_t split = at_ + orthography_.clitic_start(folded_.substr(at_, end - at_));
    if (split > at_ && split < end) {
      push(split, TokenKind::word, letters.letter_case());
      push(end, TokenKind::word, Case::lower);
      return;
    }
    if (letters.any && peek(end) == '.' && (single_letter_before(end) || abbreviation(end))) ++end;
    push(end, letters.any ? TokenKind::word : TokenKind::number, letters.letter_case());
  }

  // Past the letters and digits from `at` on, which are added to the word's `letters`.
  std::size_t past_letters(std::size_t at, Letters& letters) const {
    while (at < text_.size()) {
      const char32_t c = peek(at);
      if (!is_word(c)) break;
      if (!is_digit(c)) letters.add(c, at == at_);
      at = next(at);
    }
    return at;
  }

  // Past what joins the parts of a word at `end`; `end` where nothing does.
  std::size_t past_joint(std::size_t end, bool letters) const {
    if (end >= text_.size()) return end;
    const char32_t c = peek(end);
    const std::size_t after = next(end);
    const char32_t following = peek(after);
    if (is_word(following)) return joins(c, end, letters) ? after : end;
    const bool compound = c == '.' && is_hyphen(following) && is_word(peek(next(after)));  // "U.S.-led"
    return compound && letters && single_letter_before(end) ? after : end;
  }

  // Whether `c`, which stands at `end` between a letter or digit and another, joins them in one word.
  bool joins(char32_t c, std::size_t end, bool letters) const {
    if (is_hyphen(c) || c == '_' || c == '@') return true;
    if (is_apostrophe(c)) return letters;
    if (c != '.' && c != ',' && c != '&') return false;
    const char32_t before = last_of(end), following = peek(end + 1);
    if (c == '&') return is_upper(before) && is_upper(following);
    if (is_digit(before) && is_digit(following)) return true;
    return c == '.' && letters && (single_letter_before(end) || web_ending(end));
  }

  char32_t last_of(std::size_t end) const { return peek(utf8::floor(text_, end - 1)); }

  // "U" of "U.S.", "a" of "a.m.", "J" of "J. Smith", "N" of "D-N.Y.": one letter since the word began, since the last
  // stop, or since the hyphen behind a first letter.
  bool single_letter_before(std::size_t end) const {
    const std::size_t last = utf8::floor(text_, end - 1);
    if (is_digit(peek(last))) return false;
    if (last == at_) return is_upper(peek(last)) || inner_stop(end);
    const bool behind_letter = last == at_ + 2 && text_[last - 1] == '-' && is_upper(peek(at_)) && is_upper(peek(last));
    return text_[last - 1] == '.' || behind_letter;
  }

  // After the one small letter that begins a word at `at_`, a stop and another letter: "a.m.", "p.m.", "e.g."
  bool inner_stop(std::size_t end) const {
    if (peek(end) != '.') return false;
    const std::size_t after = end + 1;
    return is_word(peek(after)) && !is_digit(peek(after)) && !is_word(peek(next(after)));
  }

  bool abbreviation(std::size_t end) const { return orthography_.is_abbreviation(folded_.substr(at_, end - at_)); }

  // "example.com": a known ending from the stop on, and then no more word.
  bool web_ending(std::size_t stop) const {
    return std::any_of(web_endings.begin(), web_endings.end(), [&](std::string_view ending) {
      return folded_.substr(stop, ending.size()) == ending && !is_word(peek(stop + ending.size()));
    });
  }

  // A clitic that a mark cut off its word: the "’s" of "“Times”’s". Returns its end, or `at` when there is none.
  std::size_t lone_clitic(std::size_t at) const {
    if (space_ || tokens_.empty() || !is_apostrophe(peek(at))) return at;
    const std::size_t letter = next(at);
    return orthography_.is_possessive_letter(folded_.substr(letter, 1)) && !is_word(peek(letter + 1)) ? letter + 1 : at;
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
  std::uint32_t paragraph_ = 0;
  bool space_ = true, line_start_ = true;
};

}  // namespace

std::vector<Token> tokenize(std::string_view text, std::string_view folded, const std::vector<Span>& paragraphs,
                            const Orthography& orthography) {
  return Tokenizer(text, folded, orthography).run(paragraphs);
}

}  // namespace sayso
