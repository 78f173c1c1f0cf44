#include "reader/features.hpp"

#include <algorithm>
#include <string_view>

#include "text/utf8.hpp"

namespace sayso::reader {
namespace {

bool ascii_upper(char c) { return c >= 'A' && c <= 'Z'; }
bool ascii_lower(char c) { return c >= 'a' && c <= 'z'; }
bool digit(char c) { return c >= '0' && c <= '9'; }

// The word as it is hashed, in a buffer of its own: words longer than this are told apart by their beginning.
struct Key {
  std::array<char, 96> letters{};
  std::uint32_t size = 0;
  std::string_view view() const { return {letters.data(), size}; }
};

Key key_of(std::string_view word) {
  Key key;
  for (std::size_t i = 0; i < word.size() && key.size < key.letters.size(); ++i) {
    if (word.substr(i, 3) == "’") {
      key.letters[key.size++] = '\'';
      i += 2;
    } else {
      key.letters[key.size++] = ascii_upper(word[i]) ? static_cast<char>(word[i] + 32) : word[i];
    }
  }
  return key;
}

// "Mr." without its stop; "U.S." as it stands.
std::string_view without_stop(std::string_view word) {
  if (word.size() > 2 && word.ends_with('.') && word.find('.') == word.size() - 1 && word[0] != '.')
    word.remove_suffix(1);
  return word;
}

WordShape shape_of(std::string_view word, TokenKind kind) {
  if (digit(word[0])) {
    const bool year = word.size() == 4 && std::all_of(word.begin(), word.end(), digit);
    return year ? WordShape::year : WordShape::number;
  }
  const bool apostrophe = word[0] == '\'' || word.starts_with("’");
  if (!apostrophe && (kind == TokenKind::mark || kind == TokenKind::punctuation || kind == TokenKind::symbol ||
                      word[0] == '@' || word[0] == '#'))
    return WordShape::symbol;
  const auto upper = std::count_if(word.begin(), word.end(), ascii_upper);
  const auto lower = std::count_if(word.begin(), word.end(), ascii_lower);
  if (ascii_upper(word[0])) {
    if (word.size() == 1) return WordShape::initial;
    if (upper > 1 && lower <= 1) return WordShape::capitals;
    return upper > 1 && word.find('-') == std::string_view::npos ? WordShape::mixed : WordShape::capitalized;
  }
  return upper > 0 ? WordShape::mixed : WordShape::lower;
}

// The last or first `count` characters, fewer when the word is shorter.
std::string_view last_characters(std::string_view word, int count) {
  std::size_t at = word.size();
  while (at > 0 && count > 0) {
    --at;
    if (!utf8::continues(word[at])) --count;
  }
  return word.substr(at);
}
std::string_view first_characters(std::string_view word, int count) {
  std::size_t at = 0;
  while (at < word.size() && (count > 0 || utf8::continues(word[at]))) {
    if (!utf8::continues(word[at])) {
      if (count == 0) break;
      --count;
    }
    ++at;
  }
  return word.substr(0, at);
}
std::size_t characters(std::string_view word) {
  return static_cast<std::size_t>(std::count_if(word.begin(), word.end(), [](char c) { return !utf8::continues(c); }));
}

std::uint16_t row(std::string_view salt, std::string_view affix, std::uint32_t rows) {
  return static_cast<std::uint16_t>(fnv(affix, fnv(salt)) % (rows - 1) + 1);
}

struct Marks {
  std::vector<std::uint8_t> mark;  // 1 opens, 2 closes
  std::vector<std::uint8_t> state, length;
  std::vector<std::uint8_t> paragraph_kind;  // of each paragraph: 0 no marks, 2 begins with one, 1 has some
};

constexpr std::uint32_t length_classes = 5;  // 0: outside of marks
std::uint8_t length_class(std::uint32_t words) { return words <= 2 ? 1 : words <= 5 ? 2 : words <= 12 ? 3 : 4; }

Marks marks_of(const Article& article) {
  const std::vector<Token>& tokens = article.text.tokens();
  Marks marks;
  marks.mark.assign(tokens.size(), 0);
  marks.state.assign(tokens.size(), 0);
  marks.length.assign(tokens.size(), 0);
  marks.paragraph_kind.assign(article.text.paragraphs().size(), 0);
  for (const Quotation& q : article.quotations) {
    const std::uint32_t paragraph = tokens[q.tokens.first].paragraph;
    if (!q.speech) continue;
    marks.mark[q.tokens.first] = 1;
    if (q.closed) marks.mark[q.tokens.last - 1] = 2;
    const bool opens = q.tokens.first == article.text.paragraphs()[paragraph].first;
    marks.paragraph_kind[paragraph] = std::max<std::uint8_t>(marks.paragraph_kind[paragraph], opens ? 2 : 1);
    if (q.depth > 0) continue;
    const std::uint8_t length = length_class(q.inner.size());
    for (std::uint32_t i = q.tokens.first; i < q.tokens.last; ++i) {
      marks.state[i] = q.closed ? 1 : 2;
      marks.length[i] = length;
    }
  }
  return marks;
}

// The rows of the table of what the rules say: 0 for nothing, then, of each class of confidence, of each rule, a row
// for the first token of a source and one for its further ones, two for a cue, two for a content.
enum RoleByRule : std::uint32_t { source_by_rule = 1, cue_by_rule = 3, content_by_rule = 5 };
constexpr std::uint32_t rows_of_rule = 6;
constexpr std::uint32_t rows_of_rules = rows_of_rule * attribution_rule_count;
constexpr std::uint32_t confidence_classes = 3;
static_assert(attribution_rule_count == 13, "the shipped weights know thirteen rules: train anew for another number");
static_assert(1 + rows_of_rules * confidence_classes <= rule_rows);

std::uint32_t confidence_class(double confidence) { return confidence < 0.5 ? 0 : confidence < 0.75 ? 1 : 2; }

// What the rules say of each token. Where attributions share tokens, cue goes before source before content, and the
// later first.
std::vector<std::uint8_t> said_by_rules(const Article& article, std::span<const Attribution> by_rule) {
  std::vector<std::uint8_t> out(article.text.size(), 0);
  const auto say = [&](const Attribution& found, Range range, RoleByRule role) {
    const std::uint32_t before =
        rows_of_rule * static_cast<std::uint32_t>(found.why) + rows_of_rules * confidence_class(found.confidence);
    for (std::uint32_t i = range.first; i < range.last; ++i) {
      out[i] = static_cast<std::uint8_t>(before + role + (i > range.first ? 1u : 0u));
    }
  };
  for (const Attribution& found : by_rule) {
    for (const Range part : found.content) say(found, part, content_by_rule);
  }
  for (const Attribution& found : by_rule) say(found, found.source, source_by_rule);
  for (const Attribution& found : by_rule) say(found, found.cue, cue_by_rule);
  return out;
}

// The hash of a word whose shape is known, and of its affixes.
void spell(std::string_view word, TokenFeatures& f) {
  const Key key = key_of(word);
  f.hash = fnv(key.view());
  f.spelled = f.shape != WordShape::symbol && !digit(word[0]) && characters(key.view()) >= 3;
  if (!f.spelled) return;
  f.suffix3 = row("3", last_characters(key.view(), 3), suffix3_rows);
  f.suffix2 = row("2", last_characters(key.view(), 2), suffix2_rows);
  f.prefix = row("4", first_characters(key.view(), 4), prefix_rows);
}

// 0 inside of a sentence, 1 where a token opens one, 2 where it opens a paragraph.
std::uint32_t opening(const Text& text, std::uint32_t i) {
  if (i == 0 || text.tokens()[i - 1].paragraph != text.tokens()[i].paragraph) return 2;
  return text.tokens()[i - 1].sentence != text.tokens()[i].sentence ? 1 : 0;
}

// The row of the table of places: of these four, each has three values.
std::uint8_t place_row(std::uint32_t mark, std::uint32_t state, std::uint32_t opening, std::uint32_t paragraph_kind) {
  return static_cast<std::uint8_t>(mark + 3 * (state + 3 * (opening + 3 * paragraph_kind)));
}

}  // namespace

std::uint32_t fnv(std::string_view bytes, std::uint32_t hash) {
  for (const char c : bytes) hash = (hash ^ static_cast<unsigned char>(c)) * 0x01000193u;
  return hash;
}

std::vector<TokenFeatures> features(const Article& article, std::span<const Attribution> by_rule) {
  const Text& text = article.text;
  const std::vector<std::uint8_t> rule = said_by_rules(article, by_rule);
  const Marks marks = marks_of(article);
  std::vector<TokenFeatures> out(text.size());
  for (std::uint32_t i = 0; i < text.size(); ++i) {
    const Token& token = text.tokens()[i];
    TokenFeatures& f = out[i];
    const std::string_view word = without_stop(text.word(i));
    f.shape = shape_of(word, token.kind);
    f.hyphen = word.find('-', 1) != std::string_view::npos;
    f.state = marks.state[i];
    f.tag = static_cast<std::uint8_t>(article.reading.tag(i));
    f.rule = rule[i];
    if (marks.mark[i] != 0) f.hash = fnv(marks.mark[i] == 1 ? "“" : "”");
    else spell(word, f);
    f.place = place_row(marks.mark[i], f.state, opening(text, i), marks.paragraph_kind[token.paragraph]);
    f.quoted = static_cast<std::uint8_t>(marks.length[i] + length_classes * f.state);
  }
  return out;
}

}  // namespace sayso::reader
