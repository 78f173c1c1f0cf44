#include "cli/output.hpp"

#include <cerrno>
#include <cstring>
#include <fcntl.h>
#include <unistd.h>

namespace sayso::cli {
namespace {

struct Advice {
  int code;
  std::string_view what;
};

constexpr Advice write_advice[] = {
    {ENOSPC, "the disk is full; make room and run again"},
    {EDQUOT, "the disk quota is used up; make room and run again"},
    {EFBIG, "the file would grow larger than is allowed"},
    {ENOENT, "there is no such folder; make it first"},
    {EACCES, "permission denied; write to another place"},
    {EROFS, "the file system is read-only; write to another place"},
    {EISDIR, "this is a directory; name a file"},
    {EBADF, "it is closed; connect it or give --output FILE"},
    {EPIPE, "its reader has gone"},
};

}  // namespace

Output::Output(const std::string& file)
    : name_(file.empty() ? "standard output" : file),
      descriptor_(file.empty() ? STDOUT_FILENO : open(file.c_str(), O_WRONLY | O_CREAT | O_CLOEXEC, 0666)) {
  if (descriptor_ < 0) fail(errno);
}

Output::~Output() { close(); }

struct stat Output::status() const {
  struct stat result {};
  fstat(descriptor_, &result);
  return result;
}

void Output::truncate() {
  if (descriptor_ > STDOUT_FILENO && S_ISREG(status().st_mode) && ftruncate(descriptor_, 0) != 0) fail(errno);
}

bool Output::write(std::string_view bytes) {
  while (!bytes.empty() && error_.empty()) {
    const ssize_t count = ::write(descriptor_, bytes.data(), bytes.size());
    if (count >= 0) bytes.remove_prefix(static_cast<std::size_t>(count));
    else if (errno != EINTR) fail(errno);
  }
  return error_.empty();
}

bool Output::close() {
  if (descriptor_ > STDOUT_FILENO && ::close(descriptor_) != 0) fail(errno);
  descriptor_ = -1;
  return error_.empty();
}

void Output::fail(int code) {
  if (!error_.empty()) return;
  error_ = name_ + ": cannot write: ";
  for (const Advice& each : write_advice) {
    if (each.code == code) return void(error_ += each.what);
  }
  error_ += std::strerror(code);
}

}  // namespace sayso::cli
