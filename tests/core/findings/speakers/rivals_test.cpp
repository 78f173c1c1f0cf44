#include "findings/speakers/rivals.hpp"

#include <algorithm>
#include <cmath>
#include <fstream>
#include <nlohmann/json.hpp>
#include <string>
#include <vector>

#include "findings/attributions.hpp"
#include "findings/in_text.hpp"
#include "findings/speakers.hpp"

using namespace sayso;

namespace {

struct Contest {
  Asked asked = Asked::he;
  std::vector<std::string> names;  // "" of the last: somebody new, or nobody
  std::vector<std::vector<Trait>> traits;

  bool tells(std::string_view name, Trait trait) const {
    const auto at = std::ranges::find(names, name) - names.begin();
    REQUIRE(at < static_cast<std::ptrdiff_t>(names.size()));
    const std::vector<Trait>& of = traits[static_cast<std::size_t>(at)];
    return std::ranges::find(of, trait) != of.end();
  }
};

// Who is weighed for the source of the attribution whose words begin so.
Contest contest(std::string_view text, std::string_view content) {
  const Article article{std::string(text)};
  const std::vector<Attribution> found = find_attributions(article);
  const Range words = tokens_of(article, content);
  Contest out;
  SpeakerWatchers watchers;
  watchers.rivals = [&](const SourcePlace& place, const std::vector<Rival>& rivals, const Cast& cast) {
    if (!place.said.content.front().has(words.first)) return;
    out = {asked(article, place), {}, {}};
    for (const Rival& rival : rivals) {
      out.names.push_back(rival.who == none ? std::string() : cast.name_of(rival.who));
      out.traits.push_back(rival.traits);
    }
  };
  std::vector<Party> parties;
  for (std::size_t i = 0; i < found.size(); ++i) parties.push_back({found[i].source, static_cast<Index>(i), true});
  find_speakers(article, found, parties, watchers);
  REQUIRE(!out.names.empty());
  return out;
}

}  // namespace

TEST_CASE("speakers/rivals: who comes in question for a source that is no name") {
  const Contest report =
      contest("The Harbour Board met Nordex Steel on Monday. The report said the mill was safe.", "the mill was safe");
  CHECK(report.asked == Asked::document);
  CHECK(report.tells("Harbour Board", Trait::is_body));
  CHECK(report.tells("Nordex Steel", Trait::one_before));
  CHECK(report.names.back().empty());
  CHECK(report.tells("", Trait::newcomer));
  CHECK(report.tells("", Trait::newcomer_of_one_word));

  const Contest she = contest("Ana Ruiz met Leo Marsh in Vell. “It was late,” she said.", "It was late");
  CHECK(she.asked == Asked::he);
  CHECK(she.tells("Ana Ruiz", Trait::by_rule));
  CHECK(she.tells("Leo Marsh", Trait::sex_differs));
  CHECK(she.tells("", Trait::nobody));
}

TEST_CASE("speakers/rivals: a description that tells a sex means nobody of the other") {
  const Contest woman = contest("Leo Marsh left the hall at ten. The woman said it was late.", "it was late");
  CHECK(std::ranges::find(woman.names, "Leo Marsh") == woman.names.end());
  const Contest man = contest("Leo Marsh left the hall at ten. The man said it was late.", "it was late");
  CHECK(std::ranges::find(man.names, "Leo Marsh") != man.names.end());
}

TEST_CASE("speakers/rivals: somebody who is brought in behind the words") {
  const Contest nurse = contest("A nurse said the ward was full. Eva Lind told a court that she had asked for help.",
                                "the ward was full");
  CHECK(nurse.asked == Asked::person);
  CHECK(nurse.tells("Eva Lind", Trait::brought_in_ahead));
}

TEST_CASE("speakers/rivals: the rules' answer stays where no other weighs clearly more") {
  std::vector<Rival> alike = {{0, {Trait::is_person}}, {1, {Trait::is_person}}, {none, {Trait::nobody}}};
  const Reference rule{1, Way::pronoun, 2};
  hear_rules(alike, rule);
  CHECK(std::ranges::find(alike[1].traits, Trait::rule_pronoun) != alike[1].traits.end());
  const Reference found = weightiest(alike, Asked::he, rule);
  CHECK(found.who == 1);
  CHECK(found.way == Way::pronoun);
}

TEST_CASE("speakers/rivals: whom only the rules know joins") {
  std::vector<Rival> rivals = {{0, {Trait::is_person}}, {none, {Trait::nobody}}};
  hear_rules(rivals, {7, Way::exchange, uncontested});
  REQUIRE(rivals.size() == 3);
  CHECK(rivals[1].who == 7);
  CHECK(rivals.back().who == none);
}

TEST_CASE("speakers/rivals: the network says what its training says") {
  std::ifstream file("tests/core/findings/speakers/rivals_reference.json");
  const auto rows = nlohmann::json::parse(file);
  REQUIRE(rows.size() >= 40);
  for (const auto& row : rows) {
    std::vector<Trait> traits;
    for (const int trait : row.at("traits")) traits.push_back(static_cast<Trait>(trait));
    const double weighed = weight(traits, static_cast<Asked>(row.at("asked").get<int>()));
    CHECK(std::llround(weighed * 1e4) == row.at("weight").get<long long>());
  }
}
