#include "findings/goals/holders.hpp"

#include <algorithm>

#include "syntax/clauses.hpp"
#include "syntax/verb_groups.hpp"

namespace sayso {
namespace {

using namespace english;

constexpr std::uint32_t look_back = 150;  // tokens in which an earlier party is sought

Source whole(const NounPhrase& phrase) { return {phrase.tokens, phrase.head}; }

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

std::uint32_t Holders::tail_after(std::uint32_t first, std::uint32_t limit) const {
  if (attribution_[first] == none) return limit;
  const Attribution& found = attributions_[static_cast<std::size_t>(attribution_[first])];
  // "…, maintain dialogue": a base form with its object after it is one more goal, and nobody says it.
  const bool inverted = !found.source.empty() && !found.cue.empty() && found.cue.first < found.source.first;
  if (inverted && (reading_.tag(found.cue_head) == Tag::Vb || reading_.tag(found.cue_head) == Tag::Vbp) &&
      reading_.low(found.cue_head) != "say")
    return limit;
  for (const Range part : {found.source, found.cue}) {
    if (!part.empty() && part.first > first) limit = std::min(limit, part.first);
  }
  return limit;
}

std::optional<Source> Holders::speaker_at(std::uint32_t i) const {
  if (attribution_[i] == none) return std::nullopt;
  const Attribution& found = attributions_[static_cast<std::size_t>(attribution_[i])];
  if (found.source.empty()) return std::nullopt;
  return Source{found.source, found.source_head};
}

bool Holders::cue_at(std::uint32_t i, std::uint32_t verb) const {
  return attribution_[i] != none && attributions_[static_cast<std::size_t>(attribution_[i])].cue_head == verb;
}

bool Holders::party_like(const NounPhrase& phrase) const {
  if (phrase.pronoun) {
    const std::string_view low = reading_.low(phrase.head);
    return low == "we" || low == "i" || low == "he" || low == "she" || low == "they" || low == "you" || low == "who";
  }
  for (const WordClass c :
       {WordClass::role, WordClass::group, WordClass::organization, WordClass::country, WordClass::capital,
        WordClass::nationality, WordClass::relation, WordClass::human_noun, WordClass::media}) {
    if (reading_.is(phrase.head, c)) return true;
  }
  const std::string_view low = reading_.low(phrase.head);
  if (low == "side" || low == "sides" || low == "parties" || low == "nations" || low == "countries" || low == "states")
    return true;
  return phrase.name && can_speak(article_, phrase);
}

std::optional<Source> Holders::possessor(std::uint32_t noun) const {
  const NounPhrase* phrase = article_.phrases.at(noun);
  const std::uint32_t first = phrase != nullptr ? phrase->tokens.first : noun;
  for (std::uint32_t k = noun; k-- > first;) {
    if (reading_.tag(k) == Tag::PrpDollar) return Source{{k, k + 1}, k};
    if (reading_.tag(k) == Tag::Pos && k > first) return Source{{first, k}, k - 1};
  }
  const Range sentence = reading_.sentence(noun);
  // "the council, whose aim is …"
  const std::uint32_t whose = reading_.low(first) == "whose" ? first : first > sentence.first ? first - 1 : first;
  if (reading_.low(whose) == "whose" && whose > sentence.first + 1) {
    const NounPhrase* owner = article_.phrases.ending(reading_.word(whose - 1) == "," ? whose - 2 : whose - 1);
    if (owner != nullptr) return whole(*owner);
  }
  std::uint32_t i = noun + 1;
  if (i + 1 < sentence.last && (reading_.low(i) == "of" || reading_.low(i) == "by" || reading_.low(i) == "for")) {
    const NounPhrase* owner = article_.phrases.starting(i + 1);
    if (owner != nullptr && party_like(*owner)) return whole(*owner);
    // "the goals of China’s visit": the possessor inside
    if (owner != nullptr) i = owner->tokens.last;
  }
  if (i < sentence.last && (reading_.low(i) == "that" || reading_.low(i) == "which")) ++i;
  const NounPhrase* subject = i < sentence.last ? article_.phrases.starting(i) : nullptr;
  if (subject != nullptr && subject->tokens.last < sentence.last && reading_.finite(subject->tokens.last) &&
      (party_like(*subject) || reading_.low(subject->head) == "it")) {
    return whole(*subject);
  }
  return std::nullopt;
}

bool Holders::nobody(const Source& holder) const {
  const std::string_view low = reading_.low(holder.tokens.first);
  return low == "few" || low == "nothing" || low == "anyone" || low == "anybody";
}

Source Holders::owner(const Source& holder) const {
  const NounPhrase* phrase = article_.phrases.at(holder.head);
  if (phrase == nullptr || phrase->pronoun || party_like(*phrase)) return holder;
  const bool kin = reading_.tag(phrase->tokens.first) == Tag::PrpDollar &&
                   (reading_.is(phrase->head, WordClass::female) || reading_.is(phrase->head, WordClass::male));
  if (kin) return holder;  // "my mom"
  for (std::uint32_t k = phrase->head; k-- > phrase->tokens.first;) {
    if (reading_.tag(k) == Tag::PrpDollar) return Source{{k, k + 1}, k};
    if (reading_.tag(k) == Tag::Pos && k > phrase->tokens.first) return Source{{phrase->tokens.first, k}, k - 1};
  }
  // "the minds of drivers who want …": the drivers
  const std::uint32_t end = holder.tokens.last;
  if (const NounPhrase* last = article_.phrases.ending(end - 1);
      last != nullptr && last != phrase && end < reading_.size() && reading_.low(end) == "who") {
    return whole(*last);
  }
  return holder;
}

std::optional<Source> Holders::of_noun(std::uint32_t noun) const {
  if (const auto owner = possessor(noun)) return owner;
  const NounPhrase* phrase = article_.phrases.at(noun);
  return subject_of(article_, phrase != nullptr ? phrase->tokens.first : noun);
}

std::optional<Source> Holders::nearest_before(std::uint32_t i) const {
  const std::uint32_t floor = i > look_back ? i - look_back : 0;
  for (std::uint32_t k = i; k-- > floor;) {
    if (!reading_.finite(k) || article_.apart(k) != article_.apart(i)) continue;
    const auto subject = source_before(article_, verb_group(article_, k).first, reading_.sentence(k).first);
    if (!subject) continue;
    const NounPhrase* phrase = article_.phrases.at(subject->head);
    if (phrase != nullptr && party_like(*phrase) && reading_.low(phrase->head) != "who") return subject;
  }
  return std::nullopt;
}

Source Holders::latest_mention(const Source& party, std::uint32_t i) const {
  const std::uint32_t floor = i > look_back ? i - look_back : 0;
  for (std::uint32_t k = i; k-- > floor;) {
    const NounPhrase* phrase = article_.phrases.at(k);
    if (phrase == nullptr || phrase->head != k || reading_.low(k) != reading_.low(party.head)) continue;
    return whole(*phrase);
  }
  return party;
}

bool first_person(const Article& article, std::uint32_t i) {
  const Tag tag = article.reading.tag(i);
  if (tag != Tag::Prp && tag != Tag::PrpDollar) return false;
  const std::string_view low = article.reading.low(i);
  return low == "we" || low == "i" || low == "our" || low == "us" || low == "my";
}

}  // namespace sayso
