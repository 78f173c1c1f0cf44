// Descriptions: "the mayor", "her campaign", "an official from the port"; and those of their words that say who is
// meant.
#pragma once

#include <cstdint>
#include <optional>
#include <string_view>

#include "findings/mentions.hpp"
#include "findings/speakers/scene.hpp"
#include "syntax/article.hpp"

namespace sayso {

// A description with what was asked of it once.
struct Described {
  const Mention& mention;
  Range phrase;  // the mention with what belongs to it
  Description description;
  std::string_view noun;
  bool indefinite = false;
  Index owner = none;  // "her campaign"
};

// Who is meant when it fits nobody: nobody; somebody new; of a source, whom the next sentences name, else somebody new;
// or the same, else nobody as yet.
enum class Newcomer : std::uint8_t { nobody, itself, named_next, named_next_or_nobody };

// `phrase`: the mention with what belongs to it.
Reference of_description(Scene& scene, const Mention& mention, Range phrase, Newcomer newcomer = Newcomer::itself);

// Somebody new, whom a description brings in. `phrase` as above.
Reference introduce(Scene& scene, const Mention& mention, Range phrase);

// Of "the official from the port — he would not give his name —" the words "official from the port", with their noun:
// without an article, and up to what is said in passing, to an occasion ("over the vote") or to a long relative clause.
Description description_of(const Article& article, const Mention& mention, Range phrase);

// "[Ruiz]’s lawyer": whose it is, none where nobody bears what stands there; nullopt where nothing does.
std::optional<Index> owner_before(const Scene& scene, const Mention& mention);

// Whether a name, one of the cast's, is the first full one of a person, outside of quotation marks.
bool is_new_person(const Cast& cast, const Mention& name);

}  // namespace sayso
