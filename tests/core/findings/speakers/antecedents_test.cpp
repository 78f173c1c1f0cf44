#include "findings/speakers/antecedents.hpp"

#include <algorithm>
#include <string>
#include <vector>

#include "findings/in_text.hpp"
#include "findings/speakers.hpp"

using namespace sayso;

namespace {

// Who is weighed for the pronoun of a text, by name, and who is chosen.
struct Weighed {
  std::vector<std::string> names;
  std::vector<std::vector<Clue>> clues;
  PronounPart part = PronounPart::subject;
  std::string chosen;

  bool tells(std::string_view name, Clue clue) const {
    const auto at = std::ranges::find(names, name) - names.begin();
    REQUIRE(at < static_cast<std::ptrdiff_t>(names.size()));
    const std::vector<Clue>& of = clues[static_cast<std::size_t>(at)];
    return std::ranges::find(of, clue) != of.end();
  }
};

Weighed weighed(std::string_view text, std::string_view pronoun) {
  const Article article{std::string(text)};
  const Range words = tokens_of(article, pronoun);
  Weighed out;
  SpeakerWatchers watchers;
  watchers.pronoun = [&](const PersonPronoun& seen, const std::vector<Antecedent>& candidates, const Cast& cast) {
    if (seen.here.token != words.first) return;
    out = {};
    out.part = seen.part;
    for (const Antecedent& candidate : candidates) {
      out.names.push_back(cast.name_of(candidate.who));
      out.clues.push_back(candidate.clues);
    }
  };
  const FoundSpeakers found = find_speakers(article, {}, {Party{words, none, false}}, watchers);
  if (found.of[0] != none) out.chosen = found.speakers[static_cast<std::size_t>(found.of[0])].name;
  return out;
}

}  // namespace

TEST_CASE("speakers/antecedents: whom he or she means") {
  struct Row {
    std::string_view what, text, pronoun, chosen;
  };
  const Row rows[] = {
      {"the one who is named", "Ana Ruiz left at ten. Then she came back.", "she", "Ana Ruiz"},
      {"the subject rather than whom it met", "Ana Ruiz met Eva Lind in the hall. She left at ten.", "She", "Ana Ruiz"},
      {"of that sex", "Ana Ruiz met Tom Lind in the hall. He left at ten.", "He", "Tom Lind"},
      {"the subject of the main clause", "Ana Ruiz called Eva Lind after she had left the hall.", "she", "Ana Ruiz"},
      {"not whom the subject of its clause is", "Tom Lind met Leo Marsh. Marsh thanked him.", "him", "Tom Lind"},
      {"who comes behind it", "In her first book, Ana Ruiz tells of the harbour.", "her", "Ana Ruiz"},
      {"no place", "Ana Ruiz moved to Norland. In May she came back.", "she", "Ana Ruiz"},
      {"no body", "Ana Ruiz left the Port Authority. She is ill.", "She", "Ana Ruiz"},
      {"nobody when nobody is there", "The pier is old. She left.", "She", ""},
  };
  for (const Row& row : rows) {
    CAPTURE(row.what);
    CHECK(weighed(row.text, row.pronoun).chosen == row.chosen);
  }
}

TEST_CASE("speakers/antecedents: who comes in question") {
  const Weighed she = weighed("Ana Ruiz met Eva Lind. Then she, a friend of Ida Moor, left with Tom and Leo.", "she");
  CHECK(she.names == std::vector<std::string>{"Eva Lind", "Ana Ruiz", "Ida Moor"});
  // a man where nobody else could be meant: the lists of given names are sometimes wrong
  const Weighed alone = weighed("Tom Lind left the hall. Then she came back.", "she");
  CHECK(alone.names == std::vector<std::string>{"Tom Lind"});
  CHECK(alone.tells("Tom Lind", Clue::sex_differs));
  // several are nobody whom "she" means
  const Weighed none_of_two = weighed("The two nurses met Eva Lind. Then she left.", "she");
  CHECK(none_of_two.names == std::vector<std::string>{"Eva Lind"});
}

TEST_CASE("speakers/clues: what a pronoun is in its sentence") {
  struct Row {
    std::string_view text, pronoun;
    PronounPart part;
  };
  const Row rows[] = {
      {"Ana Ruiz left. Then she came back.", "she", PronounPart::subject},
      {"Ana Ruiz left. Nobody saw her.", "her", PronounPart::object},
      {"Ana Ruiz left. Nobody saw her boat.", "her", PronounPart::possessive},
      {"Tom Lind left. Nobody saw his boat.", "his", PronounPart::possessive},
      {"Tom Lind left. Nobody saw him.", "him", PronounPart::object},
  };
  for (const Row& row : rows) {
    CAPTURE(row.text);
    CHECK(weighed(row.text, row.pronoun).part == row.part);
  }
}

