// What the encoder sees of articles, for scripts/train_attributions.py, which builds and runs it.
//
//   role_features < articles.jsonl > tokens.bin
//   role_features --word-classes
//
// The second prints the words that are told to it by their class, each as "word class" on a line of its own. The first
// reads a JSON object a line, {"text": …}. Writes for each article the number of its tokens, a u32, and then a record
// of 34 bytes a token, little-endian: u32 start, end (code points), hash, sentence, paragraph; u16 suffix3, suffix2,
// prefix; u8 shape, hyphen, spelled, place, quoted, tag, rule, state (core/reader/features.hpp).
#include <cstring>
#include <iostream>
#include <string>

#include "attributions/word_classes.hpp"
#include "findings/attributions/rules.hpp"
#include "reader/features.hpp"
#include "rows.hpp"
#include "syntax/article.hpp"
#include "text/offsets.hpp"
#include "text/utf8.hpp"

namespace {

template <class T>
void put(std::string& out, T value) {
  for (std::size_t i = 0; i < sizeof(T); ++i)
    out.push_back(static_cast<char>(static_cast<std::uint64_t>(value) >> (8 * i)));
}

std::string records(const sayso::Article& article) {
  const sayso::OffsetMap code_points(article.text.bytes(), sayso::OffsetUnit::codepoint);
  const std::vector<sayso::reader::TokenFeatures> features =
      sayso::reader::features(article, sayso::attributions_by_rule(article));
  std::string out;
  out.reserve(4 + 34 * features.size());
  put(out, article.text.size());
  for (std::uint32_t i = 0; i < article.text.size(); ++i) {
    const sayso::Token& token = article.text.tokens()[i];
    const sayso::reader::TokenFeatures& f = features[i];
    for (const std::uint32_t x :
         {code_points(token.span.start), code_points(token.span.end), f.hash, token.sentence, token.paragraph})
      put(out, x);
    for (const std::uint16_t x : {f.suffix3, f.suffix2, f.prefix}) put(out, x);
    for (const std::uint8_t x : {static_cast<std::uint8_t>(f.shape), static_cast<std::uint8_t>(f.hyphen),
                                 static_cast<std::uint8_t>(f.spelled), f.place, f.quoted, f.tag, f.rule, f.state})
      put(out, x);
  }
  return out;
}

int print_word_classes() {
  for (const auto& [word, word_class] : sayso::reader::word_classes()) std::cout << word << ' ' << word_class << '\n';
  return std::cout.flush() ? 0 : 1;
}

}  // namespace

int main(int argc, char** argv) {
  if (argc == 2 && std::strcmp(argv[1], "--word-classes") == 0) return print_word_classes();
  return sayso::answer_rows("role_features", {"text"}, [](const nlohmann::json& row) {
    return records(sayso::Article(sayso::utf8::repair(row.at("text").get<std::string>()).text));
  });
}
