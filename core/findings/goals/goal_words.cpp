#include "findings/goals/goal_words.hpp"

#include "english/questions.hpp"
#include "english/verb_meanings.hpp"
#include "syntax/verb_groups.hpp"

namespace sayso {

using namespace english;

bool is_about_speaking(const Article& article, std::uint32_t first) {
  const Reading& reading = article.reading;
  const std::uint32_t limit = reading.sentence(first).last, verb = verb_from(article, first);
  if (means(Meaning::speech, reading.lower(verb))) return true;
  if (!is_base_be(reading.lower(verb)) || verb + 1 >= limit) return false;
  const bool adverb = verb + 2 < limit && reading.tag(verb + 1) == Tag::Rb;  // "to be very clear"
  return is_candid(reading.lower(adverb ? verb + 2 : verb + 1));
}

bool is_for_the_report(const Article& article, const NounPhrase& phrase) {
  return is_merely_reported(article.reading.lower(phrase.head));
}

std::uint32_t past_cleft(const Article& article, std::uint32_t first) {
  const Reading& reading = article.reading;
  const std::uint32_t limit = reading.sentence(first).last;
  if (first + 2 >= limit || reading.lower(first) != "do" || !is_be_of_one(reading.lower(first + 1))) return first;
  return reading.tag(first + 2) == Tag::To && first + 3 < limit ? first + 3 : first + 2;
}

bool wants_act(const Article& article, std::uint32_t cue, std::uint32_t preposition) {
  return takes_an_act(article.reading.lower(cue)) || article.reading.lower(preposition) == "in";
}

}  // namespace sayso
