// The program `sayso`: see docs/cli.md, or sayso --help.

#include <unistd.h>

#include <algorithm>
#include <csignal>
#include <cstdio>
#include <string>
#include <string_view>
#include <thread>
#include <utility>
#include <vector>

#include "analysis.hpp"
#include "cli/in_order.hpp"
#include "cli/input.hpp"
#include "cli/interruption.hpp"
#include "cli/numbers.hpp"
#include "cli/options.hpp"
#include "cli/outcome.hpp"
#include "cli/output.hpp"
#include "cli/progress.hpp"
#include "cli/report.hpp"
#include "cli/resume.hpp"
#include "cli/terminal.hpp"
#include "cli/text_layout.hpp"

namespace sayso::cli {
namespace {

enum ExitStatus : int { all_done = 0, some_failed = 1, wrong_usage = 2 };

constexpr std::uint64_t most_complaints = 10;                        // of a run, in full
constexpr std::size_t most_bytes_in_flight = std::size_t{16} << 20;  // more only for a single article

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
  Output output("", Partial::removed);
  if (output.write(text)) return all_done;
  complain(output.error());
  return some_failed;
}

Partial partial_of(const Settings& settings) {
  if (settings.resume) return Partial::continued;
  return settings.format == Format::jsonl ? Partial::kept : Partial::removed;
}

// Whether an input is what is written to.
bool reads_output(const Settings& settings, const Output& output) {
  const std::string* file = same_file(settings.files, output.status());
  if (file) complain((*file == "-" ? "standard input" : *file) + " is also the output; write to another file");
  return file != nullptr;
}

// Opens the output. What can be known to go wrong is told before anything is written.
ExitStatus open_for(const Settings& settings, Output& output) {
  if (reads_output(settings, output)) return wrong_usage;
  const std::string missing = output.partial().empty() ? "" : unreadable(settings.files);
  if (missing.empty() && output.open()) return reads_output(settings, output) ? wrong_usage : all_done;
  complain(missing.empty() ? output.error() : missing);
  return some_failed;
}

std::string to_go_on(const Output& output) {
  return "; what is done is in " + output.partial() + ": go on behind it with --resume";
}

// Whether a later run can go on behind what this one has written when it is cut short.
bool is_kept(const Settings& settings, const Output& output) {
  return !output.partial().empty() && partial_of(settings) != Partial::removed;
}

void tell_interruption(const Settings& settings, const Output& output) {
  if (output.partial().empty()) return;
  const bool kept = is_kept(settings, output);
  const std::string clear = is_terminal(STDERR_FILENO) ? "\r\x1b[K" : "";
  on_interruption(clear + "sayso: interrupted" + printable(kept ? to_go_on(output) : "; nothing is written") + '\n',
                  kept ? "" : output.partial());
}

// The articles of the command line, from what is read to what is written and said.
class Run {
 public:
  Run(const Settings& settings, Output& output)
      : settings_(settings),
        output_(output),
        style_{width_of(output.descriptor()), wants_colour(settings.colour, output.descriptor()), settings.whole},
        articles_(settings.files, kind_of(settings), Options{}.max_bytes),
        reads_terminal_(std::count(settings.files.begin(), settings.files.end(), "-") > 0 &&
                        is_terminal(STDIN_FILENO) && is_terminal(STDERR_FILENO)),
        progress_(settings.format == Format::jsonl && is_terminal(STDERR_FILENO) && !is_terminal(output.descriptor()) &&
                      !reads_terminal_,
                  total_size(settings.files)) {}

  ExitStatus analyze_all() {
    if (reads_terminal_) {
      complain(std::string(reads_lines(settings_) ? "reading JSON lines from the terminal; Ctrl-D ends them"
                                                  : "type or paste the article, then Ctrl-D") +
               " (sayso --help tells more)");
    }
    if (settings_.resume && !go_on()) return some_failed;
    in_order(
        settings_.jobs > 0 ? settings_.jobs : std::max(1u, std::thread::hardware_concurrency()), most_bytes_in_flight,
        [&] { return articles_.next(); }, [](const Article& article) { return article.bytes.size(); },
        [&](const Article& article) { return outcome_of(article, settings_, style_); },
        [&](Outcome&& outcome) { return emit(std::move(outcome)); });
    const bool written = output_.error().empty();
    output_.finish();
    progress_.finish(tally_);
    if (complaints_ > most_complaints) complain("… and " + counted(complaints_ - most_complaints, "more message"));
    const bool is_cut = !written && is_kept(settings_, output_);
    if (!output_.error().empty()) complain(output_.error() + (is_cut ? to_go_on(output_) : ""));
    return tally_.failed + done_.failed == 0 && output_.error().empty() ? all_done : some_failed;
  }

 private:
  // Passes over what an interrupted run has done; false when this is not its input.
  bool go_on() {
    done_ = pass_over_done(output_.partial(), articles_, settings_,
                           [&](const Article& article) { emit(outcome_of(article, settings_, style_)); });
    if (!done_.error.empty()) complain(done_.error);
    else if (done_.lines > 0 && is_terminal(STDERR_FILENO)) complain("going on behind " + counted(done_.lines, "line"));
    progress_.start(done_.bytes);
    return done_.error.empty();
  }

  bool emit(Outcome&& outcome) {
    ++tally_.articles;
    tally_.failed += outcome.failed;
    tally_.bytes += outcome.bytes;
    for (const std::string& complaint : outcome.complaints) {
      if (++complaints_ > most_complaints) continue;
      progress_.clear();
      complain(complaint);
    }
    if (!first_ && settings_.format == Format::text && !outcome.output.empty()) outcome.output.insert(0, 1, '\n');
    first_ = first_ && outcome.output.empty();
    if (!output_.write(outcome.output)) return false;
    progress_.update(tally_);
    return true;
  }

  const Settings& settings_;
  Output& output_;
  ReportStyle style_;
  Articles articles_;
  bool reads_terminal_;
  Progress progress_;
  Done done_;
  Tally tally_;  // of what this run itself does
  std::uint64_t complaints_ = 0;
  bool first_ = true;
};

ExitStatus analyze_all(const Settings& settings) {
  Output output(settings.output, partial_of(settings));
  if (const ExitStatus status = open_for(settings, output); status != all_done) return status;
  tell_interruption(settings, output);
  return Run(settings, output).analyze_all();
}

int run(const std::vector<std::string_view>& arguments) {
  const ParsedOptions parsed = parse_options(arguments);
  if (!parsed.ok()) {
    complain(parsed.error);
    return wrong_usage;
  }
  switch (parsed.settings.task) {
    case Task::help:
      return print(help_text(std::min<std::size_t>(width_of(STDOUT_FILENO), 100)));
    case Task::version:
      return print("sayso " + std::string(version()) + '\n');
    case Task::analyze:
      break;
  }
  return analyze_all(parsed.settings);
}

}  // namespace
}  // namespace sayso::cli

int main(int count, char** arguments) {
  std::signal(SIGXFSZ, SIG_IGN);  // a write beyond the limit fails and is told, as on a full disk
  std::signal(SIGPIPE, SIG_DFL);  // a reader that has seen enough, such as head, ends the run quietly
  return sayso::cli::run({arguments + std::min(count, 1), arguments + count});
}
