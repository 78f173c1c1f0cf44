#include "json.hpp"

#include <algorithm>
#include <catch2/catch.hpp>
#include <functional>
#include <nlohmann/json.hpp>
#include <random>
#include <string>

#include "invariants.hpp"
#include "json_reader.hpp"

using namespace sayso;
using Json = nlohmann::ordered_json;

namespace {

// Two speakers, two quotes, three goals of which one restates another, one announced list.
Analysis sample() {
  Analysis a;
  a.offsets = OffsetUnit::codepoint;
  a.length = 400;
  a.quotes = {
      {QuoteKind::direct, {{0, 20}, {30, 50}}, {{21, 25}}, {{26, 29}}, 0, 0.93, Evidence::cue_after_quote},
      {QuoteKind::indirect, {{80, 120}}, {}, {}, none, 0.5, Evidence::adverb_cue},
  };
  a.speakers = {
      {"Ana Ruiz", SpeakerKind::person, "the mayor", {{26, 29}, {60, 63}}, {0}, {0, 2}, 9},
      {"harbour board", SpeakerKind::organization, std::nullopt, {{130, 140}}, {}, {1}, 0},
  };
  a.goals = {
      {GoalKind::commitment, {{5, 20}}, {{2, 4}}, {{0, 2}}, 0, 0, none, none, 1, Evidence::first_person_will},
      {GoalKind::demand, {{150, 160}}, {{141, 147}}, {{130, 140}}, 1, none, 0, none, 0.07, Evidence::announced_list},
      {GoalKind::aim, {{200, 210}}, {}, {{190, 195}}, 0, none, none, 0, 0.8, Evidence::verb_infinitive},
  };
  a.lists = {{3, {1}, {{145, 148}}, 1}};
  a.blocks = {{BlockKind::pull_quote, {0, 29}}, {BlockKind::body, {60, 210}}};
  a.warnings = {"2 invalid bytes were replaced"};
  a.quotes[0].speaker_confidence = 0.97;
  a.goals[0].speaker_confidence = 0.55;
  a.goals[1].speaker_confidence = 0.9;
  a.goals[2].speaker_confidence = 1;
  a.quotes[1].negated = true;
  a.goals[1].negated = true;
  return a;
}

// An analysis with any number of finds that keeps the invariants.
Analysis generated(std::mt19937& random) {
  const auto below = [&](std::uint32_t n) { return static_cast<std::uint32_t>(random() % n); };
  const auto spans = [&](std::uint32_t from, std::uint32_t count) {
    Spans result;
    for (std::uint32_t i = 0; i < count; ++i) {
      const std::uint32_t start = from + below(3);
      from = start + 1 + below(9);
      result.push_back({start, from});
    }
    return result;
  };
  const std::vector<std::string> names = {"Ana Ruiz",      "李海东", "Zoë \"Z\" O’Neil",
                                          "a\\b\tc\n\x01", "🤔",     "\u2028\x7f"};
  const auto name = [&] { return names[below(static_cast<std::uint32_t>(names.size()))]; };
  const auto confidence = [&] { return below(4) == 0 ? below(1u << 30) / double(1u << 30) : below(101) / 100.0; };
  const auto evidence = [&] { return static_cast<Evidence>(below(evidence_facts.size())); };

  Analysis a;
  a.offsets = static_cast<OffsetUnit>(below(3));
  a.length = 100000;
  const auto speaker_count = below(5);
  const auto anyone = [&] { return static_cast<Index>(below(speaker_count + 1)) - 1; };
  for (std::uint32_t i = 0, at = 0, count = below(12); i < count; ++i, at += 3 + below(40)) {
    a.quotes.push_back({static_cast<QuoteKind>(below(3)), spans(at, 1 + below(3)), spans(1000 + below(500), below(2)),
                        spans(2000 + below(500), below(3)), anyone(), confidence(), evidence()});
    if (a.quotes.back().speaker != none) a.quotes.back().speaker_confidence = confidence();
    a.quotes.back().negated = below(2) == 0;
  }
  a.lists.resize(below(3));
  for (std::uint32_t i = 0, at = 20, count = below(12); i < count; ++i, at += 3 + below(40)) {
    const auto any = [&](std::size_t n) { return static_cast<Index>(below(static_cast<std::uint32_t>(n) + 1)) - 1; };
    const Index list = std::min(static_cast<Index>(i / 4), static_cast<Index>(a.lists.size()) - 1);
    a.goals.push_back({static_cast<GoalKind>(below(3)), spans(at, 1 + below(2)), spans(1000 + below(500), below(2)),
                       spans(2000 + below(500), below(2)), anyone(), any(a.quotes.size()), below(2) ? list : none,
                       any(a.goals.size()), confidence(), evidence()});
    if (a.goals.back().speaker != none) a.goals.back().speaker_confidence = confidence();
    a.goals.back().negated = below(2) == 0;
  }
  for (std::uint32_t i = 0; i < speaker_count; ++i) {
    Speaker speaker{name(),    static_cast<SpeakerKind>(below(4)), std::nullopt, spans(i * 20, 1 + below(4)), {}, {},
                    below(900)};
    if (below(2)) speaker.role = name();
    for (std::size_t q = 0; q < a.quotes.size(); ++q) {
      if (a.quotes[q].speaker == Index(i)) speaker.quotes.push_back(Index(q));
    }
    for (std::size_t g = 0; g < a.goals.size(); ++g) {
      if (a.goals[g].speaker == Index(i)) speaker.goals.push_back(Index(g));
    }
    a.speakers.push_back(speaker);
  }
  for (std::size_t l = 0; l < a.lists.size(); ++l) {
    AnnouncedList& list = a.lists[l];
    if (below(2)) list.announced = below(9);
    list.cue = spans(static_cast<std::uint32_t>(l) * 5, 1);
    list.speaker = anyone();
    for (std::size_t g = 0; g < a.goals.size(); ++g) {
      if (a.goals[g].list == Index(l)) list.goals.push_back(Index(g));
    }
  }
  for (std::uint32_t i = 0; i < below(3); ++i) a.warnings.push_back(name());
  return a;
}

std::string error_of(const std::string& json) { return from_json(json).error; }

// The error of the sample's JSON after `change` was made to it.
std::string error_after(const std::function<void(Json&)>& change) {
  Json json = Json::parse(to_json(sample()));
  change(json);
  return error_of(json.dump());
}

Json span(int start, int end) { return {{"start", start}, {"end", end}}; }

}  // namespace

