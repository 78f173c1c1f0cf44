#include "findings/attributions/borders.hpp"

#include <algorithm>
#include <utility>

#include "syntax/clauses.hpp"
#include "syntax/sources.hpp"
#include "syntax/verb_groups.hpp"

namespace sayso {

using namespace english;

namespace {

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

// The side of a range before or behind another that has its head; none of it when the head is the other's.
Range beside(Range range, Range other, std::uint32_t head) {
  if (other.empty() || !range.overlaps(other)) return range;
  if (other.has(head)) return {};
  return head < other.first ? Range{range.first, other.first} : Range{other.last, range.last};
}

// What a range has before and behind another, where that is words.
std::vector<Range> pieces(const Article& article, Range range, Range other) {
  if (other.empty() || !range.overlaps(other)) return {range};
  std::vector<Range> out;
  for (const Range piece : {Range{range.first, other.first}, Range{other.last, range.last}}) {
    if (count_words(article, piece) > 0) out.push_back(piece);
  }
  return out;
}

// Whether the subject of a passive is somebody: "[Parents] were told", and not "[a story] was told".
bool is_hearer(const Article& article, Range subject) {
  const NounPhrase* phrase = article.phrases.starting(subject.first);
  if (phrase == nullptr || article.quotation_at(subject.first) != nullptr || has_finite_verb(article, subject))
    return false;
  return phrase->pronoun ? article.reading.tag(phrase->head) == Tag::Prp : can_be_addressed(article, *phrase);
}

}  // namespace

bool is_word(const Article& article, std::uint32_t i) {
  const TokenKind kind = article.text.tokens()[i].kind;
  return kind == TokenKind::word || kind == TokenKind::number;
}

std::uint32_t count_words(const Article& article, Range range) {
  std::uint32_t words = 0;
  for (std::uint32_t i = range.first; i < range.last; ++i) words += is_word(article, i);
  return words;
}

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
  if (found.content.empty() || !verb_group(article, found.cue_head).passive) return;
  const Range last = found.content.back();
  if (last.first == found.cue.last && begins_that_clause(article, last.first)) found.content.assign(1, last);
  // “Where is it?” [she] was asked by Ruiz.
  const auto subject = [&](Range part) {
    return part.last == found.cue.first && article.quotation_at(part.first) == nullptr;
  };
  if (article.quotation_at(found.content.front().first) != nullptr && found.content.size() > 1)
    std::erase_if(found.content, subject);
  // "He was told to go": who is to do something belongs to what is said.
  if (!addresses(article, found.cue_head) || article.reading.tag(last.first) == Tag::To) return;
  std::erase_if(found.content, [&](Range part) { return part.last <= found.cue.first && is_hearer(article, part); });
}

bool addresses(const Article& article, std::uint32_t cue_head) {
  const CueVerb* verb = article.reading.lexeme(cue_head).cue_verb();
  if (verb == nullptr) return false;
  if (verb->takes(Frame::object) || verb->takes(Frame::as)) return false;
  return verb->takes(Frame::addressee) || (verb->takes(Frame::quote) && verb->takes(Frame::object_to));
}

void keep_apart(const Article& article, Attribution& found) {
  if (!found.cue.empty()) {
    found.source = beside(found.source, {found.cue_head, found.cue_head + 1}, found.source_head);
    found.cue = beside(found.cue, found.source, found.cue_head);
  }
  std::vector<Range>& content = found.content;
  std::sort(content.begin(), content.end(), [](Range a, Range b) { return a.first < b.first; });
  const auto leads_to_source = [&](Range part) {
    return part.overlaps(found.source) && part.first < found.source.first &&
           article.quotation_at(part.first) == nullptr;
  };
  if (content.size() > 1) std::erase_if(content, leads_to_source);
  const auto around = [&](Range part) { return pieces(article, part, found.source).size() == 2; };
  if (std::any_of(content.begin(), content.end(), around)) found.source = {};
  std::vector<Range> parts;
  for (const Range part : content) {
    for (const Range piece : pieces(article, part, found.source)) {
      for (Range left : pieces(article, piece, found.cue)) {
        if (!parts.empty()) left.first = std::max(left.first, parts.back().last);
        if (!left.empty()) parts.push_back(left);
      }
    }
  }
  content = std::move(parts);
}

}  // namespace sayso
