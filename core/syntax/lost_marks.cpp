#include "syntax/lost_marks.hpp"

#include "english/questions.hpp"

namespace sayso {
namespace {

using namespace english;

class LostMarks {
 public:
  LostMarks(const Reading& reading, const NounPhrases& phrases) : reading_(reading), phrases_(phrases) {}

  // Behind the first words of an unclosed quotation, where those are attributed; its end when they are not.
  std::uint32_t end_of(const Quotation& quotation, bool goes_on) const {
    const std::uint32_t end = quotation.inner.last;
    for (std::uint32_t i = quotation.inner.first + 1; i + 2 < end; ++i) {
      const bool ends_words = reading_.word(i) == "," || reading_.word(i) == "?" || reading_.word(i) == "!";
      if (ends_words && (verb_then_speaker(i + 1, end) || speaker_then_verb(i + 1, end, goes_on))) return i + 1;
    }
    return end;
  }

 private:
  bool says(std::uint32_t i) const {
    const CueVerb* verb = reading_.lexeme(i).cue_verb();
    return verb != nullptr && reading_.finite(i) && verb->takes(Frame::quote) && verb->takes(Frame::after);
  }

  bool speaks(const NounPhrase* phrase, std::uint32_t end) const {
    if (phrase == nullptr || phrase->tokens.last > end) return false;
    if (phrase->pronoun) return is_he_or_she(reading_.lower(phrase->head));
    return phrase->name || reading_.is(phrase->head, WordClass::role) ||
           reading_.is(phrase->head, WordClass::human_noun);
  }

  // “…, | said the mayor
  bool verb_then_speaker(std::uint32_t i, std::uint32_t end) const {
    return says(i) && speaks(phrases_.starting(i + 1), end);
  }

  // “…, | the mayor said.   “…, | the mayor, Ana Ruiz, said.   Words that the next paragraph goes on with may tell of
  // another's: “…, he said yes, …
  bool speaker_then_verb(std::uint32_t i, std::uint32_t end, bool goes_on) const {
    const NounPhrase* phrase = phrases_.starting(i);
    if (!speaks(phrase, end)) return false;
    std::uint32_t verb = phrase->tokens.last;
    if (verb + 2 < end && reading_.word(verb) == ",") {
      const NounPhrase* name = phrases_.starting(verb + 1);
      if (name != nullptr && name->name && name->tokens.last < end && reading_.word(name->tokens.last) == ",")
        verb = name->tokens.last + 1;
    }
    if (verb >= end || !says(verb)) return false;
    return verb + 1 >= end || reading_.word(verb + 1) == "." || (reading_.word(verb + 1) == "," && !goes_on);
  }

  const Reading& reading_;
  const NounPhrases& phrases_;
};

}  // namespace

void end_at_lost_marks(const Reading& reading, const NounPhrases& phrases, std::vector<Quotation>& quotations) {
  const LostMarks lost(reading, phrases);
  for (std::size_t q = 0; q < quotations.size(); ++q) {
    if (quotations[q].closed) continue;
    std::size_t behind = q + 1;
    while (behind < quotations.size() && quotations[q].tokens.contains(quotations[behind].tokens)) ++behind;
    const bool goes_on = behind < quotations.size() && quotations[behind].continues == static_cast<Index>(q);
    const std::uint32_t end = lost.end_of(quotations[q], goes_on);
    if (end == quotations[q].inner.last) continue;
    quotations[q].inner.last = quotations[q].tokens.last = end;
    for (std::size_t k = q + 1; k < behind; ++k) quotations[k].depth -= quotations[k].tokens.first >= end;
    if (goes_on) quotations[behind].continues = none;
  }
}

}  // namespace sayso
