#include "findings/goals/phrases.hpp"

#include <algorithm>
#include <array>
#include <string_view>

#include "english/one_of.hpp"
#include "english/verb_meanings.hpp"
#include "syntax/asides.hpp"
#include "syntax/complements.hpp"
#include "syntax/sources.hpp"
#include "syntax/verb_groups.hpp"

namespace sayso {
namespace {

using namespace english;

// Words that begin something else than the goal, with a comma before them or without.
constexpr std::array<std::string_view, 8> breaks = {"because", "although", "though", "whereas",
                                                    "while",   "unless",   "amid",   "whilst"};

// What may follow a comma and still belong to the goal.
constexpr std::array<std::string_view, 7> goes_on = {"including", "such",    "especially", "particularly",
                                                     "not",       "whether", "whatever"};

// What is said and written, in which a goal may be told.
constexpr std::array<std::string_view, 12> sayings = {"address", "announcement", "email",   "interview",
                                                      "letter",  "memo",         "message", "release",
                                                      "speech",  "statement",    "tweet",   "video"};

// Before the verb they tell how sure the speaker is, or link sentences, and name no aim.
constexpr std::array<std::string_view, 6> assurances = {"absolutely", "also",   "certainly",
                                                        "definitely", "surely", "therefore"};

constexpr std::array<std::string_view, 13> marks_of_end = {".", "!",  "?", ";", ":", "—", "–",
                                                           "―", "--", "(", ")", "[", "…"};

// Whether a goal that begins the quotation around `first` goes on after its end: his plan is to “wait and see” that it
// rains.
bool runs_on(const Article& article, std::uint32_t first) {
  constexpr std::uint32_t longest = 3;  // tokens in marks that are words of a clause around them
  const Quotation* quotation = article.quotation_at(first);
  if (quotation == nullptr || !quotation->closed || quotation->inner.first != first) return false;
  const std::uint32_t next = quotation->tokens.last;
  // “act like a fool” and leave
  const bool joined = next + 1 < article.reading.sentence(first).last &&
                      (article.reading.low(next) == "and" || article.reading.low(next) == "or") &&
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
  bool coordinator(std::uint32_t i) const {
    const std::string_view low = reading_.low(i);
    return low == "and" || low == "or" || low == "but";
  }

  bool ends_at(std::uint32_t i) const {
    if (reading_.word(i) == "(" && short_aside(i)) return false;
    if (reading_.word(i) == ")" && i >= begin_ + 4 && (reading_.word(i - 2) == "(" || reading_.word(i - 3) == "("))
      return false;
    if (one_of(marks_of_end, reading_.word(i)) || reading_.word(i).starts_with("..")) return true;
    if (reading_.mark(i)) {
      const Quotation* own = article_.quotation_at(begin_);
      return !runs_on(article_, begin_) && own != nullptr && own->closed && i + 1 == own->tokens.last;
    }
    if (i > begin_ && i + 1 < limit_ && reading_.tag(i + 1) == Tag::To &&
        (reading_.low(i) == "due" || reading_.low(i) == "owing" || reading_.low(i) == "thanks"))
      return true;
    return i > begin_ && (one_of(breaks, reading_.low(i)) || past_clause(i) || where_said(i));
  }

  // "… in a statement": where it was said is no part of what was.
  bool where_said(std::uint32_t i) const {
    if (reading_.low(i) != "in" && reading_.low(i) != "during") return false;
    const NounPhrase* where = article_.phrases.starting(i + 1);
    return where != nullptr && where->tokens.last <= limit_ && one_of(sayings, reading_.low(where->head)) &&
           (reading_.low(i + 1) == "a" || reading_.low(i + 1) == "an");
  }

  // "(R-Utah)": where a lawmaker's party and state end, or `i`.
  std::uint32_t affiliation_end(std::uint32_t i) const {
    const std::string_view party = i + 1 < limit_ ? reading_.word(i + 1) : std::string_view{};
    const bool named = party == "R" || party == "D" || party == "I" || party.starts_with("R-") ||
                       party.starts_with("D-") || party.starts_with("I-");
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
    const std::string_view low = reading_.low(i);
    const bool began = low == "after" || low == "while" || low == "since";
    if (began && i + 1 < limit_ && reading_.tag(i + 1) == Tag::Vbg) return true;  // "… after losing the vote"
    if (low != "when" && low != "as" && low != "after" && low != "before" && low != "until" && low != "since")
      return false;
    const auto subject = phrase_with_complements(article_, i + 1, limit_);
    if (!subject || subject->tokens.last >= limit_) return false;
    const std::uint32_t verb = subject->tokens.last;
    const bool meanwhile = low == "as" && reading_.finite(verb) && reading_.lexeme(verb).goal_verb() != nullptr &&
                           infinitive_at(article_, verb + 1, limit_);  // "… as it tries to win"
    return reading_.tag(verb) == Tag::Vbd || meanwhile;
  }

  // The verb of the clause whose subject the goal stands in: the first finite verb that no clause inside the goal has.
  bool ends_subject(std::uint32_t i) const {
    if (!reading_.finite(i)) return false;
    for (std::uint32_t k = i; k-- > begin_;) {
      const Tag tag = reading_.tag(k);
      if (tag == Tag::Wdt || tag == Tag::Wp || tag == Tag::Wrb) return false;
      if (tag == Tag::In && (reading_.low(k) == "that" || reading_.low(k) == "if" || reading_.low(k) == "whether"))
        return false;
      if (reading_.finite(k)) return true;
    }
    return form_ != GoalForm::clause || !subject_only(begin_, i);  // "its vow that wages will be paid was kept"
  }

  // "raise taxes [and] cut spending": where the next goal begins when one of the same form follows the joint at `i`.
  std::optional<std::uint32_t> next_item(std::uint32_t i) const {
    if (form_ != GoalForm::infinitive && form_ != GoalForm::gerund) return std::nullopt;
    std::uint32_t k = i + 1;
    bool coordinated = !comma(i);
    if (comma(i) && k < limit_ && coordinator(k)) {
      coordinated = true;
      ++k;
    }
    if (k < limit_ && reading_.low(k) == "then") ++k;
    const bool to = k < limit_ && reading_.tag(k) == Tag::To;
    if (form_ == GoalForm::infinitive && to) ++k;
    if (form_ == GoalForm::gerund && k + 1 < limit_ && (to || reading_.tag(k) == Tag::In) &&
        reading_.tag(k + 1) == Tag::Vbg)
      ++k;
    const std::uint32_t begin = k;
    while (k < limit_ && ((reading_.tag(k) == Tag::Rb && !base_in_disguise(k)) || negation(article_, k))) ++k;
    if (k >= limit_) return std::nullopt;
    if (form_ == GoalForm::infinitive) {
      // After a joint the tagger may see a present tense, which with no subject there can be none.
      const bool base = reading_.tag(k) == Tag::Vb || (reading_.tag(k) == Tag::Vbp && !says(k) && !of_subject(k)) ||
                        ((coordinated || split_ || another_base(k)) && i > begin_ && reading_.tag(i - 1) != Tag::Jj &&
                         base_in_disguise(k));
      if (!base) return std::nullopt;
      return begin;
    }
    if (coordinated && gerund_in_disguise(k)) return begin;
    if (reading_.tag(k) != Tag::Vbg || reading_.low(k) == "according" ||
        (article_.phrases.at(k) != nullptr && article_.phrases.at(k)->tokens.first < k))
      return std::nullopt;
    if (coordinated || context_.listed || another_gerund(k + 1)) return begin;
    return std::nullopt;
  }

  // "promote trade and enhance ties", "double the fleet", "and cut fares": a verb that the tagger took for a noun, an
  // adjective or a past, before what can be its object.
  bool base_in_disguise(std::uint32_t k) const {
    if (k + 1 >= limit_) return false;
    const Tag tag = reading_.tag(k), next = reading_.tag(k + 1);
    const bool determiner = next == Tag::Dt || next == Tag::PrpDollar;
    const bool object = determiner || reading_.noun(k + 1) || next == Tag::Jj;
    const bool noun = tag == Tag::Nn || tag == Tag::Jj;
    if (noun && determiner && !reading_.is(k, WordClass::quantifier)) return true;
    return (noun || tag == Tag::Vbd ? object : tag == Tag::Rb && determiner) &&
           means(Meaning::resolve, reading_.low(k));
  }

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
    return disguised && context_.listed && reading_.low(k).ends_with("ing") && k + 1 < limit_ &&
           (reading_.tag(k + 1) == Tag::Nns || reading_.tag(k + 1) == Tag::Dt);
  }

