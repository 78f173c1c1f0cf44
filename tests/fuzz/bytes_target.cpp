// Any bytes as a text.
#include "oracle.hpp"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  sayso::fuzz::check_text(sayso::fuzz::bytes_of(data, size));
  return 0;
}
