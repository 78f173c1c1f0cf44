#include "findings/speakers/phrases.hpp"

#include <algorithm>

#include "english/questions.hpp"
#include "text/marks.hpp"

namespace sayso {

using namespace english;

namespace {

// "Jolly said": a surname that looks like another word at the start of a sentence.
bool is_surname_without_phrase(const Article& article, const Cast& cast, Range phrase) {
  return !phrase.empty() && phrase.size() <= 2 && article.phrases.at(phrase.first) == nullptr &&
         article.reading.capitalized(phrase.first) && cast.bearer_of_surname(phrase.first) != none;
}

Mention surname_mention(std::uint32_t token) {
  Mention mention;
  mention.type = MentionType::name;
  mention.phrase = mention.name = {token, token + 1};
  mention.head = token;
  mention.definite = true;
  return mention;
}

// What stands before the mention in a phrase: marks, "and", and words that no noun phrase holds ("among").
bool leads_to_mention(const Article& article, std::uint32_t i) {
  const Reading& reading = article.reading;
  if (reading.mark(i)) return true;
  switch (reading.tag(i)) {
    case Tag::Punct:
    case Tag::Cc:
      return true;
    case Tag::In:
    case Tag::To:
    case Tag::Rb:
    case Tag::Vbn:
    case Tag::Vbg:
    case Tag::Vbd:
    case Tag::Jj:
      return article.phrases.at(i) == nullptr && !reading.is(i, WordClass::quantifier);
    default:
      return false;
  }
}

// The name that opens a phrase at token `first` and is what it is about, or null.
const Mention* opening_name(const Article& article, const Cast& cast, std::uint32_t first, Range phrase) {
  const auto names = cast.names_from(first);
  if (names.empty()) return nullptr;
  const Mention& name = names.front();
  const NounPhrase* base = article.phrases.at(first);
  const std::uint32_t end = std::max(phrase.last, base != nullptr ? base->tokens.last : 0);
  if (name.phrase.first != first || name.name.first >= phrase.last || name.phrase.last > end ||
      is_owner_in(article, name, phrase))
    return nullptr;
  if (name.kind != SpeakerKind::organization || names.size() < 2) return &name;
  // "Harbour News anchor Leo Marsh", where the name of the body ends in front of the function, and "Bank of Vell
  // governor Leo Marsh", where the function takes its last words along
  const Mention& next = names[1];
  const bool of_its_person = next.kind == SpeakerKind::person && next.phrase.first <= name.phrase.last &&
                             next.name.first > std::max(next.phrase.first, name.phrase.last) &&
                             next.phrase.last <= phrase.last;
  return of_its_person ? &next : &name;
}

// "the mayor, [Ana Ruiz],"
bool is_apposed(const Article& article, const Mention& name, Range phrase) {
  const Reading& reading = article.reading;
  const std::string_view before = reading.word(name.phrase.first - 1);
  return (before == "," || is_dash(before)) &&
         (name.phrase.last >= phrase.last || reading.tag(name.phrase.last) == Tag::Punct);
}

// "his wife and [former press officer Ana Ruiz]"
bool has_second_function(const Article& article, const Mention& name, const Mention& description) {
  const Reading& reading = article.reading;
  const std::uint32_t before = name.phrase.first - 1;
  return reading.lower(before) == "and" && before == description.phrase.last && name.name.first > name.phrase.first &&
         !reading.capitalized(name.phrase.first) && reading.tag(name.phrase.first) != Tag::Dt;
}

// "former mayor and [party chairwoman Ana Ruiz]", "ambassador to [Norland Ana Ruiz]": a function without an article is
// no person of its own.
bool ends_bare_function(const Article& article, const Mention& name, const Mention& description, Range phrase) {
  const Reading& reading = article.reading;
  const std::uint32_t before = name.phrase.first - 1;
  const bool behind_body = reading.tag(before) == Tag::In && name.name.first >= name.phrase.first + 2 &&
                           reading.capitalized(name.name.first - 1);
  const Tag opening = reading.tag(phrase.first);
  if (!(reading.lower(before) == "and" || behind_body) || name.name.first == name.phrase.first ||
      name.phrase.last != phrase.last || opening == Tag::Dt || opening == Tag::PrpDollar ||
      !(behind_body || reading.tag(name.phrase.first) != Tag::Dt) || reading.tag(description.head) == Tag::Nns)
    return false;
  for (std::uint32_t i = phrase.first; i < name.phrase.first; ++i) {
    if (reading.tag(i) == Tag::Pos || reading.word(i) == ",") return false;
  }
  return true;
}

// The name of whom a description in the same phrase tells, or null.
const Mention* name_of_described(const Article& article, const Cast& cast, Range phrase, const Mention& description) {
  const Reading& reading = article.reading;
  const std::uint32_t opening = phrase.first;
  const bool one_of_them = opening + 1 < phrase.last && is_one_of(reading.lower(opening), reading.lower(opening + 1));
  const bool human =
      one_of_them || reading.names_person(description.head) || reading.is(description.head, WordClass::title);
  const bool owned =
      reading.tag(phrase.first) == Tag::PrpDollar && reading.tag(description.head) == Tag::Nn;  // "her opposite number"
  if (!(human || owned) || description.plural) return nullptr;
  for (const Mention& name : cast.names_in({description.phrase.first + 1, phrase.last})) {
    if (name.kind != SpeakerKind::person || name.phrase.last > phrase.last || !(human || name.kind_known)) continue;
    const bool full = name.name.size() > 1 || reading.is(name.head, WordClass::given_name);
    if (full && is_apposed(article, name, phrase)) return &name;
    if (has_second_function(article, name, description)) return &name;
    if (full && ends_bare_function(article, name, description, phrase)) return &name;
  }
  return nullptr;
}

// "the Chamber of Engineers’ [chief economist, Leo Marsh,]": past an owner of several phrases; else `first`.
std::uint32_t behind_owner(const Article& article, std::uint32_t first, Range phrase) {
  const Reading& reading = article.reading;
  const NounPhrase* base = article.phrases.at(first);
  std::uint32_t i = base == nullptr ? phrase.last : base->tokens.last;
  while (i + 1 < phrase.last && ties_to_whole(reading.lower(i))) {
    const NounPhrase* next = article.phrases.starting(i + 1);
    if (next == nullptr) return first;
    for (std::uint32_t k = next->tokens.first; k + 1 < std::min(next->tokens.last, phrase.last); ++k) {
      if (reading.tag(k) == Tag::Pos) return k + 1;
    }
    i = next->tokens.last;
  }
  return first;
}

}  // namespace

std::optional<Mention> mention_of(const Article& article, const Cast& cast, Range phrase) {
  if (is_surname_without_phrase(article, cast, phrase)) return surname_mention(phrase.first);
  std::uint32_t first = phrase.first;
  while (first < phrase.last && leads_to_mention(article, first)) ++first;
  if (first >= phrase.last) return std::nullopt;
  if (const Mention* name = opening_name(article, cast, first, phrase)) return *name;
  first = behind_owner(article, first, phrase);
  const NounPhrase* base = article.phrases.at(first);
  if (base == nullptr && !article.reading.capitalized(first) &&
      !article.reading.is(first, WordClass::quantifier)) {  // "exit polls", when "exit" looks like a verb
    for (std::uint32_t i = first; i < phrase.last && base == nullptr; ++i) base = article.phrases.starting(i);
    if (base != nullptr) first = base->tokens.first;
  }
  if (base == nullptr) return mention_at(article, {first, first + 1});
  std::optional<Mention> mention = mention_at(article, {first, std::min(base->tokens.last, phrase.last)});
  if (mention && mention->type == MentionType::description) {
    if (const Mention* name = name_of_described(article, cast, phrase, *mention)) return *name;
  }
  return mention;
}

const Mention* name_at(const Cast& cast, std::uint32_t i) {
  const auto from = cast.names_from(i);
  if (!from.empty() && from.front().phrase.first == i) return &from.front();
  const std::size_t earlier = cast.names().size() - from.size();
  if (earlier == 0) return nullptr;
  const Mention& before = cast.names()[earlier - 1];
  return before.phrase.has(i) && before.name.first >= i ? &before : nullptr;
}

bool is_owner_in(const Article& article, const Mention& name, Range phrase) {
  const std::uint32_t after = name.phrase.last;
  return after + 1 < phrase.last && article.reading.tag(after) == Tag::Pos &&
         article.reading.tag(after + 1) != Tag::Punct;
}

bool tells_how_many(const Article& article, std::uint32_t head) {
  const Reading& reading = article.reading;
  return reading.is(head, WordClass::quantifier) || reading.is(head, WordClass::number_word) ||
         reading.tag(head) == Tag::Cd || is_part_of_a_whole(reading.lower(head));
}

}  // namespace sayso
