// The vocabulary of the house, below every room: what a find is, and what an analysis is made of.
//
//   Quote     who said it (source), by which words (cue), and what (content)
//   Goal      who wants it (holder), by which words (cue), and what (span)
//   Speaker   a person, an organization or a group, with every mention, quote and goal
//   Block     a part of the page and its kind
//
// Offsets of a fresh Analysis are bytes of the text. One find refers to another by its index in its array; `none` is
// nobody. docs/schema/2.json names the fields of the JSON, invariants.hpp says what always holds.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "block.hpp"
#include "evidence.hpp"
#include "span.hpp"

namespace sayso {

// The units in which a text's offsets are counted: bytes of UTF-8, UTF-16 units, or code points. text/offsets converts.
enum class OffsetUnit : std::uint8_t { utf8, utf16, codepoint };

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
  Evidence why = Evidence::network_indirect;
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
  Evidence why = Evidence::verb_infinitive;
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
  std::vector<Block> blocks;
  std::vector<std::string> warnings;
};

}  // namespace sayso
