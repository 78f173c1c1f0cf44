// Any JSON as an analysis to be read: what is taken keeps the invariants and is written as it was read; what is refused
// is refused in one line of UTF-8. JSON is changed value by value, so that it stays JSON.
#include <algorithm>
#include <cstring>
#include <nlohmann/json.hpp>

#include "invariants.hpp"
#include "json.hpp"
#include "json_reader.hpp"
#include "news.hpp"
#include "oracle.hpp"
#include "text/utf8.hpp"

using namespace sayso;
using namespace sayso::fuzz;
using Json = nlohmann::ordered_json;

extern "C" std::size_t LLVMFuzzerMutate(std::uint8_t* data, std::size_t size, std::size_t most);

namespace {

// A value somewhere in `json`; as often a large part as a small one.
Json& some_value(Json& json, Random& random) {
  Json* at = &json;
  while (at->is_structured() && !at->empty() && one_of(random, 6) != 0)
    at = &*std::next(at->begin(), static_cast<std::ptrdiff_t>(one_of(random, at->size())));
  return *at;
}

Json some_json(Random& random) {
  switch (one_of(random, 12)) {
    case 0:
      return nullptr;
    case 1:
      return true;
    case 2:
      return -1;
    case 3:
      return 0.5;
    case 4:
      return 1e308;
    case 5:
      return 4294967296u;
    case 6:
      return Json::array();
    case 7:
      return Json::object();
    case 8:
      return {{"start", one_of(random, 9)}, {"end", one_of(random, 99)}};
    case 9:
      return std::string(1, "qsgl"[one_of(random, 4)]) + std::to_string(one_of(random, 4));
    case 10:
      return made("odd", random);
    default:
      return one_of(random, 200);
  }
}

void mutate(Json& json, Random& random) {
  Json& value = some_value(json, random);
  const Json other = some_value(json, random);
  switch (one_of(random, 5)) {
    case 0:
      value = some_json(random);
      break;
    case 1:
      value = other;
      break;
    case 2:
      if (value.is_array())
        value.push_back(value.empty() || one_of(random, 4) == 0 ? other : value[one_of(random, value.size())]);
      else if (value.is_object()) value[one_of(random, 8) == 0 ? made("odd", random) : "why"] = other;
      else if (value.is_number_unsigned()) value = value.get<std::uint64_t>() + one_of(random, 3) - 1;
      else value = some_json(random);
      break;
    case 3:
      if (value.is_structured() && !value.empty())
        value.erase(std::next(value.begin(), static_cast<std::ptrdiff_t>(one_of(random, value.size()))));
      break;
    default:
      if (value.is_array() && value.size() > 1)
        std::swap(value[one_of(random, value.size())], value[one_of(random, value.size())]);
      else if (value.is_boolean()) value = !value.get<bool>();
      else value = some_json(random);
  }
}

void check_read(std::string_view json) {
  const ReadAnalysis read = from_json(json);
  if (read.ok()) {
    require(broken_invariant(read.analysis).empty(), "an analysis is taken that breaks an invariant", json);
    check_one_line(to_json(read.analysis, read.id));
    check_reads_back(read.analysis, read.id);
  } else {
    require(utf8::valid(read.error) && read.error.find('\n') == std::string::npos, "a refusal is not one line of UTF-8",
            read.error);
  }
}

void check_string(std::string_view bytes) {
  const std::string json = json_string(bytes);
  require(json.find('\n') == std::string::npos, "a string's JSON is more than one line", json);
  require(readable_id(json) == utf8::repair(bytes).text, "a string is not read back", json);
}

}  // namespace

extern "C" std::size_t LLVMFuzzerCustomMutator(std::uint8_t* data, std::size_t size, std::size_t most, unsigned seed) {
  Random random(seed);
  Json json = Json::parse(bytes_of(data, size), nullptr, false);
  if (json.is_discarded() || one_of(random, 4) == 0) return LLVMFuzzerMutate(data, size, most);
  for (std::size_t changes = 1 + one_of(random, 2); changes > 0; --changes) mutate(json, random);
  const std::string text = json.dump(one_of(random, 8) == 0 ? 2 : -1, ' ', false, Json::error_handler_t::replace);
  const std::size_t length = std::min(text.size(), most);
  std::memcpy(data, text.data(), length);
  return length;
}

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  check_read(bytes_of(data, size));
  check_string(bytes_of(data, size));
  return 0;
}
