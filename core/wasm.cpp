// The WebAssembly module's two exports. A thin border: strings in, JSON out, errors as values.
//
//   analyze(text, optionsJson) -> string
//     text         a well-formed string; each lone surrogate must have been replaced before
//     optionsJson  {"offsets": "utf16" | "codepoint" | "utf8"}; "" and {} mean utf16, what JavaScript's strings count
//     returns      the analysis (docs/format.md), or {"error":{"code":"bad-option","message":"…"}}
//   version() -> string
#include <emscripten/bind.h>

#include <nlohmann/json.hpp>
#include <string>
#include <string_view>

#include "analysis.hpp"
#include "json.hpp"

namespace {

using sayso::OffsetUnit;

struct ReadOptions {
  sayso::Options options;
  std::string error;  // empty when the options were read
};

ReadOptions read_options(std::string_view json) {
  ReadOptions read;
  read.options.offsets = OffsetUnit::utf16;
  if (json.empty()) return read;
  const auto object = nlohmann::json::parse(json, nullptr, /*allow_exceptions=*/false);
  if (!object.is_object()) return {{}, "The options must be a JSON object, such as {\"offsets\":\"utf16\"}."};
  for (const auto& [name, value] : object.items()) {
    if (name != "offsets") return {{}, "There is no option " + sayso::json_string(name) + "; there is \"offsets\"."};
    if (value == "utf16") read.options.offsets = OffsetUnit::utf16;
    else if (value == "codepoint") read.options.offsets = OffsetUnit::codepoint;
    else if (value == "utf8") read.options.offsets = OffsetUnit::utf8;
    else return {{}, "The option \"offsets\" must be \"utf16\", \"codepoint\" or \"utf8\"."};
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