TEST_CASE("an empty analysis has every field, in order") {
  CHECK(to_json({}) ==
        R"({"schema":2,"offsets":"utf8","length":0,"quotes":[],"speakers":[],"goals":[],"lists":[],"blocks":[],)"
        R"("warnings":[]})");
  CHECK(to_json({}, "[1]") ==
        R"({"schema":2,"id":[1],"offsets":"utf8","length":0,"quotes":[],"speakers":[],"goals":[],"lists":[],)"
        R"("blocks":[],"warnings":[]})");
}

TEST_CASE("fields stand in the order of the design, with ids, nulls and empty arrays") {
  CHECK(to_json(sample(), "\"a-1\"") ==
        R"({"schema":2,"id":"a-1","offsets":"codepoint","length":400,"quotes":[)"
        R"({"id":"q1","kind":"direct","content":[{"start":0,"end":20},{"start":30,"end":50}],)"
        R"("cue":[{"start":21,"end":25}],"source":[{"start":26,"end":29}],"speaker":"s1","speaker_confidence":0.97,)"
        R"("negated":false,"confidence":0.93,"why":"cue-after-quote"},)"
        R"({"id":"q2","kind":"indirect","content":[{"start":80,"end":120}],"cue":[],"source":[],"speaker":null,)"
        R"("speaker_confidence":0,"negated":true,"confidence":0.5,"why":"adverb-cue"}],)"
        R"("speakers":[{"id":"s1","name":"Ana Ruiz","kind":"person","role":"the mayor",)"
        R"("mentions":[{"start":26,"end":29},{"start":60,"end":63}],"quotes":["q1"],"goals":["g1","g3"],"words":9},)"
        R"({"id":"s2","name":"harbour board","kind":"organization","role":null,"mentions":[{"start":130,"end":140}],)"
        R"("quotes":[],"goals":["g2"],"words":0}],)"
        R"("goals":[{"id":"g1","kind":"commitment","span":[{"start":5,"end":20}],"cue":[{"start":2,"end":4}],)"
        R"("holder":[{"start":0,"end":2}],"speaker":"s1","speaker_confidence":0.55,"negated":false,)"
        R"("quote":"q1","list":null,"restates":null,"confidence":1,)"
        R"("why":"first-person-will"},)"
        R"({"id":"g2","kind":"demand","span":[{"start":150,"end":160}],"cue":[{"start":141,"end":147}],)"
        R"("holder":[{"start":130,"end":140}],"speaker":"s2","speaker_confidence":0.9,"negated":true,)"
        R"("quote":null,"list":"l1","restates":null,)"
        R"("confidence":0.07,"why":"announced-list"},)"
        R"({"id":"g3","kind":"aim","span":[{"start":200,"end":210}],"cue":[],"holder":[{"start":190,"end":195}],)"
        R"("speaker":"s1","speaker_confidence":1,"negated":false,"quote":null,"list":null,)"
        R"("restates":"g1","confidence":0.8,"why":"verb-infinitive"}],)"
        R"("lists":[{"id":"l1","announced":3,"goals":["g2"],"cue":[{"start":145,"end":148}],"speaker":"s2"}],)"
        R"("blocks":[{"kind":"pull-quote","start":0,"end":29},{"kind":"body","start":60,"end":210}],)"
        R"("warnings":["2 invalid bytes were replaced"]})");
}

