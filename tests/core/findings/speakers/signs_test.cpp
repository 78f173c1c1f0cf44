#include "findings/speakers/signs.hpp"

#include <algorithm>
#include <string>
#include <vector>

#include "findings/in_text.hpp"

using namespace sayso;

TEST_CASE("speakers/signs: what tells how far a speaker can be trusted") {
  const Article article{
      "The harbour was quiet.\n\nAna Ruiz spoke. Ruiz left. Then Ruiz, Quill and the Port Authority came, said a "
      "member of the board who has seen it."};
  const Cast cast(article);
  std::vector<Attribution> said(1);
  said[0].content = {tokens_of(article, "Ruiz left")};
  const auto name = [&](std::string_view word) { return cast.name_ending_at(tokens_of(article, word).first); };
  const auto told = [&](Reference found, Range phrase, double confidence) {
    said[0].confidence = confidence;
    return signs(article, said, cast, {phrase, 0, true}, found);
  };
  const auto has = [](const std::vector<Sign>& signs, Sign sign) {
    return std::ranges::find(signs, sign) != signs.end();
  };
  const Index ruiz = cast.bearer_of(name("Ruiz")), quill = cast.bearer_of(name("Quill"));
  const Index port = cast.bearer_of(name("Authority"));

  const std::vector<Sign> full = told({ruiz, Way::full_name, uncontested}, tokens_of(article, "Ana Ruiz"), 0.95);
  for (const Sign sign : {Sign::always, Sign::person, Sign::person_by_name, Sign::find_sure}) CHECK(has(full, sign));
  for (const Sign sign : {Sign::bare_name, Sign::one_word, Sign::met_once, Sign::close_call, Sign::in_lead,
                          Sign::long_phrase, Sign::find_in_doubt})
    CHECK_FALSE(has(full, sign));

  const std::vector<Sign> bare = told({quill, Way::full_name, uncontested}, tokens_of(article, "Quill"), 0.5);
  for (const Sign sign : {Sign::bare_name, Sign::one_word, Sign::met_once, Sign::find_in_doubt}) CHECK(has(bare, sign));

  CHECK_FALSE(has(told({port, Way::full_name, uncontested}, tokens_of(article, "Authority"), 1), Sign::person));
  CHECK(has(told({ruiz, Way::pronoun, 0.5}, tokens_of(article, "Ruiz left"), 1), Sign::close_call));
  CHECK(has(told({ruiz, Way::pronoun, 1.5}, tokens_of(article, "Ruiz left"), 1), Sign::fair_lead));
  CHECK(has(told({ruiz, Way::pronoun, 2.5}, tokens_of(article, "Ruiz left"), 1), Sign::clear_lead));
  CHECK_FALSE(has(told({ruiz, Way::pronoun, 2.5}, tokens_of(article, "Ruiz left"), 1), Sign::person_by_name));
  CHECK(has(told({ruiz, Way::described, 9}, tokens_of(article, "a member of the board who has seen it"), 1),
            Sign::long_phrase));
  said[0].content = {tokens_of(article, "The harbour")};
  CHECK(has(signs(article, said, cast, {tokens_of(article, "Ruiz left"), 0, true}, {ruiz, Way::full_name, 9}),
            Sign::in_lead));
  // of a goal's holder no attribution tells
  const std::vector<Sign> holder =
      signs(article, said, cast, {tokens_of(article, "Quill"), none, false}, {quill, Way::full_name, 9});
  CHECK_FALSE(has(holder, Sign::find_in_doubt));
  CHECK_FALSE(has(holder, Sign::find_sure));
}

TEST_CASE("speakers/trust: a share, higher where more tells that it is right") {
  const Way ways[] = {
#define WAY(name, weight) Way::name,
#define SIGN(name, weight)
#include "findings/speakers/signs.def"
#undef WAY
#undef SIGN
  };
  for (const Way way : ways) {
    CAPTURE(static_cast<int>(way));
    const auto of = [&](const std::vector<Sign>& signs) { return trust(way, signs); };
    const double usual = of({Sign::always, Sign::person});
    CHECK((0 < usual && usual < 1));
    CHECK(of({Sign::always, Sign::person, Sign::close_call}) < usual);
    CHECK(of({Sign::always, Sign::person, Sign::close_call}) < of({Sign::always, Sign::person, Sign::clear_lead}));
    CHECK(of({Sign::always, Sign::person, Sign::in_lead}) <= usual);
    const std::vector<Sign> against(40, Sign::close_call), much(40, Sign::person);
    CHECK(of(against) == 0.02);  // the ends of the curve
    CHECK(of(much) == 0.99);
  }
  CHECK(trust(Way::full_name, {Sign::always, Sign::person}) > trust(Way::unresolved, {Sign::always, Sign::unnamed}));
}
