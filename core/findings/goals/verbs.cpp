#include "findings/goals/verbs.hpp"

#include <algorithm>
#include <optional>

#include "english/negation.hpp"
#include "english/verb_meanings.hpp"
#include "findings/goals/finder.hpp"
#include "syntax/asides.hpp"
#include "syntax/clauses.hpp"
#include "syntax/complements.hpp"
#include "syntax/moods.hpp"
#include "syntax/verb_groups.hpp"

namespace sayso {
namespace {

using namespace english;
using namespace goal_rules;

class Verbs : GoalFinder {
 public:
  Verbs(const Article& article, const Holders& holders) : GoalFinder(article, holders) {}

  std::vector<GoalStatement> run() {
    return each_token([&](std::uint32_t i) {
      if (reading_.verb(i)) verb(i);
    });
  }

 private:
  void verb(std::uint32_t i) {
    std::uint32_t after = i + 1;
    const Lexeme& lexeme = reading_.lexeme(i);
    const GoalCue* entry = after < limit_ ? lexeme.goal_verb(reading_.low(after)) : nullptr;
    if (entry != nullptr) ++after;
    else entry = lexeme.goal_verb();
    if (entry == nullptr || entry->lemma == "need" || attributive(i) || hypothetical(article_, i)) return;
    const VerbGroup group = verb_group(article_, i);
    if (!held(*entry, i, after, group)) return;
    const GoalKind kind = goal_kind(entry->kind);
    after = past_closing_mark(after);
    const std::uint32_t direct = after;
    while (after < limit_ && reading_.tag(after) == Tag::Rb && !negation(article_, after) &&
           reading_.low(after) != "forward" && reading_.low(after) != "here" && reading_.low(after) != "there")
      ++after;
    after = past_aside(after);

    if (entry->takes(Frame::to) && !group.passive) {  // "is intended to …" tells what a thing is for
      const bool may_go = entry->lemma == "move";     // "moves to center stage"
      auto first = infinitive_at(article_, after, limit_, !may_go && !listed(entry->prepositions, "to"));
      if (const std::uint32_t later = past_adverbials(*entry, direct);
          !first && later > direct) {  // "vowed on Monday to …"
        first = infinitive_at(article_, later, limit_);
        if (first) after = direct - 1;
      }
      if (first) {
        const bool idle_words = (means(Meaning::wish, entry->lemma) &&
                                 speech(*first)) ||  // "I want to thank …", and yet "works to stress …"
                                (means(Meaning::silence, entry->lemma) &&
                                 means(Meaning::answer, reading_.low(verb_from(article_, *first))));
        if (idle_words || (means(Meaning::liking, entry->lemma) && reading_.low(*first) == "have" &&
                           *first + 1 < limit_ && reading_.tag(*first + 1) == Tag::Vbn))
          return;
        const std::uint32_t cue_end = negation(article_, after) ? after : after + 1;
        GoalContext& context =
            add(verb_infinitive, kind, {group.first, cue_end}, past_is(*first), GoalForm::infinitive, party_of(i))
                .context;
        context.subject = in_relative_clause(article_, i) || describes_subject(i);
        context.aside = aside(group.first);
        return;
      }
    }
    if (entry->lemma == "try" && after + 1 < limit_ && reading_.low(after) == "and" &&
        reading_.tag(after + 1) == Tag::Vb) {
      add(verb_infinitive, kind, {group.first, after + 1}, after + 1, GoalForm::infinitive, party_of(i));
      return;
    }
    if (entry->takes(Frame::object_to) && other_infinitive(*entry, i, after, group)) return;
    // "want them gone"
    const NounPhrase* whom =
        entry->takes(Frame::object) && entry->takes(Frame::object_to) ? article_.phrases.starting(direct) : nullptr;
    if (whom != nullptr && whom->pronoun && whom->tokens.last < limit_ &&
        (reading_.tag(whom->tokens.last) == Tag::Vbn || reading_.tag(whom->tokens.last) == Tag::Vbd)) {
      add(verb_object, kind, {group.first, direct}, direct, GoalForm::noun, party_of(i));
      return;
    }
    if (entry->takes(Frame::gerund)) {
      if (const auto first = gerund_at(article_, direct, limit_)) {
        add(verb_gerund, kind, {group.first, direct}, *first, GoalForm::gerund, party_of(i));
        return;
      }
    }
    const bool own_preposition = entry->takes(Frame::preposition) && preposition(entry->prepositions, after);
    if (own_preposition && !(group.passive && entry->takes(Frame::object_to) &&
                             reading_.tag(after) == Tag::To)) {  // "was invited to a talk"
      if (wants_act(i, after) && !gerund_at(article_, after + 1, limit_)) return;
      if (after + 2 < limit_ && (reading_.low(after + 1) == "is" || reading_.low(after + 1) == "was"))
        ++after;  // "all we ask for is a hearing"
      phrase(verb_preposition, kind, {group.first, after + 1}, after + 1, party_of(i));
      if (!found_.empty() && describes_subject(i)) found_.back().context.subject = true;
      return;
    }
    // "promised voters an end to the tax"; "promised voters that he would …", which "would" brings
    if (const NounPhrase* told = entry->takes(Frame::addressee) ? article_.phrases.starting(direct) : nullptr;
        told != nullptr && told->tokens.last < limit_ && (told->pronoun || holders_.party_like(*told))) {
      const std::uint32_t next = told->tokens.last;
      if (const auto first = infinitive_at(article_, next, limit_)) {
        add(verb_infinitive, kind, {group.first, i + 1}, *first, GoalForm::infinitive, party_of(i));
        return;
      }
      const NounPhrase* object = article_.phrases.starting(next);
      if (reading_.low(next) == "that" || (object != nullptr && object->pronoun)) return;
      if (object != nullptr) {
        add(verb_object, kind, {group.first, i + 1}, next, GoalForm::noun, party_of(i));
        return;
      }
    }
    // "dedicated her life to teaching", "challenged her to a debate"
    if (const NounPhrase* object = article_.phrases.starting(direct);
        entry->takes(Frame::preposition) && object != nullptr && object->tokens.last < limit_ &&
        preposition(entry->prepositions, object->tokens.last)) {
      if (const auto first = gerund_at(article_, object->tokens.last + 1, limit_)) {
        add(verb_preposition, kind, {group.first, i + 1}, *first, GoalForm::gerund, party_of(i));
        return;
      }
      const auto meeting =
          entry->takes(Frame::object_to) && can_act(direct) && reading_.low(object->tokens.last) != "against"
              ? noun_at(article_, object->tokens.last + 1, limit_)
              : std::nullopt;
      if (meeting && !holders_.party_like(*noun_phrase_from(article_, *meeting))) {
        add(verb_preposition, kind, {group.first, i + 1}, *meeting, GoalForm::noun, party_of(i));
        return;
      }
    }
    if (entry->takes(Frame::clause) && clause(*entry, i, after, group)) return;
    if (cleft(*entry, i, after, group)) return;
    const bool participle = reading_.tag(i) == Tag::Vbn && group.first == i;  // "the law, proposed years ago, …"
    if (entry->takes(Frame::object) && !group.passive && !participle) {
      const auto first = noun_at(article_, direct, limit_);
      const bool names_goal = first && !idle(*first) &&
                              (!names_another(noun_phrase_from(article_, *first)->head) ||
                               reading_.low(*first) == "a" || reading_.low(*first) == "an");
      if (names_goal) {
        add(verb_object, kind, {group.first, direct}, *first, GoalForm::noun, party_of(i)).context.aside =
            aside(group.first);
        // "two of the drivers seeking a seat have left"
        const NounPhrase* described =
            reading_.tag(i) == Tag::Vbg && group.first == i && i > 0 ? article_.phrases.ending(i - 1) : nullptr;
        found_.back().context.subject = described != nullptr && holders_.party_like(*described);
      }
    }
  }

