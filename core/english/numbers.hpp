// What a number word, or digits, count.
//
//   count_of("three") == 3      count_of("12") == 12      count_of_parts("three-point") == 3
#pragma once

#include <cstdint>
#include <optional>
#include <string_view>

namespace sayso::english {

// How many things a word in lower case counts, from two to a hundred; in words to twenty.
std::optional<std::uint32_t> count_of(std::string_view lower);

// How many parts an adjective says that a thing has: "a [three-point] plan".
std::optional<std::uint32_t> count_of_parts(std::string_view lower);

}  // namespace sayso::english
