#include "findings/goals/goal_verb.hpp"

#include <string_view>

#include "english/negation.hpp"
#include "english/questions.hpp"
#include "english/verb_meanings.hpp"
#include "findings/goals/statements.hpp"
#include "syntax/clauses.hpp"
#include "syntax/moods.hpp"

namespace sayso {
namespace {

using namespace english;

// "pledged delegates", "270 pledged delegates", "after urged …": no verb of a clause.
bool is_attributive(const Article& article, std::uint32_t i) {
  const Reading& reading = article.reading;
  const NounPhrase* around = article.phrases.at(i);
  if (around != nullptr && around->head != i) return true;
  if (i == reading.sentence(i).first) return false;
  const Tag tag = reading.tag(i), before = reading.tag(i - 1);
  return (before == Tag::Cd && tag != Tag::Vbp) || (before == Tag::In && (tag == Tag::Vbn || tag == Tag::Vbd));
}

// One use of a goal verb, and what may keep it from telling a goal.
class VerbUse {
 public:
  VerbUse(const Article& article, const Holders& holders, const GoalVerb& verb)
      : article_(article), reading_(article.reading), holders_(holders), verb_(verb) {}

  bool tells_goal() const {
    return !describes_thing() && !is_of_any_kind() && !is_of_text() && !is_unreal() && !is_excluded() && !is_order() &&
           !is_asked() && !is_threat_of_thing() && !denies_twice();
  }

 private:
  std::uint32_t floor() const { return reading_.sentence(verb_.token).first; }
  Tag tag() const { return reading_.tag(verb_.token); }
  bool is_bare() const { return verb_.group.first == verb_.token; }  // no auxiliary and no adverb before it

  // "a tax dedicated to the roads"
  bool describes_thing() const {
    if (tag() != Tag::Vbn || !is_bare() || verb_.token == 0 || verb_.entry.lemma == "aim") return false;
    const NounPhrase* thing = article_.phrases.ending(verb_.token - 1);
    return thing != nullptr && !holders_.may_be_party(*thing);
  }

  // "activists who want a ban": whoever is of that kind; "activists who have demanded a ban" did so.
  bool is_of_any_kind() const {
    const bool done = verb_.kind == GoalKind::demand && !verb_.group.negated && !is_bare() &&
                      (tag() == Tag::Vbd || tag() == Tag::Vbn);
    return !done && of_any_kind(article_, verb_.group);
  }

  // "The study aims to explain the crash."
  bool is_of_text() const { return verb_.kind == GoalKind::aim && by_document(article_, verb_.party); }

  // "might want to close the road", "likes to swim"; "would like to swim" and "would prefer to swim" are wishes.
  bool is_unreal() const {
    const VerbGroup& group = verb_.group;
    const bool wished = group.modal != no_token && tag() == Tag::Vb && is_would(reading_.lower(group.modal));
    if (means(Meaning::liking, verb_.entry.lemma)) return !wished;
    if (wished && verb_.entry.lemma == "prefer") return false;
    return unreal(article_, group, holders_.attribution_at(group.head) != none);
  }

  // "without trying to win", "instead of trying to win", "what worked to win", "when asked for a reply"
  bool is_excluded() const {
    const std::uint32_t first = verb_.group.first;
    if (first <= floor()) return false;
    const std::string_view before = reading_.lower(first - 1);
    if (opens_no_goal(before) || (first > floor() + 1 && is_instead_of(reading_.lower(first - 2), before))) return true;
    return is_bare() && tag() != Tag::Vbg && opens_shortened_clause(before);
  }

  // "Seek help."
  bool is_order() const { return tag() == Tag::Vb && is_bare() && verb_.token == floor(); }

  // "asked whom they would like to see"; "what they would like is a hearing" tells it.
  bool is_asked() const {
    if (!verb_.party || verb_.party->tokens.first <= floor()) return false;
    const std::uint32_t opening = verb_.party->tokens.first - 1;
    if (reading_.tag(opening) != Tag::Wp && !is_free_relative(reading_.lower(opening))) return false;
    const std::uint32_t limit = reading_.sentence(verb_.token).last, end = verb_.end;
    const bool cleft =
        end < limit && (is_be_of_one(reading_.lower(end)) || reading_.lower(end + 1 < limit ? end + 1 : end) == "do");
    return !cleft;
  }

