#include "findings/negation.hpp"

#include <algorithm>
#include <iterator>
#include <optional>
#include <string_view>

#include "english/negation.hpp"
#include "findings/attributions/contents.hpp"
#include "syntax/clauses.hpp"
#include "syntax/sources.hpp"
#include "syntax/verb_groups.hpp"

namespace sayso {
namespace {

using namespace english;

constexpr int deepest = 6;                   // verbs above the cue: "did not say he had refused to promise to …"
constexpr std::uint32_t longest_run = 24;    // tokens of auxiliaries, adverbs and words that deny in a row
constexpr int most_joined = 8;               // verbs joined with "or", parts joined with "of"
constexpr std::uint32_t adjunct_reach = 10;  // tokens between a verb and its "that": "denied on Monday that …"

// Whether a word of that meaning turns the sense of what hangs on it over.
bool turns(Denier scope) { return scope != Denier::none && scope != Denier::presupposed; }

// The sense of the words around one cue; nothing before token `floor` is looked at.
class Sense {
 public:
  // `subject` is the head’s own where it is known, else empty.
  Sense(const Article& article, std::uint32_t head, std::uint32_t floor, Range subject = {})
      : article_(article),
        reading_(article.reading),
        floor_(std::max(floor, article.reading.sentence(head).first)),
        limit_(article.reading.sentence(head).last),
        subject_(subject) {}

  // Whether what the word at `head` says is denied: by its group, its subject, its noun phrase, and what governs it.
  bool denied(std::uint32_t head, int depth = 0) const {
    if (depth > deepest) return false;
    if (reading_.noun(head) && !auxiliary(head)) return phrase_denied(head, depth);
    const Group group = group_of(head);
    if (group.infinitive) return group.negated != infinitive_denied(group.first, depth);
    if (!group.auxiliaries && reading_.tag(head) == Tag::Vbg) return group.negated != gerund_denied(head, depth);
    return group.negated != clause_denied(group.first, head, depth);
  }

  // "refused to confirm or deny": the first of verbs that are joined, whose denial is that of all.
  std::uint32_t principal(std::uint32_t head) const {
    for (int steps = 0; steps < most_joined; ++steps) {
      const std::uint32_t first = reading_.noun(head) ? head : group_of(head).first;
      if (first < floor_ + 2 || (reading_.low(first - 1) != "or" && reading_.low(first - 1) != "nor")) return head;
      const bool alike = reading_.noun(head) ? reading_.noun(first - 2)
                                             : reading_.verb(first - 2) || reading_.tag(first - 2) == Tag::Jj;
      if (!alike) return head;
      head = first - 2;
    }
    return head;
  }

  Denier denier(std::uint32_t head) const {
    if (reading_.verb(head)) {
      if (const Denier scope = denying_verb(reading_.low(head), after(head)); scope != Denier::none) return scope;
    }
    if (reading_.noun(head)) return denying_noun(reading_.low(head));
    return denying_adjective(reading_.low(head));
  }

  // The first token of the clauses and phrases that were looked through on the way up.
  std::uint32_t reached() const { return reached_; }

  // Whether the cue word at `head` by its meaning denies the content: “He denied that he took it”. And no “I never took
  // it,” he denied: these are his own words.
  bool denies(std::uint32_t head, const Attribution& found) const {
    const Range content = found.content.front();
    const std::string_view before_it = content.first > 0 ? reading_.word(content.first - 1) : std::string_view{};
    const bool own_words =
        found.kind != QuoteKind::indirect && (content.first < found.cue.first || before_it == "," || before_it == ":");
    if (own_words) return false;
    const bool against =
        found.cue.last > head && opposes(reading_.low(found.cue.last - 1));  // "voted against a plan to …"
    const Denier scope = against ? Denier::opposition : denier(head);
    if (scope == Denier::denial && reading_.verb(head)) {  // and no "was denied bail"
      return !verb_group(article_, head).passive || begins_that_clause(article_, content.first);
    }
    if (scope == Denier::opposition || scope == Denier::withdrawal) return told(content);
    return scope == Denier::denial;
  }

  bool negator(std::uint32_t i) const {
    const bool number = i + 1 < limit_ && (reading_.text().tokens()[i + 1].kind == TokenKind::number ||
                                           reading_.word(i + 1) == ".");  // "No 10"
    return !number && negates(before(i), reading_.low(i), after(i));
  }

