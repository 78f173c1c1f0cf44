// What a modal tells depends on its subject, and on who says the clause:
//
//   will, would, be going to   a promise of whoever speaks of itself ("We will …", "she said she would …"); said of
//                              another, only a deed that parties set themselves ("The senate will reject the bill")
//   must, should, ought to,    a demand of whoever says so, and only where somebody does
//   have to, need to           "we need to …" is what the speakers want
//   cannot                     a demand, before what one lets happen ("We cannot allow this")
//
// Each has a function that drops the uses in which it only predicts, guesses, asks or regrets.
#include "findings/goals/modals.hpp"

#include <algorithm>
#include <optional>

#include "english/questions.hpp"
#include "english/verb_meanings.hpp"
#include "findings/goals/finder.hpp"
#include "findings/goals/reported_clauses.hpp"
#include "findings/negation.hpp"
#include "syntax/clauses.hpp"
#include "syntax/complements.hpp"
#include "syntax/moods.hpp"
#include "syntax/verb_groups.hpp"

namespace sayso {
namespace {

using namespace english;
using enum Evidence;

// A modal and the verb that it governs.
struct ModalVerb {
  Range cue;                       // the modal, its clitic included: [won’t] resign
  std::uint32_t verb = 0;          // resign
  std::uint32_t first = 0;         // where the goal begins: the verb, or adverbs before it
  std::optional<Source> inverted;  // "nor will [we] sell it": the subject, when it stands behind the modal
};

class Modals : GoalFinder {
 public:
  Modals(const Article& article, const Holders& holders) : GoalFinder(article, holders) {}

  std::vector<GoalStatement> run() {
    return each_token([&](std::uint32_t i) {
      if (reading_.tag(i) == Tag::Md) modal(i);
      const std::string_view lower = reading_.lower(i);
      if (is_form_of_need(lower)) need_to(i);
      if (is_form_of_have(lower) || is_have_got(i)) have_to(i);
      if (announces_an_act(lower)) going_to(i);
      if (lower == "expected") expected_to(i);
      if (is_be_now(lower)) is_to(i);
    });
  }

 private:
  // An act is an infinitive, unless the words that begin at `first` turn out as a gerund ("would consider | closing").
  void tell(Evidence why, GoalKind kind, Range cue, std::uint32_t first, const std::optional<Source>& holder) {
    first = past_cleft(article_, first);
    const GoalForm form =
        reading_.tag(verb_from(article_, first)) == Tag::Vbg ? GoalForm::gerund : GoalForm::infinitive;
    add(why, kind, cue, first, form, holder);
  }

  void modal(std::uint32_t i) {
    const std::string_view lower = reading_.lower(i);
    if (is_can(lower)) return cannot(i);
    const bool would = is_would(lower), duty = is_modal_of_duty(lower);
    if ((!is_will(lower) && !would && !duty) || hypothetical(article_, i)) return;
    const auto modal = modal_verb(i);
    if (!modal) return;
    if (duty) return must(*modal);
    if (after_that_of_verb(i)) return;
    will(*modal, modal->inverted ? modal->inverted : subject_of(article_, modal->verb), would);
  }

  std::optional<ModalVerb> modal_verb(std::uint32_t i) const {
    ModalVerb modal;
    modal.cue = {i, i + 1};
    modal.first = i + 1;
    std::uint32_t& first = modal.first;
    if (reading_.lower(i) == "ought" && first < limit_ && reading_.tag(first) == Tag::To) ++first;
    const NounPhrase* behind =
        first < limit_ && inverted_by_negation(article_, i) ? article_.phrases.starting(first) : nullptr;
    if (behind != nullptr) {
      modal.inverted = source_of(*behind);
      first = behind->tokens.last;
    }
    modal.verb = first;
    while (modal.verb < limit_ && (is_adverb_or_negation(modal.verb) || reading_.mark(modal.verb))) ++modal.verb;
    if (modal.verb >= limit_ || !reading_.verb(modal.verb)) return std::nullopt;
    if (is_had(i, modal.verb) || is_regret(modal.verb) || is_parenthesis(i)) return std::nullopt;
    if (is_negating_clitic(reading_.lower(first))) modal.cue.last = ++first;  // "won’t resign"
    if (reading_.mark(first)) ++first;
    return modal;
  }

