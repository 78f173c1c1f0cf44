#include "news.hpp"

#include <algorithm>
#include <array>
#include <iterator>
#include <utility>

namespace sayso::fuzz {
namespace {

struct Symbol {
  std::string_view name;
  std::array<const char*, 120> alternatives;  // and null behind the last

  std::size_t count() const {
    return static_cast<std::size_t>(std::find(alternatives.begin(), alternatives.end(), nullptr) -
                                    alternatives.begin());
  }
};

#define SYMBOL(name, ...) Symbol{name, {__VA_ARGS__}},
constexpr Symbol grammar[] = {
#include "news_grammar.def"
};
#undef SYMBOL

const Symbol& symbol_named(std::string_view name) {
  return *std::find_if(std::begin(grammar), std::end(grammar),
                       [&](const Symbol& symbol) { return symbol.name == name; });
}

constexpr int deepest = 7;

void make(std::string_view symbol, Random& random, int depth, std::string& out) {
  const Symbol& found = symbol_named(symbol);
  const std::string_view chosen = found.alternatives[depth >= deepest ? 0 : one_of(random, found.count())];
  for (std::size_t at = 0; at < chosen.size();) {
    const std::size_t end = chosen[at] == '{' ? chosen.find('}', at) : chosen.npos;
    if (end == chosen.npos) {
      out += chosen[at++];
      continue;
    }
    make(chosen.substr(at + 1, end - at - 1), random, depth + 1, out);
    at = end + 1;
  }
}

// Where words and paragraphs end, so that what is put in or taken out is whole as a rule.
std::size_t place(const std::string& text, Random& random, std::string_view at) {
  const std::size_t found = text.find_first_of(at, one_of(random, text.size() + 1));
  return found == text.npos ? text.size() : found;
}

std::pair<std::size_t, std::size_t> stretch(const std::string& text, Random& random) {
  const bool lines = one_of(random, 4) == 0;
  const std::size_t first = place(text, random, lines ? "\n" : " \n");
  std::size_t last = first;
  for (std::size_t more = 1 + one_of(random, lines ? 2 : 6); more > 0 && last < text.size(); --more) {
    const std::size_t next = text.find_first_of(lines ? "\n" : " \n", last + 1);
    last = next == text.npos ? text.size() : next;
  }
  return {first, last - first};
}

constexpr std::array symbols = {"sentence",
                                "quote_sentence",
                                "report_sentence",
                                "goal_sentence",
                                "list_sentence",
                                "quotation",
                                "source",
                                "said",
                                "clause",
                                "act",
                                "list",
                                "turn",
                                "byline",
                                "heading",
                                "gap",
                                "odd",
                                "odd",
                                "odd",
                                "open",
                                "close"};

std::string piece(Random& random) {
  const std::string made_piece = made(symbols[one_of(random, symbols.size())], random);
  return one_of(random, 2) == 0 ? ' ' + made_piece : made_piece;
}

}  // namespace

std::string made(std::string_view symbol, Random& random) {
  std::string out;
  make(symbol, random, 0, out);
  return out;
}

std::string mutated(std::string text, Random& random) {
  const auto [first, length] = stretch(text, random);
  switch (one_of(random, 8)) {
    case 0:
      return text.insert(place(text, random, "\n"), made("gap", random) + made("paragraph", random));
    case 1:
      return text.replace(first, length, piece(random));
    case 2:
      return text.erase(first, length);
    case 3:
      return text.insert(place(text, random, " \n"), text.substr(first, length));
    case 4: {
      const std::size_t at = one_of(random, text.size() + 1);
      return text.replace(at, at < text.size(), made("odd", random));
    }
    default:
      return text.insert(place(text, random, " \n"), piece(random));
  }
}

}  // namespace sayso::fuzz
