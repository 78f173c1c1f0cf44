// A noun of english/goal_cues.def ("plan", "goal", "call") is described once (GoalNoun) and dropped where its own words
// or those before it say that it tells no goal. Then the constructions in which a noun has a goal are tried, a function
// each; the first that fits has found the goal:
//
//   infinitive    its plan to cut fares; the efforts of the two sides to cut fares
//   clause        a vow that wages will be paid
//   call          calls for the mayor to cut fares
//   predicate     the goal is to cut fares; our aim: to cut fares; its goals include cutting fares
//   preposition   the hope of cutting fares; the demand for lower fares
//   naming        made cutting fares its goal; lower fares are our priority
#include "findings/goals/nouns.hpp"

#include <algorithm>
#include <optional>

#include "english/questions.hpp"
#include "english/verb_meanings.hpp"
#include "findings/goals/finder.hpp"
#include "syntax/adverbials.hpp"
#include "syntax/asides.hpp"
#include "syntax/clauses.hpp"
#include "syntax/complements.hpp"
#include "syntax/moods.hpp"
#include "syntax/verb_groups.hpp"
#include "text/marks.hpp"

namespace sayso {
namespace {

using namespace english;
using enum Evidence;

// What is known of a goal noun before any construction is tried.
struct GoalNoun {
  GoalNoun(const GoalCue& of, std::uint32_t i) : entry(of), kind(goal_kind(of.kind)), at(i) {}

  const GoalCue& entry;
  GoalKind kind;
  std::uint32_t at;
  std::uint32_t first = 0;   // where its noun phrase begins
  std::uint32_t behind = 0;  // past the noun, and a time that its phrase ends with: "plans Tuesday |"
  std::uint32_t end = 0;     // past its complements: "the goals of the two sides |"
  bool of_none = false;      // "no plan", "little hope"
  std::uint32_t cue = 0;     // where the cue begins: with what denies the noun, or the noun
  GoalContext context;

  Range word() const { return {at, at + 1}; }
  bool of(std::string_view preposition) const { return has_word(entry.prepositions, preposition); }
};

class Nouns : GoalFinder {
 public:
  Nouns(const Article& article, const Holders& holders) : GoalFinder(article, holders) {}

  std::vector<GoalStatement> run() {
    return each_token([&](std::uint32_t i) {
      const auto noun = goal_noun(i);
      if (noun && !tells_no_goal(*noun)) find(*noun);
    });
  }

 private:
  void find(const GoalNoun& noun) {
    if (infinitive(noun) || clause(noun) || call(noun) || predicate(noun) || preposition(noun)) return;
    naming(noun);
  }

  // --- the noun ---

  // The goal noun at `i` that heads its phrase, if it is held at all: no "goal posts", no "if his plan to …".
  std::optional<GoalNoun> goal_noun(std::uint32_t i) const {
    const bool in_hopes = i > 0 && is_in_hopes(reading_.lower(i - 1), reading_.lower(i));  // a verb for the tagger
    const GoalCue* entry = reading_.noun(i) || in_hopes ? reading_.lexeme(i).goal_noun() : nullptr;
    if (entry == nullptr || hypothetical(article_, i)) return std::nullopt;
    const NounPhrase* phrase = article_.phrases.at(i);
    const bool heads = phrase == nullptr || phrase->head == i;
    if (!heads && !followed_by_time(*phrase, i)) return std::nullopt;
    GoalNoun noun(*entry, i);
    noun.first = article_.phrases.first(i);
    noun.behind = heads ? i + 1 : phrase->tokens.last;
    const auto complemented = phrase_with_complements(article_, noun.first, limit_);
    noun.end = complemented ? complemented->tokens.last : i + 1;
    noun.of_none = tells_none_of_it(reading_.lower(noun.first));
    noun.cue = noun.of_none ? noun.first : i;
    noun.context = {.subject = opens_clause(noun.first), .of_noun = true};
    return noun;
  }

