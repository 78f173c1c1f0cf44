// Several who speak as one: "Smith and Jones", "the two men", "both".
#pragma once

#include <string_view>

#include "findings/speakers/scene.hpp"

namespace sayso {

// "Sens. Olga Brandt (D-Vell), Hal Moreno (R-Norland) and the mayor": named one after the other.
Reference of_several(Scene& scene, Range phrase);

// "Ruiz and [Marsh] met": later "they", "the two".
void note_pair(Scene& scene, Index second_name);

// "the two men", "both", "each", "the candidates": the pair that the article has named together, or the two who come to
// mind. `here`: where the phrase begins.
Reference of_pair(Scene& scene, std::uint32_t here, std::string_view noun);

}  // namespace sayso
