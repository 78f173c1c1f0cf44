#include "document/turns.hpp"

#include <algorithm>
#include <map>
#include <string>
#include <utility>

#include "document/label_shapes.hpp"
#include "document/line_shapes.hpp"
#include "text/characters.hpp"
#include "text/utf8.hpp"

namespace sayso {
namespace {

constexpr std::uint32_t widest_gap = 3;   // paragraphs of one turn beside the labelled one, where labels
constexpr std::uint32_t dense = 2;        // are not one in so many paragraphs
constexpr std::size_t longest_line = 80;  // bytes of a label on a line of its own

// --- what a label says ----------------------------------------------------------------------------------------------

bool is_upper_at(std::string_view words, std::size_t at) { return characters::is_upper(utf8::decode(words, at).code); }

// The words of a name that begin with a capital or a digit.
std::vector<std::string_view> words_of_name(std::string_view name) {
  std::vector<std::string_view> words;
  for (std::size_t at = 0; at < name.size();) {
    const std::size_t end = std::min(name.find(' ', at), name.size());
    if (end > at && (is_upper_at(name, at) || characters::is_digit(utf8::decode(name, at).code)))
      words.push_back(name.substr(at, end - at));
    at = end + 1;
  }
  return words;
}

// "LAMB", "McCAIN", "IC"; not "Lamb", "I".
bool is_in_capitals(std::string_view word) {
  std::uint32_t capitals = 0, others = 0;
  for (std::size_t at = 0; at < word.size();) {
    const utf8::Decoded letter = utf8::decode(word, at);
    const bool upper = characters::is_upper(letter.code);
    capitals += upper;
    others += !upper && characters::is_word(letter.code) && !characters::is_digit(letter.code);
    at += letter.length;
  }
  return capitals >= 2 && capitals > others;
}

// A label, as far as it is one.
struct Candidate {
  std::uint32_t paragraph = 0;
  LabelKind kind = LabelKind::nobody;
  Span label, name;       // bytes of the text
  std::string key;        // what alike labels share: the last word of the name, in small letters
  bool strong = false;    // in capitals, or a question's or an answer's
  bool marked = false;    // with a time, a role, a place
  bool alone = false;     // nothing stands behind it on its line
  bool last = false;      // or in its paragraph: what it opens is the next
  bool sentence = false;  // what it opens ends as sentences do
  bool question = false;  // with a question mark
  bool is_turn = false;
};

bool asks(LabelKind kind) { return kind == LabelKind::asks || kind == LabelKind::asks_with_stop; }
bool answers(LabelKind kind) { return kind == LabelKind::answers || kind == LabelKind::answers_with_stop; }

std::string key_of(std::string_view name) {
  const std::vector<std::string_view> words = words_of_name(name);
  const bool numbered = !words.empty() && characters::is_digit(static_cast<unsigned char>(words.back().front()));
  return characters::folded(words.empty() || numbered ? name : words.back());
}

// Whether words end as a sentence does; a figure is none.
bool ends_sentence(std::string_view words) {
  if (words.find_first_of("abcdefghijklmnopqrstuvwxyz") == std::string_view::npos) return false;
  for (const std::string_view end : {".", "?", "!", "…", "\"", "”", "’", "'", "–", "—", "-", ")", "]", "*", "_"}) {
    if (words.ends_with(end)) return true;
  }
  return false;
}

// What tells of labels of one sort whether they are a transcript's.
struct Evidence {
  std::uint32_t labels = 0, again = 0, distinct = 0, sentences = 0, questions = 0, marked = 0;
  std::map<std::string_view, std::uint32_t> times;

  void add(const Candidate& label) {
    ++labels;
    const std::uint32_t so_often = ++times[label.key];
    distinct += so_often == 1;
    again += so_often == 2;
    sentences += label.sentence;
    questions += label.question;
    marked += label.marked;
  }

  bool opens_sentences() const { return labels > 0 && sentences * 3 >= labels * 2; }
  bool comes_again(const Candidate& label) const {
    const auto found = times.find(label.key);
    return found != times.end() && found->second > 1;
  }
};

// "The Minister for Ports (Tom Li)": who holds the office is called by name.
Span holder_of_office(std::string_view words, const ShapedLabel& shaped) {
  const std::string_view behind = words.substr(0, shaped.label.end).substr(shaped.name.end);
  const std::size_t close = behind.find(')');
  if (!words.substr(shaped.name.start).starts_with("The ") || !behind.starts_with(" (") ||
      close == std::string_view::npos)
    return shaped.name;
  const std::string_view name = behind.substr(2, close - 2);
  const auto spaces = static_cast<std::size_t>(std::count(name.begin(), name.end(), ' '));
  if (spaces == 0 || words_of_name(name).size() != spaces + 1) return shaped.name;
  return {shaped.name.end + 2, shaped.name.end + static_cast<std::uint32_t>(close)};
}

// "Privacy Notice: Newsletters may contain …"
bool is_of_the_site(std::string_view paragraph) {
  const LineShape* shape = shape_of(paragraph, {});
  return shape != nullptr && is_silent(shape->kind);
}

class Reader {
 public:
  Reader(std::string_view text, std::vector<Line>& paragraphs) : text_(text), paragraphs_(paragraphs) {
    out_.kinds.resize(paragraphs.size());
    out_.goes_on.resize(paragraphs.size());
  }