  // "pledged delegates", "270 pledged delegates", "after urged …": no verb of a clause
  bool attributive(std::uint32_t i) const {
    const NounPhrase* around = article_.phrases.at(i);
    if (around != nullptr && around->head != i) return true;
    if (i == reading_.sentence(i).first) return false;
    const Tag tag = reading_.tag(i), before = reading_.tag(i - 1);
    return (before == Tag::Cd && tag != Tag::Vbp) || (before == Tag::In && (tag == Tag::Vbn || tag == Tag::Vbd));
  }

  // Whether the verb, after which its complement begins at `after`, tells what a party does want.
  bool held(const GoalCue& entry, std::uint32_t i, std::uint32_t after, const VerbGroup& group) const {
    const GoalKind kind = goal_kind(entry.kind);
    const std::uint32_t floor = reading_.sentence(i).first;
    const auto party = party_of(i);
    const NounPhrase* thing =
        reading_.tag(i) == Tag::Vbn && group.first == i && i > 0 ? article_.phrases.ending(i - 1) : nullptr;
    if (thing != nullptr && !thing->pronoun && !holders_.party_like(*thing) && entry.lemma != "aim")
      return false;  // "a tax dedicated to …"
    // "activists who have demanded …" did so; "activists who want …" are of some kind
    const bool done = kind == GoalKind::demand && !group.negated &&
                      (reading_.tag(i) == Tag::Vbd || reading_.tag(i) == Tag::Vbn) && group.first < i;
    if ((!done && of_any_kind(article_, group)) || (kind == GoalKind::aim && by_document(article_, party)))
      return false;
    const bool wished = means(Meaning::liking, entry.lemma);  // "would like to …"
    if (wished && (group.modal == no_token || reading_.tag(i) != Tag::Vb || !would(group.modal))) return false;
    const bool preferred = entry.lemma == "prefer" && reading_.tag(i) == Tag::Vb && group.modal != no_token &&
                           would(group.modal);  // "would prefer to …" is a wish as well
    if (!wished && !preferred && unreal(article_, group, holders_.attribution_at(group.head) != none)) return false;
    if (group.first > floor) {
      const std::string_view before = reading_.low(group.first - 1);
      if (before == "what" || before == "without") return false;  // "what worked to …", "without trying to …"
      if (before == "of" && group.first > floor + 1 && reading_.low(group.first - 2) == "instead") return false;
      if (group.first == i && reading_.tag(i) != Tag::Vbg && (before == "when" || before == "once" || before == "if"))
        return false;  // "when asked for …"
    }
    const bool cleft = after < limit_ && (reading_.low(after) == "is" || reading_.low(after) == "was" ||
                                          reading_.low(after + 1 < limit_ ? after + 1 : after) == "do");
    const std::uint32_t opening = party && party->tokens.first > floor ? party->tokens.first - 1 : no_token;
    const bool asked =
        opening != no_token &&
        (reading_.tag(opening) == Tag::Wp || reading_.low(opening) == "whatever" || reading_.low(opening) == "whoever");
    if (asked && !cleft) return false;                                               // "whom they would like to see"
    if (reading_.tag(i) == Tag::Vb && group.first == i && i == floor) return false;  // "Seek help."
    if (entry.lemma == "threaten" && !person_like(party)) return false;              // "the drought threatens to …"
    // "did not rule out …" tells no plan, "for refusing to …" what was done
    const bool told = !group.negated && (reading_.tag(i) != Tag::Vbg || group.first < i);
    return told || denying_verb(entry.lemma, entry.particle) == Denier::none;
  }

