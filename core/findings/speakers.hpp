// Speakers: the mentions that are one party, under one name.
//
//   "Li Haidong, a professor at …", "Li", "he"     one speaker, "Li Haidong", role "a professor at …"
//
// In findings/speakers/: parties (what goes in and comes out), cast (who is who by name), attention (who comes to
// mind), exchange (whose turn it is), scene (all that a reader has in mind), resolver (who a party is, by the kind of
// its words), trust (how sure that is). docs/speakers.md tells more.
#pragma once

#include <vector>

#include "findings/attributions.hpp"
#include "findings/speakers/parties.hpp"
#include "findings/speakers/watchers.hpp"
#include "syntax/article.hpp"

namespace sayso {

// Resolves the parties, in any order.
FoundSpeakers find_speakers(const Article& article, const std::vector<Attribution>& attributions,
                            const std::vector<Party>& parties, const SpeakerWatchers& watchers = {});

}  // namespace sayso
