// Goals told by a noun, a construction a table.
#include "findings/goals/goals_in.hpp"

using sayso::test::check;
using sayso::test::check_none;

TEST_CASE("goal nouns: what the noun governs") {
  check({
      {"Norland’s plan to cut fares was praised.", {"commitment, Norland: cut fares"}},
      {"The efforts of the two sides to end the war failed.", {"aim, the two sides: end the war"}},
      {"The firm’s plans Tuesday to cut fares were praised.", {"commitment, The firm: cut fares"}},
      {"The pledge she made to cut fares was kept.", {"commitment, she: cut fares"}},
      {"The bank’s pledge that wages will be paid was kept.", {"commitment, The bank: wages will be paid"}},
      {"Ana Ruiz repeated her calls for the mayor to go.", {"demand, her: go"}},
      {"Norland’s hope of winning is small.", {"aim, Norland: winning"}},
      {"The strikers’ demand for higher pay was refused.", {"demand, The strikers: higher pay"}},
  });
}

TEST_CASE("goal nouns: what the noun is said to be") {
  check({
      {"The council’s goal is to cut fares.", {"aim, The council: cut fares"}},
      {"The council’s aim: to keep people safe.", {"aim, The council: keep people safe"}},
      {"The council’s goal, a clerk said, is to cut fares.", {"aim, The council: cut fares"}},
      {"The council’s focus is on cutting rents.", {"aim, The council: cutting rents"}},
      {"The council’s goal is simple: keep people safe.", {"aim, The council: keep people safe"}},
      {"The council’s hope is that it rains.", {"aim, The council: it rains"}},
      {"Her goal was peace.", {"aim, Her: peace"}},
      {"The council’s aim was winning the cup.", {"aim, The council: winning the cup"}},
  });
}

TEST_CASE("goal nouns: what is said to be the noun") {
  check({
      {"The council made peace its goal.", {"aim, The council: peace"}},
      {"The council made cutting fares its goal.", {"aim, The council: cutting fares"}},
      {"The council sees cutting fares as a goal.", {"aim, The council: cutting fares"}},
      {"Jobs are our top priority.", {"aim, our: Jobs"}},
      {"Cutting fares is our priority.", {"aim, our: Cutting fares"}},
  });
}

TEST_CASE("goal nouns that tell no goal") {
  check_none({
      "The goal posts were moved.",
      "There were no calls to close the pier.",
      "Her aide, a breach of his duty to report, was sacked.",
      "There are many ways to cook fish.",
      "The decision to close the pier was old.",
      "Her goal is a hard one.",
      "Its campaign is going well.",
      "The mood of the campaign is that it rains.",
  });
}
