#include "cli/report.hpp"

#include <algorithm>
#include <iterator>
#include <utility>
#include <vector>

#include "cli/numbers.hpp"
#include "cli/text_layout.hpp"

namespace sayso::cli {
namespace {

constexpr std::size_t shown_lines = 3;     // of a quotation, unless it is to be shown whole
constexpr std::size_t label_columns = 10;  // "commitment"
constexpr std::size_t cue_columns = 14;
constexpr std::size_t gap = 2;  // between columns
constexpr std::size_t party_indent = 4;
constexpr std::size_t narrowest_text = 30;  // in fewer columns, the words go below their label and cue
constexpr double unsure_below = 0.5;
constexpr std::string_view not_said = "not said: ";  // before the words of a negated quote
constexpr std::string_view not_wanted = "not ";      // and of a negated goal

enum class Look : std::uint8_t {
  title,
  heading,
  name,
  faint,
  good,
  bad,
  direct,
  mixed,
  indirect,
  aim,
  commitment,
  demand
};

// The look of each, as SGR codes. A kind is always named too: colour alone says nothing here.
constexpr std::string_view codes[] = {"1", "1;4", "1", "2", "32", "33", "32", "33", "36", "34", "35", "31"};

struct Label {
  std::string_view word;
  Look look;
};

constexpr Label quote_labels[] = {{"direct", Look::direct}, {"mixed", Look::mixed}, {"indirect", Look::indirect}};
constexpr Label goal_labels[] = {{"aim", Look::aim}, {"commitment", Look::commitment}, {"demand", Look::demand}};
constexpr std::string_view speaker_words[] = {"person", "organization", "group", "unnamed source"};

template <typename T, typename Kind, std::size_t N>
const T& of(const T (&table)[N], Kind kind) {
  return table[static_cast<std::size_t>(kind)];
}

std::size_t word_count(std::string_view text) {
  std::size_t words = 0;
  bool inside = false;
  for (char c : text) {
    const bool space = c == ' ' || (c >= '\t' && c <= '\r');
    words += !space && !inside;
    inside = !space;
  }
  return words;
}

class Report {
 public:
  Report(std::string_view text, const Analysis& analysis, const ReportStyle& style)
      : text_(text), all_(analysis), style_(style), list_shown_(analysis.lists.size()) {}

  std::string write(std::string_view title) && {
    line(0, Look::title, printable(title));
    headline();
    line(0, Look::faint, counts());
    speakers();
    goals();
    if (!all_.warnings.empty()) {
      heading("Warnings");
      for (const std::string& warning : all_.warnings) line(2, Look::bad, printable(warning));
    }
    return std::move(out_);
  }

 private:
  std::string counts() const {
    std::string kinds;
    for (std::size_t kind = 0; kind < std::size(quote_labels); ++kind) {
      const auto count = std::count_if(all_.quotes.begin(), all_.quotes.end(), [&](const Quote& quote) {
        return static_cast<std::size_t>(quote.kind) == kind;
      });
      if (count == 0) continue;
      kinds += (kinds.empty() ? "" : ", ") + std::to_string(count) + ' ' + std::string(quote_labels[kind].word);
    }
    const auto heard = std::count_if(all_.speakers.begin(), all_.speakers.end(),
                                     [](const Speaker& each) { return !each.quotes.empty(); });
    if (!kinds.empty()) kinds = " (" + kinds + ")";
    return counted(word_count(text_), "word") + " · " + counted(all_.quotes.size(), "statement") + kinds + " · " +
           counted(static_cast<std::size_t>(heard), "speaker") + " · " + counted(all_.goals.size(), "goal") +
           left_out();
  }

  // The article's own title, below that of the report.
  void headline() {
    const auto found = std::find_if(all_.blocks.begin(), all_.blocks.end(),
                                    [](const Block& block) { return block.kind == BlockKind::headline; });
    if (found != all_.blocks.end()) line(0, Look::name, words({found->span}));
  }

  // " · 3 parts left out": of the page, and not of the article. Lines without a blank one between them are one part.
  std::string left_out() const {
    std::size_t parts = 0;
    const Block* before = nullptr;
    for (const Block& block : all_.blocks) {
      const bool is_furniture = block.kind == BlockKind::furniture;
      parts += is_furniture && (before == nullptr || !are_together(*before, block));
      before = is_furniture ? &block : nullptr;
    }
    return parts == 0 ? std::string() : " · " + counted(parts, "part") + " left out";
  }

  bool are_together(const Block& a, const Block& b) const {
    const std::string_view between = text_.substr(a.span.end, b.span.start - a.span.end);
    return std::count(between.begin(), between.end(), '\n') < 2;
  }

