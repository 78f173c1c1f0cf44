#include "findings/goals/modals.hpp"

#include <algorithm>
#include <optional>

#include "english/verb_meanings.hpp"
#include "findings/goals/finder.hpp"
#include "findings/negation.hpp"
#include "syntax/clauses.hpp"
#include "syntax/complements.hpp"
#include "syntax/moods.hpp"
#include "syntax/verb_groups.hpp"

namespace sayso {
namespace {

using namespace english;
using namespace goal_rules;

class Modals : GoalFinder {
 public:
  Modals(const Article& article, const Holders& holders) : GoalFinder(article, holders) {}

  std::vector<GoalStatement> run() {
    return each_token([&](std::uint32_t i) {
      if (reading_.tag(i) == Tag::Md) modal(i);
      const std::string_view low = reading_.low(i);
      if (low == "need" || low == "needs" || low == "needed") need(i);
      if (low == "have" || low == "has" || low == "had") have_to(i);
      if (low == "got" && i > 0 && reading_.is(i - 1, WordClass::auxiliary)) have_to(i);
      if (low == "going" || low == "gonna") going_to(i);
      if (low == "expected") expected_to(i);
      if (low == "is" || low == "are") is_to(i);
    });
  }

 private:
  void deed(const Rule& rule, GoalKind kind, Range cue, std::uint32_t first, const std::optional<Source>& holder) {
    first = past_is(first);
    const GoalForm form =
        reading_.tag(verb_from(article_, first)) == Tag::Vbg ? GoalForm::gerund : GoalForm::infinitive;
    add(rule, kind, cue, first, form, holder);
  }

  void modal(std::uint32_t i) {
    const std::string_view low = reading_.low(i);
    const bool will = low == "will" || low == "'ll" || low == "wo" || low == "shall";
    const bool would = low == "would" || low == "'d";
    const bool must = low == "must" || low == "should" || low == "ought";
    const bool can = low == "can" || low == "ca";
    if (can) return forbid(i);
    if ((!will && !would && !must) || hypothetical(article_, i)) return;
    std::uint32_t first = i + 1;
    if (low == "ought" && first < limit_ && reading_.tag(first) == Tag::To) ++first;
    const NounPhrase* behind = first < limit_ && inverted_by_negation(article_, i) ? article_.phrases.starting(first)
                                                                                   : nullptr;  // "nor will we sell it"
    if (behind != nullptr) first = behind->tokens.last;
    std::uint32_t k = first;
    while (k < limit_ && (reading_.tag(k) == Tag::Rb || negation(article_, k) || reading_.mark(k))) ++k;
    if (k >= limit_ || !reading_.verb(k)) return;
    if (low == "'d" && reading_.tag(k) == Tag::Vbn) return;  // "he’d been named": had
    if (reading_.low(k) == "have" && k + 1 < limit_) {       // "should (never) have been": a regret
      std::uint32_t next = k + 1;
      while (next + 1 < limit_ && (reading_.tag(next) == Tag::Rb || negation(article_, next))) ++next;
      if (reading_.tag(next) == Tag::Vbn || reading_.tag(next) == Tag::Vbd) return;
    }
    // "something I think will last": who thinks does not last
    if (i > reading_.sentence(i).first && reading_.finite(i - 1) && reading_.lexeme(i - 1).cue_verb() != nullptr)
      return;
    Range cue{i, i + 1};
    if (reading_.low(first) == "n't") cue.last = ++first;  // "won’t resign": the clitic belongs to the cue
    if (reading_.mark(first)) ++first;
    if (must) return demand(cue, k, first);
    const bool that_will = i > reading_.sentence(i).first + 1 && reading_.low(i - 1) == "that" && reading_.verb(i - 2);
    if (that_will) return;  // "I think that will help"
    bool denied = false;
    for (std::uint32_t at = i; at < k; ++at) denied |= negation(article_, at);
    denied |= behind != nullptr;
    will_do(cue, first, k, behind != nullptr ? Source{behind->tokens, behind->head} : subject_of(article_, k), would,
            denied);
  }