  Transcript run() && {
    find_candidates();
    judge_marked();
    judge_lines();
    std::erase_if(labels_, [](const Candidate& label) { return !label.is_turn; });
    if (labels_.empty()) {
      std::fill(out_.kinds.begin(), out_.kinds.end(), std::nullopt);
      return std::move(out_);
    }
    drop_notes_before();
    give_kinds();
    go_on();
    join_lines();
    return std::move(out_);
  }

 private:
  std::string_view words(std::uint32_t p) const {
    return text_.substr(paragraphs_[p].span.start, paragraphs_[p].span.length());
  }

  void find_candidates() {
    for (std::uint32_t p = 0; p < paragraphs_.size(); ++p) {
      const std::optional<ShapedLabel> shaped = label_by_shape(words(p));
      if (!shaped || shaped->kind == LabelKind::nobody) continue;
      if (shaped->kind == LabelKind::note) out_.kinds[p] = BlockKind::note;
      else if (std::optional<Candidate> label = candidate(p, *shaped)) labels_.push_back(std::move(*label));
    }
  }

  std::optional<Candidate> candidate(std::uint32_t p, ShapedLabel shaped) const {
    const std::string_view whole = words(p);
    const std::uint32_t start = paragraphs_[p].span.start;
    shaped.name = holder_of_office(whole, shaped);
    const std::string_view name = whole.substr(shaped.name.start, shaped.name.length());
    const std::vector<std::string_view> parts = words_of_name(name);
    constexpr std::size_t most_words = 7;
    if (parts.empty() || parts.size() > most_words) return std::nullopt;
    Candidate label;
    label.paragraph = p;
    label.kind = shaped.kind;
    label.label = {start + shaped.label.start, start + shaped.label.end};
    label.name = {start + shaped.name.start, start + shaped.name.end};
    label.key = key_of(name);
    label.strong = asks(label.kind) || answers(label.kind) ||
                   std::any_of(parts.begin(), parts.end(), [](std::string_view w) { return is_in_capitals(w); });
    label.marked = shaped.label.length() > shaped.name.length() + 5;
    if (label.kind == LabelKind::line && (name.ends_with('.') || shaped.label.length() > longest_line))
      return std::nullopt;
    if (!label.strong && is_of_the_site(whole)) return std::nullopt;
    const std::size_t behind = whole.find_first_not_of(" \t*_", shaped.label.end);
    label.last = behind == std::string_view::npos;
    label.alone = label.last || whole[behind] == '\n' || whole[behind] == '\r';
    std::string_view speech = whole;
    if (label.last) {
      if (p + 1 >= paragraphs_.size()) return std::nullopt;
      speech = words(p + 1);
      const bool timed = words(p).find(':') != std::string_view::npos;
      label.marked &= timed || paragraphs_[p + 1].breaks == 1;
    }
    label.sentence = ends_sentence(speech.substr(label.last ? 0 : behind));
    label.question = speech.ends_with('?');
    return label;
  }

  std::uint32_t paragraphs_that_speak() const {
    return static_cast<std::uint32_t>(std::count(out_.kinds.begin(), out_.kinds.end(), std::nullopt));
  }

  // Labels with a mark: a colon, a stop, brackets.
  void judge_marked() {
    Evidence all, strong;
    std::uint32_t asking = 0, answering = 0, joined = 0;
    for (const Candidate& label : labels_) asking += asks(label.kind), answering += answers(label.kind);
    const auto counts = [&](const Candidate& label) {
      const bool with_stop = label.kind == LabelKind::asks_with_stop || label.kind == LabelKind::answers_with_stop;
      return label.kind != LabelKind::line && (!with_stop || (asking > 0 && answering > 0));
    };
    for (const Candidate& label : labels_) {
      if (!counts(label)) continue;
      all.add(label);
      joined += label.alone;
      if (label.strong) strong.add(label);
    }
    const std::uint32_t speak = paragraphs_that_speak() - std::min(joined, paragraphs_that_speak());
    const bool half = all.labels * 2 >= speak;
    const bool by_strong = strong.labels >= 2 && (strong.again > 0 || half) && strong.opens_sentences();
    const bool by_all = all.distinct >= 2 && all.opens_sentences() &&
                        (all.again >= 2 || (half && all.again >= 1 && all.labels >= 3) ||
                         (all.labels * 5 >= speak * 4 && all.questions > 0));
    if (!by_strong && !by_all) return;
    bool begun = !by_strong;  // a headline "Ruiz: …" before the first label in capitals is none
    for (Candidate& label : labels_) {
      begun |= label.strong && counts(label);
      const bool known = strong.times.count(label.key) > 0 || all.comes_again(label);
      label.is_turn = begun && counts(label) && (label.strong || known || half || (by_all && label.marked));
    }
  }