  // "nor will …", "under no circumstances will …"
  bool opened_by_negator(std::uint32_t i) const {
    return i > floor_ && (opens_negatively(i - 1) || negator(i - 1) || none_at_all(i - 1) < i);
  }

  // "no party", "none of the three", "Neither Pike nor Marsh"
  bool negative_subject(Range subject) const {
    if (opens_negatively(subject.first)) return true;
    const std::uint32_t first = subject.first;
    if (first > floor_ &&
        (reading_.low(first - 1) == "even" ? first > floor_ + 1 && negator(first - 2) : opens_negatively(first - 1)))
      return true;
    for (std::uint32_t i = first; i < subject.last; ++i) {
      if (reading_.low(i) == "nor") return true;
    }
    return false;
  }

 private:
  struct Group {
    std::uint32_t first = 0;
    bool negated = false;
    bool infinitive = false;
    bool auxiliaries = false;
  };

  std::string_view before(std::uint32_t i) const {
    return i > reading_.sentence(i).first ? reading_.low(i - 1) : std::string_view{};
  }
  std::string_view after(std::uint32_t i) const { return i + 1 < limit_ ? reading_.low(i + 1) : std::string_view{}; }
  bool auxiliary(std::uint32_t i) const {
    return reading_.tag(i) == Tag::Md || (reading_.is(i, WordClass::auxiliary) && reading_.tag(i) != Tag::Pos);
  }

  bool opens_negatively(std::uint32_t i) const {
    return opens_negative_phrase(reading_.low(i), after(i)) && negator(i);
  }

  // The verb or adjective at `head` with its auxiliaries, adverbs and negators, "by no means" among them.
  Group group_of(std::uint32_t head) const {
    Group group{head};
    while (group.first > floor_ && head - group.first < longest_run) {
      const std::uint32_t k = group.first - 1;
      if (reading_.tag(k) == Tag::To && !auxiliary(head)) {
        group.first = k;
        group.infinitive = true;
        return group;
      }
      if (const std::uint32_t start = none_at_all(k); start <= k) {  // "under no circumstances will we …"
        group.negated = !group.negated;
        group.first = start;
      } else if (negator(k)) {
        group.negated = !group.negated;
        group.first = k;
      } else if (reading_.tag(k) == Tag::Rb || auxiliary(k) || reading_.low(k) == "longer") {
        group.auxiliaries |= auxiliary(k);
        group.first = k;
      } else {
        break;
      }
    }
    return group;
  }

  // "by no means", "at no time": where such a phrase that ends at `end` begins, else past it.
  std::uint32_t none_at_all(std::uint32_t end) const {
    constexpr std::uint32_t longest = 3;
    if (!reading_.noun(end)) return end + 1;
    for (std::uint32_t k = end; k > floor_ && end - k < longest; --k) {
      if (reading_.low(k) == "no" && reading_.tag(k - 1) == Tag::In) return k - 1;
    }
    return end + 1;
  }

  // What governs a constituent turns its sense over when it is a denier, and hands on its own denial.
  bool governed(std::uint32_t head, int depth) const {
    if (reading_.noun(head)) return phrase_denied(head, depth + 1) != (denier(head) != Denier::none);
    head = principal(head);
    if (denier(head) == Denier::presupposed) return false;
    return denied(head, depth + 1) != turns(denier(head));
  }

  // The words before token `end`, past adverbs; negators among them turn `negated` over.
  std::uint32_t past_adverbs(std::uint32_t end, bool& negated) const {
    const std::uint32_t from = end;
    while (end > floor_ && from - end < longest_run &&
           (reading_.tag(end - 1) == Tag::Rb || negator(end - 1) || reading_.mark(end - 1))) {
      --end;
      negated = negated != (negator(end) ||
                            (reading_.low(end) == "yet" && end > floor_ && reading_.verb(end - 1)));  // "has yet to …"
    }
    return end;
  }