  // "We cannot allow this": what must not be
  void forbid(std::uint32_t i) {
    const std::uint32_t first = i + 2;
    if (first >= limit_ || !negation(article_, i + 1) || !means(Meaning::permission, reading_.low(first)) ||
        hypothetical(article_, i))
      return;
    const auto subject = subject_of(article_, i);
    if (!subject || in_wh_clause(article_, *subject) ||
        (!first_person(article_, subject->head) && !says_of_itself(*subject)))
      return;
    const bool clitic = reading_.low(i + 1) == "n't";
    deed(modal_demand, GoalKind::demand, {i, clitic ? i + 2 : i + 1}, clitic ? first : i + 1, subject);
  }

  void demand(Range cue, std::uint32_t verb, std::uint32_t first) {
    const std::uint32_t i = cue.first;
    if (reading_.is(verb, WordClass::auxiliary) && (verb + 1 >= limit_ || reading_.tag(verb + 1) == Tag::Punct))
      return;                          // "than it should be"
    if (reading_.low(verb) == "be") {  // "the answer should be to wait"
      if (const auto deeper = infinitive_at(article_, verb + 1, limit_)) first = *deeper;
    }
    if (means(Meaning::speech, reading_.low(verb))) return;  // "I should note"
    if (reading_.low(verb) == "be" && verb + 1 < limit_ && means(Meaning::feeling, reading_.low(verb + 1)))
      return;  // "we should be proud"
    const Tag before = i > reading_.sentence(i).first ? reading_.tag(i - 1) : Tag::Punct;
    if (before == Tag::Wp || before == Tag::Wdt) return;  // "what must be done"
    const bool inside = holders_.attribution_at(i) != none || article_.quotation_at(i) != nullptr;
    const bool there = i > reading_.sentence(i).first && reading_.low(i - 1) == "there";
    if (there) {  // "There should be a rule": nobody in particular is to see to it
      if (inside && reading_.low(first) == "be")
        deed(modal_demand, GoalKind::demand, cue, first, holders_.speaker_at(i));
      return;
    }
    const auto subject = subject_of(article_, i);
    if (!subject || in_wh_clause(article_, *subject)) return;
    // "one less vote that she must match", without "that"
    const bool gap = subject->tokens.first > reading_.sentence(i).first && reading_.noun(subject->tokens.first - 1) &&
                     !time_before(*subject) && (!inside || (verb + 1 < limit_ && reading_.tag(verb + 1) == Tag::Punct));
    if (gap) return;
    const bool guessed = reading_.low(i) == "must" && reading_.low(verb) == "be" &&
                         reading_.tag(subject->head) == Tag::Prp && !first_person(article_, subject->head) &&
                         verb + 1 < limit_ && !reading_.verb(verb + 1);
    if (guessed) return;  // "you must be tired"
    auto holder = demander(*subject, i);
    if (!holder && !inside) holder = speaker_of_paragraph(i);
    if (!inside && !holder) return;
    deed(modal_demand, GoalKind::demand, cue, first, holder);
  }

  // The verb whose clause begins with `subject`: "said (that) …", "told the crowd on Monday (that) …"; else no_token.
  std::uint32_t governing_verb(const Source& subject) const {
    constexpr std::uint32_t longest = 10;  // tokens between verb and clause
    const std::uint32_t floor = reading_.sentence(subject.head).first;
    std::uint32_t end = subject.tokens.first;
    end = before_condition(end, floor);
    if (end > floor && reading_.low(end - 1) == "that") --end;
    for (std::uint32_t k = end; k-- > floor && end - k <= longest;) {
      if (reading_.tag(k) == Tag::Punct || reading_.tag(k) == Tag::Cc) return no_token;
      if (!reading_.verb(k)) continue;
      const bool noun = reading_.finite(k) && k > floor && reading_.tag(k - 1) == Tag::In;  // "over fears it would …"
      return !noun && past_circumstances(k, end) == end ? k : no_token;
    }
    return no_token;
  }

