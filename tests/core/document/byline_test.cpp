#include "document/byline.hpp"

#include <catch2/catch.hpp>

using namespace sayso;

TEST_CASE("whom a byline names") {
  CHECK(name_in_byline("By Tom Li") == "Tom Li");
  CHECK(name_in_byline("Words by Jo van der Berg.") == "Jo van der Berg");
  CHECK(name_in_byline("By Tom Li, Norland Correspondent") == "Tom Li");
  CHECK(name_in_byline("By Tom Li in Porto Vell") == "Tom Li");
  CHECK(name_in_byline("Tom Li, transport correspondent") == "Tom Li");
  CHECK(name_in_byline("By Tom Li and Rosa Hale").empty());
  CHECK(name_in_byline("By Tom Li, Rosa Hale").empty());
  CHECK(name_in_byline("By Associated Press").empty());
  CHECK(name_in_byline("From our correspondent").empty());
}
