#include "findings/attributions/borders.hpp"

#include <algorithm>

#include "syntax/clauses.hpp"
#include "syntax/sources.hpp"
#include "syntax/verb_groups.hpp"

namespace sayso {

using namespace english;

namespace {

bool is_word(const Article& article, std::uint32_t i) {
  const TokenKind kind = article.text.tokens()[i].kind;
  return kind == TokenKind::word || kind == TokenKind::number;
}

bool opening_mark_stands_before(const Article& article, Range part) {
  if (part.first == 0) return false;
  const Quotation* quotation = article.quotation_at(part.first - 1);
  return quotation != nullptr && quotation->tokens.first == part.first - 1 && part.last + 1 >= quotation->tokens.last;
}

bool closing_mark_stands_behind(const Article& article, Range part) {
  if (part.last >= article.text.size()) return false;
  const Quotation* quotation = article.quotation_at(part.last);
  return quotation != nullptr && quotation->tokens.last == part.last + 1 && part.first <= quotation->tokens.first &&
         !is_word(article, part.last);
}

}  // namespace

void keep_to_marks(const Article& article, std::vector<Range>& content) {
  for (Range& part : content) {
    part.first -= opening_mark_stands_before(article, part);
    part.last += closing_mark_stands_behind(article, part);
  }
  const Range first = content.front();
  const Quotation* whole = article.quotation_at(first.first);
  if (whole == nullptr || !whole->tokens.contains(first)) return;
  const auto sentence = [&](std::uint32_t i) { return article.text.tokens()[i].sentence; };
  const std::uint32_t own = sentence(first.last - 1);
  std::erase_if(content, [&](Range part) {
    return part != first && article.quotation_at(part.first) == nullptr && sentence(part.first) > own;
  });
}

void end_before_verb_of_cue_noun(const Article& article, Attribution& found) {
  const Reading& reading = article.reading;
  Range& part = found.content.front();
  if (found.content.size() > 1 || part.first != found.cue.last || !reading.noun(found.cue_head)) return;
  const Tag behind = reading.tag(found.cue_head + 1);
  if (behind != Tag::In && behind != Tag::To) return;
  const std::uint32_t verb = main_verb_of_subject(article, found.cue_head, part.last);
  if (verb > part.first + 1) part.last = verb;
}

void end_before_main_clause(const Article& article, Attribution& found) {
  const Reading& reading = article.reading;
  Range& part = found.content.front();
  const Tag tag = reading.tag(found.cue_head);
  const bool opens_sentence = found.cue.first == reading.sentence(found.cue.first).first;
  if (!opens_sentence || (tag != Tag::Vbn && tag != Tag::Vbd) || part.first < found.cue.last) return;
  for (std::uint32_t i = part.first + 1; i + 1 < part.last; ++i) {
    if (reading.word(i) != "," || article.quotation_at(i) != nullptr) continue;
    const auto subject = phrase_with_complements(article, i + 1, part.last);
    if (!subject || subject->tokens.last >= part.last || !reading.finite(subject->tokens.last)) continue;
    part.last = i;
    found.content.resize(1);
    return;
  }
}

void drop_subject_of_passive(const Article& article, Attribution& found) {
  const Range last = found.content.back();
  if (last.first != found.cue.last || !begins_that_clause(article, last.first)) return;
  if (verb_group(article, found.cue_head).passive) found.content.assign(1, last);
}

}  // namespace sayso
