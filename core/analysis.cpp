// Calls the rooms in order, and puts what they found as ranges of tokens into the Analysis as spans of the text.
#include "analysis.hpp"

#include <algorithm>
#include <string>
#include <utility>

#include "document/blocks.hpp"
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

// --- the text that is read ------------------------------------------------------------------------------------------

std::string counted(std::size_t count, std::string_view one, std::string_view many) {
  return std::to_string(count) + " " + std::string(count == 1 ? one : many);
}

// The first `most` bytes of the text as valid UTF-8; of what is lost of it a warning tells.
std::string readable(std::string_view text, std::size_t most, std::vector<std::string>& warnings) {
  const bool cut = text.size() > most;
  if (cut) text = text.substr(0, utf8::floor(text, most));
  utf8::Repaired repaired = utf8::repair(text);
  if (repaired.replaced > 0) {
    warnings.push_back(counted(repaired.replaced, "invalid UTF-8 sequence was", "invalid UTF-8 sequences were") +
                       " replaced by U+FFFD; save the text as UTF-8 to keep every character.");
  }
  if (cut) {
    warnings.push_back("Only the first " + std::to_string(text.size()) +
                       " bytes were analyzed; split the text to analyze the rest.");
  }
  return std::move(repaired.text);
}

// What is known of the text's blocks, in bytes of the visible text and in order.
std::vector<Block> hints(const Options& options, const Visible& visible, const OffsetMap& map) {
  std::vector<Block> out = options.blocks;
  for (auto& [kind, span] : out) span = visible.seen({map.byte(span.start), map.byte(span.end)});
  std::erase_if(out, [](const Block& hint) { return hint.span.empty(); });
  std::stable_sort(out.begin(), out.end(), [](const Block& a, const Block& b) { return a.span.start < b.span.start; });
  return out;
}

// --- what the rooms find --------------------------------------------------------------------------------------------

struct AttributionsAndGoals {
  std::vector<Attribution> attributions;
  FoundGoals goals;
};

// What the network makes of the article, more bytes than all else, is let go at the end.
AttributionsAndGoals find_attributions_and_goals(const Article& article) {
  const AttributionReading reading = read_attributions(article);
  AttributionsAndGoals out;
  out.attributions = find_attributions(article, reading);
  out.goals = find_goals(article, out.attributions, reading.network.encodings);
  return out;
}

// --- from what the rooms found to the result ------------------------------------------------------------------------

// What is longer is no name and no role, and is cut: "AnaAnaAna…".
constexpr std::size_t longest_name = 1000;  // bytes
constexpr std::string_view ellipsis = "…";

std::string shortened(std::string name) {
  if (name.size() <= longest_name) return name;
  name.resize(utf8::floor(name, longest_name - ellipsis.size()));
  return name.append(ellipsis);
}

Spans spans(const Text& text, const std::vector<Range>& ranges) {
  Spans out;
  for (const Range range : ranges) {
    if (!range.empty()) out.push_back(text.span(range));
  }
  return out;
}

Spans spans(const Text& text, Range range) { return range.empty() ? Spans{} : Spans{text.span(range)}; }

Quote quote(const Text& text, const Attribution& found) {
  Quote quote;
  quote.kind = found.kind;
  quote.content = spans(text, found.content);
  quote.cue = spans(text, found.cue);
  quote.source = spans(text, found.source);
  quote.confidence = found.confidence;
  quote.why = found.why;
  quote.negated = found.negated;
  return quote;
}

Goal goal(const Text& text, const FoundGoal& found) {
  Goal goal;
  goal.kind = found.kind;
  goal.span = spans(text, found.span);
  goal.cue = spans(text, found.cue);
  goal.holder = spans(text, found.holder);
  goal.quote = found.attribution;
  goal.list = found.list;
  goal.restates = found.restates;
  goal.confidence = found.confidence;
  goal.why = found.why;
  goal.negated = found.negated;
  return goal;
}

AnnouncedList list(const Text& text, const FoundList& found) {
  return {found.announced, found.goals, spans(text, found.cue), none};
}

Speaker speaker(const Text& text, const FoundSpeaker& found) {
  Speaker speaker;
  speaker.name = shortened(found.name);
  speaker.kind = found.kind;
  if (found.role) speaker.role = shortened(*found.role);
  speaker.mentions = spans(text, found.mentions);
  return speaker;
}

// --- who is behind each find ----------------------------------------------------------------------------------------

// The parties of all finds: of the quotes, then of the goals, then of the lists.
std::vector<Party> parties(const Article& article, const std::vector<Attribution>& attributions,
                           const FoundGoals& goals) {
  std::vector<Party> out;
  for (const Attribution& found : attributions) {
    const auto self = static_cast<Index>(out.size());
    out.push_back(names_nobody(article, found.source) ? Party{} : Party{found.source, self, true});
  }
  for (const FoundGoal& found : goals.goals) {
    out.push_back({names_nobody(article, found.holder) ? Range{} : found.holder, found.attribution, false});
  }
  for (const FoundList& found : goals.lists) out.push_back({found.holder, none, false});
  return out;
}