  // "plans Tuesday", "a pledge last month"
  bool followed_by_time(const NounPhrase& phrase, std::uint32_t noun) const {
    return phrase.head > noun && tells_time(article_, phrase) && begins_time(article_, noun + 1);
  }

  // Whether the phrase that begins at `first` is the subject of its clause.
  bool opens_clause(std::uint32_t first) const {
    if (first == reading_.sentence(first).first) return true;
    const std::string_view lower = reading_.lower(first - 1);
    return lower == "that" || lower == "," || reading_.mark(first - 1) || reading_.tag(first - 1) == Tag::Cc ||
           opens_circumstance(lower);
  }

  bool tells_no_goal(const GoalNoun& noun) const {
    if (noun.of_none && noun.kind == GoalKind::demand) return true;  // "no calls to …": nobody’s
    return asked_of(noun.first) || misses_its_condition(noun) || tells_purpose(noun);
  }

  // "They expect the campaign to …": the noun is who is to do it.
  bool asked_of(std::uint32_t first) const {
    if (first == 0) return false;
    const GoalCue* verb = reading_.lexeme(first - 1).goal_verb();
    return (verb != nullptr && verb->takes(Frame::object_to)) || means(Meaning::expecting, reading_.lower(first - 1));
  }

  // Some nouns tell a goal only of who owns up to it, looks for it, speaks of it or makes it.
  bool misses_its_condition(const GoalNoun& noun) const {
    const std::string_view lemma = noun.entry.lemma;
    if (names_duty(lemma)) return !owned_up_to(noun);  // "a breach of his duty to …": what the law asks
    if (lemma == "way") return !sought(noun.first);
    if (lemma == "job") return noun.first > 0 && negation(article_, noun.first - 1);  // "it is not my job to …"
    if (lemma == "need")                                                              // "stressed the need for …"
      return noun.first == 0 || reading_.lexeme(noun.first - 1).cue_verb() == nullptr;
    if (lemma == "decision")  // "his decision to …" tells what was done
      return noun.first == 0 || !means(Meaning::making, reading_.lower(noun.first - 1));
    return false;
  }

  // “We have a duty to …”, “our duty is to …”
  bool owned_up_to(const GoalNoun& noun) const {
    if (holders_.attribution_at(noun.at) == none) return false;
    const auto holder = holders_.of_noun(noun.at);
    if (!holder || !first_person(article_, holder->head)) return false;
    return noun.first == reading_.sentence(noun.first).first || reading_.verb(noun.first - 1) ||
           reading_.mark(noun.first - 1);
  }

  // "looking for ways to …", "seek a way to …"
  bool sought(std::uint32_t first) const {
    if (first < 2) return false;
    const bool linked = ties_to_what_is_sought(reading_.lower(first - 1));
    return means(Meaning::seeking, reading_.lower(first - (linked ? 2 : 1)));
  }

  // "in order to …", "prepared for the attempt to …": what something is done for.
  bool tells_purpose(const GoalNoun& noun) const {
    if (noun.first == 0 || noun.entry.lemma == "way") return false;
    const std::string_view before = reading_.lower(noun.first - 1);
    return before == "for" || opens_purpose(before, reading_.lower(noun.at));
  }

  // --- what the noun governs ---

  bool governed(Evidence why, const GoalNoun& noun, std::uint32_t cue_end, std::uint32_t first, GoalForm form,
                const std::optional<Source>& holder) {
    add(why, noun.kind, {noun.cue, cue_end}, first, form, holder).context = noun.context;
    return true;
  }

  // "an effort to cut fares", "the efforts of the two sides to cut fares", "the pledge, they said, to cut fares"
  bool infinitive(const GoalNoun& noun) {
    if (!noun.entry.takes(Frame::to)) return false;
    const std::uint32_t next = noun.at + 1;
    const std::uint32_t aside = past_aside_before_infinitive(article_, next, limit_);
    for (const std::uint32_t to : {next, past_parties_and_times(noun.behind), aside, past_maker(next)}) {
      const auto begin = infinitive_at(article_, to, limit_, !noun.of("to"));
      if (!begin) continue;
      return governed(noun_infinitive, noun, to == next ? to + 1 : next, *begin, GoalForm::infinitive,
                      holders_.of_noun(noun.at));
    }
    return false;
  }

