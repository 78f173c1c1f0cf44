#include "findings/goal_statements.hpp"

#include <algorithm>
#include <iterator>
#include <optional>

#include "findings/clause_moods.hpp"
#include "findings/goal_rules.hpp"
#include "findings/modal_statements.hpp"
#include "findings/verb_groups.hpp"
#include "findings/verb_meanings.hpp"

namespace sayso {
namespace {

using namespace english;
using namespace goal_rules;

class Statements {
 public:
  Statements(const Article& article, const Holders& holders) : article_(article), reading_(article.reading), holders_(holders) {}

  std::vector<GoalStatement> run() {
    for (std::uint32_t i = 0; i < reading_.size(); ++i) {
      limit_ = reading_.sentence(i).last;
      if (reading_.verb(i)) verb(i);
      if (reading_.noun(i) || (reading_.low(i) == "hopes" && i > 0 && reading_.low(i - 1) == "in")) noun(i);
      adjective(i);
      other(i);
    }
    return std::move(found_);
  }

 private:
  GoalStatement& add(const Rule& rule, GoalKind kind, Range cue, std::uint32_t first, GoalForm form, const std::optional<Source>& holder) {
    return found_.emplace_back(goal_statement(rule, kind, cue, first, form, holder));
  }

  // --- verbs ----------------------------------------------------------------------------------------------------------

  void verb(std::uint32_t i) {
    const Lexeme& lexeme = reading_.lexeme(i);
    if (lexeme.goal_verb() == nullptr && (i + 1 >= limit_ || lexeme.goal_verb(reading_.low(i + 1)) == nullptr)) return;
    std::uint32_t after = i + 1;
    const GoalCue* entry = i + 1 < limit_ ? lexeme.goal_verb(reading_.low(i + 1)) : nullptr;
    if (entry != nullptr) ++after;
    else entry = lexeme.goal_verb();
    const NounPhrase* around = article_.phrases.at(i);
    if (entry == nullptr || entry->lemma == "need" || hypothetical(article_, i) || (around != nullptr && around->head != i)) return;  // "pledged delegates"
    if (i > reading_.sentence(i).first && reading_.tag(i - 1) == Tag::Cd && reading_.tag(i) != Tag::Vbp) return;  // "270 pledged delegates"
    if (i > reading_.sentence(i).first && reading_.tag(i - 1) == Tag::In && (reading_.tag(i) == Tag::Vbn || reading_.tag(i) == Tag::Vbd)) return;
    const VerbGroup group = verb_group(article_, i);
    const GoalKind kind = goal_kind(entry->kind);
    const NounPhrase* thing = reading_.tag(i) == Tag::Vbn && group.first == i && i > 0 ? article_.phrases.ending(i - 1) : nullptr;
    if (thing != nullptr && !thing->pronoun && !holders_.party_like(*thing) && entry->lemma != "aim") return;  // "a tax dedicated to …"
    if (of_any_kind(article_, group) || (kind == GoalKind::aim && by_document(article_, party_of(i)))) return;
    if (wishes_after_would(entry->lemma)) {  // "would like to …"
      if (group.modal == no_token || reading_.tag(i) != Tag::Vb || !would(group.modal)) return;
    } else if (unreal(article_, holders_, group)) {
      return;
    }
    if (group.first > reading_.sentence(i).first) {
      const std::string_view before = reading_.low(group.first - 1);
      if (before == "what") return;  // "what worked to …"
      if (group.first == i && reading_.tag(i) != Tag::Vbg && (before == "when" || before == "once" || before == "if")) return;  // "when asked for …"
    }
    const bool cleft_follows = after < limit_ && (reading_.low(after) == "is" || reading_.low(after) == "was" || reading_.low(after + 1 < limit_ ? after + 1 : after) == "do");
    if (const auto subject = party_of(i); subject && !cleft_follows && subject->tokens.first > reading_.sentence(i).first &&
                                          reading_.tag(subject->tokens.first - 1) == Tag::Wp) {
      return;  // "whom they would like to see"
    }
    if (reading_.tag(i) == Tag::Vb && group.first == i && i == reading_.sentence(i).first) return;  // "Seek help."
    if (entry->lemma == "threaten" && !threatens(i)) return;
    if (group.negated && kind != GoalKind::aim && !plans(entry->lemma)) return;  // "never promised to …"
    after = past_closing_mark(after);
    const std::uint32_t direct = after;
    while (after < limit_ && reading_.tag(after) == Tag::Rb && !negation(article_, after) && reading_.low(after) != "forward") ++after;
    after = past_aside(after);

    if (entry->takes(Frame::to) && !group.passive) {  // "is intended to …" tells what a thing is for
      auto first = infinitive_at(article_, after, limit_, !listed(entry->prepositions, "to"));
      if (const std::uint32_t later = past_time(after); !first && later > after) {  // "vowed on Monday to …"
        first = infinitive_at(article_, later, limit_);
        if (first) after = direct - 1;
      }
      if (first) {
        if (speech(*first) || (wishes_after_would(entry->lemma) && reading_.low(*first) == "have" && reading_.tag(*first + 1) == Tag::Vbn)) return;
        const std::uint32_t cue_end = negation(article_, after) ? after : after + 1;
        GoalContext& context = add(verb_infinitive, kind, {group.first, cue_end}, past_is(*first), GoalForm::infinitive, party_of(i)).context;
        context.subject = in_relative_clause(article_, i);
        context.aside = aside(group.first);
        return;
      }
    }
    if (entry->lemma == "try" && after + 1 < limit_ && reading_.low(after) == "and" && reading_.tag(after + 1) == Tag::Vb) {
      add(verb_infinitive, kind, {group.first, after + 1}, after + 1, GoalForm::infinitive, party_of(i));
      return;
    }
    if (entry->takes(Frame::object_to) && other_infinitive(*entry, i, after, group)) return;
    if (entry->takes(Frame::gerund)) {
      if (const auto first = gerund_at(article_, direct, limit_)) {
        add(verb_gerund, kind, {group.first, direct}, *first, GoalForm::gerund, party_of(i));
        return;
      }
    }
    if (entry->takes(Frame::preposition) && preposition(entry->prepositions, after)) {
      if (wants_act(i, after) && !gerund_at(article_, after + 1, limit_)) return;
      phrase(verb_preposition, kind, {group.first, after + 1}, after + 1, party_of(i));
      return;
    }
    // "dedicated her life to teaching"
    if (const NounPhrase* object = article_.phrases.starting(direct); entry->takes(Frame::preposition) && object != nullptr &&
                                                                      object->tokens.last < limit_ && preposition(entry->prepositions, object->tokens.last)) {
      if (const auto first = gerund_at(article_, object->tokens.last + 1, limit_)) {
        add(verb_preposition, kind, {group.first, i + 1}, *first, GoalForm::gerund, party_of(i));
        return;
      }
    }
    if (entry->takes(Frame::clause) && clause(*entry, i, after, group)) return;
    if (cleft(*entry, i, after, group)) return;
    if (entry->takes(Frame::object) && !group.passive) {
      const auto first = noun_at(article_, direct, limit_);
      const bool names_goal = first && !idle(*first) && (!names_another(article_.phrases.at(*first)->head) || reading_.low(*first) == "a" || reading_.low(*first) == "an");
      if (names_goal) {
        add(verb_object, kind, {group.first, direct}, *first, GoalForm::noun, party_of(i)).context.aside = aside(group.first);
      }
    }
  }

