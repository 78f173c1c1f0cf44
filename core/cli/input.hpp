// What is read: files and standard input, each one article or a batch of lines. Memory is bounded whatever they hold.
#pragma once

#include <sys/stat.h>

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace sayso::cli {

// One article as it was read, or why it could not be.
struct Article {
  std::string file;        // as it was named; empty for standard input
  std::uint64_t line = 0;  // of a batch, the first is 1; 0 when the file is one article
  std::string bytes;       // the line without its end, or the file; without a byte order mark
  std::string error;       // empty when `bytes` holds; else what is wrong and what to do

  std::string place() const;  // "corpus.jsonl:12", for messages
};

// An open file, read in blocks.
class File {
 public:
  // "-" is standard input. What is wrong with the file, if anything is, stands in error().
  explicit File(const std::string& name);
  File(File&& other) noexcept;
  File& operator=(File&& other) noexcept;
  ~File();

  const std::string& error() const { return error_; }

  // The next line, without "\n" or "\r\n"; false at the end of the file or on an error. Of a line longer than `limit`
  // bytes, the rest is passed over and `too_long` is set.
  bool next_line(std::string& line, std::size_t limit, bool& too_long);

  // The rest of the file, at most `limit` bytes.
  std::string read_all(std::size_t limit);

 private:
  bool fill();
  bool read_more();

  int descriptor_ = -1;
  std::string block_;
  std::size_t at_ = 0;  // in block_, what is not yet read
  std::string error_;
};

// The articles of all files, one after the other.
class Articles {
 public:
  enum class Kind : std::uint8_t { by_name, text, lines };

  Articles(std::vector<std::string> files, Kind kind, std::size_t longest_article);

  // The next article; an error counts as one. Blank lines are passed over. None at the end.
  std::optional<Article> next();

 private:
  std::optional<Article> next_of_batch();

  std::vector<std::string> files_;
  Kind kind_;
  std::size_t longest_article_;
  std::size_t next_file_ = 0;
  std::optional<File> batch_;  // the file whose lines are being read
  std::string batch_name_;
  std::uint64_t line_ = 0;
};

// The bytes of all files together, when all are regular files.
std::optional<std::uint64_t> total_size(const std::vector<std::string>& files);

// Why one of `files` cannot be opened, with its name; empty when all can.
std::string unreadable(const std::vector<std::string>& files);

// The file among `files` that is the regular file `other`; null when none is.
const std::string* same_file(const std::vector<std::string>& files, const struct stat& other);

}  // namespace sayso::cli
