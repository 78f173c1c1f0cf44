#include "findings/speakers/cast.hpp"

#include <algorithm>
#include <string>
#include <vector>

#include "findings/in_text.hpp"
#include "findings/speakers/candidates.hpp"
#include "findings/speakers/sexes.hpp"

using namespace sayso;

namespace {

// Whom the first name with these words names.
Index bearer_of(const Article& article, const Cast& cast, std::string_view name) {
  const Index found = cast.name_ending_at(tokens_of(article, name).last - 1);
  CAPTURE(name);
  REQUIRE(found != none);
  return cast.bearer_of(found);
}

// A description of a text, the last word its noun.
Description description_in(const Article& article, std::string_view words) {
  const Range range = tokens_of(article, words);
  return {range, range.last - 1};
}

}  // namespace

TEST_CASE("speakers/cast: whom names name") {
  struct Row {
    std::string_view text;
    std::vector<std::string> bearers;  // of each name of the text
  };
  const std::vector<Row> rows = {
      {"Then Li spoke. Li Haidong left.", {"Li Haidong", "Li Haidong"}},
      {"Then Robert Quill spoke. Bob Quill left.", {"Robert Quill", "Robert Quill"}},
      {"Then Maria Kovac met Ivan Kovac. Ivan left.", {"Maria Kovac", "Ivan Kovac", "Ivan Kovac"}},
      {"Then Maria Kovac met Ivan Kovac. Mrs. Kovac left.", {"Maria Kovac", "Ivan Kovac", "Maria Kovac"}},
      {"Then Tom and Ruth Bell spoke.", {"Tom Bell", "Ruth Bell"}},
      {"Then Maria Kessler spoke. Kesler left.", {"Maria Kessler", "Maria Kessler"}},
      {"The Foreign Ministry closed. The Norlandic Foreign Ministry is old.",
       {"Norlandic Foreign Ministry", "Norlandic Foreign Ministry"}},
      {"The Port Authority of Vell closed. The Port Authority is old.",
       {"Port Authority of Vell", "Port Authority of Vell"}},
      {"The Northern Fishing Board closed. The NFB is old.", {"Northern Fishing Board", "Northern Fishing Board"}},
      {"They read the Vell Evening Post. The Post is old.", {"Vell Evening Post", "Vell Evening Post"}},
      {"They like the White House. The House is old.", {"White House", "House"}},
      {"The Ana Ruiz supporters cheered. Then Ruiz spoke.", {"Ana Ruiz"}},
  };
  for (const Row& row : rows) {
    CAPTURE(row.text);
    const Article article{std::string(row.text)};
    const Cast cast(article);
    std::vector<std::string> bearers;
    for (std::size_t i = 0; i < cast.names().size(); ++i)
      bearers.push_back(cast.name_of(cast.bearer_of(static_cast<Index>(i))));
    CHECK(bearers == row.bearers);
  }
}

TEST_CASE("speakers/cast: a surname of several says how sure it is") {
  const Article article{
      "Then Maria Kovac met Ivan Kovac. Kovac left. Then Mr. Kovac left. Then Leo Marsh came. Then Marsh left."};
  const Cast cast(article);
  REQUIRE(cast.names().size() == 6);
  CHECK(cast.referent(0).way == Way::full_name);
  CHECK(cast.referent(2).way == Way::one_of_bearers);
  CHECK(cast.referent(3).who == cast.bearer_of(1));
  CHECK(cast.referent(3).lead > cast.referent(2).lead);
  CHECK(cast.referent(5).way == Way::only_bearer);
  CHECK(cast.referent(5).lead == uncontested);
}