  // "said that if she wins, she would …": before the condition that ends at `end`.
  std::uint32_t before_condition(std::uint32_t end, std::uint32_t floor) const {
    constexpr std::uint32_t longest = 15;  // tokens
    std::uint32_t k = end;
    if (k > floor && reading_.mark(k - 1)) --k;
    if (k == floor || reading_.word(k - 1) != ",") return end;
    for (std::uint32_t i = k - 1; i-- > floor && k - i <= longest;) {
      if (reading_.word(i) == ",") return end;
      if (reading_.low(i) != "if") continue;
      const NounPhrase* other = article_.phrases.starting(i + 1);  // "said if Lind wins, she would …" may be Lind
      return other != nullptr && other->name ? end : i;
    }
    return end;
  }

  // Past whom the verb at `verb` tells it, when, where and how, up to `end`.
  std::uint32_t past_circumstances(std::uint32_t verb, std::uint32_t end) const {
    const CueVerb* cue = cue_at(verb);
    std::uint32_t i = verb + 1;
    if (cue != nullptr && !cue->particle.empty()) ++i;
    const NounPhrase* told = cue != nullptr && cue->takes(Frame::addressee) ? article_.phrases.starting(i) : nullptr;
    if (told != nullptr && told->tokens.last <= end) i = told->tokens.last;
    while (i < end) {
      if (const std::uint32_t later = past_time(i); later > i) {
        i = later;
      } else if (reading_.tag(i) == Tag::Rb) {
        ++i;
      } else if (const NounPhrase* place = reading_.tag(i) == Tag::In ? article_.phrases.starting(i + 1) : nullptr;
                 place != nullptr) {
        i = place->tokens.last;
      } else {
        break;
      }
    }
    return i;
  }

  // "said", "made clear"
  const CueVerb* cue_at(std::uint32_t verb) const {
    const CueVerb* cue = verb + 1 < limit_ ? reading_.lexeme(verb).cue_verb(reading_.low(verb + 1)) : nullptr;
    return cue != nullptr ? cue : reading_.lexeme(verb).cue_verb();
  }

  // The verb of saying or thinking whose clause begins with `subject`, else no_token.
  std::uint32_t saying_before(const Source& subject) const {
    const std::uint32_t verb = governing_verb(subject);
    const CueVerb* cue = verb != no_token ? cue_at(verb) : nullptr;
    return cue != nullptr && cue->cue_class != CueClass::intention ? verb : no_token;
  }

  // "those who think the towns should …": some of that kind
  bool after_relative(std::uint32_t verb) const {
    const std::uint32_t first = verb_group(article_, verb).first;
    return first > reading_.sentence(verb).first &&
           (reading_.low(first - 1) == "who" || reading_.low(first - 1) == "that");
  }

  // Whose demand it is that `subject` must do something: whoever says so right before ("I think the mayor must go", "my
  // mother says I must go"), else "we" of ourselves, else whoever says all of it.
  std::optional<Source> demander(const Source& subject, std::uint32_t i) const {
    const std::uint32_t saying = saying_before(subject);
    if (saying != no_token && reading_.finite(saying) && !holders_.cue_at(i, saying) && !after_relative(saying)) {
      const auto sayer = subject_of(article_, saying);
      if (sayer && reading_.low(sayer->head) != "you" &&
          (article_.quotation_at(i) == nullptr || article_.quotation_at(i) == article_.quotation_at(sayer->head)))
        return sayer;
    }
    return first_person(article_, subject.head) ? std::optional(subject) : holders_.speaker_at(i);
  }

  bool time_before(const Source& subject) const {
    return reading_.is(subject.tokens.first - 1, WordClass::weekday) ||
           reading_.is(subject.tokens.first - 1, WordClass::time_word);
  }

  // "The state must act. It has waited too long, she said.": whoever is said to say the rest of the paragraph.
  std::optional<Source> speaker_of_paragraph(std::uint32_t i) const {
    constexpr std::uint32_t look_ahead = 60;  // tokens
    const std::uint32_t end = std::min(reading_.paragraph(i).last, i + look_ahead);
    for (std::uint32_t k = reading_.sentence(i).last; k < end; ++k) {
      if (article_.quotation_at(k) != nullptr) return std::nullopt;
      if (const auto speaker = holders_.speaker_at(k)) return speaker;
    }
    return std::nullopt;
  }

