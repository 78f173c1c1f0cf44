#include "text/marks.hpp"

#include <catch2/catch.hpp>

using namespace sayso;

TEST_CASE("dashes are dashes, a hyphen only where it may stand for one") {
  for (const std::string_view mark : {"—", "–", "―", "--"}) {
    CHECK(is_dash(mark));
    CHECK(is_dash_or_hyphen(mark));
  }
  CHECK_FALSE(is_dash("-"));
  CHECK(is_dash_or_hyphen("-"));
  for (const std::string_view mark : {"", "---", ",", "−", "a"}) CHECK_FALSE(is_dash_or_hyphen(mark));
}
