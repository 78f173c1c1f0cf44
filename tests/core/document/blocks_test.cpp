#include "document/blocks.hpp"

#include <array>
#include <catch2/catch.hpp>
#include <string>
#include <string_view>
#include <vector>

#include "document/line_shapes.hpp"

using namespace sayso;

namespace {

// The kinds of the text's blocks, with blanks between them.
std::string kinds_of(std::string_view text) {
  std::string out;
  for (const Block& block : read_blocks(text)) out += (out.empty() ? "" : " ") + std::string(facts_of(block.kind).name);
  return out;
}

struct LineExample {
  std::string_view example, counter_example;
};

// Of each row of the table.
constexpr auto line_examples = std::to_array<LineExample>({
#define LINE_SHAPE(kind, reach, pattern, example, counter_example) {example, counter_example},
#include "document/line_shapes.def"
#undef LINE_SHAPE
});

}  // namespace

TEST_CASE("the shape of a line") {
  for (std::size_t row = 0; row < line_shapes.size(); ++row) {
    const LineShape& shape = line_shapes[row];
    const auto& [example, counter_example] = line_examples[row];
    CAPTURE(shape.pattern, example, counter_example);
    CHECK(shape_of(example, {shape.reach == ShapeReach::behind, shape.reach == ShapeReach::above,
                             shape.reach == ShapeReach::under}) == &shape);
    CHECK(line_matches(row, example));
    CHECK_FALSE(line_matches(row, counter_example));
  }
}

TEST_CASE("what stands around a line tells what it is") {
  const char* const body =
      "The council will vote on the pier in May, and the mayor, who has long wanted it closed, will be in the chair "
      "when the hands are counted, the clerk said on Monday.";
  struct Row {
    std::string text, kinds;
  };
  const Row rows[] = {
      {"Politics\n\n{}", "section body"},
      {"By Tom Li, Norland Correspondent\n\n{}", "byline body"},
      {"{}\n\nWhat happens now\n\n{}", "body subheading body"},
      {"{}\n\n10 days left\n\n{}", "body subheading body"},
      {"{}\n\nThe pier will close.\n\n{}", "body body body"},
      // What leads on, or goes on in lower case, or is speech, or an item of a list.
      {"{}\n\nThe goals are:\n\nCut fares\n\nAdd trains\n\n{}", "body body body body body"},
      {"{}\n\n- Cut fares\n\n• Add trains\n\n1. Open stations\n\n{}", "body list-item list-item list-item body"},
      {"{}\n\n“We will close it\n\n{}", "body body body"},
      {"{}\n\nThe mayor told the\n\ncouncil that it would close\n\n{}", "body body body body"},
      {"{}\n\nThe mayor,\n\n{}", "body body body"},
      {"The goals are:\n\nHealth\n\nEducation", "body body body"},
      // The head of the page: a section, the headline, what it says at more length.
      {"Crime and courts\n\nMan held over fire at the old mill\n\nPolice say that nobody was hurt at Fell\n\n{}",
       "section headline standfirst body"},
      {"‘We will not sell the forest’: Frost hits back\n\nBy Tom Li\n\n{}", "headline byline body"},
      {"Will the pier close?\n\nTom Li in Norland\n\n{}", "headline byline body"},
      {"“We sold it,” said Frost.\n\n{}", "body body"},
      // A name that stands alone between paragraphs is a heading, whose words are the next paragraph’s.
      {"{}\n\nTom Li\n\n{}", "body subheading body"},
      {"{}\n\nThe old mill at Fell\n\nReuters\n\n{}", "body subheading credit body"},
      {"Fire at the old mill\n\nThe mill on Sunday\n\nReuters\n\n{}", "headline caption credit body"},
      // Lists and boxes of the site, to their ends.
      {"{}\n\nRead more\n\nWho is Ana Ruiz?\n\nGrowers: minister ‘sold us the seed’\n\n{}",
       "body furniture furniture furniture body"},
      {"{}\n\nMost read\n\n1. Mayor says pier will close\n\n2. Ten walks\n\n{}",
       "body furniture furniture furniture body"},
      {"{}\n\nMost read\n\nTen walks\n\nThe steps are:\n\nRead\n\n{}", "body furniture furniture body body body"},
      {"{}\n\nMost read\n\nTen walks\n\nand sold the pier to\n\n{}", "body furniture furniture body body"},
      // Above the article its headline ends such a list.
      {"Most read\n\nFerry sinks off Fell\n\nMayor to close pier in spring\n\nBy Tom Li\n\n{}",
       "furniture furniture headline byline body"},
      {"Most read\n\nFerry sinks off Fell\n\nFrost says tax will go\n\n{}", "furniture furniture furniture body"},
      {"{}\n\nAbout the author\n\nTom Li writes about ferries.\n\n{}", "body furniture furniture body"},
      // What readers wrote goes to the end; a count alone tells of none.
      {"{}\n\nComments (2)\n\nriverman\n\n2 hours ago\n\nShe lied.\n\nReply\n\n{}",
       "body furniture furniture furniture furniture furniture furniture"},
      {"{}\n\n12 comments\n\n{}", "body furniture body"},
      {"{}\n\nLeave a comment\n\n{}\n\n2 p.m.\n\n{}", "body furniture body time body"},
      // What another paragraph says too, and who said it.
      {"“I have long wanted it closed,” said Ruiz.\n\n“I have long wanted it closed”\n\nAna Ruiz, mayor\n\n{}",
       "body pull-quote pull-quote body"},
      {"{}\n\n‘Nobody listened’\n\n{}", "body subheading body"},
      {"{}\n\nNot one tree.\n— Lena Frost (@lenafrost) March 3, 2025\n\n{}", "body post body"},
      {"Dear Sir, the pier is shut.\n\n— Lena Frost, Fell", "body signature"},
      {"", ""},
  };
  for (const Row& row : rows) {
    std::string text = row.text;
    for (std::size_t at; (at = text.find("{}")) != std::string::npos;) text.replace(at, 2, body);
    CAPTURE(text);
    CHECK(kinds_of(text) == row.kinds);
  }
}

TEST_CASE("a hint says what a paragraph is that begins in it") {
  const std::vector<Block> hints = {{BlockKind::caption, {0, 4}}, {BlockKind::furniture, {12, 20}}};
  const std::vector<Block> expected = {{BlockKind::caption, {0, 10}}, {BlockKind::furniture, {12, 25}}};
  CHECK(read_blocks("Pier shut.\n\nRuiz said no.", hints) == expected);
}
