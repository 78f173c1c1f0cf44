#include "findings/goals/nouns.hpp"

#include <algorithm>
#include <optional>

#include "english/verb_meanings.hpp"
#include "findings/goals/finder.hpp"
#include "syntax/clauses.hpp"
#include "syntax/complements.hpp"
#include "syntax/moods.hpp"
#include "syntax/verb_groups.hpp"

namespace sayso {
namespace {

using namespace english;
using namespace goal_rules;

class Nouns : GoalFinder {
 public:
  Nouns(const Article& article, const Holders& holders) : GoalFinder(article, holders) {}

  std::vector<GoalStatement> run() {
    return each_token([&](std::uint32_t i) {
      const bool in_hopes =
          reading_.low(i) == "hopes" && i > 0 && reading_.low(i - 1) == "in";  // a verb for the tagger
      if (reading_.noun(i) || in_hopes) noun(i);
    });
  }

 private:
  void noun(std::uint32_t i) {
    const GoalCue* entry = reading_.lexeme(i).goal_noun();
    if (entry == nullptr || hypothetical(article_, i)) return;
    const NounPhrase* own = article_.phrases.at(i);
    const bool dated = own != nullptr && own->head > i && tells_time(*own) &&
                       begins_time(i + 1);                   // "plans Tuesday", "a pledge last month"
    if (own != nullptr && own->head != i && !dated) return;  // "goal posts", "plan B"
    const GoalKind kind = goal_kind(entry->kind);
    const std::uint32_t first = own != nullptr ? own->tokens.first : i;
    const bool none_of_it =
        reading_.low(first) == "no" || reading_.low(first) == "little" || reading_.low(first) == "any";
    if (none_of_it && kind == GoalKind::demand) return;  // "no calls to …": nobody’s
    const std::uint32_t cue = none_of_it ? first : i;
    if (pressed(first)) return;
    const bool owed = entry->lemma == "duty" || entry->lemma == "responsibility" || entry->lemma == "obligation";
    if (owed && (holders_.attribution_at(i) == none || !owns_up(i, first)))
      return;  // "a breach of his duty to …": what the law asks
    if (entry->lemma == "way" && !sought(first)) return;
    if (entry->lemma == "job" && first > 0 && negation(article_, first - 1)) return;  // "it is not my job to …"
    if (entry->lemma == "need" && (first == 0 || reading_.lexeme(first - 1).cue_verb() == nullptr))
      return;  // "stressed the need for …"
    if (entry->lemma == "decision" && (first == 0 || !means(Meaning::making, reading_.low(first - 1))))
      return;  // "his decision to …" tells what was done
    if (first > 0 && entry->lemma != "way" && (reading_.low(first - 1) == "in" || reading_.low(first - 1) == "for") &&
        (reading_.low(i) == "order" || reading_.low(first - 1) == "for"))
      return;
    const auto complemented = phrase_with_complements(article_, first, limit_);
    const std::uint32_t end = complemented ? std::max(complemented->tokens.last, i + 1) : i + 1;
    const std::uint32_t that = dated ? own->tokens.last : past_time(i + 1);  // "a demand last week that …"
    const GoalContext context{.subject = opens_clause(first), .of_noun = true};

    // an effort to …; the efforts of the two sides to …
    if (entry->takes(Frame::to)) {
      const std::uint32_t beyond = past_parties_and_times(dated ? own->tokens.last : i + 1);
      for (const std::uint32_t at : {i + 1, beyond, past_aside(i + 1), past_maker(i + 1)}) {
        if (const auto begin = infinitive_at(article_, at, limit_, !listed(entry->prepositions, "to"))) {
          add(noun_infinitive, kind, {cue, at == i + 1 ? at + 1 : i + 1}, *begin, GoalForm::infinitive,
              holders_.of_noun(i))
              .context = context;
          return;
        }
      }
    }
    if (entry->takes(Frame::clause) && !none_of_it && (kind != GoalKind::aim || entry->lemma == "hope") &&
        opens_willed_clause(that, kind)) {
      // What follows "that" is no "that China pursues", so only words before the noun can tell whose it is.
      const bool owned = own != nullptr && i > first &&
                         (reading_.tag(first) == Tag::PrpDollar || reading_.tag(i - 1) == Tag::Pos ||
                          (i >= first + 2 && reading_.tag(i - 2) == Tag::Pos));
      add(noun_clause, kind, {cue, i + 1}, that + 1, GoalForm::clause,
          owned ? holders_.of_noun(i) : subject_of(article_, first))
          .context = context;
      return;
    }
    // "calls for the mayor to go"
    if (const NounPhrase* whom = kind == GoalKind::demand && i + 2 < limit_ && reading_.low(i + 1) == "for"
                                     ? article_.phrases.starting(i + 2)
                                     : nullptr;
        whom != nullptr) {
      if (const auto begin = infinitive_at(article_, whom->tokens.last, limit_); begin && holders_.party_like(*whom)) {
        const auto holder = holders_.of_noun(i);
        add(noun_infinitive, kind, {cue, i + 1}, *begin, GoalForm::infinitive,
            holder && holder->tokens.first == whom->tokens.first ? std::nullopt : holder)
            .context = context;
        return;
      }
    }
    if (is(*entry, i, end)) return;
    if (entry->takes(Frame::preposition) && preposition(entry->prepositions, i + 1)) {
      if (const auto begin = gerund_at(article_, i + 2, limit_)) {
        add(noun_preposition, kind, {cue, i + 2}, *begin, GoalForm::gerund, holders_.of_noun(i)).context = context;
        return;
      }
      const NounPhrase* object = article_.phrases.starting(i + 2);
      if (object != nullptr && names_goal(*entry, *object, reading_.low(i + 1))) {
        auto holder = holders_.of_noun(i);
        if (holder && holder->tokens.first == object->tokens.first)
          holder = subject_of(article_, first);  // "set a goal of ten schools"
        add(noun_preposition, kind, {cue, i + 2}, i + 2, GoalForm::noun, holder).context = context;
        return;
      }
    }
    as(i, first, kind);
  }

