#include "syntax/clauses.hpp"

#include <algorithm>
#include <array>
#include <string_view>

#include "english/one_of.hpp"
#include "syntax/verb_groups.hpp"

namespace sayso {
namespace {

using namespace english;

bool stop(std::string_view word) {
  return word == "." || word == "!" || word == "?" || word == ";" || word.starts_with("..") || word == "…";
}

constexpr std::array<std::string_view, 9> wh_words = {"whether", "how",  "why", "what", "who",
                                                      "where",   "when", "if",  "which"};

// What opens a clause with a finite verb of its own.
constexpr std::array<std::string_view, 15> clause_openers = {"that",    "whether", "how",      "why",    "what",
                                                             "who",     "where",   "when",     "if",     "which",
                                                             "because", "while",   "although", "though", "unless"};

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

bool opens_quotation(const Article& article, std::uint32_t i, std::uint32_t limit) {
  if (i >= limit) return false;
  const Quotation* quotation = article.quotation_at(i);
  return quotation != nullptr && quotation->tokens.first == i;
}

bool begins_clause(const Article& article, std::uint32_t i, std::uint32_t limit) {
  const Reading& reading = article.reading;
  if (i >= limit) return false;
  if (opens_quotation(article, i, limit)) return true;
  const Tag tag = reading.tag(i);
  if (tag == Tag::Cc || tag == Tag::Punct) return false;
  for (std::uint32_t k = i; k < limit; ++k) {
    if (reading.finite(k)) return k > i || reading.tag(k) != Tag::Vbd;
    if (stop(reading.word(k))) return false;
  }
  return false;
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

std::uint32_t main_verb_of_subject(const Article& article, std::uint32_t head, std::uint32_t limit) {
  constexpr std::uint32_t reach = 64;  // tokens to either side
  const Reading& reading = article.reading;
  const Range sentence = reading.sentence(head);
  if (head - sentence.first > reach) return limit;
  for (std::uint32_t i = sentence.first; i < head; ++i) {
    if (reading.finite(i)) return limit;
  }
  const auto past =
      [&](std::uint32_t i) {  // "Her hopes of a medal | ended": read as a participle, for want of a better verb
        return reading.tag(i) == Tag::Vbn && !reading.is(i - 1, WordClass::auxiliary);
      };
  int owed = 0;
  std::uint32_t second_best = limit;
  for (std::uint32_t i = head + 1; i < std::min(sentence.last, head + reach); ++i) {
    if (article.quotation_at(i) != nullptr) continue;
    if (one_of(clause_openers, reading.low(i))) ++owed;
    if (owed == 0 && past(i)) second_best = std::min(second_best, i);
    if (!reading.finite(i)) continue;
    std::uint32_t first = i;
    while (reading.tag(first - 1) == Tag::Rb) --first;
    const bool own_subject = reading.tag(first - 1) == Tag::Prp;  // "to save the pier he loves"
    if (owed > 0) --owed;
    else if (!own_subject && reading.tag(first - 1) != Tag::Cc) return std::min(first, limit);
  }
  return second_best;
}

bool begins_that_clause(const Article& article, std::uint32_t i) {
  return article.reading.low(i) == "that" || one_of(wh_words, article.reading.low(i));
}

bool is_final(const Article& article, std::uint32_t i, std::uint32_t limit) {
  for (; i < limit; ++i) {
    const std::string_view word = article.reading.word(i);
    if (!stop(word) && word != ")" && !article.reading.mark(i) && word != ":") return false;
  }
  return true;
}

Range trimmed(const Article& article, Range range) {
  const Reading& reading = article.reading;
  const auto loose = [&](std::uint32_t i) {
    const std::string_view word = reading.word(i);
    const bool punctuation = stop(word) || word == "," || word == ":" || word == "—" || word == "–" || word == "--";
    return punctuation && article.quotation_at(i) == nullptr;
  };
  while (!range.empty() && loose(range.last - 1)) --range.last;
  while (!range.empty() && loose(range.first)) ++range.first;
  return range;
}

std::optional<Range> clause_goes_on(const Article& article, std::uint32_t first, std::uint32_t limit) {
  const Reading& reading = article.reading;
  if (first >= limit) return std::nullopt;
  const Tag tag = reading.tag(first);
  if (tag == Tag::Vbg && reading.lexeme(first).cue_verb() != nullptr) return std::nullopt;
  if (tag == Tag::Cc && first + 1 < limit && reading.verb(first + 1)) return std::nullopt;
  if (tag == Tag::Vbg || tag == Tag::Wp || tag == Tag::Wdt) return std::nullopt;
  if (article.quotation_at(first) != nullptr) return std::nullopt;
  const Range rest = trimmed(article, {first, limit});
  if (rest.size() < 2) return std::nullopt;
  return rest;
}

bool in_relative_clause(const Article& article, std::uint32_t i) {
  const Reading& reading = article.reading;
  const VerbGroup group = verb_group(article, i);
  const auto subject = source_before(article, group.first, reading.sentence(i).first);
  if (!subject || subject->tokens.first <= reading.sentence(i).first) return false;
  const std::uint32_t before = subject->tokens.first - 1;
  if (reading.low(before) == "reason") return false;  // "that is the reason we need to …"
  return reading.noun(before) || reading.tag(before) == Tag::Wdt;
}

bool in_wh_clause(const Article& article, const Source& subject) {
  const Reading& reading = article.reading;
  if (subject.tokens.first <= reading.sentence(subject.head).first) return false;
  const std::uint32_t before = subject.tokens.first - 1;
  const Tag tag = reading.tag(before);
  // "that is why we must …" says that we must
  if (reading.low(before) == "why" && before > reading.sentence(before).first &&
      (reading.is(before - 1, WordClass::auxiliary) || reading.noun(before - 1)))
    return false;
  return tag == Tag::Wdt || tag == Tag::Wp || tag == Tag::Wrb;
}

}  // namespace sayso