  bool person_like(const std::optional<Source>& party) const {
    const NounPhrase* phrase = party ? article_.phrases.at(party->head) : nullptr;
    return phrase != nullptr && (phrase->pronoun || holders_.party_like(*phrase));
  }

  bool would(std::uint32_t i) const { return reading_.low(i) == "would" || reading_.low(i) == "'d"; }

  // Who does what the verb says: "activists seeking to …", "the mayor, hoping to …, met the drivers".
  std::optional<Source> party_of(std::uint32_t i) const {
    const bool participle = reading_.tag(i) == Tag::Vbg && i > reading_.sentence(i).first;
    const NounPhrase* described = participle ? article_.phrases.ending(i - 1) : nullptr;
    const bool describes = described != nullptr && !described->pronoun && holders_.party_like(*described) &&
                           reading_.lexeme(described->head).goal_noun() == nullptr;
    if (describes) return Source{described->tokens, described->head};
    // "She kept up a filibuster aimed at …": who keeps it up
    const bool passive =
        reading_.tag(i) == Tag::Vbn && i > reading_.sentence(i).first && article_.phrases.ending(i - 1) != nullptr;
    if (passive && !holders_.party_like(*article_.phrases.ending(i - 1))) {
      for (std::uint32_t k = i; k-- > reading_.sentence(i).first;) {
        if (reading_.finite(k)) return subject_of(article_, k);
      }
    }
    auto subject = subject_of(article_, i);
    // "the senators have both urged": whom "both" counts
    if (subject && subject->tokens.size() == 1 && subject->head > reading_.sentence(i).first &&
        reading_.is(subject->head - 1, WordClass::auxiliary)) {
      if (const auto counted = source_before(article_, subject->head - 1, reading_.sentence(i).first))
        subject = counted;
    }
    if (const std::uint32_t first = verb_group(article_, i).first;
        !subject && first > reading_.sentence(i).first && floats(first - 1)) {
      subject = source_before(article_, first - 1, reading_.sentence(i).first);  // "Ruiz and Lind both want to …"
    }
    if (subject || !participle || i < reading_.sentence(i).first + 2 || reading_.word(i - 1) != ",") return subject;
    described = article_.phrases.ending(i - 2);
    if (described == nullptr) return std::nullopt;
    return Source{described->tokens, described->head};
  }

