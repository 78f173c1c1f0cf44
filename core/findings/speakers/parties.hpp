// What goes into the speakers' rooms and what comes out: parties, and who they are.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "finds.hpp"
#include "syntax/article.hpp"

namespace sayso {

// A phrase whose party is wanted: the source of an attribution, the holder of a goal.
struct Party {
  Range phrase;              // empty: nobody is named
  Index attribution = none;  // of a holder: the attribution that it stands in. Its source is who "we" is
  bool source = false;       // it is the source of `attribution`; with an empty phrase the running exchange decides
};

struct FoundSpeaker {
  std::string name;
  SpeakerKind kind = SpeakerKind::person;
  std::optional<std::string> role;
  std::vector<Range> mentions;  // in text order
};

// Speakers are found for parties only; a name that neither speaks nor wants anything is none.
struct FoundSpeakers {
  std::vector<FoundSpeaker> speakers;  // ordered by first mention
  std::vector<Index> of;               // for each party asked for, its speaker, or none
  std::vector<double> confidence;      // for each party, 0..1: how sure that is; 0 when there is none
};

}  // namespace sayso
