// Whether the words behind a cue name a goal, and where they begin to.
#include "findings/goals/goal_words.hpp"

#include "syntax/complements.hpp"
#include "syntax/rows.hpp"

using namespace sayso;
using namespace sayso::test;

TEST_CASE("goal words: what is only said by wanting it") {
  must_hold(
      {
          {"I want to |thank the crew.", "yes"},
          {"I want to |be clear.", "yes"},
          {"I want to |be very clear.", "yes"},
          {"I want to |be mayor.", "no"},
          {"I want to |close the road.", "no"},
      },
      [](const Marked& m) { return yes_or_no(is_about_speaking(m.article, m.at)); });
}

TEST_CASE("goal words: a reporter’s own work") {
  must_hold(
      {
          {"She was asked for |comment.", "yes"},
          {"She asked for |anonymity.", "yes"},
          {"She asked for |a ban.", "no"},
      },
      [](const Marked& m) { return yes_or_no(is_for_the_report(m.article, *noun_phrase_from(m.article, m.at))); });
}

TEST_CASE("goal words: where a cleft sentence names what is done") {
  must_hold(
      {
          {"All we want to |do is save the school.", "save the school"},
          {"All we want to |do was to save the school.", "save the school"},
          {"All we want to |save is the school.", "save is the school"},
      },
      [](const Marked& m) { return m.rest(past_cleft(m.article, m.at)); });
}

TEST_CASE("goal words: cues that only an act follows") {
  must_hold(
      {
          {"She is |focused on the bill.", "yes"},
          {"She is |interested in the bill.", "yes"},
          {"She is |keen on the bill.", "no"},
      },
      [](const Marked& m) { return yes_or_no(wants_act(m.article, m.at, m.at + 1)); });
}
