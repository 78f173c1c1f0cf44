// A label is a few capitalized words and a colon that open a paragraph. One that is a speaker's, in capitals or come
// again beside another that does, counts where there are two; a single one only where the article begins. An embedded
// post has its author's name in its last line, behind a dash.
#include "findings/attributions/labels.hpp"

#include <algorithm>
#include <map>
#include <optional>
#include <string_view>
#include <utility>

#include "text/marks.hpp"

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

// A word that a label may be made of: "Ana", "de", "Mayor".
bool is_of_name(const Reading& reading, std::uint32_t i) {
  return reading.text().tokens()[i].kind == TokenKind::word &&
         (reading.capitalized(i) || reading.is(i, WordClass::name_particle) || reading.is(i, WordClass::title));
}

// What may stand between such words: "Ruiz (Porto Vell):", "Ruiz’s Lawyer:", "Ruiz, Mayor:".
bool joins_label(const Reading& reading, std::uint32_t i) {
  const std::string_view word = reading.word(i);
  return word == "(" || word == ")" || word == "," || word == "." || reading.tag(i) == Tag::Pos;
}

// "RUIZ", the "Q" of "Q:"
bool is_in_capitals(const Token& token) {
  return token.letter_case == Case::upper || (token.letter_case == Case::capitalized && token.span.length() == 1);
}

// "Why Now: …", "Build It: …", "She Said: …" is a heading.
bool opens_heading(const Reading& reading, std::uint32_t first) {
  return reading.verb(first) || reading.tag(first) == Tag::Wrb || reading.tag(first) == Tag::Prp;
}

// The turn that paragraph `p` begins with a label, if it does.
std::optional<Turn> turn_of(const Article& article, std::uint32_t p) {
  const Reading& reading = article.reading;
  const Range paragraph = article.text.paragraphs()[p];
  const std::uint32_t first = paragraph.first + (reading.mark(paragraph.first) ? 1 : 0);
  std::uint32_t i = first;
  bool capitals = true;
  for (; i < paragraph.last && i - first <= longest_label && reading.word(i) != ":"; ++i) {
    const bool joint = joins_label(reading, i);
    if (!joint && !is_of_name(reading, i)) return std::nullopt;
    capitals &= joint || is_in_capitals(article.text.tokens()[i]);
  }
  if (i == first || i + 1 >= paragraph.last || reading.word(i) != ":") return std::nullopt;
  if (!capitals && opens_heading(reading, first)) return std::nullopt;
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

// The one label that counts alone: a name before all other paragraphs of the body, "Ruiz: the pier must stay".
bool is_headline(const Article& article, const Turn& turn) {
  const Tag last = article.reading.tag(turn.source.last - 1);
  return article.body_paragraph(turn.colon) == 0 && (last == Tag::Nnp || last == Tag::Nns);
}

// The paragraphs between a turn and the next that go on with it, when they are few.
void add_paragraphs_between(const Article& article, const Turn& turn, const Turn& next, std::vector<Range>& content) {
  if (next.paragraph - turn.paragraph > widest_gap + 1) return;
  for (std::uint32_t p = turn.paragraph + 1; p < next.paragraph; ++p) {
    const Range paragraph = article.text.paragraphs()[p];
    if (!article.apart(paragraph.first)) content.push_back(paragraph);
  }
}

// Who wrote the post that paragraph `p` is: "Not one tree. ⏎ — Ana Ruiz (@anaruiz) March 3, 2025".
std::optional<Label> author_of_post(const Article& article, Range post) {
  const Reading& reading = article.reading;
  std::uint32_t dash = post.last;
  while (dash > post.first && !article.text.tokens()[dash - 1].line_start) --dash;
  if (dash-- <= post.first + 1 || !is_dash_or_hyphen(reading.word(dash))) return std::nullopt;
  std::uint32_t end = dash + 1;
  while (end < post.last && reading.word(end) != "(" && reading.word(end) != ",") ++end;
  if (end == dash + 1) return std::nullopt;
  return Label{{dash + 1, end}, {dash, dash + 1}, {{post.first, dash}}, true};
}

void add_posts(const Article& article, std::vector<Label>& labels) {
  for (const Range paragraph : article.text.paragraphs()) {
    if (article.block(paragraph.first) != BlockKind::post) continue;
    if (auto label = author_of_post(article, paragraph)) labels.push_back(std::move(*label));
  }
}

}  // namespace

std::vector<Label> find_labels(const Article& article) {
  std::vector<Turn> turns;
  const auto count = static_cast<std::uint32_t>(article.text.paragraphs().size());
  for (std::uint32_t p = 0; p < count; ++p) {
    if (const auto turn = turn_of(article, p)) turns.push_back(*turn);
  }
  mark_speakers(article, turns);
  const bool transcript = std::count_if(turns.begin(), turns.end(), [](const Turn& t) { return t.speaker; }) >= 2;
  std::vector<Label> labels;
  for (std::size_t t = 0; t < turns.size(); ++t) {
    const Turn& turn = turns[t];
    const bool of_transcript = transcript && turn.speaker;
    if (!of_transcript && !is_headline(article, turn)) continue;
    const Range rest{turn.colon + 1, article.text.paragraphs()[turn.paragraph].last};
    Label label{turn.source, {turn.colon, turn.colon + 1}, {rest}, of_transcript};
    const bool answered = t + 1 < turns.size() && turns[t + 1].speaker;
    if (of_transcript && answered) add_paragraphs_between(article, turn, turns[t + 1], label.content);
    labels.push_back(std::move(label));
  }
  add_posts(article, labels);
  return labels;
}

}  // namespace sayso
