#include "findings/attributions.hpp"

#include <catch2/catch.hpp>
#include <string>
#include <vector>

using namespace sayso;

namespace {

// Each attribution as "[source] {cue} <content> <further content>".
std::vector<std::string> attributions_of(std::string_view text) {
  const Article article{std::string(text)};
  std::vector<std::string> out;
  for (const Attribution& found : find_attributions(article)) {
    std::string line;
    if (!found.source.empty()) line += "[" + std::string(article.text.view(found.source)) + "] ";
    if (!found.cue.empty()) line += "{" + std::string(article.text.view(found.cue)) + "}";
    for (const Range part : found.content) line += " <" + std::string(article.text.view(part)) + ">";
    out.push_back(line);
  }
  return out;
}

struct Example {
  std::string_view text;
  std::vector<std::string> expected;
};

void check(const std::vector<Example>& examples) {
  for (const Example& example : examples) {
    CAPTURE(example.text);
    CHECK(attributions_of(example.text) == example.expected);
  }
}

}  // namespace

TEST_CASE("attributions before, after, inside and across quoted words") {
  check({
      {"“The pier must stay,” said Ana Ruiz, the mayor of Porto Vell.",
       {"[Ana Ruiz, the mayor of Porto Vell] {said} <“The pier must stay,”>"}},
      {"“The pier must stay,” Ruiz said.", {"[Ruiz] {said} <“The pier must stay,”>"}},
      {"Ruiz said, “The pier must stay.”", {"[Ruiz] {said} <“The pier must stay.”>"}},
      {"“The pier,” Ruiz said, “must stay.”", {"[Ruiz] {said} <“The pier,”> <“must stay.”>"}},
      {"“The pier must stay,” Ruiz said. “It is older than the town.”",
       {"[Ruiz] {said} <“The pier must stay,”> <“It is older than the town.”>"}},
      {"“Will it ever open?” Ruiz asked.", {"[Ruiz] {asked} <“Will it ever open?”>"}},
      {"“No deal,” tweeted Marsh.", {"[Marsh] {tweeted} <“No deal,”>"}},
      {"“We were never asked,” said one resident, who did not want to be named.",
       {"[one resident, who did not want to be named] {said} <“We were never asked,”>"}},
  });
}

TEST_CASE("a quotation over several paragraphs is one attribution") {
  check({{"“The pier must stay.\n\n“It is older than the town,” Ruiz said.",
          {"[Ruiz] {said} <“The pier must stay.> <“It is older than the town,”>"}}});
}

TEST_CASE("every kind of quotation mark") {
  for (const std::string quoted : {"“The pier stays,”", "\"The pier stays,\"", "‘The pier stays,’", "'The pier stays,'", "``The pier stays,''", "„The pier stays,“",
                                   "«The pier stays»,"}) {
    CAPTURE(quoted);
    const std::vector<std::string> found = attributions_of(quoted + " said Ruiz.");
    REQUIRE(found.size() == 1);
    CHECK(found[0].starts_with("[Ruiz] {said} <"));
    CHECK(found[0].find("The pier stays") != std::string::npos);
  }
}

TEST_CASE("reported without marks") {
  check({
      {"The pier will reopen in May, Ruiz said.", {"[Ruiz] {said} <The pier will reopen in May>"}},
      {"The pier, Ruiz said, will reopen in May.", {"[Ruiz] {said} <The pier> <will reopen in May>"}},
      {"Ruiz said the pier would stay.", {"[Ruiz] {said} <the pier would stay>"}},
      {"Officials believe that the bridge is safe.", {"[Officials] {believe} <that the bridge is safe>"}},
      {"Ruiz asked why nobody had repaired the roof.", {"[Ruiz] {asked} <why nobody had repaired the roof>"}},
      {"The study found that one house in ten had no drain.", {"[The study] {found} <that one house in ten had no drain>"}},
      {"Ruiz said that Marsh thinks the pier is lost.", {"[Ruiz] {said} <that Marsh thinks the pier is lost>"}},
      {"Smith and Jones said they would appeal.", {"[Smith and Jones] {said} <they would appeal>"}},
      {"Ruiz said the pier was safe, that the bridge was not, and that the road would close.",
       {"[Ruiz] {said} <the pier was safe, that the bridge was not, and that the road would close>"}},
  });
}

TEST_CASE("partly quoted") {
  check({
      {"Ruiz said the pier was “a disgrace” to the town.", {"[Ruiz] {said} <the pier was “a disgrace” to the town>"}},
      {"Ruiz called the report “nonsense.”", {"[Ruiz] {called} <the report “nonsense.”>"}},
  });
  const Article article{"Ruiz said the pier was “a disgrace” to the town."};
  CHECK(find_attributions(article).front().kind == QuoteKind::mixed);
}

