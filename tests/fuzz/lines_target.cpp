// Any bytes as a file of JSON Lines: each line is an article or says why it is none, and nothing is lost between them.
#include <sys/mman.h>
#include <unistd.h>

#include <algorithm>
#include <nlohmann/json.hpp>
#include <optional>
#include <vector>

#include "cli/input.hpp"
#include "json.hpp"
#include "oracle.hpp"
#include "text/utf8.hpp"

namespace sayso::fuzz {
namespace {

constexpr std::size_t longest_article = 64;  // short, so that short files have lines that are too long

// A file in memory.
class Scratch {
 public:
  explicit Scratch(std::string_view bytes)
      : descriptor_(memfd_create("sayso", MFD_CLOEXEC)), name_("/proc/self/fd/" + std::to_string(descriptor_)) {
    require(write(descriptor_, bytes.data(), bytes.size()) == static_cast<ssize_t>(bytes.size()),
            "there is no room for the file");
  }
  ~Scratch() { close(descriptor_); }
  Scratch(const Scratch&) = delete;
  Scratch& operator=(const Scratch&) = delete;

  const std::string& name() const { return name_; }

 private:
  int descriptor_;
  std::string name_;
};

std::vector<cli::Article> articles(const std::string& file, cli::Articles::Kind kind) {
  cli::Articles reader({file}, kind, longest_article);
  std::vector<cli::Article> all;
  while (std::optional<cli::Article> article = reader.next()) all.push_back(std::move(*article));
  return all;
}

void check_line(std::string_view line) {
  const BatchLine read = read_batch_line(line);
  const bool escapes =
      line.find("\\u") != line.npos;  // half of a character is read as U+FFFD, which JSON's own reader refuses
  require(!read.ok() || escapes || nlohmann::json::accept(line), "an article is read of what is no JSON", line);
  require(utf8::valid(read.text) && utf8::valid(read.error), "what is read of a line is not UTF-8", line);
  require(read.id.empty() || nlohmann::json::accept(read.id), "the id is no JSON", line);
  require(utf8::valid(readable_id(read.id)), "the id's characters are not UTF-8", line);
  check_one_line(read.ok() ? to_json({}, read.id) : error_json(read.id, 7, read.error));
  if (read.ok()) check_reads_back({}, read.id);
}

bool is_blank(std::string_view line) { return line.find_first_not_of(" \t\r") == line.npos; }

// The lines of the file that are not blank, each without its end.
std::vector<std::string_view> lines_of(std::string_view bytes) {
  if (bytes.starts_with("\xEF\xBB\xBF")) bytes.remove_prefix(3);
  std::vector<std::string_view> lines;
  while (!bytes.empty()) {
    const std::size_t end = std::min(bytes.find('\n'), bytes.size());
    std::string_view line = bytes.substr(0, end);
    bytes.remove_prefix(std::min(end + 1, bytes.size()));
    if (line.ends_with('\r')) line.remove_suffix(1);
    if (!is_blank(line)) lines.push_back(line);
  }
  return lines;
}

// A file that is refused whole, such as one of UTF-16, is one error without a line.
void check_file(std::string_view bytes) {
  const Scratch file(bytes);
  const std::vector<cli::Article> found = articles(file.name(), cli::Articles::Kind::lines);
  if (found.size() == 1 && found[0].line == 0 && !found[0].error.empty()) return;
  const std::vector<std::string_view> lines = lines_of(bytes);
  require(found.size() == lines.size(), "a line is lost, or read twice", bytes);
  for (std::size_t i = 0; i < lines.size(); ++i) {
    if (found[i].error.empty()) require(found[i].bytes == lines[i], "a line is not what the file has", lines[i]);
    else  // a line's carriage return counts with it
      require(lines[i].size() >= longest_article * 6, "a short line is refused: " + found[i].error, lines[i]);
    check_line(lines[i]);
  }
}

void check_text_file(std::string_view bytes) {
  const Scratch file(bytes);
  const std::vector<cli::Article> found = articles(file.name(), cli::Articles::Kind::text);
  require(found.size() == 1, "a file is not one article", bytes);
  require(found[0].bytes.size() <= longest_article + 1, "more is read than an article may have", bytes);
}

}  // namespace
}  // namespace sayso::fuzz

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  sayso::fuzz::check_file(sayso::fuzz::bytes_of(data, size));
  sayso::fuzz::check_text_file(sayso::fuzz::bytes_of(data, size));
  return 0;
}
