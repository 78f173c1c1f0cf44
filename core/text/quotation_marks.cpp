#include "text/quotation_marks.hpp"

#include <algorithm>
#include <array>
#include <optional>
#include <string_view>

namespace sayso {
namespace {

enum class Role : std::uint8_t { opens, closes, either, turns };

struct MarkType {
  std::string_view mark;
  bool single;
  Role role;
};

// What a mark does by its shape alone. „…“ and »…« turn two of them round; `either` is decided by the spaces beside it,
// and `turns` by what is open: « and » each open what the other closes, with or without a blank inside.
constexpr std::array<MarkType, 21> mark_types = {{
    {"\"", false, Role::either}, {"“", false, Role::opens},   {"”", false, Role::closes}, {"„", false, Role::opens},
    {"‟", false, Role::opens},   {"«", false, Role::turns},   {"»", false, Role::turns},  {"``", false, Role::opens},
    {"''", false, Role::either}, {"＂", false, Role::either}, {"「", false, Role::opens}, {"」", false, Role::closes},
    {"『", false, Role::opens},  {"』", false, Role::closes}, {"‘", true, Role::opens},   {"’", true, Role::closes},
    {"‚", true, Role::opens},    {"'", true, Role::either},   {"`", true, Role::opens},   {"‹", true, Role::turns},
    {"›", true, Role::turns},
}};

const MarkType* type_of(std::string_view mark) {
  const auto at = std::find_if(mark_types.begin(), mark_types.end(), [&](const MarkType& t) { return t.mark == mark; });
  return at == mark_types.end() ? nullptr : &*at;
}

// Marks that can close what `opening` opened.
bool closes(std::string_view opening, std::string_view mark) {
  struct Pair {
    std::string_view open, close;
  };
  static constexpr std::array<Pair, 31> pairs = {{
      {"\"", "\""},
      {"“", "”"},
      {"”", "”"},
      {"“", "“"},
      {"“", "\""},
      {"\"", "”"},
      {"„", "“"},
      {"„", "”"},
      {"„", "„"},
      {"„", "\""},
      {"‟", "”"},
      {"«", "»"},
      {"»", "«"},
      {"``", "''"},
      {"``", "\""},
      {"''", "''"},
      {"＂", "＂"},
      {"「", "」"},
      {"『", "』"},
      {"‘", "’"},
      {"‘", "'"},
      {"'", "'"},
      {"'", "’"},
      {"`", "'"},
      {"‚", "‘"},
      {"‹", "›"},
      {"›", "‹"},
      // typed the wrong way round
      {"\"", "“"},
      {"”", "\""},
      {"‘", "‘"},
      {"’", "’"},
  }};
  return std::any_of(pairs.begin(), pairs.end(), [&](Pair p) { return p.open == opening && p.close == mark; });
}

constexpr std::size_t deepest = 16;  // nobody nests so deep; it keeps the search for what a mark closes short

struct Open {
  std::uint32_t token;
  std::string_view mark;
  bool single;
  std::size_t slot;  // its place among the quotations
};

class Matcher {
 public:
  explicit Matcher(const Text& text) : text_(text), tokens_(text.tokens()) {}

  std::vector<Quotation> run() {
    for (const Range paragraph : text_.paragraphs()) read(paragraph);
    return std::move(found_);
  }

 private:
  void read(Range paragraph) {
    paragraph_ = paragraph;
    stack_.clear();
    first_slot_ = found_.size();
    count_single_marks();
    for (std::uint32_t i = paragraph.first; i < paragraph.last; ++i) {
      if (tokens_[i].kind != TokenKind::mark) continue;
      const MarkType* type = type_of(text_.word(i));
      if (type != nullptr) meet(i, *type);
    }
    finish();
  }

  bool glued_after(std::uint32_t i) const { return i + 1 < paragraph_.last && !tokens_[i + 1].space_before; }
  bool glued_before(std::uint32_t i) const { return i > paragraph_.first && !tokens_[i].space_before; }

  // Whether the mark may stand before the words it opens: nothing, a blank, a bracket, a dash or another mark before
  // it.
  bool may_open(std::uint32_t i) const {
    if (i + 1 >= paragraph_.last) return false;
    if (!glued_before(i)) return true;
    const Token& before = tokens_[i - 1];
    const std::string_view word = text_.word(i - 1);
    return before.kind == TokenKind::mark || word == "(" || word == "[" || word == "—" || word == "–" || word == "--" ||
           word == "/" || word == "-" || word == ":";
  }

  // the pier."We said": a blank lost in the paste, where sentences met
  bool lost_its_space(std::uint32_t i) const {
    return glued_after_word(i) && tokens_[i + 1].letter_case == Case::capitalized && glued_before(i) &&
           ends_sentence(text_.word(i - 1));
  }

