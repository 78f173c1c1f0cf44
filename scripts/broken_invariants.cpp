// Whether the analyses of articles keep what the format promises of every one (core/invariants.hpp). For a developer
// with a corpus at hand; the tests ask the same of texts made up at random.
//
//   cmake --build build/native --target broken_invariants
//   build/native/broken_invariants < articles.jsonl
//
// Reads a JSON object a line, {"text": …}. Prints "line: where: what" of each article that breaks one; exit status 1
// when any does.
#include <iostream>
#include <string>

#include "analysis.hpp"
#include "invariants.hpp"
#include "json.hpp"

int main() {
  std::ios::sync_with_stdio(false);
  bool broken = false;
  std::string line;
  for (std::uint64_t number = 1; std::getline(std::cin, line); ++number) {
    const sayso::BatchLine article = sayso::read_batch_line(line);
    const std::string what = article.ok() ? sayso::broken_invariant(sayso::analyze(article.text)) : article.error;
    if (what.empty()) continue;
    broken = true;
    std::cout << number << ": " << what << '\n';
  }
  return broken ? 1 : 0;
}