  // Of "to promise", whose "to" is at `to`: what is promised to do.
  bool infinitive_denied(std::uint32_t to, int depth) const {
    bool negated = false;
    reached_ = std::min(reached_, to);
    const std::uint32_t end = past_adverbs(to, negated);
    if (end == floor_) return negated;
    const std::uint32_t k = end - 1;
    if (reading_.verb(k) || reading_.tag(k) == Tag::Jj) return negated != governed(k, depth);
    if (reading_.noun(k) && carrier(k)) return negated != governed(k, depth);
    const NounPhrase* whom = article_.phrases.at(k);  // "did not ask the firm to promise"
    if (whom == nullptr || whom->tokens.first <= floor_) return negated;
    const std::uint32_t verb = past_prepositions(whom->tokens.first);
    return verb != no_token && reading_.verb(verb) ? negated != governed(verb, depth) : negated;
  }

  // The word before token `end`, past one or two prepositions and particles, or no_token.
  std::uint32_t past_prepositions(std::uint32_t end) const {
    for (int steps = 0; steps < 3 && end > floor_; ++steps, --end) {
      const Tag tag = reading_.tag(end - 1);
      if (tag != Tag::In && tag != Tag::Rb && tag != Tag::To && reading_.low(end - 1) != "short" &&
          reading_.low(end - 1) != "no")
        break;
    }
    return end > floor_ ? end - 1 : no_token;
  }

  // Of a gerund or noun phrase that begins at `first`: "ruled out promising", "without promising", "shied away from
  // promising".
  bool gerund_denied(std::uint32_t first, int depth) const {
    reached_ = std::min(reached_, first);
    if (first <= floor_) return false;
    const std::uint32_t k = first - 1;
    if (excludes(before(k), reading_.low(k))) return true;
    std::uint32_t head = past_prepositions(first);
    const bool alone = head == no_token || reading_.tag(head) == Tag::Punct;
    if (opposes(reading_.low(k))) return alone || !(reading_.verb(head) && denied(principal(head), depth + 1));
    if (alone) return false;
    if (reading_.noun(head) && !carrier(head)) {  // "stop us from selling"
      const NounPhrase* whom = article_.phrases.at(head);
      if (whom == nullptr || reading_.tag(k) != Tag::In || whom->tokens.first <= floor_) return false;
      head = whom->tokens.first - 1;
    }
    const bool tells = reading_.verb(head) || reading_.noun(head) || reading_.tag(head) == Tag::Jj;
    return tells && (head == k || reading_.noun(head) || denier(head) != Denier::none) && governed(head, depth);
  }

  // Whether a content is something said or wanted: a clause, an infinitive, a gerund, or a noun that tells one ("the
  // claim").
  bool told(Range content) const {
    std::uint32_t first = content.first;
    if (reading_.mark(first) && first + 1 < content.last) ++first;
    if (begins_that_clause(article_, first) || reading_.tag(first) == Tag::To || reading_.tag(first) == Tag::Vbg)
      return true;
    const NounPhrase* phrase = article_.phrases.starting(first);
    return phrase != nullptr && carrier(phrase->head);
  }

  bool carrier(std::uint32_t noun) const {
    const Lexeme& lexeme = reading_.lexeme(noun);
    return lexeme.cue_noun() != nullptr || lexeme.goal_noun() != nullptr ||
           denying_noun(reading_.low(noun)) != Denier::none || carries_clause(reading_.low(noun));
  }

  // Of a clause whose verb group begins at `first`: its subject, and what the clause hangs on.
  bool clause_denied(std::uint32_t first, std::uint32_t head, int depth) const {
    if (first <= floor_) return false;
    const std::string_view low = reading_.low(first - 1);
    if (low == "who" || low == "which" || reading_.tag(first - 1) == Tag::Wdt) return false;
    auto subject = source_before(article_, first, floor_);
    const bool known = depth == 0 && !subject_.empty() && subject_.last <= first && subject_.first >= floor_;
    if (!subject && known) subject = Source{subject_, subject_.first};
    if (!subject) {
      if (opened_before(first)) return true;
      subject = subject_of(article_, head);  // of joined verbs
      return subject && subject->tokens.first >= floor_ && subject->tokens.last <= first &&
             negative_subject(subject->tokens);
    }
    const std::uint32_t start = before_of(subject->tokens.first);
    bool negated = negative_subject({start, subject->tokens.last});
    std::uint32_t begin = before_negators(start);
    if (begin > floor_ && auxiliary(begin - 1) && !reading_.verb(head)) return negated;
    if (begin > floor_ && auxiliary(begin - 1)) {  // "nor does the council plan to …"
      const Group group = group_of(begin - 1);
      negated = negated != group.negated;
      begin = group.first;
    }
    return negated != hanging_denied(begin, depth);
  }

