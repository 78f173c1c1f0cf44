#include "document/blocks.hpp"

#include <algorithm>
#include <optional>

#include "document/line_shapes.hpp"
#include "document/lines.hpp"
#include "text/characters.hpp"
#include "text/utf8.hpp"

namespace sayso {
namespace {

constexpr std::size_t longest_heading = 24;  // words: longer than nearly every headline

// A paragraph, as far as it is known.
struct Paragraph {
  std::string_view words;
  std::optional<BlockKind> hint;   // who gave the text knows what it is
  std::optional<BlockKind> shape;  // its form tells
};

// Gives each paragraph the kind of the hint that it begins in.
class Hints {
 public:
  explicit Hints(std::span<const Block> hints) : rest_(hints) {}

  std::optional<BlockKind> at(std::uint32_t start) {
    while (!rest_.empty() && rest_.front().span.end <= start) rest_ = rest_.subspan(1);
    if (rest_.empty() || start < rest_.front().span.start) return std::nullopt;
    return rest_.front().kind;
  }

 private:
  std::span<const Block> rest_;
};

std::size_t count_words(std::string_view line) {
  return static_cast<std::size_t>(std::count(line.begin(), line.end(), ' ')) + 1;
}

std::optional<BlockKind> shape_of(std::string_view words) {
  const std::optional<BlockKind> kind = kind_by_shape(words);
  return kind == BlockKind::subheading && count_words(words) > longest_heading ? std::nullopt : kind;
}

// "… told the ⏎ council": the line goes on with what stands above it.
bool begins_small(std::string_view words) {
  const char32_t first = utf8::decode(words, 0).code;
  return characters::is_word(first) && !characters::is_digit(first) && !characters::is_upper(first);
}

// What the shapes of the lines around tell: a heading is none when the next line goes on with it in small letters, or
// when it is of a list that a colon announces; above all running text it is a headline.
void weigh_headings(std::span<const Paragraph> paragraphs, std::span<Block> blocks) {
  bool listed = false, in_body = false;
  for (std::size_t p = 0; p < blocks.size(); ++p) {
    if (!paragraphs[p].hint && blocks[p].kind == BlockKind::subheading) {
      const bool goes_on = p + 1 < blocks.size() && begins_small(paragraphs[p + 1].words);
      if (goes_on || listed) blocks[p].kind = BlockKind::body;
      else if (!in_body) blocks[p].kind = BlockKind::headline;
      listed &= !goes_on;
    } else {
      listed = false;
    }
    in_body |= facts_of(blocks[p].kind).reading == BlockReading::running;
    listed |= paragraphs[p].words.ends_with(':');
  }
}

}  // namespace

std::vector<Block> read_blocks(std::string_view text, std::span<const Block> hints) {
  std::vector<Paragraph> paragraphs;
  std::vector<Block> blocks;
  Hints given(hints);
  for (const Line& line : paragraphs_of(text)) {
    const std::string_view words = text.substr(line.span.start, line.span.length());
    const Paragraph paragraph{words, given.at(line.span.start), shape_of(words)};
    blocks.push_back({paragraph.hint ? *paragraph.hint : paragraph.shape.value_or(BlockKind::body), line.span});
    paragraphs.push_back(paragraph);
  }
  weigh_headings(paragraphs, blocks);
  return blocks;
}

}  // namespace sayso
