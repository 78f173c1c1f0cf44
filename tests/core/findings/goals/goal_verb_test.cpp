// Which uses of a goal verb say that a party has a goal, and which party.
#include "findings/goals/goal_verb.hpp"

#include "findings/attributions.hpp"
#include "findings/goals/goals_in.hpp"
#include "syntax/rows.hpp"

using namespace sayso;
using namespace sayso::test;

namespace {

// "commitment by the council: has vowed" of the verb behind the bar, "-" where it tells no goal.
std::string goal_verb(const Marked& m) {
  const auto attributions = find_attributions(m.article);
  const auto verb = goal_verb_at(m.article, Holders(m.article, attributions), m.at);
  if (!verb) return "-";
  return kind_name(verb->kind) + " by " + m.words(verb->party) + ": " + m.words({verb->group.first, verb->end});
}

}  // namespace

TEST_CASE("goal verbs: kind, party and words") {
  must_hold(
      {
          {"The council has |vowed to close the road.", "commitment by The council: has vowed"},
          {"The council |set out to close the road.", "aim by The council: set out"},
          {"The union |demanded a pay rise.", "demand by The union: demanded"},
          {"The union |walked to the pier.", "-"},
          {"The union’s |demands were met.", "-"},
          {"The council |needs to close the road.", "-"},  // a modal
      },
      goal_verb);
}

TEST_CASE("goal verbs: what keeps one from telling a goal") {
  must_hold(
      {
          // no verb of a clause
          {"The club counted its |pledged donations.", "-"},
          {"The 270 |pledged seats were sold.", "-"},
          // only supposed
          {"If the council |vows to close the road, traders will sue.", "-"},
          {"Does she |plan to run?", "-"},
          {"The council might |want to close the road.", "-"},
          {"The widow |likes to swim.", "-"},
          {"The widow would |like to swim.", "aim by The widow: would like"},
          {"The widow would |prefer to stay.", "aim by The widow: would prefer"},
          // said of a thing, a text, or whoever is of some kind
          {"It is a tax |dedicated to the roads.", "-"},
          {"The report |aims to explain the crash.", "-"},
          {"The drought |threatens to ruin the farms.", "-"},
          {"The union |threatens to strike.", "commitment by The union: threatens"},
          {"The law is for voters who |want a ban.", "-"},
          {"It angered voters who have |demanded a ban.", "demand by voters: have demanded"},
          // opened by a word that takes it back
          {"He won without |trying to win.", "-"},
          {"He slept instead of |trying to win.", "-"},
          {"When |asked for a reply, she laughed.", "-"},
          // asked or ordered
          {"They asked the voters whom they would |like to see.", "-"},
          {"What we |want is a fair share, she said.", "aim by we: want"},
          {"|Seek help.", "-"},
          // a denial that is denied
          {"She did not |rule out a tax.", "-"},
          {"She |ruled out a tax.", "commitment by She: ruled out"},
      },
      goal_verb);
}

TEST_CASE("goal verbs: whose goal it is") {
  const auto ask = [](const Marked& m) {
    const auto attributions = find_attributions(m.article);
    return m.words(party_of_verb(m.article, Holders(m.article, attributions), m.at));
  };
  must_hold(
      {
          {"The mayor |hopes to win.", "The mayor"},
          {"The law angered voters |seeking to repeal it.", "voters"},
          {"The mayor, |hoping to avoid a strike, met the drivers.", "The mayor"},
          {"Ruiz kept up a filibuster |aimed at the bill.", "Ruiz"},
          {"Ana Ruiz and Bo Lind both |want to close the port.", "Ana Ruiz and Bo Lind"},
          {"The senators have both |urged a ban.", "The senators"},
          {"|Hoping to win, the club bought a boat.", "the club"},
          {"|Seek help.", "-"},
      },
      ask);
}
