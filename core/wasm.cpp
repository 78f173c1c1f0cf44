// The WebAssembly module's two exports. A thin border: strings in, JSON out, errors as values.
//
//   analyze(text, optionsJson) -> string
//     text         a well-formed string; each lone surrogate must have been replaced before
//     optionsJson  {"offsets": "utf16" | "codepoint" | "utf8", "blocks": [{"kind": "byline", "start": 0, "end": 9}]};
//                  both may be missing; without offsets they are utf16, what JavaScript's strings count. `blocks` are
//                  what is known of the text's parts (analysis.hpp), in that unit
//     returns      the analysis (docs/format.md), or {"error":{"code":"bad-option","message":"…"}}
//   version() -> string
#include <emscripten/bind.h>

#include <cstdint>
#include <limits>
#include <nlohmann/json.hpp>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "analysis.hpp"
#include "json.hpp"

namespace {

using sayso::OffsetUnit;

struct ReadOptions {
  sayso::Options options;
  std::string error;  // empty when the options were read
};

using Json = nlohmann::json;

std::string refusal(std::string_view option, std::string_view wanted) {
  return "The option \"" + std::string(option) + "\" must be " + std::string(wanted) + ".";
}

std::string read_offsets(const Json& value, OffsetUnit& unit) {
  if (value == "utf16") unit = OffsetUnit::utf16;
  else if (value == "codepoint") unit = OffsetUnit::codepoint;
  else if (value == "utf8") unit = OffsetUnit::utf8;
  else return refusal("offsets", R"("utf16", "codepoint" or "utf8")");
  return {};
}

std::optional<std::uint32_t> offset_in(const Json& object, const char* name) {
  const auto field = object.find(name);
  if (field == object.end()) return std::nullopt;
  const auto* number = field->get_ptr<const Json::number_unsigned_t*>();
  if (number == nullptr || *number > std::numeric_limits<std::uint32_t>::max()) return std::nullopt;
  return static_cast<std::uint32_t>(*number);
}

std::optional<sayso::Block> block_in(const Json& value) {
  if (!value.is_object() || !value.contains("kind")) return std::nullopt;
  const auto* name = value["kind"].get_ptr<const std::string*>();
  const auto kind = name == nullptr ? std::nullopt : sayso::block_kind(*name);
  const auto start = offset_in(value, "start"), end = offset_in(value, "end");
  if (!kind || !start || !end || *end < *start) return std::nullopt;
  return sayso::Block{*kind, {*start, *end}};
}

std::string read_blocks(const Json& value, std::vector<sayso::Block>& blocks) {
  for (const Json& each : value) {
    const auto block = value.is_array() ? block_in(each) : std::nullopt;
    if (!block) return refusal("blocks", R"(an array of blocks such as {"kind":"byline","start":0,"end":9})");
    blocks.push_back(*block);
  }
  return value.is_array() ? std::string() : refusal("blocks", "an array");
}

ReadOptions read_options(std::string_view json) {
  ReadOptions read;
  read.options.offsets = OffsetUnit::utf16;
  if (json.empty()) return read;
  const auto object = Json::parse(json, nullptr, /*allow_exceptions=*/false);
  if (!object.is_object()) return {{}, "The options must be a JSON object, such as {\"offsets\":\"utf16\"}."};
  for (const auto& [name, value] : object.items()) {
    if (name == "offsets") read.error = read_offsets(value, read.options.offsets);
    else if (name == "blocks") read.error = read_blocks(value, read.options.blocks);
    else return {{}, "There is no option " + sayso::json_string(name) + R"(; there are "offsets" and "blocks".)"};
    if (!read.error.empty()) return read;
  }
  return read;
}

std::string analyze(const std::string& text, const std::string& options_json) {
  const auto [options, error] = read_options(options_json);
  if (!error.empty()) return R"({"error":{"code":"bad-option","message":)" + sayso::json_string(error) + "}}";
  return sayso::to_json(sayso::analyze(text, options));
}

std::string version() { return std::string(sayso::version()); }

}  // namespace

EMSCRIPTEN_BINDINGS(sayso) {
  emscripten::function("analyze", &analyze);
  emscripten::function("version", &version);
}
