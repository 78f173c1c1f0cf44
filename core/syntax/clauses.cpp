#include "syntax/clauses.hpp"

#include <algorithm>

#include "english/questions.hpp"
#include "syntax/tag_set.hpp"
#include "syntax/verb_groups.hpp"

namespace sayso {
namespace {

using namespace english;

bool relative_pronoun(const Article& article, std::uint32_t i) { return is_relative_pronoun(article.reading.lower(i)); }

// The subject that stands before a finite group, a relative pronoun resolved to what it refers to.
std::optional<Source> subject_before(const Article& article, std::uint32_t first, std::uint32_t floor) {
  auto subject = source_before(article, first, floor);
  if (!subject && first > floor && relative_pronoun(article, first - 1))
    subject = Source{{first - 1, first}, first - 1};
  if (!subject || !relative_pronoun(article, subject->head) || subject->tokens.size() > 1) return subject;
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

std::optional<std::uint32_t> next_finite(const Reading& reading, std::uint32_t first, std::uint32_t limit) {
  for (std::uint32_t i = first; i < limit; ++i) {
    if (reading.finite(i)) return i;
  }
  return std::nullopt;
}

// The last finite verb in [floor, limit), `floor` itself left out.
std::optional<std::uint32_t> finite_before(const Reading& reading, std::uint32_t limit, std::uint32_t floor) {
  for (std::uint32_t i = limit; i-- > floor + 1;) {
    if (reading.finite(i)) return i;
  }
  return std::nullopt;
}

// "China will wait, while stressing the importance of talks": where "stressing" stands, for what follows it; or none.
std::optional<std::uint32_t> gerund_after_while(const Reading& reading, std::uint32_t i, std::uint32_t floor) {
  for (std::uint32_t k = i + 1; k-- > floor + 1;) {
    if (reading.finite(k)) return std::nullopt;
    if (reading.tag(k) == Tag::Vbg && reading.lower(k - 1) == "while") return k;
  }
  return std::nullopt;
}

// The subject of the main clause, whose verb stands between `floor` and the gerund at `gerund`.
std::optional<Source> main_subject(const Article& article, std::uint32_t floor, std::uint32_t gerund) {
  const auto verb = next_finite(article.reading, floor, gerund);
  return verb ? source_before(article, verb_group(article, *verb).first, floor) : std::nullopt;
}

// The subject of the verb, or of the nearest finite verb before it that has one.
std::optional<Source> subject_so_far(const Article& article, std::uint32_t verb, std::uint32_t floor) {
  const Reading& reading = article.reading;
  for (std::optional<std::uint32_t> at = verb; at;) {
    const VerbGroup group = verb_group(article, *at);
    // A past tense that the tagger took for a participle: "the unions called on the firm".
    const bool past = *at == verb && reading.tag(verb) == Tag::Vbn && group.first == verb;
    if (group.finite || past) {
      if (const auto subject = subject_before(article, group.first, floor)) return subject;
    }
    at = finite_before(reading, group.first, floor);
  }
  return std::nullopt;
}

// "Hoping to win, | the club bought …": the subject of the next finite verb, when a comma stands before it.
std::optional<Source> subject_to_come(const Article& article, std::uint32_t verb) {
  const Reading& reading = article.reading;
  const auto next = next_finite(reading, verb + 1, reading.sentence(verb).last);
  const auto subject = next ? source_before(article, verb_group(article, *next).first, verb) : std::nullopt;
  const bool opens_clause = subject && subject->tokens.first > verb && reading.word(subject->tokens.first - 1) == ",";
  return opens_clause ? subject : std::nullopt;
}

// A stop, a semicolon or an ellipsis ("..", "....").
bool ends_statement(std::string_view word) { return is_final_mark(word) || word.starts_with(".."); }

// "Her hopes of a medal | ended": a past tense that was read as a participle, for want of a better verb.
bool past_in_disguise(const Reading& reading, std::uint32_t i) {
  return reading.tag(i) == Tag::Vbn && !reading.is(i - 1, WordClass::auxiliary);
}

std::uint32_t before_adverbs(const Reading& reading, std::uint32_t i) {
  while (reading.tag(i - 1) == Tag::Rb) --i;
  return i;
}

}  // namespace

bool begins_clause(const Article& article, std::uint32_t i, std::uint32_t limit) {
  const Reading& reading = article.reading;
  if (i >= limit) return false;
  if (opens_quotation(article, i, limit)) return true;
  const Tag tag = reading.tag(i);
  if (tag == Tag::Cc || tag == Tag::Punct) return false;
  for (std::uint32_t k = i; k < limit; ++k) {
    if (reading.finite(k)) return k > i || reading.tag(k) != Tag::Vbd;
    if (ends_statement(reading.word(k))) return false;
  }
  return false;
}

std::optional<Source> subject_of(const Article& article, std::uint32_t verb) {
  const Reading& reading = article.reading;
  const std::uint32_t floor = clause_floor(article, verb);
  if (const auto gerund = gerund_after_while(reading, verb, floor)) {
    if (const auto subject = main_subject(article, floor, *gerund)) return subject;
  }
  if (const auto subject = subject_so_far(article, verb, floor)) return subject;
  // "The council set out three aims": the tagger saw no finite verb.
  const auto opening = phrase_with_complements(article, floor, verb);
  if (opening && opening->tokens.last < verb && reading.tag(opening->tokens.last) == Tag::Vbn) return opening;
  return subject_to_come(article, verb);
}

std::uint32_t main_verb_of_subject(const Article& article, std::uint32_t head, std::uint32_t limit) {
  constexpr std::uint32_t reach = 64;  // tokens to either side
  const Reading& reading = article.reading;
  const Range sentence = reading.sentence(head);
  if (head - sentence.first > reach || has_finite_verb(article, {sentence.first, head})) return limit;
  int owed = 0;
  std::uint32_t second_best = limit;
  for (std::uint32_t i = head + 1; i < std::min(sentence.last, head + reach); ++i) {
    if (article.quotation_at(i) != nullptr) continue;
    if (opens_clause(reading.lower(i))) ++owed;
    if (owed == 0 && past_in_disguise(reading, i)) second_best = std::min(second_best, i);
    if (!reading.finite(i)) continue;
    const std::uint32_t first = before_adverbs(reading, i);
    const bool own_subject = reading.tag(first - 1) == Tag::Prp;  // "to save the pier he loves"
    if (owed > 0) --owed;
    else if (!own_subject && reading.tag(first - 1) != Tag::Cc) return std::min(first, limit);
  }
  return second_best;
}

bool begins_that_clause(const Article& article, std::uint32_t i) {
  const std::string_view lower = article.reading.lower(i);
  return lower == "that" || opens_question(lower);
}

bool is_final(const Article& article, std::uint32_t i, std::uint32_t limit) {
  for (; i < limit; ++i) {
    const std::string_view word = article.reading.word(i);
    if (!ends_statement(word) && !article.reading.mark(i) && word != ")" && word != ":") return false;
  }
  return true;
}

Range trimmed(const Article& article, Range range) {
  const auto loose = [&](std::uint32_t i) {
    const std::string_view word = article.reading.word(i);
    const bool punctuation = ends_statement(word) || word == "," || word == ":" || is_long_dash(word);
    return punctuation && article.quotation_at(i) == nullptr;
  };
  while (!range.empty() && loose(range.last - 1)) --range.last;
  while (!range.empty() && loose(range.first)) ++range.first;
  return range;
}

std::optional<Range> clause_goes_on(const Article& article, std::uint32_t first, std::uint32_t limit) {
  const Reading& reading = article.reading;
  if (first >= limit) return std::nullopt;
  constexpr TagSet opens_another(Tag::Vbg, Tag::Wp, Tag::Wdt);
  const bool second_verb = reading.tag(first) == Tag::Cc && first + 1 < limit && reading.verb(first + 1);
  if (opens_another.has(reading.tag(first)) || second_verb || article.quotation_at(first) != nullptr)
    return std::nullopt;
  const Range rest = trimmed(article, {first, limit});
  return rest.size() < 2 ? std::nullopt : std::optional(rest);
}

bool in_relative_clause(const Article& article, std::uint32_t i) {
  const Reading& reading = article.reading;
  const VerbGroup group = verb_group(article, i);
  const auto subject = source_before(article, group.first, reading.sentence(i).first);
  if (!subject || subject->tokens.first <= reading.sentence(i).first) return false;
  const std::uint32_t before = subject->tokens.first - 1;
  if (reading.lower(before) == "reason") return false;  // "that is the reason we need to …"
  return reading.noun(before) || reading.tag(before) == Tag::Wdt;
}

bool in_wh_clause(const Article& article, const Source& subject) {
  const Reading& reading = article.reading;
  if (subject.tokens.first <= reading.sentence(subject.head).first) return false;
  const std::uint32_t before = subject.tokens.first - 1;
  // "that is why we must …" says that we must
  if (reading.lower(before) == "why" && before > reading.sentence(before).first &&
      (reading.is(before - 1, WordClass::auxiliary) || reading.noun(before - 1)))
    return false;
  constexpr TagSet wh(Tag::Wdt, Tag::Wp, Tag::Wrb);
  return wh.has(reading.tag(before));
}

}  // namespace sayso
