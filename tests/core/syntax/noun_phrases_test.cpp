#include "syntax/noun_phrases.hpp"

#include "syntax/rows.hpp"

using namespace sayso;
using namespace sayso::test;

TEST_CASE("noun phrases: a noun or pronoun with what stands before it") {
  const auto ask = [](const Marked& m) {
    std::string all;
    for (const english::NounPhrase& phrase : m.article.phrases.all()) all += "[" + m.words(phrase.tokens) + "]";
    return all;
  };
  must_hold(
      {
          {"The ministry’s two spokesmen told it to Ana Ruiz of the BBC.",
           "[The ministry’s two spokesmen][it][Ana Ruiz][the BBC]"},
          {"All the old ports were closed by her.", "[All the old ports][her]"},
          {"The poor waited.", "[The poor]"},
          {"The poor man waited.", "[The poor man]"},
          {"Those waited.", "[Those]"},
          {"The waited.", ""},
          {"He read the leaked report.", "[He][the leaked report]"},
          {"It was a very old pier.", "[It][a very old pier]"},
          {"They paid $5 and got 7% of it.", "[They][$5][7%][it]"},
          {"They met a short and cold winter.", "[They][a short and cold winter]"},
          {"They met the Department of North American and Oceanian Affairs.",
           "[They][the Department][North American and Oceanian Affairs]"},
          {"He mocked the “so-called” reform.", "[He][the “so-called” reform]"},
          {"He works for Ruiz & Sons.", "[He][Ruiz & Sons]"},
          {"There was rain that fell.", "[There][rain][that]"},
      },
      ask);
}

TEST_CASE("noun phrases: the head, and what kind it is") {
  const auto ask = [](const Marked& m) {
    const english::NounPhrase* phrase = m.article.phrases.at(m.at);
    if (phrase == nullptr) return std::string("-");
    return m.words({phrase->head, phrase->head + 1}) + (phrase->pronoun ? ", pronoun" : "") +
           (phrase->name ? ", name" : "");
  };
  must_hold(
      {
          {"|The old mayor came.", "mayor"},
          {"|Mayor Ana Ruiz came.", "Ruiz, name"},
          {"|She came.", "She, pronoun"},
          {"|Those came.", "Those, pronoun"},
          {"The mayor |came.", "-"},
      },
      ask);
}

TEST_CASE("noun phrases: found by their first and by their last token") {
  const Marked m("The old |mayor came.");
  CHECK(m.article.phrases.starting(0) == m.article.phrases.at(1));
  CHECK(m.article.phrases.starting(1) == nullptr);
  CHECK(m.article.phrases.ending(2) == m.article.phrases.at(1));
  CHECK(m.article.phrases.ending(1) == nullptr);
  CHECK(m.article.phrases.starting(m.article.text.size()) == nullptr);
}
