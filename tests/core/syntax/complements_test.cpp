#include "syntax/complements.hpp"

#include "syntax/rows.hpp"

using namespace sayso;
using namespace sayso::test;

TEST_CASE("complements: the infinitive that begins at a word") {
  const auto ask = [](const Marked& m) { return m.rest(infinitive_at(m.article, m.at, m.sentence().last)); };
  must_hold(
      {
          {"He wants |to win the cup.", "win the cup"},
          {"He wants |to quickly win the cup.", "quickly win the cup"},
          {"He vowed |not to win the cup.", "not to win the cup"},
          {"He wants |to at least win the cup.", "at least win the cup"},
          {"He wants |to first win the cup.", "first win the cup"},
          {"She went on |to issue an order.", "issue an order"},
          {"The aim is |to plant trees.", "plant trees"},
          {"They came |to free the sailors.", "free the sailors"},
          {"Her efforts |to date failed.", "-"},
          {"Lind is |to blame.", "-"},
          {"He went |to the port.", "-"},
          {"He |wants to win.", "-"},
          {"He came |to", "-"},
      },
      ask);
}

TEST_CASE("complements: behind a cue an infinitive is expected, whatever the tagger sees") {
  const auto free = [](const Marked& m) { return m.rest(infinitive_at(m.article, m.at, m.sentence().last)); };
  const auto expected = [](const Marked& m) { return m.rest(infinitive_at(m.article, m.at, m.sentence().last, true)); };
  must_hold({{"He plans |to “become mayor”.", "become mayor”"}}, expected);
  must_hold({{"He pointed |to trees.", "-"}}, free);
}

TEST_CASE("complements: the gerund that begins at a word") {
  const auto ask = [](const Marked& m) { return m.rest(gerund_at(m.article, m.at, m.sentence().last)); };
  must_hold(
      {
          {"He is keen on |planting trees.", "planting trees"},
          {"He is keen on |not planting trees.", "not planting trees"},
          {"He is keen on |quickly planting trees.", "quickly planting trees"},
          {"He is keen on |trees.", "-"},
          {"He is keen on |the planting.", "-"},
      },
      ask);
}

TEST_CASE("complements: the noun phrase that begins at a word") {
  const auto ask = [](const Marked& m) { return m.rest(noun_at(m.article, m.at, m.sentence().last)); };
  must_hold(
      {
          {"He wants |a cup.", "a cup"},
          {"He wants |more “flexibility” there.", "more “flexibility” there"},
          {"He wants |it.", "-"},
          {"He wants |to win.", "-"},
      },
      ask);
}