  // "the pledge she and others made to …": past who made it.
  std::uint32_t past_maker(std::uint32_t i) const {
    constexpr std::uint32_t longest = 8;  // tokens
    if (article_.phrases.starting(i) == nullptr) return i;
    for (std::uint32_t k = i + 1; k < std::min(i + longest, limit_); ++k) {
      const std::string_view low = reading_.low(k);
      if (reading_.verb(k) && (low == "made" || low == "gave" || low == "took" || low == "signed")) return k + 1;
      if (reading_.tag(k) == Tag::Punct || reading_.tag(k) == Tag::In) return i;
    }
    return i;
  }

  // "looking for ways to …", "seek a way to …"
  bool sought(std::uint32_t first) const {
    if (first < 2) return false;
    const bool linked = reading_.low(first - 1) == "for" || reading_.low(first - 1) == "at";
    return means(Meaning::seeking, reading_.low(first - (linked ? 2 : 1)));
  }

  // "We have a duty to …", "our duty is to …"
  bool owns_up(std::uint32_t noun, std::uint32_t first) const {
    const auto holder = holders_.of_noun(noun);
    if (!holder || !first_person(article_, holder->head)) return false;
    return first == reading_.sentence(first).first || reading_.verb(first - 1) || reading_.mark(first - 1);
  }

  // "the efforts of the two sides to …", "a plan by the club last week to …": past whose and when.
  std::uint32_t past_parties_and_times(std::uint32_t i) const {
    for (int steps = 0; steps < 3 && i < limit_; ++steps) {
      const std::string_view low = reading_.low(i);
      const bool linked = low == "of" || low == "by" || low == "from" || low == "with" || low == "between" ||
                          low == "on" || low == "in" || low == "to";
      const NounPhrase* phrase = article_.phrases.starting(linked ? i + 1 : i);
      if (phrase == nullptr || phrase->tokens.first >= limit_) break;
      const bool time = tells_time(*phrase);
      if (!time && !(linked && low != "on" && low != "in" && holders_.party_like(*phrase))) break;
      i = phrase->tokens.last;
    }
    return i;
  }

  // "They expect the campaign to …": the noun is who is to do it.
  bool pressed(std::uint32_t first) const {
    if (first == 0) return false;
    const GoalCue* verb = reading_.lexeme(first - 1).goal_verb();
    return (verb != nullptr && verb->takes(Frame::object_to)) || means(Meaning::expecting, reading_.low(first - 1));
  }