TEST_CASE("speakers/cast: whom names name is found by place, by full name and by surname") {
  const Article article{"Then Ana Ruiz met Leo Marsh. The Ruiz campaign won. It was late."};
  const Cast cast(article);
  CHECK(cast.names_from(0).size() == cast.names().size());
  CHECK(words_of(article, cast.names_from(tokens_of(article, "met").first).front().name) == "Leo Marsh");
  CHECK(cast.names_from(tokens_of(article, "late").first).empty());
  for (std::size_t i = 0; i < cast.names().size(); ++i) CHECK(cast.index_of(cast.names()[i]) == static_cast<Index>(i));
  const Index ruiz = bearer_of(article, cast, "Ana Ruiz");
  CHECK(cast.named_in_full(tokens_of(article, "Ana Ruiz")) == ruiz);
  CHECK(cast.named_in_full(tokens_of(article, "Ruiz campaign")) == none);
  CHECK(cast.bearer_of_surname(tokens_of(article, "Ruiz campaign").first) == ruiz);
  CHECK(cast.bearer_of_surname(tokens_of(article, "late").first) == none);
}

TEST_CASE("speakers/cast: how well a description agrees with what was said of somebody") {
  const Article article{
      "Then Ana Ruiz, the port minister of Norland, met Leo Marsh, a Republican senator. The port minister left. The "
      "senior minister left. The lawmaker left. The Vell minister left. The nurse left. The Democratic lawmaker left."};
  const Cast cast(article);
  const Index ruiz = bearer_of(article, cast, "Ana Ruiz"), marsh = bearer_of(article, cast, "Leo Marsh");
  const auto agreement = [&](Index who, std::string_view words) {
    return cast.agreement(who, description_in(article, words));
  };
  CHECK(agreement(ruiz, "port minister") > agreement(ruiz, "minister"));
  CHECK(agreement(ruiz, "minister") > agreement(ruiz, "senior minister"));
  CHECK(agreement(ruiz, "senior minister") > agreement(ruiz, "Vell minister"));
  CHECK(agreement(ruiz, "nurse") == 0);
  CHECK(agreement(marsh, "senator") > agreement(marsh, "lawmaker"));
  CHECK(agreement(marsh, "lawmaker") > 0);
  CHECK(cast.rules_out(marsh, tokens_of(article, "Democratic lawmaker")));
  CHECK_FALSE(cast.rules_out(marsh, tokens_of(article, "The lawmaker")));
  const auto is_called = [&](std::string_view noun, Index who) {
    const std::vector<Index> called = cast.called(noun);
    return std::find(called.begin(), called.end(), who) != called.end();
  };
  CHECK(is_called("minister", ruiz));
  CHECK_FALSE(is_called("minister", marsh));
  CHECK(is_called("lawmaker", marsh));
}

TEST_CASE("speakers/cast: who joins it") {
  const Article article{"Then Ana Ruiz met Leo Marsh and her campaign team. The aide left."};
  Cast cast(article);
  const Index ruiz = bearer_of(article, cast, "Ana Ruiz"), marsh = bearer_of(article, cast, "Leo Marsh");
  const Index both = cast.group_of({ruiz, marsh}, tokens_of(article, "Ana Ruiz"));
  CHECK(cast.name_of(both) == "Ana Ruiz and Leo Marsh");
  CHECK(cast.group_of({marsh, ruiz}, tokens_of(article, "Leo Marsh")) == both);
  Mention mention;
  mention.kind = SpeakerKind::unnamed;
  const Index aide = cast.add_described(mention, description_in(article, "aide"));
  CHECK(cast.name_of(aide) == "aide");
  CHECK(cast.called("aide") == std::vector<Index>{aide});
  CHECK(cast.belonging_to(ruiz, "team") == none);
  cast.set_owner(ruiz, "campaign", aide);
  CHECK(cast.belonging_to(ruiz, "team") == aide);  // her team is her campaign
  CHECK(cast.belonging_to(marsh, "team") == none);
  CHECK(cast[aide].owner == ruiz);
}

