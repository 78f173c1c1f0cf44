#include "analysis.hpp"

#include "text/utf8.hpp"

namespace sayso {

std::string_view version() { return "0.1.0"; }

Analysis analyze(std::string_view text, const Options& options) {
  Analysis analysis;
  utf8::Repaired repaired = utf8::repair(text.substr(0, options.max_bytes));
  analysis.offsets = options.offsets;
  analysis.length = OffsetMap(repaired.text, options.offsets)(static_cast<std::uint32_t>(repaired.text.size()));
  return analysis;
}

}  // namespace sayso
