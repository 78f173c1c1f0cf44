#include "syntax/coordination.hpp"

#include "syntax/rows.hpp"

using namespace sayso;
using namespace sayso::test;

TEST_CASE("coordination: a joint between two words of one kind") {
  const auto ask = [](const Marked& m) {
    return yes_or_no(joins_single_words(m.article, m.at, m.sentence().first, m.sentence().last));
  };
  must_hold(
      {
          {"They want to find |and train voters.", "yes"},
          {"They work quickly |and fairly there.", "yes"},
          {"They will find |and train voters.", "no"},
          {"They want to find voters |and train them.", "no"},
          {"They want to find mills |and docks there.", "no"},
          {"They want |to find voters.", "no"},
      },
      ask);
}

TEST_CASE("coordination: what follows a joint") {
  const auto clause = [](const Marked& m) { return yes_or_no(clause_follows(m.article, m.at, m.sentence().last)); };
  must_hold(
      {
          {"They cut fares, and |drivers cheered.", "yes"},
          {"They cut fares, and |then drivers cheered.", "yes"},
          {"They cut fares and |left.", "yes"},
          {"They cut fares and |taxes.", "no"},
          {"They ignore its representations and |demands on trade.", "no"},
          {"They cut fares and |the price of coal.", "no"},
      },
      clause);
  const auto nominal = [](const Marked& m) { return yes_or_no(nominal_follows(m.article, m.at, m.sentence().last)); };
  must_hold(
      {
          {"They cut fares and |taxes.", "yes"},
          {"They cut fares and |the “heavy” tax.", "yes"},
          {"They cut fares and |quickly left.", "no"},
          {"They cut fares and |left.", "no"},
      },
      nominal);
  const auto base = [](const Marked& m) { return yes_or_no(base_in_disguise(m.article, m.at, m.sentence().last)); };
  must_hold({{"They want to promote trade and |taxes.", "no"}, {"They came |here.", "no"}}, base);
}

TEST_CASE("coordination: whether the words before a joint go on behind it") {
  const auto again = [](const Marked& m) { return yes_or_no(relative_again(m.article, m.at, m.sentence().first)); };
  must_hold(
      {
          {"It is a tax which is fair and |which is low.", "yes"},
          {"It is a tax that is fair and |which is low.", "no"},
          {"It is a tax which is fair |and which is low.", "no"},
      },
      again);
  const auto examples = [](const Marked& m) { return yes_or_no(exemplified(m.article, m.at, m.sentence().first)); };
  must_hold(
      {
          {"They met firms such as mills|, docks and yards.", "yes"},
          {"They met firms including mills|, docks and yards.", "yes"},
          {"They met firms as mills|, docks and yards.", "no"},
          {"They met mills|, docks and yards.", "no"},
      },
      examples);
  const auto awaited = [](const Marked& m) { return yes_or_no(verb_awaited(m.article, m.at, m.sentence().first)); };
  must_hold(
      {
          {"They warn that plans on tin|, coal and salt are wrong.", "yes"},
          {"They warn that plans are on tin|, coal and salt.", "no"},
          {"They warn of tin|, coal and salt.", "no"},
      },
      awaited);
}
