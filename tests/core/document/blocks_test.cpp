#include "document/blocks.hpp"

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

}  // namespace

TEST_CASE("the shape of a line") {
  for (const LineShape& shape : line_shapes) {
    CAPTURE(shape.pattern, shape.example, shape.counter_example);
    CHECK(kind_by_shape(shape.example) == shape.kind);
    CHECK(matches_row(shape, shape.example));
    CHECK_FALSE(matches_row(shape, shape.counter_example));
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
      {"Politics\n\n{}", "headline body"},
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