TEST_CASE("the indented layout says the same, a field a line") {
  Analysis a;
  a.length = 9;
  a.quotes = {{QuoteKind::mixed, {{0, 4}, {5, 9}}, {}, {}, none, 0.6, Evidence::network_mixed}};
  a.blocks = {{BlockKind::body, {0, 9}}};
  CHECK(to_json(a, "7", JsonLayout::indented) ==
        "{\n"
        "  \"schema\": 2,\n"
        "  \"id\": 7,\n"
        "  \"offsets\": \"utf8\",\n"
        "  \"length\": 9,\n"
        "  \"quotes\": [\n"
        "    {\n"
        "      \"id\": \"q1\",\n"
        "      \"kind\": \"mixed\",\n"
        "      \"content\": [{\"start\": 0, \"end\": 4}, {\"start\": 5, \"end\": 9}],\n"
        "      \"cue\": [],\n"
        "      \"source\": [],\n"
        "      \"speaker\": null,\n"
        "      \"speaker_confidence\": 0,\n"
        "      \"negated\": false,\n"
        "      \"confidence\": 0.6,\n"
        "      \"why\": \"network-mixed\"\n"
        "    }\n"
        "  ],\n"
        "  \"speakers\": [],\n"
        "  \"goals\": [],\n"
        "  \"lists\": [],\n"
        "  \"blocks\": [\n"
        "    {\"kind\": \"body\", \"start\": 0, \"end\": 9}\n"
        "  ],\n"
        "  \"warnings\": []\n"
        "}");
  CHECK(Json::parse(to_json(sample(), {}, JsonLayout::indented)) == Json::parse(to_json(sample())));
}

TEST_CASE("reading and writing gives the same bytes, in both layouts") {
  std::mt19937 random(20260517);
  const std::vector<std::string> ids = {
      "", "\"x\"", "12345678901234567890123", "-0", "1.50e+2", "[1, {\"a\":\t null}]", "\"\\u00e9\\/\"", "null", "{ }"};
  for (int i = 0; i < 400; ++i) {
    const Analysis a = generated(random);
    REQUIRE(broken_invariant(a) == "");
    const std::string& id = ids[static_cast<std::size_t>(i) % ids.size()];
    for (JsonLayout layout : {JsonLayout::compact, JsonLayout::indented}) {
      const std::string json = to_json(a, id, layout);
      const ReadAnalysis read = from_json(json);
      REQUIRE(read.error == "");
      REQUIRE(read.id == id);
      REQUIRE(to_json(read.analysis, read.id, layout) == json);
    }
  }
}

