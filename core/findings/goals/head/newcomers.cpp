#include "findings/goals/head/newcomers.hpp"

#include "english/questions.hpp"
#include "findings/goals/by_rule.hpp"
#include "findings/goals/goal_verb.hpp"
#include "findings/goals/statements.hpp"
#include "findings/negation.hpp"
#include "syntax/clauses.hpp"
#include "syntax/moods.hpp"

namespace sayso::goals {
namespace {

using namespace english;

class Newcomer {
 public:
  Newcomer(const Article& article, const Holders& holders, const HeadFinding& finding)
      : article_(article), holders_(holders), finding_(finding) {}

  std::optional<FoundGoal> goal() const {
    FoundGoal out;
    out.span = words_of(article_, finding_.span);
    if (out.span.empty() || is_supposed()) return std::nullopt;
    out.kind = kind();
    out.cue = finding_.cue;
    out.why = Evidence::network_goal;
    out.confidence = finding_.confidence;
    if (std::optional<Source> holder = holder_of()) {
      if (holders_.nobody(*holder)) return std::nullopt;
      holder = holders_.owner(*holder);
      if (is_thing(*holder)) return std::nullopt;
      out.holder = holder->tokens, out.holder_head = holder->head;
    }
    if (!out.cue.empty()) {
      out.negated = are_negated(article_, out.cue, {out.span}, holders_.around(out.cue.first)).front();
      if (!out.negated && refuses(article_, out.cue)) return std::nullopt;
    }
    keep_apart(out);
    out.attribution = holders_.attribution_at(out.span.first);
    return out;
  }

 private:
  // As the cue's word says, where the tables have it ("a call for …", a demand); else as the head does.
  GoalKind kind() const {
    for (std::uint32_t i = finding_.cue.first; i < finding_.cue.last; ++i) {
      const Lexeme& lexeme = article_.reading.lexeme(i);
      if (const GoalCue* known = article_.reading.verb(i) ? lexeme.goal_verb() : lexeme.goal_noun())
        return goal_kind(known->kind);
    }
    return finding_.kind;
  }

  // "if they want to sell it", "the goals that they hope to reach": whether nothing is said to be wanted, or something
  // is told of what is.
  bool is_supposed() const {
    for (std::uint32_t i = finding_.cue.first; i < finding_.cue.last; ++i) {
      if (article_.reading.verb(i) && (hypothetical(article_, i) || in_relative_clause(article_, i))) return true;
    }
    return false;
  }

  // "taxes that threaten to close the mill"
  bool is_thing(const Source& holder) const {
    const NounPhrase* phrase = article_.phrases.at(holder.head);
    return phrase != nullptr && phrase->head == holder.head && !holders_.may_be_party(*phrase);
  }

  // Whom the cue names, or who says it, or else was the last party named. What others are to do ("we need to …", "the
  // bank must …") is wanted by whoever says so.
  std::optional<Source> holder_of() const {
    const std::uint32_t first = finding_.span.first, begin = finding_.cue.empty() ? first : finding_.cue.first;
    const std::uint32_t floor = article_.reading.sentence(begin).first;
    const auto speaker = holders_.speaker_at(first);
    const bool demand = finding_.kind == GoalKind::demand;
    if (speaker && demand && !tells_asking()) return speaker;
    if (const auto doer = demand ? std::nullopt : doer_before(first)) return doer;
    for (const auto party : {named_by_cue(), subject_of(article_, first), source_before(article_, begin, floor)}) {
      if (party && !is_placeholder(*party)) return party;
    }
    if (const auto opening = article_.apart(first) ? phrase_before(begin) : std::nullopt) return opening;
    return speaker ? speaker : holders_.nearest_before(begin);
  }

  // "a way for [the union] to win", "the decision of [the coach] to go": whom a preposition ties to what is done.
  std::optional<Source> doer_before(std::uint32_t first) const {
    if (first < 3 || article_.reading.tag(first - 1) != Tag::To) return std::nullopt;
    const NounPhrase* doer = article_.phrases.ending(first - 2);
    if (doer == nullptr || doer->tokens.first == 0 || !holders_.may_be_party(*doer)) return std::nullopt;
    return ties_to_owner(article_.reading.lower(doer->tokens.first - 1)) ? std::optional(source_of(*doer))
                                                                         : std::nullopt;
  }

  // "[it] is time to …": what stands for no party.
  bool is_placeholder(const Source& holder) const {
    const std::uint32_t next = holder.tokens.last;
    return holder.tokens.size() == 1 && is_dummy_subject(article_.reading.lower(holder.head)) &&
           next < article_.reading.size() && is_form_of_be(article_.reading.lower(next));
  }

  // "[Steel firm] ‘to cut’ jobs": the party that ends before token `i`, marks left aside.
  std::optional<Source> phrase_before(std::uint32_t i) const {
    while (i > 0 && (article_.reading.mark(i - 1) || article_.reading.tag(i - 1) == Tag::To)) --i;
    const NounPhrase* phrase = i > 0 ? article_.phrases.ending(i - 1) : nullptr;
    return phrase != nullptr && holders_.may_be_party(*phrase) ? std::optional(source_of(*phrase)) : std::nullopt;
  }

  // "urged", "a call for": whether the cue has a word for asking, whose subject or possessor asks.
  bool tells_asking() const {
    for (std::uint32_t i = finding_.cue.first; i < finding_.cue.last; ++i) {
      const GoalCue* verb = article_.reading.lexeme(i).goal_verb();
      if ((verb != nullptr && !is_form_of_need(verb->lemma)) || article_.reading.noun(i)) return true;
    }
    return false;
  }

  // The subject of the cue's verb or adjective, the possessor of its noun.
  std::optional<Source> named_by_cue() const {
    for (std::uint32_t i = finding_.cue.last; i-- > finding_.cue.first;) {
      if (const auto party = named_by(i)) return party;
    }
    return std::nullopt;
  }

  std::optional<Source> named_by(std::uint32_t i) const {
    const Tag tag = article_.reading.tag(i);
    if (article_.reading.verb(i)) return party_of_verb(article_, holders_, i);
    if (article_.reading.noun(i)) return holders_.of_noun(i);
    return tag == Tag::Md || tag == Tag::Jj ? subject_of(article_, i) : std::nullopt;
  }

  const Article& article_;
  const Holders& holders_;
  const HeadFinding& finding_;
};

}  // namespace

Range words_of(const Article& article, Range span) {
  span = trimmed(article, span);
  const auto loose = [&](std::uint32_t i) {
    const Quotation* quotation = article.reading.mark(i) ? article.quotation_at(i) : nullptr;
    return article.reading.mark(i) && (quotation == nullptr || !span.contains(quotation->tokens));
  };
  while (!span.empty() && loose(span.first)) ++span.first;
  while (!span.empty() && loose(span.last - 1)) --span.last;
  return span;
}

std::optional<FoundGoal> newcomer(const Article& article, const Holders& holders, const HeadFinding& finding) {
  return Newcomer(article, holders, finding).goal();
}

}  // namespace sayso::goals
