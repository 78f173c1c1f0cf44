#include "json.hpp"

#include <algorithm>
#include <charconv>
#include <cmath>
#include <cstdio>
#include <cstdlib>
#include <limits>
#include <nlohmann/json.hpp>
#include <optional>
#include <utility>
#include <vector>

#include "json_fields.hpp"
#include "text/utf8.hpp"

namespace sayso {
namespace {

using namespace json;

using Json = nlohmann::ordered_json;

// ------------------------------------------------------------------------------------------------------ writing
// Written straight into one string: a tree of JSON values in between takes many times as long.

void append_number(std::string& out, std::uint64_t value) {
  char digits[20];
  out.append(digits, std::to_chars(digits, digits + sizeof digits, value).ptr);
}

// The shortest decimal that reads back as `value`: 0.93, 0.9, 1. Emscripten's library has no std::to_chars of doubles.
void append_number(std::string& out, double value) {
  const double hundredths = std::round(value * 100);
  if (hundredths >= 0 && hundredths <= 100 && hundredths / 100 == value) {
    const auto whole = static_cast<unsigned>(hundredths);
    if (whole % 100 == 0) {
      out += static_cast<char>('0' + whole / 100);
      return;
    }
    out += "0.";
    out += static_cast<char>('0' + whole / 10);
    if (whole % 10 != 0) out += static_cast<char>('0' + whole % 10);
    return;
  }
  char digits[32];
  for (int precision = 1; precision <= std::numeric_limits<double>::max_digits10; ++precision) {
    std::snprintf(digits, sizeof digits, "%.*g", precision, value);
    if (std::strtod(digits, nullptr) == value) break;
  }
  out += digits;
}

void append_string(std::string& out, std::string_view text) {
  constexpr std::string_view hex = "0123456789abcdef";
  std::string repaired;
  if (!utf8::valid(text)) {
    repaired = utf8::repair(text).text;
    text = repaired;
  }
  out += '"';
  std::size_t plain = 0;  // what is not yet copied begins here
  for (std::size_t i = 0; i < text.size(); ++i) {
    const auto byte = static_cast<unsigned char>(text[i]);
    if (byte >= 0x20 && byte != '"' && byte != '\\') continue;
    out.append(text, plain, i - plain);
    plain = i + 1;
    out += '\\';
    switch (byte) {
      case '"':
      case '\\':
        out += text[i];
        break;
      case '\b':
        out += 'b';
        break;
      case '\f':
        out += 'f';
        break;
      case '\n':
        out += 'n';
        break;
      case '\r':
        out += 'r';
        break;
      case '\t':
        out += 't';
        break;
      default:
        out += "u00";
        out += hex[byte >> 4];
        out += hex[byte & 0xF];
    }
  }
  out.append(text, plain);
  out += '"';
}

class Writer {
 public:
  Writer(JsonLayout layout, std::size_t expected_size) : indented_(layout == JsonLayout::indented) {
    out_.reserve(expected_size);
  }

  template <typename T>
  void operator()(std::string_view name, const T& value) {
    key(name);
    put(value);
  }

  template <typename Find>
  void id(std::string_view name, Index index) {
    key(name);
    if (index == none) out_ += "null";
    else put_id<Find>(index);
  }

  template <typename Find>
  void ids(std::string_view name, const std::vector<Index>& indices) {
    key(name);
    inline_array(indices, [this](Index index) { put_id<Find>(index); });
  }

  void raw(std::string_view name, std::string_view json) {
    key(name);
    out_ += json;
  }

  template <typename Fields>
  void object(Fields&& fields) {
    out_ += '{';
    ++depth_;
    first_ = true;
    fields();
    --depth_;
    new_line();
    out_ += '}';
    first_ = false;
  }

  std::string take() && { return std::move(out_); }

 private:
  void key(std::string_view name) {
    if (!first_) out_ += ',';
    first_ = false;
    new_line();
    out_ += '"';
    out_ += name;
    out_ += indented_ ? std::string_view("\": ") : std::string_view("\":");
  }

  void new_line() {
    if (!indented_) return;
    out_ += '\n';
    out_.append(2 * depth_, ' ');
  }

  template <typename Kind>
    requires std::is_enum_v<Kind>
  void put(Kind kind) {
    out_ += '"';
    out_ += names_of<Kind>[static_cast<std::size_t>(kind)];
    out_ += '"';
  }

  void put(bool value) { out_ += value ? "true" : "false"; }
  void put(std::uint32_t value) { append_number(out_, std::uint64_t{value}); }
  void put(double value) { append_number(out_, value); }
  void put(const std::string& text) { append_string(out_, text); }