  // We will …; said it would …; China will not …
  void will_do(Range cue, std::uint32_t first, std::uint32_t verb, const std::optional<Source>& subject, bool would,
               bool negated) {
    const std::uint32_t i = cue.first;
    if (!subject || in_wh_clause(article_, *subject)) return;
    const NounPhrase* phrase = article_.phrases.at(subject->head);
    if (phrase == nullptr) return;
    if (reading_.low(verb) == "be" && verb + 1 < limit_ && reading_.tag(verb + 1) == Tag::Vbg)
      ++verb;  // "won’t be running"
    const std::string_view what = reading_.low(verb);
    if (promised(*subject) && says_of_itself(*subject)) {  // "pledged that he would be a friend"
      deed(reported_will, GoalKind::commitment, cue, first, subject);
      return;
    }
    if (what == "continue" || what == "keep") {  // "will continue to face critics"
      if (const auto deeper = infinitive_at(article_, verb + 1, limit_);
          deeper && means(Meaning::state, reading_.low(verb_from(article_, *deeper))))
        return;
    }
    if (means(Meaning::state, what) || means(Meaning::speech, what) || ends_up(verb)) return;
    if (what == "consider" && verb + 1 < limit_) {  // "would consider closing mills"
      if (const auto gerund = gerund_at(article_, reading_.mark(verb + 1) ? verb + 2 : verb + 1, limit_)) {
        cue.last = verb + 1;
        first = *gerund;
      }
    }
    const bool object =
        verb + 1 < limit_ && (reading_.tag(verb + 1) == Tag::Dt || reading_.tag(verb + 1) == Tag::PrpDollar);
    const bool own_deed = object && first_person(article_, subject->head);  // "I will leave the treaty"
    const bool candidate = what == "run" && verb + 1 < limit_ && reading_.low(verb + 1) == "for";
    const bool scheduled = means(Meaning::schedule, what) && !negated && !own_deed && !candidate;
    if (first_person(article_, subject->head)) {
      if (would ? means(Meaning::resolve, what) : !scheduled)
        deed(first_person_will, GoalKind::commitment, cue, first, subject);
      return;
    }
    const std::string_view who = reading_.low(phrase->head);
    if (who == "you" || who == "who" || who == "which") return;
    if (says_of_itself(*subject)) {
      if (!scheduled) deed(reported_will, GoalKind::commitment, cue, first, subject);
      return;
    }
    if (would && means(Meaning::resolve, what)) return planned(cue, first, verb, *subject);
    if (would || probable(article_, i, verb) || !holders_.party_like(*phrase) ||
        !(negated || means(Meaning::resolve, what)) || in_relative_clause(article_, i))
      return;
    deed(party_will, GoalKind::commitment, cue, first, subject);
  }

  // "As president, he would …", "under his plan, the state would …", "her plan would …"
  void planned(Range cue, std::uint32_t first, std::uint32_t verb, const Source& subject) {
    const NounPhrase* object = verb + 1 < limit_ ? article_.phrases.starting(verb + 1) : nullptr;
    const bool yields = object != nullptr && (reading_.low(object->head) == "$" ||
                                              reading_.low(object->tokens.first) == "$");  // "would raise $2 billion"
    if (yields || reading_.low(verb) == "work") return;
    const NounPhrase& phrase = *article_.phrases.at(subject.head);
    const auto names_plan = [&](std::uint32_t head) {
      const GoalCue* noun = reading_.lexeme(head).goal_noun();
      return noun != nullptr && goal_kind(noun->kind) == GoalKind::commitment;
    };
    if (names_plan(subject.head)) {
      if (const auto owner = holders_.possessor(subject.head))
        deed(party_will, GoalKind::commitment, cue, first, owner);
      return;
    }
    const std::uint32_t opening = reading_.sentence(subject.head).first;
    const bool in_office =
        reading_.low(opening) == "as" && reading_.is(opening + 1, WordClass::role) && holders_.party_like(phrase);
    const NounPhrase* plan = reading_.low(opening) == "under" ? article_.phrases.starting(opening + 1) : nullptr;
    const auto planner = plan != nullptr && names_plan(plan->head) ? holders_.possessor(plan->head) : std::nullopt;
    if (in_office) deed(party_will, GoalKind::commitment, cue, first, subject);
    else if (planner) deed(party_will, GoalKind::commitment, cue, first, planner);
  }

