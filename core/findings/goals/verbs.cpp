// A verb that says that a party has a goal (goal_verb.hpp) is tried in the constructions in which such a verb may have
// one, a function each, in the order of `constructions`. The first that fits decides, be it that its words name no goal
// ("wants to thank you" only says thanks), so that a later one need not ask what an earlier one has seen.
#include "findings/goals/verbs.hpp"

#include <algorithm>
#include <optional>

#include "english/negation.hpp"
#include "english/questions.hpp"
#include "english/verb_meanings.hpp"
#include "findings/goals/finder.hpp"
#include "findings/goals/goal_verb.hpp"
#include "syntax/adverbials.hpp"
#include "syntax/asides.hpp"
#include "syntax/clauses.hpp"
#include "syntax/complements.hpp"
#include "syntax/verb_groups.hpp"

namespace sayso {
namespace {

using namespace english;
using enum Evidence;

// A goal verb, and where what it governs begins.
struct GovernedVerb : GoalVerb {
  std::uint32_t object;      // behind a closing mark: the “wish” | a ban
  std::uint32_t complement;  // behind adverbs and an aside too: "hopes, above all, | to cut fares"

  bool takes(Frame frame) const { return entry.takes(frame); }
  Range word() const { return {group.first, token + 1}; }
  Range before(std::uint32_t i) const { return {group.first, i}; }
};

class Verbs : GoalFinder {
 public:
  Verbs(const Article& article, const Holders& holders) : GoalFinder(article, holders) {}

  std::vector<GoalStatement> run() {
    return each_token([&](std::uint32_t i) {
      if (const auto verb = goal_verb_at(article_, holders_, i)) try_constructions(*verb);
    });
  }

 private:
  // Whether the verb stands in the construction, which then has been told or names no goal.
  using Construction = bool (Verbs::*)(const GovernedVerb&);

  void try_constructions(const GoalVerb& verb) {
    const std::uint32_t object = past_closing_mark(article_, verb.end, limit_);
    const GovernedVerb governed{verb, object, past_aside_before_infinitive(article_, past_adverbs(object), limit_)};
    static constexpr Construction constructions[] = {
        &Verbs::infinitive,              // plans to close the road
        &Verbs::try_and,                 // will try and close it
        &Verbs::infinitive_of_another,   // urged the mayor to close it
        &Verbs::object_with_participle,  // wants it closed
        &Verbs::gerund,                  // suggested closing it
        &Verbs::preposition_and_phrase,  // called for a ban
        &Verbs::addressee_and_object,    // promised voters a ban
        &Verbs::object_and_preposition,  // dedicated her life to closing it
        &Verbs::clause,                  // demanded that it be closed
        &Verbs::cleft,                   // what they want is a ban
        &Verbs::object,                  // seeks a ban
    };
    for (const Construction stands_in : constructions) {
      if ((this->*stands_in)(governed)) return;
    }
  }

  GoalStatement& tell(const GovernedVerb& verb, Evidence why, Range cue, std::uint32_t first, GoalForm form) {
    return add(why, verb.kind, cue, first, form, verb.party);
  }

  // --- the constructions ---

  // "plans to close the road", "vowed on Monday to close it"
  bool infinitive(const GovernedVerb& verb) {
    if (!verb.takes(Frame::to) || verb.group.passive) return false;  // "is intended to …" tells what a thing is for
    const bool goes_places = verb.entry.lemma == "move";             // "moves to center stage"
    auto first = infinitive_at(article_, verb.complement, limit_, !goes_places && !takes_preposition(verb, "to"));
    std::uint32_t cue_end = first ? past_to(verb.complement) : verb.object;
    if (!first) {
      const std::uint32_t later = past_adverbials(verb.entry, verb.object);
      if (later > verb.object) first = infinitive_at(article_, later, limit_);
    }
    if (!first) return false;
    if (only_speaks(verb, *first) || likes_past(verb, *first)) return true;
    GoalContext& context =
        tell(verb, verb_infinitive, verb.before(cue_end), past_cleft(article_, *first), GoalForm::infinitive).context;
    context.subject = in_relative_clause(article_, verb.token) || describes_subject(verb.token);
    context.aside = in_relative_aside(verb.group.first);
    return true;
  }

  // "will try and win the cup"
  bool try_and(const GovernedVerb& verb) {
    const std::uint32_t joint = verb.complement;
    if (verb.entry.lemma != "try" || joint + 1 >= limit_ || reading_.lower(joint) != "and" ||
        reading_.tag(joint + 1) != Tag::Vb)
      return false;
    tell(verb, verb_infinitive, verb.before(joint + 1), joint + 1, GoalForm::infinitive);
    return true;
  }

