// The command line of `sayso`: one table of options, from which it is read and from which --help is written.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "text/offsets.hpp"

namespace sayso::cli {

enum class Task : std::uint8_t { analyze, help, version };
enum class Format : std::uint8_t { text, json, jsonl };       // of what is written
enum class Source : std::uint8_t { automatic, text, jsonl };  // of what is read
enum class Colour : std::uint8_t { automatic, always, never };

struct Settings {
  Task task = Task::analyze;
  Format format = Format::text;
  Source from = Source::automatic;
  OffsetUnit offsets = OffsetUnit::codepoint;
  Colour colour = Colour::automatic;
  unsigned jobs = 0;               // articles analyzed at the same time; 0 is one for each processor
  bool whole = false;              // the report shows long quotations whole
  std::string output;              // a file; empty is standard output
  bool resume = false;             // go on behind what an interrupted run has done of `output`
  std::vector<std::string> files;  // never empty after parsing; "-" is standard input
};

struct ParsedOptions {
  Settings settings;
  std::string error;  // empty when `settings` holds; else one line that says what to do

  bool ok() const { return error.empty(); }
};

// Reads the arguments that follow the program's name.
ParsedOptions parse_options(const std::vector<std::string_view>& arguments);

// What --help prints, wrapped at `width` columns.
std::string help_text(std::size_t width);

}  // namespace sayso::cli
