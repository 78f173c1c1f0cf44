#include <catch2/catch.hpp>
#include <string>

#include "document/lines_apart.hpp"
#include "syntax/article.hpp"

using namespace sayso;

namespace {

// Of each paragraph: "|" a line that stands apart, "h" another headline, "." running text.
std::string kinds_of(const char* text) {
  const Article article{std::string(text)};
  std::string out;
  for (const Range paragraph : article.text.paragraphs())
    out += article.apart(paragraph.first) ? '|' : article.headline(paragraph.first) ? 'h' : '.';
  return out;
}

}  // namespace

TEST_CASE("lines that stand apart from the running text") {
  const char* const body =
      "The council will vote on the pier in May, and the mayor, who has long wanted it closed, will be in the chair "
      "when the hands are counted, the clerk said on Monday.";
  struct Row {
    std::string text, kinds;
  };
  const Row rows[] = {
      {"Politics\n\n{}", "|."},
      {"By Tom Li, Norland Correspondent\n\n{}", "|."},
      {"Updated 10:32\n{}", "|."},
      {"LOWMOOR —\n\n{}", "|."},
      {"Tom Li (Norland)\n\n{}", "|."},
      {"{}\n\nWhat happens now\n\n{}", ".|."},
      {"Sport\n\nPier To Close In May\n\n{}", "||."},
      {"{}\n\n10 days left\n\n{}", ".|."},
      // A headline with a stop is one, if it is the first line of the running text; a sentence further down is none.
      {"Mayor Calls Pier ‘A Disgrace.’\n\n{}", "h."},
      {"Politics\n\nMayor Calls Pier ‘A Disgrace.’\n\n{}", "|h."},
      {"{}\n\nThe pier will close.\n\n{}", "..."},
      // What leads on, or goes on in lower case, or is speech, or an item of a list.
      {"{}\n\nThe goals are:\n\nCut fares\n\nAdd trains\n\n{}", "....."},
      {"{}\n\n- Cut fares\n\n• Add trains\n\n1. Open stations\n\n{}", "....."},
      {"{}\n\n“We will close it\n\n{}", "..."},
      {"{}\n\nThe mayor told the\n\ncouncil that it would close\n\n{}", "...."},
      {"{}\n\nThe mayor,\n\n{}", "..."},
      {"", ""},
      {"Ruiz said the pier would stay", "|"},
  };
  for (const Row& row : rows) {
    std::string text = row.text;
    for (std::size_t at; (at = text.find("{}")) != std::string::npos;) text.replace(at, 2, body);
    CAPTURE(text);
    CHECK(kinds_of(text.c_str()) == row.kinds);
  }
}