  void meet(std::uint32_t i, const MarkType& type) {
    const std::string_view mark = text_.word(i);
    const std::optional<std::size_t> open = innermost(mark, type.single);
    if (type.single && is_apostrophe(i, open.has_value())) return;
    switch (type.role) {
      case Role::closes:
        if (open) return close(*open, i);
        // ”Wrong way round,” at both ends: it opens where nothing but a blank stands before it and a word behind it.
        if (!glued_before(i) && glued_after_word(i)) begin(i, mark, type.single);
        return;
      case Role::opens:
        // A curly mark typed the wrong way round closes: it hangs on the word before it and on none after it.
        if (open && glued_before(i) && !glued_after_word(i)) return close(*open, i);
        return begin(i, mark, type.single);
      case Role::turns:
        if (open) return close(*open, i);
        return begin(i, mark, type.single);
      case Role::either:
        if (open && !(may_open(i) && glued_after(i) && !glued_before_word(i))) return close(*open, i);
        if (!open && (may_open(i) || lost_its_space(i))) return begin(i, mark, type.single);
        if (open) {
          // Straight marks with a blank before and a letter after, while one is open: a quotation inside, or the next
          // one after a lost closing mark. The same kind of mark does not nest, so the earlier is given up.
          drop(*open);
          return begin(i, mark, type.single);
        }
    }
  }

  bool glued_after_word(std::uint32_t i) const {
    return glued_after(i) && (tokens_[i + 1].kind == TokenKind::word || tokens_[i + 1].kind == TokenKind::number);
  }
  bool glued_before_word(std::uint32_t i) const { return glued_before(i) && tokens_[i - 1].kind != TokenKind::mark; }

  // The innermost open quotation that `mark` can close. A double mark closes over single ones left open inside it.
  std::optional<std::size_t> innermost(std::string_view mark, bool single) const {
    for (std::size_t s = stack_.size(); s-- > 0;) {
      visit();
      if (closes(stack_[s].mark, mark)) return s;
      if (single && !stack_[s].single) return std::nullopt;
    }
    return std::nullopt;
  }

  // Single marks that may close, from each token to the end of the paragraph: found once, so that no mark scans ahead.
  void count_single_marks() {
    last_closing_single_ = 0;
    for (std::uint32_t i = paragraph_.last; i-- > paragraph_.first;) {
      const std::string_view word = text_.word(i);
      if ((word == "’" || word == "'" || word == "‘") && glued_before(i) && !glued_after_word(i)) {
        last_closing_single_ = i;
        break;
      }
    }
  }

  // Whether this paragraph opens with the single mark at `i`, and the next with the same: one speech over both.
  bool reopened(std::uint32_t i) const {
    const std::uint32_t next = paragraph_.last;
    return i == paragraph_.first && next < text_.size() && text_.word(i) != "’" && text_.word(next) == text_.word(i) &&
           before_letters(i) && before_letters(next);
  }

  // A word without a blank before it, and no number: '90s
  bool before_letters(std::uint32_t i) const {
    if (i + 1 >= text_.size() || tokens_[i + 1].space_before || tokens_[i + 1].kind != TokenKind::word) return false;
    const char first = text_.word(i + 1).front();
    return first < '0' || first > '9';
  }

  // ’90s, ’em, rock ’n’ roll; ministers’: signs of lost letters and plural possessives rather than marks.
  bool is_apostrophe(std::uint32_t i, bool open) const {
    const std::string_view mark = text_.word(i);
    if (mark != "’" && mark != "'" && mark != "‘") return false;
    if (!glued_before(i) && glued_after(i)) {
      const Token& next = tokens_[i + 1];
      static constexpr std::array<std::string_view, 9> cut = {"em",    "til", "till", "tis", "twas",
                                                              "cause", "cuz", "bout", "n"};
      if (next.kind == TokenKind::number && mark != "‘") return true;
      if (std::find(cut.begin(), cut.end(), text_.folded(i + 1)) != cut.end()) return true;
      if (mark == "’") return !wrong_way_round(i);
      if (reopened(i)) return false;
      // An opening mark that nothing after it can close.
      return last_closing_single_ <= i;
    }
    if (glued_before(i) && !open) return mark != "‘" || !lost_its_space(i);
    // ministers’ plan, inside single marks that close later
    if (glued_before(i) && !glued_after(i) && i < last_closing_single_ && i + 1 < paragraph_.last &&
        tokens_[i + 1].letter_case == Case::lower && text_.folded(i - 1).ends_with('s')) {
      return true;
    }
    return false;
  }

  // ’Closing marks,’ at both ends: before the capital of what a later one closes behind a comma or stop.
  bool wrong_way_round(std::uint32_t i) const {
    if (last_closing_single_ <= i || tokens_[i + 1].letter_case != Case::capitalized) return false;
    const std::string_view last = text_.word(last_closing_single_ - 1);
    return last == "," || ends_sentence(last);
  }

