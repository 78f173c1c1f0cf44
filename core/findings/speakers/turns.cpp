#include "findings/speakers/turns.hpp"

#include "english/questions.hpp"

namespace sayso {

using namespace english;

namespace {

constexpr std::uint32_t longest_beat = 12;           // tokens
constexpr std::uint32_t longest_introduction = 120;  // tokens before words with nobody beside them

bool is_apostrophe_mark(std::string_view mark) { return mark == "’" || mark == "'"; }

// "The garden is the life’s work of Ines Calder": the only person whom a clause of the article's own words tells of. A
// word alone may be a place ("at Harle") and counts beside no full name.
Reference only_person_of(const Scene& scene, Range words) {
  const Reading& reading = scene.reading;
  const Cast& cast = scene.cast;
  if (scene.article.apart(words.first)) return {};
  Index only = none;
  bool clause = false;
  bool sure = false, several = false;
  for (std::uint32_t i = words.first; i < words.last; ++i) {
    if (reading.mark(i) && !is_apostrophe_mark(reading.word(i))) return {};
    clause |= reading.finite(i);
    const Index name = cast.name_ending_at(i);
    const Index who = name != none ? cast.bearer_of(name) : scene.referent_at[i].who;
    if (who == none || who == only || cast[who].kind != SpeakerKind::person || cast[who].plural) continue;
    const bool known = cast[who].name.size() > 1 || cast[who].gender != Gender::unknown;
    several = known == sure ? only != none : several && !known;
    if (known >= sure) only = who, sure = known;
  }
  return only == none || several || !clause ? Reference{} : Reference{only, Way::exchange, uncontested};
}

// "Nobody knows the river better than Karl Bauer, who has fished it since he was six. ¶ “It tells you everything.”"
Reference introduced_by(const Scene& scene, Range paragraph) {
  const Reading& reading = scene.reading;
  const std::uint32_t last = paragraph.last - 1;
  const bool statement = reading.word(last) == "." || reading.word(last) == ":";
  if (!statement || reading.sentence(last).first != paragraph.first) return {};
  const Reference told = only_person_of(scene, paragraph);
  if (!told || reading.word(last) == ":") return told;
  for (const Mention& name : scene.cast.names_in(paragraph)) {
    if (scene.cast.bearer_of(name) != told.who) continue;
    const std::uint32_t behind = name.phrase.last;
    const bool explained = reading.word(behind) == "," && is_relative_pronoun(reading.lower(behind + 1));
    if (explained || is_subject(scene.article, name)) return told;
  }
  return {};
}

}  // namespace

Reference of_words_alone(const Scene& scene, const Attribution& said) {
  if (!is_whole_sentences(scene.article, said)) return {};
  const std::uint32_t first = said.content.front().first;
  const Range paragraph = scene.reading.paragraph(first);
  if (paragraph.first < first && first - paragraph.first <= longest_introduction &&
      !scene.exchange.spoke_in_paragraph(first)) {
    if (const Reference told = only_person_of(scene, {paragraph.first, first})) return told;
  }
  const Reference turn = scene.exchange.speaker_of(said);
  if (turn || paragraph.first < first || first == 0) return turn;
  return introduced_by(scene, scene.reading.paragraph(first - 1));
}

Index asked_by(const Scene& scene, const Attribution& said) {
  const std::uint32_t behind = said.cue.last;
  if (said.cue.empty() || behind >= scene.reading.size()) return none;
  const auto names = scene.cast.names_from(behind);
  const bool right_behind =
      !names.empty() && names.front().phrase.first == behind && !names.front().phrase.overlaps(said.source);
  return right_behind ? scene.cast.bearer_of(names.front()) : none;
}

void note_beat(Scene& scene, Index who, Range subject) {
  const Reading& reading = scene.reading;
  const Range sentence = reading.sentence(subject.first);
  if (sentence.first != subject.first || sentence.size() > longest_beat) return;
  if (scene.cast[who].kind != SpeakerKind::person || reading.tag(subject.last) == Tag::Cc)
    return;  // "Ruiz and Li sighed"
  if (scene.article.quotation_at(subject.first) != nullptr ||
      !opens_quotation(scene.article, sentence.last, reading.size()))
    return;
  scene.exchange.pass_to(who, sentence.last - 1);
}

}  // namespace sayso
