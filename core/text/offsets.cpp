#include "text/offsets.hpp"

#include <algorithm>

#include "text/utf8.hpp"

namespace sayso {
namespace {

constexpr std::uint32_t stride = 64;

// How many units the bytes of `text` count for: a character counts at its first byte.
std::uint32_t units(std::string_view text, OffsetUnit unit) {
  if (unit == OffsetUnit::utf8) return static_cast<std::uint32_t>(text.size());
  std::uint32_t count = 0;
  for (char c : text) {
    if (!utf8::continues(c)) ++count;
    if (unit == OffsetUnit::utf16 && static_cast<unsigned char>(c) >= 0xF0u) ++count;  // a surrogate pair
  }
  return count;
}

}  // namespace

OffsetMap::OffsetMap(std::string_view text, OffsetUnit unit) : text_(text), unit_(unit) {
  if (unit == OffsetUnit::utf8) return;
  marks_.reserve(text.size() / stride + 1);
  std::uint32_t total = 0;
  for (std::size_t at = 0; at <= text.size(); at += stride) {
    marks_.push_back(total);
    total += units(text.substr(at, stride), unit);
  }
}

std::uint32_t OffsetMap::byte(std::uint32_t offset) const {
  const auto size = static_cast<std::uint32_t>(text_.size());
  if (unit_ == OffsetUnit::utf8) return static_cast<std::uint32_t>(utf8::floor(text_, std::min(offset, size)));
  const auto mark = std::upper_bound(marks_.begin(), marks_.end(), offset);
  auto at = static_cast<std::uint32_t>(mark - marks_.begin() - 1) * stride;
  while (at < size && (*this)(at) < offset) ++at;
  while (at < size && utf8::floor(text_, at) != at) ++at;
  return at;
}

std::uint32_t OffsetMap::operator()(std::uint32_t byte) const {
  if (unit_ == OffsetUnit::utf8) return byte;
  const std::uint32_t mark = byte / stride;
  return marks_[mark] + units(text_.substr(mark * stride, byte - mark * stride), unit_);
}

}  // namespace sayso
