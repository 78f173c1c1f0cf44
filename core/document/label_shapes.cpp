#include "document/label_shapes.hpp"

#include <re2/re2.h>
#include <re2/set.h>

#include <algorithm>
#include <memory>
#include <vector>

#include "text/utf8.hpp"

namespace sayso {
namespace {

constexpr std::size_t longest_label = 200;           // bytes of a paragraph that are looked at
constexpr std::int64_t memory_of_states = 16 << 20;  // bytes, for the automaton; it grows as lines need it

RE2::Options quiet() {
  RE2::Options options;
  options.set_log_errors(false);
  options.set_max_mem(memory_of_states);
  return options;
}

struct Shapes {
  RE2::Set set{quiet(), RE2::ANCHOR_START};
  std::vector<std::unique_ptr<RE2>> rows;

  Shapes() {
    for (const LabelShape& shape : label_shapes) {
      set.Add(shape.pattern, nullptr);
      rows.push_back(std::make_unique<RE2>(shape.pattern, quiet()));
    }
    set.Compile();
  }
};

std::uint32_t place(const char* at, std::string_view text) { return static_cast<std::uint32_t>(at - text.data()); }

std::optional<ShapedLabel> read_label(const RE2& row, LabelKind kind, std::string_view words) {
  re2::StringPiece groups[3];
  if (!row.Match(words, 0, words.size(), RE2::ANCHOR_START, groups, 3) || groups[1].data() == nullptr)
    return std::nullopt;
  while (groups[1].ends_with(" ")) groups[1].remove_suffix(1);
  const std::uint32_t name = place(groups[1].data(), words);
  const std::uint32_t end =
      groups[2].data() == nullptr ? static_cast<std::uint32_t>(groups[0].size()) : place(groups[2].data(), words);
  return ShapedLabel{kind, {0, end}, {name, name + static_cast<std::uint32_t>(groups[1].size())}};
}

}  // namespace

std::optional<ShapedLabel> label_by_shape(std::string_view paragraph) {
  static const Shapes shapes;
  const std::string_view words = paragraph.substr(0, utf8::floor(paragraph, std::min(paragraph.size(), longest_label)));
  std::vector<int> matching;
  if (!shapes.set.Match(words, &matching)) return std::nullopt;
  const auto row = static_cast<std::size_t>(*std::min_element(matching.begin(), matching.end()));
  return read_label(*shapes.rows[row], label_shapes[row].kind, words);
}

bool matches_row(const LabelShape& shape, std::string_view paragraph) {
  return read_label(RE2(shape.pattern, quiet()), shape.kind, paragraph).has_value();
}

}  // namespace sayso