TEST_CASE("another writer agrees") {
  std::mt19937 random(3);
  for (int i = 0; i < 100; ++i) {
    Analysis a = generated(random);
    for (Quote& quote : a.quotes)
      quote.confidence = 0.25, quote.speaker_confidence = 0;  // nlohmann's numbers are not always the shortest
    for (Goal& goal : a.goals) goal.confidence = 0.75, goal.speaker_confidence = 0;
    REQUIRE(Json::parse(to_json(a)).dump() == to_json(a));
  }
}

TEST_CASE("numbers are the shortest that read back the same") {
  const auto written = [](double confidence) {
    Analysis a;
    a.quotes = {{QuoteKind::direct, {}, {}, {}, none, confidence, Evidence::label}};
    const std::string json = to_json(a);
    const auto from = json.find("\"confidence\":") + 13;
    return json.substr(from, json.find(',', from) - from);
  };
  const std::vector<std::pair<double, std::string>> rows = {
      {0, "0"},
      {1, "1"},
      {0.5, "0.5"},
      {0.07, "0.07"},
      {0.29, "0.29"},
      {0.93, "0.93"},
      {1.0 / 3, "0.3333333333333333"},
      {0.1 + 0.2, "0.30000000000000004"},
      {0.125, "0.125"},
  };
  for (const auto& [value, text] : rows) CHECK(written(value) == text);
  for (int i = 0; i <= 100; ++i) CHECK(Json::parse(written(i / 100.0)).get<double>() == i / 100.0);
}

TEST_CASE("strings of any characters survive; bytes that are not UTF-8 are repaired") {
  CHECK(json_string("a\"b\\c/\b\f\n\r\t\x01\x1f\x7f") == "\"a\\\"b\\\\c/\\b\\f\\n\\r\\t\\u0001\\u001f\x7f\"");
  CHECK(json_string("“é🤔”\u2028") == "\"“é🤔”\u2028\"");
  CHECK(json_string(std::string_view("\0", 1)) == "\"\\u0000\"");
  CHECK(json_string("a\xff"
                    "b\xe2\x80") == "\"a\uFFFDb\uFFFD\"");
  CHECK(json_string("") == "\"\"");
}

