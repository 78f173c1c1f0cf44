// The sense of a word by what governs it, step by step. In each row the word’s first place in the text is meant.
#include "findings/negation/sense.hpp"

#include <vector>

#include "findings/in_text.hpp"

using namespace sayso;
using english::Denier;

namespace {

struct Row {
  const char* text;
  const char* word;
  bool expected;
};

template <typename Ask>
void check(const std::vector<Row>& rows, Ask ask) {
  for (const Row& row : rows) {
    const Article article(row.text);
    INFO(row.text);
    CHECK(ask(article, tokens_of(article, row.word).first) == row.expected);
  }
}

void check_denied(const std::vector<Row>& rows) {
  check(rows, [](const Article& article, std::uint32_t head) { return Sense(article, head, 0).denied(head); });
}

}  // namespace

TEST_CASE("sense: a verb’s own group") {
  check_denied({
      {"The mayor will sell the pier.", "sell", false},
      {"The mayor will not sell the pier.", "sell", true},
      {"The mayor won’t sell the pier.", "sell", true},
      {"The mayor no longer sells fish.", "sells", true},
      {"The mayor would under no circumstances sell it.", "sell", true},
      {"The mayor will not only sell the pier.", "sell", false},
  });
}

TEST_CASE("sense: infinitives, by what governs them") {
  check_denied({
      {"Ana Ruiz promised to sell the pier.", "sell", false},
      {"Ana Ruiz refused to sell the pier.", "sell", true},
      {"Ana Ruiz did not refuse to sell the pier.", "sell", false},
      {"Ana Ruiz is unwilling to sell the pier.", "sell", true},
      {"Ana Ruiz has yet to sell the pier.", "sell", true},
      {"Ana Ruiz did not ask the firm to sell the pier.", "sell", true},
      {"They did not say he had refused to promise to sell it.", "promise", false},
  });
}

TEST_CASE("sense: gerunds, by what governs them") {
  check_denied({
      {"Ana Ruiz suggested selling the pier.", "selling", false},
      {"Ana Ruiz ruled out selling the pier.", "selling", true},
      {"Ana Ruiz left without selling the pier.", "selling", true},
      {"Ana Ruiz argued against selling the pier.", "selling", true},
      {"Ana Ruiz did not argue against selling the pier.", "selling", false},
      {"Ana Ruiz stopped the council from selling the pier.", "selling", true},
  });
}

TEST_CASE("sense: clauses, by their subject and what they hang on") {
  check_denied({
      {"Everybody said they were late.", "said", false},
      {"Nobody said they were late.", "said", true},
      {"None of the three said they were late.", "said", true},
      {"Neither Ana Ruiz nor Tom Li said they were late.", "said", true},
      {"Not even the mayor said they were late.", "said", true},
      {"Nor did the council plan to sell it.", "plan", true},
      {"The council denied that it plans to sell the pier.", "plans", true},
      {"The council said that it plans to sell the pier.", "plans", false},
      {"There is no sign that the council plans to sell the pier.", "plans", true},
      {"The council did not mention that it plans to sell the pier.", "plans", false},
      {"The council did not say when it plans to sell the pier.", "plans", false},
      {"The council denied on Monday that it plans to sell the pier.", "plans", true},
  });
}

TEST_CASE("sense: nouns, by their phrase, their verb and their preposition") {
  check_denied({
      {"The council has a plan to sell the pier.", "plan", false},
      {"The council has no plan to sell the pier.", "plan", true},
      {"The council has little hope of selling it.", "hope", true},
      {"The council abandoned its plan to sell the pier.", "plan", true},
      {"The council rejected a plan to sell the pier.", "plan", true},
      {"The council rejected his plan to sell the pier.", "plan", false},
      {"The council abandoned Norland’s plan to sell the pier.", "plan", false},
      {"The plan to sell the pier was abandoned.", "plan", true},
      {"The plan to sell the pier was not abandoned.", "plan", false},
      {"The council acts without a plan to sell the pier.", "plan", true},
      {"The council voted against a plan to sell the pier.", "plan", true},
  });
}

TEST_CASE("sense: nothing before the floor is looked at") {
  const Article article("The council denied that it plans to sell the pier.");
  const std::uint32_t plans = tokens_of(article, "plans").first;
  CHECK(Sense(article, plans, 0).denied(plans));
  CHECK_FALSE(Sense(article, plans, tokens_of(article, "it").first).denied(plans));
}