  // "vowed on Monday", "set out a year ago", "works behind the scenes", "as fast as possible": past when, where and
  // how, but neither past the verb’s own prepositions, which begin what it is about, nor past what "work" is done with
  // or as.
  std::uint32_t past_adverbials(const GoalCue& entry, std::uint32_t i) const {
    constexpr std::uint32_t longest = 12;  // tokens
    if (entry.lemma == "look" || entry.lemma == "move")
      return past_time(i);  // "looked in the mirror to see …", "moved from Oslo to teach"
    const std::uint32_t end = std::min(i + longest, limit_);
    while (i < end) {
      const std::string_view low = reading_.low(i);
      if (const std::uint32_t later = past_time(i); later > i) {
        i = later;
      } else if ((low == "as" || low == "so") && i + 3 < end && reading_.low(i + 2) == "as" &&
                 (reading_.low(i + 3) == "possible" || reading_.low(i + 3) == "ever")) {
        i += 4;
      } else if ((reading_.tag(i) == Tag::Rb && !negation(article_, i)) || low == "ago" || low == "hard") {
        ++i;
      } else if ((low == "and" || low == "but") && i + 1 < end &&
                 (reading_.tag(i + 1) == Tag::Rb || reading_.low(i + 1) == "as")) {
        ++i;
      } else {
        const bool about = low == "for" || low == "than" || listed(entry.prepositions, low) ||
                           (entry.lemma == "work" && (low == "with" || low == "as"));
        const NounPhrase* place = reading_.tag(i) == Tag::In && !about ? article_.phrases.starting(i + 1) : nullptr;
        if (place == nullptr || place->pronoun || place->tokens.last >= limit_) break;
        i = place->tokens.last;
      }
    }
    return i;
  }

  bool floats(std::uint32_t i) const {
    return reading_.low(i) == "both" || reading_.low(i) == "all" || reading_.low(i) == "each";
  }

  // "Ruiz, who is seeking a seat, and Lind have …": the next comma closes what the first opened.
  bool aside(std::uint32_t first) const {
    if (first < reading_.sentence(first).first + 2) return false;
    const std::string_view low = reading_.low(first - 1);
    return (low == "who" || low == "which") && reading_.word(first - 2) == ",";
  }

