// Numbers as people read them.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>

namespace sayso::cli {

// 1234567 -> "1,234,567"
std::string grouped(std::uint64_t number);

// "1 goal", "2 goals"
std::string counted(std::uint64_t count, std::string_view noun);

}  // namespace sayso::cli
