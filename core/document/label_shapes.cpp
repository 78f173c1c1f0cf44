#include "document/label_shapes.hpp"

#include <algorithm>
#include <array>

#include "document/shape_set.hpp"
#include "text/utf8.hpp"

namespace sayso {
namespace {

constexpr std::size_t longest_label = 200;  // bytes of a paragraph that are looked at

const ShapeSet& shapes() {
  static const ShapeSet set(patterns_of(label_shapes), RE2::ANCHOR_START);
  return set;
}

std::uint32_t place(const char* at, std::string_view text) { return static_cast<std::uint32_t>(at - text.data()); }

using Groups = std::array<re2::StringPiece, 3>;  // the whole, the name, what is behind the label

std::optional<ShapedLabel> label_of(std::size_t row, Groups groups, std::string_view words) {
  if (groups[1].data() == nullptr) return std::nullopt;
  while (groups[1].ends_with(" ")) groups[1].remove_suffix(1);
  const std::uint32_t name = place(groups[1].data(), words);
  const std::uint32_t end =
      groups[2].data() == nullptr ? static_cast<std::uint32_t>(groups[0].size()) : place(groups[2].data(), words);
  return ShapedLabel{label_shapes[row].kind, {0, end}, {name, name + static_cast<std::uint32_t>(groups[1].size())}};
}

}  // namespace

std::optional<ShapedLabel> label_by_shape(std::string_view paragraph) {
  const std::string_view words = paragraph.substr(0, utf8::floor(paragraph, std::min(paragraph.size(), longest_label)));
  Groups groups;
  const auto row = shapes().first_match(words, [](std::size_t) { return true; }, groups);
  return row ? label_of(*row, groups, words) : std::nullopt;
}

bool label_matches(std::size_t row, std::string_view paragraph) {
  Groups groups;
  return shapes().matches(row, paragraph, groups) && label_of(row, groups, paragraph);
}

}  // namespace sayso
