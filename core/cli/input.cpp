#include "cli/input.hpp"

#include <fcntl.h>
#include <unistd.h>

#include <algorithm>
#include <cerrno>
#include <cstring>
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
    {std::string_view("\xFF\xFE\0\0", 4), "this is UTF-32 text; convert it: iconv -f UTF-32 -t UTF-8"},
    {std::string_view("\0\0\xFE\xFF", 4), "this is UTF-32 text; convert it: iconv -f UTF-32 -t UTF-8"},
    {std::string_view("\xFF\xFE", 2), "this is UTF-16 text; convert it: iconv -f UTF-16 -t UTF-8"},
    {std::string_view("\xFE\xFF", 2), "this is UTF-16 text; convert it: iconv -f UTF-16 -t UTF-8"},
    {"%PDF-", "this is a PDF; take the text out: pdftotext FILE - | sayso"},
    {"\x1F\x8B", "this is compressed with gzip; unpack it: gunzip -c FILE | sayso"},
    {"\x28\xB5\x2F\xFD", "this is compressed with zstd; unpack it: zstd -dc FILE | sayso"},
    {"PK\x03\x04", "this is a ZIP archive or an office document; save it as plain text"},
    {"\x7F"
     "ELF",
     "this is a program, not text"},
};

constexpr std::string_view byte_order_mark = "\xEF\xBB\xBF";

// How much of a file tells what it is, when it has no line feed before.
constexpr std::size_t telling = std::size_t{1} << 12;

// Texts without a mark in front show by their zero bytes, of which UTF-8 text has hardly any: English in UTF-16 has one
// in nearly every second place. The places are counted by their remainder when divided by four.
struct Zeros {
  bool at[4];
  std::string_view what;
};

constexpr Zeros with_zeros[] = {
    {{false, true, true, true}, "this is UTF-32 text; convert it: iconv -f UTF-32LE -t UTF-8"},
    {{true, true, true, false}, "this is UTF-32 text; convert it: iconv -f UTF-32BE -t UTF-8"},
    {{false, true, false, true}, "this is UTF-16 text; convert it: iconv -f UTF-16LE -t UTF-8"},
    {{true, false, true, false}, "this is UTF-16 text; convert it: iconv -f UTF-16BE -t UTF-8"},
    {{true, true, true, true}, "this is not text: it is full of zero bytes"},
};

// What a file that begins with `bytes` is, if it is no UTF-8 text and its zero bytes show it.
std::string_view shown_by_zeros(std::string_view bytes) {
  bytes = bytes.substr(0, std::min(bytes.size(), telling) / 4 * 4);
  std::size_t zeros[4] = {};
  for (std::size_t i = 0; i < bytes.size(); ++i) zeros[i % 4] += bytes[i] == '\0';
  for (const Zeros& each : with_zeros) {
    const bool same = std::equal(zeros, zeros + 4, each.at,
                                 [&](std::size_t count, bool many) { return (count > bytes.size() / 8) == many; });
    if (same && !bytes.empty()) return each.what;
  }
  return {};
}

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
  // A pipe may give a few bytes at a time; but a first line is not kept waiting for the second.
  while (block_.size() < telling && block_.find('\n') == block_.npos && read_more()) continue;
  if (block_.starts_with(byte_order_mark)) at_ = byte_order_mark.size();
  for (const Signature& each : not_text) {
    if (error_.empty() && block_.starts_with(each.bytes)) error_ = each.what;
  }
  if (error_.empty()) error_ = shown_by_zeros(block_);
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
  at_ = 0;
  block_.clear();
  return read_more();
}

// Reads behind what the block holds; false at the end or on an error.
bool File::read_more() {
  if (!error_.empty()) return false;
  const std::size_t held = block_.size();
  block_.resize(held + block_size);
  ssize_t count = 0;
  do {
    count = read(descriptor_, block_.data() + held, block_size);
  } while (count < 0 && errno == EINTR);
  if (count < 0) error_ = advice(errno);
  block_.resize(held + (count > 0 ? static_cast<std::size_t>(count) : 0));
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

// The article of the next line of the open batch that is not blank; at its end none, or the error that ended it.
std::optional<Article> Articles::next_of_batch() {
  const std::size_t longest_line = longest_article_ * longest_escape;
  Article article{batch_name_, ++line_, {}, {}};
  for (bool too_long = false; batch_->next_line(article.bytes, longest_line, too_long); article.line = ++line_) {
    if (is_blank(article.bytes)) continue;
    if (too_long) article.error = "is longer than " + std::to_string(longest_line >> 20) + " MiB; split it";
    return article;
  }
  article.line = 0;
  article.error = batch_->error();
  batch_.reset();
  if (article.error.empty()) return std::nullopt;
  return article;
}

std::optional<Article> Articles::next() {
  for (;;) {
    if (batch_) {
      if (auto article = next_of_batch()) return article;
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
    struct stat result{};
    if (!status(file, result)) continue;  // what cannot be opened has no bytes to read
    if (!S_ISREG(result.st_mode)) return std::nullopt;
    total += static_cast<std::uint64_t>(result.st_size);
  }
  return total;
}

std::string unreadable(const std::vector<std::string>& files) {
  for (const std::string& file : files) {
    if (file == "-") continue;
    struct stat result{};
    int code = 0;
    if (!status(file, result) || access(file.c_str(), R_OK) != 0) code = errno;
    else if (S_ISDIR(result.st_mode)) code = EISDIR;
    if (code != 0) return file + ": " + advice(code);
  }
  return {};
}

const std::string* same_file(const std::vector<std::string>& files, const struct stat& other) {
  if (!S_ISREG(other.st_mode)) return nullptr;
  for (const std::string& file : files) {
    struct stat result{};
    if (status(file, result) && result.st_dev == other.st_dev && result.st_ino == other.st_ino) return &file;
  }
  return nullptr;
}

}  // namespace sayso::cli