TEST_CASE("what does not fit the format is refused, with where and why") {
  using Change = std::function<void(Json&)>;
  const std::vector<std::pair<Change, std::string>> rows = {
      {[](Json& j) { j = Json::array(); }, "the document: must be an object, not []"},
      {[](Json& j) { j["schema"] = 1; }, "schema: must be 2, not 1"},
      {[](Json& j) { j.erase("schema"); }, "schema: is missing"},
      {[](Json& j) { j["offsets"] = "bytes"; },
       "offsets: must be one of \"utf8\", \"utf16\", \"codepoint\", not \"bytes\""},
      {[](Json& j) { j["length"] = -1; }, "length: must be a whole number from 0 to 4294967295, not -1"},
      {[](Json& j) { j["length"] = 4294967296; },
       "length: must be a whole number from 0 to 4294967295, not 4294967296"},
      {[](Json& j) { j["quotes"] = nullptr; }, "quotes: must be an array, not null"},
      {[](Json& j) { j["quotes"][1] = 5; }, "quotes[1]: must be an object, not 5"},
      {[](Json& j) { j["quotes"][1]["id"] = "q3"; }, "quotes[1].id: must be \"q2\", not \"q3\""},
      {[](Json& j) { j["quotes"][0]["kind"] = 1; },
       "quotes[0].kind: must be one of \"direct\", \"mixed\", \"indirect\", not 1"},
      {[](Json& j) { j["quotes"][0].erase("why"); }, "quotes[0].why: is missing"},
      {[](Json& j) { j["goals"][0]["why"] = 1; }, "goals[0].why: must be a name of evidence.def, not 1"},
      {[](Json& j) { j["goals"][0]["why"] = "hope"; }, "goals[0].why: must be a name of evidence.def, not \"hope\""},
      {[](Json& j) { j["quotes"][0]["content"][1] = span(30, -5); },
       "quotes[0].content[1].end: must be a whole number from 0 to 4294967295, not -5"},
      {[](Json& j) { j["quotes"][0]["content"][1]["length"] = 5; },
       "quotes[0].content[1].length: is not a known field"},
      {[](Json& j) { j["quotes"][0]["speaker"] = "q1"; }, "quotes[0].speaker: must be an id like \"s1\", not \"q1\""},
      {[](Json& j) { j["quotes"][0]["speaker"] = "s01"; }, "quotes[0].speaker: must be an id like \"s1\", not \"s01\""},
      {[](Json& j) { j["quotes"][0]["speaker"] = "s99999999999999999999"; },
       "quotes[0].speaker: must be an id like \"s1\", not \"s99999999999999999999\""},
      {[](Json& j) { j["quotes"][0]["speaker"] = "s-1"; }, "quotes[0].speaker: must be an id like \"s1\", not \"s-1\""},
      {[](Json& j) { j["quotes"][0]["confidence"] = "high"; }, "quotes[0].confidence: must be a number, not \"high\""},
      {[](Json& j) { j["quotes"][1]["negated"] = 1; }, "quotes[1].negated: must be true or false, not 1"},
      {[](Json& j) { j["goals"][0].erase("negated"); }, "goals[0].negated: is missing"},
      {[](Json& j) { j["speakers"][0]["role"] = 3; }, "speakers[0].role: must be a string, not 3"},
      {[](Json& j) { j["speakers"][0]["goals"] = "g1"; }, "speakers[0].goals: must be an array, not \"g1\""},
      {[](Json& j) { j["lists"][0]["announced"] = 1.5; },
       "lists[0].announced: must be a whole number from 0 to 4294967295, not 1.5"},
      {[](Json& j) { j["extra"] = 1; }, "extra: is not a known field"},
      {[](Json& j) { j["warnings"].push_back(Json{std::string(99, 'y')}); },
       "warnings[1]: must be a string, not [\"" + std::string(38, 'y') + "…"},
  };
  for (const auto& [change, error] : rows) CHECK(error_after(change) == error);

  CHECK(error_of("") == "the document is empty");
  CHECK(error_of(" \n") == "the document is empty");
  CHECK_THAT(error_of("{\n  \"schema\": 2,\n  oops}"),
             Catch::StartsWith("the document is not valid JSON at line 3, column 3"));
  CHECK_THAT(error_of(to_json(sample()) + "x"), Catch::Contains("not valid JSON"));
  CHECK_THAT(error_of("{\"schema\":2,\"offsets\":\"\xff\"}"), Catch::Contains("UTF-8"));
}

