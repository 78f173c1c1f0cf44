#include "attributions/word_classes.hpp"

#include <algorithm>
#include <catch2/catch.hpp>

#include "reader/encoder.hpp"
#include "reader/features.hpp"

using namespace sayso;

TEST_CASE("every cue verb and cue noun has a class in the encoder's training") {
  const auto classes = reader::word_classes();
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

// The weights hold the words' hashes and classes as they were when the encoder was trained. A class that is changed in
// senses.def has an effect only when it is trained anew.
TEST_CASE("the words of the shipped weights have the classes of senses.def") {
  const auto classes = reader::word_classes();
  const reader::Encoder& encoder = reader::encoder();
  std::size_t known = 0, other = 0;
  for (const auto& [word, word_class] : classes) {
    const auto found = std::lower_bound(encoder.lexicon.begin(), encoder.lexicon.end(), reader::fnv(word));
    if (found == encoder.lexicon.end() || *found != reader::fnv(word)) continue;
    ++known;
    other += encoder.lexicon_classes[static_cast<std::size_t>(found - encoder.lexicon.begin())] != word_class;
  }
  CHECK(known >= encoder.lexicon.size() * 98 / 100);  // the others are forms that nobody writes: "agreing"
  CHECK(other <= 4);                                  // "sympathise", which has got a spelling more
}
