#include "english/names.hpp"

#include <catch2/catch.hpp>
#include <string>
#include <string_view>
#include <utility>

using namespace sayso::english;

TEST_CASE("every word of names.def is in lower case, without a final stop, and no row repeats its key") {
  struct Row {
    std::string_view key, words;
  };
  const Row rows[] = {
#define NICKNAMES(name, short_forms) {name, short_forms},
#define SYNONYMS(function, others) {function, others},
#define BODIES(kind, words) {"", words},
#define ALIASES(name, others) {name, others},
#define RIVALS(a, b) {a, b},
#include "english/names.def"
  };
  for (const Row& row : rows) {
    CAPTURE(row.key, row.words);
    CHECK(!row.words.empty());
    for (const std::string_view text : {row.key, row.words}) {
      for (const char c : text) CHECK(!(c >= 'A' && c <= 'Z'));
      CHECK((text.empty() || (text.back() != '.' && text.back() != ' ' && text.front() != ' ')));
      CHECK(text.find("  ") == std::string_view::npos);
    }
    CHECK((" " + std::string(row.words) + " ").find(" " + std::string(row.key.empty() ? "-" : row.key) + " ") ==
          std::string::npos);
  }
}

TEST_CASE("given names that can be one person's") {
  for (const auto& [a, b] : {std::pair{"bill", "william"}, {"j", "john"}, {"françois", "francois"}, {"ana", "ana"}}) {
    CAPTURE(a, b);
    CHECK(same_given_name(a, b));
    CHECK(same_given_name(b, a));
  }
  for (const auto& [a, b] :
       {std::pair{"bill", "robert"}, {"ed", "ted"}, {"j", "ana"}, {"françois", "francine"}, {"", "ana"}}) {
    CAPTURE(a, b);
    CHECK(!same_given_name(a, b));
  }
}

TEST_CASE("names: which of two is the short form") {
  CHECK(is_short_form("bob", "robert"));
  CHECK(is_short_form("ken", "kenneth"));
  CHECK_FALSE(is_short_form("robert", "bob"));
  CHECK_FALSE(is_short_form("robert", "robert"));
  CHECK_FALSE(is_short_form("ana", "robert"));
}

TEST_CASE("functions, bodies, spellings and rivals") {
  CHECK(same_function("sen", "senator"));
  CHECK(same_function("lawmaker", "rep"));
  CHECK(!same_function("senator", "rep"));
  CHECK((bodies("company") & bodies("airline")) != 0);
  CHECK((bodies("ministry") & bodies("university")) == 0);
  CHECK(bodies("cat") == 0);
  CHECK(names_press("newspaper"));
  CHECK(!names_press("ministry"));
  CHECK(usual_name("united states") == usual_name("u.s"));
  CHECK(usual_name("norland") == "norland");
  CHECK(rival_affiliations("gop", "democratic"));
  CHECK(!rival_affiliations("gop", "republican"));
}