  // "urged the mayor to go", "called on the mayor to go", "called for her to go", "was urged to go"
  bool infinitive_of_another(const GovernedVerb& verb) {
    if (!verb.takes(Frame::object_to)) return false;
    const std::uint32_t next = verb.complement;
    const bool preposition =
        next + 1 < limit_ && (leads_to_whom(reading_.lower(next)) || reading_.tag(next) == Tag::To);
    if (!preposition && verb.entry.lemma == "call") return false;      // "called the firm to complain"
    if (preposition && verb.entry.lemma == "challenge") return false;  // "it proved challenging for the firm to …"
    const std::uint32_t whom = preposition ? next + 1 : next;
    if (preposition && reading_.lower(next) == "for" && !can_act(whom)) return false;  // "called for efforts to …"
    if (const auto person = phrase_with_complements(article_, whom, limit_))
      return infinitive_of_person(verb, whom, *person);
    return infinitive_of_pronoun(verb, whom) || infinitive_of_addressee(verb);
  }

  // "urged the mayor to go"
  bool infinitive_of_person(const GovernedVerb& verb, std::uint32_t whom, const Source& person) {
    const auto first = infinitive_behind_person(whom, person);
    if (!first || is_of_question_word(*first)) return false;
    const bool apology = act_from(*first) == "apologize";
    if (is_about_speaking(article_, *first) && !apology) return true;  // "want you to know"
    tell_of_another(verb.word(), *first, verb.party).context.subject = describes_subject(verb.token);
    return true;
  }

  // "called for her to go"
  bool infinitive_of_pronoun(const GovernedVerb& verb, std::uint32_t whom) {
    if (whom >= limit_ || reading_.tag(whom) != Tag::PrpDollar) return false;
    const auto first = infinitive_at(article_, whom + 1, limit_, true);
    if (first) tell_of_another(verb.word(), *first, verb.party);
    return first.has_value();
  }

  // "was urged to go"
  bool infinitive_of_addressee(const GovernedVerb& verb) {
    if (!verb.group.passive || verb.group.negated) return false;
    const auto first = infinitive_at(article_, verb.complement, limit_);
    if (first) tell_of_another(verb.before(verb.complement + 1), *first, holders_.speaker_at(verb.token));
    return first.has_value();
  }

  GoalStatement& tell_of_another(Range cue, std::uint32_t first, const std::optional<Source>& holder) {
    return add(verb_other_infinitive, GoalKind::demand, cue, first, GoalForm::infinitive, holder);
  }

  // "wants them gone"
  bool object_with_participle(const GovernedVerb& verb) {
    if (!verb.takes(Frame::object) || !verb.takes(Frame::object_to)) return false;
    const NounPhrase* whom = article_.phrases.starting(verb.object);
    if (whom == nullptr || !whom->pronoun || whom->tokens.last >= limit_) return false;
    const Tag tag = reading_.tag(whom->tokens.last);
    if (tag != Tag::Vbn && tag != Tag::Vbd) return false;
    tell(verb, verb_object, verb.before(verb.object), verb.object, GoalForm::noun);
    return true;
  }

  // "suggested closing the road"
  bool gerund(const GovernedVerb& verb) {
    const auto first = verb.takes(Frame::gerund) ? gerund_at(article_, verb.object, limit_) : std::nullopt;
    if (first) tell(verb, verb_gerund, verb.before(verb.object), *first, GoalForm::gerund);
    return first.has_value();
  }

  // "called for calm", "aims at closing the road"
  bool preposition_and_phrase(const GovernedVerb& verb) {
    std::uint32_t last = verb.complement;  // of the cue
    if (!has_preposition(verb, last)) return false;
    const bool invited = verb.group.passive && verb.takes(Frame::object_to) && reading_.tag(last) == Tag::To;
    if (invited) return false;  // "was invited to a talk"
    if (wants_act(article_, verb.token, last) && !gerund_at(article_, last + 1, limit_)) return true;
    if (last + 2 < limit_ && is_be_of_one(reading_.lower(last + 1))) ++last;  // "all we ask for is a hearing"
    GoalStatement* statement = add_phrase(verb_preposition, verb.kind, verb.before(last + 1), last + 1, verb.party);
    if (statement != nullptr) statement->context.subject = describes_subject(verb.token);
    return true;
  }

