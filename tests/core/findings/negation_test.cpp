// Denied goals and quotes: every row of tests/negations.json, which the tests of the views read as well.
#include "findings/negation.hpp"

#include <catch2/catch.hpp>
#include <fstream>
#include <nlohmann/json.hpp>
#include <string>
#include <vector>

#include "analysis.hpp"
#include "english/negation.hpp"
#include "findings/in_text.hpp"

using namespace sayso;
using nlohmann::json;

namespace {

std::string words(const std::string& text, const Spans& spans) {
  return spans.empty() ? std::string() : text.substr(spans.front().start, spans.back().end - spans.front().start);
}

// What is said of each find of these words: whether it is negated.
template <typename Finds, typename SpansOf>
std::vector<bool> directions(const std::string& text, const Finds& finds, const std::string& wanted, SpansOf spans) {
  std::vector<bool> out;
  for (const auto& find : finds) {
    if (words(text, spans(find)) == wanted) out.push_back(find.negated);
  }
  return out;
}

}  // namespace

TEST_CASE("negation: what is denied, and what only looks so") {
  std::ifstream file("tests/negations.json");
  const json rows = json::parse(file);
  REQUIRE(rows.size() >= 120);
  for (const json& row : rows) {
    const std::string text = row.at("text");
    INFO(text);
    const Analysis found = analyze(text);
    const std::vector<bool> got =
        row.contains("goal")
            ? directions(text, found.goals, row.at("goal"), [](const Goal& goal) { return goal.span; })
            : directions(text, found.quotes, row.at("quote"), [](const Quote& quote) { return quote.content; });
    CHECK(got == std::vector<bool>{row.at("negated").get<bool>()});
  }
}

TEST_CASE("negation: the words of a denied quote are nobody’s") {
  const Analysis found =
      analyze("Neither Ana Pike nor Leo Marsh said they had read the report. Ana Pike said it was long.");
  std::uint32_t counted = 0;
  for (const Speaker& speaker : found.speakers) counted += speaker.words;
  CHECK(counted == 3);  // "it was long"
}

TEST_CASE("negation: a goal in a denied quote is denied, further on as well") {
  const Analysis found = analyze("Ruiz denied that the pool was unsafe and that the city planned to sell it.");
  REQUIRE(found.goals.size() == 1);
  CHECK(found.goals[0].negated);
}

TEST_CASE("negation: words that deny, by the words beside them") {
  using namespace english;
  CHECK(negates("", "not", "sell"));
  CHECK_FALSE(negates("", "not", "only"));
  CHECK_FALSE(negates("why", "not", "sell"));
  CHECK_FALSE(negates("", "no", "doubt"));
  CHECK_FALSE(negates("", "knot", ""));
  CHECK(denying_verb("ruled", "out") == Denier::denial);
  CHECK(denying_verb("ruled", "that") == Denier::none);
  CHECK(denying_verb("abandoning", "its") == Denier::withdrawal);
  CHECK(denying_verb("mention", "that") == Denier::presupposed);
  CHECK(denying_noun("refusal") == Denier::denial);
  CHECK(denying_adjective("unwilling") == Denier::denial);
}

TEST_CASE("negation: sources that are nobody") {
  const struct {
    const char* text;
    bool expected;
  } rows[] = {{"Nobody came.", true},
              {"No party came.", true},
              {"None of them came.", true},
              {"Neither of them came.", true},
              {"Neither Ruiz nor Li came.", true},
              {"Hardly anyone came.", false},
              {"Ana Ruiz came.", false}};
  for (const auto& row : rows) {
    INFO(row.text);
    const Article article(row.text);
    CHECK(names_nobody(article, {0, 2}) == row.expected);
    CHECK_FALSE(names_nobody(article, {}));
  }
}

TEST_CASE("negation: cues that refuse their goal") {
  const struct {
    const char *text, *cue;
    bool expected;
  } rows[] = {{"Tom Li refused to go.", "refused to", true},
              {"Tom Li ruled out a tax.", "ruled out", true},
              {"Tom Li is reluctant to go.", "is reluctant to", true},
              {"Tom Li plans to go.", "plans to", false}};
  for (const auto& row : rows) {
    INFO(row.text);
    const Article article(row.text);
    CHECK(refuses(article, tokens_of(article, row.cue)) == row.expected);
    CHECK_FALSE(refuses(article, {}));
  }
}

TEST_CASE("negation: auxiliaries before their subject") {
  const Article article("Nor will we sell it. We will sell it.");
  CHECK(inverted_by_negation(article, tokens_of(article, "will we").first));
  CHECK_FALSE(inverted_by_negation(article, tokens_of(article, "will sell").first));
  CHECK_FALSE(inverted_by_negation(article, 0));
}
