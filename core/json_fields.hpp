// The names and the order of the JSON's fields, once: what writes or reads an Analysis visits them.
//
//   visit(field, quote)    calls field("kind", quote.kind), field("content", quote.content), …
#pragma once

#include <array>
#include <cstdint>
#include <string_view>
#include <type_traits>

#include "finds.hpp"

namespace sayso::json {

inline constexpr std::uint32_t schema = 2;

template <typename Kind>
inline constexpr std::array<std::string_view, 0> names_of{};
template <>
inline constexpr std::array<std::string_view, 3> names_of<OffsetUnit>{"utf8", "utf16", "codepoint"};
template <>
inline constexpr std::array<std::string_view, 3> names_of<QuoteKind>{"direct", "mixed", "indirect"};
template <>
inline constexpr std::array<std::string_view, 4> names_of<SpeakerKind>{"person", "organization", "group", "unnamed"};
template <>
inline constexpr std::array<std::string_view, 3> names_of<GoalKind>{"aim", "commitment", "demand"};
template <>
inline constexpr auto names_of<BlockKind> = [] {
  std::array<std::string_view, block_facts.size()> names;
  for (std::size_t i = 0; i < names.size(); ++i) names[i] = block_facts[i].name;
  return names;
}();
template <>
inline constexpr auto names_of<Evidence> = [] {
  std::array<std::string_view, evidence_facts.size()> names;
  for (std::size_t i = 0; i < names.size(); ++i) names[i] = evidence_facts[i].name;
  return names;
}();

// The letter in front of the number in an id.
template <typename Find>
inline constexpr char letter_of = '\0';
template <>
inline constexpr char letter_of<Quote> = 'q';
template <>
inline constexpr char letter_of<Speaker> = 's';
template <>
inline constexpr char letter_of<Goal> = 'g';
template <>
inline constexpr char letter_of<AnnouncedList> = 'l';

template <typename T, typename Find>
concept Is = std::is_same_v<std::remove_const_t<T>, Find>;

template <typename Visitor, Is<Quote> T>
void visit(Visitor& field, T& quote) {
  field("kind", quote.kind);
  field("content", quote.content);
  field("cue", quote.cue);
  field("source", quote.source);
  field.template id<Speaker>("speaker", quote.speaker);
  field("speaker_confidence", quote.speaker_confidence);
  field("negated", quote.negated);
  field("confidence", quote.confidence);
  field("why", quote.why);
}

template <typename Visitor, Is<Speaker> T>
void visit(Visitor& field, T& speaker) {
  field("name", speaker.name);
  field("kind", speaker.kind);
  field("role", speaker.role);
  field("mentions", speaker.mentions);
  field.template ids<Quote>("quotes", speaker.quotes);
  field.template ids<Goal>("goals", speaker.goals);
  field("words", speaker.words);
}

template <typename Visitor, Is<Goal> T>
void visit(Visitor& field, T& goal) {
  field("kind", goal.kind);
  field("span", goal.span);
  field("cue", goal.cue);
  field("holder", goal.holder);
  field.template id<Speaker>("speaker", goal.speaker);
  field("speaker_confidence", goal.speaker_confidence);
  field("negated", goal.negated);
  field.template id<Quote>("quote", goal.quote);
  field.template id<AnnouncedList>("list", goal.list);
  field.template id<Goal>("restates", goal.restates);
  field("confidence", goal.confidence);
  field("why", goal.why);
}

template <typename Visitor, Is<AnnouncedList> T>
void visit(Visitor& field, T& list) {
  field("announced", list.announced);
  field.template ids<Goal>("goals", list.goals);
  field("cue", list.cue);
  field.template id<Speaker>("speaker", list.speaker);
}

template <typename Visitor, Is<Block> T>
void visit(Visitor& field, T& block) {
  field("kind", block.kind);
  field("start", block.span.start);
  field("end", block.span.end);
}

template <typename Visitor, Is<Analysis> T>
void visit(Visitor& field, T& analysis) {
  field("offsets", analysis.offsets);
  field("length", analysis.length);
  field("quotes", analysis.quotes);
  field("speakers", analysis.speakers);
  field("goals", analysis.goals);
  field("lists", analysis.lists);
  field("blocks", analysis.blocks);
  field("warnings", analysis.warnings);
}

}  // namespace sayso::json