  // "promised voters an end to the tax", "promised them to end it"; "promised voters that he would …", which "would"
  // tells (modals.cpp)
  bool addressee_and_object(const GovernedVerb& verb) {
    const NounPhrase* addressee = verb.takes(Frame::addressee) ? article_.phrases.starting(verb.object) : nullptr;
    if (addressee == nullptr || addressee->tokens.last >= limit_ || !holders_.may_be_party(*addressee)) return false;
    const std::uint32_t next = addressee->tokens.last;
    if (const auto first = infinitive_at(article_, next, limit_)) {
      tell(verb, verb_infinitive, verb.word(), *first, GoalForm::infinitive);
      return true;
    }
    const NounPhrase* object = article_.phrases.starting(next);
    if (reading_.lower(next) == "that" || (object != nullptr && object->pronoun)) return true;
    if (object != nullptr) tell(verb, verb_object, verb.word(), next, GoalForm::noun);
    return object != nullptr;
  }

  // "dedicated her life to teaching", "challenged her to a debate"
  bool object_and_preposition(const GovernedVerb& verb) {
    const NounPhrase* object = article_.phrases.starting(verb.object);
    if (object == nullptr || object->tokens.last >= limit_ || !has_preposition(verb, object->tokens.last)) return false;
    const std::uint32_t preposition = object->tokens.last;
    if (const auto first = gerund_at(article_, preposition + 1, limit_)) {
      tell(verb, verb_preposition, verb.word(), *first, GoalForm::gerund);
      return true;
    }
    const bool invited = verb.takes(Frame::object_to) && can_act(verb.object) && !opposes(reading_.lower(preposition));
    const auto meeting = invited ? noun_at(article_, preposition + 1, limit_) : std::nullopt;
    if (!meeting || holders_.party_like(*noun_phrase_from(article_, *meeting))) return false;
    tell(verb, verb_preposition, verb.word(), *meeting, GoalForm::noun);
    return true;
  }

  // "demanded that the firm pay", "insists the firm must pay", "hopes (that) the firm pays"
  bool clause(const GovernedVerb& verb) {
    if (!verb.takes(Frame::clause)) return false;
    std::uint32_t first = verb.complement;
    const bool that = first < limit_ && reading_.lower(first) == "that";
    if (that) ++first;
    if (first < limit_ && reading_.mark(first)) ++first;
    const auto subject = first < limit_ ? phrase_with_complements(article_, first, limit_) : std::nullopt;
    if (!subject) return false;
    const std::uint32_t predicate = verb_behind(*subject);
    if (predicate >= limit_ || !is_wanted(verb, predicate, that)) return false;
    // "vowed that it would win": the goal is what it would do, which "would" tells
    if (verb.kind == GoalKind::commitment && article_.phrases.at(subject->head)->pronoun) return false;
    tell(verb, verb_clause, verb.word(), first, GoalForm::clause);
    return true;
  }

  // "What we want is a fair share", "all they seek is to be heard"
  bool cleft(const GovernedVerb& verb) {
    const std::uint32_t be = verb.complement;
    if (!verb.takes(Frame::object) || be + 1 >= limit_ || !is_be_of_one(reading_.lower(be))) return false;
    const auto& subject = verb.party;
    if (!subject || subject->tokens.first == reading_.sentence(verb.token).first ||
        !opens_cleft(reading_.lower(subject->tokens.first - 1)))
      return false;
    if (const auto first = infinitive_at(article_, be + 1, limit_))
      tell(verb, verb_infinitive, verb.word(), *first, GoalForm::infinitive);
    else add_phrase(verb_object, verb.kind, verb.word(), be + 1, subject);
    return true;
  }

  // "seeks a seat"
  bool object(const GovernedVerb& verb) {
    const bool participle = reading_.tag(verb.token) == Tag::Vbn && verb.group.first == verb.token;
    if (!verb.takes(Frame::object) || verb.group.passive || participle) return false;  // "the law, proposed in May, …"
    const auto first = noun_at(article_, verb.object, limit_);
    if (!first) return false;
    const NounPhrase& wanted = *noun_phrase_from(article_, *first);
    if (is_for_the_report(article_, wanted) || names_another_goal(*first, wanted)) return false;
    GoalContext& context = tell(verb, verb_object, verb.before(verb.object), *first, GoalForm::noun).context;
    context.aside = in_relative_aside(verb.group.first);
    context.subject = describes_party(verb);
    return true;
  }

  // --- where the goal's words begin ---

  bool takes_preposition(const GovernedVerb& verb, std::string_view word) const {
    return has_word(verb.entry.prepositions, word);
  }

  // Whether a preposition of the verb's own stands at `i`.
  bool has_preposition(const GovernedVerb& verb, std::uint32_t i) const {
    return verb.takes(Frame::preposition) && stands_at(verb.entry.prepositions, i);
  }

