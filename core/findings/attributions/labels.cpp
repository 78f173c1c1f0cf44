// The turns of a transcript are known from the page (document/turns.hpp). Beside them one label counts, where the
// article begins: "Ruiz: the pier must stay". It is a few capitalized words and a colon. An embedded post has its
// author's name in its last line, behind a dash.
#include "findings/attributions/labels.hpp"

#include <algorithm>
#include <optional>
#include <string_view>
#include <utility>

#include "document/label_shapes.hpp"
#include "text/marks.hpp"

namespace sayso {
namespace {

using namespace english;

constexpr std::uint32_t longest_label = 6;  // tokens

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

// The label that a paragraph begins with, if it does.
std::optional<Label> label_of(const Article& article, Range paragraph) {
  const Reading& reading = article.reading;
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
  return Label{{first, i}, {i, i + 1}, {{i + 1, paragraph.last}}, {}};
}

// Whether a paragraph’s label is one that counts alone: a name, "Ruiz: the pier must stay".
bool counts_alone(const Article& article, Range paragraph, const Label& label) {
  const Tag last = article.reading.tag(label.source.last - 1);
  if (last != Tag::Nnp && last != Tag::Nns) return false;
  const auto shape = label_by_shape(article.text.view(paragraph));
  return !shape || shape->kind != LabelKind::nobody;  // "WARNING, LOUD MUSIC: …"
}

// Who wrote a post: "Not one tree. ⏎ — Ana Ruiz (@anaruiz) March 3, 2025".
std::optional<Label> author_of_post(const Article& article, Range post) {
  const Reading& reading = article.reading;
  std::uint32_t dash = post.last;
  while (dash > post.first && !article.text.tokens()[dash - 1].line_start) --dash;
  if (dash-- <= post.first + 1 || !is_dash_or_hyphen(reading.word(dash))) return std::nullopt;
  std::uint32_t end = dash + 1;
  while (end < post.last && reading.word(end) != "(" && reading.word(end) != ",") ++end;
  if (end == dash + 1) return std::nullopt;
  return Label{{dash + 1, end}, {dash, dash + 1}, {{post.first, dash}}, {dash, end}};
}

void add_posts(const Article& article, std::vector<Label>& labels) {
  for (const Range paragraph : article.text.paragraphs()) {
    if (article.block(paragraph.first) != BlockKind::post) continue;
    if (auto label = author_of_post(article, paragraph)) labels.push_back(std::move(*label));
  }
}

}  // namespace

std::vector<Label> find_labels(const Article& article) {
  std::vector<Label> labels;
  for (const Range paragraph : article.text.paragraphs()) {
    if (article.body_paragraph(paragraph.first) > 0) break;
    if (article.speech_labelled(paragraph.first) != nullptr) continue;
    std::optional<Label> label = label_of(article, paragraph);
    if (label && counts_alone(article, paragraph, *label)) labels.push_back(std::move(*label));
  }
  for (const Speech& speech : article.speeches) {
    if (!speech.content.empty()) labels.push_back({speech.name, speech.cue, speech.content, speech.label});
  }
  add_posts(article, labels);
  return labels;
}

}  // namespace sayso
