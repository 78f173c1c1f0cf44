#include "findings/goals/phrases.hpp"

#include <algorithm>
#include <string_view>

#include "english/questions.hpp"
#include "english/verb_meanings.hpp"
#include "syntax/asides.hpp"
#include "syntax/complements.hpp"
#include "syntax/coordination.hpp"
#include "syntax/sources.hpp"
#include "syntax/tag_set.hpp"
#include "syntax/verb_groups.hpp"

namespace sayso {
namespace {

using namespace english;

// Whether a goal that begins the quotation around `first` goes on after its end: his plan is to “wait and see” that it
// rains.
bool runs_on(const Article& article, std::uint32_t first) {
  constexpr std::uint32_t longest = 3;  // tokens in marks that are words of a clause around them
  const Quotation* quotation = article.quotation_at(first);
  if (quotation == nullptr || !quotation->closed || quotation->inner.first != first) return false;
  const std::uint32_t next = quotation->tokens.last;
  // “act like a fool” and leave
  const bool joined = next + 1 < article.reading.sentence(first).last && joins_items(article.reading.lower(next)) &&
                      article.reading.tag(next + 1) == Tag::Vb;
  if (joined || quotation->tokens.size() > longest + 2) return joined;
  return next < article.reading.sentence(first).last &&
         (article.reading.tag(next) == Tag::In || article.reading.tag(next) == Tag::Dt ||
          article.reading.tag(next) == Tag::PrpDollar);
}

class Phrases {
 public:
  Phrases(const Article& article, std::uint32_t first, GoalForm form, std::uint32_t limit, GoalContext context)
      : article_(article), reading_(article.reading), form_(form), limit_(limit), context_(context), begin_(first) {}

  std::vector<Range> run() {
    std::vector<Range> out;
    std::uint32_t begin = begin_;
    for (std::uint32_t i = begin_; i < limit_; ++i) {
      if (reading_.word(i) == "(") {
        if (const std::uint32_t end = affiliation_end(i); end > i) {
          i = end;
          continue;
        }
      }
      if (ends_at(i) || (context_.subject && ends_subject(i))) {
        limit_ = i;
        break;
      }
      const bool joint = comma(i) || coordinator(i);
      if (!joint) continue;
      const std::uint32_t past = form_ == GoalForm::clause ? past_relative_aside(article_, i, limit_) : i;
      if (past > i && subject_only(begin, i)) {  // "the flag, which is red, be removed"
        i = past - 1;
        continue;
      }
      if (const auto next = next_item(i);
          next && !joins_words(i) && (verb_seen(begin, i) || reading_.tag(*next - 1) == Tag::To)) {
        out.push_back({begin, i});
        begin = *next;
        i = *next;
        split_ = true;
      } else if (comma(i) ? !comma_inside(i) : !coordination_inside(i)) {
        limit_ = i;
        break;
      }
    }
    out.push_back({begin, limit_});
    for (Range& range : out) range = tidy(range);
    std::erase_if(out, [](Range range) { return range.empty(); });
    return out;
  }

 private:
  bool comma(std::uint32_t i) const { return reading_.word(i) == ","; }
  bool coordinator(std::uint32_t i) const { return is_coordinator(reading_.lower(i)); }

  bool ends_at(std::uint32_t i) const {
    if (reading_.word(i) == "(" && short_aside(i)) return false;
    if (reading_.word(i) == ")" && i >= begin_ + 4 && (reading_.word(i - 2) == "(" || reading_.word(i - 3) == "("))
      return false;
    if (ends_goal(reading_.word(i)) || reading_.word(i).starts_with("..")) return true;
    if (reading_.mark(i)) {
      const Quotation* own = article_.quotation_at(begin_);
      return !runs_on(article_, begin_) && own != nullptr && own->closed && i + 1 == own->tokens.last;
    }
    if (i > begin_ && i + 1 < limit_ && reading_.tag(i + 1) == Tag::To && gives_cause_with_to(reading_.lower(i)))
      return true;
    return i > begin_ && (gives_background(reading_.lower(i)) || past_clause(i) || where_said(i));
  }

  // "… in a statement": where it was said is no part of what was.
  bool where_said(std::uint32_t i) const {
    if (!leads_to_utterance(reading_.lower(i))) return false;
    const NounPhrase* where = article_.phrases.starting(i + 1);
    return where != nullptr && where->tokens.last <= limit_ && names_utterance(reading_.lower(where->head)) &&
           is_indefinite_article(reading_.lower(i + 1));
  }