  // "The drought threatens to ruin the farms."
  bool is_threat_of_thing() const {
    if (verb_.entry.lemma != "threaten") return false;
    const NounPhrase* party = verb_.party ? article_.phrases.at(verb_.party->head) : nullptr;
    return party == nullptr || !holders_.may_be_party(*party);
  }

  // "did not rule out a tax" tells no plan, "was praised for refusing to pay" what was done.
  bool denies_twice() const {
    const bool denied = verb_.group.negated || (tag() == Tag::Vbg && is_bare());
    return denied && denying_verb(verb_.entry.lemma, verb_.entry.particle) != Denier::none;
  }

  const Article& article_;
  const Reading& reading_;
  const Holders& holders_;
  const GoalVerb& verb_;
};

// "voters seeking to repeal the law": whom the participle at `i` describes, when a party.
const NounPhrase* described_party(const Article& article, const Holders& holders, std::uint32_t i) {
  const NounPhrase* described = article.phrases.ending(i - 1);
  const bool party = described != nullptr && !described->pronoun && holders.party_like(*described) &&
                     article.reading.lexeme(described->head).goal_noun() == nullptr;
  return party ? described : nullptr;
}

// "the senators have both urged": whom `subject` counts, when it is such a word.
std::optional<Source> counted_by(const Article& article, const Source& subject, std::uint32_t floor) {
  const bool counts =
      subject.tokens.size() == 1 && subject.head > floor && article.reading.is(subject.head - 1, WordClass::auxiliary);
  return counts ? source_before(article, subject.head - 1, floor) : std::nullopt;
}

// "Ruiz and Lind both want to …": the subject before a quantifier that floats.
std::optional<Source> before_quantifier(const Article& article, std::uint32_t verb, std::uint32_t floor) {
  const std::uint32_t first = verb_group(article, verb).first;
  const bool floats = first > floor && is_floating_quantifier(article.reading.lower(first - 1));
  return floats ? source_before(article, first - 1, floor) : std::nullopt;
}

}  // namespace

std::optional<Source> party_of_verb(const Article& article, const Holders& holders, std::uint32_t i) {
  const Reading& reading = article.reading;
  const std::uint32_t floor = reading.sentence(i).first;
  const bool participle = reading.tag(i) == Tag::Vbg && i > floor;
  if (const NounPhrase* described = participle ? described_party(article, holders, i) : nullptr)
    return source_of(*described);
  // "She kept up a filibuster aimed at the bill": who keeps it up
  const NounPhrase* thing = reading.tag(i) == Tag::Vbn && i > floor ? article.phrases.ending(i - 1) : nullptr;
  if (thing != nullptr && !holders.party_like(*thing)) {
    for (std::uint32_t k = i; k-- > floor;) {
      if (reading.finite(k)) return subject_of(article, k);
    }
  }
  if (const auto subject = subject_of(article, i)) {
    const auto counted = counted_by(article, *subject, floor);
    return counted ? counted : subject;
  }
  if (const auto subject = before_quantifier(article, i, floor)) return subject;
  // "The mayor, hoping to avoid a strike, met the drivers."
  if (!participle || i < floor + 2 || reading.word(i - 1) != ",") return std::nullopt;
  const NounPhrase* described = article.phrases.ending(i - 2);
  return described != nullptr ? std::optional(source_of(*described)) : std::nullopt;
}

std::optional<GoalVerb> goal_verb_at(const Article& article, const Holders& holders, std::uint32_t i) {
  const Reading& reading = article.reading;
  if (!reading.verb(i)) return std::nullopt;
  std::uint32_t end = i + 1;
  const Lexeme& lexeme = reading.lexeme(i);
  const GoalCue* entry = end < reading.sentence(i).last ? lexeme.goal_verb(reading.lower(end)) : nullptr;
  if (entry != nullptr) ++end;
  else entry = lexeme.goal_verb();
  const bool modal = entry != nullptr && is_form_of_need(entry->lemma);  // read in modals.cpp
  if (entry == nullptr || modal || is_attributive(article, i) || hypothetical(article, i)) return std::nullopt;
  const GoalVerb verb{.entry = *entry,
                      .kind = goal_kind(entry->kind),
                      .token = i,
                      .group = verb_group(article, i),
                      .end = end,
                      .party = party_of_verb(article, holders, i)};
  return VerbUse(article, holders, verb).tells_goal() ? std::optional(verb) : std::nullopt;
}

}  // namespace sayso
