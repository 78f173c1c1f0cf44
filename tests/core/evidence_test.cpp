#include "evidence.hpp"

#include <algorithm>
#include <catch2/catch.hpp>
#include <string>
#include <vector>

using namespace sayso;

TEST_CASE("evidence: a name is its enumerator's with hyphens, and no two are the same") {
  std::vector<std::string> enumerators, names;
#define ATTRIBUTION_RULE(enumerator, name, weight, alone, reaches) enumerators.push_back(#enumerator);
#define NETWORK_FINDING(enumerator, name) enumerators.push_back(#enumerator);
#define GOAL_RULE(enumerator, name, weight, alone, reaches, knows_kind) enumerators.push_back(#enumerator);
#include "evidence.def"
#undef GOAL_RULE
#undef NETWORK_FINDING
#undef ATTRIBUTION_RULE
  for (std::string& enumerator : enumerators) std::replace(enumerator.begin(), enumerator.end(), '_', '-');
  for (const EvidenceFacts& facts : evidence_facts) names.emplace_back(facts.name);
  CHECK(names == enumerators);
  std::sort(names.begin(), names.end());
  CHECK(std::adjacent_find(names.begin(), names.end()) == names.end());
}

TEST_CASE("evidence: what a find is worth is a share, and a rule is worth something") {
  for (std::size_t i = 0; i < evidence_facts.size(); ++i) {
    const EvidenceFacts& facts = evidence_facts[i];
    CAPTURE(facts.name);
    const bool network = is_of_network_alone(static_cast<Evidence>(i));
    CHECK((facts.weight > 0) != network);
    CHECK(facts.weight <= 1);
    CHECK(facts.alone >= 0);
    CHECK(facts.alone <= 1);
    if (network) CHECK((facts.alone == 0 && !facts.reaches));
  }
}
