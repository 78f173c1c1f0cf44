// A few parts of speech, asked whether a tag is one of them.
//
//   constexpr TagSet nominal(Tag::Nn, Tag::Nns, Tag::Nnp, Tag::Cd);      nominal.has(reading.tag(i))
#pragma once

#include <cstdint>

#include "english/tagger.hpp"

namespace sayso::english {

static_assert(kTagCount <= 32);

class TagSet {
 public:
  template <typename... Tags>
  constexpr explicit TagSet(Tags... tags) : bits_((0u | ... | bit(tags))) {}

  constexpr bool has(Tag tag) const { return (bits_ & bit(tag)) != 0; }

 private:
  static constexpr std::uint32_t bit(Tag tag) { return 1u << static_cast<unsigned>(tag); }

  std::uint32_t bits_;
};

}  // namespace sayso::english