  // "Nor did Ruiz |": whether an inverted clause has its auxiliary not far before token `first`.
  bool opened_before(std::uint32_t first) const {
    constexpr std::uint32_t longest = 4;  // tokens of a subject
    for (std::uint32_t i = first; i > floor_ && first - i < longest; --i) {
      if (auxiliary(i - 1)) return opened_by_negator(i - 1);
    }
    return false;
  }

  // "Not one of | the engineers": where the whole begins of which a subject is the last part.
  std::uint32_t before_of(std::uint32_t first) const {
    for (int steps = 0; steps < most_joined && first > floor_ + 1 && reading_.low(first - 1) == "of"; ++steps) {
      const NounPhrase* whole = article_.phrases.at(first - 2);
      first = whole != nullptr ? std::max(whole->tokens.first, floor_) : first - 2;
    }
    return first;
  }

  // "Not all | members", "Neither the mayor nor | the council": where a subject begins with what denies it.
  std::uint32_t before_negators(std::uint32_t first) const {
    constexpr std::uint32_t longest = 20;  // tokens from "neither" to "nor"
    const std::uint32_t last = first;
    while (first > floor_ && last - first < longest_run &&
           (opens_negatively(first - 1) || reading_.low(first - 1) == "even"))
      --first;
    if (first == last || reading_.low(first) != "nor") return first;
    for (std::uint32_t i = first; i > floor_ && first - i < longest; --i) {
      if (reading_.low(i - 1) == "neither") return i - 1;
    }
    return first;
  }

  // Of the clause that begins at `begin`: whether what it hangs on denies it.
  bool hanging_denied(std::uint32_t begin, int depth) const {
    bool negated = false;
    reached_ = std::min(reached_, begin);
    std::uint32_t end = past_adverbs(begin, negated);
    if (end <= floor_) return negated;
    const bool that = reading_.low(end - 1) == "that" && reading_.tag(end - 1) != Tag::Wdt;
    if (that) end = past_adverbs(end - 1, negated);
    if (end <= floor_) return negated;
    const std::uint32_t k = end - 1;
    if (reading_.noun(k) && carrier(k) && !in_aside(k)) return tells(k, that) ? negated != governed(k, depth) : negated;
    if (reading_.tag(k) == Tag::Jj) return negated != governed(k, depth);
    if (reading_.verb(k))
      return reading_.lexeme(k).has_cue_verb() || that || denier(k) != Denier::none ? negated != governed(k, depth)
                                                                                    : negated;
    if (reading_.tag(k) == Tag::Wrb || reading_.tag(k) == Tag::Wp) return negated;  // "did not say when she plans to …"
    const std::uint32_t reach = that ? adjunct_reach : 2;                           // "said Monday they would"
    for (std::uint32_t i = k; i > floor_ && k - i < reach; --i) {
      if (reading_.tag(i) == Tag::Punct || reading_.tag(i) == Tag::Cc || reading_.tag(i) == Tag::Wdt ||
          reading_.tag(i) == Tag::Wp)
        return negated;
      if (reading_.verb(i - 1) && reading_.lexeme(i - 1).has_cue_verb()) return negated != governed(i - 1, depth);
    }
    return negated;
  }

  // Whether the noun at `noun`, right before a clause, tells it: "the promise that …", "no way we will", and no "plan
  // they made".
  bool tells(std::uint32_t noun, bool that) const {
    const NounPhrase* phrase = article_.phrases.at(noun);
    return that || (phrase != nullptr && opens_negative_phrase(reading_.low(phrase->tokens.first), {}));
  }

  // "claimed without any evidence that …", "said in a report that …": the verb has the clause.
  bool in_aside(std::uint32_t noun) const {
    const NounPhrase* phrase = article_.phrases.at(noun);
    if (phrase == nullptr || phrase->tokens.first < floor_ + 2 || reading_.tag(phrase->tokens.first - 1) != Tag::In)
      return false;
    const std::uint32_t verb = phrase->tokens.first - 2;
    return reading_.verb(verb) && reading_.lexeme(verb).has_cue_verb() && denier(verb) == Denier::none &&
           !opposes(reading_.low(verb + 1));
  }