  template <typename T>
  void put(const std::optional<T>& value) {
    if (value) put(*value);
    else out_ += "null";
  }

  void put(Span span) {
    char text[64];  // most of a result is spans: one append for each
    char* end = copy(text, indented_ ? "{\"start\": " : "{\"start\":");
    end = std::to_chars(end, text + sizeof text, span.start).ptr;
    end = copy(end, indented_ ? ", \"end\": " : ",\"end\":");
    end = std::to_chars(end, text + sizeof text, span.end).ptr;
    *end++ = '}';
    out_.append(text, end);
  }

  static char* copy(char* to, std::string_view text) { return std::copy(text.begin(), text.end(), to); }

  void put(const Spans& spans) {
    inline_array(spans, [this](Span span) { put(span); });
  }

  void put(const std::vector<std::string>& texts) {
    inline_array(texts, [this](const std::string& text) { put(text); });
  }

  template <typename Find>
  void put(const std::vector<Find>& finds) {
    out_ += '[';
    ++depth_;
    for (std::size_t i = 0; i < finds.size(); ++i) {
      if (i > 0) out_ += ',';
      new_line();
      object([&] {
        id<Find>("id", static_cast<Index>(i));
        visit(*this, finds[i]);
      });
    }
    --depth_;
    if (!finds.empty()) new_line();
    out_ += ']';
  }

  void put(const std::vector<Block>& blocks) {
    out_ += '[';
    ++depth_;
    for (std::size_t i = 0; i < blocks.size(); ++i) {
      if (i > 0) out_ += ',';
      new_line();
      put(blocks[i]);
    }
    --depth_;
    if (!blocks.empty()) new_line();
    out_ += ']';
  }

  // On one line, as a span is.
  void put(const Block& block) {
    out_ += indented_ ? "{\"kind\": " : "{\"kind\":";
    put(block.kind);
    out_ += indented_ ? ", \"start\": " : ",\"start\":";
    put(block.span.start);
    out_ += indented_ ? ", \"end\": " : ",\"end\":";
    put(block.span.end);
    out_ += '}';
  }

  template <typename T, typename Put>
  void inline_array(const std::vector<T>& items, Put put_item) {
    out_ += '[';
    for (std::size_t i = 0; i < items.size(); ++i) {
      if (i > 0) out_ += ',';
      if (i > 0 && indented_) out_ += ' ';
      put_item(items[i]);
    }
    out_ += ']';
  }

  template <typename Find>
  void put_id(Index index) {
    out_ += '"';
    out_ += letter_of<Find>;
    append_number(out_, std::uint64_t{static_cast<std::uint32_t>(index)} + 1);
    out_ += '"';
  }

  std::string out_;
  bool indented_;
  bool first_ = true;  // no field of the open object is written yet
  std::size_t depth_ = 0;
};

// ---------------------------------------------------------------------------------------- lines of the batch form

std::string shortened(std::string_view text) {
  constexpr std::size_t limit = 40;
  if (text.size() <= limit) return utf8::repair(text).text;
  return utf8::repair(text.substr(0, limit)).text + "…";
}

// Walks over the bytes of a JSON text and leaves its place where the events' receiver can see it.
class Cursor {
 public:
  using iterator_category = std::forward_iterator_tag;
  using value_type = char;
  using difference_type = std::ptrdiff_t;
  using pointer = const char*;
  using reference = const char&;

  Cursor(const char* at, const char** place) : at_(at), place_(place) {}
  reference operator*() const { return *at_; }
  Cursor& operator++() {
    *place_ = ++at_;
    return *this;
  }
  friend bool operator==(const Cursor& a, const Cursor& b) { return a.at_ == b.at_; }

 private:
  const char* at_;
  const char** place_;
};

// nlohmann's words, such as "[json.exception.parse_error.101] parse error at line 1, column 5: syntax error while
// parsing value - invalid literal; last read: '…'", without what a reader has no use for.
std::string parse_message(std::string_view what) {
  if (const auto prefix = what.find("] "); prefix != what.npos) what.remove_prefix(prefix + 2);
  std::string place;
  constexpr std::string_view at = "parse error at ";
  if (what.starts_with(at)) {
    const auto colon = what.find(": ");
    place = what.substr(at.size(), colon - at.size());
    if (place.starts_with("line 1, ")) place.erase(0, std::string_view("line 1, ").size());
    place.insert(0, " at ");
    what.remove_prefix(colon + 2);
  }
  if (const auto dash = what.find(" - "); dash != what.npos) what.remove_prefix(dash + 3);
  const auto last_read = what.find("; last read: '");
  std::string reason(what.substr(0, last_read));
  if (last_read == what.npos && reason.size() > 200) reason = shortened(reason);
  return "is not valid JSON" + place + ": " + reason;
}

// What the batch form reads of an object: the text of "id" as it stands, "text", and "blocks". Receives nlohmann's SAX
// events.
class BatchLineEvents {
 public:
  using number_integer_t = Json::number_integer_t;
  using number_unsigned_t = Json::number_unsigned_t;
  using number_float_t = Json::number_float_t;
  using string_t = Json::string_t;
  using binary_t = Json::binary_t;

