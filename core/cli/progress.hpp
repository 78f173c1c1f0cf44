// The line on a terminal's standard error that says how far a batch is.
#pragma once

#include <chrono>
#include <cstdint>
#include <optional>
#include <string>

namespace sayso::cli {

struct Tally {
  std::uint64_t articles = 0;  // done, those that failed included
  std::uint64_t failed = 0;
  std::uint64_t bytes = 0;  // read for them
};

// "1,204 articles · 9.6 MB · 3.2 MB/s · 0:42 left". `total` is of the bytes, when it is known.
std::string progress_text(const Tally& tally, std::optional<std::uint64_t> total, double seconds);

// "1,204 articles, 9.6 MB in 3.0 s (3.2 MB/s); 2 could not be analyzed"
std::string summary_text(const Tally& tally, double seconds);

class Progress {
 public:
  // Shows nothing unless `shown`.
  Progress(bool shown, std::optional<std::uint64_t> total) : shown_(shown), total_(total) {}

  void start(std::uint64_t passed_over);  // anew, without the bytes that an earlier run has done
  void update(const Tally& tally);        // at most ten times a second
  void clear();                           // before anything else is written to standard error
  void finish(const Tally& tally);

 private:
  using Clock = std::chrono::steady_clock;

  double seconds() const { return std::chrono::duration<double>(Clock::now() - start_).count(); }

  bool shown_;
  std::optional<std::uint64_t> total_;
  Clock::time_point start_ = Clock::now();
  double last_ = 0;
  bool on_screen_ = false;
};

}  // namespace sayso::cli
