// Speakers: the mentions that are one party, under one name.
//
//   "Li Haidong, a professor at …", "Li", "he"     one speaker, "Li Haidong", role "a professor at …"
//
// In findings/speakers/: cast (who is who by name), attention (who is in the reader's mind), exchange (whose turn it
// is), resolver (who a party is, by what kind of words it is named), trust (how sure that is). docs/speakers.md tells
// more.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "findings/attributions.hpp"
#include "finds.hpp"
#include "syntax/article.hpp"

namespace sayso {

struct FoundSpeaker {
  std::string name;
  SpeakerKind kind = SpeakerKind::person;
  std::optional<std::string> role;
  std::vector<Range> mentions;  // in text order
};

// A phrase whose party is wanted: the source of an attribution, the holder of a goal.
struct Party {
  Range phrase;              // empty: nobody is named
  Index attribution = none;  // of a holder: the attribution that it stands in. Its source is who "we" is
  bool source = false;       // it is the source of `attribution`; with an empty phrase the running exchange decides
};

// Speakers are found for parties only; a name that neither speaks nor wants anything is none.
struct FoundSpeakers {
  std::vector<FoundSpeaker> speakers;  // ordered by first mention
  std::vector<Index> of;               // for each party asked for, its speaker, or none
  std::vector<double> confidence;      // for each party, 0..1: how sure that is; 0 when there is none
};

// Resolves the parties, in any order.
FoundSpeakers find_speakers(const Article& article, const std::vector<Attribution>& attributions,
                            const std::vector<Party>& parties);

}  // namespace sayso
