#include "findings/verb_groups.hpp"

#include <algorithm>
#include <array>
#include <string_view>

namespace sayso {
namespace {

using namespace english;

constexpr std::array<std::string_view, 11> forms_of_be = {"is", "are", "was", "were", "be", "been", "being", "am", "'s", "'re", "'m"};

bool form_of_be(const Reading& reading, std::uint32_t i) {
  return reading.tag(i) != Tag::Pos && std::find(forms_of_be.begin(), forms_of_be.end(), reading.low(i)) != forms_of_be.end();
}

bool auxiliary(const Reading& reading, std::uint32_t i) {
  return reading.tag(i) == Tag::Md || (reading.is(i, WordClass::auxiliary) && reading.verb(i));
}

bool relative(const Reading& reading, std::uint32_t i) {
  const std::string_view low = reading.low(i);
  return low == "who" || low == "which" || low == "that";
}

// The subject that stands before a finite group, a relative pronoun resolved to what it refers to.
std::optional<Source> subject_before(const Article& article, std::uint32_t first, std::uint32_t floor) {
  auto subject = source_before(article, first, floor);
  if (!subject && first > floor && relative(article.reading, first - 1)) subject = Source{{first - 1, first}, first - 1};
  if (!subject || !relative(article.reading, subject->head) || subject->tokens.size() > 1) return subject;
  std::uint32_t pronoun = subject->head;
  if (pronoun > floor && article.reading.word(pronoun - 1) == ",") --pronoun;
  return source_before(article, pronoun, floor);
}

}  // namespace

bool negation(const Article& article, std::uint32_t i) {
  const std::string_view low = article.reading.low(i);
  return low == "not" || low == "n't" || low == "never";
}

VerbGroup verb_group(const Article& article, std::uint32_t verb) {
  const Reading& reading = article.reading;
  const std::uint32_t floor = reading.sentence(verb).first;
  VerbGroup group;
  group.first = group.head = verb;
  group.finite = reading.finite(verb);
  std::uint32_t first = verb;
  for (; first > floor; --first) {
    const std::uint32_t k = first - 1;
    if (reading.tag(k) == Tag::To && !group.infinitive) {
      group.infinitive = true;
      group.finite = false;
      group.first = k;
      return group;
    }
    if (auxiliary(reading, k)) {
      if (reading.tag(k) == Tag::Md) group.modal = k;
      group.passive |= form_of_be(reading, k) && (reading.tag(verb) == Tag::Vbn || reading.tag(verb) == Tag::Vbd);
      group.finite |= reading.finite(k) || form_of_be(reading, k);
      group.first = k;
    } else if (negation(article, k)) {
      group.negated = true;
      group.first = k;
    } else if (reading.tag(k) != Tag::Rb && reading.low(k) != "to") {
      break;
    } else if (k > floor && reading.tag(k) == Tag::Rb) {
      group.first = k;
    }
  }
  if (group.modal != no_token && group.first > floor) group.finite = true;
  return group;
}

std::optional<Source> subject_of(const Article& article, std::uint32_t verb) {
  const Reading& reading = article.reading;
  const Range sentence = reading.sentence(verb);
  const auto quotation = article.quotation_at(verb);
  const std::uint32_t floor = quotation != nullptr ? std::max(sentence.first, quotation->inner.first) : sentence.first;
  std::uint32_t at = verb;
  for (;;) {
    const VerbGroup group = verb_group(article, at);
    if (group.finite) {
      if (const auto subject = subject_before(article, group.first, floor)) return subject;
    }
    at = group.first;
    do {
      if (at <= floor) break;
      --at;
    } while (!reading.finite(at));
    if (at <= floor) break;
  }
  // "Hoping to win, the club bought …"
  for (std::uint32_t k = verb + 1; k < sentence.last; ++k) {
    if (!reading.finite(k)) continue;
    const auto subject = source_before(article, verb_group(article, k).first, verb);
    if (subject && subject->tokens.first > verb && reading.word(subject->tokens.first - 1) == ",") return subject;
    break;
  }
  return std::nullopt;
}

}  // namespace sayso
