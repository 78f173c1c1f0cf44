#include "syntax/asides.hpp"

#include <algorithm>
#include <optional>

#include "english/questions.hpp"
#include "syntax/complements.hpp"

namespace sayso {
namespace {

using namespace english;

// Past the first comma among `words`.
std::optional<std::uint32_t> past_comma(const Reading& reading, Range words) {
  for (std::uint32_t i = words.first; i < words.last; ++i) {
    if (reading.word(i) == ",") return i + 1;
  }
  return std::nullopt;
}

}  // namespace

std::uint32_t past_relative_aside(const Article& article, std::uint32_t i, std::uint32_t limit) {
  constexpr std::uint32_t longest = 25;  // tokens
  const Reading& reading = article.reading;
  if (i + 2 >= limit || reading.word(i) != ",") return i;
  const std::string_view opening = reading.lower(i + 1);
  const bool relative = is_relative_without_that(opening) || is_relative_of_belonging(opening);
  return relative ? past_comma(reading, {i + 2, std::min(i + longest, limit)}).value_or(i) : i;
}

std::uint32_t past_aside_before_infinitive(const Article& article, std::uint32_t i, std::uint32_t limit,
                                           std::uint32_t longest) {
  const Reading& reading = article.reading;
  if (i + 1 >= limit || reading.word(i) != "," || reading.tag(i + 1) == Tag::To) return i;
  const auto past = past_comma(reading, {i + 1, std::min(i + longest, limit)});
  return past && infinitive_at(article, *past, limit) ? *past : i;
}

}  // namespace sayso
