// What is written for one article: its report or its JSON, or the error in its place. Pure, so that articles can be
// worked on at the same time.
#pragma once

#include <string>
#include <vector>

#include "cli/input.hpp"
#include "cli/options.hpp"
#include "cli/report.hpp"

namespace sayso::cli {

struct Outcome {
  std::string output;                   // with its line feed; empty when nothing stands in the article's place
  std::vector<std::string> complaints;  // lines for standard error, without the program's name
  bool failed = false;                  // the article could not be analyzed
  std::size_t bytes = 0;                // read for it
};

Outcome outcome_of(const Article& article, const Settings& settings, const ReportStyle& style);

// How the line of an article begins with --format jsonl, as far as that is known without an analysis: with the id and
// the length of the text. Empty when the article has no line.
struct LineBeginning {
  std::string text;
  bool failed = false;  // the line is an error
};

LineBeginning line_beginning(const Article& article, const Settings& settings);

}  // namespace sayso::cli
