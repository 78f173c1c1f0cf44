// Whether what a clause says is held at all, or only supposed, or said of nobody in particular.
#pragma once

#include "findings/goals/holders.hpp"
#include "syntax/verb_groups.hpp"

namespace sayso {

// "if he wants to win", "whether to …", a question: the aim is not said to be held.
bool hypothetical(const Article& article, std::uint32_t i);
// "would demand", "might want to", "should try to": nobody does.
bool unreal(const Article& article, const Holders& holders, const VerbGroup& group);
// "women who want to learn", "steps that need to be taken": said of whoever or whatever is of that kind.
bool of_any_kind(const Article& article, const VerbGroup& group);
// "The study focuses on …": what a text is about is no aim.
bool by_document(const Article& article, const std::optional<Source>& subject);
// "will probably close": what is expected of a party, with the word in [first, last) or right before.
bool probable(const Article& article, std::uint32_t first, std::uint32_t last);
// "The refugees that she wants to bring home are …": the verb of the clause around ends the goal.
bool in_relative_clause(const Article& article, std::uint32_t i);
// "how we should respond", "what I have to offer", "a chance that all should have": asked or described, not demanded.
bool in_wh_clause(const Article& article, const Source& subject);

// The verb of a goal that begins, at `first`, with it, its adverbs or its negation.
std::uint32_t verb_from(const Article& article, std::uint32_t first);

}  // namespace sayso
