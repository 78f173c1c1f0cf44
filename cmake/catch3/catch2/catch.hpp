// Catch2 3 (Debian 13) under the names of Catch2 2 (Debian 12), which the tests are written for.
#pragma once

#include <catch2/catch_all.hpp>

namespace Catch {

using Matchers::StartsWith;
inline auto Contains(const std::string& part) { return Matchers::ContainsSubstring(part); }

}  // namespace Catch
