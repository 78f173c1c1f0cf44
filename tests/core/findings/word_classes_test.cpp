#include "attributions/word_classes.hpp"

#include <algorithm>
#include <catch2/catch.hpp>

#include "findings/roles/features.hpp"
#include "findings/roles/network.hpp"

using namespace sayso;

TEST_CASE("every cue verb and cue noun has a class in the role network's training") {
  const auto classes = roles::word_classes();
  for (const english::CueVerb& verb : english::lexicon::cue_verbs()) {
    if (!verb.particle.empty()) continue;
    INFO(verb.lemma);
    CHECK(classes.contains(std::string(verb.lemma)));
  }
  for (const english::CueNoun& noun : english::lexicon::cue_nouns()) {
    INFO(noun.lemma);
    CHECK(classes.contains(std::string(noun.lemma)));
  }
  CHECK(classes.at("said") == 1);
  CHECK(classes.at("spokeswomen") == 15);
}

// The weights hold the words' hashes and classes as they were when the network was trained. A class that is changed in
// senses.def has an effect only when it is trained anew.
TEST_CASE("the words of the shipped weights have the classes of senses.def") {
  const auto classes = roles::word_classes();
  const roles::Network& network = roles::network();
  std::size_t known = 0, other = 0;
  for (const auto& [word, word_class] : classes) {
    const auto found = std::lower_bound(network.lexicon.begin(), network.lexicon.end(), roles::fnv(word));
    if (found == network.lexicon.end() || *found != roles::fnv(word)) continue;
    ++known;
    other += network.lexicon_classes[static_cast<std::size_t>(found - network.lexicon.begin())] != word_class;
  }
  CHECK(known >= network.lexicon.size() * 98 / 100);  // the others are forms that nobody writes: "agreing"
  CHECK(other <= 4);                                  // "sympathise", which has got a spelling more
}
