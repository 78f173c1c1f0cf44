#include "findings/speakers.hpp"

#include "findings/speakers/resolver.hpp"

namespace sayso {

FoundSpeakers find_speakers(const Article& article, const std::vector<Attribution>& attributions,
                            const std::vector<Party>& parties, const SpeakerWatchers& watchers) {
  // Read twice: the pronouns of the whole article tell the sex of those whose names do not.
  Resolver first(article, attributions);
  first.read(parties);
  Resolver second(article, attributions);
  second.watch(watchers);
  second.learn(first.sexes_told());
  second.read(parties);
  return second.report(parties);
}

}  // namespace sayso
