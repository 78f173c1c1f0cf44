#include "document/blocks.hpp"

#include <algorithm>
#include <optional>
#include <string>
#include <string_view>
#include <utility>

#include "document/line_shapes.hpp"
#include "document/lines.hpp"
#include "text/characters.hpp"
#include "text/utf8.hpp"
#include "text/word_list.hpp"

namespace sayso {
namespace {

// All in words.
constexpr std::size_t longest_heading = 24;  // longer than nearly every headline
constexpr std::size_t longest_kicker = 3;    // "Crime and courts"
constexpr std::size_t longest_box = 60;
constexpr std::size_t longest_pull_quote = 60, shortest_pull_quote = 4;
constexpr std::size_t longest_post = 80;
constexpr std::size_t shortest_standfirst = 6;
constexpr std::size_t longest_name = 8;  // of who writes a comment

constexpr std::size_t reach_of_headline = 800;  // bytes of the article in which a headline’s words come again
constexpr std::size_t reach_of_comments = 6;    // paragraphs in which the first comment shows that it is one
constexpr std::size_t most_pull_quotes = 20;    // that are looked for: each is sought in the whole text
constexpr std::size_t most_lines_of_post = 8;

// Gives each paragraph the kind of the hint that it begins in.
class Hints {
 public:
  explicit Hints(std::span<const Block> hints) : rest_(hints) {}

  std::optional<BlockKind> at(std::uint32_t start) {
    while (!rest_.empty() && rest_.front().span.end <= start) rest_ = rest_.subspan(1);
    if (rest_.empty() || start < rest_.front().span.start) return std::nullopt;
    return rest_.front().kind;
  }

 private:
  std::span<const Block> rest_;
};

std::size_t count_words(std::string_view line) {
  return static_cast<std::size_t>(std::count(line.begin(), line.end(), ' ')) + 1;
}

bool is_heading(BlockKind kind) { return kind == BlockKind::subheading || kind == BlockKind::headline; }

// A paragraph, as far as it is known.
struct Paragraph {
  Line line;
  std::string_view text;
  std::size_t words = 0;
  bool hinted = false;               // who gave the text knows what it is, or the transcript that it is of
  bool goes_on = false;              // with a turn, if it is running text
  const LineShape* shape = nullptr;  // its form tells
  BlockKind kind = BlockKind::body;
};

bool is_mark(std::string_view character) {
  static constexpr auto all = SAYSO_WORD_LIST("\" “ ” „ ‟ « » ‹ › ‘ ’ ‚ ' `");
  return all.has(character);
}

std::string_view first_character(std::string_view words) { return words.substr(0, utf8::decode(words, 0).length); }

std::string_view last_character(std::string_view words) {
  std::size_t start = words.size();
  while (start > 0 && utf8::continues(words[--start])) {
  }
  return words.substr(start);
}

// The words without the marks around them and without what ends them.
std::string_view inside_marks(std::string_view words) {
  while (!words.empty() && is_mark(first_character(words))) words.remove_prefix(first_character(words).size());
  for (std::string_view last; !words.empty(); words.remove_suffix(last.size())) {
    last = last_character(words);
    if (last != "." && last != "," && !is_mark(last)) break;
  }
  return words;
}

// Whether a good part of the longer words of a line stand in `text` too.
bool shares_words(std::string_view line, std::string_view text) {
  constexpr std::size_t longer = 5, least = 2, part = 3;  // bytes; words; one of three
  const std::string heading = characters::folded(line), whole = characters::folded(text);
  std::size_t words = 0, shared = 0;
  for (std::string_view rest = heading; !rest.empty();) {
    const std::string_view word = rest.substr(0, rest.find(' '));
    rest.remove_prefix(std::min(rest.size(), word.size() + 1));
    const std::string_view inside = inside_marks(word);
    if (inside.size() < longer) continue;
    ++words;
    shared += whole.find(inside) != std::string::npos;
  }
  return shared >= least && shared * part >= words;
}

class PageReader {
 public:
  PageReader(std::string_view text, std::span<const Block> hints) : text_(text) {
    Hints given(hints);
    std::vector<Line> lines = paragraphs_of(text);
    Transcript transcript = read_transcript(text, lines);
    turns_ = std::move(transcript.turns);
    for (std::size_t p = 0; p < lines.size(); ++p) {
      const Line& line = lines[p];
      Paragraph& it = all_.emplace_back();
      it.line = line;
      it.text = text.substr(line.span.start, line.span.length());
      it.words = count_words(it.text);
      it.goes_on = transcript.goes_on[p];
      if (const auto& turn = transcript.kinds[p]) it.kind = *turn, it.hinted = true;
      // That a paragraph is of the body does not say that it is no turn of a transcript.
      const auto hint = given.at(line.span.start);
      if (hint && !(it.hinted && hint == BlockKind::body)) it.kind = *hint, it.hinted = true;
    }
  }

