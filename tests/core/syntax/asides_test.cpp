#include "syntax/asides.hpp"

#include "syntax/rows.hpp"

using namespace sayso;
using namespace sayso::test;

TEST_CASE("asides: past a relative clause between commas") {
  const auto ask = [](const Marked& m) { return m.rest(past_relative_aside(m.article, m.at, m.sentence().last)); };
  must_hold(
      {
          {"She asks that the flag|, which is red, be removed.", "be removed"},
          {"She asks that the mayor|, whose term ends, be removed.", "be removed"},
          {"She asks that the port|, where it rains, be removed.", "be removed"},
          {"She asks that the flag|, a red one, be removed.", ", a red one, be removed"},
          {"She likes the flag|, which is red.", ", which is red"},
          {"She likes the |flag, which is red, here.", "flag, which is red, here"},
      },
      ask);
}

TEST_CASE("asides: past words between commas, to an infinitive") {
  const auto ask = [](const Marked& m) {
    return m.rest(past_aside_before_infinitive(m.article, m.at, m.sentence().last, 8));
  };
  must_hold(
      {
          {"He aims|, among other things, to win.", "to win"},
          {"He aims|, among other things, at a cup.", ", among other things, at a cup"},
          {"He came|, to win, and left.", ", to win, and left"},
          {"He aims|, in the end and after all the years of rain, to win.",
           ", in the end and after all the years of rain, to win"},
          {"He |aims to win.", "aims to win"},
      },
      ask);
}

TEST_CASE("asides: past a mark of a quotation") {
  const auto opening = [](const Marked& m) { return m.rest(past_opening_mark(m.article, m.at, m.sentence().last)); };
  must_hold({{"He vowed |“to win it all” there.", "to win it all” there"},
             {"He vowed “to win it all|” there.", "” there"},
             {"He |vowed.", "vowed"}},
            opening);
  const auto closing = [](const Marked& m) { return m.rest(past_closing_mark(m.article, m.at, m.sentence().last)); };
  must_hold({{"He vowed “to win it all|” there.", "there"},
             {"He vowed |“to win it all” there.", "“to win it all” there"},
             {"He |vowed.", "vowed"}},
            closing);
}
