#include "syntax/adverbials.hpp"

#include <string_view>

#include "english/questions.hpp"

namespace sayso {
namespace {

using namespace english;

// Past the one adverbial that begins at `i`, or `i`.
std::uint32_t past_adverbial(const Article& article, std::uint32_t i, std::uint32_t limit) {
  const Reading& reading = article.reading;
  if (i >= limit) return i;
  const NounPhrase* phrase = article.phrases.starting(i);
  if (phrase != nullptr && phrase->tokens.last <= limit) return names_time(article, *phrase) ? phrase->tokens.last : i;
  if (reading.tag(i) == Tag::Rb && reading.lower(i) != "not") return i + 1;
  const bool preposition =
      (reading.tag(i) == Tag::In || reading.tag(i) == Tag::To) && !is_subordinator(reading.lower(i));
  const NounPhrase* object = preposition && i + 1 < limit ? article.phrases.starting(i + 1) : nullptr;
  return object != nullptr && object->tokens.last <= limit ? object->tokens.last : i;
}

}  // namespace

bool names_time(const Article& article, const NounPhrase& phrase) {
  const auto head = [&](WordClass c) { return article.reading.is(phrase.head, c); };
  return head(WordClass::weekday) || (head(WordClass::month) && !head(WordClass::given_name)) ||
         head(WordClass::time_word);
}

bool tells_time(const Article& article, const NounPhrase& phrase) {
  const Reading& reading = article.reading;
  for (const WordClass c : {WordClass::weekday, WordClass::month, WordClass::time_word}) {
    if (reading.is(phrase.head, c)) return true;
  }
  std::string_view unit = reading.lower(phrase.head);
  const bool year = reading.tag(phrase.head) == Tag::Cd && unit.size() == 4 && phrase.tokens.size() == 1;
  if (unit.ends_with("s")) unit.remove_suffix(1);
  return year || is_unit_of_time(unit);
}

bool begins_time(const Article& article, std::uint32_t i) {
  const Reading& reading = article.reading;
  return reading.is(i, WordClass::weekday) || reading.is(i, WordClass::time_word) || points_to_time(reading.lower(i));
}

std::uint32_t past_time(const Article& article, std::uint32_t i, std::uint32_t limit) {
  if (i >= limit) return i;
  const NounPhrase* phrase = article.phrases.starting(article.reading.tag(i) == Tag::In ? i + 1 : i);
  return phrase != nullptr && phrase->tokens.last < limit && tells_time(article, *phrase) ? phrase->tokens.last : i;
}

std::uint32_t past_adverbials(const Article& article, std::uint32_t i, std::uint32_t limit) {
  constexpr std::uint32_t most = 8;  // adverbials
  for (std::uint32_t steps = 0; steps < most; ++steps) {
    const std::uint32_t next = past_adverbial(article, i, limit);
    if (next == i) break;
    i = next;
  }
  return i;
}

}  // namespace sayso