  // "the efforts of the two sides to …", "a plan by the club last week to …": past whose and when.
  std::uint32_t past_parties_and_times(std::uint32_t i) const {
    for (int steps = 0; steps < 3 && i < limit_; ++steps) {
      const bool of_party = ties_to_party(reading_.lower(i));
      const bool linked = of_party || ties_to_time(reading_.lower(i));
      const NounPhrase* phrase = article_.phrases.starting(linked ? i + 1 : i);
      if (phrase == nullptr || phrase->tokens.first >= limit_) break;
      if (!tells_time(article_, *phrase) && !(of_party && holders_.party_like(*phrase))) break;
      i = phrase->tokens.last;
    }
    return i;
  }

  // "the pledge she and others made to …": past who made it.
  std::uint32_t past_maker(std::uint32_t i) const {
    constexpr std::uint32_t longest = 8;  // tokens
    if (article_.phrases.starting(i) == nullptr) return i;
    for (std::uint32_t k = i + 1; k < std::min(i + longest, limit_); ++k) {
      if (reading_.verb(k) && is_past_of_promising(reading_.lower(k))) return k + 1;
      if (reading_.tag(k) == Tag::Punct || reading_.tag(k) == Tag::In) return i;
    }
    return i;
  }

  // "a vow that wages will be paid", "a demand last week that the law be changed"
  bool clause(const GoalNoun& noun) {
    const bool tells_clause = noun.kind != GoalKind::aim || noun.entry.lemma == "hope";
    if (!noun.entry.takes(Frame::clause) || noun.of_none || !tells_clause) return false;
    const std::uint32_t that = past_time(article_, noun.behind, limit_);
    if (!opens_willed_clause(that, noun.kind)) return false;
    return governed(noun_clause, noun, noun.at + 1, that + 1, GoalForm::clause,
                    owned_before(noun) ? holders_.of_noun(noun.at) : subject_of(article_, noun.first));
  }

  // "that wages will be paid", "that the law be changed", and no "that the firm made": whether such a clause has its
  // "that" at `that`.
  bool opens_willed_clause(std::uint32_t that, GoalKind kind) const {
    const std::uint32_t i = that + 1;
    if (i >= limit_ || reading_.lower(that) != "that") return false;
    const auto subject = phrase_with_complements(article_, i, limit_);
    if (!subject) return false;
    std::uint32_t verb = subject->tokens.last;
    while (verb < limit_ && negation(article_, verb)) ++verb;
    if (verb >= limit_) return false;
    if (kind == GoalKind::demand && reading_.tag(verb) == Tag::Md) return is_modal_of_demand(reading_.lower(verb));
    return reading_.tag(verb) == Tag::Md || reading_.tag(verb) == Tag::Vb;
  }

  // "its vow", "the club’s vow", "the club’s old vow": what follows "that" is no "that China pursues", so only words
  // before the noun can tell whose it is.
  bool owned_before(const GoalNoun& noun) const {
    return noun.at > noun.first &&
           (reading_.tag(noun.first) == Tag::PrpDollar || reading_.tag(noun.at - 1) == Tag::Pos ||
            (noun.at >= noun.first + 2 && reading_.tag(noun.at - 2) == Tag::Pos));
  }

  // "calls for the mayor to go": his leaving is not his demand.
  bool call(const GoalNoun& noun) {
    const std::uint32_t next = noun.at + 1;
    if (noun.kind != GoalKind::demand || next + 1 >= limit_ || reading_.lower(next) != "for") return false;
    const NounPhrase* whom = article_.phrases.starting(next + 1);
    const auto begin = whom != nullptr ? infinitive_at(article_, whom->tokens.last, limit_) : std::nullopt;
    if (!begin || !holders_.party_like(*whom)) return false;
    const auto holder = holders_.of_noun(noun.at);
    const bool his_own = holder && holder->tokens.first == whom->tokens.first;
    return governed(noun_infinitive, noun, next, *begin, GoalForm::infinitive, his_own ? std::nullopt : holder);
  }

