// What the goals head sees of articles, for scripts/train_goals.py, which builds and runs it.
//
//   goal_features < articles.jsonl > tokens.bin
//
// Reads a JSON object a line, {"text": …}. Writes for each article, little-endian: u32 tokens, u32 stretches; of each
// token u32 start, end (code points), sentence, paragraph, then its evidence, a byte a table, then the encoder's
// last activations and its embedding, a signed byte a number (zeros where nothing is read); of each stretch u32 count
// and as many u32, its tokens.
#include <string>

#include "findings/goals/by_rule.hpp"
#include "findings/goals/head/evidence.hpp"
#include "reader/encoder.hpp"
#include "rows.hpp"
#include "text/offsets.hpp"
#include "text/utf8.hpp"

namespace {

using namespace sayso;

void put(std::string& out, std::uint32_t value) {
  for (int i = 0; i < 4; ++i) out.push_back(static_cast<char>(value >> (8 * i)));
}

void append(std::string& out, const std::vector<std::int8_t>& rows, std::size_t row, std::uint32_t size) {
  for (std::size_t k = row * size; k < (row + 1) * size; ++k) out.push_back(static_cast<char>(rows[k]));
}

// The encoder's numbers of each token of the article.
std::vector<std::string> states(const reader::Encodings& encodings, std::size_t tokens) {
  const reader::Encoder& encoder = reader::encoder();
  std::vector<std::string> out(tokens, std::string(encoder.width + encoder.embedding, '\0'));
  encodings.for_each([&](const reader::Encoding& encoding) {
    for (std::size_t t = 0; t < encoding.tokens.size(); ++t) {
      std::string& to = out[encoding.tokens[t]];
      to.clear();
      append(to, encoding.state, t, encoder.width);
      append(to, encoding.embedded, t, encoder.embedding);
    }
  });
  return out;
}

std::string records(const Article& article) {
  const OffsetMap code_points(article.text.bytes(), OffsetUnit::codepoint);
  const AttributionReading reading = read_attributions(article);
  const std::vector<Attribution> attributions = find_attributions(article, reading);
  const FoundGoals by_rule = goals_by_rule(article, Holders(article, attributions));
  const std::vector<goals::TokenEvidence> evidence = goals::evidence(article, attributions, by_rule.goals);
  const reader::Encodings& encodings = reading.network.encodings;
  const std::vector<std::string> of = states(encodings, article.text.size());
  std::string out;
  put(out, article.text.size());
  put(out, static_cast<std::uint32_t>(encodings.size()));
  for (std::uint32_t i = 0; i < article.text.size(); ++i) {
    const Token& token = article.text.tokens()[i];
    for (const std::uint32_t x :
         {code_points(token.span.start), code_points(token.span.end), token.sentence, token.paragraph})
      put(out, x);
    for (const std::uint8_t row : evidence[i]) out.push_back(static_cast<char>(row));
    out += of[i];
  }
  encodings.for_each([&](const reader::Encoding& encoding) {
    put(out, static_cast<std::uint32_t>(encoding.tokens.size()));
    for (const std::uint32_t i : encoding.tokens) put(out, i);
  });
  return out;
}

}  // namespace

int main() {
  return answer_rows("goal_features", {"text"}, [](const nlohmann::json& row) {
    return records(Article(utf8::repair(row.at("text").get<std::string>()).text));
  });
}
