#include "english/numbers.hpp"

#include <algorithm>
#include <charconv>

#include "text/word_list.hpp"

namespace sayso::english {

std::optional<std::uint32_t> count_of(std::string_view lower) {
  static constexpr auto in_words = SAYSO_WORD_LIST(
      "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen "
      "eighteen nineteen twenty");
  std::uint32_t count = 0;
  if (in_words.has(lower)) {
    const auto& words = in_words.words();
    count = static_cast<std::uint32_t>(std::find(words.begin(), words.end(), lower) - words.begin());
  } else {
    const auto [end, error] = std::from_chars(lower.data(), lower.data() + lower.size(), count);
    if (error != std::errc() || end != lower.data() + lower.size()) return std::nullopt;
  }
  return count >= 2 && count <= 100 ? std::optional(count) : std::nullopt;
}

std::optional<std::uint32_t> count_of_parts(std::string_view lower) {
  for (const std::string_view part : {"-point", "-part", "-step", "-pronged"}) {
    if (lower.ends_with(part)) return count_of(lower.substr(0, lower.size() - part.size()));
  }
  return std::nullopt;
}

}  // namespace sayso::english
