#include "text/visible.hpp"

#include <algorithm>
#include <array>

#include "text/utf8.hpp"
#include "text/written_out.hpp"

namespace sayso {
namespace {

struct Range {
  char32_t first, last;
};

constexpr std::array invisible = {
    Range{0xAD, 0xAD},     Range{0x61C, 0x61C},   Range{0x180E, 0x180E}, Range{0x200B, 0x200F},
    Range{0x202A, 0x202E}, Range{0x2060, 0x206F}, Range{0xFEFF, 0xFEFF},
};

bool is_invisible(char32_t c) {
  return std::any_of(invisible.begin(), invisible.end(),
                     [&](Range range) { return range.first <= c && c <= range.last; });
}

}  // namespace

Visible::Visible(std::string_view utf8) {
  text.reserve(utf8.size());
  std::uint32_t removed = 0;
  const auto gap = [&](std::uint64_t at, std::size_t bytes) {
    removed += static_cast<std::uint32_t>(bytes);
    gaps_.push_back({at, removed});
  };
  for (std::size_t at = 0; at < utf8.size();) {
    const utf8::Decoded written = written_out(utf8, at);
    if (!written.valid && static_cast<unsigned char>(utf8[at]) < 0x80) {
      text += utf8[at++];
      continue;
    }
    const utf8::Decoded character = written.valid ? written : utf8::decode(utf8, at);
    const std::uint64_t here = 2 * std::uint64_t{text.size()};
    if (is_invisible(character.code)) {
      gap(here, character.length);
    } else if (written.valid) {
      gap(here + 1, character.length - utf8::append(text, character.code));
    } else {
      text.append(utf8.substr(at, character.length));
    }
    at += character.length;
  }
}

Span Visible::seen(Span whole) const {
  const auto place = [&](std::uint32_t at) {  // where the first byte is seen that stands at `at` or behind it
    std::uint32_t first = 0, last = static_cast<std::uint32_t>(text.size());
    while (first < last) {
      const std::uint32_t middle = first + (last - first) / 2;
      if (original({middle, middle + 1}).start < at) first = middle + 1;
      else last = middle;
    }
    return first;
  };
  return {place(whole.start), place(whole.end)};
}

Span Visible::original(Span span) const {
  const auto removed_before = [&](auto behind) { return behind == gaps_.begin() ? 0 : std::prev(behind)->removed; };
  const auto start = std::upper_bound(gaps_.begin(), gaps_.end(), 2 * std::uint64_t{span.start},
                                      [](std::uint64_t at, const Gap& gap) { return at < gap.at; });
  const auto end = std::lower_bound(start, gaps_.end(), 2 * std::uint64_t{span.end},
                                    [](const Gap& gap, std::uint64_t at) { return gap.at < at; });
  return {span.start + removed_before(start), span.end + removed_before(end)};
}

}  // namespace sayso