  // "The drought threatens to …" tells no plan.
  bool threatens(std::uint32_t i) const {
    const auto subject = party_of(i);
    const NounPhrase* phrase = subject ? article_.phrases.at(subject->head) : nullptr;
    return phrase != nullptr && (phrase->pronoun || holders_.party_like(*phrase));
  }

  bool would(std::uint32_t i) const { return reading_.low(i) == "would" || reading_.low(i) == "'d"; }

  // Who does what the verb says: "activists seeking to …", "the mayor, hoping to …, met the drivers".
  std::optional<Source> party_of(std::uint32_t i) const {
    const bool participle = reading_.tag(i) == Tag::Vbg && i > reading_.sentence(i).first;
    const NounPhrase* described = participle ? article_.phrases.ending(i - 1) : nullptr;
    const bool describes = described != nullptr && !described->pronoun && holders_.party_like(*described) && reading_.lexeme(described->head).goal_noun() == nullptr;
    if (describes) return Source{described->tokens, described->head};
    // "She kept up a filibuster aimed at …": who keeps it up
    const bool passive = reading_.tag(i) == Tag::Vbn && i > reading_.sentence(i).first && article_.phrases.ending(i - 1) != nullptr;
    if (passive && !holders_.party_like(*article_.phrases.ending(i - 1))) {
      for (std::uint32_t k = i; k-- > reading_.sentence(i).first;) {
        if (reading_.finite(k)) return subject_of(article_, k);
      }
    }
    auto subject = subject_of(article_, i);
    // "the senators have both urged": whom "both" counts
    if (subject && subject->tokens.size() == 1 && subject->head > reading_.sentence(i).first && reading_.is(subject->head - 1, WordClass::auxiliary)) {
      if (const auto counted = source_before(article_, subject->head - 1, reading_.sentence(i).first)) subject = counted;
    }
    if (const std::uint32_t first = verb_group(article_, i).first; !subject && first > reading_.sentence(i).first && floats(first - 1)) {
      subject = source_before(article_, first - 1, reading_.sentence(i).first);  // "Ruiz and Lind both want to …"
    }
    if (subject || !participle || i < reading_.sentence(i).first + 2 || reading_.word(i - 1) != ",") return subject;
    described = article_.phrases.ending(i - 2);
    if (described == nullptr) return std::nullopt;
    return Source{described->tokens, described->head};
  }

  bool floats(std::uint32_t i) const { return reading_.low(i) == "both" || reading_.low(i) == "all" || reading_.low(i) == "each"; }

  std::uint32_t past_closing_mark(std::uint32_t i) const {
    if (i >= limit_ || !reading_.mark(i)) return i;
    const Quotation* quotation = article_.quotation_at(i);
    return quotation != nullptr && quotation->tokens.last == i + 1 ? i + 1 : i;
  }