TEST_CASE("speakers/sexes: what pronouns tell of a name that could be anybody's") {
  struct Row {
    std::string_view text;
    Gender told;
  };
  const Row rows[] = {
      {"Then Otieno said she would run. Then Otieno said that she was ready.", Gender::female},
      {"Then Otieno said he would run. Then Otieno said that he was ready.", Gender::male},
      {"Then Otieno said she would run.", Gender::unknown},  // one pronoun may be somebody else's
      {"Then Otieno said she would run. Then Otieno said that he was ready.", Gender::unknown},
      {"Then Otieno said “she would run”. Then Otieno said “she was ready”.", Gender::unknown},
  };
  for (const Row& row : rows) {
    CAPTURE(row.text);
    const Article article{std::string(row.text)};
    Cast cast(article);
    learn_sexes(cast, read_sexes(article, cast).sexes());
    CHECK(cast[bearer_of(article, cast, "Otieno")].gender == row.told);
  }
  SexesTold told;
  CHECK(told.sexes().empty());
  told.count(1, Gender::male);
  told.count(1, Gender::male);
  CHECK(told.sexes() == std::vector<Gender>{Gender::unknown, Gender::male});
}

TEST_CASE("speakers/sexes: a name that is spoken of as a thing is a body's") {
  struct Row {
    std::string_view text;
    SpeakerKind kind;
  };
  const Row rows[] = {
      {"Then Otieno said it would close.", SpeakerKind::organization},
      {"Then Otieno sold its boats.", SpeakerKind::organization},
      {"Then Otieno, which builds boats, closed.", SpeakerKind::organization},
      {"Then Otieno, a boat company, closed.", SpeakerKind::organization},
      {"Then Otieno said it was late.", SpeakerKind::person},
      {"Then Otieno, who builds boats, left.", SpeakerKind::person},
      {"Then Otieno said he would sell its boats.", SpeakerKind::person},
  };
  for (const Row& row : rows) {
    CAPTURE(row.text);
    const Article article{std::string(row.text)};
    Cast cast(article);
    find_bodies(article, cast);
    CHECK(cast[bearer_of(article, cast, "Otieno")].kind == row.kind);
  }
}

TEST_CASE("speakers/candidates: who a pronoun can mean at all") {
  const Article article{"Then Ana Ruiz met Leo Marsh and Otieno at the Northern Fishing Board. It was late."};
  Cast cast(article);
  const Index ruiz = bearer_of(article, cast, "Ana Ruiz"), marsh = bearer_of(article, cast, "Leo Marsh"),
              otieno = bearer_of(article, cast, "Otieno"), board = bearer_of(article, cast, "Northern Fishing Board");
  const Index both = cast.group_of({ruiz, marsh}, tokens_of(article, "Ana Ruiz"));
  CHECK(fit_as_person(cast, ruiz, Gender::male) == unfit);
  CHECK(fit_as_person(cast, ruiz, Gender::female) > fit_as_person(cast, otieno, Gender::female));
  CHECK(fit_as_person(cast, otieno, Gender::female) > unfit);
  CHECK(fit_as_person(cast, both, Gender::unknown) == unfit);
  CHECK(fit_as_body(article, cast, board, false) > unfit);
  CHECK(fit_as_body(article, cast, ruiz, false) == unfit);
  CHECK(fit_as_body(article, cast, both, true) > fit_as_body(article, cast, board, true));
  CHECK(fit_as_body(article, cast, board, true) > unfit);
  CHECK(fit_as_body(article, cast, ruiz, true) == unfit);
  CHECK(fit_as_one_of_unknown_sex(cast, ruiz) == unfit);
  CHECK(fit_as_one_of_unknown_sex(cast, board) == unfit);
  cast[marsh].they = true;
  CHECK(fit_as_body(article, cast, marsh, true) > fit_as_body(article, cast, both, true));
  CHECK(fit_as_person(cast, marsh, Gender::male) == unfit);
  const std::uint32_t end = tokens_of(article, "late").first;
  CHECK(end_of_last_mention(cast, marsh, end) == tokens_of(article, "Leo Marsh").first + 1);
  CHECK(end_of_last_mention(cast, marsh, tokens_of(article, "met").first) == 0);
}