  BatchLineEvents(BatchLine& line, const char* const& place) : line_(line), place_(place) {}

  bool null() { return value("null", place_); }
  bool boolean(bool) { return value("a boolean", place_); }
  // The lexer knows where a number ends only once it has read one character more.
  bool number_integer(number_integer_t) { return value("a number", place_ - 1); }
  bool number_unsigned(number_unsigned_t number) {
    if (in_block() && number <= std::numeric_limits<std::uint32_t>::max()) {
      if (part_ == Part::start) block_start_ = static_cast<std::uint32_t>(number);
      if (part_ == Part::end) block_end_ = static_cast<std::uint32_t>(number);
    }
    return value("a number", place_ - 1);
  }
  bool number_float(number_float_t, const string_t&) { return value("a number", place_ - 1); }
  bool binary(binary_t&) { return value("binary", place_); }

  bool string(string_t& text) {
    if (in_block() && part_ == Part::kind) block_kind_ = block_kind(text);
    if (depth_ == 1 && field_ == Field::text) line_.text = std::move(text);
    return value("a string", place_);
  }

  bool key(string_t& name) {
    if (in_block()) {
      part_ = name == "kind" ? Part::kind : name == "start" ? Part::start : name == "end" ? Part::end : Part::other;
    }
    if (depth_ != 1) return true;
    keep_id();
    field_ = name == "id" ? Field::id : name == "text" ? Field::text : name == "blocks" ? Field::blocks : Field::other;
    value_from_ = place_;
    return true;
  }

  bool start_object(std::size_t) { return start("an object"); }
  bool start_array(std::size_t) { return start("an array"); }
  bool end_object() { return end(); }
  bool end_array() { return end(); }

  bool parse_error(std::size_t, const std::string&, const Json::exception& error) {
    line_.error = parse_message(error.what());
    return false;
  }

  // What is wrong with a line that is valid JSON.
  std::string complaint() const {
    constexpr std::string_view wanted = "an object like {\"id\": 1, \"text\": \"The article…\"}";
    if (document_type_ != "an object") return "is " + std::string(document_type_) + ", not " + std::string(wanted);
    if (text_type_.empty()) return "has no field \"text\": each line must be " + std::string(wanted);
    if (text_type_ != "a string") return "has " + std::string(text_type_) + " as \"text\", which must be a string";
    if (!blocks_ok_) return R"(has "blocks" that are no array of blocks like {"kind": "byline", "start": 0, "end": 9})";
    return {};
  }

 private:
  enum class Field : std::uint8_t { id, text, blocks, other };
  enum class Part : std::uint8_t { kind, start, end, other };

  // Whether the events are of what a block has: {"blocks": [{…}]}.
  bool in_block() const { return field_ == Field::blocks && depth_ == 3; }

  bool start(std::string_view type) {
    if (depth_ == 0) document_type_ = type;
    if (depth_ == 1 && field_ == Field::text) text_type_ = type;
    if (field_ == Field::blocks && (depth_ == 1 || depth_ == 2)) {
      blocks_ok_ &= type == (depth_ == 1 ? "an array" : "an object");
      part_ = Part::other;
      block_kind_.reset();
      block_start_.reset();
      block_end_.reset();
    }
    ++depth_;
    return true;
  }

  bool end() {
    if (in_block()) end_block();
    --depth_;
    if (depth_ == 0) keep_id();
    return depth_ == 1 ? value({}, place_) : true;
  }

  // A value of `type` ends at `end`; a container's type was noted where it began.
  bool value(std::string_view type, const char* end) {
    if (depth_ == 0) document_type_ = type;
    if (field_ == Field::blocks && (depth_ == 1 || depth_ == 2) && !type.empty()) blocks_ok_ = false;
    if (depth_ != 1) return true;
    if (field_ == Field::text && !type.empty()) text_type_ = type;
    if (field_ == Field::id) id_ = std::string_view(value_from_, static_cast<std::size_t>(end - value_from_));
    return true;
  }