  // Names on lines of their own.
  void judge_lines() {
    Evidence lines;
    const auto counts = [](const Candidate& label) { return label.kind == LabelKind::line && label.alone; };
    for (const Candidate& label : labels_) {
      if (counts(label) && label.sentence) lines.add(label);
    }
    if (lines.distinct < 2 || lines.again == 0) return;
    std::uint32_t breaks = 0;
    for (const Candidate& label : labels_)
      breaks += counts(label) && words(label.paragraph).find('\n') != std::string_view::npos;
    const std::uint32_t speak = paragraphs_that_speak() + breaks;
    const bool all = lines.labels * 5 >= speak * 2;
    if (lines.marked < 2 && !(all && lines.again + lines.marked >= 2 && lines.labels >= 4)) return;
    for (Candidate& label : labels_) {
      if (counts(label) && label.sentence) label.is_turn |= all || label.marked || lines.comes_again(label);
    }
  }

  void drop_notes_before() {
    std::fill(out_.kinds.begin(), out_.kinds.begin() + labels_.front().paragraph, std::nullopt);
  }

  // Who asks and nothing else is the interviewer.
  void give_kinds() {
    std::map<std::string_view, std::pair<std::uint32_t, std::uint32_t>> turns_and_questions;
    for (const Candidate& label : labels_) {
      auto& [turns, questions] = turns_and_questions[label.key];
      ++turns, questions += label.question;
    }
    for (const Candidate& label : labels_) {
      const auto& [turns, questions] = turns_and_questions[label.key];
      const bool question = asks(label.kind) || (label.question && turns > 1 && questions * 2 > turns);
      out_.kinds[label.paragraph] = question ? BlockKind::question : BlockKind::turn;
      out_.turns.push_back(
          {label.label, label.name, cue_of(label), part_of(label.kind), paragraphs_[label.paragraph].span.start});
    }
  }

  static TurnPart part_of(LabelKind kind) {
    return asks(kind) ? TurnPart::asks : answers(kind) ? TurnPart::answers : TurnPart::named;
  }

  // The colon or the stop that ends a label.
  Span cue_of(const Candidate& label) const {
    const std::string_view words = text_.substr(0, label.label.end);
    const std::size_t last = words.find_last_not_of(" \t*_");
    if (label.kind == LabelKind::line || last < label.name.end || (words[last] != ':' && words[last] != '.')) return {};
    return {static_cast<std::uint32_t>(last), static_cast<std::uint32_t>(last) + 1};
  }

  // The paragraphs between a label and the next go on with its turn, when they are few, or labels many.
  void go_on() {
    const std::uint32_t reach = labels_.back().paragraph - labels_.front().paragraph + 1;
    const bool many = labels_.size() * dense >= reach ||
                      std::any_of(labels_.begin(), labels_.end(), [](const Candidate& l) { return asks(l.kind); });
    for (std::size_t l = 0; l + 1 < labels_.size(); ++l) {
      const std::uint32_t first = labels_[l].paragraph + 1, last = labels_[l + 1].paragraph;
      if (many || last - first <= widest_gap)
        std::fill(out_.goes_on.begin() + first, out_.goes_on.begin() + last, true);
    }
  }

  void join_lines() {
    std::vector<bool> into(paragraphs_.size(), false);  // whether a paragraph is joined with the one before
    for (const Candidate& label : labels_) {
      const std::uint32_t next = label.paragraph + 1;
      if (label.last && next < paragraphs_.size() && !out_.kinds[next]) into[next] = true;
    }
    std::size_t kept = 0;
    for (std::size_t p = 0; p < paragraphs_.size(); ++p) {
      if (into[p]) {
        paragraphs_[kept - 1].span.end = paragraphs_[p].span.end;
        continue;
      }
      paragraphs_[kept] = paragraphs_[p];
      out_.kinds[kept] = out_.kinds[p];
      out_.goes_on[kept] = out_.goes_on[p];
      ++kept;
    }
    paragraphs_.resize(kept);
    out_.kinds.resize(kept);
    out_.goes_on.resize(kept);
  }

  std::string_view text_;
  std::vector<Line>& paragraphs_;
  std::vector<Candidate> labels_;
  Transcript out_;
};

}  // namespace

Transcript read_transcript(std::string_view text, std::vector<Line>& paragraphs) {
  return Reader(text, paragraphs).run();
}

}  // namespace sayso