TEST_CASE("according to, in front, in the middle and at the end") {
  check({
      {"According to the harbour board, the pier will reopen in May.", {"[the harbour board] {According to} <the pier will reopen in May>"}},
      {"The pier will reopen in May, according to the harbour board.", {"[the harbour board] {according to} <The pier will reopen in May>"}},
      {"The pier, according to the harbour board, will reopen in May.", {"[the harbour board] {according to} <The pier> <will reopen in May>"}},
      {"According to Bo Lind, the engineer who built the pier in 1971, the piles were never tested.",
       {"[Bo Lind, the engineer who built the pier in 1971] {According to} <the piles were never tested>"}},
      {"According to Ana Ruiz, the pier, which closed in May, will reopen.", {"[Ana Ruiz] {According to} <the pier, which closed in May, will reopen>"}},
      {"According to Ana Ruiz, the pier, the bridge and the road will close in May.",
       {"[Ana Ruiz] {According to} <the pier, the bridge and the road will close in May>"}},
      {"It is an open question: the pier, Ruiz said, may not last the winter.", {"[Ruiz] {said} <the pier> <may not last the winter>"}},
  });
}

TEST_CASE("two speakers in one sentence") {
  check({{"Ruiz said the pier would stay, but Marsh warned that it would fall.",
          {"[Ruiz] {said} <the pier would stay>", "[Marsh] {warned} <that it would fall>"}}});
}

TEST_CASE("long appositions between source and cue") {
  check({{"Ruiz, 54, a former judge who grew up by the harbour, said the pier would stay.",
          {"[Ruiz, 54, a former judge who grew up by the harbour,] {said} <the pier would stay>"}},
         {"A spokesman for the port, Karl Lind, said no ship had been delayed.",
          {"[A spokesman for the port, Karl Lind,] {said} <no ship had been delayed>"}}});
}

TEST_CASE("impersonal speech names no source") {
  check({{"It is believed that the bridge was built in 1910.", {"{It is believed} <that the bridge was built in 1910>"}}});
}

// Whether "to say" belongs to the cue or to the content is not settled: the corpus has both.
TEST_CASE("negated speech keeps its negation in the cue") {
  const std::vector<std::string> found = attributions_of("Ruiz declined to say whether the pier would reopen.");
  REQUIRE(found.size() == 1);
  CHECK(found[0].starts_with("[Ruiz] {declined"));
  CHECK(found[0].ends_with("whether the pier would reopen>"));
}

TEST_CASE("headlines and transcripts, where a colon is the cue") {
  check({
      {"Ruiz: The pier must stay", {"[Ruiz] {:} <The pier must stay>"}},
      {"Q: Will the pier open?\n\nA: In May, we hope.\n\nQ: And the bridge?\n\nA: Not this year.",
       {"[Q] {:} <Will the pier open?>", "[A] {:} <In May, we hope.>", "[Q] {:} <And the bridge?>", "[A] {:} <Not this year.>"}},
      // A turn is its speaker's, whatever is reported in it; names in small letters make a transcript when they come back.
      {"Ana Ruiz: I think the pier is safe. The engineer said it would hold.\n\nBo Lind: Who pays?\n\nAna Ruiz: The town.\n\nBut not at once.\n\nBo Lind: Thank you.",
       {"[Ana Ruiz] {:} <I think the pier is safe. The engineer said it would hold.>", "[Bo Lind] {:} <Who pays?>", "[Ana Ruiz] {:} <The town.> <But not at once.>",
        "[Bo Lind] {:} <Thank you.>"}},
      {"What to bring\n\nAfter the storm the hall is open to all.\n\nMonday: Warm clothes.\n\nTuesday: A lamp.", {}},
  });
}

TEST_CASE("outside marks an “I think” holds for its own sentence") {
  check({
      {"So I looked at the accounts. I think the boats were sold. The crew left in May. I believe the harbour misses them.",
       {"[I] {think} <the boats were sold>", "[I] {believe} <the harbour misses them>"}},
      {"“I think the boats were sold. The crew left in May. I believe the harbour misses them,” Marsh said.",
       {"[Marsh] {said} <“I think the boats were sold. The crew left in May. I believe the harbour misses them,”>"}},
  });
}

TEST_CASE("what is said without marks ends with its paragraph") {
  check({{"Doyle says pool cannot be saved\n\nBy Karl Lind\n\nThe pool opened in 1962.", {"[Doyle] {says} <pool cannot be saved>"}}});
}

TEST_CASE("marks that hold no speech") {
  CHECK(attributions_of("Tom “the Hook” Varga won the match.").empty());
  CHECK(attributions_of("The “old” pier and the “new” one lie side by side.").empty());
}

TEST_CASE("texts with no statement, or no text at all") {
  CHECK(attributions_of("").empty());
  CHECK(attributions_of("   \n\n  ").empty());
  CHECK(attributions_of("The pier is 300 metres long. It has two lamps.").empty());
}
