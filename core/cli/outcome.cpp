#include "cli/outcome.hpp"

#include <algorithm>
#include <iterator>
#include <string_view>
#include <utility>

#include "analysis.hpp"
#include "json.hpp"
#include "text/offsets.hpp"
#include "text/utf8.hpp"

namespace sayso::cli {
namespace {

// What to do about JSON that cannot be read: the first row whose words the error has.
struct Hint {
  std::string_view error, hint;
};

constexpr Hint hints[] = {
    {"UTF-8", "; write the file in UTF-8"},
    {"at column 1: ", "; if the file is plain text, give --from text"},
    {"", "; each line must be one whole JSON object"},
};

std::string_view hint_for(const std::string& error) {
  if (!error.starts_with("is not valid JSON")) return "";
  return std::find_if(std::begin(hints), std::end(hints),
                      [&](const Hint& each) { return error.find(each.error) != error.npos; })
      ->hint;
}

JsonLayout layout_of(Format format) { return format == Format::json ? JsonLayout::indented : JsonLayout::compact; }

Outcome failure(const Article& article, const std::string& id, const std::string& error, Format format) {
  Outcome outcome;
  outcome.failed = true;
  outcome.bytes = article.bytes.size();
  const std::string message = (article.line == 0 ? "" : "the line ") + error;
  outcome.complaints.push_back(article.place() + ": " + message + std::string(hint_for(error)));
  if (article.line != 0 && format != Format::text) {
    outcome.output = error_json(id, article.line, message, layout_of(format)) + '\n';
  }
  return outcome;
}

// The offsets of an analysis are those of the text as analyze() repaired it. Those of `blocks` are in `unit`, and those
// that the report takes are bytes.
std::string report_of(const std::string& title, std::string_view text, std::vector<Block> blocks, OffsetUnit unit,
                      const ReportStyle& style) {
  const std::string repaired = utf8::valid(text) ? std::string() : utf8::repair(text).text;
  const std::string_view read = repaired.empty() ? text : repaired;
  const OffsetMap map(read, unit);
  for (auto& [kind, span] : blocks) span = {map.byte(span.start), map.byte(span.end)};
  Options options;
  options.blocks = std::move(blocks);
  return report(title, read, analyze(text, options), style);
}

// The length that the analysis of `text` tells, when all of it is analyzed.
std::uint32_t length_of(std::string_view text, OffsetUnit unit) {
  const std::string repaired = utf8::repair(text).text;
  return OffsetMap(repaired, unit)(static_cast<std::uint32_t>(repaired.size()));
}

// What is read of an article: its id and text, or the error.
struct Contents {
  BatchLine line;
  std::string_view text;  // of the line or of the article, which must outlive it

  explicit Contents(const Article& article) : text(article.bytes) {
    line.error = article.error;
    if (!line.ok()) return;
    if (article.line != 0) {
      line = read_batch_line(article.bytes);
      text = line.text;
    } else if (!article.file.empty()) {
      line.id = json_string(article.file);
    }
  }
  Contents(const Contents&) = delete;
  Contents& operator=(const Contents&) = delete;
};

}  // namespace

Outcome outcome_of(const Article& article, const Settings& settings, const ReportStyle& style) {
  const Contents contents(article);
  const BatchLine& line = contents.line;
  if (!line.ok()) return failure(article, line.id, line.error, settings.format);

  Outcome outcome;
  outcome.bytes = article.bytes.size();
  if (settings.format == Format::text) {
    const std::string title = article.line != 0 && !line.id.empty() ? readable_id(line.id) : article.place();
    outcome.output = report_of(title, contents.text, line.blocks, settings.offsets, style);
    return outcome;
  }
  Options options;
  options.offsets = settings.offsets;
  options.blocks = line.blocks;
  const Analysis analysis = analyze(contents.text, options);
  for (const std::string& warning : analysis.warnings) {
    outcome.complaints.push_back(article.place() + ": warning: " + warning);
  }
  outcome.output = to_json(analysis, line.id, layout_of(settings.format)) + '\n';
  return outcome;
}

LineBeginning line_beginning(const Article& article, const Settings& settings) {
  const Contents contents(article);
  const BatchLine& line = contents.line;
  if (!line.ok()) {
    const std::string output = failure(article, line.id, line.error, Format::jsonl).output;
    return {output.substr(0, output.find('\n')), true};
  }
  Analysis analysis;
  analysis.offsets = settings.offsets;
  const bool whole = contents.text.size() <= Options{}.max_bytes;
  if (whole) analysis.length = length_of(contents.text, settings.offsets);
  const std::string json = to_json(analysis, line.id);
  return {json.substr(0, json.rfind(whole ? ",\"quotes\":" : ",\"length\":")), false};
}

}  // namespace sayso::cli