  Page run() {
    read_shapes();
    weigh_headings();
    silence_what_follows();
    find_pull_quotes();
    for (Paragraph& it : all_) {
      if (it.goes_on && !it.hinted && it.kind == BlockKind::body) it.kind = BlockKind::turn;
    }
    return {blocks(), std::move(turns_)};
  }

 private:
  void set(std::size_t p, BlockKind kind) {
    if (!all_[p].hinted) all_[p].kind = kind;
  }

  // --- by its form --------------------------------------------------------------------------------------------------

  void read_shapes() {
    std::size_t running = 0;  // words of the running text so far
    for (std::size_t p = 0; p < all_.size(); ++p) {
      Paragraph& it = all_[p];
      if (!it.hinted) {
        it.shape =
            shape_of(it.text, {running > 0, running == 0 && p + 1 < all_.size(), p > 0 && running <= longest_heading});
        if (it.shape != nullptr && is_heading(it.shape->kind) && it.words > longest_heading) it.shape = nullptr;
        if (it.shape != nullptr) it.kind = it.shape->kind;
      }
      if (is_running(it.kind)) running += it.words;
    }
  }

  // --- by what stands around it -------------------------------------------------------------------------------------

  // A heading is none when the next line goes on with it in small letters, or when it is of a list that a colon
  // announces. Above all running text the first is the headline, with a short one over it, the section, and what it
  // says at more length under it.
  void weigh_headings() {
    bool listed = false, in_body = false, titled = false;
    for (std::size_t p = 0; p < all_.size(); ++p) {
      Paragraph& it = all_[p];
      const bool section = it.kind == BlockKind::section;
      if (!it.hinted && (is_heading(it.kind) || (section && listed))) {
        const bool goes_on = p + 1 < all_.size() && begins_small(all_[p + 1].text);
        if (goes_on || listed) it.kind = BlockKind::body;
        else if (p + 1 < all_.size() && all_[p + 1].kind == BlockKind::credit && titled) it.kind = BlockKind::caption;
        else if (!in_body) it.kind = above_body(p, titled);
        listed &= !goes_on;
      } else if (!is_silent(it.kind)) {
        listed = false;
      }
      titled |= it.kind == BlockKind::headline;
      in_body |= is_running(it.kind);
      listed |= is_running(it.kind) && it.text.ends_with(':');
    }
  }

  BlockKind above_body(std::size_t p, bool titled) const {
    if (!titled) return is_kicker(p) ? BlockKind::section : BlockKind::headline;
    return all_[p].words >= shortest_standfirst ? BlockKind::standfirst : BlockKind::subheading;
  }

  // "Crime and courts", over a headline that is longer.
  bool is_kicker(std::size_t p) const {
    if (all_[p].words > longest_kicker) return false;
    const auto next = std::find_if(all_.begin() + static_cast<std::ptrdiff_t>(p) + 1, all_.end(),
                                   [](const Paragraph& it) { return !is_silent(it.kind); });
    return next != all_.end() && is_heading(next->kind) && next->words > longest_kicker;
  }

  // The lists, boxes and comments that a line opens.
  void silence_what_follows() {
    bool listed = false, in_body = false;
    for (std::size_t p = 0; p < all_.size(); ++p) {
      Paragraph& it = all_[p];
      if (listed && !in_body && !is_silent(it.kind) && is_title(it) && heads_article(p))
        listed = false, set(p, BlockKind::headline);
      listed &= is_silent(it.kind) || is_title(it);
      if (listed && !is_silent(it.kind)) set(p, BlockKind::furniture);
      if (it.hinted || it.shape == nullptr || it.kind != it.shape->kind) {
        in_body |= is_running(it.kind);
        continue;
      }
      listed |= it.shape->reach == ShapeReach::list;
      if (it.shape->reach == ShapeReach::box && p + 1 < all_.size() && all_[p + 1].words <= longest_box)
        set(p + 1, BlockKind::furniture);
      if (it.shape->reach == ShapeReach::comments && in_body && opens_comments(p)) {
        for (std::size_t rest = p; rest < all_.size(); ++rest) set(rest, BlockKind::furniture);
        return;
      }
      in_body |= is_running(it.kind);
    }
  }

  // Whether the article begins below the line, and tells of what the line names: "Most read ⏎ Ferry sinks ⏎ Ruiz sells
  // the pier ⏎ Mayor Ana Ruiz is to sell …".
  bool heads_article(std::size_t p) const {
    const auto below = std::find_if(all_.begin() + static_cast<std::ptrdiff_t>(p) + 1, all_.end(),
                                    [](const Paragraph& it) { return !is_silent(it.kind); });
    return below != all_.end() && is_running(below->kind) && !is_title(*below) &&
           shares_words(all_[p].text, text_.substr(below->line.span.start, reach_of_headline));
  }

