// Vectors of numbers that are all written before they are read: new ones hold anything, and cost nothing.
#pragma once

#include <memory>
#include <new>
#include <type_traits>
#include <vector>

namespace sayso::reader {

// std::allocator, but for elements that are made without a value.
template <class T>
struct LeavesUnset : std::allocator<T> {
  template <class U>
  struct rebind {
    using other = LeavesUnset<U>;
  };
  template <class U>
  void construct(U* at) noexcept {
    static_assert(std::is_trivially_default_constructible_v<U>);
    ::new (static_cast<void*>(at)) U;
  }
};

template <class T>
using Numbers = std::vector<T, LeavesUnset<T>>;

}  // namespace sayso::reader
