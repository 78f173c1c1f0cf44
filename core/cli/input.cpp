#include "cli/input.hpp"

#include <cerrno>
#include <cstring>
#include <fcntl.h>
#include <unistd.h>
#include <utility>

namespace sayso::cli {
namespace {

constexpr std::size_t block_size = std::size_t{1} << 18;

// JSON may write a character of one byte in six: \u0001.
constexpr std::size_t longest_escape = 6;

struct Advice {
  int code;
  std::string_view what;
};

constexpr Advice open_advice[] = {
    {ENOENT, "there is no such file; check the name"},
    {EACCES, "permission denied; change the file's permissions or run as its owner"},
    {EISDIR, "this is a directory; name the files in it"},
    {ENAMETOOLONG, "the name is too long; check it"},
};

std::string advice(int code) {
  for (const Advice& each : open_advice) {
    if (each.code == code) return std::string(each.what);
  }
  return std::string("it cannot be read: ") + std::strerror(code);
}

// How files that hold no plain text begin.
struct Signature {
  std::string_view bytes, what;
};

constexpr Signature not_text[] = {
    {std::string_view("\xFF\xFE", 2), "this is UTF-16 text; convert it: iconv -f UTF-16 -t UTF-8"},
    {std::string_view("\xFE\xFF", 2), "this is UTF-16 text; convert it: iconv -f UTF-16 -t UTF-8"},
    {"%PDF-", "this is a PDF; take the text out: pdftotext FILE - | sayso"},
    {"\x1F\x8B", "this is compressed with gzip; unpack it: gunzip -c FILE | sayso"},
    {"\x28\xB5\x2F\xFD", "this is compressed with zstd; unpack it: zstd -dc FILE | sayso"},
    {"PK\x03\x04", "this is a ZIP archive or an office document; save it as plain text"},
    {"\x7F" "ELF", "this is a program, not text"},
};

constexpr std::string_view byte_order_mark = "\xEF\xBB\xBF";

bool is_blank(std::string_view line) { return line.find_first_not_of(" \t\r") == line.npos; }

bool is_batch_name(std::string_view name) { return name.ends_with(".jsonl") || name.ends_with(".ndjson"); }

bool status(const std::string& file, struct stat& result) {
  return (file == "-" ? fstat(STDIN_FILENO, &result) : stat(file.c_str(), &result)) == 0;
}

}  // namespace

std::string Article::place() const {
  const std::string name = file.empty() ? "standard input" : file;
  return line == 0 ? name : name + ':' + std::to_string(line);
}

File::File(const std::string& name)
    : descriptor_(name == "-" ? STDIN_FILENO : open(name.c_str(), O_RDONLY | O_CLOEXEC)) {
  if (descriptor_ < 0) {
    error_ = advice(errno);
    return;
  }
  fill();
  if (block_.starts_with(byte_order_mark)) at_ = byte_order_mark.size();
  for (const Signature& each : not_text) {
    if (error_.empty() && block_.starts_with(each.bytes)) error_ = each.what;
  }
}

File::File(File&& other) noexcept
    : descriptor_(std::exchange(other.descriptor_, -1)),
      block_(std::move(other.block_)),
      at_(other.at_),
      error_(std::move(other.error_)) {}

File& File::operator=(File&& other) noexcept {
  std::swap(descriptor_, other.descriptor_);
  std::swap(block_, other.block_);
  std::swap(at_, other.at_);
  std::swap(error_, other.error_);
  return *this;
}

File::~File() {
  if (descriptor_ > STDIN_FILENO) close(descriptor_);
}

// Reads the next block in place of the one that is used up; false at the end or on an error.
bool File::fill() {
  if (!error_.empty()) return false;
  at_ = 0;
  block_.resize(block_size);
  ssize_t count = 0;
  do {
    count = read(descriptor_, block_.data(), block_.size());
  } while (count < 0 && errno == EINTR);
  if (count < 0) error_ = advice(errno);
  block_.resize(count > 0 ? static_cast<std::size_t>(count) : 0);
  return count > 0;
}

bool File::next_line(std::string& line, std::size_t limit, bool& too_long) {
  line.clear();
  too_long = false;
  bool any = false;
  while (at_ < block_.size() || fill()) {
    any = true;
    const std::size_t end = block_.find('\n', at_);
    const std::size_t stop = end == block_.npos ? block_.size() : end;
    const std::size_t room = limit - line.size();
    if (stop - at_ > room) too_long = true;
    line.append(block_, at_, std::min(stop - at_, room));
    at_ = end == block_.npos ? block_.size() : end + 1;
    if (end != block_.npos) break;
  }
  if (line.ends_with('\r')) line.pop_back();
  return any && error_.empty();
}

std::string File::read_all(std::size_t limit) {
  std::string bytes;
  while (bytes.size() < limit && (at_ < block_.size() || fill())) {
    const std::size_t count = std::min(block_.size() - at_, limit - bytes.size());
    bytes.append(block_, at_, count);
    at_ += count;
  }
  return bytes;
}

Articles::Articles(std::vector<std::string> files, Kind kind, std::size_t longest_article)
    : files_(std::move(files)), kind_(kind), longest_article_(longest_article) {}

std::optional<Article> Articles::next() {
  const std::size_t longest_line = longest_article_ * longest_escape;
  for (;;) {
    if (batch_) {
      Article article{batch_name_, ++line_, {}, {}};
      bool too_long = false;
      if (batch_->next_line(article.bytes, longest_line, too_long)) {
        if (is_blank(article.bytes)) continue;
        if (too_long) article.error = "is longer than " + std::to_string(longest_line >> 20) + " MiB; split it";
        return article;
      }
      article.line = 0;
      article.error = batch_->error();
      batch_.reset();
      if (!article.error.empty()) return article;
    }
    if (next_file_ == files_.size()) return std::nullopt;
    const std::string& name = files_[next_file_++];
    Article article{name == "-" ? "" : name, 0, {}, {}};
    File file(name);
    if (file.error().empty() && (kind_ == Kind::lines || (kind_ == Kind::by_name && is_batch_name(name)))) {
      batch_ = std::move(file);
      batch_name_ = article.file;
      line_ = 0;
      continue;
    }
    // One byte more than an article may have, so that the analysis sees, and says, that the text is cut.
    article.bytes = file.read_all(longest_article_ + 1);
    article.error = file.error();
    return article;
  }
}

std::optional<std::uint64_t> total_size(const std::vector<std::string>& files) {
  std::uint64_t total = 0;
  for (const std::string& file : files) {
    struct stat result {};
    if (!status(file, result)) continue;  // what cannot be opened has no bytes to read
    if (!S_ISREG(result.st_mode)) return std::nullopt;
    total += static_cast<std::uint64_t>(result.st_size);
  }
  return total;
}

const std::string* same_file(const std::vector<std::string>& files, const struct stat& other) {
  if (!S_ISREG(other.st_mode)) return nullptr;
  for (const std::string& file : files) {
    struct stat result {};
    if (status(file, result) && result.st_dev == other.st_dev && result.st_ino == other.st_ino) return &file;
  }
  return nullptr;
}

}  // namespace sayso::cli
