#include "findings/goals/phrases.hpp"

#include "syntax/complements.hpp"
#include "syntax/rows.hpp"

using namespace sayso;
using namespace sayso::test;

namespace {

std::string goals(const Marked& m, GoalForm form, GoalContext context = {}) {
  std::string out;
  for (const Range goal : goal_phrases(m.article, m.at, form, goal_limit(m.article, m.at), context))
    out += (out.empty() ? "" : " | ") + m.words(goal);
  return out;
}

}  // namespace

TEST_CASE("goal phrases: infinitives, one goal for each coordinated verb") {
  const auto ask = [](const Marked& m) { return goals(m, GoalForm::infinitive); };
  must_hold(
      {
          {"He wants to |cut fares.", "cut fares"},
          {"He wants to |cut fares and add trains.", "cut fares | add trains"},
          {"It plans to |cut fares, hire drivers and build stations.", "cut fares | hire drivers | build stations"},
          {"He wants to |cut fares and then to add trains.", "cut fares | add trains"},
          {"He wants to |find and train drivers.", "find and train drivers"},
          {"He wants to |cut fares and taxes.", "cut fares and taxes"},
          {"He wants to |help mills, docks and yards.", "help mills, docks and yards"},
          {"He wants to |help firms, including ours.", "help firms, including ours"},
          {"He wants to |end a tough, cold winter.", "end a tough, cold winter"},
          {"He wants to |cut fares, and drivers cheered.", "cut fares"},
          {"He wants to |cut fares, drivers said.", "cut fares"},
          {"He wants to |cut fares because it rains.", "cut fares"},
          {"He wants to |cut fares, according to Lind.", "cut fares"},
          {"He wanted to |speak when the lights went out.", "speak"},
          {"He vowed to |cut fares in a statement.", "cut fares"},
          {"He wants to |close mills due to floods.", "close mills"},
          {"He wants to |beat Ruiz (D-Ohio) there.", "beat Ruiz (D-Ohio) there"},
          {"He wants to |cut fares (they are high).", "cut fares"},
          {"He vowed to “|cut fares” there.", "cut fares"},
          {"His plan is to “|wait and see” that it rains.", "wait and see” that it rains"},
      },
      ask);
  known_to_fail({{"He wants to |cut fares, add trains and open stations.", "cut fares | add trains | open stations"}},
                ask);
}

TEST_CASE("goal phrases: gerunds") {
  const auto plain = [](const Marked& m) { return goals(m, GoalForm::gerund); };
  must_hold(
      {
          {"He is for |cutting fares.", "cutting fares"},
          {"He is for |cutting fares and adding trains.", "cutting fares | adding trains"},
          {"He is for |cutting fares, adding trains and opening stations.",
           "cutting fares | adding trains | opening stations"},
          {"He insists on |cutting fares and on adding trains.", "cutting fares | adding trains"},
          {"He is for |cutting fares, adding that it rains.", "cutting fares"},
      },
      plain);
  const auto listed = [](const Marked& m) { return goals(m, GoalForm::gerund, {.listed = true}); };
  must_hold({{"His goals are |cutting fares, adding trains.", "cutting fares | adding trains"}}, listed);
}

TEST_CASE("goal phrases: where the clause around a goal goes on") {
  const auto subject = [](const Marked& m) { return goals(m, GoalForm::infinitive, {.subject = true}); };
  must_hold(
      {
          {"Its plan to |cut fares was praised.", "cut fares"},
          {"Its plan to |help those who wait was praised.", "help those who wait"},
          {"Its plan to |help firms such as mills, docks and yards was praised.",
           "help firms such as mills, docks and yards"},
      },
      subject);
  const auto of_noun = [](const Marked& m) { return goals(m, GoalForm::infinitive, {.of_noun = true}); };
  must_hold({{"He likes its plan to |cut fares and the price of coal.", "cut fares"}}, of_noun);
  const auto aside = [](const Marked& m) { return goals(m, GoalForm::noun, {.aside = true}); };
  must_hold({{"The firm, which seeks |a site, docks and yards, waits.", "a site"}}, aside);
}

TEST_CASE("goal phrases: nouns and clauses") {
  const auto noun = [](const Marked& m) { return goals(m, GoalForm::noun); };
  must_hold({{"He wants |a cup, a title and a crown.", "a cup, a title and a crown"},
             {"He wants |a tax which is fair and which is low.", "a tax which is fair and which is low"}},
            noun);
  const auto clause = [](const Marked& m) { return goals(m, GoalForm::clause); };
  must_hold({{"He asks that |the flag, which is red, be removed.", "the flag, which is red, be removed"},
             {"He asks that |the flag go and the pole stay.", "the flag go and the pole stay"}},
            clause);
}
