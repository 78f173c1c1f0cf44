#include "findings/speakers/exchange.hpp"

#include <algorithm>

#include "english/questions.hpp"
#include "findings/speakers/scores.hpp"

namespace sayso {

using namespace english;

namespace {

constexpr std::uint32_t longest_turn = 40;  // tokens

// Whether what was said ends in a question mark, whatever quotation mark or comma follows.
bool is_question(const Reading& reading, const Attribution& said) {
  std::uint32_t i = said.content.back().last - 1;
  while (i > said.content.back().first && (reading.mark(i) || reading.word(i) == ",")) --i;
  return reading.word(i) == "?";
}

}  // namespace

void Exchange::note(Index who, const Attribution& said, std::uint32_t place, Index whom) {
  if (last_.who != who) before_last_ = last_;
  last_ = turn(who, said, place);
  last_.whom = whom;
}

Exchange::Turn Exchange::turn(Index who, const Attribution& said, std::uint32_t place) const {
  const Reading& reading = article_.reading;
  Turn turn{who, std::max(place, said.content.back().last - 1), is_question(reading, said), is_turn(said)};
  if (said.cue.empty() || said.source.empty()) return turn;
  turn.asks = asks_somebody(reading.lower(said.cue_head));
  const std::uint32_t opening = reading.sentence(said.cue_head).first;
  const bool by = said.source.first > said.cue_head && leads_to_agent(reading.lower(said.source.first - 1));
  turn.asks_other = turn.asks && (by || opens_time_clause(reading.lower(opening)));
  return turn;
}

bool Exchange::answers_asker(const Attribution& said, std::uint32_t here) const {
  if (!last_.asks || said.cue.empty() || attention_.distance(last_.token, here) > scores::freshness::fresh_for)
    return false;
  return last_.asks_other || gives_an_answer(article_.reading.lower(said.cue_head));
}

void Exchange::pass_to(Index who, std::uint32_t place) {
  if (last_.who == who || last_.who == none) return;
  before_last_ = last_;
  before_last_.token = place;
  last_ = Turn{who, place};
}

bool Exchange::spoke_just_before(std::uint32_t here) const {
  return last_.who != none && attention_.distance(last_.token, here) <= scores::freshness::fresh_for;
}

double Exchange::freshness(std::uint32_t here) const {
  using namespace scores::freshness;
  const std::uint32_t distance = here > last_.token ? attention_.distance(last_.token, here) : 0;
  return distance <= fresh_for ? fresh : distance <= fading_for ? fading : gone;
}

Reference Exchange::speaker_of(const Attribution& said) const {
  if (last_.who == none || !is_whole_sentences(article_, said)) return {};
  const std::uint32_t here = paragraph(said.content.front().first);
  if (here - paragraph(last_.token) > exchange_gap) return {};
  const Index other = other_one();
  const bool others_turn = other != none && (is_answer(here) || (is_turn(said) && alternates(here)));
  return {others_turn ? other : last_.who, Way::exchange, uncontested};
}

// A question is answered by the other one.
bool Exchange::is_answer(std::uint32_t here) const { return last_.question && here != paragraph(last_.token); }

// To whom the one who spoke last spoke: whom the article says, or who spoke before.
Index Exchange::other_one() const {
  if (last_.whom != none) return last_.whom;
  const bool near =
      before_last_.who != none && paragraph(last_.token) - paragraph(before_last_.token) <= 2 * exchange_gap;
  return near ? before_last_.who : none;
}

// Two who speak in turn, each in a paragraph that the words open: the third paragraph is the first one's again.
bool Exchange::alternates(std::uint32_t here) const {
  return last_.in_turn && before_last_.in_turn && here - paragraph(last_.token) == 1 &&
         paragraph(last_.token) - paragraph(before_last_.token) == 1;
}

// Words of an exchange open their paragraph and are few: who is quoted at length in a paragraph goes on in the next.
bool Exchange::is_turn(const Attribution& said) const {
  const Range words{said.content.front().first, said.content.back().last};
  return words.size() <= longest_turn && article_.reading.paragraph(words.first).first == words.first;
}

bool is_whole_sentences(const Article& article, const Attribution& said) {
  if (said.kind != QuoteKind::direct) return false;
  const Reading& reading = article.reading;
  const std::uint32_t first = said.content.front().first, last = said.content.back().last;
  const bool opens = reading.sentence(first).first == first || reading.paragraph(first).first == first;
  return opens && (last >= reading.size() || reading.sentence(last).first == last ||
                   reading.paragraph(last).first == last || reading.sentence(last - 1).last == last);
}

}  // namespace sayso