  // Whose it is stands beside it: "his plan", "Norland’s plan", "a plan by Norland".
  bool owned(std::uint32_t noun, Range phrase) const {
    for (std::uint32_t i = phrase.first; i < noun; ++i) {
      if (reading_.tag(i) == Tag::PrpDollar || reading_.tag(i) == Tag::Pos) return true;
    }
    return after(noun) == "by";
  }

  bool owned_by_another(std::uint32_t noun, Range phrase) const {
    for (std::uint32_t i = phrase.first; i < noun; ++i) {
      if (reading_.tag(i) == Tag::Pos) return true;
    }
    return after(noun) == "by";
  }

  // Of a noun: "no plan", "is not the plan", "abandoned his plan", "the plan to … was abandoned".
  bool phrase_denied(std::uint32_t noun, int depth) const {
    if (depth > deepest) return false;
    const NounPhrase* found = article_.phrases.at(noun);
    const Range phrase = found != nullptr ? found->tokens : Range{noun, noun + 1};
    reached_ = std::min(reached_, phrase.first);
    bool negated = false;
    for (std::uint32_t i = std::max(phrase.first, floor_); i < noun; ++i) {
      const bool of_denier = reading_.low(i) == "no" && turns(denier(noun));  // "no doubt": twice denied
      if (negator(i) || of_denier || (reading_.low(i) == "little" && i == phrase.first)) negated = !negated;
    }
    if (const std::uint32_t other = principal(noun); other != noun) return phrase_denied(other, depth + 1);
    std::uint32_t end = std::max(phrase.first, floor_);
    if (phrase.first > floor_) end = past_adverbs(phrase.first, negated);
    const bool own = owned(noun, phrase);
    if (end == floor_ || reading_.tag(end - 1) == Tag::Punct || reading_.low(end - 1) == "that")
      return negated != given_up(noun, own);
    std::uint32_t head = end - 1;
    if (!reading_.verb(head)) {
      const std::string_view low = reading_.low(head);
      if (excludes(before(head), low)) return true;
      head = past_prepositions(end);
      if (opposes(low)) return !own && !(head != no_token && reading_.verb(head) && denied(principal(head), depth + 1));
      if (head == no_token || denier(head) == Denier::none) return negated != given_up(noun, own);
      if (reading_.noun(head)) return negated != governed(head, depth);  // "lack of intent to …"
    }
    head = principal(head);
    const Denier scope = denier(head);
    if (scope == Denier::presupposed) return negated;
    if (own && scope == Denier::withdrawal && owned_by_another(noun, phrase)) return negated;
    const bool hands_on = !own || scope == Denier::withdrawal || auxiliary(head);
    if (!hands_on) return negated != (scope == Denier::denial && reading_.low(head).starts_with("den"));
    return negated != (denied(head, depth + 1) != (scope != Denier::none));
  }

  // "The plan to sell the pier was abandoned": of a noun that is the subject of its clause.
  bool given_up(std::uint32_t noun, bool own) const {
    const std::uint32_t verb = main_verb_of_subject(article_, noun, limit_);
    if (verb >= limit_ || !auxiliary(verb)) return false;
    bool negated = false;
    for (std::uint32_t i = verb; i < std::min(verb + 6, limit_); ++i) {
      negated = negated != negator(i);
      if (auxiliary(i) || reading_.tag(i) == Tag::Rb || negator(i)) continue;
      if (!reading_.verb(i)) return false;
      const Denier scope = denier(i);
      return (scope == Denier::withdrawal || (turns(scope) && !own)) && !negated;
    }
    return false;
  }

