// What is said to be wanted, and what only looks so.
#include "findings/goals/goals_in.hpp"

using sayso::test::check;
using sayso::test::check_none;

TEST_CASE("goals: what is none") {
  check_none({
      "The train will arrive at noon. It will rain on Monday.",
      "The team is expected to win.",
      "The minister will visit Oslo on Friday.",
      "She moved to Ohio and opened a shop.",
      "If he wants to win, he needs luck.",
      "Does she plan to run?",
      "Nobody knows whether the bank plans to sell.",
      "“I want to thank the crew,” he said.",
      "“I want to be clear,” he said.",
      "The report aims to explain the crash.",
      "Classes are free for women who want to learn to swim.",
      "A worthy rival would demand more.",
      "You can take the bus, and you may pay by card.",
      "It is a tool to open tins.",
      "The club counted its pledged donations.",
      "It is time for your strategy to change.",
  });
}

TEST_CASE("goals: a denied promise, wish or plan is one, and said to be denied") {
  check_none({
      "The minister is not expected to sign the treaty.",
      "The firm faces a probe of its strategies and is facing suits.",
      "A clerk said the new office was needed to house the staff.",
      "“It is not my job to judge the singers,” she said.",
      "The solution is not to sell the pier, she said.",
      "Norland said it does not need to raise its tariffs.",
  });
  check({
      {"The council has no plans to sell the pier.", {"commitment, The council not: sell the pier"}},
      {"The bank never pledged to pay the fees.", {"commitment, The bank not: pay the fees"}},
      {"The council has not decided to sell the pier.", {"commitment, The council not: sell the pier"}},
      {"None of the three laid out a plan to sell the pier.", {"commitment, None of the three not: sell the pier"}},
      {"Nobody wants to be the first.", {"aim, Nobody not: be the first"}},
      {"The clerk refused to ask for help.", {"commitment, The clerk not: ask for help"}},
      {"The council failed to seek a permit.", {"aim, The council not: a permit"}},
      {"The senator opposed efforts to close the port.", {"aim, The senator not: close the port"}},
      {"He said he had never said the town should sell the mill.", {"demand, he not: sell the mill"}},
      {"The council does not plan to sell the pier.", {"commitment, The council not: sell the pier"}},
      {"The owner does not want to sell the pier.", {"aim, The owner not: sell the pier"}},
  });
}

TEST_CASE("goals: what is only supposed, asked or described is none") {
  check_none({
      "“If they were here, they would have to be paid,” she said.",
      "The firm would have to sell its mill in order to pay its debts.",
      "He told reporters how the council should respond.",
      "He said he did what must be done.",
      "The mayor said that it was a chance that every child should have.",
      "“I have nothing but what I have to offer,” he said.",
      "The votes needed to win were counted.",
      "“They should never have been there,” she said.",
      "They took the boat when asked for help.",
      "The board will probably seek to sell the mill.",
      "Every club that has tried to sell its hall has failed.",
  });
}

TEST_CASE("goals: what a thing is for or brings, and what is only told of others") {
  check_none({
      "The talks are intended to end the war.",
      "A tax dedicated to paying for trams passed.",
      "The drought threatens to ruin the crops.",
      "Clinics lack the tools necessary to keep people safe.",
      "Rules allow the campaign to raise money.",
      "The campaign, though rain is near, is going well.",
      "Its priorities are getting less attention.",
      "The firm did not answer a request for comment.",
      "The clerk led by 270 pledged delegates.",
      "His decision to sell the mill was praised.",
      "The storm is a threat to towns on the coast.",
      "The clerk was made aware of her duty to guard the keys.",
      "The club lost the towns Mr. Ruiz must win in May.",
      "She ran the race without trying to win.",
      "It proved challenging for the club to win.",
      "The dispute may be partially to blame.",
  });
}

TEST_CASE("goals: what is said idly is none") {
  check_none({
      "“We should be proud of the crew,” she said.",
      "“I should note that it rained,” she said.",
      "“I want you to know that it rained,” she said.",
      "“You must be ill,” she said.",
      "“It has to do with the rain,” she said.",
      "“You’ve got to know the rules,” she said.",
      "“I am not here to tell tales,” she said.",
      "“Make no mistake,” she said.",
      "“Let me thank the crew,” she said.",
      "“Let’s be very clear,” she said.",
      "“Don’t worry,” she said.",
  });
}
