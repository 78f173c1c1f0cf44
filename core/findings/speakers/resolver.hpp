// The resolver reads an article once, from front to back, and says of each party who it is.
//
// What a reader has in mind on the way is the scene (scene.hpp). Each room resolves one kind of party in it, and one
// leads to another:
//
//   resolver.cpp       "Ana Ruiz", and which of the others a party is
//   rivals.cpp         of a source that is no name: the answer of the rooms below, or another
//   turns.cpp          words with nobody beside them, and who is told of between those that speak
//   callers.cpp        "RUIZ:", "Q.", "THE WITNESS:": the labels of a transcript
//   pronouns.cpp       "she", "they", "we": who comes to mind, who speaks
//   relatives.cpp      "Ana Ruiz, [who] …": what stands before
//   descriptions.cpp   "the mayor", "her campaign": who was called so; else somebody new
//   pointers.cpp       "the company", "the 40-year-old": who is not known by that word, and comes to mind
//   makers.cpp         "a report by the port", "the ministry’s letter": whose words a document holds
//   together.cpp       "Ruiz and Marsh", "both", "the two men": several as one
//
// A Reference says who was found, in which way, and with which lead over the second best (trust.hpp).
#pragma once

#include <vector>

#include "findings/speakers/parties.hpp"
#include "findings/speakers/scene.hpp"

namespace sayso {

// Whom each party means. A scene is read once.
std::vector<Reference> read_parties(Scene& scene, const std::vector<Party>& parties);

// The speakers among those whom the parties were found to mean.
FoundSpeakers report(Scene& scene, const std::vector<Party>& parties, const std::vector<Reference>& referents);

}  // namespace sayso
