#include "findings/negation.hpp"

#include <algorithm>
#include <iterator>
#include <optional>
#include <string_view>

#include "english/questions.hpp"
#include "findings/negation/sense.hpp"
#include "syntax/clauses.hpp"

namespace sayso {
namespace {

using namespace english;

bool may_govern(const Reading& reading, std::uint32_t i) {
  return reading.verb(i) || reading.noun(i) || reading.tag(i) == Tag::Jj;
}

// The word of a cue that governs: its last verb, noun or adjective.
std::optional<std::uint32_t> head_of(const Reading& reading, Range cue) {
  for (std::uint32_t i = cue.last; i-- > cue.first;) {
    if (may_govern(reading, i) || reading.tag(i) == Tag::Md) return i;
  }
  return std::nullopt;
}

// --- attributions ---

// What stands in the sentence before the cue and is said is no part of what tells that it is: where that ends.
std::uint32_t past_content_before(const Attribution& found) {
  std::uint32_t end = 0;
  for (const Range part : found.content) {
    if (part.last <= found.cue.first) end = std::max(end, part.last);
  }
  return end;
}

// “I never took it,” he denied; he denied: “I never took it.” The content is in the source’s own words.
bool in_own_words(const Reading& reading, const Attribution& found) {
  if (found.kind == QuoteKind::indirect) return false;
  const std::uint32_t first = found.content.front().first;
  const std::string_view before = first > 0 ? reading.word(first - 1) : std::string_view{};
  return first < found.cue.first || before == "," || before == ":";
}

// Whether a content is something said or wanted: a clause, an infinitive, a gerund, or a noun that tells one ("the
// claim").
bool is_told(const Article& article, Range content) {
  const Reading& reading = article.reading;
  const bool marked = reading.mark(content.first) && content.first + 1 < content.last;
  const std::uint32_t first = marked ? content.first + 1 : content.first;
  if (begins_that_clause(article, first) || reading.tag(first) == Tag::To || reading.tag(first) == Tag::Vbg)
    return true;
  const NounPhrase* phrase = article.phrases.starting(first);
  return phrase != nullptr && can_tell_clause(reading, phrase->head);
}

// Whether the cue word at `head` by its meaning denies the content: “He denied that he took it”.
bool denies_content(const Article& article, const Sense& sense, std::uint32_t head, const Attribution& found) {
  const Reading& reading = article.reading;
  if (in_own_words(reading, found)) return false;
  const Range content = found.content.front();
  const bool against =
      found.cue.last > head && opposes(reading.lower(found.cue.last - 1));  // "voted against a plan to …"
  const Denier denier = against ? Denier::opposition : sense.denier(head);
  if (denier == Denier::denial && reading.verb(head))  // and no "was denied bail"
    return !verb_group(article, head).passive || begins_that_clause(article, content.first);
  if (denier == Denier::opposition || denier == Denier::withdrawal) return is_told(article, content);
  return denier == Denier::denial;
}

// "said nothing of …": whether the first words behind the cue’s governing word say that nothing is said.
bool says_nothing(const Reading& reading, const Sense& sense, std::uint32_t head, const Attribution& found) {
  constexpr std::uint32_t reach = 4;  // tokens
  bool nothing = false;
  const std::uint32_t limit = std::min(found.content.front().first, head + reach);
  for (std::uint32_t i = head + 1; i < limit; ++i) {
    if (reading.lower(i) == "nothing" && sense.is_negator(i)) nothing = !nothing;
  }
  return nothing;
}

// --- goals ---

// What the attribution that a goal stands in means for the sense of its cue.
struct Reported {
  bool denied = false;      // the attribution’s own denial, which holds for the goal
  std::uint32_t floor = 0;  // what stands before is of the attribution alone, and not looked at
  std::uint32_t opening =
      0;  // a goal whose cue hangs on a word before this one was read up through the attribution’s cue
};

// What the cue at `at` hangs on is looked through to the cue of the attribution where the goal opens what is said
// ("denied that they intend to …"); where it stands further on, the attribution’s denial holds for it as well.
Reported reported(const Article& article, const Attribution* around, std::uint32_t at) {
  if (around == nullptr) return {};
  const auto beyond = std::upper_bound(around->content.begin(), around->content.end(), at,
                                       [](std::uint32_t i, Range part) { return i < part.first; });
  const Range part = beyond == around->content.begin() ? Range{} : *std::prev(beyond);
  if (!part.has(at)) return {};
  Reported out;
  const Denier denier = Sense(article, around->cue_head, 0).denier(around->cue_head);
  out.denied = around->negated && denier != Denier::presupposed;
  const bool behind = !around->cue.empty() && around->cue.last <= part.first;
  if (behind && article.reading.tag(part.first - 1) != Tag::Punct) {
    constexpr std::uint32_t opening_words = 3;  // "that", a mark
    out.opening = part.first + opening_words;
  } else {
    out.floor = part.first;
  }
  return out;
}

// "promised not to …", "argued against …": whether what stands between the cue’s governing word and its goal denies it.
bool denied_behind(const Reading& reading, const Sense& sense, std::uint32_t head, std::uint32_t goal) {
  bool negated = false;
  for (std::uint32_t i = head + 1; i < goal; ++i) {
    negated = negated != (sense.is_negator(i) || (opposes(reading.lower(i)) && i + 1 == goal));
  }
  return negated;
}

// Whether the cue of goals that begin at `first` is denied, or denies them, and with it the attribution around them.
bool is_cue_negated(const Article& article, Range cue, std::uint32_t first, const Attribution* around) {
  const Reported told = reported(article, around, cue.empty() ? first : cue.first);
  const auto head = cue.empty() ? std::nullopt : head_of(article.reading, cue);
  if (!head) return told.denied;
  const Sense sense(article, *head, told.floor);
  const bool negated = sense.denies(sense.first_joined(*head)) != denied_behind(article.reading, sense, *head, first);
  const bool through = sense.reached() < told.opening;
  return negated != (told.denied && !through);
}

// "plans not to …", "will not raise taxes": whether the goal’s own words begin with what denies them.
bool begins_negated(const Article& article, Range goal) {
  return !goal.empty() && Sense(article, goal.first, 0).is_negator(goal.first);
}

bool has_contrast(const Reading& reading, std::uint32_t first, std::uint32_t last) {
  for (std::uint32_t i = first; i < last; ++i) {
    if (reading.lower(i) == "but") return true;
  }
  return false;
}

}  // namespace

bool is_negated(const Article& article, const Attribution& found) {
  if (found.cue.empty() || found.content.empty()) return false;
  const Reading& reading = article.reading;
  const auto last = may_govern(reading, found.cue_head) ? std::optional(found.cue_head) : head_of(reading, found.cue);
  if (!last) return false;
  const Sense sense(article, *last, past_content_before(found), found.source);
  const std::uint32_t head = sense.first_joined(*last);
  bool negated = sense.denied(head) != denies_content(article, sense, head, found);
  const bool by_nobody =  // "…, said nobody"
      found.source.first > head && !found.source.empty() && sense.is_negative_subject(found.source);
  if (by_nobody) negated = !negated;
  return negated != says_nothing(reading, sense, head, found);
}

std::vector<bool> are_negated(const Article& article, Range cue, const std::vector<Range>& spans,
                              const Attribution* around) {
  std::vector<bool> out;
  if (spans.empty()) return out;
  const bool negated = is_cue_negated(article, cue, spans.front().first, around);
  out.push_back(negated);
  // "will not raise taxes or cut spending": the first goal’s own "not" holds for those that follow, but for "… but cut
  // spending".
  const bool first_not = begins_negated(article, spans.front());
  for (std::size_t s = 1; s < spans.size(); ++s) {
    const bool contrast = has_contrast(article.reading, spans[s - 1].last, spans[s].first);
    const bool shared_not = first_not && !begins_negated(article, spans[s]);
    out.push_back(contrast ? negated && first_not : negated != shared_not);
  }
  return out;
}

namespace {

// "[Neither] of them", "[neither] Pike nor Marsh", its first word within the source or before it
bool is_neither(const Article& article, Range source) {
  const Reading& reading = article.reading;
  const std::uint32_t first = source.first;
  if (denies_both(reading.lower(first))) return true;
  return first > reading.sentence(first).first && denies_both(reading.lower(first - 1));
}

}  // namespace

bool names_nobody(const Article& article, Range source) {
  if (source.empty()) return false;
  if (is_neither(article, source)) return true;
  return stands_for_nobody(article.reading.lower(source.first)) &&
         Sense(article, source.first, 0).is_negator(source.first);
}

bool refuses(const Article& article, Range cue) {
  const auto head = cue.empty() ? std::nullopt : head_of(article.reading, cue);
  return head && Sense::turns_over(Sense(article, *head, 0).denier(*head));
}

bool inverted_by_negation(const Article& article, std::uint32_t i) {
  const std::uint32_t floor = article.reading.sentence(i).first;
  return i > floor && Sense(article, i, floor).opened_by_negator(i);
}

}  // namespace sayso
