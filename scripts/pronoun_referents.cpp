// Whom pronouns mean, for scripts/evaluate_gap.mjs, which builds and runs it.
//
//   pronoun_referents < pronouns.jsonl > referents.jsonl
//
// Reads a JSON object a line, {"text": …, "pronoun": where it begins}. Writes {"mentions": [{"start": …, "end": …}, …]}
// for each: where the text names or means the same party; none when nobody is found. Offsets are code points.
#include <algorithm>
#include <nlohmann/json.hpp>
#include <optional>
#include <string>

#include "findings/attributions.hpp"
#include "findings/speakers.hpp"
#include "rows.hpp"
#include "text/offsets.hpp"
#include "text/utf8.hpp"

namespace {

using namespace sayso;
using nlohmann::json;

std::vector<Range> mentions(const Article& article, std::uint32_t pronoun) {
  const std::vector<Attribution> attributions = find_attributions(article);
  std::vector<Party> parties;
  parties.reserve(attributions.size() + 1);
  for (const Attribution& found : attributions)
    parties.push_back({found.source, static_cast<Index>(parties.size()), true});
  parties.push_back({{pronoun, pronoun + 1}, none, false});
  const FoundSpeakers found = find_speakers(article, attributions, parties);
  const Index who = found.of.back();
  return who == none ? std::vector<Range>{} : found.speakers[static_cast<std::size_t>(who)].mentions;
}

// The token that begins there, if one does.
std::optional<std::uint32_t> token_at(const Text& text, std::uint32_t byte) {
  const auto& tokens = text.tokens();
  const auto at = std::lower_bound(tokens.begin(), tokens.end(), byte,
                                   [](const Token& token, std::uint32_t b) { return token.span.start < b; });
  if (at == tokens.end() || at->span.start != byte) return std::nullopt;
  return static_cast<std::uint32_t>(at - tokens.begin());
}

json answer(const json& row) {
  const Article article(utf8::repair(row.at("text").get<std::string>()).text);
  const OffsetMap code_points(article.text.bytes(), OffsetUnit::codepoint);
  json out = {{"mentions", json::array()}};
  const auto pronoun = token_at(article.text, code_points.byte(row.at("pronoun").get<std::uint32_t>()));
  if (!pronoun) return out;
  for (const Range mention : mentions(article, *pronoun)) {
    const Span span = article.text.span(mention);
    out["mentions"].push_back({{"start", code_points(span.start)}, {"end", code_points(span.end)}});
  }
  return out;
}

}  // namespace

int main() {
  return answer_rows("pronoun_referents", {"text", "pronoun"},
                     [](const json& row) { return answer(row).dump() + '\n'; });
}
