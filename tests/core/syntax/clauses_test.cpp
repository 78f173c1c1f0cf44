#include "syntax/clauses.hpp"

#include "syntax/rows.hpp"

using namespace sayso;
using namespace sayso::test;

TEST_CASE("clauses: who does what a verb says") {
  const auto ask = [](const Marked& m) { return m.words(subject_of(m.article, m.at)); };
  must_hold(
      {
          {"Ana Ruiz |laughed.", "Ana Ruiz"},
          {"Ana Ruiz will not |laugh.", "Ana Ruiz"},
          // shared with the verb before
          {"Ana Ruiz came and |laughed.", "Ana Ruiz"},
          {"Ana Ruiz came to |laugh.", "Ana Ruiz"},
          {"Ana Ruiz refused to come and |laugh.", "Ana Ruiz"},
          {"Ana Ruiz came, |laughing loudly.", "Ana Ruiz"},
          // relative clauses
          {"The mayor, who |refused to quit, came.", "The mayor"},
          {"The mayor who refused to |quit came.", "The mayor"},
          {"The mayor, who has long refused to quit, will not |resign.", "The mayor, who has long refused to quit,"},
          {"The mayor, who has long refused to quit, will not resign and may not even |apologize.",
           "The mayor, who has long refused to quit,"},
          {"The pier that |burned was old.", "The pier"},
          // the clause of its own
          {"Lind said the mayor |laughed.", "the mayor"},
          {"If it rains, the mayor |laughs.", "the mayor"},
          // the clause that follows
          {"Hoping to |win, the club bought a bus.", "the club"},
          {"|Opening doors he laughed.", "-"},
          {"Norland will wait, while |stressing the talks.", "Norland"},
          {"Norland will wait, while stressing the need to |talk.", "Norland"},
          // where the tagger errs
          {"The council |set out three aims.", "The council"},
          // within a quotation that a sentence leads up to
          {"Ruiz said, “We |laughed.”", "We"},
          {"Ruiz said, “|Laugh.”", "-"},
          {"|Laugh!", "-"},
      },
      ask);
}

TEST_CASE("clauses: where the subject of a sentence gets its verb") {
  const auto ask = [](const Marked& m) {
    const std::uint32_t limit = m.sentence().last - 1;
    const std::uint32_t verb = main_verb_of_subject(m.article, m.at, limit);
    return m.words({verb, limit});
  };
  must_hold(
      {
          {"The |claim that the bridge is unsafe has angered engineers.", "has angered engineers"},
          {"Her |promise to save the pier was never kept.", "was never kept"},
          {"His |claim that he knows why it fell was false.", "was false"},
          {"Her |hopes of a medal ended in Vell.", "ended in Vell"},
          {"The |plan to save the pier he loves failed.", "failed"},
          {"Lind heard the |claim that it is unsafe.", "-"},
          {"The |claim of the mayor.", "-"},
      },
      ask);
  known_to_fail({{"Her |promise to save the pier never pleased Lind.", "never pleased Lind"}}, ask);
}

TEST_CASE("clauses: where one begins") {
  const auto clause = [](const Marked& m) { return yes_or_no(begins_clause(m.article, m.at, m.sentence().last)); };
  must_hold(
      {
          {"Ruiz said |the pier was old.", "yes"},
          {"Ruiz said |it.", "no"},
          {"Ruiz said |and left.", "no"},
          {"Ruiz said |, it was old.", "no"},
          {"Ruiz said |“no” to it.", "yes"},
          {"Ruiz said it; |it was old.", "yes"},
          {"Ruiz said |it; it was old.", "no"},
          {"Ruiz often |laughed.", "no"},
      },
      clause);
  const auto opens = [](const Marked& m) { return yes_or_no(begins_that_clause(m.article, m.at)); };
  must_hold(
      {
          {"Ruiz said |that it was old.", "yes"},
          {"Ruiz asked |whether it was old.", "yes"},
          {"Ruiz asked |why.", "yes"},
          {"Ruiz said |it was old.", "no"},
          {"Ruiz left |because it was old.", "no"},
      },
      opens);
  const auto quotation = [](const Marked& m) {
    return yes_or_no(opens_quotation(m.article, m.at, m.article.text.size()));
  };
  must_hold({{"Ruiz said, |“No, it is not.”", "yes"}, {"Ruiz said, “|No, it is not.”", "no"}, {"|Ruiz laughed.", "no"}},
            quotation);
}

TEST_CASE("clauses: the rest of one that was interrupted") {
  const auto ask = [](const Marked& m) {
    const auto rest = clause_goes_on(m.article, m.at, m.sentence().last);
    return rest ? m.words(*rest) : std::string("-");
  };
  must_hold(
      {
          {"The pier, he said, |will open soon.", "will open soon"},
          {"The pier is old, he said, |and the port is new.", "and the port is new"},
          {"The pier is old, he said, |adding that it will close.", "-"},
          {"The pier is old, he said, |and left the room.", "-"},
          {"The pier is old, said Lind, |who leads the port.", "-"},
          {"The pier is old, he said, |today.", "-"},
          {"The pier is old, he said, |“and it will close.”", "-"},
      },
      ask);
}

TEST_CASE("clauses: the ends of one") {
  const auto final_mark = [](const Marked& m) { return yes_or_no(is_final(m.article, m.at, m.sentence().last)); };
  must_hold({{"He left|.", "yes"}, {"He left (at last|).", "yes"}, {"He left|, at last.", "no"}, {"He |left.", "no"}},
            final_mark);
  const auto trim = [](const Marked& m) { return m.words(trimmed(m.article, {m.at, m.sentence().last})); };
  must_hold(
      {
          {"Ruiz said|, it was old.", "it was old"},
          {"Ruiz said: |it was old — …", "it was old"},
          {"Ruiz said, |“It was old.”", "“It was old.”"},
          {"Ruiz left|.", "-"},
      },
      trim);
}

TEST_CASE("clauses: relative clauses and questions within a sentence") {
  const auto relative = [](const Marked& m) { return yes_or_no(in_relative_clause(m.article, m.at)); };
  must_hold(
      {
          {"The drivers she |wants to help are old.", "yes"},
          {"The reason we |want to help is old.", "no"},
          {"She |wants to help the drivers.", "no"},
          {"Today she |wants to help.", "yes"},  // "today" is a noun as "drivers" is
      },
      relative);
  known_to_fail({{"Today she |wants to help.", "no"}}, relative);
  const auto asked = [](const Marked& m) {
    const auto subject = subject_of(m.article, m.at);
    REQUIRE(subject);
    return yes_or_no(in_wh_clause(m.article, *subject));
  };
  must_hold(
      {
          {"Lind asked how we should |respond.", "yes"},
          {"Lind knows what I |have to offer.", "yes"},
          {"That is why we must |act.", "no"},
          {"Lind asked why we must |act.", "yes"},
          {"We must |act.", "no"},
      },
      asked);
}
