#include "document/lines.hpp"

#include <algorithm>

#include "text/characters.hpp"
#include "text/utf8.hpp"

namespace sayso {
namespace {

// In characters, as all widths here.
constexpr std::size_t widest_wrapped_line = 160;
constexpr std::size_t narrowest_text = 24;

struct Shape {
  std::size_t width = 0;       // of the line
  std::size_t first_word = 0;  // of the line
  bool begins_small = false;
  bool ends_sentence = false;  // or with another mark of punctuation that a sentence is seldom broken at
};

std::size_t count_characters(std::string_view line) {
  return static_cast<std::size_t>(std::count_if(line.begin(), line.end(), [](char c) { return !utf8::continues(c); }));
}

Shape shape_of(std::string_view line) {
  Shape shape;
  shape.width = count_characters(line);
  shape.first_word = count_characters(line.substr(0, line.find(' ')));
  shape.begins_small = begins_small(line);
  constexpr std::string_view ends[] = {".", "?", "!", "…", ":", ";", "\"", "”", "’", ")"};
  shape.ends_sentence = std::any_of(std::begin(ends), std::end(ends), [&](auto end) { return line.ends_with(end); });
  return shape;
}

// The breaks of lines of a text that was wrapped to a width, if it was.
class Wrapping {
 public:
  Wrapping(std::string_view text, const std::vector<Line>& lines) {
    for (const Line& line : lines) {
      shapes_.push_back(shape_of(text.substr(line.span.start, line.span.length())));
      width_ = std::max(width_, shapes_.back().width);
    }
    std::size_t breaks = 0, full = 0, small = 0, stops = 0;
    for (std::size_t i = 1; i < lines.size(); ++i) {
      if (lines[i].breaks >= 2) continue;
      ++breaks;
      full += goes_on(i - 1);
      small += shapes_[i].begins_small;
      stops += shapes_[i - 1].ends_sentence;
    }
    // Verse and lists begin their lines with capitals or end them with marks; an address does both.
    wrapped_ = breaks > 0 && width_ >= narrowest_text && width_ <= widest_wrapped_line && full * 10 >= breaks * 7 &&
               small * 5 >= breaks * 2 && stops * 2 <= breaks;
  }

  // Whether line `i` and the one behind it, with no blank one between them, are of one paragraph.
  bool joins(std::size_t i) const { return wrapped_ && goes_on(i); }

 private:
  bool goes_on(std::size_t i) const {
    const bool nearly_full = shapes_[i].width * 4 >= width_ * 3 && !shapes_[i].ends_sentence;
    return is_full(i) || nearly_full || shapes_[i + 1].begins_small;
  }

  // The next line’s first word would not have fitted.
  bool is_full(std::size_t i) const { return shapes_[i].width + 1 + shapes_[i + 1].first_word > width_; }

  std::vector<Shape> shapes_;
  std::size_t width_ = 0;
  bool wrapped_ = false;
};

}  // namespace

bool begins_small(std::string_view line) {
  const char32_t first = utf8::decode(line, 0).code;
  return characters::is_word(first) && !characters::is_digit(first) && !characters::is_upper(first);
}

std::vector<Line> lines_of(std::string_view text) {
  std::vector<Line> lines;
  std::uint32_t breaks = 2;
  bool open = false;  // the line has begun
  for (std::uint32_t at = 0; at < text.size();) {
    const utf8::Decoded character = utf8::decode(text, at);
    const std::uint32_t next = at + character.length;
    if (characters::is_line_break(character.code)) {
      breaks += character.code != '\n' || at == 0 || text[at - 1] != '\r';
      open = false;
    } else if (!characters::is_space(character.code)) {
      if (!open) lines.push_back({{at, next}, lines.empty() ? 2 : breaks});
      lines.back().span.end = next;
      open = true;
      breaks = 0;
    }
    at = next;
  }
  return lines;
}

std::vector<Line> paragraphs_of(std::string_view text) {
  const std::vector<Line> lines = lines_of(text);
  const Wrapping wrapping(text, lines);
  std::vector<Line> paragraphs;
  for (std::size_t i = 0; i < lines.size(); ++i) {
    if (lines[i].breaks < 2 && wrapping.joins(i - 1)) paragraphs.back().span.end = lines[i].span.end;
    else paragraphs.push_back(lines[i]);
  }
  return paragraphs;
}

}  // namespace sayso
