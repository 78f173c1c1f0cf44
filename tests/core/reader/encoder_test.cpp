#include "reader/encoder.hpp"

#include <catch2/catch.hpp>
#include <fstream>
#include <span>
#include <string>
#include <tuple>
#include <vector>

#include "checksum.hpp"
#include "findings/attributions/rules.hpp"
#include "reader/features.hpp"
#include "reader/reading.hpp"

namespace sayso::reader {

extern const unsigned char encoder_weights[];
extern const unsigned long encoder_weights_size;

namespace {

std::span<const unsigned char> weights() { return {encoder_weights, encoder_weights_size}; }

}  // namespace

TEST_CASE("the embedded weights of the encoder are whole") {
  CHECK(ends_with_checksum(weights()));
  CHECK(encoder().width > 0);
  CHECK(encoder().layers.size() == 4);
}

TEST_CASE("bytes that are no weights make an empty encoder") {
  CHECK(read_encoder({}).width == 0);
  CHECK(read_encoder(weights().first(3)).width == 0);
  CHECK(read_encoder(weights().first(40)).width == 0);
  CHECK(read_encoder(weights().first(weights().size() - 1)).width == 0);
  std::vector<unsigned char> damaged(weights().begin(), weights().end());
  damaged[0] = 'X';
  CHECK(read_encoder(damaged).width == 0);
}

TEST_CASE("weights that were trained with other features make an empty encoder") {
  constexpr std::size_t sizes_at = 4 + 6 * sizeof(std::uint32_t);  // behind the magic and the header's numbers
  for (std::size_t table = 0; table < table_count; ++table) {
    std::vector<unsigned char> other(weights().begin(), weights().end());
    ++other[sizes_at + table * sizeof(std::uint32_t)];
    CHECK(read_encoder(other).width == 0);
  }
}

TEST_CASE("scripts/attributions/features.py trains with the tables of the core") {
  std::ifstream file("scripts/attributions/features.py");
  std::string line, written, expected;
  while (std::getline(file, line) && line != "TABLES = {") continue;
  while (std::getline(file, line) && line != "}") written += line + '\n';
  for (const FeatureTable& table : feature_tables)
    expected += "    \"" + std::string(table.name) + "\": " + std::to_string(table.rows) + ",\n";
  CHECK(written == expected);
}

TEST_CASE("encodings that are not kept are made anew, the same") {
  const Article article("THE PIER\n\n“It is late,” said Ana Ruiz of the pier.\n\nTO BE SOLD\n\nTom Li agreed.");
  const std::vector<Attribution> rules = attributions_by_rule(article);
  const auto all = [&](std::size_t most_kept) {
    std::vector<std::tuple<std::vector<std::uint32_t>, std::vector<std::int8_t>, std::vector<std::int8_t>>> out;
    read(article, rules, most_kept, [](const Stretch&) {}).for_each([&](const Encoding& stretch) {
      out.emplace_back(stretch.tokens, stretch.state, stretch.embedded);
    });
    return out;
  };
  REQUIRE(all(1000).size() == 2);  // the heading, and the body
  for (const std::size_t most_kept : {0u, 2u, 4u}) CHECK(all(most_kept) == all(1000));
}

TEST_CASE("nothing is read of a text without words") {
  const auto none = [](const Stretch&) { FAIL("a stretch"); };
  for (const char* text : {"", " ", "\n\n", "* * *"}) CHECK(read(Article(text), {}, 1000, none).size() == 0);
}

}  // namespace sayso::reader
