// Words with nobody beside them, and who is told of between those that speak.
#include "english/questions.hpp"
#include "findings/speakers/resolver.hpp"

namespace sayso {

using namespace english;

namespace {

constexpr std::uint32_t longest_beat = 12;           // tokens
constexpr std::uint32_t longest_introduction = 120;  // tokens before words with nobody beside them

bool is_apostrophe_mark(std::string_view mark) { return mark == "’" || mark == "'"; }

}  // namespace

// Whose turn it is; but behind the article's own words about one person alone they are that one's.
Reference Resolver::of_words_alone(const Attribution& said) {
  if (!is_whole_sentences(article_, said)) return {};
  const std::uint32_t first = said.content.front().first;
  const Range paragraph = reading_.paragraph(first);
  if (paragraph.first < first && first - paragraph.first <= longest_introduction &&
      !exchange_.spoke_in_paragraph(first)) {
    if (const Reference told = only_person_of({paragraph.first, first})) return told;
  }
  const Reference turn = exchange_.speaker_of(said);
  if (turn || paragraph.first < first || first == 0) return turn;
  return introduced_by(reading_.paragraph(first - 1));
}

// "Nobody knows the river better than Karl Bauer, who has fished it since he was six. ¶ “It tells you everything.”"
Reference Resolver::introduced_by(Range paragraph) {
  const std::uint32_t last = paragraph.last - 1;
  const bool statement = reading_.word(last) == "." || reading_.word(last) == ":";
  if (!statement || reading_.sentence(last).first != paragraph.first) return {};
  const Reference told = only_person_of(paragraph);
  if (!told || reading_.word(last) == ":") return told;
  for (const Mention& name : cast_.names_in(paragraph)) {
    if (cast_.bearer_of(name) != told.who) continue;
    const std::uint32_t behind = name.phrase.last;
    const bool explained = reading_.word(behind) == "," && is_relative_pronoun(reading_.lower(behind + 1));
    if (explained || is_subject(article_, name)) return told;
  }
  return {};
}

// "The garden is the life’s work of Ines Calder": the only person whom a clause of the article's own words tells of. A
// word alone may be a place ("at Harle") and counts beside no full name.
Reference Resolver::only_person_of(Range words) {
  if (article_.apart(words.first)) return {};
  Index only = none;
  bool clause = false;
  bool sure = false, several = false;
  for (std::uint32_t i = words.first; i < words.last; ++i) {
    if (reading_.mark(i) && !is_apostrophe_mark(reading_.word(i))) return {};
    clause |= reading_.finite(i);
    const Index name = cast_.name_ending_at(i);
    const Index who = name != none ? cast_.bearer_of(name) : referent_at_[i].who;
    if (who == none || who == only || cast_[who].kind != SpeakerKind::person || cast_[who].plural) continue;
    const bool known = cast_[who].name.size() > 1 || cast_[who].gender != Gender::unknown;
    several = known == sure ? only != none : several && !known;
    if (known >= sure) only = who, sure = known;
  }
  return only == none || several || !clause ? Reference{} : Reference{only, Way::exchange, uncontested};
}

// “Where was it?” Quill asked [Birch].
Index Resolver::asked_by(const Attribution& said) {
  const std::uint32_t behind = said.cue.last;
  if (said.cue.empty() || behind >= reading_.size()) return none;
  const auto names = cast_.names_from(behind);
  const bool right_behind =
      !names.empty() && names.front().phrase.first == behind && !names.front().phrase.overlaps(said.source);
  return right_behind ? cast_.bearer_of(names.front()) : none;
}

// “There were nine.” [Li] sighed. “There were ten.”   A few words of whom the article tells between two that speak.
void Resolver::note_beat(Index who, Range subject) {
  const Range sentence = reading_.sentence(subject.first);
  if (sentence.first != subject.first || sentence.size() > longest_beat) return;
  if (cast_[who].kind != SpeakerKind::person || reading_.tag(subject.last) == Tag::Cc) return;  // "Ruiz and Li sighed"
  if (article_.quotation_at(subject.first) != nullptr || !opens_quotation(article_, sentence.last, reading_.size()))
    return;
  exchange_.pass_to(who, sentence.last - 1);
}

}  // namespace sayso
