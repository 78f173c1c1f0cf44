#include "syntax/adverbials.hpp"

#include "syntax/rows.hpp"

using namespace sayso;
using namespace sayso::test;

TEST_CASE("adverbials: what names a time, and what may tell one") {
  const auto ask = [](const Marked& m) {
    const english::NounPhrase* phrase = m.article.phrases.at(m.at);
    REQUIRE(phrase != nullptr);
    std::string out;
    if (names_time(m.article, *phrase)) out += "names ";
    if (tells_time(m.article, *phrase)) out += "tells ";
    return out;
  };
  must_hold(
      {
          {"They met on |Tuesday.", "names tells "},
          {"They met |yesterday.", "names tells "},
          {"They met in |October.", "names tells "},
          {"They met |June in Vell.", "tells "},  // a name as well
          {"They met last |evening.", "names tells "},
          {"They met for ten |years.", "tells "},
          {"They met in |2007.", "tells "},
          {"They met |reporters.", ""},
      },
      ask);
}

TEST_CASE("adverbials: whether a time may begin") {
  const auto ask = [](const Marked& m) { return yes_or_no(begins_time(m.article, m.at)); };
  must_hold({{"a pledge |last month", "yes"}, {"its plans |Tuesday", "yes"}, {"its plans |here", "no"}}, ask);
}

TEST_CASE("adverbials: past the time that begins at a word") {
  const auto ask = [](const Marked& m) { return m.rest(past_time(m.article, m.at, m.sentence().last)); };
  must_hold(
      {
          {"He vowed |on Monday to resign.", "to resign"},
          {"He vowed |last week to resign.", "to resign"},
          {"He vowed |in Vell to resign.", "in Vell to resign"},
          {"He vowed |to resign.", "to resign"},
      },
      ask);
}

TEST_CASE("adverbials: past all that stands between a verb and what it governs") {
  const auto ask = [](const Marked& m) { return m.rest(past_adverbials(m.article, m.at, m.sentence().last)); };
  must_hold(
      {
          {"He said |in a statement Friday that it would pay.", "that it would pay"},
          {"He said |quietly at a rally in Vell that it would pay.", "that it would pay"},
          {"He said |the next morning that it would pay.", "that it would pay"},
          {"He said |that it would pay.", "that it would pay"},
          {"He said |because it would pay.", "because it would pay"},
          {"He said |not today.", "not today"},
          {"He said |the pier would pay.", "the pier would pay"},
      },
      ask);
}
