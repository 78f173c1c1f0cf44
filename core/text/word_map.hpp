// A table of words that is looked up without making a string of each that is asked for. For tables that are built once
// and then only looked up: the order of its entries means nothing.
//
//   WordMap<int> ages;      ages["pier"] = 90;      ages.find(text.substr(0, 4))
#pragma once

#include <functional>
#include <string>
#include <string_view>
#include <unordered_map>

namespace sayso {

struct WordHash {
  using is_transparent = void;
  std::size_t operator()(std::string_view word) const { return std::hash<std::string_view>{}(word); }
};

template <typename Value>
using WordMap = std::unordered_map<std::string, Value, WordHash, std::equal_to<>>;

}  // namespace sayso