  bool preposition(const GoalNoun& noun) {
    if (!noun.entry.takes(Frame::preposition) || !stands_at(noun.entry.prepositions, noun.at + 1)) return false;
    return preposition_and_act(noun) || preposition_and_thing(noun);
  }

  // "the hope of winning"
  bool preposition_and_act(const GoalNoun& noun) {
    const auto begin = gerund_at(article_, noun.at + 2, limit_);
    return begin && governed(noun_preposition, noun, noun.at + 2, *begin, GoalForm::gerund, holders_.of_noun(noun.at));
  }

  // "the demand for higher pay"
  bool preposition_and_thing(const GoalNoun& noun) {
    const NounPhrase* object = article_.phrases.starting(noun.at + 2);
    if (object == nullptr || !names_goal(noun.entry, *object, reading_.lower(noun.at + 1))) return false;
    auto holder = holders_.of_noun(noun.at);
    if (holder && holder->tokens.first == object->tokens.first)
      holder = subject_of(article_, noun.first);  // "set a goal of ten schools"
    return governed(noun_preposition, noun, noun.at + 2, noun.at + 2, GoalForm::noun, holder);
  }

  // Whether a noun phrase after a noun and its preposition names the goal: "the demand for higher pay", "a goal of a
  // united league", and neither "the goals of the league", "a campaign for mayor", nor "the fight against the league".
  bool names_goal(const GoalCue& entry, const NounPhrase& object, std::string_view preposition) const {
    const bool party = holders_.party_like(object);
    if (entry.lemma == "commitment" && preposition == "to") return !object.pronoun && !object.name && !party;
    if (object.pronoun || is_for_the_report(article_, object) || entry.lemma == "focus") return false;
    if (ties_to_undertaking(preposition)) return false;
    if (preposition == "of") return entry.kind == AimKind::aim && entry.lemma != "target" && new_thing(object);
    if (preposition == "for" && party) return false;
    if (preposition == "against") return !party && !object.name;
    return !office(object);
  }

  // "a united league", "ten schools", "$5": what is not there yet.
  bool new_thing(const NounPhrase& object) const {
    const std::string_view opening = reading_.lower(object.tokens.first);
    return is_indefinite_article(opening) || opening == "$" || reading_.tag(object.tokens.first) == Tag::Cd;
  }

  // "mayor", "Norland"
  bool office(const NounPhrase& object) const {
    return object.tokens.size() == 1 &&
           (reading_.is(object.head, WordClass::role) || reading_.is(object.head, WordClass::title) || object.name);
  }

  // --- what the noun is said to be ---

  // "The goal is to win", "one of the goals of the club is to win", "our aim: to win": from the noun’s phrase to each
  // verb that may join a goal to it, up to the end of the clause or another main verb.
  bool predicate(const GoalNoun& noun) {
    constexpr std::uint32_t reach = 14;  // tokens
    if (noun.end < limit_ && introduces(noun.end, noun)) return behind_mark(noun);
    std::uint32_t verb = noun.end;
    for (std::uint32_t steps = 0; verb < limit_ && steps < reach; ++verb, ++steps) {
      if (reading_.word(verb) == ";" || reading_.word(verb) == ":" || reading_.mark(verb)) return false;
      if (const std::uint32_t past = past_attribution(verb); past > verb) {
        verb = past - 1;
        continue;
      }
      if (included(noun, verb)) return true;
      if (!copula(verb)) {
        if (main_verb(verb)) return false;
        continue;
      }
      if (of_another(verb, noun.end) || reading_.lower(verb - 1) == "and")
        return false;  // "faces a probe of its strategies and is …"
      const std::uint32_t at = past_adverb(verb + 1);
      if (noun.entry.takes(Frame::as) && at < limit_ && negation(article_, at))
        return false;  // "the solution is not to …"
      if (joined(noun, verb, at)) return true;
    }
    return false;
  }

