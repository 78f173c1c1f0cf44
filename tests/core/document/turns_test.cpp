#include "document/turns.hpp"

#include <array>
#include <catch2/catch.hpp>
#include <string>
#include <string_view>

#include "document/blocks.hpp"
#include "document/label_shapes.hpp"

using namespace sayso;

namespace {

// Each block as its kind, and of a labelled one its name in brackets: "question [Q], turn [A], body".
std::string turns_of(std::string_view text) {
  const Page page = read_page(text);
  std::string out;
  for (const Block& block : page.blocks) {
    out += (out.empty() ? "" : ", ") + std::string(facts_of(block.kind).name);
    for (const Turn& turn : page.turns) {
      if (turn.start != block.span.start) continue;
      out += " [" + std::string(text.substr(turn.name.start, turn.name.length())) + "]";
      out += text.substr(turn.cue.start, turn.cue.length());
    }
  }
  return out;
}

struct LabelExample {
  std::string_view example, name, counter_example;
};

// Of each row of the table.
constexpr auto label_examples = std::to_array<LabelExample>({
#define LABEL_SHAPE(kind, pattern, example, name, counter_example) {example, name, counter_example},
#include "document/label_shapes.def"
#undef LABEL_SHAPE
});

}  // namespace

TEST_CASE("the shape of a label") {
  for (std::size_t row = 0; row < label_shapes.size(); ++row) {
    const LabelShape& shape = label_shapes[row];
    const auto& [example, name, counter_example] = label_examples[row];
    CAPTURE(shape.pattern, example, counter_example);
    const auto label = label_by_shape(example);
    REQUIRE(label);
    CHECK(label->kind == shape.kind);
    CHECK(example.substr(label->name.start, label->name.length()) == name);
    CHECK(label_matches(row, example));
    CHECK_FALSE(label_matches(row, counter_example));
  }
}

TEST_CASE("labels of a transcript") {
  struct Row {
    std::string_view text, turns;
  };
  const Row rows[] = {
      {"ANA RUIZ, MAYOR: It stays.\n\n[20:05] TOM LI (by phone): Why?\n\nRUIZ: We need it.",
       "turn [ANA RUIZ]:, turn [TOM LI]:, turn [RUIZ]:"},
      {"“RUIZ: It stays.\n\n“(CROSSTALK.)\n\n“LI: Why?\n\n“RUIZ: We need it.",
       "turn [RUIZ]:, note, turn [LI]:, turn [RUIZ]:"},
      {"Li met Ruiz.\n\nQ: Why?\n\nA: We need it.\n\nAnd so do you.\n\nQ: Do I?",
       "body, question [Q]:, turn [A]:, turn, question [Q]:"},
      {"Q. Why?\n\nA. We need it.", "question [Q]., turn [A]."},
      {"A. Ruiz said no.\n\nThe pier stays.", "body, body"},
      {"The SPEAKER pro tempore. The gentleman may speak.\n\nMr. QUIST of Vell. I yield.\n\nThe SPEAKER pro tempore. "
       "To "
       "whom?",
       "turn [The SPEAKER pro tempore]., turn [Mr. QUIST]., turn [The SPEAKER pro tempore]."},
      {"Senator Quist. When?\n\nMr. Li. In May.\n\nSenator Quist. Of which year?",
       "question [Senator Quist]., turn [Mr. Li]., question [Senator Quist]."},
      {"[Ana Ruiz] Is it open?\n\n[Tom Li] It is.\n\n[Ana Ruiz] Good.",
       "turn [Ana Ruiz], turn [Tom Li], turn [Ana Ruiz]"},
      {"**Ana Ruiz:** Is it open?\n\n**Tom Li:** It is.\n\n**Ana Ruiz:** Good.",
       "turn [Ana Ruiz]:, turn [Tom Li]:, turn [Ana Ruiz]:"},
      {"Ana Ruiz  00:04\nIs it open?\n\nTom Li  00:09\nIt is.\n\nAna Ruiz  00:12\nGood.",
       "turn [Ana Ruiz], turn [Tom Li], turn [Ana Ruiz]"},
      {"Ana Ruiz (Harle) (Lab)\nIs it open?\n\nThe Minister for Ports (Tom Li)\nIt is.\n\nAna Ruiz\nGood, then.",
       "turn [Ana Ruiz], turn [Tom Li], turn [Ana Ruiz]"},
      {"((WN)) Is it open?\n\nTom Li: It is.\n\n((WN)) Good.\n\nLi: It is.",
       "turn [WN], turn [Tom Li]:, turn [WN], turn [Li]:"},
      // What goes with a transcript and is no turn.
      {"RUIZ: It stays.\n\nTEXT: The pier; 1921\n\nLI: Why?\n\n(COMMERCIAL BREAK)\n\nRUIZ: We need it.",
       "turn [RUIZ]:, note, turn [LI]:, note, turn [RUIZ]:"},
      // What looks like a label and is none.
      {"Ruiz: pier stays\n\nRUIZ: It stays.\n\nLI: Why?\n\nRUIZ: We need it.",
       "headline, turn [RUIZ]:, turn [LI]:, turn [RUIZ]:"},
      {"HARLE (AFP)\n\nRuiz: pier stays\n\nRUIZ: It stays.\n\nLI: Why?\n\nRUIZ: We need it.",
       "dateline, headline, turn [RUIZ]:, turn [LI]:, turn [RUIZ]:"},
      {"RUIZ: It stays.\n\nLI: Why?\n\nRUIZ: We need it.\n\nPrivacy Notice: Newsletters may hold advertisements.",
       "turn [RUIZ]:, turn [LI]:, turn [RUIZ]:, furniture"},
      {"It is open.\n\nPhoto: The pier.\n\nIt is shut.\n\nPhoto: The pier again.", "body, body, body, body"},
      {"It is open.\n\nWHEN: On Sunday.\n\nWHERE: At the pier.\n\nCOST: It is free.", "body, body, body, body"},
      {"Ruiz: 1,769.\n\nLi: 1,501.\n\nRuiz: 44.\n\nLi: 12.", "body, body, body, body"},
      {"It is open.\n\nYeah.\n\nIt is, is it.\n\nRight.\n\nRight, it is.\n\nYeah.\n\nIt is.",
       "body, body, body, body, body, body, body"},
      {"", ""},
  };
  for (const Row& row : rows) {
    CAPTURE(row.text);
    CHECK(turns_of(row.text) == row.turns);
  }
}

TEST_CASE("a label on a line of its own is of the block of its turn") {
  const std::string_view text = "Ana Ruiz  00:04\nIs it open?\n\nTom Li  00:09\nIt is.\n\nAna Ruiz  00:12\nGood.";
  const Page page = read_page(text);
  REQUIRE(page.blocks.size() == 3);
  CHECK(text.substr(page.blocks[1].span.start, page.blocks[1].span.length()) == "Tom Li  00:09\nIt is.");
}