  // Whether a noun phrase after a noun and its preposition names the goal: "the demand for higher pay", "a goal of a
  // united league", and neither "the goals of the league", "a campaign for mayor", nor "the fight against the league".
  bool names_goal(const GoalCue& entry, const NounPhrase& object, std::string_view preposition) const {
    if (entry.lemma == "commitment" && preposition == "to")
      return !object.pronoun && !object.name && !holders_.party_like(object);
    if (object.pronoun || idle(object.tokens.first) || preposition == "to" || preposition == "in" ||
        preposition == "into" || entry.lemma == "focus")
      return false;
    const std::string_view opening = reading_.low(object.tokens.first);
    if (preposition == "of")
      return entry.kind == AimKind::aim && entry.lemma != "target" &&
             (opening == "a" || opening == "an" || opening == "$" || reading_.tag(object.tokens.first) == Tag::Cd);
    if (preposition == "for" && holders_.party_like(object)) return false;
    if (preposition == "against") return !holders_.party_like(object) && !object.name;
    const bool office = object.tokens.size() == 1 && (reading_.is(object.head, WordClass::role) ||
                                                      reading_.is(object.head, WordClass::title) || object.name);
    return !office;
  }

  // "that wages will be paid", "that the law be changed", and no "that the firm made": whether such a clause has its
  // "that" at `that`.
  bool opens_willed_clause(std::uint32_t that, GoalKind kind) const {
    const std::uint32_t i = that + 1;
    if (i >= limit_ || reading_.low(that) != "that") return false;
    const auto subject = phrase_with_complements(article_, i, limit_);
    if (!subject) return false;
    std::uint32_t k = subject->tokens.last;
    while (k < limit_ && negation(article_, k)) ++k;
    if (k >= limit_) return false;
    if (kind == GoalKind::demand && reading_.tag(k) == Tag::Md)
      return reading_.low(k) == "should" || reading_.low(k) == "must";
    return reading_.tag(k) == Tag::Md || reading_.tag(k) == Tag::Vb;
  }

  // Whether the phrase that begins at `first` is the subject of its clause.
  bool opens_clause(std::uint32_t first) const {
    if (first == reading_.sentence(first).first) return true;
    const std::string_view low = reading_.low(first - 1);
    const Tag tag = reading_.tag(first - 1);
    return low == "that" || low == "," || reading_.mark(first - 1) || tag == Tag::Cc || low == "because" ||
           low == "as" || low == "while";
  }

