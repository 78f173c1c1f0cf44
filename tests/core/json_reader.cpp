#include "json_reader.hpp"

#include <algorithm>
#include <charconv>
#include <limits>
#include <nlohmann/json.hpp>
#include <optional>
#include <utility>
#include <vector>

#include "invariants.hpp"
#include "json.hpp"
#include "json_fields.hpp"
#include "text/utf8.hpp"

namespace sayso {
namespace {

using namespace json;

using Json = nlohmann::ordered_json;

std::string shortened(std::string_view text) {
  constexpr std::size_t limit = 40;
  if (text.size() <= limit) return utf8::repair(text).text;
  return utf8::repair(text.substr(0, limit)).text + "…";
}

std::string shown(const Json& value) { return shortened(value.dump(-1, ' ', false, Json::error_handler_t::replace)); }

// Reads the fields of one JSON object; the first thing that is wrong goes to `error`, after which nothing is changed.
class Reader {
 public:
  Reader(const Json& object, std::string path, std::string& error)
      : object_(object), path_(std::move(path)), error_(error) {
    if (!object.is_object()) fail(path_, "must be an object, not " + shown(object));
  }

  template <typename T>
  void operator()(std::string_view name, T& value) {
    if (const Json* json = find(name)) get(*json, at(name), value);
  }

  template <typename Find>
  void id(std::string_view name, Index& index) {
    const Json* json = find(name);
    if (!json) return;
    index = none;
    if (!json->is_null()) get_id<Find>(*json, at(name), index);
  }

  template <typename Find>
  void ids(std::string_view name, std::vector<Index>& indices) {
    const Json* json = find(name);
    if (!json) return;
    get_array(*json, at(name), indices,
              [this](const Json& item, const std::string& path, Index& index) { get_id<Find>(item, path, index); });
  }

  // A field whose value is known beforehand.
  void expect(std::string_view name, const Json& expected) {
    const Json* json = find(name);
    if (json && *json != expected) fail(at(name), "must be " + shown(expected) + ", not " + shown(*json));
  }

  void pass_over(std::string_view name) { seen_.push_back(name); }

  // To be called after the last field.
  void refuse_unknown_fields() {
    if (!error_.empty()) return;
    for (const auto& [name, value] : object_.items()) {
      const bool known = std::find(seen_.begin(), seen_.end(), name) != seen_.end();
      if (!known) return fail(at(shortened(name)), "is not a known field");
    }
  }

 private:
  std::string at(std::string_view name) const {
    return path_.empty() ? std::string(name) : path_ + '.' + std::string(name);
  }

  void fail(const std::string& path, std::string_view what) {
    if (error_.empty()) error_ = (path.empty() ? std::string("the document") : path) + ": " + std::string(what);
  }

  const Json* find(std::string_view name) {
    if (!error_.empty()) return nullptr;
    seen_.push_back(name);
    const auto field = object_.find(name);
    if (field != object_.end()) return &*field;
    fail(at(name), "is missing");
    return nullptr;
  }

  template <typename Kind>
    requires std::is_enum_v<Kind>
  void get(const Json& json, const std::string& path, Kind& kind) {
    constexpr auto& names = names_of<Kind>;
    const auto* text = json.get_ptr<const std::string*>();
    const auto name = text ? std::find(names.begin(), names.end(), *text) : names.end();
    if (name != names.end()) {
      kind = static_cast<Kind>(name - names.begin());
      return;
    }
    if (std::is_same_v<Kind, Evidence>) return fail(path, "must be a name of evidence.def, not " + shown(json));
    std::string known;
    for (std::string_view each : names) known += (known.empty() ? "\"" : ", \"") + std::string(each) + '"';
    fail(path, "must be one of " + known + ", not " + shown(json));
  }

  void get(const Json& json, const std::string& path, bool& value) {
    if (json.is_boolean()) value = json.get<bool>();
    else fail(path, "must be true or false, not " + shown(json));
  }

  void get(const Json& json, const std::string& path, std::uint32_t& value) {
    const auto* number = json.get_ptr<const Json::number_unsigned_t*>();
    if (number && *number <= std::numeric_limits<std::uint32_t>::max()) value = static_cast<std::uint32_t>(*number);
    else fail(path, "must be a whole number from 0 to 4294967295, not " + shown(json));
  }

  void get(const Json& json, const std::string& path, double& value) {
    if (json.is_number()) value = json.get<double>();
    else fail(path, "must be a number, not " + shown(json));
  }

  void get(const Json& json, const std::string& path, std::string& value) {
    if (const auto* text = json.get_ptr<const std::string*>()) value = *text;
    else fail(path, "must be a string, not " + shown(json));
  }

  template <typename T>
  void get(const Json& json, const std::string& path, std::optional<T>& value) {
    value.reset();
    if (!json.is_null()) get(json, path, value.emplace());
  }

  void get(const Json& json, const std::string& path, Span& span) {
    Reader fields(json, path, error_);
    fields("start", span.start);
    fields("end", span.end);
    fields.refuse_unknown_fields();
  }

  void get(const Json& json, const std::string& path, Block& block) {
    Reader fields(json, path, error_);
    visit(fields, block);
    fields.refuse_unknown_fields();
  }

  template <typename T>
  void get(const Json& json, const std::string& path, std::vector<T>& items) {
    get_array(json, path, items,
              [this](const Json& item, const std::string& item_path, T& value) { get(item, item_path, value); });
  }

  // The finds of an analysis: each carries the id of its place.
  template <typename Find>
    requires(letter_of<Find> != '\0')
  void get(const Json& json, const std::string& path, std::vector<Find>& finds) {
    get_array(json, path, finds, [&](const Json& item, const std::string& item_path, Find& find) {
      Reader fields(item, item_path, error_);
      fields.expect("id", letter_of<Find> + std::to_string(&find - finds.data() + 1));
      visit(fields, find);
      fields.refuse_unknown_fields();
    });
  }

  template <typename T, typename Get>
  void get_array(const Json& json, const std::string& path, std::vector<T>& items, Get get_item) {
    if (!json.is_array()) return fail(path, "must be an array, not " + shown(json));
    items.resize(json.size());
    for (std::size_t i = 0; i < items.size() && error_.empty(); ++i) {
      get_item(json[i], path + '[' + std::to_string(i) + ']', items[i]);
    }
  }

  template <typename Find>
  void get_id(const Json& json, const std::string& path, Index& index) {
    const auto* text = json.get_ptr<const std::string*>();
    if (text && text->size() > 1 && text->front() == letter_of<Find> && (*text)[1] != '0') {
      const char* end = text->data() + text->size();
      const auto [ptr, code] = std::from_chars(text->data() + 1, end, index);
      if (code == std::errc() && ptr == end && index > 0) {
        --index;
        return;
      }
    }
    fail(path, std::string("must be an id like \"") + letter_of<Find> + "1\", not " + shown(json));
  }

  const Json& object_;
  std::string path_;
  std::string& error_;
  std::vector<std::string_view> seen_;
};

}  // namespace

ReadAnalysis from_json(std::string_view json) {
  ReadAnalysis read;
  const Json document = Json::parse(json, nullptr, false);
  if (document.is_discarded()) {
    read.error = "the document " + read_batch_line(json).error;
    return read;
  }
  Reader fields(document, {}, read.error);
  fields.expect("schema", schema);
  if (document.is_object() && document.contains("id")) {
    fields.pass_over("id");
    read.id = read_batch_line(json).id;
  }
  visit(fields, read.analysis);
  fields.refuse_unknown_fields();
  if (read.ok()) read.error = broken_invariant(read.analysis);
  return read;
}

}  // namespace sayso