  // "Drivers hoping to win met the mayor": what is hoped ends where the drivers get their verb.
  bool describes_subject(std::uint32_t i) const {
    const NounPhrase* described = reading_.tag(i) == Tag::Vbg && i > 0 ? article_.phrases.ending(i - 1) : nullptr;
    return described != nullptr && described->tokens.first == reading_.sentence(i).first;
  }

  // "pursue those goals" names none
  bool names_another(std::uint32_t head) const {
    const GoalCue* noun = reading_.lexeme(head).goal_noun();
    return noun != nullptr && noun->takes(Frame::to);
  }

  bool can_act(std::uint32_t i) const {
    const NounPhrase* phrase = i < limit_ ? article_.phrases.at(i) : nullptr;
    if (i < limit_ && reading_.tag(i) == Tag::PrpDollar) return true;
    return phrase != nullptr && (phrase->pronoun || holders_.party_like(*phrase));
  }

  // "pushed Norland, Sudland and the league to …": past those who are named with "and".
  std::uint32_t past_others(std::uint32_t i) const {
    while (i + 1 < limit_) {
      std::uint32_t next = i;
      if (reading_.word(next) == ",") ++next;
      if (next < limit_ && (reading_.low(next) == "and" || reading_.low(next) == "or")) ++next;
      const NounPhrase* other = next > i && next < limit_ ? article_.phrases.starting(next) : nullptr;
      if (other == nullptr) return i;
      i = other->tokens.last;
    }
    return i;
  }

  // "telling us what to do"
  bool question_word(std::uint32_t first) const {
    const Tag before = first >= 2 && reading_.tag(first - 1) == Tag::To ? reading_.tag(first - 2) : Tag::Punct;
    return before == Tag::Wp || before == Tag::Wrb || before == Tag::Wdt;
  }

  static constexpr std::uint32_t longest_apposition =
      20;  // tokens: "asked Lind, the mayor of a town in the north, to …"

  // urged Y to …, called on Y to …, wants Y to …; was asked to …
  bool other_infinitive(const GoalCue& entry, std::uint32_t i, std::uint32_t after, const VerbGroup& group) {
    std::uint32_t whom = after;
    if (whom + 1 < limit_ &&
        (reading_.low(whom) == "on" || reading_.low(whom) == "upon" || reading_.low(whom) == "with" ||
         reading_.low(whom) == "for" || reading_.tag(whom) == Tag::To)) {
      ++whom;
    } else if (entry.lemma == "call") {
      return false;  // "called the firm to complain"
    }
    if (entry.lemma == "challenge" && whom > after) return false;  // "it proved challenging for the firm to …"
    const auto person = phrase_with_complements(article_, whom, limit_);
    std::optional<std::uint32_t> first;
    std::uint32_t to = after;
    if (whom > after && reading_.low(after) == "for" && !can_act(whom)) return false;  // "called for efforts to …"
    if (person) {
      to = past_others(article_.phrases.at(whom)->tokens.last);
      first = infinitive_at(article_, to, limit_, true);
      for (; to < person->tokens.last && !first; ++to) first = infinitive_at(article_, to, limit_);
      if (!first) first = infinitive_at(article_, to, limit_, true);
      // "advised the graduates in May to …"
      for (std::uint32_t steps = 0; !first && steps < 2 && to < limit_; ++steps) {
        if (reading_.tag(to) == Tag::In) ++to;
        const NounPhrase* time = article_.phrases.starting(to);
        if (time == nullptr) break;
        to = time->tokens.last;
        first = infinitive_at(article_, to, limit_, true);
      }
      const std::uint32_t named = article_.phrases.at(whom)->tokens.last;
      if (const std::uint32_t beyond = past_aside(named, longest_apposition); !first && beyond > named)
        first = infinitive_at(article_, beyond, limit_);
      if (!first || question_word(*first)) return false;
      if (speech(*first) && reading_.low(verb_from(article_, *first)) != "apologize")
        return true;  // "I want you to know"
      add(verb_other_infinitive, GoalKind::demand, {group.first, i + 1}, *first, GoalForm::infinitive, party_of(i))
          .context.subject = describes_subject(i);
      return true;
    }
    const bool her = whom < limit_ && reading_.tag(whom) == Tag::PrpDollar;  // "called for her to leave"
    if (const auto deed = her ? infinitive_at(article_, whom + 1, limit_, true) : std::nullopt) {
      add(verb_other_infinitive, GoalKind::demand, {group.first, i + 1}, *deed, GoalForm::infinitive, party_of(i));
      return true;
    }
    if (!group.passive || group.negated) return false;
    first = infinitive_at(article_, after, limit_);
    if (!first) return false;
    add(verb_other_infinitive, GoalKind::demand, {group.first, after + 1}, *first, GoalForm::infinitive,
        holders_.speaker_at(i));
    return true;
  }

