// Whether what a clause says is held at all, or only supposed, or said of nobody in particular.
#pragma once

#include <optional>

#include "syntax/sources.hpp"
#include "syntax/verb_groups.hpp"

namespace sayso {

// "if he wants to win", "whether to …", a question: the aim is not said to be held.
bool hypothetical(const Article& article, std::uint32_t i);
// "would demand", "might want to", "should try to": nobody does.
// `reported`: the group stands in what somebody is said to say, where "would" tells of a plan.
bool unreal(const Article& article, const VerbGroup& group, bool reported);
// "women who want to learn", "steps that need to be taken": said of whoever or whatever is of that kind.
bool of_any_kind(const Article& article, const VerbGroup& group);
// "The study focuses on …": what a text is about is no aim.
bool by_document(const Article& article, const std::optional<Source>& subject);
// "will probably close": what is expected of a party, with the word in [first, last) or right before.
bool probable(const Article& article, std::uint32_t first, std::uint32_t last);
}  // namespace sayso
