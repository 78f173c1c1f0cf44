#include <catch2/catch.hpp>

#include "findings/goals/goals_in.hpp"

using namespace sayso;
using test::GoalsIn;

TEST_CASE("goals: restatements") {
  struct Case {
    const char* text;
    Index restates;  // the last goal’s
  };
  const std::vector<Case> cases = {
      {"Norland aims to manage its forests well. Managing its forests well is a priority for Norland.", 0},
      {"The mayor plans to close the old mine. “We will close the old mine,” she said.", 0},
      {"The two goals are cutting fares and adding trains, the ministry said. One of the two goals is to add trains.",
       1},
      {"The two goals are managing quarrels and adding trains, the ministry said. One of the goals is to manage "
       "quarrels, an official said.",
       0},
      {"The club wants to win the cup. Winning the cup is its goal, the coach said.", 0},
      {"Norland will not yield on some core matters. Norland will not yield on various core matters, including tin, "
       "coal and the strait.",
       0},
      {"The firm plans to build a bridge. The firm does not plan to build a bridge.", none},
      {"Norland wants to end the war. Sudland wants to end the war.", none},
      {"The mayor plans to close the old mine. The mayor plans to open the new library.", none},
      {"The mayor plans to close the mine. The mayor plans to close the schools, sell the park and rebuild the pier.",
       none},
  };
  for (const Case& c : cases) {
    INFO(c.text);
    const GoalsIn in(c.text);
    REQUIRE(in.found.goals.size() >= 2);
    CHECK(in.found.goals.back().restates == c.restates);
  }
}

TEST_CASE("goals: a restatement of a restatement names the first") {
  const GoalsIn in(
      "The union wants to raise wages soon. The union hopes to raise wages soon. The union aims to raise wages soon.");
  REQUIRE(in.found.goals.size() == 3);
  CHECK(in.found.goals[1].restates == 0);
  CHECK(in.found.goals[2].restates == 0);
}