  // "vowed (that) he …"
  bool promised(const Source& subject) const {
    const std::uint32_t verb = governing_verb(subject);
    const GoalCue* cue = verb != no_token ? reading_.lexeme(verb).goal_verb() : nullptr;
    return cue != nullptr && goal_kind(cue->kind) == GoalKind::commitment && cue->takes(Frame::clause);
  }

  // "The mayor said he would …", "China says China will …": after a verb of saying, a pronoun or its subject again.
  bool says_of_itself(const Source& subject) const {
    const std::uint32_t floor = reading_.sentence(subject.head).first;
    std::uint32_t before = subject.tokens.first;
    if (before > floor && reading_.low(before - 1) == "that") --before;
    if (before == floor) return false;
    const GoalCue* promise = reading_.lexeme(before - 1).goal_noun();  // "her promise that she would …"
    if (promise != nullptr && goal_kind(promise->kind) == GoalKind::commitment && reading_.noun(before - 1))
      return true;
    const std::uint32_t verb = governing_verb(subject);
    if (verb == no_token) return false;
    const CueVerb* cue = cue_at(verb);
    const bool said = cue != nullptr && cue->cue_class == CueClass::statement && cue->strength >= 60 &&
                      (cue->takes(Frame::quote) || !cue->particle.empty()) && cue->lemma != "deny";
    if (!said && !promised(subject)) return false;
    const std::string_view low = reading_.low(subject.head);
    const auto speaker = subject_of(article_, verb);
    if (speaker &&
        ((low == "he" && sex(*speaker, WordClass::female)) || (low == "she" && sex(*speaker, WordClass::male))))
      return false;
    const NounPhrase* sayer = speaker ? article_.phrases.at(speaker->head) : nullptr;
    const bool several =
        sayer != nullptr && !sayer->pronoun &&
        (reading_.tag(sayer->head) == Tag::Nns || (low == "he" || low == "she" ? joined(*speaker) : false));
    if (low == "he" || low == "she" || low == "it")
      return !several;  // "critics say he will …" tells what others think of him
    if (low == "they") return true;
    if (speaker && low == reading_.low(speaker->head)) return true;
    // "a spokesman said the group would …": the body spoken for
    const NounPhrase* body = article_.phrases.at(subject.head);
    if (speaker && body != nullptr &&
        reading_.tag(body->tokens.first) == Tag::PrpDollar) {  // "the premier said her government would …"
      const bool person = reading_.is(subject.head, WordClass::role) ||
                          reading_.is(subject.head, WordClass::human_noun) ||
                          reading_.is(subject.head, WordClass::relation);
      return reading_.tag(subject.head) == Tag::Nn && !person &&
             (reading_.is(subject.head, WordClass::organization) || reading_.is(subject.head, WordClass::group) ||
              reading_.low(subject.head) == "country");
    }
    return speaker && body != nullptr && reading_.low(body->tokens.first) == "the" && body->tokens.size() == 2 &&
           reading_.tag(subject.head) == Tag::Nn &&
           (reading_.is(subject.head, WordClass::organization) || reading_.is(subject.head, WordClass::group));
  }

  // "Ruiz and Lind"
  bool joined(const Source& source) const {
    const std::uint32_t i = source.head + 1;
    return i + 1 < source.tokens.last && reading_.low(i) == "and" && reading_.tag(i + 1) == Tag::Nnp;
  }

  bool ends_up(std::uint32_t verb) const {
    return reading_.low(verb) == "end" && verb + 1 < limit_ && reading_.low(verb + 1) == "up";
  }

  // Whether only this sex fits what the phrase names.
  bool sex(const Source& source, WordClass wanted) const {
    const WordClass other = wanted == WordClass::female ? WordClass::male : WordClass::female;
    bool fits = false;
    for (std::uint32_t i = source.tokens.first; i <= source.head; ++i) {
      if (reading_.is(i, other)) return false;
      fits |= reading_.is(i, wanted);
    }
    return fits;
  }

