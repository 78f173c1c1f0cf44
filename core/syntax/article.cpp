#include "syntax/article.hpp"

#include <algorithm>
#include <string_view>
#include <utility>

#include "document/byline.hpp"
#include "syntax/lost_marks.hpp"

namespace sayso {
namespace {

constexpr std::uint32_t longest_headline = 24;  // tokens

// The blocks that are read; a label and what it opens are two.
std::vector<Block> blocks_read(std::string_view text, const Page& page) {
  std::vector<Block> blocks;
  auto turn = page.turns.begin();
  for (const Block& block : page.blocks) {
    while (turn != page.turns.end() && turn->start < block.span.start) ++turn;
    if (is_silent(block.kind)) continue;
    blocks.push_back(block);
    if (turn == page.turns.end() || turn->start != block.span.start) continue;
    const std::size_t rest = text.find_first_not_of(" \t\r\n", turn->label.end);
    if (rest >= block.span.end) continue;
    blocks.back().span.end = turn->label.end;
    blocks.push_back({block.kind, {static_cast<std::uint32_t>(rest), block.span.end}});
  }
  return blocks;
}

std::vector<Span> spans_of(const std::vector<Block>& blocks) {
  std::vector<Span> spans;
  spans.reserve(blocks.size());
  for (const Block& block : blocks) spans.push_back(block.span);
  return spans;
}

// Whom the byline above the running text names; empty when another names somebody else. A name at the end of all may be
// that of the last of several letters.
std::string author_of(std::string_view text, const std::vector<Block>& page) {
  std::string_view author;
  for (const Block& block : page) {
    if (is_running(block.kind)) break;
    if (block.kind != BlockKind::byline) continue;
    const std::string_view name = name_in_byline(text.substr(block.span.start, block.span.length()));
    if (!author.empty() && !name.empty() && name != author) return {};
    if (author.empty()) author = name;
  }
  return std::string(author);
}

bool is_short_sentence(const Text& text, Range paragraph) {
  return paragraph.size() <= longest_headline &&
         text.tokens()[paragraph.first].sentence == text.tokens()[paragraph.last - 1].sentence;
}

}  // namespace

Article::Article(std::string utf8, const Page& page)
    : author(author_of(utf8, page.blocks)),
      blocks(blocks_read(utf8, page)),
      text(std::move(utf8), spans_of(blocks), english::orthography()),
      reading(text),
      phrases(reading),
      quotations(find_quotations(text)),
      outer_(text.size(), none),
      label_of_(text.size(), none) {
  end_at_lost_marks(reading, phrases, quotations);
  read_speeches(page.turns);
  std::uint32_t body = 0;
  for (std::size_t p = 0; p < blocks.size(); ++p) {
    body_before_.push_back(body);
    const Range paragraph = text.paragraphs()[p];
    if (!is_running(blocks[p].kind) || label_of_[paragraph.first] != none) continue;
    if (body == 0) first_is_headline_ = is_short_sentence(text, paragraph);
    ++body;
  }
  for (std::size_t q = 0; q < quotations.size(); ++q) {
    if (!quotations[q].speech) continue;
    for (std::uint32_t i = quotations[q].tokens.first; i < quotations[q].tokens.last; ++i) {
      if (outer_[i] == none) outer_[i] = static_cast<Index>(q);
    }
  }
}

void Article::read_speeches(const std::vector<Turn>& turns) {
  const std::vector<Token>& tokens = text.tokens();
  const auto within = [&](Span span) {
    const auto first = std::partition_point(tokens.begin(), tokens.end(),
                                            [&](const Token& token) { return token.span.end <= span.start; });
    const auto last =
        std::partition_point(first, tokens.end(), [&](const Token& token) { return token.span.start < span.end; });
    return Range{static_cast<std::uint32_t>(first - tokens.begin()), static_cast<std::uint32_t>(last - tokens.begin())};
  };
  for (const Turn& turn : turns) {
    const Range label = within(turn.label);
    if (label.empty()) continue;  // its block is not read
    const std::uint32_t p = tokens[label.first].paragraph;
    if (text.paragraphs()[p].last != label.last) continue;
    Speech speech{label, within(turn.name), {}, {}, turn.part};
    if (!turn.cue.empty() && speech.name.last < label.last) speech.cue = within(turn.cue);
    std::fill(label_of_.begin() + label.first, label_of_.begin() + label.last, static_cast<Index>(speeches.size()));
    speeches.push_back(std::move(speech));
  }
  for (Speech& speech : speeches) {
    for (std::uint32_t p = tokens[speech.label.first].paragraph + 1; p < blocks.size(); ++p) {
      const bool spoken = blocks[p].kind == BlockKind::turn || blocks[p].kind == BlockKind::question;
      if (!spoken || label_of_[text.paragraphs()[p].first] != none) break;
      speech.content.push_back(text.paragraphs()[p]);
    }
  }
}

bool opens_quotation(const Article& article, std::uint32_t i, std::uint32_t limit) {
  const Quotation* quotation = i < limit ? article.quotation_at(i) : nullptr;
  return quotation != nullptr && quotation->tokens.first == i;
}

std::uint32_t past_opening_mark(const Article& article, std::uint32_t i, std::uint32_t limit) {
  return opens_quotation(article, i, limit) ? i + 1 : i;
}

std::uint32_t past_closing_mark(const Article& article, std::uint32_t i, std::uint32_t limit) {
  if (i >= limit || !article.reading.mark(i)) return i;
  const Quotation* quotation = article.quotation_at(i);
  return quotation != nullptr && quotation->tokens.last == i + 1 ? i + 1 : i;
}

}  // namespace sayso
