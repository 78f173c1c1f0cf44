// How speakers were found, for scripts/train_antecedents.py, train_trust.py and evaluate_gap.mjs, which build and run
// it.
//
//   speaker_evidence < texts.jsonl > evidence.jsonl
//   speaker_evidence --clues | --ways | --signs | --traits
//
// Reads a JSON object a line, {"text": …, "pronouns": where those begin that are asked for}. Writes
//
//   {"pronouns": [{
//      "mentions": [{"start": …, "end": …}, …]   where the text names or means the same party; none if it is nobody
//      "name": …                                 of that party, or ""
//      "candidates": [{"name": …, "mentions": …, "clues": numbers}, …]   who was weighed for "he", "she", "his", "her"
//      "part": number }, …]                      what the pronoun is there, a PronounPart
//    "quotes": [{
//      "content": [{"start": …, "end": …}, …]    of each attribution of which a speaker was found
//      "name": …                                 of that
//      "way": number, "signs": numbers }, …],    by what it is trusted
//    "sources": [{
//      "content": …                              of each attribution whose source is no name
//      "asked": number                           what the source asks for, an Asked
//      "rivals": [{"name": …, "traits": numbers}, …] }, …]}   whom it may mean; the name of the last, who is nobody
//                                                             as yet, is what somebody new would be called, or ""
//
// Offsets are code points. The second form prints the names of the clues (core/findings/speakers/clues.def), the ways
// or the signs (signs.def), or the traits (rivals.def), a line each.
#include <algorithm>
#include <iostream>
#include <map>
#include <nlohmann/json.hpp>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "findings/attributions.hpp"
#include "findings/speakers.hpp"
#include "findings/speakers/watchers.hpp"
#include "rows.hpp"
#include "text/offsets.hpp"
#include "text/utf8.hpp"

namespace {

using namespace sayso;
using nlohmann::json;

// The token that begins there, if one does.
std::optional<std::uint32_t> token_at(const Text& text, std::uint32_t byte) {
  const auto& tokens = text.tokens();
  const auto at = std::lower_bound(tokens.begin(), tokens.end(), byte,
                                   [](const Token& token, std::uint32_t b) { return token.span.start < b; });
  if (at == tokens.end() || at->span.start != byte) return std::nullopt;
  return static_cast<std::uint32_t>(at - tokens.begin());
}

class Evidences {
 public:
  explicit Evidences(const json& row)
      : article_(utf8::repair(row.at("text").get<std::string>()).text),
        code_points_(article_.text.bytes(), OffsetUnit::codepoint),
        attributions_(find_attributions(article_)) {
    for (const json& at : row.at("pronouns"))
      pronouns_.push_back(token_at(article_.text, code_points_.byte(at.get<std::uint32_t>())));
  }

  json answer() {
    std::vector<Party> parties;
    for (const Attribution& found : attributions_)
      parties.push_back({found.source, static_cast<Index>(parties.size()), true});
    const std::size_t sources = parties.size();
    for (const auto& token : pronouns_) {
      if (token) parties.push_back({{*token, *token + 1}, none, false});
    }
    json quotes = json::array();
    SpeakerWatchers watchers;
    watchers.pronoun = [&](const PersonPronoun& pronoun, const std::vector<Antecedent>& candidates, const Cast& cast) {
      weighed_[pronoun.here.token] = weighed(pronoun, candidates, cast);
    };
    watchers.reference = [&](std::size_t party, const Reference& reference, const std::vector<Sign>& signs) {
      if (party < sources) quotes.push_back(quote(party, reference, signs));
    };
    json contests = json::array();
    watchers.rivals = [&](const SourcePlace& place, const std::vector<Rival>& rivals, const Cast& cast) {
      contests.push_back(contest(place, rivals, cast));
    };
    const FoundSpeakers found = find_speakers(article_, attributions_, parties, watchers);
    for (json& one : quotes) {
      const auto party = one["party"].get<std::size_t>();
      one["name"] = found.speakers[static_cast<std::size_t>(found.of[party])].name;
    }
    json out = json::array();
    std::size_t next = sources;
    for (const auto& token : pronouns_) out.push_back(token ? of_pronoun(found, found.of[next++], *token) : nobody());
    return {{"pronouns", out}, {"quotes", quotes}, {"sources", contests}};
  }

