#include "findings/speakers/names.hpp"

#include <algorithm>
#include <string>
#include <vector>

#include "findings/in_text.hpp"
#include "findings/speakers/misspellings.hpp"

using namespace sayso;

TEST_CASE("speakers/names: where names begin and end") {
  struct Row {
    std::string_view text;
    std::vector<std::string> names;
  };
  const std::vector<Row> rows = {
      {"Then Ana Ruiz met Leo Marsh.", {"Ana Ruiz", "Leo Marsh"}},
      // a body's name goes on behind its noun
      {"Then the Department of Northern Affairs closed.", {"Department of Northern Affairs"}},
      {"Then the Department of Fishing and Trade closed.", {"Department of Fishing and Trade"}},
      {"Then the Committee on Ports closed.", {"Committee on Ports"}},
      {"Then the Committee on Monday closed.", {"Committee"}},
      // the initials stand in brackets
      {"Then Neighbours for Clean Water in Vell (NCWV) met.", {"Neighbours for Clean Water in Vell", "NCWV"}},
      // names that run together
      {"Ana Ruiz Slams Mayor\n\nThen Ana Ruiz met the mayor. The pier was closed.", {"Ana Ruiz", "Ana Ruiz"}},
      // honours are none
      {"Then Ana Ruiz KC met Leo Marsh.", {"Ana Ruiz", "Leo Marsh"}},
      // an affiliation is no name
      {"Then Ana Ruiz (D-Vell) spoke.", {"Ana Ruiz"}},
  };
  for (const Row& row : rows) {
    CAPTURE(row.text);
    const Article article{std::string(row.text)};
    std::vector<std::string> names;
    for (const Mention& name : read_names(article)) names.push_back(words_of(article, name.name));
    CHECK(names == row.names);
  }
}

TEST_CASE("speakers/names: the last word of a name and the words by which names are compared") {
  struct Row {
    std::string_view text, name, last, key;
  };
  const Row rows[] = {
      {"Then Ana Ruiz spoke.", "Ana Ruiz", "Ruiz", "ana ruiz"},
      {"Then Robert Quill Sr. spoke.", "Robert Quill Sr.", "Quill", "robert quill sr"},
      {"Then Tom Li, PhD, spoke.", "Tom Li, PhD", "Li", "tom li , phd"},
      {"Then Ruiz spoke.", "Ruiz", "Ruiz", "ruiz"},
  };
  for (const Row& row : rows) {
    CAPTURE(row.text);
    const Article article{std::string(row.text)};
    const Range name = tokens_of(article, row.name);
    CHECK(article.reading.word(last_name_word(article, name)) == row.last);
    CHECK(name_key(article, name) == row.key);
  }
}

TEST_CASE("speakers/misspellings: surnames one mistake apart") {
  struct Row {
    std::string_view a, b;
    bool apart;
  };
  const Row rows[] = {
      {"kessler", "kesler", true},    // one left out
      {"kessler", "kesssler", true},  // one too many
      {"kessler", "kassler", true},   // another
      {"kessler", "kesselr", true},   // two swapped
      {"kessler", "kessler", false}, {"kessler", "kasslar", false}, {"kessler", "kessl", false}, {"kessler", "", false},
  };
  for (const Row& row : rows) {
    CAPTURE(row.a, row.b);
    CHECK(one_mistake_apart(row.a, row.b) == row.apart);
    CHECK(one_mistake_apart(row.b, row.a) == row.apart);
    const auto a = spellings_with_one_left_out(row.a), b = spellings_with_one_left_out(row.b);
    bool shared = false;
    for (const std::string& spelling : a) shared = shared || std::find(b.begin(), b.end(), spelling) != b.end();
    if (row.apart) CHECK(shared);
  }
  CHECK(spellings_with_one_left_out("ruiz") == std::vector<std::string>{"ruiz", "riz", "ruz", "rui"});
  CHECK(may_be_misspelled("kessler"));
  CHECK_FALSE(may_be_misspelled("ruiz"));  // too short: many names are one letter away
}
