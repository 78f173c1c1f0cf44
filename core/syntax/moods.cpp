#include "syntax/moods.hpp"

#include "english/questions.hpp"

namespace sayso {
namespace {

using namespace english;

bool asks(const Reading& reading, Range sentence) {
  std::uint32_t end = sentence.last;
  while (end > sentence.first && reading.mark(end - 1)) --end;
  return end > sentence.first && reading.word(end - 1) == "?";
}

// "If I were you, I would want answers": a condition anywhere in the sentence.
bool conditional(const Article& article, std::uint32_t i) {
  const Range sentence = article.reading.sentence(i);
  for (std::uint32_t k = sentence.first; k < i; ++k) {
    if (article.reading.lower(k) == "if") return true;
  }
  return false;
}

}  // namespace

bool hypothetical(const Article& article, std::uint32_t i) {
  const Reading& reading = article.reading;
  const Range sentence = reading.sentence(i);
  if (asks(reading, sentence)) return true;
  for (std::uint32_t k = i; k-- > sentence.first;) {
    const std::string_view lower = reading.lower(k);
    if (divides_clauses(lower) || reading.mark(k)) return false;
    const bool promise = lower == "if" && k + 1 < i && reading.tag(k + 1) == Tag::Vbn;  // "if elected I will …"
    if (opens_condition(lower)) return !promise;
  }
  return false;
}

bool unreal(const Article& article, const VerbGroup& group, bool reported) {
  if (group.modal == no_token) return false;
  if (probable(article, group.first, group.head)) return true;
  const std::string_view modal = article.reading.lower(group.modal);
  if (is_modal_of_chance(modal)) return true;
  return is_would(modal) && (!reported || conditional(article, group.head));
}

bool of_any_kind(const Article& article, const VerbGroup& group) {
  const Reading& reading = article.reading;
  const Range sentence = reading.sentence(group.first);
  if (group.first < sentence.first + 2) return group.first > sentence.first && reading.lower(group.first - 1) == "who";
  const std::uint32_t pronoun = group.first - 1;
  const NounPhrase* antecedent =
      is_relative_pronoun(reading.lower(pronoun)) ? article.phrases.ending(pronoun - 1) : nullptr;
  if (antecedent == nullptr) return false;
  if (is_distributive(reading.lower(antecedent->tokens.first))) return true;
  // "an author who has pledged", "voters who are trying to …" are some in particular
  if (reading.tag(antecedent->head) == Tag::Nn || reading.tag(group.head) == Tag::Vbg) return false;
  return !antecedent->name && reading.tag(antecedent->tokens.first) != Tag::Dt && !antecedent->pronoun;
}

bool by_document(const Article& article, const std::optional<Source>& subject) {
  if (!subject) return false;
  for (std::uint32_t k = subject->tokens.first; k < subject->head; ++k) {
    if (article.reading.tag(k) == Tag::Pos || article.reading.tag(k) == Tag::PrpDollar) return false;
  }
  return article.reading.is(subject->head, WordClass::document) &&
         !article.reading.is(subject->head, WordClass::organization);
}

bool probable(const Article& article, std::uint32_t first, std::uint32_t last) {
  const std::uint32_t floor = article.reading.sentence(first).first;
  for (std::uint32_t k = first > floor ? first - 1 : floor; k < last; ++k) {
    if (tells_likelihood(article.reading.lower(k))) return true;
  }
  return false;
}

}  // namespace sayso
