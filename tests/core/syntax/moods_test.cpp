#include "syntax/moods.hpp"

#include "syntax/clauses.hpp"
#include "syntax/rows.hpp"

using namespace sayso;
using namespace sayso::test;

TEST_CASE("moods: what is only supposed") {
  const auto ask = [](const Marked& m) { return yes_or_no(hypothetical(m.article, m.at)); };
  must_hold(
      {
          {"If the club |wants to win, it should pay.", "yes"},
          {"If the club wants to win, it |should pay.", "no"},
          {"Lind asked whether the club |wants to win.", "yes"},
          {"Does the club |want to win?", "yes"},
          {"Lind asked, “Does the club |want to win?”", "yes"},
          {"If elected I |will resign.", "no"},
          {"The club |wants to win.", "no"},
          {"The club |wants to win if it can.", "no"},
      },
      ask);
}

TEST_CASE("moods: what nobody does, or only who is reported to say so") {
  const auto plain = [](const Marked& m) { return yes_or_no(unreal(m.article, verb_group(m.article, m.at), false)); };
  must_hold(
      {
          {"He would |demand a vote.", "yes"},
          {"He might |demand a vote.", "yes"},
          {"He should |demand a vote.", "yes"},
          {"He will |demand a vote.", "no"},
          {"He will probably |demand a vote.", "yes"},
          {"He |demands a vote.", "no"},
          {"He probably |demands a vote.", "no"},
      },
      plain);
  const auto reported = [](const Marked& m) { return yes_or_no(unreal(m.article, verb_group(m.article, m.at), true)); };
  must_hold(
      {
          {"He would |demand a vote.", "no"},
          {"He might |demand a vote.", "yes"},
          {"If he were you, he would |demand a vote.", "yes"},
      },
      reported);
}

TEST_CASE("moods: said of any of a kind") {
  const auto ask = [](const Marked& m) { return yes_or_no(of_any_kind(m.article, verb_group(m.article, m.at))); };
  must_hold(
      {
          {"Voters who |want lower rents stayed.", "yes"},
          {"Every voter who |wants lower rents stayed.", "yes"},
          {"A voter who |wants lower rents stayed.", "no"},
          {"The voters who |want lower rents stayed.", "no"},
          {"Voters who are |seeking lower rents stayed.", "no"},
          {"Ana Ruiz, who |wants lower rents, stayed.", "no"},
          {"Lind met Ruiz who |wants lower rents.", "no"},
          {"Who |wants lower rents stayed.", "yes"},
          {"Voters |want lower rents.", "no"},
      },
      ask);
}

TEST_CASE("moods: what a text is about") {
  const auto ask = [](const Marked& m) { return yes_or_no(by_document(m.article, subject_of(m.article, m.at))); };
  must_hold(
      {
          {"The study |focuses on rents.", "yes"},
          {"Ruiz’s report |focuses on rents.", "no"},
          {"Her report |focuses on rents.", "no"},
          {"Ruiz |focuses on rents.", "no"},
          {"|Focus!", "no"},
      },
      ask);
}

TEST_CASE("moods: what is likely") {
  const auto ask = [](const Marked& m) { return yes_or_no(probable(m.article, m.at, m.sentence().last)); };
  must_hold(
      {
          {"He probably |will close it.", "yes"},
          {"He |will likely close it.", "yes"},
          {"He |will close it.", "no"},
          {"Probably he |will close it.", "no"},
      },
      ask);
}
