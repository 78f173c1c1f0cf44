#include "findings/labels.hpp"

#include <algorithm>
#include <optional>
#include <string_view>
#include <unordered_map>

namespace sayso {
namespace {

using namespace english;

constexpr std::uint32_t longest_label = 6;         // tokens
constexpr std::uint32_t headline_paragraphs = 2;   // a single label counts only up here
constexpr std::uint32_t widest_gap = 3;            // paragraphs of one turn, at most, beside the labelled one

struct Turn {
  std::uint32_t paragraph;
  Range source;
  std::uint32_t colon;
  bool shouted;   // in capitals, or Q and A
  bool comes_back = false;  // another turn has the same label
};

std::optional<Turn> turn_of(const Article& article, std::uint32_t p) {
  const Reading& reading = article.reading;
  const Range paragraph = article.text.paragraphs()[p];
  std::uint32_t first = paragraph.first;
  if (reading.mark(first)) ++first;
  std::uint32_t i = first;
  bool capitals = true;
  while (i < paragraph.last && i - first <= longest_label && reading.word(i) != ":") {
    const Token& token = article.text.tokens()[i];
    const bool name_like = token.kind == TokenKind::word && (reading.capitalized(i) || reading.is(i, WordClass::name_particle) || reading.is(i, WordClass::title));
    const bool joint = reading.word(i) == "(" || reading.word(i) == ")" || reading.word(i) == "," || reading.word(i) == "." || reading.tag(i) == Tag::Pos;
    if (!name_like && !joint) return std::nullopt;
    capitals &= token.letter_case == Case::upper || joint || (token.letter_case == Case::capitalized && token.span.length() == 1);
    ++i;
  }
  if (i == first || i + 1 >= paragraph.last || reading.word(i) != ":") return std::nullopt;
  if (reading.verb(first) || reading.tag(first) == Tag::Wrb || reading.tag(first) == Tag::Prp) {
    if (!capitals) return std::nullopt;
  }
  return Turn{p, {first, i}, i, capitals};
}

Range rest_of(const Article& article, const Turn& turn, bool transcript) {
  const Range paragraph = article.text.paragraphs()[turn.paragraph];
  Range rest{turn.colon + 1, paragraph.last};
  if (turn.paragraph == 0 && !transcript) {
    while (rest.size() > 1 && article.reading.word(rest.last - 1) == ".") --rest.last;
  }
  return rest;
}

// Between two turns of a label that comes back another speaks.
bool alternates(const std::vector<Turn>& turns, std::size_t t) {
  return t > 0 && t + 1 < turns.size() && turns[t - 1].comes_back && turns[t + 1].comes_back && turns[t + 1].paragraph - turns[t - 1].paragraph <= 2 * widest_gap;
}

}  // namespace

std::vector<Label> find_labels(const Article& article) {
  std::vector<Turn> turns;
  const auto count = static_cast<std::uint32_t>(article.text.paragraphs().size());
  for (std::uint32_t p = 0; p < count; ++p) {
    if (const auto turn = turn_of(article, p)) turns.push_back(*turn);
  }
  std::unordered_map<std::string_view, std::size_t> last;  // turn with that label
  for (std::size_t t = 0; t < turns.size(); ++t) {
    const auto [seen, is_new] = last.try_emplace(article.text.view(turns[t].source), t);
    if (!is_new) turns[t].comes_back = turns[seen->second].comes_back = true;
  }
  const bool names_come_back = std::any_of(turns.begin(), turns.end(), [](const Turn& t) { return t.comes_back; });
  const auto shouted = std::count_if(turns.begin(), turns.end(), [](const Turn& t) { return t.shouted; });
  std::vector<Label> labels;
  for (std::size_t t = 0; t < turns.size(); ++t) {
    const Turn& turn = turns[t];
    const bool transcript = (turn.shouted && shouted >= 2) || (names_come_back && (turn.comes_back || alternates(turns, t)));
    const bool name = article.reading.tag(turn.source.last - 1) == Tag::Nnp || article.reading.tag(turn.source.last - 1) == Tag::Nns;
    const bool headline = turn.paragraph < headline_paragraphs && name;
    if (!transcript && !headline) continue;
    Label label{turn.source, {turn.colon, turn.colon + 1}, {rest_of(article, turn, transcript)}, transcript};
    if (transcript && t + 1 < turns.size() && (turns[t + 1].shouted || turns[t + 1].comes_back) && turns[t + 1].paragraph - turn.paragraph <= widest_gap + 1) {
      for (std::uint32_t p = turn.paragraph + 1; p < turns[t + 1].paragraph; ++p) label.content.push_back(article.text.paragraphs()[p]);
    }
    labels.push_back(std::move(label));
  }
  return labels;
}

}  // namespace sayso
