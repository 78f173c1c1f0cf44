#include "findings/attributions/labels.hpp"

#include <algorithm>
#include <map>
#include <optional>
#include <string_view>

namespace sayso {
namespace {

using namespace english;

constexpr std::uint32_t longest_label = 6;  // tokens
constexpr std::uint32_t widest_gap = 3;     // paragraphs of one turn, at most, beside the labelled one

struct Turn {
  std::uint32_t paragraph;
  Range source;
  std::uint32_t colon;
  bool speaker;  // of a transcript: in capitals, Q and A, or one of several labels that come again
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
    const bool name_like =
        token.kind == TokenKind::word &&
        (reading.capitalized(i) || reading.is(i, WordClass::name_particle) || reading.is(i, WordClass::title));
    const bool joint = reading.word(i) == "(" || reading.word(i) == ")" || reading.word(i) == "," ||
                       reading.word(i) == "." || reading.tag(i) == Tag::Pos;
    if (!name_like && !joint) return std::nullopt;
    capitals &= token.letter_case == Case::upper || joint ||
                (token.letter_case == Case::capitalized && token.span.length() == 1);
    ++i;
  }
  if (i == first || i + 1 >= paragraph.last || reading.word(i) != ":") return std::nullopt;
  if (reading.verb(first) || reading.tag(first) == Tag::Wrb || reading.tag(first) == Tag::Prp) {
    if (!capitals) return std::nullopt;
  }
  return Turn{p, {first, i}, i, capitals};
}

// A label that comes again beside another that does ("Interviewer:", "Okafor:") is as good as one in capitals; one that
// comes again alone is not ("Photo:").
void mark_speakers(const Article& article, std::vector<Turn>& turns) {
  std::map<std::string_view, int> times;
  for (const Turn& turn : turns) ++times[article.text.view(turn.source)];
  const auto again = [](const auto& entry) { return entry.second > 1; };
  if (std::count_if(times.begin(), times.end(), again) < 2) return;
  for (Turn& turn : turns) turn.speaker |= times[article.text.view(turn.source)] > 1;
}

}  // namespace

std::vector<Label> find_labels(const Article& article) {
  std::vector<Turn> turns;
  const auto count = static_cast<std::uint32_t>(article.text.paragraphs().size());
  for (std::uint32_t p = 0; p < count; ++p) {
    if (const auto turn = turn_of(article, p)) turns.push_back(*turn);
  }
  mark_speakers(article, turns);
  const auto speakers = std::count_if(turns.begin(), turns.end(), [](const Turn& t) { return t.speaker; });
  std::vector<Label> labels;
  for (std::size_t t = 0; t < turns.size(); ++t) {
    const Turn& turn = turns[t];
    const bool transcript = turn.speaker && speakers >= 2;
    const bool name =
        article.reading.tag(turn.source.last - 1) == Tag::Nnp || article.reading.tag(turn.source.last - 1) == Tag::Nns;
    const bool headline = article.body_paragraph(turn.colon) == 0 && name;  // a single label counts only up here
    if (!transcript && !headline) continue;
    Label label{turn.source,
                {turn.colon, turn.colon + 1},
                {{turn.colon + 1, article.text.paragraphs()[turn.paragraph].last}},
                transcript};
    if (transcript && t + 1 < turns.size() && turns[t + 1].speaker &&
        turns[t + 1].paragraph - turn.paragraph <= widest_gap + 1) {
      for (std::uint32_t p = turn.paragraph + 1; p < turns[t + 1].paragraph; ++p) {
        if (!article.apart(article.text.paragraphs()[p].first)) label.content.push_back(article.text.paragraphs()[p]);
      }
    }
    labels.push_back(std::move(label));
  }
  return labels;
}

}  // namespace sayso
