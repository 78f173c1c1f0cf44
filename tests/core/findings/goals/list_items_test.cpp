// The items of lists, form by form; `words` is where the items are looked for.
#include "findings/goals/list_items.hpp"

#include "findings/in_text.hpp"

using namespace sayso;

namespace {

using Rows = std::vector<std::string>;

}  // namespace

TEST_CASE("list items: in a clause, divided by how the first is built") {
  struct {
    const char *text, *noun, *first;
    std::optional<std::uint32_t> number;
    Rows items;
  } const rows[] = {
      {"The goals are cutting fares, adding trains and opening stations.",
       "goals",
       "cutting",
       std::nullopt,
       {"cutting fares", "adding trains", "opening stations"}},
      {"The goals are to cut fares and to add trains.", "goals", "to cut", std::nullopt, {"cut fares", "add trains"}},
      {"The goals are (a) to cut fares; (b) to add trains.", "goals", "(a)", std::nullopt, {"cut fares", "add trains"}},
      {"The demands are that fares fall, that wages rise and that work end.",
       "demands",
       "that fares",
       std::nullopt,
       {"fares fall", "wages rise", "work end"}},
      {"The goals are lower fares, more trains and new stations.",
       "goals",
       "lower",
       std::nullopt,
       {"lower fares", "more trains", "new stations"}},
      {"The goals are safe roads and bridges and clean rivers.",
       "goals",
       "safe",
       2,
       {"safe roads and bridges", "clean rivers"}},
      {"The goals are safe roads and dry cellars and clean rivers.",
       "goals",
       "safe",
       3,
       {"safe roads", "dry cellars", "clean rivers"}},
      // Two efforts are no two things, and people are no goals.
      {"The efforts are a banker, a clerk and a guard.", "efforts", "a banker", std::nullopt, {}},
      {"The targets are Ana Ruiz, Bo Lind and a judge.", "targets", "Ana", std::nullopt, {}},
  };
  for (const auto& row : rows) {
    const Article article(row.text);
    INFO(row.text);
    const Announcement announced{tokens_of(article, row.noun).first, row.number};
    const std::uint32_t first = tokens_of(article, row.first).first;
    CHECK(words_of(article, items_in_clause(article, announced, {first, article.reading.sentence(first).last})) ==
          row.items);
  }
}

TEST_CASE("list items: from one to another") {
  const Article article("Its demands range from closing the mine to paying the crews.");
  const std::uint32_t from = tokens_of(article, "from").first;
  CHECK(words_of(article, items_from_to(article, {from, article.reading.sentence(from).last})) ==
        Rows{"closing the mine", "paying the crews"});
}

TEST_CASE("list items: in lines") {
  struct {
    const char *text, *first;
    Rows items;
  } const rows[] = {
      {"Our goals:\n\n• Cut waste\n• Plant trees\n\nHe left.", "•", {"Cut waste", "Plant trees"}},
      {"Our goals:\n\n1. Pay the crews.\n2. Repair the dam.\n\nHe left.", "1", {"Pay the crews", "Repair the dam"}},
      {"Our goals:\n\n1) pay the crews; and\n2) repair the dam.\n", "1", {"pay the crews", "repair the dam"}},
      {"Our goals:\n\nTo pay the crews\nTo repair the dam\n", "To pay", {"pay the crews", "repair the dam"}},
      {"Our goals:\n\nThe pier was old. It rained.\n", "The", {}},
  };
  for (const auto& row : rows) {
    const Article article(row.text);
    INFO(row.text);
    CHECK(words_of(article, items_in_lines(article, tokens_of(article, row.first).first)) == row.items);
  }
}

TEST_CASE("list items: bullets and labels") {
  struct {
    const char* text;
    bool expected;
  } const rows[] = {{"• Cut waste", true},
                    {"1. Cut waste", true},
                    {"(a) cut waste", true},
                    {"b) cut waste", true},
                    {"- cut waste", true},
                    {"Cut waste", false},
                    {"", false}};
  for (const auto& row : rows) {
    const Article article(row.text);
    INFO(row.text);
    CHECK(begins_bulleted(article, 0) == row.expected);
  }
  CHECK(is_bullet("•"));
  CHECK_FALSE(is_bullet("o"));
}

TEST_CASE("list items: ordinals") {
  struct {
    const char* text;
    std::optional<std::string> item;
  } const rows[] = {
      {"Second, it will cut fares.", "cut fares"}, {"The third aim is to cut fares.", "cut fares"},
      {"Finally, to cut fares.", "cut fares"},     {"The second is a new pier.", "a new pier"},
      {"“And third, to cut fares.”", "cut fares"}, {"Ana Ruiz will cut fares.", std::nullopt},
  };
  for (const auto& row : rows) {
    const Article article(row.text);
    INFO(row.text);
    const auto item = ordinal_item(article, article.reading.sentence(0));
    CHECK((item ? std::optional(words_of(article, *item)) : std::nullopt) == row.item);
  }
  const Article article("It has two aims. First, to cut fares. Second, to add trains. It rained.");
  CHECK(words_of(article, items_in_sentences(article, tokens_of(article, "First").first)) ==
        Rows{"cut fares", "add trains"});
}