  void begin(std::uint32_t i, std::string_view mark, bool single) {
    if (stack_.size() == deepest) return;
    Quotation quotation;
    quotation.tokens = {i, i + 1};
    quotation.depth = static_cast<std::uint32_t>(stack_.size());
    quotation.single = single;
    quotation.closed = false;
    stack_.push_back({i, mark, single, found_.size()});
    found_.push_back(quotation);
  }

  void close(std::size_t s, std::uint32_t i) {
    while (stack_.size() > s + 1) drop(stack_.size() - 1);
    Quotation& quotation = found_[stack_[s].slot];
    quotation.tokens.last = i + 1;
    quotation.closed = true;
    stack_.resize(s);
  }

  // Gives up the open quotations from place `s` of the stack on: their closing marks never came.
  void drop(std::size_t s) {
    for (std::size_t k = s; k < stack_.size(); ++k)
      found_[stack_[k].slot].tokens.last = found_[stack_[k].slot].tokens.first;
    stack_.resize(s);
  }

  // At the end of a paragraph: a double quotation left open that began the paragraph, or came after a comma or colon,
  // runs to its end; the others were stray marks. Then quotations of this paragraph are tied to the one before.
  void finish() {
    if (!stack_.empty()) {
      const Open outer = stack_.front();
      const bool at_start = outer.token == paragraph_.first;
      const std::string_view before = at_start ? std::string_view() : text_.word(outer.token - 1);
      const bool real = outer.single
                            ? reopened(outer.token)
                            : (at_start || before == ":" || before == "," || before == "." || long_tail(outer.token));
      if (real) {
        drop(1);
        found_[outer.slot].tokens.last = paragraph_.last;
      } else {
        drop(0);
      }
    }
    const auto bad = [](const Quotation& q) { return q.tokens.size() < (q.closed ? 3u : 2u); };
    found_.erase(std::remove_if(found_.begin() + static_cast<std::ptrdiff_t>(first_slot_), found_.end(), bad),
                 found_.end());
    renumber_depths();
    for (std::size_t k = first_slot_; k < found_.size(); ++k) {
      Quotation& q = found_[k];
      q.inner = {q.tokens.first + 1, q.closed ? q.tokens.last - 1 : q.tokens.last};
    }
    if (first_slot_ < found_.size()) {
      Quotation& first = found_[first_slot_];
      const bool opens = first.tokens.first == paragraph_.first;
      if (open_before_ != none && opens && first.single == found_[static_cast<std::size_t>(open_before_)].single)
        first.continues = open_before_;
    }
    const bool doubles = std::any_of(found_.begin() + static_cast<std::ptrdiff_t>(first_slot_), found_.end(),
                                     [](const Quotation& q) { return !q.single && q.depth == 0; });
    open_before_ = none;
    for (std::size_t k = first_slot_; k < found_.size(); ++k) {
      Quotation& q = found_[k];
      q.speech = !q.single || (!doubles && q.depth == 0 && (!q.closed || is_punctuated(q)));
      if (!found_[k].closed) open_before_ = static_cast<Index>(k);
    }
  }

  static bool ends_sentence(std::string_view word) { return word == "." || word == "!" || word == "?" || word == "…"; }

  // ‘The pier stays,’ said Ruiz.   And as others print it: ‘The pier stays’, said Ruiz.
  bool is_punctuated(const Quotation& q) const {
    const std::string_view last = text_.word(q.inner.last - 1);
    if (last == "," || ends_sentence(last)) return true;
    const bool opens = q.tokens.first == paragraph_.first || ends_sentence(text_.word(q.tokens.first - 1));
    return opens && q.tokens.last < paragraph_.last && text_.word(q.tokens.last) == ",";
  }

  // Words enough after an open mark for it to be speech whose closing mark was lost.
  bool long_tail(std::uint32_t token) const { return paragraph_.last - token > 8; }

  void renumber_depths() {
    std::vector<std::uint32_t> ends;
    for (std::size_t k = first_slot_; k < found_.size(); ++k) {
      while (!ends.empty() && ends.back() <= found_[k].tokens.first) ends.pop_back();
      found_[k].depth = static_cast<std::uint32_t>(ends.size());
      ends.push_back(found_[k].tokens.last);
    }
  }

  const Text& text_;
  const std::vector<Token>& tokens_;
  std::vector<Quotation> found_;
  std::vector<Open> stack_;
  Range paragraph_;
  std::size_t first_slot_ = 0;
  std::uint32_t last_closing_single_ = 0;
  Index open_before_ = none;
};

}  // namespace

std::vector<Quotation> find_quotations(const Text& text) { return Matcher(text).run(); }

}  // namespace sayso
