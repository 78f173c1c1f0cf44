#include "syntax/moods.hpp"

#include "syntax/clauses.hpp"

namespace sayso {

using namespace english;

bool hypothetical(const Article& article, std::uint32_t i) {
  const Reading& reading = article.reading;
  const Range sentence = reading.sentence(i);
  std::uint32_t end = sentence.last;
  while (end > sentence.first && reading.mark(end - 1)) --end;
  if (end > sentence.first && reading.word(end - 1) == "?") return true;
  for (std::uint32_t k = i; k-- > sentence.first;) {
    const std::string_view low = reading.low(k);
    if (low == "," || low == ";" || low == "-" || low == "—" || low == "–" || reading.mark(k)) return false;
    if (low == "if" && k + 1 < i && reading.tag(k + 1) == Tag::Vbn) return false;  // "if elected I will …"
    if (low == "if" || low == "whether" || low == "unless" || low == "whenever") return true;
  }
  return false;
}

namespace {

// "If I were you, I would want answers": a condition anywhere in the sentence.
bool conditional(const Article& article, std::uint32_t i) {
  const Range sentence = article.reading.sentence(i);
  for (std::uint32_t k = sentence.first; k < i; ++k) {
    if (article.reading.low(k) == "if") return true;
  }
  return false;
}

}  // namespace

bool unreal(const Article& article, const VerbGroup& group, bool reported) {
  if (group.modal == no_token) return false;
  if (probable(article, group.first, group.head)) return true;
  const std::string_view low = article.reading.low(group.modal);
  if (low == "may" || low == "might" || low == "could" || low == "can" || low == "must" || low == "should") return true;
  return (low == "would" || low == "'d") && (!reported || conditional(article, group.head));
}

bool of_any_kind(const Article& article, const VerbGroup& group) {
  const Reading& reading = article.reading;
  const Range sentence = reading.sentence(group.first);
  if (group.first < sentence.first + 2) return group.first > sentence.first && reading.low(group.first - 1) == "who";
  const std::uint32_t pronoun = group.first - 1;
  const std::string_view low = reading.low(pronoun);
  if (low != "who" && low != "that" && low != "which") return false;
  const NounPhrase* antecedent = article.phrases.ending(pronoun - 1);
  if (antecedent == nullptr) return false;
  const std::string_view opening = reading.low(antecedent->tokens.first);
  if (opening == "every" || opening == "any" || opening == "each") return true;
  // "an author who has pledged", "voters who are trying to …" are some in particular
  if (reading.tag(antecedent->head) == Tag::Nn || reading.tag(group.head) == Tag::Vbg) return false;
  return !antecedent->name && reading.tag(antecedent->tokens.first) != Tag::Dt && !antecedent->pronoun;
}

bool by_document(const Article& article, const std::optional<Source>& subject) {
  if (!subject) return false;
  for (std::uint32_t k = subject->tokens.first; k < subject->head; ++k) {  // "Ruiz’s plan aims to …": Ruiz does
    if (article.reading.tag(k) == Tag::Pos || article.reading.tag(k) == Tag::PrpDollar) return false;
  }
  return article.reading.is(subject->head, WordClass::document) &&
         !article.reading.is(subject->head, WordClass::organization);
}

bool probable(const Article& article, std::uint32_t first, std::uint32_t last) {
  const std::uint32_t floor = article.reading.sentence(first).first;
  for (std::uint32_t k = first > floor ? first - 1 : floor; k < last; ++k) {
    if (article.reading.low(k) == "probably" || article.reading.low(k) == "likely") return true;
  }
  return false;
}

}  // namespace sayso
