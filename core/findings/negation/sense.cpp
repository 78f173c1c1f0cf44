#include "findings/negation/sense.hpp"

#include <algorithm>
#include <optional>
#include <string_view>

#include "english/questions.hpp"
#include "syntax/clauses.hpp"
#include "syntax/sources.hpp"

namespace sayso {

using namespace english;

namespace {

constexpr int deepest = 6;                   // verbs above the cue: "did not say he had refused to promise to …"
constexpr std::uint32_t longest_run = 24;    // tokens of auxiliaries, adverbs and words that deny in a row
constexpr int most_joined = 8;               // verbs joined with "or", parts joined with "of"
constexpr std::uint32_t adjunct_reach = 10;  // tokens between a verb and its "that": "denied on Monday that …"

}  // namespace

Sense::Sense(const Article& article, std::uint32_t head, std::uint32_t floor, Range subject)
    : article_(article),
      reading_(article.reading),
      floor_(std::max(floor, article.reading.sentence(head).first)),
      limit_(article.reading.sentence(head).last),
      subject_(subject) {}

// --- words that deny ---

bool Sense::turns_over(Denier denier) { return denier != Denier::none && denier != Denier::presupposed; }

Denier Sense::denier(std::uint32_t head) const {
  if (reading_.verb(head)) {
    if (const Denier found = denying_verb(reading_.lower(head), after(head)); found != Denier::none) return found;
  }
  if (reading_.noun(head)) return denying_noun(reading_.lower(head));
  return denying_adjective(reading_.lower(head));
}

bool Sense::is_negator(std::uint32_t i) const {
  const bool number = i + 1 < limit_ && (reading_.text().tokens()[i + 1].kind == TokenKind::number ||
                                         reading_.word(i + 1) == ".");  // "No 10"
  return !number && negates(before(i), reading_.lower(i), after(i));
}

std::string_view Sense::before(std::uint32_t i) const {
  return i > reading_.sentence(i).first ? reading_.lower(i - 1) : std::string_view{};
}

std::string_view Sense::after(std::uint32_t i) const {
  return i + 1 < limit_ ? reading_.lower(i + 1) : std::string_view{};
}

bool Sense::is_auxiliary(std::uint32_t i) const {
  return reading_.tag(i) == Tag::Md || (reading_.is(i, WordClass::auxiliary) && reading_.tag(i) != Tag::Pos);
}

bool Sense::opens_negatively(std::uint32_t i) const {
  return opens_negative_phrase(reading_.lower(i), after(i)) && is_negator(i);
}

// "by no means", "at no time": where such a phrase that ends at `end` begins, else past it.
std::uint32_t Sense::none_at_all(std::uint32_t end) const {
  constexpr std::uint32_t longest = 3;
  if (!reading_.noun(end)) return end + 1;
  for (std::uint32_t k = end; k > floor_ && end - k < longest; --k) {
    if (reading_.lower(k) == "no" && reading_.tag(k - 1) == Tag::In) return k - 1;
  }
  return end + 1;
}

bool Sense::opened_by_negator(std::uint32_t i) const {
  return i > floor_ && (opens_negatively(i - 1) || is_negator(i - 1) || none_at_all(i - 1) < i);
}

bool Sense::is_negative_subject(Range subject) const {
  const std::uint32_t first = subject.first;
  if (opens_negatively(first)) return true;
  if (first > floor_) {
    const bool even = reading_.lower(first - 1) == "even";  // "not even | the mayor"
    if (even ? first > floor_ + 1 && is_negator(first - 2) : opens_negatively(first - 1)) return true;
  }
  for (std::uint32_t i = first; i < subject.last; ++i) {
    if (joins_in_denial(reading_.lower(i))) return true;
  }
  return false;
}

// --- groups, and what governs them ---

bool Sense::denied(std::uint32_t head, int depth) const {
  if (depth > deepest) return false;
  if (reading_.noun(head) && !is_auxiliary(head)) return phrase_denied(head, depth);
  const Group group = group_of(head);
  if (group.infinitive) return group.negated != infinitive_denied(group.first, depth);
  if (!group.auxiliaries && reading_.tag(head) == Tag::Vbg) return group.negated != gerund_denied(head, depth);
  return group.negated != clause_denied(group.first, head, depth);
}

// The verb or adjective at `head` with its auxiliaries, adverbs and negators, "by no means" among them.
Sense::Group Sense::group_of(std::uint32_t head) const {
  Group group{head};
  while (group.first > floor_ && head - group.first < longest_run) {
    const std::uint32_t k = group.first - 1;
    if (reading_.tag(k) == Tag::To && !is_auxiliary(head)) {
      group.first = k;
      group.infinitive = true;
      return group;
    }
    if (const std::uint32_t start = none_at_all(k); start <= k) {  // "under no circumstances will we …"
      group.negated = !group.negated;
      group.first = start;
    } else if (is_negator(k)) {
      group.negated = !group.negated;
      group.first = k;
    } else if (reading_.tag(k) == Tag::Rb || is_auxiliary(k) || reading_.lower(k) == "longer") {
      group.auxiliaries |= is_auxiliary(k);
      group.first = k;
    } else {
      break;
    }
  }
  return group;
}

// The words before token `end`, past adverbs; negators among them turn `negated` over.
std::uint32_t Sense::past_adverbs(std::uint32_t end, bool& negated) const {
  const std::uint32_t from = end;
  while (end > floor_ && from - end < longest_run &&
         (reading_.tag(end - 1) == Tag::Rb || is_negator(end - 1) || reading_.mark(end - 1))) {
    --end;
    const bool not_yet = reading_.lower(end) == "yet" && end > floor_ && reading_.verb(end - 1);  // "has yet to …"
    negated = negated != (is_negator(end) || not_yet);
  }
  return end;
}

// The word before token `end`, past one or two prepositions and particles, or no_token.
std::uint32_t Sense::past_prepositions(std::uint32_t end) const {
  for (int steps = 0; steps < 3 && end > floor_; ++steps, --end) {
    const Tag tag = reading_.tag(end - 1);
    const bool particle = tag == Tag::In || tag == Tag::Rb || tag == Tag::To;
    if (!particle && !follows_verb_of_denial(reading_.lower(end - 1))) break;
  }
  return end > floor_ ? end - 1 : no_token;
}

std::uint32_t Sense::first_joined(std::uint32_t head) const {
  for (int steps = 0; steps < most_joined; ++steps) {
    const std::uint32_t first = reading_.noun(head) ? head : group_of(head).first;
    if (first < floor_ + 2 || !joins_alternatives(reading_.lower(first - 1))) return head;
    const bool alike =
        reading_.noun(head) ? reading_.noun(first - 2) : reading_.verb(first - 2) || reading_.tag(first - 2) == Tag::Jj;
    if (!alike) return head;
    head = first - 2;
  }
  return head;
}

// What governs a constituent turns its sense over when it is a denier, and hands on its own denial.
bool Sense::governed(std::uint32_t head, int depth) const {
  if (reading_.noun(head)) return phrase_denied(head, depth + 1) != (denier(head) != Denier::none);
  head = first_joined(head);
  if (denier(head) == Denier::presupposed) return false;
  return denied(head, depth + 1) != turns_over(denier(head));
}

// "argued against selling", and no "did not argue against selling".
bool Sense::opposition_stands(std::uint32_t governor, int depth) const {
  return governor == no_token || !reading_.verb(governor) || !denied(first_joined(governor), depth + 1);
}

// --- infinitives and gerunds ---

// Of "to promise", whose "to" is at `to`: what is promised to do.
bool Sense::infinitive_denied(std::uint32_t to, int depth) const {
  bool negated = false;
  reached_ = std::min(reached_, to);
  const std::uint32_t end = past_adverbs(to, negated);
  if (end == floor_) return negated;
  const std::uint32_t k = end - 1;
  if (reading_.verb(k) || reading_.tag(k) == Tag::Jj) return negated != governed(k, depth);
  if (reading_.noun(k) && can_tell_clause(reading_, k)) return negated != governed(k, depth);
  const NounPhrase* whom = article_.phrases.at(k);  // "did not ask the firm to promise"
  if (whom == nullptr || whom->tokens.first <= floor_) return negated;
  const std::uint32_t verb = past_prepositions(whom->tokens.first);
  return verb != no_token && reading_.verb(verb) ? negated != governed(verb, depth) : negated;
}

// Of a gerund that begins at `first`: "ruled out promising", "without promising", "shied away from promising".
bool Sense::gerund_denied(std::uint32_t first, int depth) const {
  reached_ = std::min(reached_, first);
  if (first <= floor_) return false;
  const std::uint32_t k = first - 1;
  if (excludes(before(k), reading_.lower(k))) {  // and no "not far from promising"
    const std::uint32_t opens = excludes({}, reading_.lower(k)) ? k : k - 1;
    return opens <= floor_ || !is_negator(opens - 1);
  }
  std::uint32_t head = past_prepositions(first);
  if (opposes(reading_.lower(k))) return opposition_stands(head, depth);
  if (head == no_token || reading_.tag(head) == Tag::Punct) return false;
  if (reading_.noun(head) && !can_tell_clause(reading_, head)) {  // "stop us from selling"
    const NounPhrase* whom = article_.phrases.at(head);
    if (whom == nullptr || reading_.tag(k) != Tag::In || whom->tokens.first <= floor_) return false;
    head = whom->tokens.first - 1;
  }
  const bool tells = reading_.verb(head) || reading_.noun(head) || reading_.tag(head) == Tag::Jj;
  return tells && (head == k || reading_.noun(head) || denier(head) != Denier::none) && governed(head, depth);
}

// --- clauses ---

// Of a clause whose verb group begins at `first`: its subject, and what the clause hangs on.
bool Sense::clause_denied(std::uint32_t first, std::uint32_t head, int depth) const {
  if (first <= floor_) return false;
  if (reading_.lower(first) ==
      "nor") {  // "neither wants | nor plans": the joint denies its clause, and hangs on nothing
    reached_ = std::min(reached_, first);
    return false;
  }
  if (is_relative_without_that(reading_.lower(first - 1)) || reading_.tag(first - 1) == Tag::Wdt) return false;
  auto subject = source_before(article_, first, floor_);
  const bool known = depth == 0 && !subject_.empty() && subject_.last <= first && subject_.first >= floor_;
  if (!subject && known) subject = Source{subject_, subject_.first};
  if (!subject) return opened_before(first) || joined_subject_denied(first, head);
  const std::uint32_t start = before_whole(subject->tokens.first);
  bool negated = is_negative_subject({start, subject->tokens.last});
  std::uint32_t begin = before_negators(start);
  if (begin > floor_ && is_auxiliary(begin - 1)) {
    if (!reading_.verb(head)) return negated;
    const Group group = group_of(begin - 1);  // "nor does the council plan to …"
    negated = negated != group.negated;
    begin = group.first;
  }
  return negated != hanging_denied(begin, depth);
}

// "Nor did Ruiz |": whether an inverted clause has its auxiliary not far before token `first`.
bool Sense::opened_before(std::uint32_t first) const {
  constexpr std::uint32_t longest = 4;  // tokens of a subject
  for (std::uint32_t i = first; i > floor_ && first - i < longest; --i) {
    if (is_auxiliary(i - 1)) return opened_by_negator(i - 1);
  }
  return false;
}

// "Nobody came and | asked to stay": the subject of joined verbs.
bool Sense::joined_subject_denied(std::uint32_t first, std::uint32_t head) const {
  const auto subject = subject_of(article_, head);
  return subject && subject->tokens.first >= floor_ && subject->tokens.last <= first &&
         is_negative_subject(subject->tokens);
}

// "Not one of | the engineers": where the whole begins of which a subject is the last part.
std::uint32_t Sense::before_whole(std::uint32_t first) const {
  for (int steps = 0; steps < most_joined && first > floor_ + 1 && reading_.lower(first - 1) == "of"; ++steps) {
    const NounPhrase* whole = article_.phrases.at(first - 2);
    first = whole != nullptr ? std::max(whole->tokens.first, floor_) : first - 2;
  }
  return first;
}

// "Not all | members", "Neither the mayor nor | the council": where a subject begins with what denies it.
std::uint32_t Sense::before_negators(std::uint32_t first) const {
  constexpr std::uint32_t longest = 20;  // tokens from "neither" to "nor"
  const std::uint32_t last = first;
  while (first > floor_ && last - first < longest_run &&
         (opens_negatively(first - 1) || reading_.lower(first - 1) == "even"))
    --first;
  if (first == last || !joins_in_denial(reading_.lower(first))) return first;
  for (std::uint32_t i = first; i > floor_ && first - i < longest; --i) {
    if (denies_both(reading_.lower(i - 1))) return i - 1;
  }
  return first;
}

// Of the clause that begins at `begin`: whether what it hangs on denies it.
bool Sense::hanging_denied(std::uint32_t begin, int depth) const {
  bool negated = false;
  reached_ = std::min(reached_, begin);
  std::uint32_t end = past_adverbs(begin, negated);
  if (end <= floor_) return negated;
  const bool that = reading_.lower(end - 1) == "that" && reading_.tag(end - 1) != Tag::Wdt;
  if (that) end = past_adverbs(end - 1, negated);
  if (end <= floor_) return negated;
  const std::uint32_t teller = teller_before(end, that);
  return teller != no_token ? negated != governed(teller, depth) : negated;
}

// The verb, adjective or noun before token `end` that tells the clause behind it, with "that" or without; or no_token.
std::uint32_t Sense::teller_before(std::uint32_t end, bool that) const {
  const std::uint32_t k = end - 1;
  if (reading_.noun(k) && can_tell_clause(reading_, k) && !in_adjunct(k))
    return noun_tells_clause(k, that) ? k : no_token;
  if (reading_.tag(k) == Tag::Jj) return k;
  if (reading_.verb(k)) return reading_.lexeme(k).has_cue_verb() || that || denier(k) != Denier::none ? k : no_token;
  if (reading_.tag(k) == Tag::Wrb || reading_.tag(k) == Tag::Wp) return no_token;  // "did not say when she plans to …"
  const std::uint32_t reach = that ? adjunct_reach : 2;                            // "said Monday they would"
  for (std::uint32_t i = k; i > floor_ && k - i < reach; --i) {
    const Tag tag = reading_.tag(i);
    if (tag == Tag::Punct || tag == Tag::Cc || tag == Tag::Wdt || tag == Tag::Wp) return no_token;
    if (reading_.verb(i - 1) && reading_.lexeme(i - 1).has_cue_verb()) return i - 1;
  }
  return no_token;
}

// Whether the noun right before a clause tells it: "the promise that …", "no way we will", and no "plan they made".
bool Sense::noun_tells_clause(std::uint32_t noun, bool that) const {
  const NounPhrase* phrase = article_.phrases.at(noun);
  return that || (phrase != nullptr && opens_negative_phrase(reading_.lower(phrase->tokens.first), {}));
}

// "claimed without any evidence that …", "said in a report that …": the verb has the clause.
bool Sense::in_adjunct(std::uint32_t noun) const {
  const NounPhrase* phrase = article_.phrases.at(noun);
  if (phrase == nullptr || phrase->tokens.first < floor_ + 2 || reading_.tag(phrase->tokens.first - 1) != Tag::In)
    return false;
  const std::uint32_t verb = phrase->tokens.first - 2;
  return reading_.verb(verb) && reading_.lexeme(verb).has_cue_verb() && denier(verb) == Denier::none &&
         !opposes(reading_.lower(verb + 1));
}

// --- nouns ---

// Of a noun: "no plan", "is not the plan", "abandoned his plan", "the plan to … was abandoned".
bool Sense::phrase_denied(std::uint32_t noun, int depth) const {
  if (depth > deepest) return false;
  const NounPhrase* found = article_.phrases.at(noun);
  const Range phrase = found != nullptr ? found->tokens : Range{noun, noun + 1};
  reached_ = std::min(reached_, phrase.first);
  if (const std::uint32_t other = first_joined(noun); other != noun) return phrase_denied(other, depth + 1);
  bool negated = emptied(noun, phrase);
  const std::uint32_t end = phrase.first > floor_ ? past_adverbs(phrase.first, negated) : floor_;
  const bool owned = is_owned(noun, phrase);
  if (end == floor_ || reading_.tag(end - 1) == Tag::Punct || reading_.lower(end - 1) == "that")
    return negated != given_up(noun, owned);
  const std::uint32_t before_it = end - 1;
  if (reading_.verb(before_it)) return negated != object_denied(noun, phrase, before_it, depth);
  const std::string_view preposition = reading_.lower(before_it);
  if (excludes(before(before_it), preposition)) return true;
  const std::uint32_t governor = past_prepositions(end);
  if (opposes(preposition)) return !owned && opposition_stands(governor, depth);
  if (governor == no_token || denier(governor) == Denier::none) return negated != given_up(noun, owned);
  if (reading_.noun(governor)) return negated != governed(governor, depth);  // "lack of intent to …"
  return negated != object_denied(noun, phrase, governor, depth);
}

// "no plan", "little hope", and no "no doubt": twice denied.
bool Sense::emptied(std::uint32_t noun, Range phrase) const {
  bool negated = false;
  for (std::uint32_t i = std::max(phrase.first, floor_); i < noun; ++i) {
    const bool of_denier = reading_.lower(i) == "no" && turns_over(denier(noun));
    if (is_negator(i) || of_denier || (reading_.lower(i) == "little" && i == phrase.first)) negated = !negated;
  }
  return negated;
}

// Of the object of a verb: "rejected a plan to sell". A plan whose owner stands beside it is denied only where that
// party gives it up ("abandoned his plan", and no "rejected his plan") or says that there is none ("denied his plan to
// sell").
bool Sense::object_denied(std::uint32_t noun, Range phrase, std::uint32_t verb, int depth) const {
  verb = first_joined(verb);
  const Denier scope = denier(verb);
  if (scope == Denier::presupposed) return false;
  const bool owned = is_owned(noun, phrase);
  if (owned && scope == Denier::withdrawal && is_owned_by_another(noun, phrase)) return false;
  const bool hands_on = !owned || scope == Denier::withdrawal || is_auxiliary(verb);
  if (!hands_on) return scope == Denier::denial && is_form_of_deny(reading_.lower(verb));
  return denied(verb, depth + 1) != (scope != Denier::none);
}

// Whose it is stands beside it: "his plan", "Norland’s plan", "a plan by Norland".
bool Sense::is_owned(std::uint32_t noun, Range phrase) const {
  for (std::uint32_t i = phrase.first; i < noun; ++i) {
    if (reading_.tag(i) == Tag::PrpDollar) return true;
  }
  return is_owned_by_another(noun, phrase);
}

// "Norland’s plan", "a plan by Norland"
bool Sense::is_owned_by_another(std::uint32_t noun, Range phrase) const {
  for (std::uint32_t i = phrase.first; i < noun; ++i) {
    if (reading_.tag(i) == Tag::Pos) return true;
  }
  return after(noun) == "by";
}

// "The plan to sell the pier was abandoned": of a noun that is the subject of its clause.
bool Sense::given_up(std::uint32_t noun, bool owned) const {
  constexpr std::uint32_t longest = 6;  // tokens of the verb group
  const std::uint32_t verb = main_verb_of_subject(article_, noun, limit_);
  if (verb >= limit_ || !is_auxiliary(verb)) return false;
  bool negated = false;
  for (std::uint32_t i = verb; i < std::min(verb + longest, limit_); ++i) {
    negated = negated != is_negator(i);
    if (is_auxiliary(i) || reading_.tag(i) == Tag::Rb || is_negator(i)) continue;
    if (!reading_.verb(i)) return false;
    const Denier scope = denier(i);
    return (scope == Denier::withdrawal || (turns_over(scope) && !owned)) && !negated;
  }
  return false;
}

bool can_tell_clause(const Reading& reading, std::uint32_t noun) {
  const Lexeme& lexeme = reading.lexeme(noun);
  return lexeme.cue_noun() != nullptr || lexeme.goal_noun() != nullptr ||
         denying_noun(reading.lower(noun)) != Denier::none || carries_clause(reading.lower(noun));
}

}  // namespace sayso
