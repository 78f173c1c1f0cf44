#include "findings/speakers/phrases.hpp"

#include <string>

#include "findings/in_text.hpp"
#include "findings/speakers/descriptions.hpp"

using namespace sayso;

namespace {

using enum MentionType;

}  // namespace

TEST_CASE("speakers/phrases: the mention that a party's words are") {
  struct Row {
    std::string_view text, party;
    MentionType type;
    std::string_view head;
  };
  const Row rows[] = {
      {"Then Ana Ruiz left.", "Ana Ruiz", name, "Ruiz"},
      {"Then she left.", "she", pronoun, "she"},
      {"Then the old mayor left.", "the old mayor", description, "mayor"},
      {"Among them Ana Ruiz left.", "Among them Ana Ruiz", pronoun, "them"},
      {"Then the mayor, Ana Ruiz, left.", "the mayor, Ana Ruiz,", name, "Ruiz"},
      {"Then her wife, Jane, left.", "her wife, Jane,", name, "Jane"},
      {"Then the mayor — Ana Ruiz — left.", "the mayor — Ana Ruiz —", name, "Ruiz"},
      {"Then his wife and former press officer Ana Ruiz left.", "his wife and former press officer Ana Ruiz", name,
       "Ruiz"},
      {"Former mayor and party chairwoman Ana Ruiz left.", "Former mayor and party chairwoman Ana Ruiz", name, "Ruiz"},
      {"Then Harbour News anchor Leo Marsh left.", "Harbour News anchor Leo Marsh", name, "Marsh"},
      {"Then Ruiz’s lawyer left.", "Ruiz’s lawyer", description, "lawyer"},
  };
  for (const Row& row : rows) {
    CAPTURE(row.text);
    const Article article{std::string(row.text)};
    const Cast cast(article);
    const auto mention = mention_of(article, cast, tokens_of(article, row.party));
    REQUIRE(mention);
    CHECK(mention->type == row.type);
    CHECK(article.reading.word(mention->head) == row.head);
  }
  const Article article{"Then it rained, and"};
  CHECK_FALSE(mention_of(article, Cast(article), tokens_of(article, ", and")));
}

TEST_CASE("speakers/phrases: the name at a place, and whether it only owns what the phrase is about") {
  const Article article{"Then Mayor Ana Ruiz met Leo Marsh’s lawyer."};
  const Cast cast(article);
  const auto name_of = [&](std::string_view word) {
    const Mention* found = name_at(cast, tokens_of(article, word).first);
    return found == nullptr ? "" : words_of(article, found->name);
  };
  CHECK(name_of("Mayor") == "Ana Ruiz");
  CHECK(name_of("Ana") == "Ana Ruiz");
  CHECK(name_of("Ruiz") == "");
  CHECK(name_of("Leo") == "Leo Marsh");
  CHECK(name_of("Then") == "");
  CHECK(is_owner_in(article, cast.names().back(), tokens_of(article, "Leo Marsh’s lawyer")));
  CHECK_FALSE(is_owner_in(article, cast.names().front(), tokens_of(article, "Mayor Ana Ruiz")));
}

TEST_CASE("speakers/phrases: how many they are, not who") {
  const Article article{"Then many voters and 30 percent of half a million nurses, 7 bakers and Ana Ruiz left."};
  for (const std::string_view word : {"many", "30", "percent", "half", "million", "7"}) {
    CAPTURE(word);
    CHECK(tells_how_many(article, tokens_of(article, word).first));
  }
  for (const std::string_view word : {"voters", "nurses", "Ruiz"}) {
    CAPTURE(word);
    CHECK_FALSE(tells_how_many(article, tokens_of(article, word).first));
  }
}

TEST_CASE("speakers/descriptions: the words that say who is meant") {
  struct Row {
    std::string_view text, phrase, mention, words;
  };
  const Row rows[] = {
      {"Then the mayor left.", "the mayor", "the mayor", "mayor"},
      {"Then an official from the port left.", "an official from the port", "an official", "official from the port"},
      {"Then two officials left.", "two officials", "two officials", "two officials"},
      {"Then those voters left.", "those voters", "those voters", "those voters"},
      {"Then voters — and nurses — left.", "voters — and nurses —", "voters", "voters"},
      {"Then voters, old ones, left.", "voters, old ones,", "voters", "voters"},
      {"Then Republicans over the vote left.", "Republicans over the vote", "Republicans", "Republicans"},
      {"Then people who fish left.", "people who fish", "people", "people who fish"},
      {"Then people who fish in the old bay of Vell by night and by day left.",
       "people who fish in the old bay of Vell by night and by day", "people", "people"},
  };
  for (const Row& row : rows) {
    CAPTURE(row.text);
    const Article article{std::string(row.text)};
    Mention mention;
    mention.phrase = tokens_of(article, row.mention);
    mention.head = mention.phrase.last - 1;
    const Description description = description_of(article, mention, tokens_of(article, row.phrase));
    CHECK(words_of(article, description.words) == row.words);
    CHECK(description.noun == mention.head);
  }
}
