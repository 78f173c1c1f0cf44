#include "syntax/asides.hpp"

#include <algorithm>
#include <string_view>

#include "syntax/complements.hpp"

namespace sayso {

using namespace english;

std::uint32_t past_relative_aside(const Article& article, std::uint32_t i, std::uint32_t limit) {
  constexpr std::uint32_t longest = 25;  // tokens
  const Reading& reading = article.reading;
  if (i + 2 >= limit || reading.word(i) != ",") return i;
  const std::string_view low = reading.low(i + 1);
  if (low != "which" && low != "who" && low != "whose" && low != "where") return i;
  for (std::uint32_t k = i + 2; k < std::min(i + longest, limit); ++k) {
    if (reading.word(k) == ",") return k + 1;
  }
  return i;
}

std::uint32_t past_aside_before_infinitive(const Article& article, std::uint32_t i, std::uint32_t limit,
                                           std::uint32_t longest) {
  const Reading& reading = article.reading;
  if (i + 1 >= limit || reading.word(i) != "," || reading.tag(i + 1) == Tag::To) return i;
  for (std::uint32_t k = i + 1; k < std::min(i + longest, limit); ++k) {
    if (reading.word(k) == ",") return infinitive_at(article, k + 1, limit) ? k + 1 : i;
  }
  return i;
}

}  // namespace sayso