  // "aims, among other things, to …": past the aside, when an infinitive follows it.
  std::uint32_t past_aside(std::uint32_t i) const {
    if (i >= limit_ || reading_.word(i) != ",") return i;
    for (std::uint32_t k = i + 1; k < std::min(i + 8, limit_); ++k) {
      if (reading_.word(k) == ",") return infinitive_at(article_, k + 1, limit_) ? k + 1 : i;
    }
    return i;
  }

  static bool listed(std::string_view list, std::string_view word) {
    for (std::size_t at = list.find(word); at != std::string_view::npos; at = list.find(word, at + 1)) {
      const bool starts = at == 0 || list[at - 1] == ' ';
      const bool ends = at + word.size() == list.size() || list[at + word.size()] == ' ';
      if (starts && ends) return true;
    }
    return false;
  }

  bool preposition(std::string_view list, std::uint32_t i) const { return i < limit_ && !list.empty() && listed(list, reading_.low(i)); }

  // "to thank …", "to be clear": what is said by wanting to.
  bool speech(std::uint32_t first) const {
    const std::uint32_t verb = verb_from(article_, first);
    if (tells_saying(reading_.low(verb))) return true;
    if (reading_.low(verb) != "be" || verb + 1 >= limit_) return false;
    const std::string_view next = reading_.low(verb + 1);
    return next == "clear" || next == "honest" || next == "fair" || next == "frank";
  }

  // "All we want to do is win": where the goal of "want to" begins.
  std::uint32_t past_is(std::uint32_t first) const {
    if (first + 2 >= limit_ || reading_.low(first) != "do" || (reading_.low(first + 1) != "is" && reading_.low(first + 1) != "was")) return first;
    return reading_.tag(first + 2) == Tag::To && first + 3 < limit_ ? first + 3 : first + 2;
  }

  // "focused on", "interested in": with what, only an act tells an aim
  bool wants_act(std::uint32_t cue_head, std::uint32_t preposition) const {
    const std::string_view head = reading_.low(cue_head);
    return head.starts_with("focus") || head.starts_with("center") || reading_.low(preposition) == "in";
  }

  // The gerund or noun phrase after a preposition.
  void phrase(const Rule& rule, GoalKind kind, Range cue, std::uint32_t i, const std::optional<Source>& holder) {
    if (const auto gerund = gerund_at(article_, i, limit_)) {
      add(rule, kind, cue, *gerund, GoalForm::gerund, holder);
    } else if (const auto first = noun_at(article_, i, limit_); first && !idle(*first)) {
      const NounPhrase& object = *article_.phrases.at(*first);
      const bool devoted = i > 0 && reading_.tag(i - 1) == Tag::To && (object.name || holders_.party_like(object));  // "committed to the senator"
      const bool opposed = i > 0 && reading_.low(i - 1) == "against" && (object.name || holders_.party_like(object));  // "fought against the league"
      if (!devoted && !opposed) add(rule, kind, cue, *first, GoalForm::noun, holder);
    }
  }

  // "pursue those goals" names none
  bool names_another(std::uint32_t head) const {
    const GoalCue* noun = reading_.lexeme(head).goal_noun();
    return noun != nullptr && noun->takes(Frame::to);
  }

  // "asked for comment": what reporters write of their own work.
  bool idle(std::uint32_t first) const {
    const NounPhrase* object = article_.phrases.at(first);
    const std::string_view head = reading_.low(object->head);
    return head == "comment" || head == "comments" || head == "anonymity";
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

  // urged Y to …, called on Y to …, wants Y to …; was asked to …
  bool other_infinitive(const GoalCue& entry, std::uint32_t i, std::uint32_t after, const VerbGroup& group) {
    std::uint32_t whom = after;
    if (whom + 1 < limit_ && (reading_.low(whom) == "on" || reading_.low(whom) == "upon" || reading_.low(whom) == "with" || reading_.low(whom) == "for" ||
                              reading_.tag(whom) == Tag::To)) {
      ++whom;
    } else if (entry.lemma == "call") {
      return false;  // "called the firm to complain"
    }
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
        first = infinitive_at(article_, to, limit_);
      }
      if (!first || question_word(*first)) return false;
      if (speech(*first) && reading_.low(verb_from(article_, *first)) != "apologize") return true;  // "I want you to know"
      add(verb_other_infinitive, GoalKind::demand, {group.first, i + 1}, *first, GoalForm::infinitive, party_of(i));
      return true;
    }
    const bool her = whom < limit_ && reading_.tag(whom) == Tag::PrpDollar;  // "called for her to leave"
    if (const auto deed = her ? infinitive_at(article_, whom + 1, limit_, true) : std::nullopt) {
      add(verb_other_infinitive, GoalKind::demand, {group.first, i + 1}, *deed, GoalForm::infinitive, party_of(i));
      return true;
    }
    if (!group.passive) return false;
    first = infinitive_at(article_, after, limit_);
    if (!first) return false;
    add(verb_other_infinitive, GoalKind::demand, {group.first, after + 1}, *first, GoalForm::infinitive, holders_.speaker_at(i));
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
    std::uint32_t k = subject->tokens.last;
    while (k < limit_ && (reading_.tag(k) == Tag::Rb || reading_.low(k) == "else")) ++k;
    if (k >= limit_) return false;
    const std::string_view low = reading_.low(k);
    if (!that && !reading_.finite(k) && reading_.tag(k) != Tag::Vb) return false;
    const bool asked = goal_kind(entry.kind) == GoalKind::demand && (low == "will" || low == "would" || low == "'ll" || low == "wo");
    if (asked) return false;  // "insists that it will rain"
    const bool willed = reading_.tag(k) == Tag::Vb || low == "will" || low == "would" || low == "must" || low == "should" || low == "'ll" || low == "wo";
    // "demanded that the city repair the pipes": the bare verb may look like a noun
    const bool bare = that && entry.takes(Frame::clause) && goal_kind(entry.kind) == GoalKind::demand && entry.lemma != "insist" &&
                      entry.lemma != "suggest" && !(k < limit_ && reading_.finite(k));
    if (!willed && !bare && entry.lemma != "hope" && entry.lemma != "pray" && entry.lemma != "wish") return false;
    if (entry.lemma == "suggest" && reading_.tag(k) != Tag::Vb && low != "should") return false;
    // "vowed that it would win": the goal is what it would do, which "would" brings
    if (goal_kind(entry.kind) == GoalKind::commitment && article_.phrases.at(subject->head)->pronoun) return false;
    add(verb_clause, goal_kind(entry.kind), {group.first, i + 1}, first, GoalForm::clause, party_of(i));
    return true;
  }

