// Where results go: standard output or a file. What is given is written at once: no reader of a pipe has to wait.
#pragma once

#include <string>
#include <string_view>
#include <sys/stat.h>

namespace sayso::cli {

class Output {
 public:
  // Opens `file`, or standard output when it is empty; a file keeps what it holds until truncate().
  explicit Output(const std::string& file);
  ~Output();
  Output(const Output&) = delete;
  Output& operator=(const Output&) = delete;

  int descriptor() const { return descriptor_; }
  struct stat status() const;
  void truncate();

  // False when not all could be written; error() says why.
  bool write(std::string_view bytes);

  // False when what was written did not reach the file (a full disk may be told only now).
  bool close();

  // What is wrong and what to do; empty when nothing is.
  const std::string& error() const { return error_; }

 private:
  void fail(int code);

  std::string name_;
  int descriptor_;
  std::string error_;
};

}  // namespace sayso::cli
