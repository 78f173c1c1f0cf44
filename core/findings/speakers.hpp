// Speakers: the mentions that are one party, under one name.
//
//   "Li Haidong, a professor at …", "Li", "he"     one speaker, "Li Haidong", role "a professor at …"
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "analysis.hpp"
#include "findings/article.hpp"
#include "findings/attributions.hpp"

namespace sayso {

struct FoundSpeaker {
  std::string name;
  SpeakerKind kind = SpeakerKind::person;
  std::optional<std::string> role;
  std::vector<Range> mentions;  // in text order
};

// A phrase whose party is wanted: the source of an attribution, the holder of a goal.
struct Party {
  Range phrase;             // empty: nobody is named, and the running exchange decides
  std::uint32_t head = 0;   // its head noun or pronoun
  Index attribution = none; // for a first person inside a quotation: whose words these are; for an attribution, itself
};

struct FoundSpeakers {
  std::vector<FoundSpeaker> speakers;  // ordered by first mention
  std::vector<Index> of;               // for each party asked for, its speaker, or none
};

// Resolves the parties, which come in text order of what they say. O(mentions) in the article's length.
FoundSpeakers find_speakers(const Article& article, const std::vector<Attribution>& attributions, const std::vector<Party>& parties);

}  // namespace sayso