  // demanded that the firm pay; insists the firm must pay; hopes (that) the firm pays
  bool clause(const GoalCue& entry, std::uint32_t i, std::uint32_t after, const VerbGroup& group) {
    std::uint32_t first = after;
    const bool that = first < limit_ && reading_.low(first) == "that";
    if (that) ++first;
    if (first < limit_ && reading_.mark(first)) ++first;
    const auto subject = first < limit_ ? phrase_with_complements(article_, first, limit_) : std::nullopt;
    if (!subject) return false;
    std::uint32_t k = past_relative_aside(article_, subject->tokens.last, limit_);
    while (k < limit_ && (reading_.tag(k) == Tag::Rb || reading_.low(k) == "else")) ++k;
    if (k >= limit_) return false;
    const std::string_view low = reading_.low(k);
    if (!that && !reading_.finite(k) && reading_.tag(k) != Tag::Vb) return false;
    const bool asked =
        goal_kind(entry.kind) == GoalKind::demand && (low == "will" || low == "would" || low == "'ll" || low == "wo");
    if (asked) return false;  // "insists that it will rain"
    const bool willed = reading_.tag(k) == Tag::Vb || low == "will" || low == "would" || low == "must" ||
                        low == "should" || low == "'ll" || low == "wo";
    // "demanded that the city repair the pipes": the bare verb may look like a noun
    const bool bare = that && entry.takes(Frame::clause) && goal_kind(entry.kind) == GoalKind::demand &&
                      entry.lemma != "insist" && entry.lemma != "suggest" &&
                      (!reading_.finite(k) || reading_.tag(k) == Tag::Vbp);
    if (!willed && !bare && entry.lemma != "hope" && entry.lemma != "pray" && entry.lemma != "wish") return false;
    if (entry.lemma == "suggest" && reading_.tag(k) != Tag::Vb && low != "should") return false;
    // "vowed that it would win": the goal is what it would do, which "would" brings
    if (goal_kind(entry.kind) == GoalKind::commitment && article_.phrases.at(subject->head)->pronoun) return false;
    add(verb_clause, goal_kind(entry.kind), {group.first, i + 1}, first, GoalForm::clause, party_of(i));
    return true;
  }

  // "What we want is a fair share", "all they seek is to be heard"
  bool cleft(const GoalCue& entry, std::uint32_t i, std::uint32_t after, const VerbGroup& group) {
    if (!entry.takes(Frame::object) || after + 1 >= limit_ ||
        (reading_.low(after) != "is" && reading_.low(after) != "was"))
      return false;
    const auto subject = party_of(i);
    if (!subject || subject->tokens.first == reading_.sentence(i).first) return false;
    const std::string_view opening = reading_.low(subject->tokens.first - 1);
    if (opening != "what" && opening != "all") return false;
    const GoalKind kind = goal_kind(entry.kind);
    const Range cue{group.first, i + 1};
    if (const auto first = infinitive_at(article_, after + 1, limit_))
      add(verb_infinitive, kind, cue, *first, GoalForm::infinitive, subject);
    else phrase(verb_object, kind, cue, after + 1, subject);
    return true;
  }
};

}  // namespace

std::vector<GoalStatement> find_goal_verbs(const Article& article, const Holders& holders) {
  return Verbs(article, holders).run();
}

}  // namespace sayso