  // Past adverbs that no complement begins with: "wants badly | to win", "is here to win".
  std::uint32_t past_adverbs(std::uint32_t i) const {
    while (i < limit_ && reading_.tag(i) == Tag::Rb && !negation(article_, i) &&
           !is_adverb_of_complement(reading_.lower(i)))
      ++i;
    return i;
  }

  // Past the "to" of the infinitive at `i`, unless it is denied: "vowed | never to sell".
  std::uint32_t past_to(std::uint32_t i) const { return negation(article_, i) ? i : i + 1; }

  // "vowed on Monday", "set out a year ago", "works behind the scenes", "as fast as possible": past when, where and
  // how, but neither past the verb’s own prepositions, which begin what it is about, nor past what "work" is done with
  // or as.
  std::uint32_t past_adverbials(const GoalCue& verb, std::uint32_t i) const {
    constexpr std::uint32_t longest = 12;  // tokens
    // "looked in the mirror to see …", "moved from Oslo to teach"
    if (goes_somewhere(verb.lemma)) return past_time(article_, i, limit_);
    const std::uint32_t end = std::min(i + longest, limit_);
    while (i < end) {
      const std::uint32_t next = past_adverbial(verb, i, end);
      if (next == i) break;
      i = next;
    }
    return i;
  }

  // Past the one that begins at `i`, if any.
  std::uint32_t past_adverbial(const GoalCue& verb, std::uint32_t i, std::uint32_t end) const {
    if (const std::uint32_t later = past_time(article_, i, limit_); later > i) return later;
    if (is_as_possible(i, end)) return i + 4;
    const std::string_view lower = reading_.lower(i);
    if ((reading_.tag(i) == Tag::Rb && !negation(article_, i)) || is_unmarked_adverb(lower)) return i + 1;
    const bool joint =
        joins_clauses(lower) && i + 1 < end && (reading_.tag(i + 1) == Tag::Rb || reading_.lower(i + 1) == "as");
    if (joint) return i + 1;
    const bool about = opens_no_place(lower) || has_word(verb.prepositions, lower) ||
                       (verb.lemma == "work" && tells_means_of_work(lower));
    const NounPhrase* place = reading_.tag(i) == Tag::In && !about ? article_.phrases.starting(i + 1) : nullptr;
    return place != nullptr && !place->pronoun && place->tokens.last < limit_ ? place->tokens.last : i;
  }

  // "as fast as possible"
  bool is_as_possible(std::uint32_t i, std::uint32_t end) const {
    return i + 3 < end && opens_equal_comparison(reading_.lower(i)) && reading_.lower(i + 2) == "as" &&
           ends_equal_comparison(reading_.lower(i + 3));
  }

  // Where the infinitive begins that says what `person`, who begins at `whom`, is to do.
  std::optional<std::uint32_t> infinitive_behind_person(std::uint32_t whom, const Source& person) const {
    const std::uint32_t named = article_.phrases.at(whom)->tokens.last;
    std::uint32_t to = past_coordinated(named);
    if (const auto first = infinitive_at(article_, to, limit_, true)) return first;
    for (; to < person.tokens.last; ++to) {
      if (const auto first = infinitive_at(article_, to, limit_)) return first;
    }
    if (const auto first = infinitive_at(article_, to, limit_, true)) return first;
    if (const auto first = infinitive_behind_times(to)) return first;
    constexpr std::uint32_t longest = 20;  // tokens: "asked Lind, the mayor of a town in the north, to …"
    const std::uint32_t beyond = past_aside_before_infinitive(article_, named, limit_, longest);
    return beyond > named ? infinitive_at(article_, beyond, limit_) : std::nullopt;
  }

  // "advised the graduates in May to …"
  std::optional<std::uint32_t> infinitive_behind_times(std::uint32_t i) const {
    constexpr int most = 2;
    for (int times = 0; times < most && i < limit_; ++times) {
      if (reading_.tag(i) == Tag::In) ++i;
      const NounPhrase* time = article_.phrases.starting(i);
      if (time == nullptr) break;
      i = time->tokens.last;
      if (const auto first = infinitive_at(article_, i, limit_, true)) return first;
    }
    return std::nullopt;
  }

  // "pushed Norland, Sudland and the league to …": past those who are named with "and".
  std::uint32_t past_coordinated(std::uint32_t i) const {
    while (i + 1 < limit_) {
      std::uint32_t next = i;
      if (reading_.word(next) == ",") ++next;
      if (next < limit_ && joins_items(reading_.lower(next))) ++next;
      const NounPhrase* other = next > i && next < limit_ ? article_.phrases.starting(next) : nullptr;
      if (other == nullptr) return i;
      i = other->tokens.last;
    }
    return i;
  }