  // "(R-Utah)": where a lawmaker's party and state end, or `i`.
  std::uint32_t affiliation_end(std::uint32_t i) const {
    const bool named = i + 1 < limit_ && reading_.capitalized(i + 1) &&
                       (is_affiliation(reading_.lower(i + 1)) || begins_like_an_affiliation(reading_.lower(i + 1)));
    for (std::uint32_t k = i + 1; named && k < std::min(i + 7, limit_); ++k) {
      if (reading_.word(k) == ")") return k;
    }
    return i;
  }

  // "the “anchor (not) baby”": a word in brackets that the sentence goes on after.
  bool short_aside(std::uint32_t i) const {
    for (std::uint32_t k = i + 2; k < std::min(i + 4, limit_); ++k) {
      if (reading_.word(k) == ")") return k + 1 < limit_ && reading_.text().tokens()[k + 1].letter_case == Case::lower;
    }
    return false;
  }

  // "was trying to speak when the lights went out": what happened is no part of what was wanted.
  bool past_clause(std::uint32_t i) const {
    const std::string_view lower = reading_.lower(i);
    if (tells_time_of_act(lower) && i + 1 < limit_ && reading_.tag(i + 1) == Tag::Vbg)
      return true;  // "… after losing the vote"
    if (!opens_time_clause(lower)) return false;
    const auto subject = phrase_with_complements(article_, i + 1, limit_);
    if (!subject || subject->tokens.last >= limit_) return false;
    const std::uint32_t verb = subject->tokens.last;
    const bool meanwhile = lower == "as" && reading_.finite(verb) && reading_.lexeme(verb).goal_verb() != nullptr &&
                           infinitive_at(article_, verb + 1, limit_);  // "… as it tries to win"
    return reading_.tag(verb) == Tag::Vbd || meanwhile;
  }

  // The verb of the clause whose subject the goal stands in: the first finite verb that no clause inside the goal has.
  bool ends_subject(std::uint32_t i) const {
    if (!reading_.finite(i)) return false;
    for (std::uint32_t k = i; k-- > begin_;) {
      const Tag tag = reading_.tag(k);
      if (tag == Tag::Wdt || tag == Tag::Wp || tag == Tag::Wrb) return false;
      if (tag == Tag::In && is_complementizer(reading_.lower(k))) return false;
      if (reading_.finite(k)) return true;
    }
    return form_ != GoalForm::clause || !subject_only(begin_, i);  // "its vow that wages will be paid was kept"
  }

  // "raise taxes [and] cut spending": where the next goal begins when one of the same form follows the joint at `i`.
  std::optional<std::uint32_t> next_item(std::uint32_t joint) const {
    if (form_ != GoalForm::infinitive && form_ != GoalForm::gerund) return std::nullopt;
    std::uint32_t begin = joint + 1;
    const bool both = comma(joint) && begin < limit_ && coordinator(begin);  // ", and"
    if (both) ++begin;
    if (begin < limit_ && reading_.lower(begin) == "then") ++begin;
    begin = past_repeated_governor(begin);
    std::uint32_t verb = begin;
    while (verb < limit_ && ((reading_.tag(verb) == Tag::Rb && !base_in_disguise(verb)) || negation(article_, verb)))
      ++verb;
    if (verb >= limit_) return std::nullopt;
    const bool coordinated = both || !comma(joint);
    const bool item =
        form_ == GoalForm::infinitive ? infinitive_item(verb, joint, coordinated) : gerund_item(verb, coordinated);
    return item ? std::optional(begin) : std::nullopt;
  }

  // "to win and | to | stay", "on winning and | on | staying"
  std::uint32_t past_repeated_governor(std::uint32_t i) const {
    const bool to = i < limit_ && reading_.tag(i) == Tag::To;
    if (form_ == GoalForm::infinitive) return to ? i + 1 : i;
    const bool gerund = i + 1 < limit_ && (to || reading_.tag(i) == Tag::In) && reading_.tag(i + 1) == Tag::Vbg;
    return gerund ? i + 1 : i;
  }

  // After a joint the tagger may see a present tense, which with no subject there can be none.
  bool infinitive_item(std::uint32_t verb, std::uint32_t joint, bool coordinated) const {
    if (reading_.tag(verb) == Tag::Vb) return true;
    if (reading_.tag(verb) == Tag::Vbp && !says(verb) && !of_subject(verb)) return true;
    return (coordinated || split_ || another_base(verb)) && joint > begin_ && reading_.tag(joint - 1) != Tag::Jj &&
           base_in_disguise(verb);
  }

