#include "syntax/verb_groups.hpp"

#include <algorithm>
#include <array>
#include <string_view>

namespace sayso {
namespace {

using namespace english;

constexpr std::array<std::string_view, 11> forms_of_be = {"is",    "are", "was", "were", "be", "been",
                                                          "being", "am",  "'s",  "'re",  "'m"};

bool form_of_be(const Reading& reading, std::uint32_t i) {
  return reading.tag(i) != Tag::Pos &&
         std::find(forms_of_be.begin(), forms_of_be.end(), reading.low(i)) != forms_of_be.end();
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
  if (!subject && first > floor && relative(article.reading, first - 1))
    subject = Source{{first - 1, first}, first - 1};
  if (!subject || !relative(article.reading, subject->head) || subject->tokens.size() > 1) return subject;
  std::uint32_t pronoun = subject->head;
  if (pronoun > floor && article.reading.word(pronoun - 1) == ",") --pronoun;
  return source_before(article, pronoun, floor);
}

// Where the clause around token `i` may begin: its sentence, or the quotation that it is all of.
std::uint32_t clause_floor(const Article& article, std::uint32_t i) {
  const std::uint32_t first = article.reading.sentence(i).first;
  const Quotation* quotation = article.quotation_at(i);
  if (quotation == nullptr || quotation->tokens.first <= first)
    return quotation == nullptr ? first : std::max(first, quotation->inner.first);
  const std::string_view before = article.reading.word(quotation->tokens.first - 1);
  return before == "," || before == ":" ? quotation->inner.first : first;
}

// "China will wait, while stressing the importance of talks": the subject of the main clause, for what follows "while".
std::optional<Source> while_clause(const Article& article, std::uint32_t i, std::uint32_t floor) {
  const Reading& reading = article.reading;
  for (std::uint32_t k = i + 1; k-- > floor + 1;) {
    if (reading.finite(k)) return std::nullopt;
    if (reading.tag(k) != Tag::Vbg || reading.low(k - 1) != "while") continue;
    for (std::uint32_t f = floor; f < k; ++f) {
      if (!reading.finite(f)) continue;
      return source_before(article, verb_group(article, f).first, floor);
    }
  }
  return std::nullopt;
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
      group.finite |= reading.finite(k);
    } else if (negation(article, k)) {
      group.negated = true;
    } else if (reading.tag(k) != Tag::Rb) {
      break;
    }
    group.first = k;
  }
  return group;
}

std::optional<Source> subject_of(const Article& article, std::uint32_t verb) {
  const Reading& reading = article.reading;
  const Range sentence = reading.sentence(verb);
  const std::uint32_t floor = clause_floor(article, verb);
  if (const auto main = while_clause(article, verb, floor)) return main;
  std::uint32_t at = verb;
  for (;;) {
    const VerbGroup group = verb_group(article, at);
    // A past tense that the tagger took for a participle: "the unions called on the firm".
    const bool past = at == verb && reading.tag(verb) == Tag::Vbn && group.first == verb;
    if (group.finite || past) {
      if (const auto subject = subject_before(article, group.first, floor)) return subject;
    }
    at = group.first;
    do {
      if (at <= floor) break;
      --at;
    } while (!reading.finite(at));
    if (at <= floor) break;
  }
  // "The council set out three aims": the tagger saw no finite verb.
  if (const auto opening = phrase_with_complements(article, floor, verb);
      opening && opening->tokens.last < verb && reading.tag(opening->tokens.last) == Tag::Vbn) {
    return opening;
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