  // "We need to …" is what the speakers want, "they need to …" what a speaker demands.
  void need(std::uint32_t i) {
    const VerbGroup group = verb_group(article_, i);
    const bool participle = (reading_.tag(i) == Tag::Vbn && group.first == i) ||
                            (group.first > 0 && reading_.tag(group.first - 1) ==
                                                    Tag::Wp);  // "the votes needed to win", "what needs to be done"
    if (participle || group.passive || group.modal != no_token || hypothetical(article_, i) ||
        of_any_kind(article_, group))
      return;
    if (const auto be = infinitive_at(article_, i + 1, limit_); be && there_must_be(i, *be)) return;
    const auto subject = subject_of(article_, i);
    if (!subject || in_relative_clause(article_, i) || reading_.low(subject->head) == "one") return;
    const bool own = first_person(article_, subject->head);
    if (subject->tokens.first > reading_.sentence(i).first && reading_.low(subject->tokens.first - 1) == "what" &&
        !own) {  // "what she needs to win", and yet "what she needs to do is win"
      const auto deed_first = infinitive_at(article_, i + 1, limit_);
      if (!deed_first || past_is(*deed_first) == *deed_first) return;
    }
    const bool stressed =
        i > reading_.sentence(i).first + 1 && reading_.low(i - 1) == "the" && reading_.low(i - 2) != "that";
    if (reading_.noun(i) && !stressed) return;  // "as much of a need to …", "the need to … is great"
    const auto first = infinitive_at(article_, i + 1, limit_, reading_.finite(i));
    if (const auto object = noun_at(article_, i + 1, limit_);
        object && own && !group.negated && reading_.verb(i) && !group.infinitive) {  // "we need a bridge"
      add(verb_object, GoalKind::aim, {group.first, i + 1}, *object, GoalForm::noun, subject);
    }
    // "the owners need the council to act"
    if (const NounPhrase* whom = i + 1 < limit_ ? article_.phrases.starting(i + 1) : nullptr;
        whom != nullptr && holders_.party_like(*whom) && !group.negated && reading_.verb(i) &&
        !other_person(*subject)) {
      const auto theirs = infinitive_at(article_, whom->tokens.last, limit_);
      if (theirs && (own || holders_.attribution_at(i) != none))
        return deed(modal_demand, GoalKind::demand, {group.first, i + 1}, *theirs, demander(*subject, i));
    }
    if (!first || (group.negated && !own) || means(Meaning::speech, reading_.low(verb_from(article_, *first)))) return;
    if (!own && holders_.attribution_at(i) == none) return;
    deed(own ? verb_infinitive : modal_demand, own ? GoalKind::aim : GoalKind::demand, {group.first, i + 2}, *first,
         demander(*subject, i));
  }

  // "she needs the farmers to …": what would help her, in the eyes of another
  bool other_person(const Source& subject) const {
    const NounPhrase* phrase = article_.phrases.at(subject.head);
    const std::string_view low = reading_.low(subject.head);
    return phrase == nullptr || phrase->name || low == "he" || low == "she" || low == "it";
  }

  // "There has to be peace", "there needs to be peace"
  bool there_must_be(std::uint32_t i, std::uint32_t first) {
    if (i == reading_.sentence(i).first || reading_.low(i - 1) != "there" || reading_.low(first) != "be" ||
        hypothetical(article_, i))
      return false;
    if (holders_.attribution_at(i) != none)
      deed(modal_demand, GoalKind::demand, {i, i + 2}, first, holders_.speaker_at(i));
    return true;
  }

  // "told the clerk that he had to go": an order
  bool told(const Source& subject) const {
    const std::uint32_t verb = governing_verb(subject);
    const CueVerb* cue = verb != no_token ? cue_at(verb) : nullptr;
    return cue != nullptr && cue->takes(Frame::addressee) && cue->takes(Frame::object_to);
  }