  // "Ruiz, who is seeking a seat, and Lind have …": the next comma closes what the first opened.
  bool aside(std::uint32_t first) const {
    if (first < reading_.sentence(first).first + 2) return false;
    const std::string_view low = reading_.low(first - 1);
    return (low == "who" || low == "which") && reading_.word(first - 2) == ",";
  }

  // "What we want is a fair share", "all they seek is to be heard"
  bool cleft(const GoalCue& entry, std::uint32_t i, std::uint32_t after, const VerbGroup& group) {
    if (!entry.takes(Frame::object) || after + 1 >= limit_ || (reading_.low(after) != "is" && reading_.low(after) != "was")) return false;
    const auto subject = party_of(i);
    if (!subject || subject->tokens.first == reading_.sentence(i).first) return false;
    const std::string_view opening = reading_.low(subject->tokens.first - 1);
    if (opening != "what" && opening != "all") return false;
    const GoalKind kind = goal_kind(entry.kind);
    const Range cue{group.first, i + 1};
    if (const auto first = infinitive_at(article_, after + 1, limit_)) add(verb_infinitive, kind, cue, *first, GoalForm::infinitive, subject);
    else phrase(verb_object, kind, cue, after + 1, subject);
    return true;
  }

  // --- adjectives -----------------------------------------------------------------------------------------------------

  void adjective(std::uint32_t i) {
    const GoalAdjective* entry = reading_.lexeme(i).goal_adjective();
    if (entry == nullptr || hypothetical(article_, i)) return;
    const Tag before = i > reading_.sentence(i).first ? reading_.tag(i - 1) : Tag::Punct;
    if (before == Tag::In || before == Tag::Dt || before == Tag::PrpDollar || before == Tag::Pos) return;  // "a lack of intent on …"
    if (i > 0 && reading_.low(i - 1) == "more" && entry->takes(Frame::clause)) return;  // "more important to … than"
    std::uint32_t first = i;
    while (first > reading_.sentence(i).first && (reading_.tag(first - 1) == Tag::Rb || reading_.finite(first - 1) || reading_.low(first - 1) == "be" || reading_.mark(first - 1))) --first;
    // "a journalist intent on getting answers"
    const NounPhrase* described = first == i && i > 0 ? article_.phrases.ending(i - 1) : nullptr;
    const bool any_kind = first == i && described != nullptr && !described->pronoun && !described->name && reading_.tag(described->head) == Tag::Nns &&
                          described->tokens.first == described->head;
    const bool thing = first == i && described != nullptr && !described->pronoun && !described->name && !holders_.party_like(*described);
    if (any_kind || thing) return;  // "a tax dedicated to …", "it takes leaders willing to …"
    const std::optional<Source> bearer = described != nullptr && !described->pronoun ? std::optional(Source{described->tokens, described->head}) : subject_of(article_, i);
    const VerbGroup group = verb_group(article_, first < i ? first : i);
    if (first < i && (unreal(article_, holders_, group) || of_any_kind(article_, group))) return;
    const std::uint32_t after = past_closing_mark(i + 1);
    if (entry->takes(Frame::clause)) return important(*entry, i, after);
    if (entry->takes(Frame::to)) {
      if (const auto begin = infinitive_at(article_, after, limit_, !listed(entry->prepositions, "to")); begin && !speech(*begin)) {
        add(adjective_infinitive, goal_kind(entry->kind), {first, after + 1}, *begin, GoalForm::infinitive, bearer);
        return;
      }
    }
    if (preposition(entry->prepositions, after) && (!wants_act(i, after) || gerund_at(article_, after + 1, limit_))) {
      phrase(adjective_infinitive, goal_kind(entry->kind), {first, after + 1}, after + 1, bearer);
    }
  }

