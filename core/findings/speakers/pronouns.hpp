// Pronouns: he, she, it and they by who comes to mind; we and I by who says the words they stand in.
#pragma once

#include <span>
#include <vector>

#include "findings/speakers/parties.hpp"
#include "findings/speakers/scene.hpp"

namespace sayso {

// "we" in somebody’s words is whoever says them; in the article’s own words it is the narrator.
Reference of_first_person(const Scene& scene, const Party& party);

// Any pronoun. `party`: whose source or holder it is; an empty one of a pronoun met on the way.
Reference of_pronoun(Scene& scene, const Mention& mention, const Party& party);

// Who is named in the words that a pronoun is the source of: nobody calls himself by his name.
std::vector<Index> named_in_words(const Scene& scene, const Party& party);

// What the place of a pronoun tells, or of another mention that means one person or thing. `named`: in its party's
// words.
PersonPronoun person_pronoun(const Scene& scene, const Mention& mention, const Party& party,
                             std::span<const Index> named);

}  // namespace sayso
