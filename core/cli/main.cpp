// The program `sayso`: see docs/cli.md, or sayso --help.

#include <algorithm>
#include <csignal>
#include <cstdio>
#include <string>
#include <string_view>
#include <thread>
#include <unistd.h>
#include <vector>

#include "analysis.hpp"
#include "cli/in_order.hpp"
#include "cli/input.hpp"
#include "cli/numbers.hpp"
#include "cli/options.hpp"
#include "cli/outcome.hpp"
#include "cli/output.hpp"
#include "cli/progress.hpp"
#include "cli/report.hpp"
#include "cli/terminal.hpp"
#include "cli/text_layout.hpp"

namespace sayso::cli {
namespace {

enum ExitStatus : int { all_done = 0, some_failed = 1, wrong_usage = 2 };

constexpr std::uint64_t most_complaints = 10;                      // of a run, in full
constexpr std::size_t most_bytes_in_flight = std::size_t{64} << 20;  // more only for a single article

void complain(std::string_view what) {
  const std::string line = "sayso: " + printable(what) + '\n';
  std::fwrite(line.data(), 1, line.size(), stderr);
}

bool reads_lines(const Settings& settings) {
  return settings.from == Source::jsonl || (settings.from == Source::automatic && settings.format == Format::jsonl);
}

Articles::Kind kind_of(const Settings& settings) {
  if (reads_lines(settings)) return Articles::Kind::lines;
  return settings.from == Source::text ? Articles::Kind::text : Articles::Kind::by_name;
}

int print(const std::string& text) {
  Output output("");
  if (output.write(text)) return all_done;
  complain(output.error());
  return some_failed;
}

int analyze_all(const Settings& settings) {
  Output output(settings.output);
  if (!output.error().empty()) {
    complain(output.error());
    return some_failed;
  }
  if (const std::string* file = same_file(settings.files, output.status())) {
    complain((*file == "-" ? "standard input" : *file) + " is also the output; write to another file");
    return wrong_usage;
  }
  output.truncate();

  const bool reads_terminal = std::count(settings.files.begin(), settings.files.end(), "-") > 0 &&
                              is_terminal(STDIN_FILENO) && is_terminal(STDERR_FILENO);
  if (reads_terminal) {
    complain(reads_lines(settings) ? "reading JSON lines from the terminal; Ctrl-D ends them (sayso --help tells more)"
                                   : "type or paste the article, then Ctrl-D (sayso --help tells more)");
  }
  const ReportStyle style{width_of(output.descriptor()), wants_colour(settings.colour, output.descriptor()),
                          settings.whole};
  Progress progress(settings.format == Format::jsonl && is_terminal(STDERR_FILENO) &&
                        !is_terminal(output.descriptor()) && !reads_terminal,
                    total_size(settings.files));
  Articles articles(settings.files, kind_of(settings), Options{}.max_bytes);
  Tally tally;
  std::uint64_t complaints = 0;
  bool first = true;

  const auto emit = [&](Outcome&& outcome) {
    ++tally.articles;
    tally.failed += outcome.failed;
    tally.bytes += outcome.bytes;
    for (const std::string& complaint : outcome.complaints) {
      if (++complaints > most_complaints) continue;
      progress.clear();
      complain(complaint);
    }
    if (!first && settings.format == Format::text && !outcome.output.empty()) outcome.output.insert(0, 1, '\n');
    first = first && outcome.output.empty();
    if (!output.write(outcome.output)) return false;
    progress.update(tally);
    return true;
  };
  in_order(
      settings.jobs > 0 ? settings.jobs : std::max(1u, std::thread::hardware_concurrency()), most_bytes_in_flight,
      [&] { return articles.next(); }, [](const Article& article) { return article.bytes.size(); },
      [&](const Article& article) { return outcome_of(article, settings, style); }, emit);

  output.close();
  progress.finish(tally);
  if (complaints > most_complaints) complain("… and " + counted(complaints - most_complaints, "more message"));
  if (!output.error().empty()) complain(output.error());
  return tally.failed == 0 && output.error().empty() ? all_done : some_failed;
}

int run(const std::vector<std::string_view>& arguments) {
  const ParsedOptions parsed = parse_options(arguments);
  if (!parsed.ok()) {
    complain(parsed.error);
    return wrong_usage;
  }
  switch (parsed.settings.task) {
    case Task::help: return print(help_text(std::min<std::size_t>(width_of(STDOUT_FILENO), 100)));
    case Task::version: return print("sayso " + std::string(version()) + '\n');
    case Task::analyze: break;
  }
  return analyze_all(parsed.settings);
}

}  // namespace
}  // namespace sayso::cli

int main(int count, char** arguments) {
  std::signal(SIGPIPE, SIG_DFL);  // a reader that has seen enough, such as head, ends the run quietly
  return sayso::cli::run({arguments + std::min(count, 1), arguments + count});
}
