#include "english/clitics.hpp"

#include <array>

#include "text/word_list.hpp"

namespace sayso::english {
namespace {

constexpr std::array<std::string_view, 4> apostrophes = {"'", "’", "ʼ", "′"};
constexpr auto behind_apostrophe = SAYSO_WORD_LIST("s d m ll re ve");
constexpr std::size_t longest_behind_apostrophe = 2;

// Where the apostrophe begins that stands in front of the last `letters` bytes, or the word's length.
std::size_t apostrophe_before(std::string_view word, std::size_t letters) {
  const std::string_view stem = word.substr(0, word.size() - letters);
  for (const std::string_view apostrophe : apostrophes) {
    if (stem.ends_with(apostrophe)) return stem.size() - apostrophe.size();
  }
  return word.size();
}

}  // namespace

std::size_t clitic_start(std::string_view word) {
  if (word == "cannot") return std::string_view("can").size();
  for (std::size_t letters = 1; letters <= longest_behind_apostrophe && letters < word.size(); ++letters) {
    const std::size_t start = apostrophe_before(word, letters);
    if (start == word.size()) continue;
    const std::string_view behind = word.substr(word.size() - letters);
    if (behind == "t" && start > 1 && word[start - 1] == 'n') return start - 1;
    if (behind_apostrophe.has(behind)) return start;
  }
  return word.size();
}

bool is_possessive_letter(std::string_view letter) { return letter == "s"; }

}  // namespace sayso::english
