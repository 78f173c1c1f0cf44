#include "findings/mentions.hpp"

#include <string>
#include <string_view>
#include <vector>

#include "findings/in_text.hpp"

using namespace sayso;

namespace {

using enum SpeakerKind;

// The mention that `words` of the article are, which is of that type.
Mention mention_in(const Article& article, std::string_view words, MentionType type) {
  const auto mention = mention_at(article, tokens_of(article, words));
  REQUIRE(mention);
  CHECK(mention->type == type);
  return *mention;
}

}  // namespace

TEST_CASE("mentions: what a name is, whose it is, and what is said of its bearer") {
  struct Row {
    std::string_view text, phrase, name;
    SpeakerKind kind;
    bool kind_known;
    std::string_view role;
    Gender gender;
  };
  constexpr auto unknown = Gender::unknown, female = Gender::female, male = Gender::male;
  const Row rows[] = {
      {"Then Ana Ruiz spoke.", "Ana Ruiz", "Ana Ruiz", person, true, "", female},
      {"The report was read by Marsh.", "Marsh", "Marsh", person, false, "", unknown},
      {"On Monday Mr. Marsh spoke.", "Mr. Marsh", "Marsh", person, true, "", male},
      {"On Monday Mrs. Marsh spoke.", "Mrs. Marsh", "Marsh", person, true, "", female},
      {"Yesterday former mayor Tom Li spoke.", "former mayor Tom Li", "Tom Li", person, true, "former mayor", male},
      {"Tom Li, the mayor of Vell, spoke.", "Tom Li", "Tom Li", person, true, "the mayor of Vell", male},
      {"Tom Li, D-Vt., a former judge, spoke.", "Tom Li", "Tom Li", person, true, "a former judge", male},
      {"Tom Li, 54, a retired judge, spoke.", "Tom Li", "Tom Li", person, true, "a retired judge", male},
      {"The mayor of Vell, Tom Li, spoke.", "Tom Li", "Tom Li", person, true, "The mayor of Vell", male},
      {"He met Secretary of State Ana Ruiz there.", "State Ana Ruiz", "Ana Ruiz", person, true, "Secretary of State",
       female},
      {"He met Texas-based Ana Ruiz there.", "Texas-based Ana Ruiz", "Ana Ruiz", person, true, "", female},
      {"They read the Orlando Sentinel.", "the Orlando Sentinel", "Orlando Sentinel", organization, false, "", unknown},
      {"They work at Norland Steel.", "Norland Steel", "Norland Steel", organization, true, "", unknown},
      {"They work at Li & Marsh.", "Li & Marsh", "Li & Marsh", organization, true, "", unknown},
      {"They joined NPO last year.", "NPO", "NPO", organization, true, "", unknown},
      {"They flew with Flight NS804.", "Flight NS804", "Flight NS804", organization, true, "", unknown},
      {"They read PortFact daily.", "PortFact", "PortFact", organization, false, "", unknown},
      {"They met McMarsh there.", "McMarsh", "McMarsh", person, false, "", unknown},
      {"They asked Porto Sul, which closed.", "Porto Sul", "Porto Sul", organization, true, "", unknown},
      {"They asked the Marshes about it.", "the Marshes", "Marshes", group, true, "", unknown},
      {"They asked the French about it.", "the French", "French", group, true, "", unknown},
      {"They came late. They met Ana “Nan” Ruiz.", "Ana", "Ana “Nan” Ruiz", person, true, "", female},
      {"They asked Q: why?", "Q", "Q", unnamed, true, "", unknown},
  };
  for (const Row& row : rows) {
    INFO(row.text);
    const Article article{std::string(row.text)};
    const Mention mention = mention_in(article, row.phrase, MentionType::name);
    CHECK(words_of(article, mention.name) == row.name);
    CHECK(mention.kind == row.kind);
    CHECK(mention.kind_known == row.kind_known);
    CHECK(words_of(article, mention.role) == row.role);
    CHECK(mention.gender == row.gender);
  }
}