  // "(important) for us to …"
  std::uint32_t past_beneficiary(std::uint32_t i) const {
    const NounPhrase* who = i + 1 < limit_ && reading_.low(i) == "for" ? article_.phrases.starting(i + 1) : nullptr;
    return who != nullptr ? who->tokens.last : i;
  }

  // "I think it is important that …": whoever thinks so in this sentence, else the speaker.
  std::optional<Source> believer(std::uint32_t i) const {
    for (std::uint32_t k = reading_.sentence(i).first; k < i; ++k) {
      if (first_person(article_, k) && k + 1 < i && reading_.finite(k + 1)) return Source{{k, k + 1}, k};
    }
    return holders_.speaker_at(i);
  }

  // it is important that we win; it is important to win: what a speaker demands
  void important(const GoalAdjective& entry, std::uint32_t i, std::uint32_t after) {
    std::uint32_t before = i;
    while (before > reading_.sentence(i).first && reading_.tag(before - 1) == Tag::Rb) --before;
    const bool predicate = before > reading_.sentence(i).first && (reading_.is(before - 1, WordClass::auxiliary) || reading_.low(before - 1) == "it" || reading_.mark(before - 1));
    if (!predicate) return;  // "the tools necessary to …"
    if (holders_.attribution_at(i) == none && article_.quotation_at(i) == nullptr) return;
    if (after < limit_ && reading_.low(after) == "that") {
      add(adjective_clause, goal_kind(entry.kind), {i, after + 1}, after + 1, GoalForm::clause, believer(i));
    } else if (const auto first = infinitive_at(article_, past_beneficiary(after), limit_)) {
      add(adjective_clause, goal_kind(entry.kind), {i, after + 1}, *first, GoalForm::infinitive, believer(i));
    }
  }

  // --- nouns ----------------------------------------------------------------------------------------------------------

  void noun(std::uint32_t i) {
    const GoalCue* entry = reading_.lexeme(i).goal_noun();
    if (entry == nullptr || hypothetical(article_, i)) return;
    const NounPhrase* own = article_.phrases.at(i);
    const bool dated = own != nullptr && own->head > i && tells_time(*own) && begins_time(i + 1);  // "plans Tuesday", "a pledge last month"
    if (own != nullptr && own->head != i && !dated) return;  // "goal posts", "plan B"
    const GoalKind kind = goal_kind(entry->kind);
    const std::uint32_t first = own != nullptr ? own->tokens.first : i;
    const bool none_of_it = reading_.low(first) == "no" || reading_.low(first) == "little" || reading_.low(first) == "any";
    if (none_of_it && entry->lemma != "intention" && entry->lemma != "desire") return;  // "no plans to …", and yet "no intention to …"
    if (pressed(first)) return;
    if (first > 0 && rejects(reading_.low(first - 1)) && !holders_.possessor(i)) return;  // "opposed efforts to …": others’
    const bool owed = entry->lemma == "duty" || entry->lemma == "responsibility" || entry->lemma == "obligation";
    if (owed && holders_.attribution_at(i) == none) return;  // "a breach of his duty to …": what the law asks
    if (entry->lemma == "decision" && (first == 0 || !makes(reading_.low(first - 1)))) return;  // "his decision to …" tells what was done
    if (first > 0 && (reading_.low(first - 1) == "in" || reading_.low(first - 1) == "for") && (reading_.low(i) == "order" || reading_.low(first - 1) == "for")) return;
    const auto complemented = phrase_with_complements(article_, first, limit_);
    const std::uint32_t end = complemented ? std::max(complemented->tokens.last, i + 1) : i + 1;
    const GoalContext context{.subject = opens_clause(first), .of_noun = true};

    // an effort to …; the efforts of the two sides to …
    if (entry->takes(Frame::to)) {
      const std::uint32_t beyond = past_parties_and_times(dated ? own->tokens.last : i + 1);
      for (const std::uint32_t at : {i + 1, beyond}) {
        if (const auto begin = infinitive_at(article_, at, limit_, !listed(entry->prepositions, "to"))) {
          add(noun_infinitive, kind, {i, at == i + 1 ? at + 1 : i + 1}, *begin, GoalForm::infinitive, holders_.of_noun(i)).context = context;
          return;
        }
      }
    }
    if (entry->takes(Frame::clause) && (kind != GoalKind::aim || entry->lemma == "hope") && i + 2 < limit_ && reading_.low(i + 1) == "that" && willed_clause(i + 2, kind)) {
      // What follows "that" is no "that China pursues", so only words before the noun can tell whose it is.
      const bool owned = own != nullptr && (reading_.tag(first) == Tag::PrpDollar || reading_.tag(i - 1) == Tag::Pos || (i >= first + 2 && reading_.tag(i - 2) == Tag::Pos));
      add(noun_clause, kind, {i, i + 1}, i + 2, GoalForm::clause, owned ? holders_.of_noun(i) : subject_of(article_, first)).context = context;
      return;
    }
    if (is(*entry, i, end)) return;
    if (entry->takes(Frame::preposition) && preposition(entry->prepositions, i + 1)) {
      if (const auto begin = gerund_at(article_, i + 2, limit_)) {
        add(noun_preposition, kind, {i, i + 2}, *begin, GoalForm::gerund, holders_.of_noun(i)).context = context;
        return;
      }
      const NounPhrase* object = article_.phrases.starting(i + 2);
      if (object != nullptr && names_goal(*entry, *object, reading_.low(i + 1))) {
        add(noun_preposition, kind, {i, i + 2}, i + 2, GoalForm::noun, holders_.of_noun(i)).context = context;
        return;
      }
    }
    as(i, first, kind);
  }

