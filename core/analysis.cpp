#include "analysis.hpp"

#include <string>
#include <utility>

#include "findings/attributions.hpp"
#include "findings/goals.hpp"
#include "findings/negation.hpp"
#include "findings/speakers.hpp"
#include "syntax/article.hpp"
#include "text/offsets.hpp"
#include "text/utf8.hpp"
#include "text/visible.hpp"

namespace sayso {
namespace {

// What is longer is no name and no role, and is cut: "AnaAnaAna…".
constexpr std::size_t longest_name = 1000;  // bytes
constexpr std::string_view ellipsis = "…";

std::string shortened(std::string name) {
  if (name.size() <= longest_name) return name;
  name.resize(utf8::floor(name, longest_name - ellipsis.size()));
  return name.append(ellipsis);
}

// From the rooms' token ranges to the spans of the result.
class Report {
 public:
  explicit Report(const Article& article) : article_(article) {}

  Spans spans(const std::vector<Range>& ranges) const {
    Spans out;
    for (const Range range : ranges) {
      if (!range.empty()) out.push_back(article_.text.span(range));
    }
    return out;
  }
  Spans spans(Range range) const { return range.empty() ? Spans{} : Spans{article_.text.span(range)}; }

  Quote quote(const Attribution& found) const {
    return {found.kind, spans(found.content), spans(found.cue), spans(found.source), none, found.confidence, found.why,
            0,          found.negated};
  }

  Goal goal(const FoundGoal& found) const {
    Goal goal;
    goal.kind = found.kind;
    goal.span = spans(found.span);
    goal.cue = spans(found.cue);
    goal.holder = spans(found.holder);
    goal.quote = found.attribution;
    goal.list = found.list;
    goal.restates = found.restates;
    goal.confidence = found.confidence;
    goal.why = found.why;
    goal.negated = found.negated;
    return goal;
  }

  AnnouncedList list(const FoundList& found) const { return {found.announced, found.goals, spans(found.cue), none}; }

  Speaker speaker(FoundSpeaker&& found) const {
    Speaker speaker;
    speaker.name = shortened(std::move(found.name));
    speaker.kind = found.kind;
    if (found.role) speaker.role = shortened(*std::move(found.role));
    speaker.mentions = spans(found.mentions);
    return speaker;
  }

  std::uint32_t words(const std::vector<Range>& ranges) const {
    std::uint32_t count = 0;
    for (const Range range : ranges) {
      for (std::uint32_t i = range.first; i < range.last; ++i) {
        const Token& token = article_.text.tokens()[i];
        const bool clitic = !token.space_before && token.kind == TokenKind::word && i > range.first &&
                            article_.text.tokens()[i - 1].kind == TokenKind::word;
        count += !clitic && (token.kind == TokenKind::word || token.kind == TokenKind::number);
      }
    }
    return count;
  }

 private:
  const Article& article_;
};

std::vector<Party> parties(const Article& article, const std::vector<Attribution>& attributions,
                           const FoundGoals& goals) {
  std::vector<Party> out;
  for (std::size_t a = 0; a < attributions.size(); ++a) {
    if (names_nobody(article, attributions[a].source)) out.push_back({});
    else out.push_back({attributions[a].source, static_cast<Index>(a), true});
  }
  for (const FoundGoal& goal : goals.goals) {
    out.push_back({names_nobody(article, goal.holder) ? Range{} : goal.holder, goal.attribution, false});
  }
  for (const FoundList& list : goals.lists) out.push_back({list.holder, none, false});
  return out;
}

// From offsets in the visible text to those in the whole text, in `unit`.
void convert(Analysis& analysis, const Visible& visible, std::string_view text, OffsetUnit unit) {
  const OffsetMap map(text, unit);
  const auto convert_all = [&](Spans& spans) {
    for (Span& span : spans) {
      const Span original = visible.original(span);
      span = {map(original.start), map(original.end)};
    }
  };
  for (Quote& quote : analysis.quotes) {
    convert_all(quote.content);
    convert_all(quote.cue);
    convert_all(quote.source);
  }
  for (Speaker& speaker : analysis.speakers) convert_all(speaker.mentions);
  for (Goal& goal : analysis.goals) {
    convert_all(goal.span);
    convert_all(goal.cue);
    convert_all(goal.holder);
  }
  for (AnnouncedList& list : analysis.lists) convert_all(list.cue);
  analysis.offsets = unit;
  analysis.length = map(static_cast<std::uint32_t>(text.size()));
}

std::string counted(std::size_t count, std::string_view one, std::string_view many) {
  return std::to_string(count) + " " + std::string(count == 1 ? one : many);
}

}  // namespace

std::string_view version() { return SAYSO_VERSION; }

Analysis analyze(std::string_view text, const Options& options) {
  Analysis analysis;
  const bool cut = text.size() > options.max_bytes;
  if (cut) text = text.substr(0, utf8::floor(text, options.max_bytes));
  const utf8::Repaired repaired = utf8::repair(text);
  if (repaired.replaced > 0) {
    analysis.warnings.push_back(
        counted(repaired.replaced, "invalid UTF-8 sequence was", "invalid UTF-8 sequences were") +
        " replaced by U+FFFD; save the text as UTF-8 to keep every character.");
  }
  if (cut) {
    analysis.warnings.push_back("Only the first " + std::to_string(text.size()) +
                                " bytes were analyzed; split the text to analyze the rest.");
  }

  Visible visible(repaired.text);
  const Article article(std::move(visible.text));
  const std::vector<Attribution> attributions = find_attributions(article);
  const FoundGoals goals = find_goals(article, attributions);
  FoundSpeakers speakers = find_speakers(article, attributions, parties(article, attributions, goals));

  const Report report(article);
  std::size_t party = 0;
  for (FoundSpeaker& found : speakers.speakers) analysis.speakers.push_back(report.speaker(std::move(found)));
  const auto speaker_at = [&](Index i) { return &analysis.speakers[static_cast<std::size_t>(i)]; };
  for (const Attribution& found : attributions) {
    Quote quote = report.quote(found);
    quote.speaker_confidence = speakers.confidence[party];
    quote.speaker = speakers.of[party++];
    if (quote.speaker != none) {
      speaker_at(quote.speaker)->quotes.push_back(static_cast<Index>(analysis.quotes.size()));
      if (!quote.negated) speaker_at(quote.speaker)->words += report.words(found.content);
    }
    analysis.quotes.push_back(std::move(quote));
  }
  for (const FoundGoal& found : goals.goals) {
    Goal goal = report.goal(found);
    goal.speaker_confidence = speakers.confidence[party];
    goal.speaker = speakers.of[party++];
    if (goal.speaker != none) speaker_at(goal.speaker)->goals.push_back(static_cast<Index>(analysis.goals.size()));
    analysis.goals.push_back(std::move(goal));
  }
  for (const FoundList& found : goals.lists) {
    AnnouncedList list = report.list(found);
    list.speaker = speakers.of[party++];
    analysis.lists.push_back(std::move(list));
  }
  convert(analysis, visible, repaired.text, options.offsets);
  return analysis;
}

}  // namespace sayso