  bool is_adverb_or_negation(std::uint32_t i) const { return reading_.tag(i) == Tag::Rb || negation(article_, i); }

  // "he’d been named"
  bool is_had(std::uint32_t i, std::uint32_t verb) const {
    return reading_.lower(i) == "'d" && reading_.tag(verb) == Tag::Vbn;
  }

  // "should (never) have been"
  bool is_regret(std::uint32_t verb) const {
    if (reading_.lower(verb) != "have" || verb + 1 >= limit_) return false;
    std::uint32_t next = verb + 1;
    while (next + 1 < limit_ && is_adverb_or_negation(next)) ++next;
    return reading_.tag(next) == Tag::Vbn || reading_.tag(next) == Tag::Vbd;
  }

  // "something I think will last": who thinks does not last.
  bool is_parenthesis(std::uint32_t i) const {
    return i > reading_.sentence(i).first && reading_.finite(i - 1) && reading_.lexeme(i - 1).cue_verb() != nullptr;
  }

  // "I think that will help"
  bool after_that_of_verb(std::uint32_t i) const {
    return i > reading_.sentence(i).first + 1 && reading_.lower(i - 1) == "that" && reading_.verb(i - 2);
  }

  // --- cannot ---

  // "We cannot allow this": what must not be.
  void cannot(std::uint32_t i) {
    const std::uint32_t verb = i + 2;
    if (verb >= limit_ || !negation(article_, i + 1) || !means(Meaning::permission, reading_.lower(verb)) ||
        hypothetical(article_, i))
      return;
    const auto subject = subject_of(article_, i);
    if (!subject || in_wh_clause(article_, *subject) ||
        (!first_person(article_, subject->head) && !speaks_of_itself(article_, *subject)))
      return;
    const bool clitic = is_negating_clitic(reading_.lower(i + 1));
    tell(modal_demand, GoalKind::demand, {i, clitic ? i + 2 : i + 1}, clitic ? verb : i + 1, subject);
  }

  // --- must, should, ought to ---

  void must(const ModalVerb& modal) {
    const std::uint32_t i = modal.cue.first, verb = modal.verb;
    const bool be = is_base_be(reading_.lower(verb));
    if (is_elliptical(verb) || means(Meaning::speech, reading_.lower(verb)) || (be && is_of_feeling(verb))) return;
    const Tag before = i > reading_.sentence(i).first ? reading_.tag(i - 1) : Tag::Punct;
    if (before == Tag::Wp || before == Tag::Wdt) return;  // "what must be done"
    const auto deeper =
        be ? infinitive_at(article_, verb + 1, limit_) : std::nullopt;  // "the answer should be to wait"
    const std::uint32_t first = deeper.value_or(modal.first);
    const bool reported = holders_.attribution_at(i) != none || article_.quotation_at(i) != nullptr;
    if (follows_there(i)) {  // "There should be a rule": nobody in particular is to see to it
      if (reported && is_base_be(reading_.lower(first)))
        tell(modal_demand, GoalKind::demand, modal.cue, first, holders_.speaker_at(i));
      return;
    }
    const auto subject = subject_of(article_, i);
    if (!subject || in_wh_clause(article_, *subject) || in_bare_relative_clause(*subject, verb, reported) ||
        is_guess(modal, *subject))
      return;
    auto holder = demander(*subject, i);
    if (!holder && !reported) holder = speaker_of_paragraph(i);
    if (holder || reported) tell(modal_demand, GoalKind::demand, modal.cue, first, holder);
  }

  // "than it should be"
  bool is_elliptical(std::uint32_t verb) const { return reading_.is(verb, WordClass::auxiliary) && ends_words(verb); }

  bool ends_words(std::uint32_t i) const { return i + 1 >= limit_ || reading_.tag(i + 1) == Tag::Punct; }

  // "we should be proud"
  bool is_of_feeling(std::uint32_t be) const {
    return be + 1 < limit_ && means(Meaning::feeling, reading_.lower(be + 1));
  }

