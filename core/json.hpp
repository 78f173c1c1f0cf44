// An Analysis as JSON text (docs/format.md), and the lines of the batch form. json_fields.hpp has the field names.
//
//   to_json(analyze("“We won,” said Ana."), R"("a-1")")
//     {"schema":2,"id":"a-1","offsets":"utf8","length":…,"quotes":[{"id":"q1","kind":"direct",…}],…,"warnings":[]}
//
// Nothing here throws. What cannot be read comes back as a message that says where and why.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "finds.hpp"

namespace sayso {

enum class JsonLayout : std::uint8_t {
  compact,   // one line, no spaces: what the batch form and programs read
  indented,  // two spaces a level, each span on its find's line: what people read
};

// The JSON text of `analysis`, without a line feed at the end. `id` is the JSON text of the article's id, copied as it
// is; empty when the article has none. Strings that are not valid UTF-8 are repaired. The analysis must keep the
// invariants (invariants.hpp): an index out of range becomes an id that names nothing.
std::string to_json(const Analysis& analysis, std::string_view id = {}, JsonLayout layout = JsonLayout::compact);

// One line of the batch form, {"id": …, "text": …, "blocks": […]}; other fields are passed over.
struct BatchLine {
  std::string id;             // JSON text, as it stood on the line; empty when there was none
  std::string text;           // valid UTF-8
  std::vector<Block> blocks;  // what is known of the text's parts (analysis.hpp), in the unit of the result's offsets
  std::string error;          // why the line is no article; empty when it is one

  bool ok() const { return error.empty(); }
};

// Reads one line, without its line feed. Of a line that is no article, the id is kept when it stood before the error.
BatchLine read_batch_line(std::string_view line);

// What stands in the place of a result when line `line` (the first is 1) is no article:
//   {"id":null,"error":{"line":7,"message":"…"}}
std::string error_json(std::string_view id, std::uint64_t line, std::string_view message,
                       JsonLayout layout = JsonLayout::compact);

// The JSON text of a string.
std::string json_string(std::string_view text);

// How a person reads a JSON id: the characters of a string, the JSON text of anything else.
std::string readable_id(std::string_view id);

}  // namespace sayso
