#include "findings/speakers/narrator.hpp"

#include <algorithm>

#include "english/questions.hpp"

namespace sayso {

using namespace english;

namespace {

constexpr std::uint32_t opening_paragraphs = 3;
constexpr std::uint32_t least_questions = 3;
constexpr std::uint32_t partner_reach = 8;  // words behind "interview"
constexpr std::size_t most_partners = 2;    // names that are looked at there

// Whether a paragraph of the article's own words ends in a question mark.
bool is_question(const Article& article, Range paragraph) {
  return !paragraph.empty() && article.reading.word(paragraph.last - 1) == "?" &&
         article.quotation_at(paragraph.last - 1) == nullptr;
}

// Whom a name names, if that is a person whom the article names in full; else none.
Index person_named(const Cast& cast, const Mention& name) {
  const Index who = cast.bearer_of(name);
  const Entity& found = cast[who];
  return found.kind == SpeakerKind::person && found.kind_known && found.full_names > 0 ? who : none;
}

// The first person named in `words`, of at most `most` names; or none.
Index first_person_named(const Cast& cast, Range words, std::size_t most) {
  const auto names = cast.names_in(words);
  for (const Mention& name : names.first(std::min(most, names.size()))) {
    if (const Index who = person_named(cast, name); who != none) return who;
  }
  return none;
}

// The person named behind "interview with" or "spoke with", else the first one of the sentence that speaks of an
// interview.
Index find_interviewed(const Article& article, const Cast& cast) {
  const Reading& reading = article.reading;
  const std::vector<Range>& paragraphs = article.text.paragraphs();
  const std::uint32_t end = paragraphs[std::min<std::size_t>(opening_paragraphs, paragraphs.size()) - 1].last;
  Range of_interview;
  for (std::uint32_t i = 0; i < end; ++i) {
    if (!tells_of_a_conversation(reading.lower(i))) continue;
    if (of_interview.empty() && is_form_of_interview(reading.lower(i))) of_interview = reading.sentence(i);
    const Index who = first_person_named(cast, {i, std::min(end, i + partner_reach)}, most_partners);
    if (who != none) return who;
  }
  return first_person_named(cast, of_interview, cast.names().size());
}

// The last paragraph of the running text: captions stand behind it on many a page.
Range last_of_body(const Article& article) {
  const std::vector<Range>& paragraphs = article.text.paragraphs();
  for (std::size_t p = paragraphs.size(); p-- > 0;) {
    if (is_running(article.blocks[p].kind)) return paragraphs[p];
  }
  return {};
}

// Whom the last paragraph begins with, and nothing before it names: "Ana Ruiz is a baker in Vell."
Index find_author(const Article& article, const Cast& cast) {
  const Range last = last_of_body(article);
  if (last.empty() || article.text.paragraphs().size() < 3) return none;
  const auto names = cast.names_from(last.first);
  if (names.empty() || names.front().phrase.first != last.first) return none;
  const Mention& name = names.front();
  const Index who = cast.bearer_of(name);
  const Entity& person = cast[who];
  if (person.kind != SpeakerKind::person || person.full_names == 0 || person.mentions.empty() ||
      person.mentions.front().first < last.first)
    return none;
  // A mere name is the signature of the last of several letters.
  for (std::uint32_t i = name.phrase.last; i < article.reading.sentence(last.first).last; ++i) {
    if (article.reading.finite(i)) return who;
  }
  return none;
}

// Whom the byline names, where somebody speaks of himself outside all marks.
Index author_by_byline(const Article& article, Cast& cast) {
  if (article.author.empty()) return none;
  for (std::uint32_t i = 0; i < article.reading.size(); ++i) {
    const std::string_view word = article.reading.lower(i);
    if (!is_first_person(word) || is_first_person_plural(word) || article.quotation_at(i) != nullptr) continue;
    return cast.author(article.author, {i, i + 1});
  }
  return none;
}

}  // namespace

Narrator find_narrator(const Article& article, Cast& cast) {
  if (article.reading.size() == 0) return {};
  std::uint32_t questions = 0;
  for (const Range paragraph : article.text.paragraphs()) questions += is_question(article, paragraph);
  const bool interview = questions >= least_questions;
  if (interview) return {find_interviewed(article, cast), true};
  const Index author = author_by_byline(article, cast);
  return {author != none ? author : find_author(article, cast), false};
}

Reference narrator_at(const Article& article, const Narrator& narrator, std::uint32_t pronoun) {
  const bool plural = is_first_person_plural(article.reading.lower(pronoun));
  if (narrator.who == none || (plural && !narrator.interview) || article.quotation_at(pronoun) != nullptr) return {};
  if (narrator.interview && is_question(article, article.reading.paragraph(pronoun))) return {};
  return {narrator.who, Way::narrator, uncontested};
}

}  // namespace sayso