TEST_CASE("sense: how far up a word was read") {
  const Article article("The council said it refused to sell the pier.");
  const std::uint32_t sell = tokens_of(article, "sell").first;
  const Sense sense(article, sell, 0);
  CHECK(sense.reached() == no_token);
  sense.denied(sell);
  CHECK(sense.reached() <= tokens_of(article, "it").first);
}

TEST_CASE("sense: what a word does to what hangs on it") {
  struct {
    const char* text;
    const char* word;
    Denier expected;
  } const rows[] = {
      {"Tom Li denied the claim.", "denied", Denier::denial},
      {"Tom Li ruled out a tax.", "ruled", Denier::denial},
      {"Tom Li ruled the island.", "ruled", Denier::none},
      {"Tom Li opposed a tax.", "opposed", Denier::opposition},
      {"Tom Li dropped his plan.", "dropped", Denier::withdrawal},
      {"Tom Li mentioned a tax.", "mentioned", Denier::presupposed},
      {"The refusal came late.", "refusal", Denier::denial},
      {"Tom Li is reluctant to go.", "reluctant", Denier::denial},
  };
  for (const auto& row : rows) {
    const Article article(row.text);
    const std::uint32_t i = tokens_of(article, row.word).first;
    INFO(row.text);
    CHECK(Sense(article, i, 0).denier(i) == row.expected);
  }
  CHECK(Sense::turns_over(Denier::withdrawal));
  CHECK_FALSE(Sense::turns_over(Denier::presupposed));
  CHECK_FALSE(Sense::turns_over(Denier::none));
}

TEST_CASE("sense: the first of joined words") {
  struct {
    const char *text, *word, *first;
  } const rows[] = {
      {"Tom Li refused to confirm or deny it.", "deny", "confirm"},
      {"Tom Li will not sell or rent it.", "rent", "sell"},
      {"Tom Li has no plan or intention to go.", "intention", "plan"},
      {"Tom Li will sell and rent it.", "rent", "rent"},
  };
  for (const auto& row : rows) {
    const Article article(row.text);
    const std::uint32_t i = tokens_of(article, row.word).first;
    INFO(row.text);
    CHECK(Sense(article, i, 0).first_joined(i) == tokens_of(article, row.first).first);
  }
}

TEST_CASE("sense: words that deny") {
  check(
      {
          {"Tom Li will not go.", "not", true},
          {"Nobody will go.", "Nobody", true},
          {"The letter came from No 10 on Monday.", "No", false},
          {"It will not only rain.", "not", false},
          {"Tom Li will go.", "will", false},
      },
      [](const Article& article, std::uint32_t i) { return Sense(article, i, 0).is_negator(i); });
  check(
      {
          {"Nor will Tom Li go.", "will", true},
          {"Under no circumstances will Tom Li go.", "will", true},
          {"Tom Li will go.", "will", false},
          {"Then will Tom Li go.", "will", false},
      },
      [](const Article& article, std::uint32_t i) { return Sense(article, i, 0).opened_by_negator(i); });
}

TEST_CASE("sense: subjects of nobody") {
  struct {
    const char *text, *subject;
    bool expected;
  } const rows[] = {
      {"No party wants it.", "No party", true},
      {"None of the three wants it.", "None of the three", true},
      {"Neither Ana Ruiz nor Tom Li wants it.", "Ana Ruiz nor Tom Li", true},
      {"Not even the mayor wants it.", "the mayor", true},
      {"Even the mayor wants it.", "the mayor", false},
      {"Not the mayor but her aide wants it.", "the mayor", false},
      {"Ana Ruiz and Tom Li want it.", "Ana Ruiz and Tom Li", false},
  };
  for (const auto& row : rows) {
    const Article article(row.text);
    const Range subject = tokens_of(article, row.subject);
    INFO(row.text);
    CHECK(Sense(article, subject.first, 0).is_negative_subject(subject) == row.expected);
  }
}

TEST_CASE("sense: nouns that can tell a clause") {
  check(
      {
          {"The claim was old.", "claim", true},
          {"The plan was old.", "plan", true},
          {"The refusal was old.", "refusal", true},
          {"The sign was old.", "sign", true},
          {"The bridge was old.", "bridge", false},
      },
      [](const Article& article, std::uint32_t i) { return can_tell_clause(article.reading, i); });
}
