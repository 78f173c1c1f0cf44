#include "syntax/adverbials.hpp"

#include <string_view>

namespace sayso {

using namespace english;

bool tells_time(const Article& article, const NounPhrase& phrase) {
  const Reading& reading = article.reading;
  for (const WordClass c : {WordClass::weekday, WordClass::month, WordClass::time_word}) {
    if (reading.is(phrase.head, c)) return true;
  }
  std::string_view low = reading.low(phrase.head);
  if (low.ends_with("s")) low.remove_suffix(1);
  const bool year =
      reading.tag(phrase.head) == Tag::Cd && reading.low(phrase.head).size() == 4 && phrase.tokens.size() == 1;
  return year || low == "week" || low == "month" || low == "year" || low == "day" || low == "night" ||
         low == "morning" || low == "afternoon" || low == "evening";
}

bool begins_time(const Article& article, std::uint32_t i) {
  const Reading& reading = article.reading;
  const std::string_view low = reading.low(i);
  return reading.is(i, WordClass::weekday) || reading.is(i, WordClass::time_word) || low == "last" || low == "this" ||
         low == "next" || low == "earlier";
}

std::uint32_t past_time(const Article& article, std::uint32_t i, std::uint32_t limit) {
  const Reading& reading = article.reading;
  if (i >= limit) return i;
  const NounPhrase* phrase = article.phrases.starting(reading.tag(i) == Tag::In ? i + 1 : i);
  return phrase != nullptr && phrase->tokens.last < limit && tells_time(article, *phrase) ? phrase->tokens.last : i;
}

}  // namespace sayso