  bool gerund_item(std::uint32_t verb, bool coordinated) const {
    if (coordinated && gerund_in_disguise(verb)) return true;
    const NounPhrase* around = article_.phrases.at(verb);
    const bool modifies = around != nullptr && around->tokens.first < verb;
    if (reading_.tag(verb) != Tag::Vbg || modifies || reading_.lower(verb) == "according") return false;
    return coordinated || context_.listed || another_gerund(verb + 1);
  }

  bool base_in_disguise(std::uint32_t i) const { return sayso::base_in_disguise(article_, i, limit_); }
  bool clause_at(std::uint32_t i) const { return clause_follows(article_, i, limit_); }
  bool nominal(std::uint32_t i) const { return nominal_follows(article_, i, limit_); }
  bool joins_words(std::uint32_t i) const { return joins_single_words(article_, i, begin_, limit_); }

  // Whether what begins at `from` after a comma has a further infinitive joined to it: ", close loopholes and raise
  // wages".
  bool another_base(std::uint32_t from) const {
    constexpr std::uint32_t longest = 40;  // tokens
    for (std::uint32_t k = from; k + 1 < std::min(from + longest, limit_); ++k) {
      if (ends_at(k)) return false;
      if (!coordinator(k)) continue;
      const Tag tag = reading_.tag(k + 1);
      if (tag == Tag::Vb || (tag == Tag::Vbp && !of_subject(k + 1)) || base_in_disguise(k + 1)) return true;
    }
    return false;
  }

  // "opening a clinic and planting trees": a gerund that the tagger took for a noun or adjective.
  bool gerund_in_disguise(std::uint32_t k) const {
    const bool disguised = reading_.tag(k) == Tag::Nn || reading_.tag(k) == Tag::Jj;
    return disguised && context_.listed && reading_.lower(k).ends_with("ing") && k + 1 < limit_ &&
           (reading_.tag(k + 1) == Tag::Nns || reading_.tag(k + 1) == Tag::Dt);
  }

  // "efforts to block Lind are failing and want money": be, have and wants in the present have a subject elsewhere.
  bool of_subject(std::uint32_t i) const {
    const std::string_view lower = reading_.lower(i);
    return is_be_with_subject(lower) ||
           (reading_.is(i, WordClass::auxiliary) && !is_base_auxiliary(lower) && comma(i - 1)) ||
           means(Meaning::wish, lower);
  }

  // "…, say critics"
  bool says(std::uint32_t i) const {
    const CueVerb* cue = reading_.lexeme(i).cue_verb();
    return cue != nullptr && cue->takes(Frame::after) && cue->strength >= 80;
  }

  // Whether ", …ing" is an item and no aside: a coordinated gerund closes the list.
  bool another_gerund(std::uint32_t from) const {
    for (std::uint32_t k = from; k + 1 < limit_; ++k) {
      if (ends_at(k) || reading_.finite(k)) return false;
      if (coordinator(k) && reading_.tag(reading_.tag(k + 1) == Tag::Rb && k + 2 < limit_ ? k + 2 : k + 1) == Tag::Vbg)
        return true;
    }
    return false;
  }

  // "deport or detain families" is one goal: the first verb has no object of its own.
  bool verb_seen(std::uint32_t begin, std::uint32_t end) const {
    for (std::uint32_t k = begin; k < end; ++k) {
      if (reading_.verb(k) || (k == begin && base_in_disguise(k))) return comma(end) || end > k + 1;
    }
    return false;
  }

  bool subject_only(std::uint32_t begin, std::uint32_t end) const {
    for (std::uint32_t k = begin; k < end; ++k) {
      if (reading_.verb(k)) return false;
    }
    return true;
  }

  bool coordination_inside(std::uint32_t i) const {
    const std::uint32_t k = i + 1;
    if (k >= limit_) return false;
    if (form_ == GoalForm::clause || joins_words(i) || relative_again(article_, k, begin_)) return true;
    if (exemplified(article_, i, begin_) && context_.subject) return true;
    if (verb_awaited(article_, i, begin_)) return true;
    if (clause_at(k) || reading_.lower(k) == "so" || reading_.tag(k) == Tag::Wdt || reading_.tag(k) == Tag::Wrb)
      return false;
    if (form_ == GoalForm::infinitive && reading_.tag(k) == Tag::Vbg && !gerund_before(i)) return false;
    if (context_.of_noun && (reading_.tag(k) == Tag::Dt || reading_.tag(k) == Tag::PrpDollar)) return false;
    return reading_.tag(k) != Tag::In || reading_.lower(i) != "but";
  }

