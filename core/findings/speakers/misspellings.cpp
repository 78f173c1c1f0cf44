#include "findings/speakers/misspellings.hpp"

#include <utility>

namespace sayso {
namespace {

constexpr std::size_t shortest_misspelled = 5, longest_misspelled = 24;  // bytes

}  // namespace

bool may_be_misspelled(std::string_view surname) {
  return surname.size() >= shortest_misspelled && surname.size() <= longest_misspelled;
}

std::vector<std::string> spellings_with_one_left_out(std::string_view word) {
  std::vector<std::string> spellings{std::string(word)};
  for (std::size_t i = 1; i < word.size(); ++i)
    spellings.push_back(std::string(word.substr(0, i)) + std::string(word.substr(i + 1)));
  return spellings;
}

bool one_mistake_apart(std::string_view a, std::string_view b) {
  if (a.size() > b.size()) std::swap(a, b);
  if (b.size() - a.size() > 1 || a == b) return false;
  std::size_t i = 0;
  while (i < a.size() && a[i] == b[i]) ++i;
  if (a.size() < b.size()) return a.substr(i) == b.substr(i + 1);
  if (a.substr(i + 1) == b.substr(i + 1)) return true;
  return i + 1 < a.size() && a[i] == b[i + 1] && a[i + 1] == b[i] && a.substr(i + 2) == b.substr(i + 2);
}

}  // namespace sayso