TEST_CASE("mentions: a body's name behind what it is") {
  struct Row {
    std::string_view text, name, before;
    SpeakerKind kind;
  };
  const Row rows[] = {
      {"The company, Norland, said so.", "Norland", "The company", organization},
      {"The developer, Norland Homes Ltd, said so.", "Norland Homes Ltd", "The developer", organization},
      {"Its owner, Norland Water plc, said so.", "Norland Water plc", "Its owner", organization},
      {"Its landlord, the Vell Estate, said so.", "the Vell Estate", "Its landlord", organization},
      {"The contractor, Halden & Sons, said so.", "Halden & Sons", "The contractor", organization},
      {"“Yes,” said the yard’s owner, Norland Steel.", "Norland Steel", "the yard’s owner", organization},
      {"A spokesman for the firm, Norland Steel, left.", "Norland Steel", "the firm", organization},
      {"The trade body, the Pier Association, agreed.", "the Pier Association", "The trade body", organization},
      {"They met the council, Norland Steel and Tom Li.", "Norland Steel", "", organization},
      {"The bank, Norland Steel, and the union left.", "Norland Steel", "", organization},
      {"He left the company, Marsh said.", "Marsh", "", person},
      {"In the trade, Norland Steel, said so.", "Norland Steel", "", organization},
  };
  for (const Row& row : rows) {
    INFO(row.text);
    const Article article{std::string(row.text)};
    const Mention mention = mention_in(article, row.name, MentionType::name);
    CHECK(words_of(article, mention.before) == row.before);
    CHECK(mention.kind == row.kind);
    CHECK(mention.role.empty());
  }
}

TEST_CASE("mentions: who is described") {
  struct Row {
    std::string_view text, phrase;
    SpeakerKind kind;
    bool plural, definite;
  };
  const Row rows[] = {
      {"They asked an official about it.", "an official", unnamed, false, false},
      {"They asked the Italian about it.", "the Italian", unnamed, false, true},
      {"They asked voters about it.", "voters", group, true, false},
      {"They asked the ministry about it.", "the ministry", organization, false, true},
      {"They asked those about it.", "those", group, true, true},
      {"They asked someone about it.", "someone", unnamed, false, false},
      {"They asked a third of the members.", "a third", group, true, false},
      {"They asked a chorus of voters.", "a chorus", group, true, false},
      {"Experts Say The Pier Is Safe", "Experts", group, true, false},
      {"He is a member of a super PAC there.", "a super PAC", organization, false, false},
  };
  for (const Row& row : rows) {
    INFO(row.text);
    const Article article{std::string(row.text)};
    const Mention mention = mention_in(article, row.phrase, MentionType::description);
    CHECK(mention.kind == row.kind);
    CHECK(mention.plural == row.plural);
    CHECK(mention.definite == row.definite);
  }
}

TEST_CASE("mentions: pronouns, and what is no party") {
  struct Row {
    std::string_view text, phrase;
    Gender gender;
    bool plural;
  };
  const Row rows[] = {
      {"Then she spoke.", "she", Gender::female, false},
      {"Then his lawyer spoke.", "his", Gender::male, false},
      {"Then they spoke.", "they", Gender::unknown, true},
      {"The judge, who spoke, left.", "who", Gender::unknown, false},
  };
  for (const Row& row : rows) {
    INFO(row.text);
    const Article article{std::string(row.text)};
    const Mention mention = mention_in(article, row.phrase, MentionType::pronoun);
    CHECK(mention.gender == row.gender);
    CHECK(mention.plural == row.plural);
  }
  const Article article("They spoke there quickly.");
  CHECK_FALSE(mention_at(article, tokens_of(article, "quickly")));
  CHECK_FALSE(mention_at(article, {1, 1}));
}

TEST_CASE("mentions: the names of an article") {
  struct Row {
    std::string_view text;
    std::vector<std::string> names;
  };
  const Row rows[] = {
      {"Tom Li met Ana Ruiz’s lawyer in Norland.", {"Tom Li", "Ana Ruiz", "Norland"}},
      {"On Monday Harbourly said so.", {"Harbourly"}},
      {"Mourners wept. Ana Ruiz spoke.", {"Ana Ruiz"}},
      {"Safe is a big word, Ana Ruiz said. The pier is safe.", {"Ana Ruiz"}},
      {"Enraged, she left.", {}},
  };
  for (const Row& row : rows) {
    INFO(row.text);
    const Article article{std::string(row.text)};
    std::vector<std::string> names;
    for (const Mention& mention : find_names(article)) names.push_back(words_of(article, mention.name));
    CHECK(names == row.names);
  }
}
