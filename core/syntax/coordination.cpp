#include "syntax/coordination.hpp"

#include "english/questions.hpp"
#include "english/verb_meanings.hpp"
#include "syntax/sources.hpp"
#include "syntax/tag_set.hpp"

namespace sayso {
namespace {

using namespace english;

std::uint32_t past_adverbs(const Reading& reading, std::uint32_t i, std::uint32_t limit) {
  while (i < limit && reading.tag(i) == Tag::Rb) ++i;
  return i;
}

// "representations and | demands on trade": a plural that the tagger took for a verb.
bool noun_in_disguise(const Reading& reading, std::uint32_t i, std::uint32_t limit) {
  const Lexeme& lexeme = reading.lexeme(i);
  return lexeme.goal_noun() != nullptr && lexeme.plural() && i + 1 < limit && reading.tag(i + 1) == Tag::In;
}

}  // namespace

bool joins_single_words(const Article& article, std::uint32_t joint, std::uint32_t first, std::uint32_t limit) {
  const Reading& reading = article.reading;
  if (!is_coordinator(reading.lower(joint)) || joint <= first || joint + 2 >= limit) return false;
  const std::uint32_t i = joint - 1;
  const Tag before = reading.tag(i), after = reading.tag(joint + 1);
  if (before == Tag::Rb && after == Tag::Rb)
    return reading.lower(i).ends_with("ly") && reading.lower(joint + 1).ends_with("ly");
  return before == Tag::Vb && (after == Tag::Vb || after == Tag::Vbp) &&
         (i == first || reading.tag(i - 1) == Tag::To) && article.phrases.at(i) == nullptr;
}

bool clause_follows(const Article& article, std::uint32_t i, std::uint32_t limit) {
  const Reading& reading = article.reading;
  while (i + 1 < limit && (reading.tag(i) == Tag::Rb || reading.is(i, WordClass::time_word))) ++i;
  if (i < limit && reading.finite(i)) return !noun_in_disguise(reading, i, limit);
  const auto subject = phrase_with_complements(article, i, limit);
  if (!subject) return false;
  const std::uint32_t verb = past_adverbs(reading, subject->tokens.last, limit);
  return verb < limit && reading.finite(verb);
}

bool nominal_follows(const Article& article, std::uint32_t i, std::uint32_t limit) {
  constexpr TagSet nominal(Tag::Nn, Tag::Nns, Tag::Nnp, Tag::Dt, Tag::Jj, Tag::PrpDollar, Tag::Cd);
  const Reading& reading = article.reading;
  return nominal.has(reading.tag(i)) || article.phrases.starting(i) != nullptr ||
         (reading.mark(i) && i + 1 < limit && article.phrases.starting(i + 1) != nullptr);
}

bool base_in_disguise(const Article& article, std::uint32_t i, std::uint32_t limit) {
  const Reading& reading = article.reading;
  if (i + 1 >= limit) return false;
  const Tag tag = reading.tag(i), next = reading.tag(i + 1);
  const bool determiner = next == Tag::Dt || next == Tag::PrpDollar;
  const bool object = determiner || reading.noun(i + 1) || next == Tag::Jj;
  const bool noun = tag == Tag::Nn || tag == Tag::Jj;
  if (noun && determiner && !reading.is(i, WordClass::quantifier)) return true;
  return (noun || tag == Tag::Vbd ? object : tag == Tag::Rb && determiner) && means(Meaning::resolve, reading.lower(i));
}

bool relative_again(const Article& article, std::uint32_t i, std::uint32_t first) {
  constexpr std::uint32_t longest = 20;  // tokens
  const Reading& reading = article.reading;
  if (reading.tag(i) != Tag::Wdt && reading.tag(i) != Tag::Wp) return false;
  for (std::uint32_t k = i; k-- > first && i - k < longest;) {
    if (reading.lower(k) == reading.lower(i)) return true;
  }
  return false;
}

bool exemplified(const Article& article, std::uint32_t joint, std::uint32_t first) {
  const Reading& reading = article.reading;
  for (std::uint32_t k = first + 1; k < joint; ++k) {
    if (reading.lower(k) == "including" || is_such_as(reading.lower(k - 1), reading.lower(k))) return true;
  }
  return false;
}

bool verb_awaited(const Article& article, std::uint32_t joint, std::uint32_t first) {
  const Reading& reading = article.reading;
  for (std::uint32_t k = joint; k-- > first;) {
    if (reading.finite(k)) return false;
    if (reading.lower(k) == "that" && reading.tag(k) == Tag::In) return true;
  }
  return false;
}

}  // namespace sayso
