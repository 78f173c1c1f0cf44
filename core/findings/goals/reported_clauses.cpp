#include "findings/goals/reported_clauses.hpp"

#include <optional>
#include <string_view>

#include "english/questions.hpp"
#include "findings/goals/statements.hpp"
#include "syntax/adverbials.hpp"
#include "syntax/clauses.hpp"
#include "syntax/verb_groups.hpp"

namespace sayso {
namespace {

using namespace english;

// "said", "made clear"
const CueVerb* cue_at(const Reading& reading, std::uint32_t verb) {
  const bool followed = verb + 1 < reading.sentence(verb).last;
  const CueVerb* cue = followed ? reading.lexeme(verb).cue_verb(reading.lower(verb + 1)) : nullptr;
  return cue != nullptr ? cue : reading.lexeme(verb).cue_verb();
}

const CueVerb* governing_cue(const Article& article, const Source& subject) {
  const std::uint32_t verb = governing_verb(article, subject);
  return verb != no_token ? cue_at(article.reading, verb) : nullptr;
}

// "said that if she wins, she would …": before the condition that ends at `end`.
std::uint32_t before_condition(const Article& article, std::uint32_t end, std::uint32_t floor) {
  constexpr std::uint32_t longest = 15;  // tokens
  const Reading& reading = article.reading;
  std::uint32_t comma = end;
  if (comma > floor && reading.mark(comma - 1)) --comma;
  if (comma == floor || reading.word(comma - 1) != ",") return end;
  for (std::uint32_t i = comma - 1; i-- > floor && comma - i <= longest;) {
    if (reading.word(i) == ",") return end;
    if (reading.lower(i) != "if") continue;
    const NounPhrase* other = article.phrases.starting(i + 1);  // "said if Lind wins, she would …" may be Lind
    return other != nullptr && other->name ? end : i;
  }
  return end;
}

// Past whom the verb at `verb` tells it, when, where and how, up to `end`.
std::uint32_t past_circumstances(const Article& article, std::uint32_t verb, std::uint32_t end) {
  const Reading& reading = article.reading;
  const std::uint32_t limit = reading.sentence(verb).last;
  const CueVerb* cue = cue_at(reading, verb);
  std::uint32_t i = verb + 1;
  if (cue != nullptr && !cue->particle.empty()) ++i;
  const NounPhrase* addressee = cue != nullptr && cue->takes(Frame::addressee) ? article.phrases.starting(i) : nullptr;
  if (addressee != nullptr && addressee->tokens.last <= end) i = addressee->tokens.last;
  while (i < end) {
    if (const std::uint32_t later = past_time(article, i, limit); later > i) {
      i = later;
    } else if (reading.tag(i) == Tag::Rb) {
      ++i;
    } else if (const NounPhrase* place = reading.tag(i) == Tag::In ? article.phrases.starting(i + 1) : nullptr;
               place != nullptr) {
      i = place->tokens.last;
    } else {
      break;
    }
  }
  return i;
}

bool is_commitment(const GoalCue* cue) { return cue != nullptr && goal_kind(cue->kind) == GoalKind::commitment; }

// "vowed | (that) he …"
bool promises(const Reading& reading, std::uint32_t verb) {
  const GoalCue* cue = reading.lexeme(verb).goal_verb();
  return is_commitment(cue) && cue->takes(Frame::clause);
}

// "her promise | that she would …"
bool is_promise(const Reading& reading, std::uint32_t i) {
  return reading.noun(i) && is_commitment(reading.lexeme(i).goal_noun());
}

// A verb that seldom does anything else than say: "said", "made clear".
bool states(const CueVerb* cue) {
  constexpr int sure = 60;  // of 100 uses
  return cue != nullptr && cue->cue_class == CueClass::statement && cue->strength >= sure &&
         (cue->takes(Frame::quote) || !cue->particle.empty()) && cue->lemma != "deny";
}

// Whether only this sex fits what the phrase names.
bool is_of_sex(const Reading& reading, const Source& source, WordClass wanted) {
  const WordClass other = wanted == WordClass::female ? WordClass::male : WordClass::female;
  bool fits = false;
  for (std::uint32_t i = source.tokens.first; i <= source.head; ++i) {
    if (reading.is(i, other)) return false;
    fits |= reading.is(i, wanted);
  }
  return fits;
}

// "Ana Ruiz said he would …"
bool differs_in_sex(const Reading& reading, std::string_view pronoun, const Source& speaker) {
  return (pronoun == "he" && is_of_sex(reading, speaker, WordClass::female)) ||
         (pronoun == "she" && is_of_sex(reading, speaker, WordClass::male));
}

// "Ruiz and Lind"
bool joins_names(const Reading& reading, const Source& source) {
  const std::uint32_t i = source.head + 1;
  return i + 1 < source.tokens.last && reading.lower(i) == "and" && reading.tag(i + 1) == Tag::Nnp;
}

// "critics say he will …": more speakers than the pronoun can stand for.
bool differs_in_number(const Article& article, std::string_view pronoun, const Source& speaker) {
  const NounPhrase* phrase = article.phrases.at(speaker.head);
  return phrase != nullptr && !phrase->pronoun &&
         (article.reading.tag(phrase->head) == Tag::Nns ||
          (is_he_or_she(pronoun) && joins_names(article.reading, speaker)));
}

// "a spokesman said the group would …", "the premier said her government would …": the body spoken for.
bool is_body_spoken_for(const Article& article, const Source& subject) {
  const Reading& reading = article.reading;
  const NounPhrase* phrase = article.phrases.at(subject.head);
  if (phrase == nullptr || reading.tag(subject.head) != Tag::Nn) return false;
  const bool body = reading.is(subject.head, WordClass::organization) || reading.is(subject.head, WordClass::group);
  const std::uint32_t opening = phrase->tokens.first;
  if (reading.tag(opening) != Tag::PrpDollar)
    return body && reading.lower(opening) == "the" && phrase->tokens.size() == 2;
  return !reading.names_person(subject.head) && (body || reading.lower(subject.head) == "country");
}

}  // namespace

std::uint32_t governing_verb(const Article& article, const Source& subject) {
  constexpr std::uint32_t longest = 10;  // tokens between verb and clause
  const Reading& reading = article.reading;
  const std::uint32_t floor = reading.sentence(subject.head).first;
  std::uint32_t end = before_condition(article, subject.tokens.first, floor);
  if (end > floor && reading.lower(end - 1) == "that") --end;
  for (std::uint32_t k = end; k-- > floor && end - k <= longest;) {
    if (reading.tag(k) == Tag::Punct || reading.tag(k) == Tag::Cc) return no_token;
    if (!reading.verb(k)) continue;
    const bool noun = reading.finite(k) && k > floor && reading.tag(k - 1) == Tag::In;  // "over fears it would …"
    return !noun && past_circumstances(article, k, end) == end ? k : no_token;
  }
  return no_token;
}

std::uint32_t saying_verb(const Article& article, const Source& subject) {
  const std::uint32_t verb = governing_verb(article, subject);
  const CueVerb* cue = verb != no_token ? cue_at(article.reading, verb) : nullptr;
  return cue != nullptr && cue->cue_class != CueClass::intention ? verb : no_token;
}

bool is_promised(const Article& article, const Source& subject) {
  const std::uint32_t verb = governing_verb(article, subject);
  return verb != no_token && promises(article.reading, verb);
}

bool is_ordered(const Article& article, const Source& subject) {
  const CueVerb* cue = governing_cue(article, subject);
  return cue != nullptr && cue->takes(Frame::addressee) && cue->takes(Frame::object_to);
}

bool speaks_of_itself(const Article& article, const Source& subject) {
  const Reading& reading = article.reading;
  const std::uint32_t floor = reading.sentence(subject.head).first;
  std::uint32_t before = subject.tokens.first;
  if (before > floor && reading.lower(before - 1) == "that") --before;
  if (before == floor) return false;
  if (is_promise(reading, before - 1)) return true;
  const std::uint32_t verb = governing_verb(article, subject);
  if (verb == no_token || !(states(cue_at(reading, verb)) || promises(reading, verb))) return false;
  const std::string_view head = reading.lower(subject.head);
  const auto speaker = subject_of(article, verb);
  if (speaker && differs_in_sex(reading, head, *speaker)) return false;
  if (is_third_person_singular(head)) return !speaker || !differs_in_number(article, head, *speaker);
  if (head == "they") return true;
  return speaker && (head == reading.lower(speaker->head) || is_body_spoken_for(article, subject));
}

}  // namespace sayso
