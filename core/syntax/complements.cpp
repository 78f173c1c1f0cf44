#include "syntax/complements.hpp"

#include "syntax/verb_groups.hpp"

namespace sayso {

using namespace english;

std::optional<std::uint32_t> infinitive_at(const Article& article, std::uint32_t i, std::uint32_t limit,
                                           bool expected) {
  const Reading& reading = article.reading;
  i = past_opening_mark(article, i, limit);
  std::uint32_t begin = no_token;
  if (i + 1 < limit && negation(article, i) && reading.tag(i + 1) == Tag::To) {
    begin = i;  // "not to win"
    ++i;
  }
  if (i >= limit || reading.tag(i) != Tag::To) return std::nullopt;
  i = past_opening_mark(article, i + 1, limit);
  if (begin == no_token) begin = i;
  for (std::uint32_t steps = 0; i < limit && steps < 4; ++i, ++steps) {
    // "to issue an order", "the aim is to plant trees": a noun for the tagger, but no noun stands so
    const bool object = i + 1 < limit && (reading.tag(i + 1) == Tag::Dt || reading.tag(i + 1) == Tag::PrpDollar);
    const bool after_be = begin == i && i >= 2 && reading.is(i - 2, WordClass::auxiliary) &&
                          reading.low(i - 2) != "have" && reading.low(i - 2) != "has";
    if (reading.low(i) == "date" && !object) return std::nullopt;  // "her efforts to date"
    if (reading.low(i) == "blame" && i + 1 < limit && reading.tag(i + 1) == Tag::Punct)
      return std::nullopt;  // "is (partly) to blame"
    if (reading.tag(i) == Tag::Vb ||
        (reading.tag(i) == Tag::Nn && (object || after_be || (expected && !reading.low(i).ends_with("ing")))))
      return begin;
    if (reading.tag(i) == Tag::Jj && object) return begin;  // "to free the sailors"
    const bool opened = reading.mark(i - 1);  // "to “become members”": the tagger sees no "to" before the verb
    if (expected &&
        (reading.tag(i) == Tag::Vbp || (opened && (reading.tag(i) == Tag::Vbn || reading.tag(i) == Tag::Vbd))))
      return begin;
    if (reading.low(i) == "at" && i + 1 < limit && reading.low(i + 1) == "least") {
      ++i;
      continue;
    }
    if (reading.tag(i) != Tag::Rb && !negation(article, i) && reading.low(i) != "first" && reading.low(i) != "further")
      return std::nullopt;
  }
  return std::nullopt;
}

std::optional<std::uint32_t> gerund_at(const Article& article, std::uint32_t i, std::uint32_t limit) {
  const Reading& reading = article.reading;
  const std::uint32_t begin = i = past_opening_mark(article, i, limit);
  for (std::uint32_t steps = 0; i < limit && steps < 4; ++i, ++steps) {
    if (reading.tag(i) == Tag::Vbg) return begin;
    if (reading.tag(i) != Tag::Rb && !negation(article, i)) return std::nullopt;
  }
  return std::nullopt;
}

const NounPhrase* noun_phrase_from(const Article& article, std::uint32_t i) {
  if (const NounPhrase* phrase = article.phrases.starting(i)) return phrase;
  const Tag tag = article.reading.tag(i);
  const bool modifier = tag == Tag::Jj || tag == Tag::Dt || tag == Tag::PrpDollar;
  const std::uint32_t size = article.reading.size();
  return modifier && i + 2 < size && past_opening_mark(article, i + 1, size) == i + 2 ? article.phrases.starting(i + 2)
                                                                                      : nullptr;
}

std::optional<std::uint32_t> noun_at(const Article& article, std::uint32_t i, std::uint32_t limit) {
  i = past_opening_mark(article, i, limit);
  const NounPhrase* phrase = i < limit ? noun_phrase_from(article, i) : nullptr;
  if (phrase == nullptr || phrase->pronoun || phrase->tokens.first >= limit) return std::nullopt;
  return i;
}

}  // namespace sayso