TEST_CASE("a broken invariant is refused, with where and why") {
  using Change = std::function<void(Analysis&)>;
  const std::vector<std::pair<Change, std::string>> rows = {
      {[](Analysis&) {}, ""},
      {[](Analysis& a) { a.quotes[0].content[1] = {30, 30}; }, "quotes[0].content[1]: is empty"},
      {[](Analysis& a) { a.quotes[0].content[1] = {30, 29}; }, "quotes[0].content[1]: ends before it starts"},
      {[](Analysis& a) { a.goals[2].holder[0] = {390, 401}; }, "goals[2].holder[0]: ends at 401, past the length 400"},
      {[](Analysis& a) { a.quotes[0].content[1] = {19, 29}; },
       "quotes[0].content[1]: overlaps the span in front of it"},
      {[](Analysis& a) { std::swap(a.quotes[0].content[0], a.quotes[0].content[1]); },
       "quotes[0].content[1]: starts before the span in front of it"},
      {[](Analysis& a) { a.quotes[0].cue[0] = {19, 25}; }, "quotes[0].cue[0]: overlaps content[0]"},
      {[](Analysis& a) { a.quotes[0].source[0] = {26, 31}; }, "quotes[0].source[0]: overlaps content[1]"},
      {[](Analysis& a) { a.quotes[0].source[0] = {24, 29}; }, "quotes[0].source[0]: overlaps cue[0]"},
      {[](Analysis& a) { a.goals[1].cue = {{159, 161}}; }, "goals[1].cue[0]: overlaps span[0]"},
      {[](Analysis& a) { a.goals[1].holder = {{0, 400}}; }, "goals[1].holder[0]: overlaps span[0]"},
      {[](Analysis& a) { a.goals[2].cue = {{194, 196}}; }, "goals[2].holder[0]: overlaps cue[0]"},
      {[](Analysis& a) { a.quotes[1].content.clear(); }, "quotes[1].content: is empty"},
      {[](Analysis& a) { a.goals[1].span.clear(); }, "goals[1].span: is empty"},
      {[](Analysis& a) { a.quotes[0].content = {{200, 210}}; },
       "quotes[1]: begins before the one in front of it: the array is not in text order"},
      {[](Analysis& a) { a.goals[2].span = {{100, 110}}; },
       "goals[2]: begins before the one in front of it: the array is not in text order"},
      {[](Analysis& a) { a.speakers[0].mentions = {{300, 301}}; },
       "speakers[1]: begins before the one in front of it: the array is not in text order"},
      {[](Analysis& a) {
         a.lists.insert(a.lists.begin(), AnnouncedList{{}, {}, {{300, 301}}, none});
         a.goals[1].list = 1;
       },
       "lists[1]: begins before the one in front of it: the array is not in text order"},
      {[](Analysis& a) { a.quotes[1].speaker = 8; }, "quotes[1].speaker: \"s9\" names no speaker"},
      {[](Analysis& a) { a.goals[0].quote = 2; }, "goals[0].quote: \"q3\" names no quote"},
      {[](Analysis& a) { a.goals[0].list = 1; }, "goals[0].list: \"l2\" names no list"},
      {[](Analysis& a) { a.goals[2].restates = 3; }, "goals[2].restates: \"g4\" names no goal"},
      {[](Analysis& a) { a.goals[1].restates = 1; }, "goals[1].restates: does not name an earlier goal"},
      {[](Analysis& a) { a.lists[0].speaker = 2; }, "lists[0].speaker: \"s3\" names no speaker"},
      {[](Analysis& a) { a.speakers[0].goals = {0, 3}; }, "speakers[0].goals[1]: \"g4\" names no goal"},
      {[](Analysis& a) { a.speakers[0].goals = {2, 0}; }, "speakers[0].goals[1]: \"g1\" is not in text order"},
      {[](Analysis& a) { a.speakers[0].goals = {0, 0, 2}; }, "speakers[0].goals[1]: \"g1\" is not in text order"},
      {[](Analysis& a) { a.speakers[0].goals = {0}; }, "speakers[0].goals: leaves out a goal that names it"},
      {[](Analysis& a) { a.speakers[1].quotes = {1}; }, "speakers[1].quotes[0]: \"q2\" does not name it back"},
      {[](Analysis& a) { a.lists[0].goals = {0}; }, "lists[0].goals[0]: \"g1\" does not name it back"},
      {[](Analysis& a) { a.speakers[0].name = ""; }, "speakers[0].name: is empty"},
      {[](Analysis& a) { a.quotes[0].confidence = 1.01; }, "quotes[0].confidence: is not in 0..1"},
      {[](Analysis& a) { a.goals[0].confidence = -0.5; }, "goals[0].confidence: is not in 0..1"},
      {[](Analysis& a) { a.goals[0].speaker_confidence = 1.5; }, "goals[0].speaker_confidence: is not in 0..1"},
      {[](Analysis& a) { a.quotes[1].speaker_confidence = 0.5; },
       "quotes[1].speaker_confidence: is not 0, though there is no speaker"},
      {[](Analysis& a) { a.blocks[1].span = {20, 40}; }, "blocks[1]: begins before the one in front of it ends"},
      {[](Analysis& a) { a.blocks[1].span.end = 60; }, "blocks[1]: is empty"},
      {[](Analysis& a) { a.blocks[1].span.end = 401; }, "blocks[1]: ends behind the text"},
      {[](Analysis& a) { a.warnings.push_back(""); }, "warnings[1]: is empty"},
  };
  for (const auto& [change, error] : rows) {
    Analysis a = sample();
    change(a);
    CHECK(broken_invariant(a) == error);
    CHECK(error_of(to_json(a)) == error);
  }
}

