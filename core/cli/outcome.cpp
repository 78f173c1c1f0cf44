#include "cli/outcome.hpp"

#include <algorithm>
#include <iterator>
#include <string_view>
#include <utility>

#include "analysis.hpp"
#include "json.hpp"
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
  return std::find_if(std::begin(hints), std::end(hints), [&](const Hint& each) {
           return error.find(each.error) != error.npos;
         })->hint;
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

// The offsets of an analysis are those of the text as analyze() repaired it.
std::string report_of(const std::string& title, std::string_view text, const ReportStyle& style) {
  const Analysis analysis = analyze(text);
  if (utf8::valid(text)) return report(title, text, analysis, style);
  return report(title, utf8::repair(text).text, analysis, style);
}

}  // namespace

Outcome outcome_of(const Article& article, const Settings& settings, const ReportStyle& style) {
  if (!article.error.empty()) return failure(article, {}, article.error, settings.format);

  BatchLine line;
  if (article.line != 0) {
    line = read_batch_line(article.bytes);
    if (!line.ok()) return failure(article, line.id, line.error, settings.format);
  } else if (!article.file.empty()) {
    line.id = json_string(article.file);
  }
  const std::string_view text = article.line != 0 ? std::string_view(line.text) : std::string_view(article.bytes);

  Outcome outcome;
  outcome.bytes = article.bytes.size();
  if (settings.format == Format::text) {
    const std::string title = article.line != 0 && !line.id.empty() ? readable_id(line.id) : article.place();
    outcome.output = report_of(title, text, style);
    return outcome;
  }
  Options options;
  options.offsets = settings.offsets;
  const Analysis analysis = analyze(text, options);
  for (const std::string& warning : analysis.warnings) {
    outcome.complaints.push_back(article.place() + ": warning: " + warning);
  }
  outcome.output = to_json(analysis, line.id, layout_of(settings.format)) + '\n';
  return outcome;
}

}  // namespace sayso::cli
