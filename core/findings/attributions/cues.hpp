// Cues: the words that say that something is said, believed or meant.
//
//   "The mayor has repeatedly refused to say that …"    one cue, "has repeatedly refused to say", its head "say"
#pragma once

#include <vector>

#include "syntax/article.hpp"

namespace sayso {

enum class CueType : std::uint8_t {
  verb,       // said, has argued
  noun,       // the claim that, concerns about
  according,  // according to, per, in the words of: a preposition whose object is the source
  view,       // in her view, in Ruiz’s words: the source stands inside
  adverb,     // reportedly
};

// How a verb stands in its clause.
enum class Voice : std::uint8_t {
  finite,      // said, has said, will say
  infinitive,  // to say
  gerund,      // saying
  passive,     // was told, is expected, was criticized
};

struct Cue {
  CueType type = CueType::verb;
  Range tokens;            // the whole group: auxiliaries, adverbs, particle
  std::uint32_t head = 0;  // the cue word itself
  Voice voice = Voice::finite;
  Range owner;                             // of a view: whose it is
  const english::CueVerb* verb = nullptr;  // for a verb
  const english::CueNoun* noun = nullptr;  // for a noun
  bool takes(english::Frame frame) const {
    return verb != nullptr ? verb->takes(frame) : noun != nullptr && noun->takes(frame);
  }
};

// All words that may be cues, in text order. Whether they are shows when a source and a content are found.
std::vector<Cue> find_cues(const Article& article);

// The place in `cues` of the first whose head does not stand before `token`.
std::size_t first_cue_from(const std::vector<Cue>& cues, std::uint32_t token);

}  // namespace sayso
