// Words with nobody beside them, and who is told of between those that speak.
#pragma once

#include "findings/speakers/scene.hpp"

namespace sayso {

// Whose turn it is; but behind the article's own words about one person alone they are that one's.
Reference of_words_alone(const Scene& scene, const Attribution& said);

// “Where was it?” Quill asked [Birch]. Or none.
Index asked_by(const Scene& scene, const Attribution& said);

// “There were nine.” [Li] sighed. “There were ten.”   A few words of whom the article tells between two that speak.
void note_beat(Scene& scene, Index who, Range subject);

}  // namespace sayso
