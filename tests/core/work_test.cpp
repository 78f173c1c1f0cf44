// The work of an analysis, counted in visits to tokens, bytes and members of the cast (text/visits.hpp): no clock is
// asked.
#include <algorithm>
#include <catch2/catch.hpp>
#include <cmath>
#include <string>

#include "analysis.hpp"
#include "invariants.hpp"
#include "pathological.hpp"
#include "text/visits.hpp"

using namespace sayso;

namespace {

std::uint64_t work_of(const std::string& text) {
  const std::uint64_t before = visits;
  const Analysis analysis = analyze(text);
  const std::uint64_t work = visits - before;
  CHECK(broken_invariant(analysis) == "");
  return work;
}

// 1 when four times the text is four times the work, 2 when it is sixteen times.
double exponent(const Pathology& kind, std::size_t bytes) {
  const double small = static_cast<double>(work_of(pathological(kind, bytes)));
  const double large = static_cast<double>(work_of(pathological(kind, 4 * bytes)));
  return std::log(large / small) / std::log(4);
}

constexpr double steepest = 1.15;

}  // namespace

TEST_CASE("work grows with the text and no faster") {
  for (const Pathology& kind : pathologies()) {
    CAPTURE(kind.name);
    double growth = exponent(kind, 1'500);
    // Where something is compared with the latest 64, or sought so and so far back, the work grows faster until there
    // is as much.
    for (const std::size_t bytes : {8'000u, 32'000u}) {
      if (growth > steepest) growth = exponent(kind, bytes);
    }
    CHECK(growth <= steepest);
  }
}

TEST_CASE("pathological texts are of their kind and as long as asked for") {
  const auto text = [](std::string_view name, std::size_t bytes) {
    const auto& kinds = pathologies();
    return pathological(*std::find_if(kinds.begin(), kinds.end(), [&](const Pathology& k) { return k.name == name; }),
                        bytes);
  };
  CHECK(text("names", 40) == "Alban Habanban said it was so. Beban Hab");
  CHECK(text("list_items", 60) == "The 5 goals are: end war 1, end war 2, end war 3, end war 4,");
  CHECK(text("br_nested_names", 15) == "Ana (Ana ()))))");
  CHECK(text("labels_many_caps", 17) == "ALBAN HABANBAN: W");
  for (const Pathology& kind : pathologies()) CHECK(pathological(kind, 1'000).size() == 1'000);
}