 private:
  static json nobody() { return {{"mentions", json::array()}, {"name", ""}}; }

  json of_pronoun(const FoundSpeakers& found, Index who, std::uint32_t token) const {
    json out = nobody();
    if (who != none) {
      const FoundSpeaker& speaker = found.speakers[static_cast<std::size_t>(who)];
      out = {{"mentions", spans(speaker.mentions)}, {"name", speaker.name}};
    }
    if (const auto known = weighed_.find(token); known != weighed_.end()) out.update(known->second);
    return out;
  }

  json weighed(const PersonPronoun& pronoun, const std::vector<Antecedent>& candidates, const Cast& cast) const {
    json out = json::array();
    for (const Antecedent& candidate : candidates) {
      json numbers = json::array();
      for (const Clue clue : candidate.clues) numbers.push_back(static_cast<int>(clue));
      out.push_back({{"name", cast.name_of(candidate.who)},
                     {"mentions", spans(cast[candidate.who].mentions)},
                     {"clues", numbers}});
    }
    return {{"candidates", out}, {"part", static_cast<int>(pronoun.part)}};
  }

  json quote(std::size_t party, const Reference& reference, const std::vector<Sign>& signs) const {
    json numbers = json::array();
    for (const Sign sign : signs) numbers.push_back(static_cast<int>(sign));
    return {{"party", party},
            {"content", spans(attributions_[party].content)},
            {"way", static_cast<int>(reference.way)},
            {"signs", numbers}};
  }

  json contest(const SourcePlace& place, const std::vector<Rival>& rivals, const Cast& cast) const {
    const bool described = place.mention.type == MentionType::description;
    json out = json::array();
    for (const Rival& rival : rivals) {
      json numbers = json::array();
      for (const Trait trait : rival.traits) numbers.push_back(static_cast<int>(trait));
      const std::string name = rival.who != none ? cast.name_of(rival.who)
                               : described       ? cast.clean(place.description.words)
                                                 : std::string();
      out.push_back({{"name", name}, {"traits", numbers}});
    }
    return {
        {"content", spans(place.said.content)}, {"asked", static_cast<int>(asked(article_, place))}, {"rivals", out}};
  }

  json spans(const std::vector<Range>& ranges) const {
    json out = json::array();
    for (const Range range : ranges) {
      const Span span = article_.text.span(range);
      out.push_back({{"start", code_points_(span.start)}, {"end", code_points_(span.end)}});
    }
    return out;
  }

  const Article article_;
  const OffsetMap code_points_;
  const std::vector<Attribution> attributions_;
  std::vector<std::optional<std::uint32_t>> pronouns_;
  std::map<std::uint32_t, json> weighed_;  // by token
};

// One name a line.
#define CLUE(name, source, subject, object, possessive) #name "\n"
#define NOTHING(name, weight)
#define NAME(name, weight) #name "\n"
constexpr std::string_view clue_names =
#include "findings/speakers/clues.def"
    ;
#define WAY NAME
#define SIGN NOTHING
constexpr std::string_view way_names =
#include "findings/speakers/signs.def"
    ;
#undef WAY
#undef SIGN
#define WAY NOTHING
#define SIGN NAME
constexpr std::string_view sign_names =
#include "findings/speakers/signs.def"
    ;

#define TRAIT(name, ...) #name "\n"
constexpr std::string_view trait_names =
#include "findings/speakers/rivals.def"
    ;

int print_names(std::string_view option) {
  std::cout << (option == "--clues"    ? clue_names
                : option == "--ways"   ? way_names
                : option == "--traits" ? trait_names
                                       : sign_names);
  return std::cout.flush() ? 0 : 1;
}

}  // namespace

int main(int argc, char** argv) {
  if (argc == 2) return print_names(argv[1]);
  return answer_rows("speaker_evidence", {"text", "pronouns"},
                     [](const json& row) { return Evidences(row).answer().dump() + '\n'; });
}