  // The goal is to win; one of the goals of the club is to win; their aim was winning.
  bool is(const GoalCue& entry, std::uint32_t noun, std::uint32_t end) {
    const GoalKind kind = goal_kind(entry.kind);
    for (std::uint32_t k = end, steps = 0; k < limit_ && steps < 14; ++k, ++steps) {
      const bool dash =
          reading_.word(k) == "-" || reading_.word(k) == "--" || reading_.word(k) == "–" || reading_.word(k) == "—";
      const auto owner = dash ? holders_.possessor(noun) : std::nullopt;
      const bool owned = owner && owner->tokens.last <= noun;  // "the campaign — passing out fliers": an aside
      if (k == end &&
          (owned || reading_.word(k) == ":")) {  // "Our aim: to keep people safe", "her priority - keeping people safe"
        const auto begin = infinitive_at(article_, k + 1, limit_);
        const auto gerund = begin ? std::nullopt : gerund_at(article_, k + 1, limit_);
        if (begin || gerund)
          add(noun_is, kind, {noun, noun + 1}, begin ? *begin : *gerund,
              begin ? GoalForm::infinitive : GoalForm::gerund, holders_.of_noun(noun));
        return begin || gerund;
      }
      if (reading_.word(k) == ";" || reading_.word(k) == ":" || reading_.mark(k)) return false;
      if (const std::uint32_t past = past_attribution(k); past > k) {
        k = past - 1;
        continue;
      }
      const std::string_view low = reading_.low(k);
      if (low == "include" || low == "includes" || low == "included") {
        if (const auto begin = gerund_at(article_, k + 1, limit_)) {
          add(noun_is, kind, {noun, noun + 1}, *begin, GoalForm::gerund, holders_.of_noun(noun));
          return true;
        }
      }
      const bool joins = low == "is" || low == "was" || low == "are" || low == "were" || low == "be" || low == "been" ||
                         low == "remains" || (low == "'s" && reading_.tag(k) != Tag::Pos);
      if (!joins) {
        if (low.starts_with("seem") || low.starts_with("appear")) continue;  // "its aim seemed to be to …"
        if (reading_.finite(k) && reading_.tag(k) != Tag::Md && reading_.tag(k - 1) != Tag::Prp &&
            reading_.low(k) != "has" && reading_.low(k) != "have")
          return false;
        continue;
      }
      if (of_another(k, end) || reading_.low(k - 1) == "and")
        return false;  // "faces a probe of its strategies and is …"
      std::uint32_t at = k + 1;
      if (at < limit_ && reading_.tag(at) == Tag::Rb && !negation(article_, at)) ++at;
      if (entry.takes(Frame::as) && at < limit_ && negation(article_, at)) return false;  // "the solution is not to …"
      if (const auto begin = infinitive_at(article_, at, limit_)) {
        add(noun_is, kind, {noun, noun + 1}, *begin, GoalForm::infinitive, holders_.of_noun(noun));
        return true;
      }
      if (entry.takes(Frame::preposition) && at < limit_ && (reading_.low(at) == "on" || reading_.low(at) == "for") &&
          preposition(entry.prepositions, at)) {  // "the focus is on cutting rents"
        phrase(noun_is, kind, {noun, noun + 1}, at + 1, holders_.of_noun(noun));
        return true;
      }
      // "The goal is simple: keep people safe."
      for (std::uint32_t colon = at; colon < std::min(at + 3, limit_); ++colon) {
        if (reading_.word(colon) != ":" || colon + 1 >= limit_) continue;
        const bool bare = reading_.tag(colon + 1) == Tag::Vb;
        const auto begin = bare ? std::optional(colon + 1) : infinitive_at(article_, colon + 1, limit_);
        if (!begin) break;
        add(noun_is, kind, {noun, noun + 1}, *begin, GoalForm::infinitive, holders_.of_noun(noun));
        return true;
      }
      if (kind == GoalKind::aim || kind == GoalKind::demand) {
        const bool of =
            own_first(noun) > 0 && reading_.low(own_first(noun) - 1) == "of";  // "the mood of the campaign is that …"
        if (at < limit_ && reading_.low(at) == "that" && !of) {
          add(noun_is, kind, {noun, noun + 1}, at + 1, GoalForm::clause, holders_.of_noun(noun));
          return true;
        }
        if (verbs_only(end, k) && names_aim(entry, noun, at)) {
          add(noun_is, kind, {noun, noun + 1}, at, GoalForm::noun, holders_.possessor(noun));
          return true;
        }
        const bool named = entry.prepositions.find("of") != std::string_view::npos;  // "its campaign is going well"
        if (const auto begin = gerund_at(article_, k + 1, limit_);
            begin && named && !comes_about(verb_from(article_, *begin))) {
          const NounPhrase* subject = article_.phrases.at(k - 1);
          if (subject == nullptr || !holders_.party_like(*subject)) {
            add(noun_is, kind, {noun, noun + 1}, *begin, GoalForm::gerund, holders_.of_noun(noun));
            return true;
          }
        }
      }
    }
    return false;
  }

  bool verbs_only(std::uint32_t first, std::uint32_t last) const {
    for (std::uint32_t i = first; i < last; ++i) {
      if (!reading_.verb(i) && reading_.tag(i) != Tag::Md && reading_.tag(i) != Tag::Rb) return false;
    }
    return true;
  }

  // "Her goal was peace", and no "her goal is a hard one"
  bool names_aim(const GoalCue& entry, std::uint32_t noun, std::uint32_t at) const {
    const NounPhrase* object = at < limit_ ? article_.phrases.starting(at) : nullptr;
    if (object == nullptr || object->pronoun || !listed(entry.prepositions, "of") || entry.kind != AimKind::aim)
      return false;
    const Tag tag = reading_.tag(object->head), opening = reading_.tag(at);
    const bool noun_head = tag == Tag::Nn || tag == Tag::Nns;
    const bool bare = noun_head && (object->tokens.size() == 1 || opening == Tag::Jj || reading_.low(at) == "the");
    const auto owner = holders_.possessor(noun);
    return bare && owner && owner->tokens.last <= noun && !holders_.party_like(*object);
  }

  // "its priorities are getting …": no aim, but what becomes of it
  bool comes_about(std::uint32_t verb) const {
    const std::string_view low = reading_.low(verb);
    return low == "getting" || low == "going" || low == "being" || low == "becoming" || low == "having" ||
           low == "coming" || low == "working" || low == "growing";
  }

  std::uint32_t own_first(std::uint32_t noun) const {
    const NounPhrase* own = article_.phrases.at(noun);
    return own != nullptr ? own->tokens.first : noun;
  }

