#include "findings/speakers.hpp"

#include "findings/speakers/resolver.hpp"

namespace sayso {

FoundSpeakers find_speakers(const Article& article, const std::vector<Attribution>& attributions,
                            const std::vector<Party>& parties, const SpeakerWatchers& watchers) {
  // Read twice: the pronouns of the whole article tell the sex of those whose names do not.
  Scene first(article, attributions);
  read_parties(first, parties);
  Scene second(article, attributions);
  second.watchers = watchers;
  learn_sexes(second.cast, first.sexes.sexes());
  return report(second, parties, read_parties(second, parties));
}

}  // namespace sayso