  bool gerund_before(std::uint32_t i) const {
    for (std::uint32_t k = begin_; k < i; ++k) {
      if (reading_.tag(k) == Tag::Vbg) return true;
    }
    return false;
  }

  // Whether what follows the comma belongs to the goal: the next of several nouns, or "including …".
  bool comma_inside(std::uint32_t joint) const {
    const std::uint32_t next = joint + 1;
    if (next >= limit_ || context_.aside) return false;
    const std::string_view lower = reading_.lower(next);
    if (coordinator(next)) return lower != "but" && coordination_inside(next) && noun_behind(next);
    if (adds_detail(lower)) {
      if (context_.subject) return false;  // of what the clause around describes
      if (lower != "not") return lower != "such" || (next + 1 < limit_ && reading_.lower(next + 1) == "as");
    }
    if (lower == "according" || clause_at(next)) return false;
    if (lower == "like" && noun_behind(next)) return !context_.subject;  // "…, like the mills"
    return another_noun(joint);
  }

  bool noun_behind(std::uint32_t i) const { return i + 1 < limit_ && nominal(i + 1); }

  // Whether the noun or adjective behind the comma is coordinated with what stands before it.
  bool another_noun(std::uint32_t joint) const {
    const std::uint32_t next = joint + 1;
    const bool adjectives =  // "a tough, cold winter"
        joint > begin_ && reading_.tag(joint - 1) == Tag::Jj && reading_.tag(next) == Tag::Jj;
    if (adjectives || (context_.listed && form_ == GoalForm::noun)) return true;
    return nominal(next) && (verb_awaited(article_, joint, begin_) || coordination_closes(joint));
  }

  // Whether "and" and a last noun follow the comma before anything else does: ", coal and salt".
  bool coordination_closes(std::uint32_t joint) const {
    constexpr TagSet relative(Tag::Wp, Tag::Wdt);
    for (std::uint32_t k = joint + 1; k < limit_; ++k) {
      if (ends_at(k) || reading_.finite(k) || relative.has(reading_.tag(k))) return false;
      if (coordinator(k)) {
        if (context_.subject && exemplified(article_, joint, begin_)) return true;
        return noun_behind(k) && !clause_at(k + 1);
      }
      if (comma(k) && k + 1 < limit_ && !nominal(k + 1) && !coordinator(k + 1)) return false;
    }
    return false;
  }

  // Without commas, coordinators and lone marks at either end.
  Range tidy(Range range) const {
    const auto loose = [&](std::uint32_t i) { return comma(i) || coordinator(i) || reading_.word(i) == "."; };
    for (;;) {
      while (!range.empty() && loose(range.last - 1)) --range.last;
      while (!range.empty() &&
             (loose(range.first) || (form_ == GoalForm::infinitive && tells_certainty(reading_.lower(range.first)))))
        ++range.first;
      if (range.empty()) return range;
      const Quotation* at_end = article_.quotation_at(range.last - 1);
      const Quotation* at_start = article_.quotation_at(range.first);
      const bool opened_before = at_end != nullptr && at_end->closed && range.last == at_end->tokens.last &&
                                 at_end->tokens.first < range.first;
      const bool whole = at_start != nullptr && range == at_start->tokens;
      if (opened_before || whole) {
        --range.last;
        if (whole) ++range.first;
        continue;
      }
      if (reading_.mark(range.last - 1) && at_end != nullptr &&
          at_end->tokens.first + 1 == range.last) {  // it only opens there
        --range.last;
        continue;
      }
      return range;
    }
  }

  const Article& article_;
  const Reading& reading_;
  GoalForm form_;
  std::uint32_t limit_;
  GoalContext context_;
  std::uint32_t begin_;
  bool split_ = false;  // one goal has already ended at a joint
};

}  // namespace

std::uint32_t goal_limit(const Article& article, std::uint32_t first) {
  const std::uint32_t end = article.reading.sentence(first).last;
  const Quotation* quotation = article.quotation_at(first);
  return quotation != nullptr && !runs_on(article, first) ? std::min(end, quotation->inner.last) : end;
}

std::vector<Range> goal_phrases(const Article& article, std::uint32_t first, GoalForm form, std::uint32_t limit,
                                GoalContext context) {
  if (first >= limit) return {};
  return Phrases(article, first, form, limit, context).run();
}

}  // namespace sayso
