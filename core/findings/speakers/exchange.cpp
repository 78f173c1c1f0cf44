// The running exchange: whose words they are when nobody is named beside them.
#include <algorithm>

#include "findings/speakers/resolver.hpp"

namespace sayso {

using namespace english;

namespace {

constexpr std::uint32_t exchange_gap = 1;      // paragraphs
constexpr std::uint32_t longest_opening = 60;  // words

}  // namespace

void Resolver::heard(Index attribution, const Reference& source, std::uint32_t here) {
  const Attribution& said = attributions_[static_cast<std::size_t>(attribution)];
  source_of_[static_cast<std::size_t>(attribution)] = source;
  cast_[source.who].speaks = true;
  remember_document(source.who, here);
  if (source.way == Way::relative) return;  // "the man who had asked him" is not who the article lets speak
  if (last_.who != source.who) before_last_ = last_;
  last_ = {source.who, std::max(here, said.content.back().last - 1), reading_.low(end_of(said)) == "?"};
}

// "In a letter, Ruiz said …": the letter is hers.
void Resolver::remember_document(Index who, std::uint32_t here) {
  const Range sentence = reading_.sentence(here);
  for (std::uint32_t i = sentence.first; i + 1 < std::min(sentence.last, sentence.first + longest_opening); ++i) {
    if (reading_.low(i) != "in" || article_.quotation_at(i) != nullptr) continue;
    const NounPhrase* phrase = article_.phrases.starting(i + 1);
    if (phrase != nullptr && reading_.is(phrase->head, WordClass::document) &&
        (reading_.low(i + 1) == "a" || reading_.low(i + 1) == "an"))
      made_[word(phrase->head)] = who;
  }
}

// The last token of what was said that is no quotation mark or comma.
std::uint32_t Resolver::end_of(const Attribution& said) const {
  std::uint32_t i = said.content.back().last - 1;
  while (i > said.content.back().first && (reading_.mark(i) || reading_.word(i) == ",")) --i;
  return i;
}

// A quotation that stands by itself, not a few words of it within the article's own.
bool Resolver::whole_sentences(const Attribution& said) const {
  if (said.kind != QuoteKind::direct) return false;
  const std::uint32_t first = said.content.front().first, last = said.content.back().last;
  const bool opens = reading_.sentence(first).first == first || reading_.paragraph(first).first == first;
  return opens && (last >= reading_.size() || reading_.sentence(last).first == last ||
                   reading_.paragraph(last).first == last || reading_.sentence(last - 1).last == last);
}

Reference Resolver::running_speaker(Index attribution) const {
  const Attribution& said = attributions_[static_cast<std::size_t>(attribution)];
  if (last_.who == none || !whole_sentences(said)) return {};
  const std::uint32_t here = paragraph(said.content.front().first);
  if (here - paragraph(last_.token) > exchange_gap) return {};
  // A question is answered by the other one.
  const bool answer = last_.question && here != paragraph(last_.token) && before_last_.who != none &&
                      paragraph(last_.token) - paragraph(before_last_.token) <= 2 * exchange_gap;
  return {answer ? before_last_.who : last_.who, Way::exchange, 9};
}

// Words before anybody has come in: “…,” he said. Then somebody is named, and it was he. Or the next paragraph says
// who.
Reference Resolver::of_what_follows(const Party& party) const {
  const Attribution& said = attributions_[static_cast<std::size_t>(party.attribution)];
  const std::uint32_t end = std::max(said.content.back().last, party.phrase.last);
  if (party.phrase.empty()) {
    if (!whole_sentences(said)) return {};
    const auto next = static_cast<std::size_t>(party.attribution) + 1;
    if (next >= attributions_.size() || attributions_[next].kind != QuoteKind::direct ||
        attributions_[next].source.empty())
      return {};
    if (paragraph(attributions_[next].content.front().first) - paragraph(end - 1) > exchange_gap) return {};
    return source_of_[next] ? Reference{source_of_[next].who, Way::ahead, 9} : Reference{};
  }
  if (party.phrase.size() != 1 || !third_person(party.phrase.first)) return {};
  const Gender gender = reading_.low(party.phrase.first) == "she" ? Gender::female : Gender::male;
  const std::vector<Mention>& names = cast_.names();
  for (const Mention* name = name_from(end); name != nullptr && name != names.data() + names.size(); ++name) {
    if (paragraph(name->head) - paragraph(end - 1) > exchange_gap) return {};
    const Index who = cast_.named(static_cast<Index>(name - names.data())).who;
    if (!name->quoted && cast_[who].full_names > 0 && fits_person(who, gender) > Attention::unfit)
      return {who, Way::ahead, 9};
  }
  return {};
}

}  // namespace sayso
