// Whose goal it is.
#include "findings/goals/goals_in.hpp"

using sayso::test::check;

TEST_CASE("goals: holders of participles and of what is described") {
  check({
      {"The mayor, hoping to avoid a strike, met the drivers.", {"aim, The mayor: avoid a strike"}},
      {"Norland Gov. Ana Ruiz on Monday signed an order trying to get her state to close the port.",
       {"aim, Norland Gov. Ana Ruiz: get her state to close the port"}},
      {"The law angered voters seeking to repeal it.", {"aim, voters: repeal it"}},
      {"Ana Ruiz and Bo Lind both want to close the port.", {"aim, Ana Ruiz and Bo Lind: close the port"}},
      {"The council, whose aim is to close the port, met.", {"aim, The council: close the port"}},
      {"She is an author who has repeatedly pledged to close the old mine.",
       {"commitment, an author: close the old mine"}},
  });
}

TEST_CASE("goals: holders behind what is theirs") {
  check({
      {"Ruiz’s plan, which would close the port, aims to cut noise.",
       {"commitment, Ruiz: close the port", "aim, Ruiz: cut noise"}},
      {"“Our stance is firm, which is to strive for mutual respect,” he said.", {"aim, Our: mutual respect"}},
      {"The decision came as the firm seeks to close the port.", {"aim, the firm: close the port"}},
      {"The pledge by the firm to add jobs was kept.", {"commitment, the firm: add jobs"}},
      {"Ruiz has set a goal of ten new schools.", {"aim, Ruiz: ten new schools"}},
      {"It changed the minds of drivers who were seeking a ban.", {"aim, drivers: a ban"}},
      {"Ruiz made an appeal to Lind to close the port.", {"demand, Ruiz: close the port"}},
  });
}

TEST_CASE("goals: holders of what somebody thinks and says") {
  check({
      {"“So I think it is really important that people face the facts,” Ana Ruiz said.",
       {"demand, I: people face the facts"}},
      {"“I think any mayor should speak up about rents,” Ana Ruiz said.", {"demand, I: speak up about rents"}},
      {"“My mom says I have to save money,” Bo Lind said.", {"demand, My mom: save money"}},
      {"“I call for a rule for those who think the towns should pay,” Bo Lind said.",
       {"demand, I: a rule for those who think the towns should pay", "demand, Bo Lind: pay"}},
      {"Ana Ruiz said that he would sell the mill.", {}},
      {"Ana Ruiz said that she would sell the mill.", {"commitment, she: sell the mill"}},
      {"Ana Ruiz denied that she would sell the mill.", {}},
  });
}