  const Article& article_;
  const Reading& reading_;
  std::uint32_t floor_, limit_;
  Range subject_;
  mutable std::uint32_t reached_ = no_token;
};

// The word of a cue that governs: its last verb, noun or adjective.
std::optional<std::uint32_t> head_of(const Reading& reading, Range cue) {
  for (std::uint32_t i = cue.last; i-- > cue.first;) {
    if (reading.verb(i) || reading.noun(i) || reading.tag(i) == Tag::Md || reading.tag(i) == Tag::Jj) return i;
  }
  return std::nullopt;
}

}  // namespace

bool is_negated(const Article& article, const Attribution& found) {
  if (found.cue.empty() || found.content.empty()) return false;
  const Reading& reading = article.reading;
  const bool tells =
      reading.verb(found.cue_head) || reading.noun(found.cue_head) || reading.tag(found.cue_head) == Tag::Jj;
  const auto last = tells ? std::optional(found.cue_head) : head_of(reading, found.cue);
  if (!last) return false;
  const std::uint32_t content = found.content.front().first;
  // What stands in the sentence before the cue and is said is no part of what tells that it is.
  std::uint32_t floor = 0;
  for (const Range part : found.content) {
    if (part.last <= found.cue.first) floor = std::max(floor, part.last);
  }
  const Sense sense(article, *last, floor, found.source);
  const std::uint32_t head = sense.principal(*last);
  bool negated = sense.denied(head);
  if (sense.denies(head, found)) negated = !negated;
  if (found.source.first > head && !found.source.empty() && sense.negative_subject(found.source))
    negated = !negated;  // "…, said nobody"
  for (std::uint32_t i = found.cue.last > head ? head + 1 : head; i < content && i < head + 4;
       ++i) {  // "said nothing of …"
    if (i > head && reading.low(i) == "nothing" && sense.negator(i)) negated = !negated;
  }
  return negated;
}

bool names_nobody(const Article& article, Range source) {
  if (source.empty()) return false;
  const std::string_view low = article.reading.low(source.first);
  return opens_negative_phrase(low, {}) && low != "neither" && low != "nor" && low != "hardly" &&
         Sense(article, source.first, 0).negator(source.first);
}

bool refuses(const Article& article, Range cue) {
  const auto head = cue.empty() ? std::nullopt : head_of(article.reading, cue);
  return head && turns(Sense(article, *head, 0).denier(*head));
}

bool inverted_by_negation(const Article& article, std::uint32_t i) {
  const std::uint32_t floor = article.reading.sentence(i).first;
  return i > floor && Sense(article, i, floor).opened_by_negator(i);
}

std::vector<bool> are_negated(const Article& article, Range cue, const std::vector<Range>& spans,
                              const Attribution* around) {
  std::vector<bool> out(spans.size(), false);
  if (spans.empty()) return out;
  const Reading& reading = article.reading;
  const std::uint32_t first = spans.front().first;
  const std::uint32_t at = cue.empty() ? first : cue.first;
  // What the cue hangs on is looked through to the cue of the attribution where the goal opens what is said ("denied
  // that they intend to …"); where it stands further on, the attribution’s denial holds for it as well.
  bool negated = false, said_not = false;
  std::uint32_t floor = 0, opening = 0;
  if (around != nullptr) {
    const auto beyond = std::upper_bound(around->content.begin(), around->content.end(), at,
                                         [](std::uint32_t i, Range part) { return i < part.first; });
    const Range part = beyond == around->content.begin() ? Range{} : *std::prev(beyond);
    if (part.has(at)) {
      const Sense outside(article, around->cue_head, 0);
      said_not = around->negated && outside.denier(around->cue_head) != Denier::presupposed;
      const bool behind = !around->cue.empty() && around->cue.last <= part.first;
      if (behind && reading.tag(part.first - 1) != Tag::Punct) opening = part.first + 3;  // "that", a mark
      else floor = part.first;
    }
  }
  const auto last = cue.empty() ? std::nullopt : head_of(reading, cue);
  if (last) {
    const Sense sense(article, *last, floor);
    const std::uint32_t head = sense.principal(*last);
    negated = sense.denied(head) != turns(sense.denier(head));
    const std::uint32_t end =
        *last < first ? first : *last;  // "Selling the pier is not the aim": the goal stands before
    for (std::uint32_t i = *last + 1; i < end; ++i) {
      negated = negated != (sense.negator(i) || (opposes(reading.low(i)) && i + 1 == first));
    }
    if (sense.reached() < opening) said_not = false;
  }
  negated = negated != said_not;
  // "will not raise taxes or cut spending": the first goal’s own "not" holds for those that follow, but for "… but cut
  // spending"
  const auto own = [&](Range span) { return !span.empty() && Sense(article, span.first, 0).negator(span.first); };
  const bool inner = own(spans.front());
  for (std::size_t s = 0; s < spans.size(); ++s) {
    bool contrast = false;
    for (std::uint32_t i = s == 0 ? first : spans[s - 1].last; i < spans[s].first; ++i)
      contrast |= reading.low(i) == "but";
    out[s] = s > 0 && contrast ? negated && inner : negated != (s > 0 && inner && !own(spans[s]));
  }
  return out;
}

}  // namespace sayso
