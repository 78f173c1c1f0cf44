#include "english/stem.hpp"

namespace sayso::english {

std::string_view stem(std::string_view lower) {
  constexpr std::size_t shortest = 3;  // letters
  for (const std::string_view ending : {"ing", "edly", "ies", "ed", "es", "ly", "s", "y"}) {
    if (lower.size() >= ending.size() + shortest && lower.ends_with(ending)) {
      lower.remove_suffix(ending.size());
      break;
    }
  }
  if (lower.size() > shortest && lower.ends_with('e')) lower.remove_suffix(1);
  const bool doubled = lower.size() > shortest && lower[lower.size() - 1] == lower[lower.size() - 2];
  if (doubled && lower.back() != 's' && lower.back() != 'l') lower.remove_suffix(1);  // "planning", and no "selling"
  return lower;
}

}  // namespace sayso::english
