// Where results go: standard output, a device or a pipe, to which all that is given is written at once, so that no
// reader has to wait; or a file. A file keeps what it holds until the new results are whole: they are written beside
// it, into FILE.part, which takes its place in finish().
#pragma once

#include <sys/stat.h>

#include <cstdint>
#include <string>
#include <string_view>

namespace sayso::cli {

// What becomes of FILE.part when a run is cut short.
enum class Partial : std::uint8_t {
  removed,    // half a report or half a document is of no use
  kept,       // a later run can go on behind whole lines
  continued,  // kept, and this run goes on behind those of the run before
};

class Output {
 public:
  // Standard output when `file` is empty or "-". Nothing is opened yet.
  Output(const std::string& file, Partial partial);
  ~Output();  // of what was not finished, what Partial says stays
  Output(const Output&) = delete;
  Output& operator=(const Output&) = delete;

  // What is written to: FILE as it is before open(), FILE.part after it. All zero when there is none.
  struct stat status() const;

  // The name of FILE.part; empty where results are not written beside a file.
  const std::string& partial() const { return partial_; }

  // False when it cannot be opened, or when FILE.part holds what another run has done and this one does not go on
  // behind it.
  bool open();
  int descriptor() const { return descriptor_; }

  // False when not all could be written.
  bool write(std::string_view bytes);

  // All is written: it is put on the disk, and FILE.part takes the place of FILE, with FILE's permissions. False when
  // that fails (a full disk may be told only now), or when nothing was written and FILE holds something.
  bool finish();

  // What is wrong and what to do; empty when nothing is.
  const std::string& error() const { return error_; }

 private:
  void open_straight();
  bool open_beside();
  bool take_over();
  void fail(int code);
  void refuse(std::string_view why);

  std::string name_;    // as the user knows it
  std::string target_;  // the file itself, where FILE is a link to it; empty for what is open already
  std::string partial_;
  Partial when_cut_;
  int descriptor_ = -1;
  std::string error_;
};

}  // namespace sayso::cli
