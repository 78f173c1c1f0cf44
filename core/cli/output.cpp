#include "cli/output.hpp"

#include <fcntl.h>
#include <sys/file.h>
#include <unistd.h>

#include <algorithm>
#include <array>
#include <cerrno>
#include <charconv>
#include <cstring>
#include <filesystem>
#include <optional>

namespace sayso::cli {
namespace {

struct Advice {
  int code;
  std::string_view what;
};

constexpr Advice write_advice[] = {
    {ENOSPC, "the disk is full; make room and run again"},
    {EDQUOT, "the disk quota is used up; make room and run again"},
    {EFBIG, "the file would grow larger than is allowed (see ulimit -f)"},
    {ENOENT, "there is no such folder; make it first"},
    {ENOTDIR, "there is no such folder; make it first"},
    {EACCES, "permission denied; write to another place"},
    {EPERM, "permission denied; write to another place"},
    {EROFS, "the file system is read-only; write to another place"},
    {EISDIR, "this is a directory; name a file"},
    {ENAMETOOLONG, "the name is too long; give a shorter one"},
    {ELOOP, "it is a link to another file or to itself; name a file"},
    {EBADF, "it is closed; connect it or give --output FILE"},
    {EPIPE, "its reader has gone"},
};

// The open descriptor that `name` stands for: to open a file anew by such a name would write over its beginning.
std::optional<int> descriptor_named(std::string_view name) {
  if (name.empty() || name == "-" || name == "/dev/stdout") return STDOUT_FILENO;
  if (name == "/dev/stderr") return STDERR_FILENO;
  for (std::string_view folder : {"/dev/fd/", "/proc/self/fd/"}) {
    if (!name.starts_with(folder)) continue;
    int number = 0;
    const char* const last = name.data() + name.size();
    const auto [end, code] = std::from_chars(name.data() + folder.size(), last, number);
    if (code == std::errc() && end == last && number >= 0) return number;
  }
  return std::nullopt;
}

// The file that `name` leads to, over links, whether or not it is there. A link that leads to itself stays as it is.
std::string behind_links(const std::string& name) {
  constexpr int most_links = 40;
  std::filesystem::path path(name);
  std::error_code error;
  for (int i = 0; i < most_links && std::filesystem::is_symlink(path, error); ++i) {
    path = path.parent_path() / std::filesystem::read_symlink(path, error);
  }
  return path.string();
}

// Where the last whole line of a file ends.
off_t end_of_lines(int descriptor) {
  std::array<char, 1 << 16> block;
  for (off_t end = lseek(descriptor, 0, SEEK_END); end > 0;) {
    const off_t start = std::max<off_t>(0, end - static_cast<off_t>(block.size()));
    const ssize_t count = pread(descriptor, block.data(), static_cast<std::size_t>(end - start), start);
    if (count <= 0) return 0;
    const std::size_t feed = std::string_view(block.data(), static_cast<std::size_t>(count)).rfind('\n');
    if (feed != std::string_view::npos) return start + static_cast<off_t>(feed) + 1;
    end = start;
  }
  return 0;
}

// Whether `path` is still the name of the open file.
bool is_named(int descriptor, const std::string& path) {
  struct stat open{}, named{};
  return fstat(descriptor, &open) == 0 && stat(path.c_str(), &named) == 0 && open.st_dev == named.st_dev &&
         open.st_ino == named.st_ino;
}

// A new name is on the disk only when its folder is.
void sync_folder_of(const std::string& path) {
  const std::string folder = std::filesystem::path(path).parent_path().string();
  const int descriptor = open(folder.empty() ? "." : folder.c_str(), O_RDONLY | O_DIRECTORY | O_CLOEXEC);
  if (descriptor < 0) return;
  fsync(descriptor);
  close(descriptor);
}

}  // namespace

Output::Output(const std::string& file, Partial partial) : name_(file), when_cut_(partial) {
  if (const auto descriptor = descriptor_named(file)) {
    descriptor_ = *descriptor;
    if (descriptor_ == STDOUT_FILENO) name_ = "standard output";
    return;
  }
  struct stat there{};
  const bool is_file = stat(file.c_str(), &there) != 0 || S_ISREG(there.st_mode);
  target_ = is_file ? behind_links(file) : file;
  if (is_file) partial_ = target_ + ".part";
}

Output::~Output() {
  if (descriptor_ < 0 || target_.empty()) return;
  const bool is_left = !partial_.empty() && is_named(descriptor_, partial_);
  if (is_left && (when_cut_ == Partial::removed || end_of_lines(descriptor_) == 0)) unlink(partial_.c_str());
  close(descriptor_);
}

struct stat Output::status() const {
  struct stat result{};
  if (descriptor_ >= 0) fstat(descriptor_, &result);
  else if (stat(target_.c_str(), &result) != 0) result = {};
  return result;
}

bool Output::open() {
  if (!partial_.empty()) return open_beside();
  if (when_cut_ == Partial::continued) refuse("--resume goes on with a file, which this is not");
  else if (!target_.empty()) open_straight();
  return error_.empty();
}

void Output::open_straight() {
  descriptor_ = ::open(target_.c_str(), O_WRONLY | O_CLOEXEC);
  if (descriptor_ < 0) fail(errno);
}

bool Output::open_beside() {
  struct stat there{};
  const bool replaces = stat(target_.c_str(), &there) == 0;
  if (replaces ? access(target_.c_str(), W_OK) != 0 : errno == ELOOP) {
    fail(errno);
    return false;
  }
  // Another run may rename the file between the two steps: then it is its result, and no longer ours to write to.
  do {
    if (descriptor_ >= 0) close(descriptor_);
    descriptor_ = ::open(partial_.c_str(), O_RDWR | O_CREAT | O_NOFOLLOW | O_CLOEXEC, replaces ? 0600 : 0666);
    if (descriptor_ < 0) {
      const int code = errno;
      if (access(partial_.c_str(), F_OK) == 0) name_ = partial_;  // it is this one that is in the way
      fail(code);
      return false;
    }
    if (flock(descriptor_, LOCK_EX | LOCK_NB) != 0 && errno == EWOULDBLOCK) {
      close(descriptor_);
      descriptor_ = -1;
      refuse("another run is writing it; wait for its end or name another file");
      return false;
    }
  } while (!is_named(descriptor_, partial_));
  if (!take_over()) return false;
  if (replaces) {
    // Only root may give a file away; others may to their groups. The permissions last: a new owner takes some away.
    const bool given = fchown(descriptor_, there.st_uid, there.st_gid) == 0 ||
                       fchown(descriptor_, static_cast<uid_t>(-1), there.st_gid) == 0;
    fchmod(descriptor_, there.st_mode & (given ? 07777 : 07707));  // not to a group that could not read it
  }
  return true;
}

// Sees to what is left of another run.
bool Output::take_over() {
  const off_t done = end_of_lines(descriptor_);
  char first = '{';
  const bool is_ours = S_ISREG(status().st_mode) && (pread(descriptor_, &first, 1, 0) == 0 || first == '{');
  if (!is_ours || (done > 0 && when_cut_ != Partial::continued)) {
    const std::string left = "an interrupted run has left " + partial_;
    if (!is_ours) refuse(partial_ + " is in the way; delete it or name another file");
    else if (when_cut_ == Partial::kept) refuse(left + "; go on behind it with --resume, or delete it");
    else refuse(left + "; delete it");
    close(descriptor_);  // it is not ours to remove
    descriptor_ = -1;
    return false;
  }
  if (ftruncate(descriptor_, done) == 0 && lseek(descriptor_, done, SEEK_SET) == done) return true;
  fail(errno);
  return false;
}

bool Output::write(std::string_view bytes) {
  while (!bytes.empty() && error_.empty()) {
    const ssize_t count = ::write(descriptor_, bytes.data(), bytes.size());
    if (count >= 0) bytes.remove_prefix(static_cast<std::size_t>(count));
    else if (errno != EINTR) fail(errno);
  }
  return error_.empty();
}

bool Output::finish() {
  if (!error_.empty() || target_.empty()) return error_.empty();
  if (!partial_.empty()) {
    struct stat there{};
    if (status().st_size == 0 && stat(target_.c_str(), &there) == 0 && there.st_size > 0) {
      refuse("there is nothing to write; what it holds is kept");
      return false;
    }
    if (fsync(descriptor_) != 0) {
      fail(errno);
      return false;
    }
    if (rename(partial_.c_str(), target_.c_str()) != 0) {
      when_cut_ = Partial::kept;  // it is whole
      refuse("cannot be replaced (" + std::string(std::strerror(errno)) + "); the results are in " + partial_);
      return false;
    }
    sync_folder_of(target_);
  }
  if (::close(descriptor_) != 0) fail(errno);
  descriptor_ = -1;
  return error_.empty();
}

void Output::fail(int code) {
  const auto* const advice = std::find_if(std::begin(write_advice), std::end(write_advice),
                                          [&](const Advice& each) { return each.code == code; });
  refuse("cannot write: " + std::string(advice == std::end(write_advice) ? std::strerror(code) : advice->what));
}

void Output::refuse(std::string_view why) {
  if (error_.empty()) error_ = name_ + ": " + std::string(why);
}

}  // namespace sayso::cli