  bool is_said(const GoalNoun& noun, std::uint32_t first, GoalForm form) {
    add(noun_is, noun.kind, noun.word(), first, form, holders_.of_noun(noun.at));
    return true;
  }

  // "Our aim: to keep people safe", "her priority - keeping people safe", and no "campaign — passing out fliers": an
  // aside.
  bool introduces(std::uint32_t i, const GoalNoun& noun) const {
    if (reading_.word(i) == ":") return true;
    return is_dash_or_hyphen(reading_.word(i)) && owner_before(noun).has_value();
  }

  bool behind_mark(const GoalNoun& noun) {
    const std::uint32_t first = noun.end + 1;
    if (const auto begin = infinitive_at(article_, first, limit_)) return is_said(noun, *begin, GoalForm::infinitive);
    if (const auto begin = gerund_at(article_, first, limit_)) return is_said(noun, *begin, GoalForm::gerund);
    return false;
  }

  // "its goals include cutting fares"
  bool included(const GoalNoun& noun, std::uint32_t verb) {
    if (!is_form_of_include(reading_.lower(verb))) return false;
    const auto begin = gerund_at(article_, verb + 1, limit_);
    return begin && is_said(noun, *begin, GoalForm::gerund);
  }

  bool copula(std::uint32_t i) const {
    return reading_.tag(i) != Tag::Pos && (is_form_of_be(reading_.lower(i)) || reading_.lower(i) == "remains");
  }

  // A finite verb of the noun’s clause that joins nothing to it, and no "seemed to be", "has been" or "she has".
  bool main_verb(std::uint32_t i) const {
    return reading_.finite(i) && reading_.tag(i) != Tag::Md && reading_.tag(i - 1) != Tag::Prp &&
           !is_have_now(reading_.lower(i)) && !is_form_of_seem(reading_.lower(i));
  }

  // Whether "is" at `verb`, after a goal noun's phrase that ends at `end`, has a subject of its own: "a campaign,
  // though rain is …".
  bool of_another(std::uint32_t verb, std::uint32_t end) const {
    const NounPhrase* subject = article_.phrases.at(verb - 1);
    if (subject == nullptr || subject->tokens.first <= end) return false;
    const Tag before = reading_.tag(subject->tokens.first - 1);
    return before != Tag::In && before != Tag::To && !reading_.is(subject->head, WordClass::time_word);
  }

  // "The plan, a clerk in Oslo said, is to …": past what stands between the commas.
  std::uint32_t past_attribution(std::uint32_t i) const {
    constexpr std::uint32_t longest = 12;  // tokens
    if (reading_.word(i) != ",") return i;
    bool said = false;
    for (std::uint32_t k = i + 1; k < std::min(i + longest, limit_); ++k) {
      if (reading_.word(k) == ",") return said ? k + 1 : i;
      const CueVerb* cue = reading_.finite(k) ? reading_.lexeme(k).cue_verb() : nullptr;
      said |= cue != nullptr && cue->cue_class == CueClass::statement && cue->takes(Frame::after);
    }
    return i;
  }

  std::uint32_t past_adverb(std::uint32_t i) const {
    return i < limit_ && reading_.tag(i) == Tag::Rb && !negation(article_, i) ? i + 1 : i;
  }

  // What the copula at `verb` joins to the noun, an adverb passed: the words from `at`.
  bool joined(const GoalNoun& noun, std::uint32_t verb, std::uint32_t at) {
    return is_to_act(noun, at) || is_on_something(noun, at) || is_such(noun, at) || is_that(noun, at) ||
           is_thing(noun, verb, at) || is_acting(noun, verb);
  }

  // "The goal is to win."
  bool is_to_act(const GoalNoun& noun, std::uint32_t at) {
    const auto begin = infinitive_at(article_, at, limit_);
    return begin && is_said(noun, *begin, GoalForm::infinitive);
  }

