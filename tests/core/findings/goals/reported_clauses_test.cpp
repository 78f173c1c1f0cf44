// Which verb a clause hangs on, and whether who says the clause speaks of its subject.
#include "findings/goals/reported_clauses.hpp"

#include "syntax/rows.hpp"
#include "syntax/verb_groups.hpp"

using namespace sayso;
using namespace sayso::test;

namespace {

// The subject that begins behind the bar.
Source subject_at(const Marked& m) {
  const english::NounPhrase* phrase = m.article.phrases.starting(m.at);
  REQUIRE(phrase != nullptr);
  return {phrase->tokens, phrase->head};
}

std::string word(const Marked& m, std::uint32_t i) { return i == no_token ? "-" : m.words({i, i + 1}); }

}  // namespace

TEST_CASE("reported clauses: the verb that governs one") {
  const auto ask = [](const Marked& m) { return word(m, governing_verb(m.article, subject_at(m))); };
  must_hold(
      {
          {"Ruiz said |she would resign.", "said"},
          {"Ruiz said that |she would resign.", "said"},
          {"Ruiz told the crowd on Monday that |she would resign.", "told"},
          {"Ruiz said in Oslo |she would resign.", "said"},
          {"Ruiz said that if she wins, |she would resign.", "said"},
          {"Ruiz said if Lind wins, |she would resign.", "-"},  // may be Lind
          {"Ruiz vowed |she would resign.", "vowed"},
          {"Ruiz laughed, and |she would resign.", "-"},
          {"|She would resign.", "-"},
      },
      ask);
}

TEST_CASE("reported clauses: verbs of saying, promising and ordering") {
  const auto saying = [](const Marked& m) { return word(m, saying_verb(m.article, subject_at(m))); };
  must_hold(
      {
          {"I think |the mayor must go.", "think"},
          {"My mother says |I must go.", "says"},
          {"Ruiz vowed |she would resign.", "-"},
      },
      saying);
  const auto promised = [](const Marked& m) { return yes_or_no(is_promised(m.article, subject_at(m))); };
  must_hold(
      {
          {"Ruiz vowed that |she would resign.", "yes"},
          {"Ruiz said that |she would resign.", "no"},
          {"|She would resign.", "no"},
      },
      promised);
  const auto ordered = [](const Marked& m) { return yes_or_no(is_ordered(m.article, subject_at(m))); };
  must_hold(
      {
          {"Ruiz told the clerk that |he had to go.", "yes"},
          {"Ruiz said that |he had to go.", "no"},
      },
      ordered);
}

TEST_CASE("reported clauses: who speaks of itself") {
  const auto ask = [](const Marked& m) { return yes_or_no(speaks_of_itself(m.article, subject_at(m))); };
  must_hold(
      {
          {"The mayor said |he would resign.", "yes"},
          {"Ana Ruiz said |she would resign.", "yes"},
          {"Ana Ruiz said |he would resign.", "no"},
          {"Norland says |Norland will wait.", "yes"},
          {"Norland says |Sudland will wait.", "no"},
          {"Critics said |he would resign.", "no"},
          {"Ruiz and Lind said |he would resign.", "no"},
          {"Critics said |they would resign.", "yes"},
          {"Ruiz denied that |she would resign.", "no"},
          {"Ruiz made clear |she would resign.", "yes"},
          {"Her promise that |she would resign was kept.", "yes"},
          {"Ruiz vowed |she would resign.", "yes"},
          {"A spokesman said |the group would wait.", "yes"},
          {"The premier said |her government would wait.", "yes"},
          {"The premier said |her husband would wait.", "no"},
          {"|She would resign.", "no"},
      },
      ask);
}