  // they have to …, they’ve got to …: what a speaker demands
  void have_to(std::uint32_t i) {
    const auto first = infinitive_at(article_, i + 1, limit_, true);
    if (first && there_must_be(i, *first)) return;
    const auto subject = subject_of(article_, i);
    const bool ours = subject && reading_.low(subject->head) == "we";  // a speech or an answer has no marks
    if (!first || !subject || (holders_.attribution_at(i) == none && !ours) || in_relative_clause(article_, i) ||
        hypothetical(article_, i))
      return;
    if (reading_.low(i) == "had" && !told(*subject)) return;
    if (reading_.low(subject->head) == "you") return;  // "you have to know the rules": advice to anybody
    const VerbGroup group = verb_group(article_, i);
    if (group.modal != no_token || group.negated || group.infinitive ||
        means(Meaning::speech, reading_.low(verb_from(article_, *first))))
      return;
    const bool cleft = past_is(*first) != *first;  // "what she has to do is win"
    if ((in_wh_clause(article_, *subject) && !cleft) ||
        (reading_.low(*first) == "do" && *first + 1 < limit_ && reading_.low(*first + 1) == "with"))
      return;  // "it has to do with …"
    deed(modal_demand, GoalKind::demand, {group.first, i + 2}, *first, demander(*subject, i));
  }

  // we’re going to …; he is going to fight …; "he is going to win" predicts
  void going_to(std::uint32_t i) {
    const bool gonna = reading_.low(i) == "gonna" && i + 1 < limit_ && reading_.verb(i + 1);
    const auto first = gonna ? std::optional(i + 1) : infinitive_at(article_, i + 1, limit_);
    if (!first || i == 0 || hypothetical(article_, i)) return;
    const VerbGroup group = verb_group(article_, i);
    const auto subject = subject_of(article_, i);
    if (!subject || group.infinitive) return;
    const std::string_view what = reading_.low(verb_from(article_, *first));
    const Range cue{group.first, gonna ? i + 1 : i + 2};
    if (!first_person(article_, subject->head)) {
      const NounPhrase* phrase = article_.phrases.at(subject->head);
      const bool willed =
          means(Meaning::resolve, what) || (group.negated && !means(Meaning::state, what) &&
                                            !probable(article_, group.first, i) && !of_any_kind(article_, group));
      if (willed && !ends_up(*first) && phrase != nullptr && holders_.party_like(*phrase) &&
          reading_.low(phrase->head) != "you")
        deed(party_will, GoalKind::commitment, cue, *first, subject);
      return;
    }
    if ((means(Meaning::state, what) && what != "be") ||
        ((what == "be" || means(Meaning::schedule, what) || means(Meaning::speech, what)) && !group.negated))
      return;
    deed(first_person_will, GoalKind::commitment, cue, *first, subject);
  }

  // "The council is to begin planting trees"
  void is_to(std::uint32_t i) {
    const auto first = infinitive_at(article_, i + 1, limit_);
    if (!first || hypothetical(article_, i)) return;
    const std::uint32_t verb = verb_from(article_, *first);
    const std::string_view low = reading_.low(verb);
    const bool begins = (low == "begin" || low == "start") && verb + 1 < limit_ && reading_.tag(verb + 1) == Tag::Vbg;
    if (!begins && !means(Meaning::resolve, low)) return;
    const auto subject = subject_of(article_, i);
    const NounPhrase* phrase = subject ? article_.phrases.at(subject->head) : nullptr;
    if (phrase == nullptr || !holders_.party_like(*phrase) || in_wh_clause(article_, *subject) ||
        in_relative_clause(article_, i) || reading_.tag(i - 1) == Tag::Wdt)
      return;
    deed(party_will, GoalKind::commitment, {i, i + 2}, *first, subject);
  }

  // "She is expected to press …": what a party sets out to do, where the verb is one of resolve.
  void expected_to(std::uint32_t i) {
    const auto first = infinitive_at(article_, i + 1, limit_);
    const VerbGroup group = verb_group(article_, i);
    if (!first || !group.passive || group.negated || hypothetical(article_, i) ||
        !means(Meaning::resolve, reading_.low(verb_from(article_, *first))))
      return;
    const auto subject = subject_of(article_, i);
    const NounPhrase* phrase = subject ? article_.phrases.at(subject->head) : nullptr;
    if (phrase == nullptr || !holders_.party_like(*phrase)) return;
    deed(party_will, GoalKind::commitment, {group.first, i + 2}, *first, subject);
  }
};

}  // namespace

std::vector<GoalStatement> find_modal_statements(const Article& article, const Holders& holders) {
  return Modals(article, holders).run();
}

}  // namespace sayso
