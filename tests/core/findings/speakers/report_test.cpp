#include "findings/speakers/report.hpp"

#include <catch2/catch.hpp>
#include <string>
#include <vector>

#include "findings/speakers/ranking.hpp"

using namespace sayso;

TEST_CASE("speakers/ranking: the best, and by how much") {
  struct Row {
    std::vector<double> scores;
    Index best;
    double lead;
  };
  const std::vector<Row> rows = {
      {{}, none, uncontested},
      {{2.5}, 0, uncontested},
      {{2.5, 1}, 0, 1.5},
      {{1, 2.5}, 1, 1.5},
      {{2, 2}, 0, 0},
      {{1, 3, 2}, 1, 1},
      {{0}, none, uncontested},
      {{-1, 2}, 1, uncontested},
      {{2, -1}, 0, uncontested},
      {{40, 1}, 0, uncontested},
  };
  for (const Row& row : rows) {
    CAPTURE(row.scores);
    Ranking ranking(0, 0);
    for (std::size_t i = 0; i < row.scores.size(); ++i) ranking.consider(static_cast<Index>(i), row.scores[i]);
    CHECK(ranking.best() == row.best);
    CHECK(ranking.lead() == row.lead);
  }
  Ranking close(2, 0);  // who is not good enough takes from the lead all the same
  close.consider(0, 1.5);
  CHECK(close.best() == none);
  close.consider(1, 3);
  CHECK(close.best() == 1);
  CHECK(close.lead() == 1.5);
}

TEST_CASE("speakers/report: mentions in text order, the longer of two that overlap") {
  struct Row {
    std::vector<Range> ranges, kept;
  };
  const std::vector<Row> rows = {
      {{}, {}},
      {{{4, 6}, {1, 2}}, {{1, 2}, {4, 6}}},
      {{{1, 2}, {1, 4}}, {{1, 4}}},
      {{{1, 4}, {2, 6}, {4, 5}}, {{1, 4}, {4, 5}}},
      {{{3, 3}, {1, 2}}, {{1, 2}}},
  };
  for (const Row& row : rows) CHECK(disjoint(row.ranges) == row.kept);
}

TEST_CASE("speakers/report: speakers by their first mention, each once") {
  const Article article{"Then Leo Marsh met Ana Ruiz. Then Ruiz left."};
  Cast cast(article);
  const Reference marsh = cast.referent(0), ruiz = cast.referent(1);
  const FoundSpeakers found =
      report_speakers(cast, {ruiz, {}, marsh, ruiz}, std::vector(4, std::vector<Sign>{Sign::always, Sign::person}));
  REQUIRE(found.speakers.size() == 2);
  CHECK(found.speakers[0].name == "Leo Marsh");
  CHECK(found.speakers[1].name == "Ana Ruiz");
  CHECK(found.speakers[1].mentions.size() == 2);
  CHECK(found.of == std::vector<Index>{1, none, 0, 1});
  CHECK(found.confidence[1] == 0);
  CHECK(found.confidence[0] == trust(ruiz.way, {Sign::always, Sign::person}));
}