  bool follows_there(std::uint32_t i) const {
    return i > reading_.sentence(i).first && reading_.lower(i - 1) == "there";
  }

  // "one less vote that she must match", without "that"
  bool in_bare_relative_clause(const Source& subject, std::uint32_t verb, bool reported) const {
    const std::uint32_t first = subject.tokens.first;
    if (first == reading_.sentence(subject.head).first || !reading_.noun(first - 1)) return false;
    const bool time = reading_.is(first - 1, WordClass::weekday) || reading_.is(first - 1, WordClass::time_word);
    return !time && (!reported || (verb + 1 < limit_ && ends_words(verb)));
  }

  // "you must be tired"
  bool is_guess(const ModalVerb& modal, const Source& subject) const {
    return reading_.lower(modal.cue.first) == "must" && is_base_be(reading_.lower(modal.verb)) &&
           reading_.tag(subject.head) == Tag::Prp && !first_person(article_, subject.head) && modal.verb + 1 < limit_ &&
           !reading_.verb(modal.verb + 1);
  }

  // Whose demand it is that `subject` must do something: whoever says so right before ("I think the mayor must go", "my
  // mother says I must go"), else "we" of ourselves, else whoever says all of it.
  std::optional<Source> demander(const Source& subject, std::uint32_t i) const {
    const std::uint32_t saying = saying_verb(article_, subject);
    if (saying != no_token && reading_.finite(saying) && !holders_.cue_at(i, saying) && !after_relative(saying)) {
      const auto sayer = subject_of(article_, saying);
      if (sayer && !means_anybody(reading_.lower(sayer->head)) &&
          (article_.quotation_at(i) == nullptr || article_.quotation_at(i) == article_.quotation_at(sayer->head)))
        return sayer;
    }
    return first_person(article_, subject.head) ? std::optional(subject) : holders_.speaker_at(i);
  }