  // "the efforts of the two sides to …", "a plan by the club last week to …": past whose and when.
  std::uint32_t past_parties_and_times(std::uint32_t i) const {
    for (int steps = 0; steps < 3 && i < limit_; ++steps) {
      const std::string_view low = reading_.low(i);
      const bool linked = low == "of" || low == "by" || low == "from" || low == "with" || low == "between" || low == "on" || low == "in" || low == "to";
      const NounPhrase* phrase = article_.phrases.starting(linked ? i + 1 : i);
      if (phrase == nullptr || phrase->tokens.first >= limit_) break;
      const bool time = tells_time(*phrase);
      if (!time && !(linked && low != "on" && low != "in" && holders_.party_like(*phrase))) break;
      i = phrase->tokens.last;
    }
    return i;
  }

  bool begins_time(std::uint32_t i) const {
    const std::string_view low = reading_.low(i);
    return reading_.is(i, WordClass::weekday) || reading_.is(i, WordClass::time_word) || low == "last" || low == "this" || low == "next" || low == "earlier";
  }

  // "on Monday", "last week"
  std::uint32_t past_time(std::uint32_t i) const {
    if (i >= limit_) return i;
    const NounPhrase* phrase = article_.phrases.starting(reading_.tag(i) == Tag::In ? i + 1 : i);
    return phrase != nullptr && phrase->tokens.last < limit_ && tells_time(*phrase) ? phrase->tokens.last : i;
  }

  // "Tuesday", "last month", "2007"
  bool tells_time(const NounPhrase& phrase) const {
    for (const WordClass c : {WordClass::weekday, WordClass::month, WordClass::time_word}) {
      if (reading_.is(phrase.head, c)) return true;
    }
    const std::string_view low = reading_.low(phrase.head);
    const bool year = reading_.tag(phrase.head) == Tag::Cd && low.size() == 4 && phrase.tokens.size() == 1;
    return year || low == "week" || low == "month" || low == "year" || low == "day" || low == "night" || low == "morning" || low == "afternoon" || low == "evening";
  }

  // "They expect the campaign to …": the noun is who is to do it.
  bool pressed(std::uint32_t first) const {
    if (first == 0) return false;
    const GoalCue* verb = reading_.lexeme(first - 1).goal_verb();
    return (verb != nullptr && verb->takes(Frame::object_to)) || expects(reading_.low(first - 1));
  }

  // Whether a noun phrase after a noun and its preposition names the goal: "the demand for higher pay", "a goal of a
  // united league", and neither "the goals of the league", "a campaign for mayor", nor "the fight against the league".
  bool names_goal(const GoalCue& entry, const NounPhrase& object, std::string_view preposition) const {
    if (object.pronoun || idle(object.tokens.first) || preposition == "to" || preposition == "in" || preposition == "into" || entry.lemma == "focus") return false;
    const std::string_view opening = reading_.low(object.tokens.first);
    if (preposition == "of") return entry.kind == AimKind::aim && entry.lemma != "target" && (opening == "a" || opening == "an");
    if (preposition == "for" && holders_.party_like(object)) return false;
    if (preposition == "against") return !holders_.party_like(object) && !object.name;
    const bool office = object.tokens.size() == 1 && (reading_.is(object.head, WordClass::role) || reading_.is(object.head, WordClass::title) || object.name);
    return !office;
  }

  // "that wages will be paid", "that the law be changed", and no "that the firm made".
  bool willed_clause(std::uint32_t i, GoalKind kind) const {
    const auto subject = phrase_with_complements(article_, i, limit_);
    if (!subject) return false;
    std::uint32_t k = subject->tokens.last;
    while (k < limit_ && negation(article_, k)) ++k;
    if (k >= limit_) return false;
    if (kind == GoalKind::demand && reading_.tag(k) == Tag::Md) return reading_.low(k) == "should" || reading_.low(k) == "must";
    return reading_.tag(k) == Tag::Md || reading_.tag(k) == Tag::Vb;
  }

  // Whether the phrase that begins at `first` is the subject of its clause.
  bool opens_clause(std::uint32_t first) const {
    if (first == reading_.sentence(first).first) return true;
    const std::string_view low = reading_.low(first - 1);
    const Tag tag = reading_.tag(first - 1);
    return low == "that" || low == "," || reading_.mark(first - 1) || tag == Tag::Cc || low == "because" || low == "as" || low == "while";
  }