// Gives each find its speaker and each speaker its finds; `found` has them in the order of parties().
void connect(Analysis& analysis, const FoundSpeakers& found) {
  std::size_t party = 0;
  const auto connect_all = [&](auto& finds, auto record) {
    for (std::size_t i = 0; i < finds.size(); ++i, ++party) {
      finds[i].speaker = found.of[party];
      if constexpr (requires { finds[i].speaker_confidence; }) finds[i].speaker_confidence = found.confidence[party];
      if (finds[i].speaker != none)
        record(analysis.speakers[static_cast<std::size_t>(finds[i].speaker)], static_cast<Index>(i));
    }
  };
  connect_all(analysis.quotes, [](Speaker& speaker, Index quote) { speaker.quotes.push_back(quote); });
  connect_all(analysis.goals, [](Speaker& speaker, Index goal) { speaker.goals.push_back(goal); });
  connect_all(analysis.lists, [](Speaker&, Index) {});
}

// "I can’t" is two words: a clitic counts with the one it leans on.
std::uint32_t count_words(const Text& text, Range range) {
  std::uint32_t count = 0;
  for (std::uint32_t i = range.first; i < range.last; ++i) {
    const Token& token = text.tokens()[i];
    const bool clitic = !token.space_before && token.kind == TokenKind::word && i > range.first &&
                        text.tokens()[i - 1].kind == TokenKind::word;
    count += !clitic && (token.kind == TokenKind::word || token.kind == TokenKind::number);
  }
  return count;
}

void count_words_of_speakers(Analysis& analysis, const Text& text, const std::vector<Attribution>& attributions) {
  for (Speaker& speaker : analysis.speakers) {
    for (const Index quote : speaker.quotes) {
      const Attribution& found = attributions[static_cast<std::size_t>(quote)];
      if (found.negated) continue;
      for (const Range part : found.content) speaker.words += count_words(text, part);
    }
  }
}

// --- spans of the text ----------------------------------------------------------------------------------------------

template <typename Visit>
void for_all_spans(Analysis& analysis, Visit visit) {
  for (Quote& quote : analysis.quotes) visit(quote.content), visit(quote.cue), visit(quote.source);
  for (Speaker& speaker : analysis.speakers) visit(speaker.mentions);
  for (Goal& goal : analysis.goals) visit(goal.span), visit(goal.cue), visit(goal.holder);
  for (AnnouncedList& list : analysis.lists) visit(list.cue);
}

// Puts the pieces of `span` around the silent blocks in it into `out`: an advertisement in the middle of a speech.
void add_pieces(Span span, const std::vector<Block>& page, Spans& out) {
  auto block = std::upper_bound(page.begin(), page.end(), span.start,
                                [](std::uint32_t at, const Block& each) { return at < each.span.start; });
  std::uint32_t start = span.start;
  bool silent = false;
  for (; block != page.end() && block->span.start < span.end; ++block) {
    const bool before = std::exchange(silent, is_silent(block->kind));
    if (silent && !before) out.push_back({start, std::prev(block)->span.end});
    if (!silent && before) start = block->span.start;
  }
  out.push_back({start, span.end});
}

void cut_at_silent_blocks(Analysis& analysis) {
  for_all_spans(analysis, [&](Spans& spans) {
    Spans pieces;
    for (const Span span : spans) add_pieces(span, analysis.blocks, pieces);
    spans = std::move(pieces);
  });
}

// From bytes of the visible text to offsets in the whole text, in `unit`.
void convert(Analysis& analysis, const Visible& visible, const OffsetMap& map) {
  const auto convert_one = [&](Span& span) {
    const Span original = visible.original(span);
    span = {map(original.start), map(original.end)};
  };
  for_all_spans(analysis, [&](Spans& spans) { std::for_each(spans.begin(), spans.end(), convert_one); });
  for (Block& block : analysis.blocks) convert_one(block.span);
}

}  // namespace

std::string_view version() { return SAYSO_VERSION; }

Analysis analyze(std::string_view given, const Options& options) {
  Analysis analysis;
  const std::string whole = readable(given, options.max_bytes, analysis.warnings);
  const OffsetMap map(whole, options.offsets);
  analysis.offsets = options.offsets;
  analysis.length = map(static_cast<std::uint32_t>(whole.size()));
  Visible visible(whole);
  Page page = read_page(visible.text, hints(options, visible, map));
  const Article article(std::move(visible.text), page);
  analysis.blocks = std::move(page.blocks);
  const Text& text = article.text;

  const auto [attributions, goals] = find_attributions_and_goals(article);
  const FoundSpeakers speakers = find_speakers(article, attributions, parties(article, attributions, goals));

  for (const Attribution& found : attributions) analysis.quotes.push_back(quote(text, found));
  for (const FoundGoal& found : goals.goals) analysis.goals.push_back(goal(text, found));
  for (const FoundList& found : goals.lists) analysis.lists.push_back(list(text, found));
  for (const FoundSpeaker& found : speakers.speakers) analysis.speakers.push_back(speaker(text, found));
  connect(analysis, speakers);
  count_words_of_speakers(analysis, text, attributions);
  cut_at_silent_blocks(analysis);
  convert(analysis, visible, map);
  return analysis;
}

}  // namespace sayso