TEST_CASE("no text breaks the reader") {
  std::mt19937 random(7);
  const std::string json = to_json(sample(), "{\"a\":[1,\"\\u00e9\"]}");
  for (std::size_t cut = 0; cut < json.size(); ++cut) REQUIRE_FALSE(from_json(json.substr(0, cut)).ok());
  for (int i = 0; i < 3000; ++i) {
    std::string damaged = json;
    for (int edits = 0; edits < 3; ++edits) damaged[random() % damaged.size()] = static_cast<char>(random() % 256);
    const ReadAnalysis read = from_json(damaged);
    if (read.ok()) REQUIRE(from_json(to_json(read.analysis, read.id)).ok());
    read_batch_line(damaged);
  }
  const std::string deep = "{\"id\":" + std::string(200000, '[') + std::string(200000, ']') + ",\"text\":\"x\"}";
  CHECK(read_batch_line(deep).text == "x");
  CHECK(from_json(std::string(200000, '[')).error != "");
}

TEST_CASE("a batch line gives its text, and its id exactly as it stands") {
  struct Row {
    std::string line, id, text;
  };
  const std::vector<Row> rows = {
      {R"({"id": "a", "text": "hi"})", "\"a\"", "hi"},
      {R"({"text":"hi","id":1})", "1", "hi"},
      {R"({"text":"hi","id":1 })", "1", "hi"},
      {R"({"id":-1.50E+3 ,"text":"hi"})", "-1.50E+3", "hi"},
      {R"({"id":12345678901234567890123,"text":""})", "12345678901234567890123", ""},
      {R"({"id" : [1, {"id": 2, "text": "no"}] , "text":"hi"})", R"([1, {"id": 2, "text": "no"}])", "hi"},
      {R"({"id":{"text":"no"},"text":"hi"})", R"({"text":"no"})", "hi"},
      {R"({"id":true,"text":"hi"})", "true", "hi"},
      {R"({"id":null,"text":"hi"})", "null", "hi"},
      {R"({"id":"","text":"hi"})", "\"\"", "hi"},
      {R"({"id":"\u00e9\/","text":"\u00e9\ud83e\udd14\n\u0000"})", R"("\u00e9\/")", std::string("é🤔\n\0", 8)},
      {R"({"text":"hi"})", "", "hi"},
      {R"({"text":"a","text":"b","id":1,"id":2})", "2", "b"},
      {R"( {"extra":{"text":5,"id":6},"text":"hi","more":[[]]} )", "", "hi"},
      {"{\"id\":[1,\r2\n],\"text\":\"hi\"}", "[1,2]", "hi"},  // the id stays on one line
      {R"({"id":"\ud800","text":"\udd14\ud83e\ud83e\udd14\\ud800"})", R"("\ufffd")",
       "\xEF\xBF\xBD\xEF\xBF\xBD🤔\\ud800"},
      {"\xEF\xBB\xBF{\"id\":1,\"text\":\"hi\"}\r", "1", "hi"},
  };
  for (const Row& row : rows) {
    const BatchLine read = read_batch_line(row.line);
    CAPTURE(row.line);
    CHECK(read.error == "");
    CHECK(read.id == row.id);
    CHECK(read.text == row.text);
  }
}