  // "The focus is on cutting rents."
  bool is_on_something(const GoalNoun& noun, std::uint32_t at) {
    if (!noun.entry.takes(Frame::preposition) || !stands_at(noun.entry.prepositions, at)) return false;
    if (!ties_to_focus(reading_.lower(at))) return false;
    add_phrase(noun_is, noun.kind, noun.word(), at + 1, holders_.of_noun(noun.at));
    return true;
  }

  // "The goal is simple: keep people safe."
  bool is_such(const GoalNoun& noun, std::uint32_t at) {
    constexpr std::uint32_t reach = 3;  // tokens
    const std::uint32_t limit = std::min(at + reach, limit_);
    std::uint32_t colon = at;
    while (colon < limit && reading_.word(colon) != ":") ++colon;
    if (colon >= limit || colon + 1 >= limit_) return false;
    const bool bare = reading_.tag(colon + 1) == Tag::Vb;
    const auto begin = bare ? std::optional(colon + 1) : infinitive_at(article_, colon + 1, limit_);
    return begin && is_said(noun, *begin, GoalForm::infinitive);
  }

  // "Their hope is that it rains", and no "the mood of the campaign is that it rains".
  bool is_that(const GoalNoun& noun, std::uint32_t at) {
    if (noun.kind == GoalKind::commitment || at >= limit_ || reading_.lower(at) != "that") return false;
    const bool complement = noun.first > 0 && reading_.lower(noun.first - 1) == "of";
    return !complement && is_said(noun, at + 1, GoalForm::clause);
  }

  // "Her goal was peace", and no "her goal is a hard one".
  bool is_thing(const GoalNoun& noun, std::uint32_t verb, std::uint32_t at) {
    if (noun.kind == GoalKind::commitment || !verbs_only(noun.end, verb)) return false;
    const NounPhrase* object = at < limit_ ? article_.phrases.starting(at) : nullptr;
    if (object == nullptr || object->pronoun || !noun.of("of") || noun.entry.kind != AimKind::aim) return false;
    const Tag head = reading_.tag(object->head);
    const bool bare = object->tokens.size() == 1 || reading_.tag(at) == Tag::Jj || reading_.lower(at) == "the";
    if ((head != Tag::Nn && head != Tag::Nns) || !bare || holders_.party_like(*object)) return false;
    const auto owner = owner_before(noun);
    if (!owner) return false;
    add(noun_is, noun.kind, noun.word(), at, GoalForm::noun, owner);
    return true;
  }

  bool verbs_only(std::uint32_t first, std::uint32_t last) const {
    for (std::uint32_t i = first; i < last; ++i) {
      if (!reading_.verb(i) && reading_.tag(i) != Tag::Md && reading_.tag(i) != Tag::Rb) return false;
    }
    return true;
  }

  // "Their aim was winning", and no "its campaign is going well", "its goals are getting old", "its goal, the club is
  // saying, …".
  bool is_acting(const GoalNoun& noun, std::uint32_t verb) {
    if (noun.kind == GoalKind::commitment || !noun.of("of")) return false;
    const auto begin = gerund_at(article_, verb + 1, limit_);
    if (!begin || tells_what_becomes(act_from(*begin))) return false;
    const NounPhrase* subject = article_.phrases.at(verb - 1);
    if (subject != nullptr && holders_.party_like(*subject)) return false;
    return is_said(noun, *begin, GoalForm::gerund);
  }

  // Whose the noun is by the words before it.
  std::optional<Source> owner_before(const GoalNoun& noun) const {
    auto owner = holders_.possessor(noun.at);
    if (owner && owner->tokens.last > noun.at) owner.reset();
    return owner;
  }

  // --- what is said to be the noun ---

  // The words before a goal noun that may name the goal.
  struct Named {
    std::uint32_t end = 0;  // they end before this token
    bool linked = false;    // by "as" or a copula
    bool copula = false;    // "peace is our goal"
  };

  // "puts cutting fares as a priority", "made peace its goal", "cutting fares is one of the priorities"
  void naming(const GoalNoun& noun) {
    const bool names = noun.entry.takes(Frame::as) || noun.of("of") || noun.of("on");
    if (noun.kind != GoalKind::aim || noun.first == 0 || !names) return;
    const Named named = named_before(noun);
    if (!named.linked && reading_.tag(named.end - 1) == Tag::In) return;  // "the core of its campaign"
    if (!thing_made_goal(noun, named) && !thing_is_goal(noun, named)) act_named_goal(noun, named);
  }