  void speakers() {
    heading("Who says what");
    if (all_.quotes.empty()) return line(2, Look::faint, "No quotations and no reported statements were found.");
    std::vector<Index> nobody;
    for (std::size_t i = 0; i < all_.quotes.size(); ++i) {
      if (all_.quotes[i].speaker == none) nobody.push_back(static_cast<Index>(i));
    }
    for (const Speaker& speaker : all_.speakers) {
      if (speaker.quotes.empty()) continue;
      party(speaker, statements(speaker.quotes) + ", " + counted(speaker.words, "word"));
      for (Index quote : speaker.quotes) this->quote(quote);
    }
    if (nobody.empty()) return;
    begin_party();
    line(0, Look::name, "No speaker named");
    for (Index quote : nobody) this->quote(quote);
  }

  // "2 statements", "1 statement (and 1 not made)": what somebody did not say is no statement.
  std::string statements(const std::vector<Index>& quotes) const {
    const auto denied =
        std::count_if(quotes.begin(), quotes.end(), [&](Index quote) { return at(all_.quotes, quote).negated; });
    const std::string made = counted(quotes.size() - static_cast<std::size_t>(denied), "statement");
    return denied == 0 ? made : made + " (and " + std::to_string(denied) + " not made)";
  }

  void quote(Index index) {
    const Quote& quote = at(all_.quotes, index);
    const std::string what = std::string(quote.negated ? not_said : "") + words(quote.content);
    row(2, of(quote_labels, quote.kind), words(quote.cue), what, quote.confidence);
  }

  void goals() {
    heading("Who wants what");
    if (all_.goals.empty()) return line(2, Look::faint, "No stated goals were found.");
    find_originals();
    // Holders in the order of their first goal, and at the end whom the article does not name.
    std::vector<std::vector<Index>> goals_of(all_.speakers.size() + 1);
    std::vector<std::size_t> holders;
    for (std::size_t i = 0; i < all_.goals.size(); ++i) {
      if (original_[i] != static_cast<Index>(i)) continue;  // stands below the goal that it says again
      const Index speaker = all_.goals[i].speaker;
      const std::size_t holder = speaker == none ? all_.speakers.size() : static_cast<std::size_t>(speaker);
      if (goals_of[holder].empty() && speaker != none) holders.push_back(holder);
      goals_of[holder].push_back(static_cast<Index>(i));
    }
    if (!goals_of.back().empty()) holders.push_back(all_.speakers.size());
    for (std::size_t holder : holders) {
      const std::string count = counted(goals_of[holder].size(), "goal");
      if (holder < all_.speakers.size()) {
        party(all_.speakers[holder], count);
      } else {
        begin_party();
        line(0, Look::name, "No holder known");
      }
      goals_of_holder(goals_of[holder]);
    }
  }

  // Lists stand together where their first item is.
  void goals_of_holder(const std::vector<Index>& goals) {
    for (Index index : goals) {
      const Index list = at(all_.goals, index).list;
      if (list == none) {
        goal(index, 2, "");
      } else if (!list_shown_[static_cast<std::size_t>(list)]) {
        list_shown_[static_cast<std::size_t>(list)] = true;
        announced_list(at(all_.lists, list));
      }
    }
  }

  void announced_list(const AnnouncedList& list) {
    const std::size_t found = list.goals.size();
    const std::string cue = words(list.cue);
    std::string what = cue.empty() ? "a list" : "“" + cue + "”";
    const bool complete = !list.announced || *list.announced == found;
    what += list.announced ? ": " + std::to_string(found) + " of " + std::to_string(*list.announced) + " found"
                           : ": " + counted(found, "item");
    line(2, complete ? Look::good : Look::bad, what);
    const std::size_t digits = std::to_string(found).size();
    for (std::size_t i = 0; i < found; ++i) {
      std::string number = std::to_string(i + 1) + ". ";
      number.insert(0, digits + 2 - number.size(), ' ');
      goal(list.goals[i], 4, number);
    }
  }

  void goal(Index index, std::size_t indent, const std::string& number) {
    const Goal& goal = at(all_.goals, index);
    const bool same_cue = goal.list != none && goal.cue == at(all_.lists, goal.list).cue;  // stands above the list
    const std::string what = wanted(goal) + (goal.speaker == none ? held_by(goal) : "");
    row(indent, of(goal_labels, goal.kind), same_cue ? "" : words(goal.cue), what, goal.confidence, number);
    for (Index again : restatements_[static_cast<std::size_t>(index)]) {
      const Goal& restated = at(all_.goals, again);
      const bool same_holder = restated.speaker == goal.speaker && goal.speaker != none;
      const std::string restatement = wanted(restated) + (same_holder ? "" : held_by(restated));
      row(indent + 2 + number.size(), {"again", Look::faint}, words(restated.cue), restatement, restated.confidence);
    }
  }

  // "sell the pier", "not sell the pier": what is wanted, or what is not.
  std::string wanted(const Goal& goal) const { return std::string(goal.negated ? not_wanted : "") + words(goal.span); }