TEST_CASE("a batch line may say what the parts of its text are") {
  const BatchLine read = read_batch_line(
      R"({"blocks": [{"kind": "byline", "start": 0, "end": 9}, {"end": 12, "more": [{"kind": 1}], "start": 12, )"
      R"("kind": "pull-quote"}], "id": 1, "text": "hi", "other": {"blocks": 7}})");
  CHECK(read.error == "");
  CHECK(read.id == "1");
  CHECK(read.blocks == std::vector<Block>{{BlockKind::byline, {0, 9}}, {BlockKind::pull_quote, {12, 12}}});
  CHECK(read_batch_line(R"({"text": "hi", "blocks": []})").blocks.empty());

  const std::vector<std::string> bad = {
      R"(null)",
      R"("byline")",
      R"({"kind": "byline", "start": 0, "end": 9})",
      R"([7])",
      R"([[]])",
      R"([{}])",
      R"([{"kind": "byline", "start": 0}])",
      R"([{"kind": "byline", "start": 0, "end": 9}, {"start": 0, "end": 9}])",
      R"([{"kind": "pier", "start": 0, "end": 9}])",
      R"([{"kind": 3, "start": 0, "end": 9}])",
      R"([{"kind": "byline", "start": -1, "end": 9}])",
      R"([{"kind": "byline", "start": 0.5, "end": 9}])",
      R"([{"kind": "byline", "start": "0", "end": 9}])",
      R"([{"kind": "byline", "start": 10, "end": 9}])",
      R"([{"kind": "byline", "start": 0, "end": 4294967296}])",
      R"([{"kind": ["byline"], "start": 0, "end": 9}])",
  };
  for (const std::string& blocks : bad) {
    CAPTURE(blocks);
    const BatchLine line = read_batch_line(R"({"id": 7, "text": "hi", "blocks": )" + blocks + "}");
    CHECK(line.error == R"(has "blocks" that are no array of blocks like {"kind": "byline", "start": 0, "end": 9})");
    CHECK(line.id == "7");
  }
}

TEST_CASE("a batch line that is no article says why and keeps its id") {
  struct Row {
    std::string line, id, error;
  };
  const std::string wanted = "an object like {\"id\": 1, \"text\": \"The article…\"}";
  const std::vector<Row> rows = {
      {"", "", "is empty"},
      {"China said", "", "is not valid JSON at column 1: invalid literal"},
      {"[1]", "", "is an array, not " + wanted},
      {"\"text\"", "", "is a string, not " + wanted},
      {"12", "", "is a number, not " + wanted},
      {"null", "", "is null, not " + wanted},
      {"{}", "", "has no field \"text\": each line must be " + wanted},
      {R"({"id":7})", "7", "has no field \"text\": each line must be " + wanted},
      {R"({"id":7,"text":null})", "7", "has null as \"text\", which must be a string"},
      {R"({"id":7,"text":["a"]})", "7", "has an array as \"text\", which must be a string"},
      {R"({"id":7,"text":{"text":"a"}})", "7", "has an object as \"text\", which must be a string"},
      {R"({"id":7,"text":12.5})", "7", "has a number as \"text\", which must be a string"},
      {R"({"id":"x","text":"a)", "\"x\"", "is not valid JSON at column 20: invalid string: missing closing quote"},
      {"{\"id\":[3],\"text\":\"\xff\"}", "[3]",
       "is not valid JSON at column 19: invalid string: ill-formed UTF-8 byte"},
      {R"({"id":12)", "", "is not valid JSON at column 9: unexpected end of input; expected '}'"},
      {R"({"id":01,"text":"a"})", "", "is not valid JSON at column 8: unexpected number literal; expected '}'"},
      {R"({"id":1,"text":"a"}{)", "1", "is not valid JSON at column 20: unexpected '{'; expected end of input"},
  };
  for (const Row& row : rows) {
    const BatchLine read = read_batch_line(row.line);
    CAPTURE(row.line);
    CHECK(read.error == row.error);
    CHECK(read.id == row.id);
  }
}

TEST_CASE("an error stands in the place of a result") {
  CHECK(error_json("", 7, "is \"odd\"") == R"({"id":null,"error":{"line":7,"message":"is \"odd\""}})");
  CHECK(error_json("[1, 2]", 1, "x") == R"({"id":[1, 2],"error":{"line":1,"message":"x"}})");
}

TEST_CASE("an id reads as a person would write it") {
  CHECK(readable_id("\"caf\\u00e9\"") == "café");
  CHECK(readable_id("12e3") == "12e3");
  CHECK(readable_id("[1, 2]") == "[1, 2]");
}
