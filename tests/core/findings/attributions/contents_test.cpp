#include "findings/attributions/contents.hpp"

#include "syntax/rows.hpp"

using namespace sayso;
using namespace sayso::test;

namespace {

// The cue whose head is the marked token.
Cue cue_at(const Marked& m, const std::vector<Cue>& cues) {
  for (const Cue& cue : cues) {
    if (cue.head == m.at) return cue;
  }
  FAIL("no cue");
  return {};
}

}  // namespace

TEST_CASE("contents: what follows a verb, by its frames") {
  const auto ask = [](const Marked& m) {
    const auto cues = find_cues(m.article);
    const auto content = content_after(m.article, cue_at(m, cues), m.sentence().last, &cues);
    return content ? m.words(content->range) : std::string("-");
  };
  must_hold(
      {
          {"Ruiz |said that the pier is old.", "that the pier is old"},
          {"Ruiz |said the pier is old.", "the pier is old"},
          {"Ruiz |told reporters in Vell on Monday that the pier is old.", "that the pier is old"},
          {"Ruiz |told a crowd of 300 that the pier is old.", "that the pier is old"},
          {"Ruiz |vowed to save the pier.", "to save the pier"},
          {"Ruiz |vowed last week to save the pier.", "to save the pier"},
          {"Ruiz |urged the council of Vell to pay.", "the council of Vell to pay"},
          {"Ruiz |warned of delays.", "delays"},
          {"Ruiz |denied closing the pier.", "closing the pier"},
          {"Ruiz |criticized the council.", "the council"},
          {"Ruiz |said Monday was too late.", "Monday was too late"},
          {"Ruiz |said.", "-"},
          // where another attribution begins
          {"Ruiz |said that the pier is old, but Lind said it is new.", "that the pier is old"},
          {"Ruiz |said that the pier is old, which Lind said was new.", "that the pier is old"},
          {"Ruiz |said that the pier is old, adding that it leaks.", "that the pier is old"},
          {"Ruiz |said that the pier is old; it leaks.", "that the pier is old"},
      },
      ask);
}

TEST_CASE("contents: what follows a noun") {
  const auto ask = [](const Marked& m) {
    const auto cues = find_cues(m.article);
    const auto content = content_after_noun(m.article, cue_at(m, cues), m.sentence().last, cues);
    return content ? m.words(*content) : std::string("-");
  };
  must_hold(
      {
          {"She made the |claim that the pier is old.", "that the pier is old"},
          {"She kept her |promise to save the pier.", "to save the pier"},
          {"She has |concerns about the pier.", "the pier"},
          {"She kept her |promise.", "-"},
      },
      ask);
}

TEST_CASE("contents: which quotations are speech") {
  const auto ask = [](const Marked& m) {
    const Quotation* quotation = m.article.quotation_at(m.at);
    REQUIRE(quotation != nullptr);
    return yes_or_no(is_utterance(m.article, *quotation));
  };
  must_hold(
      {
          {"Ruiz said, “|It is old.”", "yes"},
          {"“|it is old,” Ruiz said.", "yes"},
          {"Ruiz called it “|a disgrace.”", "no"},
          {"Ruiz called it “|a disgrace” again.", "no"},
          {"Ruiz said, “|we know that it is old” again.", "yes"},
          {"Ruiz said, “|an old pier in the rain” again.", "no"},
          {"Ruiz said, “|It is old", "yes"},
          {"‘|Did you’, asked Ruiz, ‘see it?’", "yes"},
      },
      ask);
}