  Named named_before(const GoalNoun& noun) const {
    const std::uint32_t opening = reading_.sentence(noun.at).first;
    std::uint32_t first = noun.first;
    if (first > opening + 1 && is_one_of(reading_.lower(first - 2), reading_.lower(first - 1))) first -= 2;
    const std::string_view before = first > opening ? reading_.lower(first - 1) : std::string_view{};
    const bool copula = is_form_of_be(before) || before == "remains";
    const bool linked = copula || before == "as";
    return {.end = linked ? first - 1 : first, .linked = linked, .copula = copula};
  }

  bool is_named(const GoalNoun& noun, const Named& named, std::uint32_t first, GoalForm form,
                const std::optional<Source>& holder) {
    add(as_noun, noun.kind, noun.word(), first, form, holder).last = named.end;
    return true;
  }

  // "made peace its goal", "sees peace as a goal"
  bool thing_made_goal(const GoalNoun& noun, const Named& named) {
    const NounPhrase* object = named.copula ? nullptr : article_.phrases.ending(named.end - 1);
    if (object == nullptr || object->pronoun || object->tokens.first <= reading_.sentence(noun.at).first) return false;
    const std::uint32_t verb = object->tokens.first - 1;
    return means(Meaning::making, reading_.lower(verb)) &&
           is_named(noun, named, object->tokens.first, GoalForm::noun, subject_of(article_, verb));
  }

  // "Jobs are our top priority"
  bool thing_is_goal(const GoalNoun& noun, const Named& named) {
    const NounPhrase* subject = named.copula ? article_.phrases.ending(named.end - 1) : nullptr;
    if (subject == nullptr || !opens_statement(subject->tokens.first, noun)) return false;
    const auto owner = owner_before(noun);
    return owner && !holders_.may_be_party(*subject) &&
           is_named(noun, named, subject->tokens.first, GoalForm::noun, owner);
  }

  // "made cutting fares its goal", "sees cutting fares as a goal", "Cutting fares is a priority"
  void act_named_goal(const GoalNoun& noun, const Named& named) {
    const std::uint32_t opening = reading_.sentence(noun.at).first;
    const auto gerund = gerund_before(named.end, opening);
    if (!gerund) return;
    std::uint32_t begin = *gerund;
    while (begin > opening && reading_.tag(begin - 1) == Tag::Rb) --begin;
    if (named.copula) {
      if (opens_statement(begin, noun)) is_named(noun, named, begin, GoalForm::gerund, holders_.possessor(noun.at));
      return;
    }
    const bool governed = begin > opening && (reading_.finite(begin - 1) || reading_.verb(begin - 1));
    if (!governed || (!named.linked && !means(Meaning::making, reading_.lower(begin - 1)))) return;
    is_named(noun, named, begin, GoalForm::gerund, subject_of(article_, begin - 1));
  }

  // The last gerund before token `end` in its clause.
  std::optional<std::uint32_t> gerund_before(std::uint32_t end, std::uint32_t floor) const {
    for (std::uint32_t k = end; k-- > floor;) {
      if (reading_.word(k) == "," || reading_.mark(k)) return std::nullopt;
      if (reading_.tag(k) == Tag::Vbg) return k;
      if (reading_.finite(k)) return std::nullopt;
    }
    return std::nullopt;
  }

  // Whether what begins at `i` opens the noun’s sentence, a quotation or a clause with "that".
  bool opens_statement(std::uint32_t i, const GoalNoun& noun) const {
    return i == reading_.sentence(noun.at).first || reading_.mark(i - 1) || reading_.lower(i - 1) == "that";
  }
};

}  // namespace

std::vector<GoalStatement> find_goal_nouns(const Article& article, const Holders& holders) {
  return Nouns(article, holders).run();
}

}  // namespace sayso
