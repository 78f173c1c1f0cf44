// Makers: documents and other things that speak for whoever made or owns them.
#pragma once

#include "findings/speakers/scene.hpp"

namespace sayso {

// "a report by the port authority", "the bank’s tally": whose words it holds. `phrase`: the mention with what belongs
// to it.
Reference maker_of(Scene& scene, const Mention& mention, Range phrase);

}  // namespace sayso
