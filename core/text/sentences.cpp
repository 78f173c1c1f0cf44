#include "text/sentences.hpp"

#include <algorithm>
#include <array>

#include "text/characters.hpp"
#include "text/visits.hpp"

namespace sayso {
namespace {

// No sentence is longer, so that what looks about in one sentence takes bounded time on any text.
constexpr std::uint32_t longest_sentence = 400;  // tokens

constexpr std::array<std::string_view, 7> terminals = {".", "?", "!", "…", "。", "！", "？"};
constexpr std::array<std::string_view, 9> opening_marks = {"“", "‘", "«", "„", "``", "`", "‹", "(", "["};

bool is_terminal(std::string_view word) {
  return word.starts_with("..") || std::find(terminals.begin(), terminals.end(), word) != terminals.end();
}

bool is_opening_mark(std::string_view word) {
  return std::find(opening_marks.begin(), opening_marks.end(), word) != opening_marks.end();
}

// A sentence ends with a terminal or an abbreviation, and what closes behind it, where what follows begins like one.
class SentenceDivider {
 public:
  SentenceDivider(std::string_view text, std::string_view folded, const std::vector<Token>& tokens,
                  const Orthography& orthography)
      : text_(text), folded_(folded), tokens_(tokens), orthography_(orthography) {}

  void divide(Range paragraph, std::vector<Range>& sentences) {
    std::uint32_t first = paragraph.first;
    quoted_ = false;
    for (std::uint32_t i = paragraph.first; i < paragraph.last; ++i) {
      quoted_ ^= is_straight(i);
      if (i - first >= longest_sentence) {
        sentences.push_back({first, i});
        first = i;
      }
      if (!is_terminal(word(i)) && !is_abbreviation(i)) continue;
      const std::uint32_t next = past_closing(i + 1, paragraph.last);
      if (next < paragraph.last && !ends(i, next, paragraph)) continue;
      sentences.push_back({first, next});
      first = next;
      i = next - 1;
    }
    if (first < paragraph.last) sentences.push_back({first, paragraph.last});
  }

 private:
  std::string_view word(std::uint32_t i) const {
    return visit(), text_.substr(tokens_[i].span.start, tokens_[i].span.length());
  }

  bool is_abbreviation(std::uint32_t i) const { return tokens_[i].kind == TokenKind::word && word(i).ends_with('.'); }

  // “ closes where it leans on what stands before it alone: „It stays.“
  bool is_closing(std::uint32_t i, std::uint32_t last) const {
    const Token& token = tokens_[i];
    if (token.space_before) return false;
    if (token.kind != TokenKind::mark) return word(i) == ")" || word(i) == "]";
    return !is_opening_mark(word(i)) || i + 1 == last || tokens_[i + 1].space_before;
  }

  // Past the closing marks, and more terminals, from token `i` on: "he said?!" ”
  std::uint32_t past_closing(std::uint32_t i, std::uint32_t last) {
    for (; i < last && (is_closing(i, last) || is_terminal(word(i))); ++i) {
      if (!is_straight(i)) continue;
      if (opens_speech(i, last)) break;
      quoted_ = !quoted_;
    }
    return i;
  }

  bool is_straight(std::uint32_t i) const { return tokens_[i].kind == TokenKind::mark && word(i) == "\""; }

  // the pier."We said": with no blank beside it, a straight mark opens where none is open.
  bool opens_speech(std::uint32_t i, std::uint32_t last) const {
    return !quoted_ && i + 1 < last && !tokens_[i + 1].space_before && tokens_[i + 1].letter_case == Case::capitalized;
  }

  std::uint32_t past_opening_marks(std::uint32_t i, std::uint32_t last) const {
    while (i < last && (tokens_[i].kind == TokenKind::mark || is_opening_mark(word(i)))) ++i;
    return i;
  }

  // Whether a sentence ends before token `next`, after a terminal or an abbreviation `end` and the closing marks behind
  // it.
  bool ends(std::uint32_t end, std::uint32_t next, Range paragraph) const {
    const std::uint32_t opener = past_opening_marks(next, paragraph.last);
    if (opener == paragraph.last) return true;
    const Token& token = tokens_[opener];
    if (!tokens_[next].space_before && opener == next) return lost_its_space(end, token, paragraph);
    if (token.letter_case == Case::lower) return false;
    if (tokens_[end].kind == TokenKind::word) {
      return token.letter_case == Case::capitalized && opens_sentence(token);
    }
    return !is_of_list(end, paragraph) && token.kind != TokenKind::symbol;
  }

  // "the pier.She said", "said Ruiz.She": a space lost in the paste
  bool lost_its_space(std::uint32_t end, const Token& next, Range paragraph) const {
    if (tokens_[end].kind != TokenKind::punctuation || next.letter_case != Case::capitalized || end == paragraph.first)
      return false;
    const Case before = tokens_[end - 1].letter_case;
    return before == Case::lower || (before == Case::capitalized && opens_sentence(next));
  }

  bool opens_sentence(const Token& token) const {
    return orthography_.opens_sentence(folded_.substr(token.span.start, token.span.length()));
  }

  // "1. Cut fares", "a. Cut fares": the stop behind the number or letter of a list's item
  bool is_of_list(std::uint32_t stop, Range paragraph) const {
    if (stop != paragraph.first + 1) return false;
    const Token& item = tokens_[paragraph.first];
    return item.kind == TokenKind::number || item.span.length() == 1;
  }

  std::string_view text_, folded_;
  const std::vector<Token>& tokens_;
  const Orthography& orthography_;
  bool quoted_ = false;  // an odd number of straight marks stands in the paragraph up to here
};

}  // namespace

std::vector<Range> divide_sentences(std::string_view text, std::string_view folded,
                                    const std::vector<Range>& paragraphs, std::vector<Token>& tokens,
                                    const Orthography& orthography) {
  std::vector<Range> sentences;
  SentenceDivider divider(text, folded, tokens, orthography);
  for (const Range paragraph : paragraphs) divider.divide(paragraph, sentences);
  for (std::uint32_t s = 0; s < sentences.size(); ++s) {
    for (std::uint32_t i = sentences[s].first; i < sentences[s].last; ++i) tokens[i].sentence = s;
  }
  return sentences;
}

}  // namespace sayso
