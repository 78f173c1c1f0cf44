#include <catch2/catch.hpp>

#include "findings/goals/announced_lists.hpp"
#include "findings/goals/goals_in.hpp"
#include "findings/in_text.hpp"

using namespace sayso;
using test::GoalsIn;
using Rows = std::vector<std::string>;

TEST_CASE("goals: lists in all their forms") {
  struct Case {
    const char* text;
    std::optional<std::uint32_t> announced;
    Rows items;
  };
  const std::vector<Case> cases = {
      {"The three goals are cutting fares, adding trains and opening stations, the ministry said.",
       3,
       {"cutting fares", "adding trains", "opening stations"}},
      {"The firm’s aim is to open the pier by May, double the fleet and cut fuel use by a third.",
       std::nullopt,
       {"open the pier by May", "double the fleet", "cut fuel use by a third"}},
      {"The 3 goals are cutting fares, adding trains, and opening stations.",
       3,
       {"cutting fares", "adding trains", "opening stations"}},
      {"The two goals are to cut fares and to add trains, according to the Ministry of Rail.",
       2,
       {"cut fares", "add trains"}},
      {"Norland has four priorities: safer roads; cleaner rivers and lakes; new schools; and lower rents.",
       4,
       {"safer roads", "cleaner rivers and lakes", "new schools", "lower rents"}},
      {"The council has 3 aims: to repair the harbor, to train young welders, and to keep the ferry running.",
       3,
       {"repair the harbor", "train young welders", "keep the ferry running"}},
      {"The council’s two aims: (a) to repair the harbor; (b) to train young welders.",
       2,
       {"repair the harbor", "train young welders"}},
      {"The firm has three goals:\n\n• Cut waste\n• Plant trees\n• Clean rivers\n\nHe left.",
       3,
       {"Cut waste", "Plant trees", "Clean rivers"}},
      {"The board listed two demands:\n\n1. Pay the crews.\n2. Repair the dam.\n\nThe firm refused.",
       2,
       {"Pay the crews", "Repair the dam"}},
      {"The board listed its demands:\n\n1) pay the crews;\n2) repair the dam; and\n3) reopen the road.\n",
       std::nullopt,
       {"pay the crews", "repair the dam", "reopen the road"}},
      {"The union named three demands. First, to raise wages. Second, to shorten the week. Finally, to hire more "
       "drivers.",
       3,
       {"raise wages", "shorten the week", "hire more drivers"}},
      {"The first goal is to drain the marsh; the second is to plant trees.",
       std::nullopt,
       {"drain the marsh", "plant trees"}},
      {"The first goal of the fund is to drain the marsh. The second is to plant trees. The third goal is to build a "
       "dam.",
       std::nullopt,
       {"drain the marsh", "plant trees", "build a dam"}},
      {"Its demands ranged from closing the mine to paying the crews.",
       std::nullopt,
       {"closing the mine", "paying the crews"}},
      {"Our goals include protecting farmland and restoring wetlands, the minister said.",
       std::nullopt,
       {"protecting farmland", "restoring wetlands"}},
      {"The mayor’s goals for the year include safer streets, cheaper buses and a new library.",
       std::nullopt,
       {"safer streets", "cheaper buses", "a new library"}},
      {"The union’s demands are that wages rise, that hours fall and that Sunday work end.",
       std::nullopt,
       {"wages rise", "hours fall", "Sunday work end"}},
      {"Ending the blockade, freeing the sailors and sharing the fish are the three goals, the envoy said.",
       3,
       {"Ending the blockade", "freeing the sailors", "sharing the fish"}},
      {"The four goals that Norland set for the talks are ending the war, freeing the sailors, opening the strait and "
       "sharing the fish.",
       4,
       {"ending the war", "freeing the sailors", "opening the strait", "sharing the fish"}},
      {"The two priorities are trade and peace.", 2, {"trade", "peace"}},
      {"Ana Ruiz pledged to lower rents, build homes and close the mine.",
       std::nullopt,
       {"lower rents", "build homes", "close the mine"}},
      {"The mayor named three priorities: first, to mend the roads; second, to open a clinic; and third, to plant "
       "trees.",
       3,
       {"mend the roads", "open a clinic", "plant trees"}},
      {"The mayor laid out a two-point plan: mend the roads and open a clinic.",
       2,
       {"mend the roads", "open a clinic"}},
      {"The three goals — cutting fares, adding trains and opening stations — were praised.",
       3,
       {"cutting fares", "adding trains", "opening stations"}},
      {"The strikers have two demands, higher pay and shorter shifts.", 2, {"higher pay", "shorter shifts"}},
      {"Ruiz set out four goals for her term, among them cutting rents and mending roads.",
       4,
       {"cutting rents", "mending roads"}},
      {"The council has three aims, namely mending roads, opening a clinic and planting trees.",
       3,
       {"mending roads", "opening a clinic", "planting trees"}},
      {"The ministry announced four goals for the visit, which include setting the tone, talking more, trading fairly "
       "and sharing duties.",
       4,
       {"setting the tone", "talking more", "trading fairly", "sharing duties"}},
      {"The five goals are cutting fares and adding trains.", 5, {"cutting fares", "adding trains"}},
      {"Norland’s envoy presented five principles for the bay. These are calm, patience, dialogue, trade and trust.",
       5,
       {"calm", "patience", "dialogue", "trade", "trust"}},
      {"The ferry board set itself three goals on Monday. They are cutting fares, adding boats and mending the pier.",
       3,
       {"cutting fares", "adding boats", "mending the pier"}},
      {"The union brought two demands to the table.\n\nThey are: higher pay and shorter shifts.",
       2,
       {"higher pay", "shorter shifts"}},
      {"The council set out three aims for the valley. The three are to drain the marsh, to add trees and to build a "
       "dam.",
       3,
       {"drain the marsh", "add trees", "build a dam"}},
      {"Ana Ruiz spoke of the aims of her term. There are three: mending roads, opening a clinic and planting trees.",
       3,
       {"mending roads", "opening a clinic", "planting trees"}},
  };
  for (const Case& c : cases) {
    INFO(c.text);
    const GoalsIn in(c.text);
    REQUIRE(in.found.lists.size() == 1);
    CHECK(in.found.lists[0].announced == c.announced);
    CHECK(in.items(0) == c.items);
  }
}

