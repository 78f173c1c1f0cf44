#include "findings/goals/holders.hpp"

#include <algorithm>

#include "english/questions.hpp"
#include "syntax/clauses.hpp"
#include "syntax/verb_groups.hpp"

namespace sayso {
namespace {

using namespace english;

constexpr std::uint32_t look_back = 150;  // tokens in which an earlier party is sought

}  // namespace

Holders::Holders(const Article& article, const std::vector<Attribution>& attributions)
    : article_(article),
      reading_(article.reading),
      attributions_(attributions),
      attribution_(article.text.size(), none) {
  for (std::size_t a = 0; a < attributions.size(); ++a) {
    for (const Range part : attributions[a].content) {
      for (std::uint32_t i = part.first; i < part.last; ++i) attribution_[i] = static_cast<Index>(a);
    }
  }
}

const Attribution* Holders::around(std::uint32_t i) const {
  return attribution_[i] == none ? nullptr : &attributions_[static_cast<std::size_t>(attribution_[i])];
}

std::uint32_t Holders::tail_after(std::uint32_t first, std::uint32_t limit) const {
  if (around(first) == nullptr) return limit;
  const Attribution& found = *around(first);
  // "…, maintain dialogue": a base form with its object after it is one more goal, and nobody says it.
  const bool inverted = !found.source.empty() && !found.cue.empty() && found.cue.first < found.source.first;
  if (inverted && (reading_.tag(found.cue_head) == Tag::Vb || reading_.tag(found.cue_head) == Tag::Vbp) &&
      reading_.lower(found.cue_head) != "say")
    return limit;
  for (const Range part : {found.source, found.cue}) {
    if (!part.empty() && part.first > first) limit = std::min(limit, part.first);
  }
  return limit;
}

std::optional<Source> Holders::speaker_at(std::uint32_t i) const {
  const Attribution* found = around(i);
  if (found == nullptr || found->source.empty()) return std::nullopt;
  return Source{found->source, found->source_head};
}

bool Holders::cue_at(std::uint32_t i, std::uint32_t verb) const {
  return around(i) != nullptr && around(i)->cue_head == verb;
}

bool Holders::party_like(const NounPhrase& phrase) const {
  const std::string_view head = reading_.lower(phrase.head);
  if (phrase.pronoun) return is_personal_subject(head);
  for (const WordClass c :
       {WordClass::role, WordClass::group, WordClass::organization, WordClass::country, WordClass::capital,
        WordClass::nationality, WordClass::relation, WordClass::human_noun, WordClass::media}) {
    if (reading_.is(phrase.head, c)) return true;
  }
  return names_states_or_sides(head) || (phrase.name && can_speak(article_, phrase));
}

std::optional<Source> Holders::possessor(std::uint32_t noun) const {
  const std::uint32_t first = article_.phrases.first(noun);
  if (const auto owner = possessive_before(noun, first)) return owner;
  if (const auto owner = relative_owner(first)) return owner;
  const std::uint32_t limit = reading_.sentence(noun).last;
  const std::uint32_t next = noun + 1;
  const bool tied = next + 1 < limit && ties_to_owner(reading_.lower(next));
  const NounPhrase* owner = tied ? article_.phrases.starting(next + 1) : nullptr;
  if (owner == nullptr) return pursuer(next, limit);
  if (party_like(*owner)) return source_of(*owner);
  return pursuer(owner->tokens.last, limit);  // "the aims of the visit that China pursues"
}

// "China’s | aim", "its | aim": the possessive in a phrase that begins at `first`, before its noun.
std::optional<Source> Holders::possessive_before(std::uint32_t noun, std::uint32_t first) const {
  for (std::uint32_t k = noun; k-- > first;) {
    if (reading_.tag(k) == Tag::PrpDollar) return Source{{k, k + 1}, k};
    if (reading_.tag(k) == Tag::Pos && k > first) return Source{{first, k}, k - 1};
  }
  return std::nullopt;
}

// "the council, | whose aim is …": whom "whose" refers to, at or before a phrase that begins at `first`.
std::optional<Source> Holders::relative_owner(std::uint32_t first) const {
  const std::uint32_t floor = reading_.sentence(first).first;
  const bool inside = reading_.lower(first) == "whose" || first == floor;
  const std::uint32_t whose = inside ? first : first - 1;
  if (reading_.lower(whose) != "whose" || whose <= floor + 1) return std::nullopt;
  const NounPhrase* owner = article_.phrases.ending(reading_.word(whose - 1) == "," ? whose - 2 : whose - 1);
  return owner != nullptr ? std::optional(source_of(*owner)) : std::nullopt;
}

// "aims | that China is pursuing", "aims | China pursues": the subject of a relative clause at `i`.
std::optional<Source> Holders::pursuer(std::uint32_t i, std::uint32_t limit) const {
  if (i < limit && is_relative_of_a_thing(reading_.lower(i))) ++i;
  const NounPhrase* subject = i < limit ? article_.phrases.starting(i) : nullptr;
  if (subject == nullptr || subject->tokens.last >= limit || !reading_.finite(subject->tokens.last))
    return std::nullopt;
  if (!party_like(*subject) && reading_.lower(subject->head) != "it") return std::nullopt;
  return source_of(*subject);
}

bool Holders::nobody(const Source& holder) const { return leaves_party_open(reading_.lower(holder.tokens.first)); }

Source Holders::owner(const Source& holder) const {
  const NounPhrase* phrase = article_.phrases.at(holder.head);
  if (phrase == nullptr || may_be_party(*phrase)) return holder;
  const bool kin = reading_.tag(phrase->tokens.first) == Tag::PrpDollar &&
                   (reading_.is(phrase->head, WordClass::female) || reading_.is(phrase->head, WordClass::male));
  if (kin) return holder;  // "my mom"
  if (const auto owner = possessive_before(phrase->head, phrase->tokens.first)) return *owner;
  // "the minds of drivers who want …": the drivers
  const std::uint32_t end = holder.tokens.last;
  const NounPhrase* last = article_.phrases.ending(end - 1);
  const bool of_last = last != nullptr && last != phrase && end < reading_.size() && reading_.lower(end) == "who";
  return of_last ? source_of(*last) : holder;
}

std::optional<Source> Holders::of_noun(std::uint32_t noun) const {
  if (const auto owner = possessor(noun)) return owner;
  return subject_of(article_, article_.phrases.first(noun));
}

std::optional<Source> Holders::nearest_before(std::uint32_t i) const {
  const std::uint32_t floor = i > look_back ? i - look_back : 0;
  for (std::uint32_t k = i; k-- > floor;) {
    if (!reading_.finite(k) || article_.apart(k) != article_.apart(i)) continue;
    const auto subject = source_before(article_, verb_group(article_, k).first, reading_.sentence(k).first);
    if (!subject) continue;
    const NounPhrase* phrase = article_.phrases.at(subject->head);
    if (phrase != nullptr && party_like(*phrase) && reading_.lower(phrase->head) != "who") return subject;
  }
  return std::nullopt;
}

Source Holders::latest_mention(const Source& party, std::uint32_t i) const {
  const std::uint32_t floor = i > look_back ? i - look_back : 0;
  for (std::uint32_t k = i; k-- > floor;) {
    const NounPhrase* phrase = article_.phrases.at(k);
    if (phrase == nullptr || phrase->head != k || reading_.lower(k) != reading_.lower(party.head)) continue;
    return source_of(*phrase);
  }
  return party;
}

bool first_person(const Article& article, std::uint32_t i) {
  const Tag tag = article.reading.tag(i);
  if (tag != Tag::Prp && tag != Tag::PrpDollar) return false;
  return is_first_person(article.reading.lower(i));
}

}  // namespace sayso