  // "those who think the towns should …": some of that kind.
  bool after_relative(std::uint32_t verb) const {
    const std::uint32_t first = verb_group(article_, verb).first;
    return first > reading_.sentence(verb).first && is_relative_of_a_person(reading_.lower(first - 1));
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

  // --- will, would ---

  void will(ModalVerb modal, const std::optional<Source>& subject, bool would) {
    const NounPhrase* phrase = subject ? article_.phrases.at(subject->head) : nullptr;
    if (phrase == nullptr || in_wh_clause(article_, *subject)) return;
    const bool denied = is_denied(modal);
    std::uint32_t& verb = modal.verb;
    const bool progressive =
        is_base_be(reading_.lower(verb)) && verb + 1 < limit_ && reading_.tag(verb + 1) == Tag::Vbg;
    if (progressive) ++verb;  // "won’t be running"
    const auto promise = [&](Evidence why) { tell(why, GoalKind::commitment, modal.cue, modal.first, subject); };
    const bool of_itself = speaks_of_itself(article_, *subject);
    if (of_itself && is_promised(article_, *subject)) return promise(reported_will);
    if (is_no_act(verb)) return;
    pass_consider(modal);
    const std::string_view act = reading_.lower(verb);
    const bool own = first_person(article_, subject->head);
    const bool resolve = means(Meaning::resolve, act), scheduled = !denied && is_scheduled(verb, own);
    if (own) {
      if (would ? resolve : !scheduled) promise(first_person_will);
    } else if (is_nobody_in_particular(reading_.lower(phrase->head))) {
      return;
    } else if (of_itself) {
      if (!scheduled) promise(reported_will);
    } else if (would) {
      if (resolve) would_by_plan(modal, *subject);
    } else if ((denied || resolve) && !probable(article_, modal.cue.first, verb) && holders_.party_like(*phrase) &&
               !in_relative_clause(article_, modal.cue.first)) {
      promise(party_will);
    }
  }

  bool is_denied(const ModalVerb& modal) const {
    for (std::uint32_t i = modal.cue.first; i < modal.verb; ++i) {
      if (negation(article_, i)) return true;
    }
    return modal.inverted.has_value();
  }

  // "will know", "will continue to face critics", "will note", "will end up losing"
  bool is_no_act(std::uint32_t verb) const {
    const std::string_view act = reading_.lower(verb);
    if (means(Meaning::state, act) || means(Meaning::speech, act) || is_end_up(verb)) return true;
    const auto deeper = is_verb_of_going_on(act) ? infinitive_at(article_, verb + 1, limit_) : std::nullopt;
    return deeper && means(Meaning::state, act_from(*deeper));
  }

  bool is_end_up(std::uint32_t verb) const {
    return verb + 1 < limit_ && happens_unmeant(reading_.lower(verb), reading_.lower(verb + 1));
  }

  // "would consider | closing mills": the act is the gerund.
  void pass_consider(ModalVerb& modal) const {
    const std::uint32_t next = modal.verb + 1;
    if (reading_.lower(modal.verb) != "consider" || next >= limit_) return;
    if (const auto gerund = gerund_at(article_, reading_.mark(next) ? next + 1 : next, limit_)) {
      modal.cue.last = next;
      modal.first = *gerund;
    }
  }

  // "will arrive", and yet "I will leave the treaty", "will run for mayor"
  bool is_scheduled(std::uint32_t verb, bool own) const {
    const std::uint32_t next = verb + 1;
    const bool object = next < limit_ && (reading_.tag(next) == Tag::Dt || reading_.tag(next) == Tag::PrpDollar);
    const bool candidate = next < limit_ && tells_candidacy(reading_.lower(verb), reading_.lower(next));
    return means(Meaning::schedule, reading_.lower(verb)) && !(own && object) && !candidate;
  }

  // "As president, he would …", "under his plan, the state would …", "her plan would …"
  void would_by_plan(const ModalVerb& modal, const Source& subject) {
    if (is_effect(modal.verb)) return;
    if (names_plan(subject.head)) {
      if (const auto owner = holders_.possessor(subject.head))
        tell(party_will, GoalKind::commitment, modal.cue, modal.first, owner);
      return;
    }
    const std::uint32_t opening = reading_.sentence(subject.head).first;
    const bool in_office = reading_.lower(opening) == "as" && reading_.is(opening + 1, WordClass::role) &&
                           holders_.party_like(*article_.phrases.at(subject.head));
    const auto holder = in_office ? std::optional(subject) : planner(opening);
    if (holder) tell(party_will, GoalKind::commitment, modal.cue, modal.first, holder);
  }

  // "would raise $2 billion", "would work"
  bool is_effect(std::uint32_t verb) const {
    const NounPhrase* object = verb + 1 < limit_ ? article_.phrases.starting(verb + 1) : nullptr;
    const bool yields =
        object != nullptr && (reading_.lower(object->head) == "$" || reading_.lower(object->tokens.first) == "$");
    return yields || reading_.lower(verb) == "work";
  }

  bool names_plan(std::uint32_t head) const {
    const GoalCue* noun = reading_.lexeme(head).goal_noun();
    return noun != nullptr && goal_kind(noun->kind) == GoalKind::commitment;
  }

  // "Under his plan, …": whose plan opens the sentence.
  std::optional<Source> planner(std::uint32_t opening) const {
    const NounPhrase* plan = reading_.lower(opening) == "under" ? article_.phrases.starting(opening + 1) : nullptr;
    return plan != nullptr && names_plan(plan->head) ? holders_.possessor(plan->head) : std::nullopt;
  }

  // --- need to, have to ---

  // "We need to …" is what the speakers want, "they need to …" what a speaker demands.
  void need_to(std::uint32_t i) {
    const VerbGroup group = verb_group(article_, i);
    if (is_needed(i, group) || group.passive || group.modal != no_token || hypothetical(article_, i) ||
        of_any_kind(article_, group))
      return;
    if (const auto be = infinitive_at(article_, i + 1, limit_); be && there_must_be(i, *be)) return;
    const auto subject = subject_of(article_, i);
    if (!subject || in_relative_clause(article_, i) || reading_.lower(subject->head) == "one") return;
    const bool own = first_person(article_, subject->head);
    if ((!own && is_condition(i, *subject)) || is_need_of_noun(i)) return;
    if (own && !group.negated && reading_.verb(i) && !group.infinitive) {  // "we need a bridge"
      if (const auto object = noun_at(article_, i + 1, limit_))
        add(verb_object, GoalKind::aim, {group.first, i + 1}, *object, GoalForm::noun, subject);
    }
    const bool reported = holders_.attribution_at(i) != none;
    if (const auto theirs = group.negated ? std::nullopt : act_of_another(i, *subject); theirs && (own || reported))
      return tell(modal_demand, GoalKind::demand, {group.first, i + 1}, *theirs, demander(*subject, i));
    const auto first = infinitive_at(article_, i + 1, limit_, reading_.finite(i));
    if (!first || means(Meaning::speech, act_from(*first))) return;
    if (!own && (group.negated || !reported)) return;
    tell(own ? verb_infinitive : modal_demand, own ? GoalKind::aim : GoalKind::demand, {group.first, i + 2}, *first,
         demander(*subject, i));
  }

  // "the votes needed to win", "what needs to be done"
  bool is_needed(std::uint32_t i, const VerbGroup& group) const {
    return (reading_.tag(i) == Tag::Vbn && group.first == i) ||
           (group.first > 0 && reading_.tag(group.first - 1) == Tag::Wp);
  }

  // "what she needs to win", and yet "what she needs to do is win"
  bool is_condition(std::uint32_t i, const Source& subject) const {
    if (subject.tokens.first == reading_.sentence(i).first || reading_.lower(subject.tokens.first - 1) != "what")
      return false;
    const auto first = infinitive_at(article_, i + 1, limit_);
    return !first || past_cleft(article_, *first) == *first;
  }

  // "as much of a need to …"; yet "the need to … is great"
  bool is_need_of_noun(std::uint32_t i) const {
    const bool stressed =
        i > reading_.sentence(i).first + 1 && reading_.lower(i - 1) == "the" && reading_.lower(i - 2) != "that";
    return reading_.noun(i) && !stressed;
  }

  // "the owners need the council | to act"
  std::optional<std::uint32_t> act_of_another(std::uint32_t i, const Source& subject) const {
    const NounPhrase* whom = i + 1 < limit_ ? article_.phrases.starting(i + 1) : nullptr;
    if (whom == nullptr || !holders_.party_like(*whom) || !reading_.verb(i) || is_single_person(subject))
      return std::nullopt;
    return infinitive_at(article_, whom->tokens.last, limit_);
  }

  // "she needs the farmers to …": what would help her, in the eyes of another.
  bool is_single_person(const Source& subject) const {
    const NounPhrase* phrase = article_.phrases.at(subject.head);
    return phrase == nullptr || phrase->name || is_third_person_singular(reading_.lower(subject.head));
  }

  // "There has to be peace", "there needs to be peace"
  bool there_must_be(std::uint32_t i, std::uint32_t first) {
    if (!follows_there(i) || !is_base_be(reading_.lower(first)) || hypothetical(article_, i)) return false;
    if (holders_.attribution_at(i) != none)
      tell(modal_demand, GoalKind::demand, {i, i + 2}, first, holders_.speaker_at(i));
    return true;
  }

  // "They’ve got to go"
  bool is_have_got(std::uint32_t i) const {
    return reading_.lower(i) == "got" && i > 0 && reading_.is(i - 1, WordClass::auxiliary);
  }

  // They have to …, they’ve got to …: what a speaker demands.
  void have_to(std::uint32_t i) {
    const auto first = infinitive_at(article_, i + 1, limit_, true);
    if (!first || there_must_be(i, *first)) return;
    const auto subject = subject_of(article_, i);
    if (!subject || in_relative_clause(article_, i) || hypothetical(article_, i)) return;
    const std::string_view who = reading_.lower(subject->head);
    if (holders_.attribution_at(i) == none && who != "we") return;  // "we": a speech or an answer has no marks
    if (means_anybody(who)) return;                                 // "you have to know the rules": advice to anybody
    if (reading_.lower(i) == "had" && !is_ordered(article_, *subject)) return;
    const VerbGroup group = verb_group(article_, i);
    if (group.modal != no_token || group.negated || group.infinitive || means(Meaning::speech, act_from(*first)))
      return;
    const bool cleft = past_cleft(article_, *first) != *first;  // "what she has to do is win"
    if ((in_wh_clause(article_, *subject) && !cleft) || has_to_do_with(*first)) return;
    tell(modal_demand, GoalKind::demand, {group.first, i + 2}, *first, demander(*subject, i));
  }

  bool has_to_do_with(std::uint32_t first) const {
    return first + 1 < limit_ && tells_a_matter(reading_.lower(first), reading_.lower(first + 1));
  }

  // --- be going to, be to, be expected to ---

  // We’re going to …; he is going to fight …; "he is going to win" predicts.
  void going_to(std::uint32_t i) {
    const bool gonna = reading_.lower(i) == "gonna" && i + 1 < limit_ && reading_.verb(i + 1);
    const auto first = gonna ? std::optional(i + 1) : infinitive_at(article_, i + 1, limit_);
    if (!first || i == 0 || hypothetical(article_, i)) return;
    const VerbGroup group = verb_group(article_, i);
    const auto subject = subject_of(article_, i);
    if (!subject || group.infinitive) return;
    const std::string_view act = act_from(*first);
    const Range cue{group.first, gonna ? i + 1 : i + 2};
    if (first_person(article_, subject->head)) {
      if (is_own_act(act, group.negated)) tell(first_person_will, GoalKind::commitment, cue, *first, subject);
      return;
    }
    const bool willed =
        means(Meaning::resolve, act) || (group.negated && !means(Meaning::state, act) &&
                                         !probable(article_, group.first, i) && !of_any_kind(article_, group));
    if (willed && !is_end_up(*first) && is_party(*subject) && !means_anybody(reading_.lower(subject->head)))
      tell(party_will, GoalKind::commitment, cue, *first, subject);
  }

  // "I am going to sell it", "I am not going to be there"
  bool is_own_act(std::string_view act, bool denied) const {
    if (is_base_be(act)) return denied;
    if (means(Meaning::state, act)) return false;
    return denied || !(means(Meaning::schedule, act) || means(Meaning::speech, act));
  }

  bool is_party(const Source& source) const {
    const NounPhrase* phrase = article_.phrases.at(source.head);
    return phrase != nullptr && holders_.party_like(*phrase);
  }

  // "The council is to begin planting trees"
  void is_to(std::uint32_t i) {
    const auto first = infinitive_at(article_, i + 1, limit_);
    if (!first || hypothetical(article_, i)) return;
    const std::uint32_t verb = verb_from(article_, *first);
    const std::string_view act = reading_.lower(verb);
    const bool begins = is_verb_of_beginning(act) && verb + 1 < limit_ && reading_.tag(verb + 1) == Tag::Vbg;
    if (!begins && !means(Meaning::resolve, act)) return;
    const auto subject = subject_of(article_, i);
    if (!subject || !is_party(*subject) || in_wh_clause(article_, *subject) || in_relative_clause(article_, i) ||
        (i > 0 && reading_.tag(i - 1) == Tag::Wdt))
      return;
    tell(party_will, GoalKind::commitment, {i, i + 2}, *first, subject);
  }

  // "She is expected to press …": what a party sets out to do, where the verb is one of resolve.
  void expected_to(std::uint32_t i) {
    const auto first = infinitive_at(article_, i + 1, limit_);
    const VerbGroup group = verb_group(article_, i);
    if (!first || !group.passive || group.negated || hypothetical(article_, i) ||
        !means(Meaning::resolve, act_from(*first)))
      return;
    const auto subject = subject_of(article_, i);
    if (subject && is_party(*subject)) tell(party_will, GoalKind::commitment, {group.first, i + 2}, *first, subject);
  }
};

}  // namespace

std::vector<GoalStatement> find_modal_statements(const Article& article, const Holders& holders) {
  return Modals(article, holders).run();
}

}  // namespace sayso
