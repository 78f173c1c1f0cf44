#include "findings/attributions/addressees.hpp"

#include <catch2/catch.hpp>
#include <string>
#include <string_view>

#include "findings/in_text.hpp"

using namespace sayso;

TEST_CASE("addressees: whether quoted words call their source by name") {
  struct Row {
    std::string_view text, words, source;
    bool expected;
  };
  const Row rows[] = {
      {"“Thank you, Ana, for this.” Ana Berg nodded.", "“Thank you, Ana, for this.”", "Ana Berg", true},
      {"“Ana, you are late.” Berg sat down.", "“Ana, you are late.”", "Berg", false},
      {"“Ana, you are late.” Ana Berg sat down.", "“Ana, you are late.”", "Ana Berg", true},
      {"“Hurry, Ana!” Ana Berg ran.", "“Hurry, Ana!”", "Ana Berg", true},
      {"“Sit down, Ana.” Ana Berg sat down.", "“Sit down, Ana.”", "Ana Berg", true},
      {"“I am Ana,” said Ana Berg.", "“I am Ana,”", "Ana Berg", false},
      {"“Tom, Ana, and I went,” said Ana Berg.", "“Tom, Ana, and I went,”", "Ana Berg", false},
      {"“Ana: you are late.” Ana Berg sat down.", "“Ana: you are late.”", "Ana Berg", false},
      {"Ana Berg called: “Ana", "“Ana", "Ana Berg", false},
      {"Thank you, Ana, Ana Berg said.", "Thank you, Ana", "Ana Berg", false},
  };
  for (const Row& row : rows) {
    INFO(row.text);
    const Article article{std::string(row.text)};
    Attribution found;
    found.content = {tokens_of(article, row.words)};
    found.source = tokens_of(article, row.source);
    CHECK(calls_its_source(article, found) == row.expected);
  }
}
