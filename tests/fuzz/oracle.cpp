#include "oracle.hpp"

#include <array>
#include <cstdio>
#include <cstdlib>
#include <limits>
#include <nlohmann/json.hpp>
#include <numeric>
#include <vector>

#include "invariants.hpp"
#include "json.hpp"
#include "json_reader.hpp"
#include "text/utf8.hpp"

namespace sayso::fuzz {
namespace {

constexpr std::uint32_t inside_a_character = std::numeric_limits<std::uint32_t>::max();

// For each byte of the text the offset in `unit`. Counted character by character, apart from text/offsets.cpp, which it
// checks.
std::vector<std::uint32_t> offsets_of(std::string_view text, OffsetUnit unit) {
  std::vector<std::uint32_t> offsets(text.size() + 1, inside_a_character);
  std::uint32_t offset = 0;
  for (std::size_t at = 0; at < text.size();) {
    const utf8::Decoded character = utf8::decode(text, at);
    offsets[at] = offset;
    at += character.length;
    offset += unit == OffsetUnit::utf8                               ? character.length
              : unit == OffsetUnit::utf16 && character.code > 0xFFFF ? 2
                                                                     : 1;
  }
  offsets[text.size()] = offset;
  return offsets;
}

std::vector<Span*> all_spans(Analysis& analysis) {
  std::vector<Span*> all;
  const auto add = [&](Spans& spans) {
    for (Span& span : spans) all.push_back(&span);
  };
  for (Quote& quote : analysis.quotes) add(quote.content), add(quote.cue), add(quote.source);
  for (Speaker& speaker : analysis.speakers) add(speaker.mentions);
  for (Goal& goal : analysis.goals) add(goal.span), add(goal.cue), add(goal.holder);
  for (AnnouncedList& list : analysis.lists) add(list.cue);
  for (Block& block : analysis.blocks) all.push_back(&block.span);
  return all;
}

// The analysis in bytes as one in `unit`, which offsets_of() counts.
Analysis converted(Analysis analysis, OffsetUnit unit, std::string_view text) {
  const std::vector<std::uint32_t> offsets = offsets_of(text, unit);
  const auto at = [&](std::uint32_t byte) {
    require(byte < offsets.size() && offsets[byte] != inside_a_character,
            "a span stands inside a character, or past the text", to_json(analysis));
    return offsets[byte];
  };
  for (Span* span : all_spans(analysis)) *span = {at(span->start), at(span->end)};
  analysis.offsets = unit;
  analysis.length = at(analysis.length);
  return analysis;
}

Analysis analyzed(std::string_view text, OffsetUnit unit) {
  Options options;
  options.offsets = unit;
  return analyze(text, options);
}

void check_invariants(const Analysis& analysis) {
  const std::string broken = broken_invariant(analysis);
  require(broken.empty(), "an invariant: " + broken, broken.empty() ? "" : to_json(analysis));
}

}  // namespace

void require(bool holds, std::string_view what, std::string_view about) {
  if (holds) return;
  std::fprintf(stderr, "\nFAILED: %.*s\n%.*s\n", static_cast<int>(what.size()), what.data(),
               static_cast<int>(about.size()), about.data());
  std::abort();
}

void check_one_line(std::string_view json) {
  require(json.find_first_of("\n\r") == json.npos, "the JSON is more than one line", json);
  require(utf8::valid(json), "the JSON is not UTF-8", json);
  require(nlohmann::json::parse(json, nullptr, /*allow_exceptions=*/false).is_object(), "the JSON is no object", json);
}

void check_reads_back(const Analysis& analysis, std::string_view id) {
  for (const JsonLayout layout : {JsonLayout::compact, JsonLayout::indented}) {
    const std::string json = to_json(analysis, id, layout);
    const ReadAnalysis read = from_json(json);
    require(read.ok(), "the JSON is not read back: " + read.error, json);
    require(to_json(read.analysis, read.id, layout) == json, "the JSON is not the same when read back", json);
  }
}

void check_text(std::string_view text) {
  const std::string repaired = utf8::repair(text).text;
  const Analysis in_bytes = analyzed(text, OffsetUnit::utf8);
  require(in_bytes.length == repaired.size(), "the length is not the text's");
  check_invariants(in_bytes);
  constexpr std::array units = {OffsetUnit::utf16, OffsetUnit::codepoint, OffsetUnit::utf8};
  const OffsetUnit unit = units[std::accumulate(text.begin(), text.end(), std::size_t{0}) % units.size()];
  const Analysis analysis = analyzed(text, unit);
  const std::string json = to_json(analysis);
  check_invariants(analysis);
  check_one_line(json);
  check_reads_back(analysis);
  require(json == to_json(converted(in_bytes, unit, repaired)), "the same text gives another analysis", json);
}

}  // namespace sayso::fuzz
