// The analysis of one article: who said what, and who wants what.
//
//   sayso::Analysis a = sayso::analyze("“We will rebuild the pier,” said Ana Ruiz, the mayor.");
//   a.quotes[0].kind        == QuoteKind::direct
//   a.speakers[0].name      == "Ana Ruiz"
//   a.speakers[0].role      == "the mayor"
//   a.goals[0].kind         == GoalKind::commitment   // "rebuild the pier", held by "We", who is Ana Ruiz
//
// Field names and invariants are those of shared/design/output.md; core/json writes them. Offsets of a fresh Analysis
// are bytes of `text` (see text/span.hpp). One find refers to another by its index in its array; `none` is nobody.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "text/offsets.hpp"
#include "text/span.hpp"

namespace sayso {

using Index = std::int32_t;
inline constexpr Index none = -1;

enum class QuoteKind : std::uint8_t { direct, mixed, indirect };
enum class SpeakerKind : std::uint8_t { person, organization, group, unnamed };
enum class GoalKind : std::uint8_t { aim, commitment, demand };

struct Quote {
  QuoteKind kind = QuoteKind::indirect;
  Spans content;
  Spans cue;
  Spans source;
  Index speaker = none;
  double confidence = 0;  // 0..1, a multiple of 0.01
  std::string why;        // a stable name of the evidence; docs/why.md explains each
  double speaker_confidence =
      0;                 // 0..1, a multiple of 0.01: how sure `speaker` is; 0 when that is none. docs/speakers.md
  bool negated = false;  // the source is reported not to have said or thought it: "Neither Pike nor Marsh said …"
};

struct Speaker {
  std::string name;
  SpeakerKind kind = SpeakerKind::person;
  std::optional<std::string> role;
  Spans mentions;
  std::vector<Index> quotes;
  std::vector<Index> goals;
  std::uint32_t words = 0;  // quoted or reported of this speaker; those of negated quotes do not count
};

struct Goal {
  GoalKind kind = GoalKind::aim;
  Spans span;
  Spans cue;
  Spans holder;
  Index speaker = none;
  Index quote = none;
  Index list = none;
  Index restates = none;
  double confidence = 0;
  std::string why;
  double speaker_confidence = 0;  // as of a quote
  bool negated = false;  // the holder does not want, plan or promise what `span` says: "has no plan to", "won’t"
};

struct AnnouncedList {
  std::optional<std::uint32_t> announced;
  std::vector<Index> goals;
  Spans cue;
  Index speaker = none;
};

struct Analysis {
  OffsetUnit offsets = OffsetUnit::utf8;
  std::uint32_t length = 0;  // of the text, in `offsets`
  std::vector<Quote> quotes;
  std::vector<Speaker> speakers;
  std::vector<Goal> goals;
  std::vector<AnnouncedList> lists;
  std::vector<std::string> warnings;
};

struct Options {
  OffsetUnit offsets = OffsetUnit::utf8;       // the unit of every offset in the result
  std::uint32_t max_bytes = 8u * 1024 * 1024;  // longer text is cut at a character, with a warning
};

// Analyzes one article. Pure: the same text and options give the same Analysis on every platform. Any bytes are
// accepted: each invalid UTF-8 sequence is read as U+FFFD (one code point, one UTF-16 unit, three bytes) and a warning
// says how many there were, so offsets are those of the text so repaired. Never throws for bad input.
Analysis analyze(std::string_view text, const Options& options = {});

// The version of the analyzer, "0.1.0".
std::string_view version();

}  // namespace sayso