TEST_CASE("speakers/clues: what speaks for a candidate") {
  struct Row {
    std::string_view text, pronoun, name;
    std::vector<Clue> told, not_told;
  };
  const std::string_view met = "Ana Ruiz met Eva Lind in the hall. She left.";
  const Row rows[] = {
      {met,
       "She",
       "Ana Ruiz",
       {Clue::one_before, Clue::second_nearest, Clue::subject_one_before, Clue::opens_one_before,
        Clue::first_of_one_before, Clue::by_full_name, Clue::before_verb, Clue::once, Clue::sex_agrees,
        Clue::known_in_full, Clue::with_given_name, Clue::first_of_article},
       {Clue::nearest, Clue::same_sentence, Clue::object_before, Clue::sex_differs, Clue::place}},
      {met,
       "She",
       "Eva Lind",
       {Clue::one_before, Clue::nearest, Clue::object_before},
       {Clue::subject_one_before, Clue::opens_one_before, Clue::first_of_one_before, Clue::first_of_article}},
      {"Ana Ruiz met Tom Lind, and she left.",
       "she",
       "Ana Ruiz",
       {Clue::same_sentence, Clue::nearest, Clue::subject_same_sentence, Clue::conjunction_between,
        Clue::one_verb_between},
       {Clue::same_clause, Clue::subject_of_same_clause}},
      {"Ana Ruiz met Lind, and she left.", "she", "Lind", {Clue::before_comma, Clue::short_name_alone}, {}},
      {"Marsh left. Tom Lind saw him.",
       "him",
       "Tom Lind",
       {Clue::same_clause, Clue::subject_of_same_clause},
       {Clue::conjunction_between}},
      {"In her book, Ana Ruiz tells of it.",
       "her",
       "Ana Ruiz",
       {Clue::only_ahead, Clue::ahead_as_subject, Clue::ahead_behind_comma},
       {Clue::also_ahead, Clue::once}},
      {"Ana Ruiz left. In her book, Ana Ruiz tells of it.",
       "her",
       "Ana Ruiz",
       {Clue::also_ahead, Clue::one_before},
       {Clue::only_ahead}},
      {"Ana Ruiz left. Ruiz’s lawyer went to Eva Lind and Ida Moor. She left.",
       "She",
       "Ana Ruiz",
       {Clue::owner_before},
       {}},
      {"Ana Ruiz’s lawyer went to Eva Lind and Ida Moor. She left.",
       "She",
       "Eva Lind",
       {Clue::tied_to_receiver, Clue::behind_preposition_before, Clue::before_conjunction},
       {Clue::owner_before}},
      {"Ana Ruiz’s lawyer went to Eva Lind and Ida Moor. She left.", "She", "Ida Moor", {Clue::joined}, {}},
      {"Ana Ruiz left. Ruiz came. Ruiz sat. Ruiz spoke. Tom Lind saw her.",
       "her",
       "Ana Ruiz",
       {Clue::often, Clue::most_often, Clue::by_short_name},
       {Clue::once, Clue::by_full_name}},
  };
  for (const Row& row : rows) {
    CAPTURE(row.text, row.name);
    const Weighed found = weighed(row.text, row.pronoun);
    for (const Clue clue : row.told) {
      CAPTURE(static_cast<int>(clue));
      CHECK(found.tells(row.name, clue));
    }
    for (const Clue clue : row.not_told) {
      CAPTURE(static_cast<int>(clue));
      CHECK_FALSE(found.tells(row.name, clue));
    }
  }
}

TEST_CASE("speakers/clues: they are weighed by what the pronoun is") {
  const std::vector<Clue> subject = {Clue::subject_same_sentence};
  CHECK(weight({}, PronounPart::subject) == 0);
  CHECK(weight({Clue::nearest, Clue::sex_agrees}, PronounPart::object) ==
        Approx(weight({Clue::nearest}, PronounPart::object) + weight({Clue::sex_agrees}, PronounPart::object)));
  CHECK(weight({Clue::sex_differs}, PronounPart::source) < 0);
  CHECK(weight(subject, PronounPart::source) > weight(subject, PronounPart::object));
  const std::vector<Antecedent> two = {{4, {Clue::sex_differs}}, {7, {Clue::sex_agrees}}};
  const Reference found = weightiest(two, PronounPart::source);
  CHECK(found.who == 7);
  CHECK(found.lead > 0);
  CHECK(weightiest({two[0]}, PronounPart::source).who == 4);
  CHECK(weightiest({two[0]}, PronounPart::source).lead == uncontested);
  CHECK_FALSE(weightiest({}, PronounPart::source));
}
