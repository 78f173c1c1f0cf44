// How speakers are found, for those who train and measure (scripts/speaker_evidence.cpp).
#pragma once

#include <cstddef>
#include <functional>
#include <vector>

#include "findings/speakers/antecedents.hpp"
#include "findings/speakers/rivals.hpp"
#include "findings/speakers/trust.hpp"

namespace sayso {

// They are shown whom each "he" and "she" and each source that is no name may mean, and by what each reference is
// trusted.
struct SpeakerWatchers {
  std::function<void(const PersonPronoun&, const std::vector<Antecedent>&, const Cast&)> pronoun;
  std::function<void(const SourcePlace&, const std::vector<Rival>&, const Cast&)> rivals;
  std::function<void(std::size_t party, const Reference&, const std::vector<Sign>&)> reference;
};

}  // namespace sayso