  // The goal is to win; one of the goals of the club is to win; their aim was winning.
  bool is(const GoalCue& entry, std::uint32_t noun, std::uint32_t end) {
    const GoalKind kind = goal_kind(entry.kind);
    for (std::uint32_t k = end, steps = 0; k < limit_ && steps < 14; ++k, ++steps) {
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
      const bool joins = low == "is" || low == "was" || low == "are" || low == "were" || low == "be" || low == "remains" || (low == "'s" && reading_.tag(k) != Tag::Pos);
      if (!joins) {
        if (low.starts_with("seem") || low.starts_with("appear")) continue;  // "its aim seemed to be to …"
        if (reading_.finite(k) && reading_.tag(k) != Tag::Md && reading_.tag(k - 1) != Tag::Prp && reading_.low(k) != "has" && reading_.low(k) != "have") return false;
        continue;
      }
      if (of_another(k, end)) return false;
      std::uint32_t at = k + 1;
      if (at < limit_ && reading_.tag(at) == Tag::Rb && !negation(article_, at)) ++at;
      if (const auto begin = infinitive_at(article_, at, limit_)) {
        add(noun_is, kind, {noun, noun + 1}, *begin, GoalForm::infinitive, holders_.of_noun(noun));
        return true;
      }
      if (entry.takes(Frame::preposition) && at < limit_ && reading_.low(at) == "on" && preposition(entry.prepositions, at)) {  // "the focus is on cutting rents"
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
        const bool of = own_first(noun) > 0 && reading_.low(own_first(noun) - 1) == "of";  // "the mood of the campaign is that …"
        if (at < limit_ && reading_.low(at) == "that" && !of) {
          add(noun_is, kind, {noun, noun + 1}, at + 1, GoalForm::clause, holders_.of_noun(noun));
          return true;
        }
        const bool named = entry.prepositions.find("of") != std::string_view::npos;  // "its campaign is going well"
        if (const auto begin = gerund_at(article_, k + 1, limit_); begin && named && !comes_about(verb_from(article_, *begin))) {
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

  // "its priorities are getting …": no aim, but what becomes of it
  bool comes_about(std::uint32_t verb) const {
    const std::string_view low = reading_.low(verb);
    return low == "getting" || low == "going" || low == "being" || low == "becoming" || low == "having" || low == "coming" || low == "working" || low == "growing";
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

  // Whether "is" at `k`, after a goal noun's phrase that ends at `end`, has a subject of its own: "a campaign, though rain is …".
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
    const bool predicate = first > sentence.first && (reading_.low(first - 1) == "as" || reading_.low(first - 1) == "is" || reading_.low(first - 1) == "was" ||
                                                      reading_.low(first - 1) == "remains");
    const bool copula = predicate && reading_.low(first - 1) != "as";
    if (!predicate && reading_.tag(first - 1) == Tag::In) return;  // "the core of its campaign"
    const std::uint32_t end = predicate ? first - 1 : first;
    const NounPhrase* object = predicate && copula ? nullptr : article_.phrases.ending(end - 1);
    if (object != nullptr && !object->pronoun && object->tokens.first > sentence.first && makes(reading_.low(object->tokens.first - 1))) {
      const std::uint32_t verb = object->tokens.first - 1;
      add(as_noun, kind, {noun, noun + 1}, object->tokens.first, GoalForm::noun, subject_of(article_, verb)).last = end;
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
      if (!predicate && !makes(reading_.low(begin - 1))) return;
      const auto holder = copula ? holders_.possessor(noun) : subject_of(article_, begin - 1);
      add(as_noun, kind, {noun, noun + 1}, begin, GoalForm::gerund, holder).last = end;
      return;
    }
  }

  // --- the rest -------------------------------------------------------------------------------------------------------

  void other(std::uint32_t i) {
    const std::string_view low = reading_.low(i);
    if (reading_.tag(i) == Tag::Vb && i > 0) order(i);
    if (low == "here") here_to(i);
    if (low == "to") headline(i);
    if (low == "time" && i > 0 && (reading_.low(i - 1) == "is" || reading_.low(i - 1) == "'s" || reading_.low(i - 1) == "was")) time_to(i);
    if (low == "everything" || low == "all") everything(i);
    if (low == "order" && i > 0 && reading_.low(i - 1) == "in") {
      const auto first = infinitive_at(article_, i + 1, limit_);
      const auto holder = subject_of(article_, i - 1);
      if (first && !supposed(i) && !(holder && reading_.low(holder->head) == "you")) {
        add(purpose, GoalKind::aim, {i - 1, i + 2}, *first, GoalForm::infinitive, holder);
      }
    }
  }

  // "would have to win in order to …": nobody does it.
  bool supposed(std::uint32_t i) const {
    for (std::uint32_t k = i; k-- > reading_.sentence(i).first;) {
      if (!reading_.finite(k)) continue;
      const std::string_view low = reading_.low(k);
      return low == "would" || low == "'d" || low == "may" || low == "might" || low == "could" || low == "can" || low == "should" || low == "must";
    }
    return false;
  }

  // “Leave the island,” the guard said. “Let’s go home.”
  void order(std::uint32_t i) {
    const Quotation* quotation = article_.quotation_at(i);
    if (quotation == nullptr || holders_.attribution_at(i) == none || !reading_.capitalized(i) || hypothetical(article_, i)) return;
    const bool opens = quotation->inner.first == i || (reading_.sentence(i).first == i && quotation->inner.has(i));
    const std::uint32_t end = std::min(limit_, quotation->inner.last);
    if (!opens || end < i + 3) return;
    if (reading_.low(i) == "let" && reading_.low(i + 1) == "me") return;
    const bool together = reading_.low(i) == "let" && (reading_.low(i + 1) == "'s" || reading_.low(i + 1) == "us");
    const std::uint32_t first = together ? i + 2 : i;
    if (addresses(reading_.low(verb_from(article_, first))) || speech(first) || reading_.low(first + 1) == "no") return;  // "Make no mistake"
    add(imperative, GoalKind::demand, together ? Range{i, i + 2} : Range{}, first, GoalForm::infinitive, holders_.speaker_at(i));
  }

  // "Norland to back the treaty": a headline’s plan
  void headline(std::uint32_t i) {
    const Range sentence = reading_.sentence(i);
    const NounPhrase* party = i > sentence.first ? article_.phrases.ending(i - 1) : nullptr;
    if (party == nullptr || party->tokens.first != sentence.first || party->pronoun || !holders_.party_like(*party)) return;
    const auto first = infinitive_at(article_, i, limit_);
    if (!first || !tells_resolve(reading_.low(verb_from(article_, *first))) || sentence.size() > 20) return;
    for (std::uint32_t k = sentence.first; k < sentence.last; ++k) {
      if (reading_.finite(k)) return;
    }
    add(headline_to, GoalKind::commitment, {i, i + 1}, *first, GoalForm::infinitive, Source{party->tokens, party->head});
  }

  // it is time (for them) to …: what a speaker demands
  void time_to(std::uint32_t i) {
    if (holders_.attribution_at(i) == none || hypothetical(article_, i)) return;
    if (const auto first = infinitive_at(article_, past_beneficiary(i + 1), limit_, true)) {
      add(adjective_clause, GoalKind::demand, {i, i + 1}, *first, GoalForm::infinitive, holders_.speaker_at(i));
    }
  }

  // they are here to …
  void here_to(std::uint32_t i) {
    const auto first = infinitive_at(article_, i + 1, limit_);
    if (!first || i == 0 || !reading_.is(i - 1, WordClass::auxiliary) || hypothetical(article_, i) || reading_.low(*first) == "stay") return;
    add(purpose, GoalKind::aim, {i - 1, i + 2}, *first, GoalForm::infinitive, subject_of(article_, i));
  }

  // doing everything they can to …
  void everything(std::uint32_t i) {
    if (i == 0 || !reading_.verb(i - 1)) return;
    for (std::uint32_t k = i + 1; k < std::min(i + 5, limit_); ++k) {
      if (reading_.low(k) != "can" && reading_.low(k) != "could" && reading_.low(k) != "possible") continue;
      if (const auto first = infinitive_at(article_, k + 1, limit_)) {
        add(purpose, GoalKind::aim, {i - 1, k + 2}, *first, GoalForm::infinitive, subject_of(article_, i - 1));
      }
      return;
    }
  }

  const Article& article_;
  const Reading& reading_;
  const Holders& holders_;
  std::vector<GoalStatement> found_;
  std::uint32_t limit_ = 0;  // the end of the sentence
};

}  // namespace

GoalKind goal_kind(AimKind kind) {
  switch (kind) {
    case AimKind::commitment: return GoalKind::commitment;
    case AimKind::demand: return GoalKind::demand;
    case AimKind::aim: break;
  }
  return GoalKind::aim;
}

GoalStatement goal_statement(const goal_rules::Rule& rule, GoalKind kind, Range cue, std::uint32_t first, GoalForm form,
                             const std::optional<Source>& holder) {
  GoalStatement statement;
  statement.kind = kind;
  statement.cue = cue;
  statement.first = first;
  statement.form = form;
  statement.holder = holder;
  statement.confidence = rule.confidence;
  statement.why = rule.why;
  return statement;
}

std::vector<GoalStatement> find_goal_statements(const Article& article, const Holders& holders) {
  std::vector<GoalStatement> cues = Statements(article, holders).run();
  std::vector<GoalStatement> modals = find_modal_statements(article, holders);
  // "will focus on cutting rents": the verb is a cue of its own, whose group begins with the modal, unless it is denied.
  const auto starts = [](const GoalStatement& statement) { return statement.cue.empty() ? statement.first : statement.cue.first; };
  const auto earlier = [&](const GoalStatement& a, const GoalStatement& b) { return starts(a) < starts(b); };
  std::stable_sort(cues.begin(), cues.end(), earlier);
  std::erase_if(modals, [&](const GoalStatement& modal) {
    if (negation(article, modal.first) || modal.kind != GoalKind::commitment) return false;
    const auto cue = std::lower_bound(cues.begin(), cues.end(), modal, earlier);
    return cue != cues.end() && starts(*cue) <= modal.first && cue->cue.has(modal.first);
  });
  std::vector<GoalStatement> all;
  std::merge(modals.begin(), modals.end(), cues.begin(), cues.end(), std::back_inserter(all), earlier);
  return all;
}

}  // namespace sayso
