#include "findings/attributions/addressees.hpp"

#include <algorithm>

#include "english/questions.hpp"

namespace sayso {

using namespace english;

namespace {

bool is_name(const Reading& reading, std::uint32_t i) { return reading.tag(i) == Tag::Nnp && reading.capitalized(i); }

bool is_comma(const Reading& reading, std::uint32_t i) { return i < reading.size() && reading.word(i) == ","; }

// "…, [Charles], …", "[Charles], …" and "…, [Charles].” within the marks: set off by commas, and no item of a list.
bool is_called(const Article& article, std::uint32_t i, Range words) {
  const Reading& reading = article.reading;
  if (!is_name(reading, i)) return false;
  const bool opens = i == words.first;
  const bool ends = !opens && (i + 1 == words.last || ends_speech(reading.word(i + 1)));
  if (!(ends || is_comma(reading, i + 1)) || (!opens && !is_comma(reading, i - 1))) return false;
  const bool after_name = i > words.first + 2 && is_name(reading, i - 2);
  const bool before_name = i + 2 < words.last && is_comma(reading, i + 1) &&
                           (is_name(reading, i + 2) || reading.tag(i + 2) == Tag::Cc || reading.tag(i + 2) == Tag::Dt);
  return !after_name && !before_name;
}

}  // namespace

bool calls_its_source(const Article& article, const Attribution& found) {
  const Reading& reading = article.reading;
  const auto names_source = [&](std::uint32_t i) {
    for (std::uint32_t k = found.source.first; k < found.source.last; ++k) {
      if (is_name(reading, k) && reading.lower(k) == reading.lower(i)) return true;
    }
    return false;
  };
  for (const Range part : found.content) {
    const Quotation* quotation = article.quotation_at(part.first);
    if (quotation == nullptr) continue;
    for (std::uint32_t i = std::max(part.first, quotation->inner.first); i < std::min(part.last, quotation->inner.last);
         ++i) {
      if (is_called(article, i, quotation->inner) && names_source(i)) return true;
    }
  }
  return false;
}

}  // namespace sayso
