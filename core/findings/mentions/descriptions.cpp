#include "findings/mentions/descriptions.hpp"

#include "english/questions.hpp"

namespace sayso::mentions {

using namespace english;

namespace {

bool behind_of(const Tokens& tokens, std::uint32_t i) {
  return i + 1 < tokens.reading().size() && tokens.lower(i + 1) == "of";
}

// "a third of voters", "those", "40%": so many of what is not named.
bool is_amount(const Tokens& tokens, std::uint32_t head) {
  return (tokens.is(head, WordClass::number_word) && behind_of(tokens, head)) ||
         is_plural_demonstrative(tokens.lower(head)) || tokens.is(head, WordClass::quantifier) ||
         tokens.word(head) == "%" || tokens.lower(head) == "percent";
}

// "police", "experts", "Mourners", "the two"
bool is_plural(const Tokens& tokens, Range phrase, std::uint32_t head) {
  if (tokens.lower(phrase.first) == "one" && phrase.size() > 1) return false;
  if (tokens.is_one_of_a_nation(phrase, head)) return false;
  const Tag tag = tokens.tag(head);
  const bool group =
      tokens.is(head, WordClass::group) && (!tokens.names_person(head) || tokens.lower(head).ends_with('s'));
  return tag == Tag::Nns || tag == Tag::Cd || group || is_amount(tokens, head) ||
         (tag == Tag::Nnp && phrase.size() == 1 && tokens.may_name_people(head));
}

// "a chorus of Democrats", "a mix of supporters and opponents"
bool is_gathering(const Tokens& tokens, std::uint32_t head) {
  if (head + 2 >= tokens.reading().size() || !behind_of(tokens, head)) return false;
  const NounPhrase* people = tokens.article().phrases.starting(head + 2);
  return people != nullptr && tokens.tag(people->head) != Tag::Nn &&
         (tokens.is(people->head, WordClass::group) || tokens.is(people->head, WordClass::role));
}

// "the mayor", "a 54-year-old", "the Italian"
bool is_person(const Tokens& tokens, Range phrase, std::uint32_t head) {
  const bool with_the = phrase.size() == 2 && tokens.lower(phrase.first) == "the";
  return tokens.names_person(head) || tokens.is(head, WordClass::title) || tokens.lower(head).ends_with("-old") ||
         (with_the && tokens.is(head, WordClass::nationality));
}

}  // namespace

Mention described(const Tokens& tokens, Mention mention, Range phrase) {
  const std::uint32_t head = mention.head;
  const bool person = is_person(tokens, phrase, head);
  const bool body =
      !is_amount(tokens, head) && (tokens.is(head, WordClass::organization) || tokens.is(head, WordClass::document) ||
                                   tokens.is(head, WordClass::media));
  const bool somebody = phrase.size() == 1 && is_somebody(tokens.lower(head));
  mention.type = MentionType::description;
  mention.definite = makes_definite(tokens.lower(phrase.first)) || tokens.tag(phrase.first) == Tag::PrpDollar;
  mention.plural = is_plural(tokens, phrase, head) || (!person && !body && is_gathering(tokens, head));
  mention.gender = tokens.names_person(head) ? tokens.gender(head) : Gender::unknown;
  mention.kind_known = person || body;
  if ((person && !mention.plural) || somebody) {
    mention.kind = SpeakerKind::unnamed;
    mention.plural = false;
  } else if (mention.plural && (!body || tokens.is(head, WordClass::group))) {
    mention.kind = SpeakerKind::group;
  } else if (body || !person) {
    mention.kind = SpeakerKind::organization;
  }
  return mention;
}

}  // namespace sayso::mentions
