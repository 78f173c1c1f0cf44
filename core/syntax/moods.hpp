// Moods: whether what a clause says is held at all, or only supposed, or said of nobody in particular.
//
//   "If the club wants to win, it should pay."     hypothetical(wants)
//   "He would demand a vote."                      unreal(demand), unless he is reported to say so
//   "Voters who want lower rents stayed away."     of_any_kind(want)
//
// Each question looks at a few words of known meaning near the verb ("if", a modal, "probably") and at the shape of
// what stands before it; none looks beyond the sentence.
#pragma once

#include <optional>

#include "syntax/sources.hpp"
#include "syntax/verb_groups.hpp"

namespace sayso {

// "if he wants to win", "whether to …", a question: nothing is said to be so.
bool hypothetical(const Article& article, std::uint32_t i);

// "would demand", "might want to", "should try to", "will probably want": nobody does.
// `reported`: the group stands in what somebody is said to say, where "would" tells of a plan.
bool unreal(const Article& article, const VerbGroup& group, bool reported);

// "women who want to learn", "steps that need to be taken": said of whoever or whatever is of that kind.
bool of_any_kind(const Article& article, const VerbGroup& group);

// "The study focuses on …": what a text is about is no aim. "Ruiz’s plan aims to …": Ruiz does.
bool by_document(const Article& article, const std::optional<Source>& subject);

// "will probably close": what is expected of a party, with the word in [first, last) or right before.
bool probable(const Article& article, std::uint32_t first, std::uint32_t last);

}  // namespace sayso
