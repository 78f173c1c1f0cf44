// Descriptions by which the article has called nobody: "the 40-year-old", "the company". They point at who comes to
// mind, of those who can be meant at all.
#pragma once

#include "findings/speakers/descriptions.hpp"

namespace sayso {

// "the Italian", of a person whom the article knows by no other function.
Reference person_pointed_at(const Scene& scene, const Described& it);

// "the company", of a body of that kind; "the article", of the medium that it stood in.
Reference body_pointed_at(Scene& scene, const Described& it);

// "Marsh was told by [the treasurer]": an agent behind its verb is brought in there.
bool is_agent(const english::Reading& reading, Range phrase);

}  // namespace sayso