TEST_CASE("goals: no list") {
  for (const char* text :
       {"The three goals came late in the match.", "His targets included Ana Ruiz, Bo Lind and a judge.",
        "One of the three goals is to add trains.", "The goals are a mystery.",
        "He lost two jobs: one as a clerk, and the other as a guard.",
        "The efforts had three helpers: a banker; a clerk; and a guard.",
        "The union brought three demands. These are hard times for the yard and for the town.",
        "The council set out three aims. They are old.", "The board named its aims. They are trade and trust.",
        "The port has two goals. There are three: Ana Ruiz forgot one."}) {
    INFO(text);
    CHECK(GoalsIn(text).found.lists.empty());
  }
}

namespace {

std::string article(const std::string& number, const std::string& items, const std::string& state,
                    const std::string& office) {
  return state + " laid out " + number + " goals ahead of the talks with Sudland.\n\n" +  //
         "In fact, " + state + " will not yield on fish.\n\n" +                           //
         "The " + number + " goals are " + items + ", according to the " + office + ".\n\n" +
         "“We will not leave the table,” said Ana Ruiz, a historian at Porto College.\n\n" + "One of the " + number +
         " goals of " + state + " is to fully free the sailors.";
}

}  // namespace

TEST_CASE("goals: an announced list follows its numbers and names") {
  const GoalsIn five(article("five",
                             "ending the blockade, fully freeing the sailors, reopening the strait, sharing the fish "
                             "and jointly guarding the reef as good neighbors",
                             "Norland", "Office of Northern Affairs of the Norland Trade Ministry"));
  REQUIRE(five.found.lists.size() == 1);
  const FoundList& list = five.found.lists[0];
  CHECK(list.announced == 5u);
  CHECK(test::words(five.article, list.cue) == "five goals");
  CHECK(test::words(five.article, list.holder) == "the Office of Northern Affairs of the Norland Trade Ministry");
  CHECK(five.items(0) == Rows{"ending the blockade", "fully freeing the sailors", "reopening the strait",
                              "sharing the fish", "jointly guarding the reef as good neighbors"});
  for (const Index g : list.goals) {
    const FoundGoal& goal = five.found.goals[static_cast<std::size_t>(g)];
    CHECK(test::words(five.article, goal.holder) == "Norland");
    CHECK(goal.kind == GoalKind::aim);
    CHECK(goal.why == Evidence::announced_list);
  }
  // "One of the five goals is to fully free the sailors" says the second item again.
  CHECK(five.found.goals.back().restates == list.goals[1]);
  CHECK(five.found.goals.back().list == none);

  const GoalsIn four(article("four",
                             "ending the siege, fully freeing the sailors, reopening the road and sharing the water",
                             "Ostania", "Department of Eastern Affairs of the Ostanian War Ministry"));
  REQUIRE(four.found.lists.size() == 1);
  CHECK(four.found.lists[0].announced == 4u);
  CHECK(test::words(four.article, four.found.lists[0].holder) ==
        "the Department of Eastern Affairs of the Ostanian War Ministry");
  CHECK(four.items(0) ==
        Rows{"ending the siege", "fully freeing the sailors", "reopening the road", "sharing the water"});
  CHECK(test::words(four.article, four.found.goals[static_cast<std::size_t>(four.found.lists[0].goals[0])].holder) ==
        "Ostania");
  CHECK(four.found.goals.back().restates == four.found.lists[0].goals[1]);
}

TEST_CASE("goals: the number that announces a list") {
  const struct {
    const char *text, *noun;
    std::optional<std::uint32_t> number;
  } rows[] = {{"The three goals are old.", "goals", 3},
              {"The 12 new goals are old.", "goals", 12},
              {"A three-point plan was made.", "plan", 3},
              {"The goals are old.", "goals", std::nullopt},
              {"One goal is old.", "goal", std::nullopt}};
  for (const auto& row : rows) {
    INFO(row.text);
    const Article text(row.text);
    CHECK(announced_number(text, tokens_of(text, row.noun).first) == row.number);
  }
}