  // Like a headline: short, with a beginning of its own, and without what ends a sentence.
  static bool is_title(const Paragraph& it) {
    if (it.words > longest_heading || it.hinted || begins_small(it.text)) return false;
    static constexpr auto ends = SAYSO_WORD_LIST(". ! … : ;"), ends_in_marks = SAYSO_WORD_LIST(". , ! ? …");
    const std::string_view last = last_character(it.text);
    if (!is_mark(last)) return !ends.has(last);
    return !ends_in_marks.has(last_character(it.text.substr(0, it.text.size() - last.size())));
  }

  // Whether what follows is of readers: soon there is a "Reply", or a name and "1 hour ago". Behind a paragraph the
  // time is of the next report.
  bool opens_comments(std::size_t p) const {
    const std::size_t end = std::min(all_.size(), p + 1 + reach_of_comments);
    bool names = true;
    for (std::size_t i = p + 1; i < end; ++i) {
      const Paragraph& it = all_[i];
      if (it.shape != nullptr && it.shape->reach == ShapeReach::comments) return true;
      if (names && it.shape != nullptr && it.shape->kind == BlockKind::time) return true;
      names &= it.words <= longest_name;
    }
    return false;
  }

  // --- what is repeated ---------------------------------------------------------------------------------------------

  // A short line that another paragraph has in it, and who said it, behind it.
  void find_pull_quotes() {
    std::size_t sought = 0;
    for (std::size_t p = 0; p < all_.size() && sought < most_pull_quotes; ++p) {
      if (!may_be_pull_quote(all_[p])) continue;
      ++sought;
      if (!is_repeated(all_[p])) continue;
      all_[p].kind = BlockKind::pull_quote;
      if (p + 1 == all_.size()) return;
      Paragraph& next = all_[p + 1];
      const bool names = next.kind == BlockKind::signature || next.kind == BlockKind::subheading;
      if (!next.hinted && names && next.words <= longest_heading / 2) next.kind = BlockKind::pull_quote;
    }
  }

  static bool may_be_pull_quote(const Paragraph& it) {
    const bool quoted = is_mark(first_character(it.text)) && is_mark(last_character(it.text));
    if (it.hinted || it.words < shortest_pull_quote || it.words > longest_pull_quote) return false;
    return quoted ? it.kind == BlockKind::subheading || it.kind == BlockKind::body
                  : it.kind == BlockKind::subheading && is_sentence_case(it);
  }

  // "We lost the lower streets", but not "Norland Harbour Board".
  static bool is_sentence_case(const Paragraph& it) {
    std::size_t small = 0;
    for (std::size_t i = 1; i < it.text.size(); ++i)
      small += it.text[i - 1] == ' ' && it.text[i] >= 'a' && it.text[i] <= 'z';
    return small >= shortest_standfirst;
  }

  // Whether a paragraph that is read has these words, and more.
  bool is_repeated(const Paragraph& it) const {
    const std::string_view words = inside_marks(it.text);
    for (std::size_t at = text_.find(words); at != std::string_view::npos; at = text_.find(words, at + words.size())) {
      const auto in = std::upper_bound(all_.begin(), all_.end(), at, [](std::size_t offset, const Paragraph& other) {
        return offset < other.line.span.start;
      });
      if (in == all_.begin()) continue;
      const Paragraph& found = *std::prev(in);
      if (found.kind == BlockKind::body && found.words > it.words) return true;
    }
    return false;
  }

  // --- the blocks ---------------------------------------------------------------------------------------------------

  std::vector<Block> blocks() const {
    std::vector<Block> out;
    for (std::size_t p = 0; p < all_.size(); ++p) {
      Span span = all_[p].line.span;
      if (all_[p].kind == BlockKind::post && all_[p].shape != nullptr) {
        for (std::size_t lines = lines_of_post(p); lines > 0; --lines) {
          span.start = out.back().span.start;
          out.pop_back();
        }
      }
      out.push_back({all_[p].kind, span});
    }
    return out;
  }

  // How many paragraphs above its author’s name the post is: the lines up to a blank one, or the one above that.
  std::size_t lines_of_post(std::size_t p) const {
    std::size_t lines = 0, words = 0;
    while (lines < p && lines < most_lines_of_post && (lines == 0 || all_[p - lines].line.breaks < 2)) {
      const Paragraph& above = all_[p - lines - 1];
      words += above.words;
      if (above.hinted || is_silent(above.kind) || above.kind == BlockKind::post || words > longest_post) break;
      ++lines;
    }
    return lines;
  }

  std::string_view text_;
  std::vector<Paragraph> all_;
  std::vector<Turn> turns_;
};

}  // namespace

Page read_page(std::string_view text, std::span<const Block> hints) { return PageReader(text, hints).run(); }

}  // namespace sayso