  // "efforts to block Lind are failing and want money": be, have and wants in the present have a subject elsewhere.
  bool of_subject(std::uint32_t i) const {
    const std::string_view low = reading_.low(i);
    return low == "are" || low == "am" ||
           (reading_.is(i, WordClass::auxiliary) && low != "be" && low != "do" && comma(i - 1)) ||
           means(Meaning::wish, low);
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

  // "to find and train voters", "quickly and fairly": one word on either side, of the same kind
  bool joins_words(std::uint32_t i) const {
    if (!coordinator(i) || i <= begin_ || i + 2 >= limit_) return false;
    const Tag before = reading_.tag(i - 1), after = reading_.tag(i + 1);
    if (before == Tag::Rb && after == Tag::Rb)
      return reading_.low(i - 1).ends_with("ly") && reading_.low(i + 1).ends_with("ly");
    return before == Tag::Vb && (after == Tag::Vb || after == Tag::Vbp) &&
           (i - 1 == begin_ || reading_.tag(i - 2) == Tag::To) && !article_.phrases.at(i - 1);
  }

  // Whether a finite verb begins at `i`, or a subject with one.
  bool clause_at(std::uint32_t i) const {
    while (i + 1 < limit_ && (reading_.tag(i) == Tag::Rb || reading_.is(i, WordClass::time_word))) ++i;
    if (i < limit_ && reading_.finite(i)) {
      // "representations and demands on trade": a plural that the tagger took for a verb
      const bool plural = reading_.lexeme(i).goal_noun() != nullptr && reading_.lexeme(i).plural() && i + 1 < limit_ &&
                          reading_.tag(i + 1) == Tag::In;
      return !plural;
    }
    const auto subject = phrase_with_complements(article_, i, limit_);
    if (!subject) return false;
    std::uint32_t k = subject->tokens.last;
    while (k < limit_ && reading_.tag(k) == Tag::Rb) ++k;
    return k < limit_ && reading_.finite(k);
  }

  bool coordination_inside(std::uint32_t i) const {
    const std::uint32_t k = i + 1;
    if (k >= limit_) return false;
    if (form_ == GoalForm::clause || joins_words(i) || relative_again(k)) return true;
    if (exemplified(i) && context_.subject) return true;
    if (verb_awaited(i)) return true;
    if (clause_at(k) || reading_.low(k) == "so" || reading_.tag(k) == Tag::Wdt || reading_.tag(k) == Tag::Wrb)
      return false;
    if (form_ == GoalForm::infinitive && reading_.tag(k) == Tag::Vbg && !gerund_before(i)) return false;
    if (context_.of_noun && (reading_.tag(k) == Tag::Dt || reading_.tag(k) == Tag::PrpDollar)) return false;
    return reading_.tag(k) != Tag::In || reading_.low(i) != "but";
  }

  // "a tax which is fair and which is low"
  bool relative_again(std::uint32_t i) const {
    if (reading_.tag(i) != Tag::Wdt && reading_.tag(i) != Tag::Wp) return false;
    constexpr std::uint32_t longest = 20;  // tokens
    for (std::uint32_t k = i; k-- > begin_ && i - k < longest;) {
      if (reading_.low(k) == reading_.low(i)) return true;
    }
    return false;
  }

  // "such as A, B and C": nouns up to `i` are one coordination.
  bool exemplified(std::uint32_t i) const {
    for (std::uint32_t k = begin_ + 1; k < i; ++k) {
      if (reading_.low(k) == "including" || (reading_.low(k) == "as" && reading_.low(k - 1) == "such")) return true;
    }
    return false;
  }

  bool gerund_before(std::uint32_t i) const {
    for (std::uint32_t k = begin_; k < i; ++k) {
      if (reading_.tag(k) == Tag::Vbg) return true;
    }
    return false;
  }

  // Whether what follows the comma at `i` belongs to the goal: the next of several nouns, or "including …".
  bool comma_inside(std::uint32_t i) const {
    std::uint32_t k = i + 1;
    if (k >= limit_ || context_.aside) return false;
    if (coordinator(k)) return coordination_inside(k) && reading_.low(k) != "but" && k + 1 < limit_ && nominal(k + 1);
    if (one_of(goes_on, reading_.low(k)) && context_.subject) return false;  // of what the clause around describes
    if (one_of(goes_on, reading_.low(k)) && reading_.low(k) != "not")
      return reading_.low(k) != "such" || (k + 1 < limit_ && reading_.low(k + 1) == "as");
    if (reading_.low(k) == "according" || clause_at(k)) return false;
    if (reading_.low(k) == "like" && k + 1 < limit_ && nominal(k + 1)) return !context_.subject;  // "…, like the mills"
    if (i > begin_ && reading_.tag(i - 1) == Tag::Jj && reading_.tag(k) == Tag::Jj)
      return true;  // "a tough, cold winter"
    if (context_.listed && form_ == GoalForm::noun) return true;
    if (!nominal(k)) return false;
    if (verb_awaited(i)) return true;
    for (; k < limit_; ++k) {
      if (ends_at(k) || reading_.finite(k) || reading_.tag(k) == Tag::Wp || reading_.tag(k) == Tag::Wdt) return false;
      if (coordinator(k) && context_.subject && exemplified(i)) return true;
      if (comma(k) && k + 1 < limit_ && !nominal(k + 1) && !coordinator(k + 1)) return false;
      if (coordinator(k)) return k + 1 < limit_ && nominal(k + 1) && !clause_at(k + 1);
    }
    return false;
  }

  // "warn them that its plans on tin, coal and salt are wrong": a clause that has not had its verb goes on.
  bool verb_awaited(std::uint32_t i) const {
    for (std::uint32_t k = i; k-- > begin_;) {
      if (reading_.finite(k)) return false;
      if (reading_.low(k) == "that" && reading_.tag(k) == Tag::In) return true;
    }
    return false;
  }

  bool nominal(std::uint32_t i) const {
    const Tag tag = reading_.tag(i);
    return tag == Tag::Nn || tag == Tag::Nns || tag == Tag::Nnp || tag == Tag::Dt || tag == Tag::Jj ||
           tag == Tag::PrpDollar || tag == Tag::Cd || article_.phrases.starting(i) != nullptr ||
           (reading_.mark(i) && i + 1 < limit_ && article_.phrases.starting(i + 1) != nullptr);
  }

  // Without commas, coordinators and lone marks at either end.
  Range tidy(Range range) const {
    const auto loose = [&](std::uint32_t i) { return comma(i) || coordinator(i) || reading_.word(i) == "."; };
    for (;;) {
      while (!range.empty() && loose(range.last - 1)) --range.last;
      while (!range.empty() &&
             (loose(range.first) || (form_ == GoalForm::infinitive && one_of(assurances, reading_.low(range.first)))))
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
