// Relative pronouns: "who" and "which" mean what stands before them.
#pragma once

#include "findings/speakers/parties.hpp"
#include "findings/speakers/scene.hpp"

namespace sayso {

// `clause`: where the clause begins, at the pronoun or at "some of" before it.
Reference of_relative(Scene& scene, std::uint32_t pronoun, std::uint32_t clause, const Party& party);

}  // namespace sayso
