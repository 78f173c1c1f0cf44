// Sources: a noun phrase with all that belongs to it, where it can be the subject of a verb or stands behind one.
//
//   "Ana Ruiz, the mayor of Porto Vell, said …"      source_before(said) = [Ana Ruiz, the mayor of Porto Vell,]
//   "…,” said Ana Ruiz, the mayor of Porto Vell."    source_after(Ana)   = [Ana Ruiz, the mayor of Porto Vell]
//
// A source is made of base phrases (noun_phrases.hpp). Before a verb it is read from right to left: times are passed
// ("the mayor on Monday said"); where a comma, a bracket or a dash stands then, what it closes is passed when its words
// can be said of a subject (an apposition, a relative clause, an age, a place); the phrase there is joined to what a
// preposition or "and" ties it to. Behind a verb the same is read from left to right. The head is that of the leftmost
// phrase. Words decide little: which prepositions tie, which nouns are parties or times (english/).
#pragma once

#include <optional>

#include "syntax/article.hpp"

namespace sayso {

struct Source {
  Range tokens;
  std::uint32_t head = 0;  // the head noun or pronoun of its first phrase
};

// A phrase alone, without what belongs to it.
inline Source source_of(const english::NounPhrase& phrase) { return {phrase.tokens, phrase.head}; }

// The subject that ends right before token `verb`, the first of a verb group, not reaching before token `floor`.
// A comma at the end of an apposition counts as a part. None when what stands there can be no subject.
std::optional<Source> source_before(const Article& article, std::uint32_t verb, std::uint32_t floor);

// The phrase that begins at token `first`, with what belongs to it up to token `limit`.
std::optional<Source> source_after(const Article& article, std::uint32_t first, std::uint32_t limit);

// The phrase that begins at `first` with its prepositional phrases, without appositions: [a spokesman for the port].
std::optional<Source> phrase_with_complements(const Article& article, std::uint32_t first, std::uint32_t limit);

// Whether a phrase can be one that speaks or thinks: not a time, an amount, a "there".
bool can_speak(const Article& article, const english::NounPhrase& phrase);

// Whether a phrase can be whom somebody tells something: people, a body, a medium.
bool can_be_addressed(const Article& article, const english::NounPhrase& phrase);

// "said Ruiz | in a letter": whether the preposition at `i` tells where it was said, and so ends who said it.
bool tells_where(const Article& article, std::uint32_t i);

}  // namespace sayso
