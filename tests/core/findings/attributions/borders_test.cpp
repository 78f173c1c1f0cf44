#include "findings/attributions/borders.hpp"

#include <string>
#include <string_view>
#include <vector>

#include "findings/in_text.hpp"

using namespace sayso;

namespace {

// An attribution whose cue is one word, or has its head at its end.
Attribution attribution(const Article& article, std::string_view cue, const std::vector<std::string>& content) {
  Attribution out;
  out.cue = tokens_of(article, cue);
  out.cue_head = out.cue.last - 1;
  for (const std::string& part : content) out.content.push_back(tokens_of(article, part));
  return out;
}

struct Row {
  std::string text, cue;
  std::vector<std::string> content, expected;
};

void check(const std::vector<Row>& rows, void (*decide)(const Article&, Attribution&)) {
  for (const Row& row : rows) {
    CAPTURE(row.text);
    const Article article(row.text);
    Attribution found = attribution(article, row.cue, row.content);
    decide(article, found);
    CHECK(words_of(article, found.content) == row.expected);
  }
}

}  // namespace

TEST_CASE("borders: a content that reaches to a mark takes it in") {
  check(
      {
          {"“The pier must stay,” said Ruiz.", "said", {"The pier must stay,"}, {"“The pier must stay,”"}},
          {"“The pier must stay,” said Ruiz.", "said", {"“The pier must stay,"}, {"“The pier must stay,”"}},
          {"Ruiz said the pier must stay.", "said", {"the pier must stay"}, {"the pier must stay"}},
          {"“The pier must stay,” said Ruiz. The road is shut.",
           "said",
           {"“The pier must stay,”", "The road is shut"},
           {"“The pier must stay,”"}},
          {"“The pier,” said Ruiz, “must stay.”",
           "said",
           {"“The pier,”", "“must stay.”"},
           {"“The pier,”", "“must stay.”"}},
      },
      [](const Article& article, Attribution& found) { keep_to_marks(article, found.content); });
}

TEST_CASE("borders: what hangs on a cue noun ends where that noun gets its verb") {
  check(
      {
          {"His promise to rebuild the pier won the vote.",
           "promise",
           {"to rebuild the pier won the vote"},
           {"to rebuild the pier"}},
          {"He made a promise to rebuild the pier.", "promise", {"to rebuild the pier"}, {"to rebuild the pier"}},
      },
      end_before_verb_of_cue_noun);
}

TEST_CASE("borders: what hangs on a participle ends where the sentence's own clause begins") {
  check(
      {
          {"Asked whether he might leave, Kos smiled.",
           "Asked",
           {"whether he might leave, Kos smiled"},
           {"whether he might leave"}},
          {"Kos asked whether he might leave, and Ruiz smiled.",
           "asked",
           {"whether he might leave, and Ruiz smiled"},
           {"whether he might leave, and Ruiz smiled"}},
      },
      end_before_main_clause);
}

TEST_CASE("borders: before a passive stands no content when a that-clause follows, and nobody who is told") {
  check(
      {
          {"The crew were told that the ship would sail.",
           "were told",
           {"The crew", "that the ship would sail"},
           {"that the ship would sail"}},
          {"The crew were told by letter.", "were told", {"The crew"}, {}},
          {"The crew were asked for patience.", "were asked", {"The crew", "patience"}, {"patience"}},
          {"The crew were told to leave.", "were told", {"The crew", "to leave"}, {"The crew", "to leave"}},
          {"A story was told by the crew.", "was told", {"A story"}, {"A story"}},
          {"The ship was said to be old.", "was said", {"The ship", "to be old"}, {"The ship", "to be old"}},
      },
      drop_subject_of_passive);
}
