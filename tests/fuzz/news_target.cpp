// Texts like news, changed by whole words, sentences and paragraphs.
#include <algorithm>
#include <cstring>

#include "news.hpp"
#include "oracle.hpp"

using namespace sayso::fuzz;

extern "C" std::size_t LLVMFuzzerMutate(std::uint8_t* data, std::size_t size, std::size_t most);

namespace {

std::size_t put(std::string_view text, std::uint8_t* data, std::size_t most) {
  const std::size_t size = std::min(text.size(), most);
  std::memcpy(data, text.data(), size);
  return size;
}

}  // namespace

extern "C" std::size_t LLVMFuzzerCustomMutator(std::uint8_t* data, std::size_t size, std::size_t most, unsigned seed) {
  Random random(seed);
  if (one_of(random, 10) == 0) return LLVMFuzzerMutate(data, size, most);
  if (one_of(random, 20) == 0) return put(made("article", random), data, most);
  std::string text(bytes_of(data, size));
  for (std::size_t changes = 1 + one_of(random, 3); changes > 0; --changes) text = mutated(std::move(text), random);
  return put(text, data, most);
}

// The beginning of one text and the end of the other.
extern "C" std::size_t LLVMFuzzerCustomCrossOver(const std::uint8_t* data1, std::size_t size1,
                                                 const std::uint8_t* data2, std::size_t size2, std::uint8_t* out,
                                                 std::size_t most, unsigned seed) {
  Random random(seed);
  const std::string_view one = bytes_of(data1, size1), other = bytes_of(data2, size2);
  const std::string text =
      std::string(one.substr(0, one.find_first_of(" \n", one_of(random, size1 + 1)))) +
      std::string(other.substr(std::min(other.find_first_of(" \n", one_of(random, size2 + 1)), size2)));
  return put(text, out, most);
}

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  check_text(bytes_of(data, size));
  return 0;
}
