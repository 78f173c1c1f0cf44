#include "cli/progress.hpp"

#include <unistd.h>

#include <algorithm>
#include <cstdio>

#include "cli/numbers.hpp"
#include "cli/terminal.hpp"
#include "cli/text_layout.hpp"

namespace sayso::cli {
namespace {

constexpr double mega = 1e6;

std::string with_one_decimal(double value) {
  char text[32];
  std::snprintf(text, sizeof text, "%.1f", value);
  return text;
}

std::string megabytes(std::uint64_t bytes) { return with_one_decimal(static_cast<double>(bytes) / mega) + " MB"; }

std::string speed(std::uint64_t bytes, double seconds) {
  return with_one_decimal(static_cast<double>(bytes) / mega / std::max(seconds, 0.001)) + " MB/s";
}

// 0:42, 1:02:03
std::string clock_time(double seconds) {
  const auto whole = static_cast<unsigned long>(seconds);
  char text[32];
  if (whole < 3600) std::snprintf(text, sizeof text, "%lu:%02lu", whole / 60, whole % 60);
  else std::snprintf(text, sizeof text, "%lu:%02lu:%02lu", whole / 3600, whole / 60 % 60, whole % 60);
  return text;
}

}  // namespace

std::string progress_text(const Tally& tally, std::optional<std::uint64_t> total, double seconds) {
  std::string text =
      counted(tally.articles, "article") + " · " + megabytes(tally.bytes) + " · " + speed(tally.bytes, seconds);
  if (total && tally.bytes > 0 && *total > tally.bytes) {
    const double rest = static_cast<double>(*total - tally.bytes) / static_cast<double>(tally.bytes) * seconds;
    text += " · " + clock_time(rest) + " left";
  }
  if (tally.failed > 0) text += " · " + counted(tally.failed, "error");
  return text;
}

std::string summary_text(const Tally& tally, double seconds) {
  std::string text = counted(tally.articles, "article") + ", " + megabytes(tally.bytes) + " in " +
                     with_one_decimal(seconds) + " s (" + speed(tally.bytes, seconds) + ')';
  if (tally.failed > 0) text += "; " + grouped(tally.failed) + " could not be analyzed";
  return text;
}

void Progress::start(std::uint64_t passed_over) {
  if (total_) *total_ -= std::min(*total_, passed_over);
  start_ = Clock::now();
}

void Progress::update(const Tally& tally) {
  constexpr double interval = 0.1;
  if (!shown_ || seconds() - last_ < interval) return;
  last_ = seconds();
  const std::string text = shortened(progress_text(tally, total_, last_), width_of(STDERR_FILENO) - 1);
  std::fprintf(stderr, "\r%s\x1b[K", text.c_str());
  on_screen_ = true;
}

void Progress::clear() {
  if (on_screen_) std::fputs("\r\x1b[K", stderr);
  on_screen_ = false;
}

void Progress::finish(const Tally& tally) {
  clear();
  if (shown_) std::fprintf(stderr, "%s\n", summary_text(tally, seconds()).c_str());
}

}  // namespace sayso::cli