  void end_block() {
    blocks_ok_ &= block_kind_ && block_start_ && block_end_ && *block_start_ <= *block_end_;
    if (blocks_ok_) line_.blocks.push_back({*block_kind_, {*block_start_, *block_end_}});
  }

  // Only now is it sure that the value of "id" was whole: what follows it has been read.
  void keep_id() {
    constexpr std::string_view in_front = " \t\r\n:";
    if (id_.empty()) return;
    id_.remove_prefix(id_.find_first_not_of(in_front));
    line_.id = id_.substr(0, id_.find_last_not_of(" \t\r\n") + 1);
    std::erase_if(line_.id, [](char c) { return c == '\r' || c == '\n'; });  // never in a string: a result is one line
    id_ = {};
  }

  BatchLine& line_;
  const char* const& place_;  // one past what the lexer has read
  const char* value_from_ = nullptr;
  std::string_view id_;
  std::string_view document_type_;
  std::string_view text_type_;
  std::size_t depth_ = 0;
  Field field_ = Field::other;
  bool blocks_ok_ = true;
  Part part_ = Part::other;  // of the block that is being read, and what was read of it
  std::optional<BlockKind> block_kind_;
  std::optional<std::uint32_t> block_start_, block_end_;
};

// The code unit that an escape such as \ud83e names at the beginning of `json`; none when there is no such escape.
std::optional<unsigned> escaped_unit(std::string_view json) {
  constexpr std::size_t length = 6;
  unsigned unit = 0;
  if (json.size() < length || !json.starts_with("\\u")) return std::nullopt;
  const auto [end, code] = std::from_chars(json.data() + 2, json.data() + length, unit, 16);
  return code == std::errc() && end == json.data() + length ? std::optional(unit) : std::nullopt;
}

// `json` with U+FFFD for each escaped half of a character that has no other half ("\ud83e."), which a parser refuses
// and JavaScript reads. Nothing moves. What has none is not copied; else the result lies in `out`.
std::string_view without_lone_surrogates(std::string_view json, std::string& out) {
  if (json.find("\\ud") == json.npos && json.find("\\uD") == json.npos) return json;
  constexpr std::size_t length = 6;
  const auto in = [](std::optional<unsigned> unit, unsigned first) { return unit && *unit >> 10 == first >> 10; };
  out = json;
  for (std::size_t at = json.find('\\'); at < json.size(); at = json.find('\\', at)) {
    const auto unit = escaped_unit(json.substr(at));
    const bool high = in(unit, 0xD800), low = in(unit, 0xDC00);
    if (high && in(escaped_unit(json.substr(at + length)), 0xDC00)) at += length;
    else if (high || low) out.replace(at, length, "\\ufffd");
    at += unit ? length : std::min<std::size_t>(2, json.size() - at);
  }
  return out;
}

}  // namespace

std::string to_json(const Analysis& analysis, std::string_view id, JsonLayout layout) {
  const std::size_t finds = analysis.quotes.size() + analysis.speakers.size() + analysis.goals.size();
  Writer writer(layout, 256 + id.size() + finds * (layout == JsonLayout::compact ? 256 : 400));
  writer.object([&] {
    writer("schema", schema);
    if (!id.empty()) writer.raw("id", id);
    visit(writer, analysis);
  });
  return std::move(writer).take();
}

std::string error_json(std::string_view id, std::uint64_t line, std::string_view message, JsonLayout layout) {
  Writer writer(layout, 64 + id.size() + message.size());
  writer.object([&] {
    writer.raw("id", id.empty() ? "null" : id);
    std::string number;
    append_number(number, line);
    writer.raw("error", {});
    writer.object([&] {
      writer.raw("line", number);
      writer.raw("message", json_string(message));
    });
  });
  return std::move(writer).take();
}

std::string json_string(std::string_view text) {
  std::string out;
  out.reserve(text.size() + 2);
  append_string(out, text);
  return out;
}

std::string readable_id(std::string_view id) {
  const Json json = Json::parse(id, nullptr, false);
  const auto* text = json.get_ptr<const std::string*>();
  return text ? *text : std::string(id);
}

BatchLine read_batch_line(std::string_view json) {
  BatchLine line;
  if (json.find_first_not_of(" \t\r\n") == json.npos) {
    line.error = "is empty";
    return line;
  }
  std::string mended;
  json = without_lone_surrogates(json, mended);
  const char* place = json.data();
  BatchLineEvents events(line, place);
  const char* end = json.data() + json.size();
  if (Json::sax_parse(Cursor(json.data(), &place), Cursor(end, &place), &events)) line.error = events.complaint();
  return line;
}

}  // namespace sayso