  // "hopes that the firm, which is old, also | pays": the verb of a clause's subject, which adverbs stand before.
  std::uint32_t verb_behind(const Source& subject) const {
    std::uint32_t i = past_relative_aside(article_, subject.tokens.last, limit_);
    while (i < limit_ && (reading_.tag(i) == Tag::Rb || reading_.lower(i) == "else")) ++i;
    return i;
  }

  // --- whether they name a goal ---

  // "wants to thank you", "declined to comment"; yet "works to stress …"
  bool only_speaks(const GovernedVerb& verb, std::uint32_t first) const {
    return (means(Meaning::wish, verb.entry.lemma) && is_about_speaking(article_, first)) ||
           (means(Meaning::silence, verb.entry.lemma) && means(Meaning::answer, act_from(first)));
  }

  // "would like to have won"
  bool likes_past(const GovernedVerb& verb, std::uint32_t first) const {
    return means(Meaning::liking, verb.entry.lemma) && reading_.lower(first) == "have" && first + 1 < limit_ &&
           reading_.tag(first + 1) == Tag::Vbn;
  }

  // "told us what to do"
  bool is_of_question_word(std::uint32_t first) const {
    const Tag before = first >= 2 && reading_.tag(first - 1) == Tag::To ? reading_.tag(first - 2) : Tag::Punct;
    return before == Tag::Wp || before == Tag::Wrb || before == Tag::Wdt;
  }

  // Whether the clause whose verb stands at `predicate` tells what is wanted and not what is so: "insists that it
  // rain".
  bool is_wanted(const GovernedVerb& verb, std::uint32_t predicate, bool that) const {
    const std::string_view lower = reading_.lower(predicate);
    const bool base = reading_.tag(predicate) == Tag::Vb, finite = reading_.finite(predicate);
    const bool demand = verb.kind == GoalKind::demand;
    if (!that && !finite && !base) return false;
    if (demand && is_predictive_modal(lower)) return false;  // "insists that it will rain"
    if (verb.entry.lemma == "suggest") return base || lower == "should";
    // "demanded that the city repair the pipes": the base form may look like a noun
    const bool unmarked =
        that && demand && verb.entry.lemma != "insist" && (!finite || reading_.tag(predicate) == Tag::Vbp);
    return base || is_predictive_modal(lower) || is_modal_of_demand(lower) || unmarked ||
           hopes_for_facts(verb.entry.lemma);
  }

  // "pursue those goals" names none
  bool names_another_goal(std::uint32_t first, const NounPhrase& wanted) const {
    const GoalCue* noun = reading_.lexeme(wanted.head).goal_noun();
    return noun != nullptr && noun->takes(Frame::to) && !is_indefinite_article(reading_.lower(first));
  }

  bool can_act(std::uint32_t i) const {
    if (i >= limit_) return false;
    if (reading_.tag(i) == Tag::PrpDollar) return true;
    const NounPhrase* phrase = article_.phrases.at(i);
    return phrase != nullptr && holders_.may_be_party(*phrase);
  }

  // --- where they end ---

  // "Ruiz, who is seeking a seat, and Lind have …": the next comma closes what the first opened.
  bool in_relative_aside(std::uint32_t first) const {
    return first >= reading_.sentence(first).first + 2 && is_relative_without_that(reading_.lower(first - 1)) &&
           reading_.word(first - 2) == ",";
  }

  // "Drivers hoping to win met the mayor": what is hoped ends where the drivers get their verb.
  bool describes_subject(std::uint32_t i) const {
    const NounPhrase* described = reading_.tag(i) == Tag::Vbg && i > 0 ? article_.phrases.ending(i - 1) : nullptr;
    return described != nullptr && described->tokens.first == reading_.sentence(i).first;
  }

  // "two of the drivers seeking a seat have left"
  bool describes_party(const GovernedVerb& verb) const {
    const bool participle = reading_.tag(verb.token) == Tag::Vbg && verb.group.first == verb.token && verb.token > 0;
    const NounPhrase* described = participle ? article_.phrases.ending(verb.token - 1) : nullptr;
    return described != nullptr && holders_.party_like(*described);
  }
};

}  // namespace

std::vector<GoalStatement> find_goal_verbs(const Article& article, const Holders& holders) {
  return Verbs(article, holders).run();
}

}  // namespace sayso
