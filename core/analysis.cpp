#include "analysis.hpp"

#include <algorithm>
#include <utility>

#include "findings/article.hpp"
#include "findings/attributions.hpp"
#include "text/utf8.hpp"

namespace sayso {
namespace {

Spans spans(const Article& article, const std::vector<Range>& ranges) {
  Spans out;
  for (const Range range : ranges) {
    if (!range.empty()) out.push_back(article.text.span(range));
  }
  return out;
}

Spans spans(const Article& article, Range range) { return spans(article, std::vector<Range>{range}); }

}  // namespace

std::string_view version() { return SAYSO_VERSION; }

Analysis analyze(std::string_view text, const Options& options) {
  Analysis analysis;
  utf8::Repaired repaired = utf8::repair(text.substr(0, options.max_bytes));
  const Article article(std::move(repaired.text));
  for (const Attribution& found : find_attributions(article)) {
    Quote quote;
    quote.kind = found.kind;
    quote.content = spans(article, found.content);
    quote.cue = spans(article, found.cue);
    quote.source = spans(article, found.source);
    quote.confidence = found.confidence;
    quote.why = found.why;
    analysis.quotes.push_back(std::move(quote));
  }
  const OffsetMap map(article.text.bytes(), options.offsets);
  const auto move_all = [&](Spans& list) {
    for (Span& span : list) span = {map(span.start), map(span.end)};
  };
  for (Quote& quote : analysis.quotes) {
    move_all(quote.content);
    move_all(quote.cue);
    move_all(quote.source);
  }
  analysis.offsets = options.offsets;
  analysis.length = map(static_cast<std::uint32_t>(article.text.bytes().size()));
  return analysis;
}

}  // namespace sayso
