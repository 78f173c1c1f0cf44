// Whose goal it is.
#include "findings/goals/holders.hpp"

#include "findings/goals/goals_in.hpp"
#include "findings/in_text.hpp"

using namespace sayso;
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

namespace {

// The holders of a text without attributions.
struct HoldersIn {
  explicit HoldersIn(const char* text) : article(text), holders(article, none_said) {}

  Source phrase(const char* words) const {
    const Range range = tokens_of(article, words);
    return {range, article.phrases.at(range.first)->head};
  }
  std::string words(const std::optional<Source>& source) const {
    return source ? words_of(article, source->tokens) : "-";
  }

  Article article;
  std::vector<Attribution> none_said;
  Holders holders;
};

}  // namespace

TEST_CASE("holders: the possessor of a noun") {
  const struct {
    const char *text, *noun, *possessor, *of_noun;
  } rows[] = {
      {"Norland’s new aim is peace.", "aim", "Norland", "Norland"},
      {"Its aim is peace.", "aim", "Its", "Its"},
      {"The council, whose aim is peace, met.", "aim", "The council", "The council"},
      {"The efforts of the two sides failed.", "efforts", "the two sides", "the two sides"},
      {"A plan by the firm failed.", "plan", "the firm", "the firm"},
      {"The goals that Norland pursues are old.", "goals", "Norland", "Norland"},
      {"The aims it has are old.", "aims", "it", "it"},
      {"The goals of the visit that Norland pursues are old.", "goals", "Norland", "Norland"},
      {"Ana Ruiz has a plan.", "plan", "-", "Ana Ruiz"},
      {"There is a plan for a bridge.", "plan", "-", "-"},
  };
  for (const auto& row : rows) {
    INFO(row.text);
    const HoldersIn in(row.text);
    const std::uint32_t noun = tokens_of(in.article, row.noun).first;
    CHECK(in.words(in.holders.possessor(noun)) == row.possessor);
    CHECK(in.words(in.holders.of_noun(noun)) == row.of_noun);
  }
}

TEST_CASE("holders: whom a holder’s words stand for") {
  const struct {
    const char *text, *holder, *owner;
  } rows[] = {
      {"Our stance is firm.", "Our stance", "Our"},
      {"Norland’s stance is firm.", "Norland’s stance", "Norland"},
      {"My mom is firm.", "My mom", "My mom"},
      {"Ana Ruiz is firm.", "Ana Ruiz", "Ana Ruiz"},
      {"The minds of drivers who want a ban changed.", "The minds of drivers", "drivers"},
      {"The bridge is old.", "The bridge", "The bridge"},
  };
  for (const auto& row : rows) {
    INFO(row.text);
    const HoldersIn in(row.text);
    CHECK(in.words(in.holders.owner(in.phrase(row.holder))) == row.owner);
  }
}

TEST_CASE("holders: parties, and nobody") {
  const struct {
    const char *text, *phrase;
    bool party, nobody;
  } rows[] = {
      {"The mayor left.", "The mayor", true, false},
      {"Norland left.", "Norland", true, false},
      {"Both sides left.", "Both sides", true, false},
      {"They left.", "They", true, false},
      {"It rained.", "It", false, false},
      {"The bridge fell.", "The bridge", false, false},
      {"Few voters came.", "Few voters", true, true},
      {"Nothing came.", "Nothing", false, true},
  };
  for (const auto& row : rows) {
    INFO(row.text);
    const HoldersIn in(row.text);
    const Source phrase = in.phrase(row.phrase);
    CHECK(in.holders.party_like(*in.article.phrases.at(phrase.head)) == row.party);
    CHECK(in.holders.nobody(phrase) == row.nobody);
  }
}

TEST_CASE("holders: the nearest party and the latest mention before a token") {
  const HoldersIn in("Norland met Tom Li. The mayor of Norland left. It rained. The end.");
  const std::uint32_t end = tokens_of(in.article, "The end").first;
  CHECK(in.words(in.holders.nearest_before(end)) == "The mayor of Norland");
  CHECK(in.words(in.holders.nearest_before(tokens_of(in.article, "The mayor").first)) == "Norland");
  CHECK(in.words(in.holders.nearest_before(0)) == "-");
  const Source first = in.phrase("Norland");
  CHECK(in.holders.latest_mention(first, end).tokens.first > first.tokens.first);
  CHECK(in.holders.latest_mention(first, 0).tokens == first.tokens);
}

TEST_CASE("holders: who speaks where, and where that is said") {
  const Article article("Ana Ruiz said she would sell the mill. It rained.");
  const auto attributions = find_attributions(article);
  const Holders holders(article, attributions);
  const std::uint32_t sell = tokens_of(article, "sell").first, said = tokens_of(article, "said").first;
  REQUIRE(holders.speaker_at(sell));
  CHECK(words_of(article, holders.speaker_at(sell)->tokens) == "Ana Ruiz");
  CHECK(holders.cue_at(sell, said));
  CHECK_FALSE(holders.cue_at(tokens_of(article, "rained").first, said));
  CHECK(holders.attribution_at(said) == none);
  const Article behind("“We will sell the mill,” Ana Ruiz said.");
  const auto said_behind = find_attributions(behind);
  CHECK(Holders(behind, said_behind).tail_after(tokens_of(behind, "sell").first, behind.text.size()) ==
        tokens_of(behind, "Ana").first);
}

TEST_CASE("holders: the first person") {
  const Article article("We sold our mill, and they gave me theirs.");
  CHECK(first_person(article, tokens_of(article, "We").first));
  CHECK(first_person(article, tokens_of(article, "our").first));
  CHECK_FALSE(first_person(article, tokens_of(article, "they").first));
  CHECK_FALSE(first_person(article, tokens_of(article, "mill").first));
}