  // "The plan, a clerk in Oslo said, is to …": past what stands between the commas.
  std::uint32_t past_attribution(std::uint32_t i) const {
    constexpr std::uint32_t longest = 12;
    if (reading_.word(i) != ",") return i;
    bool said = false;
    for (std::uint32_t k = i + 1; k < std::min(i + longest, limit_); ++k) {
      if (reading_.word(k) == ",") return said ? k + 1 : i;
      const CueVerb* cue = reading_.finite(k) ? reading_.lexeme(k).cue_verb() : nullptr;
      said |= cue != nullptr && cue->cue_class == CueClass::statement && cue->takes(Frame::after);
    }
    return i;
  }

  // Whether "is" at `k`, after a goal noun's phrase that ends at `end`, has a subject of its own: "a campaign, though
  // rain is …".
  bool of_another(std::uint32_t k, std::uint32_t end) const {
    const NounPhrase* subject = article_.phrases.at(k - 1);
    if (subject == nullptr || subject->tokens.first <= end) return false;
    const Tag before = reading_.tag(subject->tokens.first - 1);
    return before != Tag::In && before != Tag::To && !reading_.is(subject->head, WordClass::time_word);
  }

  // puts cutting fares as a priority; made cutting fares its goal; cutting fares is a priority
  void as(std::uint32_t noun, std::uint32_t first, GoalKind kind) {
    const GoalCue& entry = *reading_.lexeme(noun).goal_noun();
    const bool names = entry.takes(Frame::as) || listed(entry.prepositions, "of") || listed(entry.prepositions, "on");
    if (kind != GoalKind::aim || first == 0 || !names) return;
    const Range sentence = reading_.sentence(noun);
    if (first > sentence.first + 1 && reading_.low(first - 1) == "of" && reading_.low(first - 2) == "one") first -= 2;
    const bool predicate =
        first > sentence.first &&
        (reading_.low(first - 1) == "as" || reading_.low(first - 1) == "is" || reading_.low(first - 1) == "was" ||
         reading_.low(first - 1) == "are" || reading_.low(first - 1) == "remains");
    const bool copula = predicate && reading_.low(first - 1) != "as";
    if (!predicate && reading_.tag(first - 1) == Tag::In) return;  // "the core of its campaign"
    const std::uint32_t end = predicate ? first - 1 : first;
    const NounPhrase* object = predicate && copula ? nullptr : article_.phrases.ending(end - 1);
    if (object != nullptr && !object->pronoun && object->tokens.first > sentence.first &&
        means(Meaning::making, reading_.low(object->tokens.first - 1))) {
      const std::uint32_t verb = object->tokens.first - 1;
      add(as_noun, kind, {noun, noun + 1}, object->tokens.first, GoalForm::noun, subject_of(article_, verb)).last = end;
      return;
    }
    // "Jobs are our top priority"
    const NounPhrase* subject = copula ? article_.phrases.ending(end - 1) : nullptr;
    const bool opens_it =
        subject != nullptr && (subject->tokens.first == sentence.first || reading_.mark(subject->tokens.first - 1) ||
                               reading_.low(subject->tokens.first - 1) == "that");
    if (const auto whose = holders_.possessor(noun);
        opens_it && whose && whose->tokens.last <= noun && !subject->pronoun && !holders_.party_like(*subject)) {
      add(as_noun, kind, {noun, noun + 1}, subject->tokens.first, GoalForm::noun, whose).last = end;
      return;
    }
    for (std::uint32_t k = end; k-- > sentence.first;) {
      if (reading_.word(k) == "," || reading_.mark(k)) return;
      if (reading_.tag(k) != Tag::Vbg) {
        if (reading_.finite(k)) return;
        continue;
      }
      std::uint32_t begin = k;
      while (begin > sentence.first && reading_.tag(begin - 1) == Tag::Rb) --begin;
      const bool governed = begin > sentence.first && (reading_.finite(begin - 1) || reading_.verb(begin - 1));
      const bool opens = begin == sentence.first || reading_.low(begin - 1) == "that" || reading_.mark(begin - 1);
      if (copula ? !opens : !governed) return;
      if (!predicate && !means(Meaning::making, reading_.low(begin - 1))) return;
      const auto holder = copula ? holders_.possessor(noun) : subject_of(article_, begin - 1);
      add(as_noun, kind, {noun, noun + 1}, begin, GoalForm::gerund, holder).last = end;
      return;
    }
  }
};

}  // namespace

std::vector<GoalStatement> find_goal_nouns(const Article& article, const Holders& holders) {
  return Nouns(article, holders).run();
}

}  // namespace sayso