  // " (held by Ana Ruiz)", " (held by “we”)" when the article does not say who that is.
  std::string held_by(const Goal& goal) const {
    if (goal.speaker != none) return " (held by " + printable(at(all_.speakers, goal.speaker).name) + ')';
    return goal.holder.empty() ? "" : " (held by “" + words(goal.holder) + "”)";
  }

  // The first goal of each chain of restatements, and what restates it; one pass does, as goals restate earlier ones.
  void find_originals() {
    original_.resize(all_.goals.size());
    restatements_.resize(all_.goals.size());
    for (std::size_t i = 0; i < all_.goals.size(); ++i) {
      const Goal& goal = all_.goals[i];
      const bool in_list = goal.list != none;  // an item of a list stays in its list
      original_[i] = goal.restates == none || in_list ? static_cast<Index>(i) : at(original_, goal.restates);
      if (original_[i] != static_cast<Index>(i)) {
        restatements_[static_cast<std::size_t>(original_[i])].push_back(static_cast<Index>(i));
      }
    }
  }

  // Name, role, kind and what there is of theirs.
  void party(const Speaker& speaker, const std::string& count) {
    begin_party();
    const std::string name = printable(speaker.name);
    std::string rest = speaker.role ? ", " + printable(*speaker.role) : "";
    rest += " · " + std::string(of(speaker_words, speaker.kind)) + " · " + count;
    std::vector<std::string> lines = wrap(name + rest, std::max(style_.width, party_indent + 10) - party_indent);
    if (!lines.front().starts_with(name)) return line(0, Look::name, name + rest);
    lines.front() = paint(Look::name, name) + paint(Look::faint, lines.front().substr(name.size()));
    for (std::size_t i = 1; i < lines.size(); ++i) lines[i] = paint(Look::faint, lines[i]);
    out_ += hanging(lines, party_indent) + '\n';
  }

  // Columns of label, cue and text; on a narrow terminal the text goes below.
  void row(std::size_t indent, const Label& label, const std::string& cue, std::string text, double confidence,
           const std::string& number = "") {
    if (confidence < unsure_below) text += " (unsure)";
    const std::string shown_cue = shortened(cue, cue_columns);
    const std::size_t lead = indent + number.size() + label_columns + gap + cue_columns + gap;
    const bool wide_enough = style_.width >= lead + narrowest_text;
    const std::size_t text_indent = wide_enough ? lead : indent + number.size() + 2;
    out_ += std::string(indent, ' ') + number + paint(label.look, label.word);
    out_ += std::string(label_columns + gap - std::min(label_columns, label.word.size()), ' ');
    out_ += paint(Look::faint, shown_cue);
    if (wide_enough) out_.append(cue_columns + gap - std::min(cue_columns, columns(shown_cue)), ' ');
    else out_ += '\n' + std::string(text_indent, ' ');
    const std::size_t width = std::max(style_.width, text_indent + 10) - text_indent;
    out_ += hanging(wrap(text, width, style_.whole ? 0 : shown_lines), text_indent) + '\n';
  }

  void heading(std::string_view text) {
    out_ += '\n' + paint(Look::heading, text) + '\n';
    first_party_ = true;
  }

  void begin_party() {
    if (!first_party_) out_ += '\n';
    first_party_ = false;
  }

  void line(std::size_t indent, Look look, std::string_view text) {
    auto lines = wrap(text, std::max(style_.width, indent + 10) - indent);
    for (std::string& each : lines) each = paint(look, each);
    out_ += std::string(indent, ' ') + hanging(lines, indent) + '\n';
  }

  std::string paint(Look look, std::string_view text) const {
    if (!style_.colour || text.empty()) return std::string(text);
    return "\x1b[" + std::string(codes[static_cast<std::size_t>(look)]) + 'm' + std::string(text) + "\x1b[0m";
  }

  // The words of a find, its parts joined by "…".
  std::string words(const Spans& spans) const {
    std::string joined;
    for (const Span span : spans) {
      if (!joined.empty()) joined += " … ";
      joined += printable(text_.substr(span.start, span.length()));
    }
    return joined;
  }

  template <typename T>
  static const T& at(const std::vector<T>& items, Index index) {
    return items[static_cast<std::size_t>(index)];
  }

  std::string_view text_;
  const Analysis& all_;
  const ReportStyle& style_;
  std::string out_;
  bool first_party_ = true;
  std::vector<bool> list_shown_;
  std::vector<Index> original_;                   // of each goal: itself, or the first that it says again
  std::vector<std::vector<Index>> restatements_;  // of each goal, in text order
};

}  // namespace

std::string report(std::string_view title, std::string_view text, const Analysis& analysis, const ReportStyle& style) {
  return Report(text, analysis, style).write(title);
}

}  // namespace sayso::cli
