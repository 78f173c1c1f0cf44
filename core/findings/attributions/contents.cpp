#include "findings/attributions/contents.hpp"

#include <algorithm>
#include <array>

#include "english/one_of.hpp"
#include "syntax/clauses.hpp"

namespace sayso {
namespace {

using namespace english;

bool comma(const Article& article, std::uint32_t i) { return article.reading.word(i) == ","; }

// "on Monday", "in a statement", "at a rally in Oslo", "Friday": what may stand between a cue and its content.
std::uint32_t skip_adjunct(const Article& article, std::uint32_t i, std::uint32_t limit) {
  const Reading& reading = article.reading;
  if (i >= limit) return i;
  const NounPhrase* phrase = article.phrases.starting(i);
  if (phrase != nullptr && phrase->tokens.last <= limit) {
    const bool time =
        reading.is(phrase->head, WordClass::weekday) || reading.is(phrase->head, WordClass::time_word) ||
        (reading.is(phrase->head, WordClass::month) && !reading.is(phrase->head, WordClass::given_name)) ||
        reading.low(phrase->head) == "week" || reading.low(phrase->head) == "month" ||
        reading.low(phrase->head) == "year" || reading.low(phrase->head) == "night" ||
        reading.low(phrase->head) == "morning" || reading.low(phrase->head) == "afternoon" ||
        reading.low(phrase->head) == "evening";
    return time ? phrase->tokens.last : i;
  }
  if (reading.tag(i) == Tag::Rb && reading.low(i) != "not") return i + 1;
  const bool preposition = (reading.tag(i) == Tag::In || reading.tag(i) == Tag::To) && reading.low(i) != "that" &&
                           reading.low(i) != "if" && reading.low(i) != "whether" && reading.low(i) != "because" &&
                           reading.low(i) != "although" && reading.low(i) != "while";
  if (preposition && i + 1 < limit) {
    const NounPhrase* object = article.phrases.starting(i + 1);
    if (object != nullptr && object->tokens.last <= limit) return object->tokens.last;
  }
  return i;
}

}  // namespace

bool is_utterance(const Article& article, const Quotation& quotation) {
  if (!quotation.closed || quotation.continues != none) return true;
  const Reading& reading = article.reading;
  const std::string_view last = reading.word(quotation.inner.last - 1);
  const bool sentence_like = quotation.inner.size() >= 2 &&
                             (last == "," || last == "." || last == "?" || last == "!" || last == "—" || last == "…" ||
                              last.starts_with("..") || last == "--" || last == "–" || last == ";");
  if (sentence_like) {
    // “a disgrace.” at the end of a clause is no sentence: it must begin with a capital, or follow a comma or colon.
    if (reading.capitalized(quotation.inner.first) ||
        reading.text().tokens()[quotation.inner.first].kind != TokenKind::word)
      return true;
    if (last == ",") {
      const Range paragraph = reading.paragraph(quotation.tokens.first);
      if (quotation.tokens.first == paragraph.first) return true;
    }
    if (quotation.tokens.first == 0) return true;
    const std::string_view before = reading.word(quotation.tokens.first - 1);
    return before == "," || before == ":" || quotation.tokens.first == reading.sentence(quotation.tokens.first).first;
  }
  if (quotation.inner.size() < 4) return false;
  const bool whole = quotation.tokens.first == reading.sentence(quotation.tokens.first).first ||
                     reading.word(quotation.tokens.first - 1) == "," || reading.word(quotation.tokens.first - 1) == ":";
  if (!whole) return false;
  for (std::uint32_t i = quotation.inner.first; i < quotation.inner.last; ++i) {
    if (reading.finite(i)) return true;
  }
  return false;
}

std::uint32_t skip_adjuncts(const Article& article, const Cue& cue, std::uint32_t limit) {
  const Reading& reading = article.reading;
  std::uint32_t i = cue.tokens.last;
  if (cue.takes(Frame::addressee)) {
    const NounPhrase* whom = article.phrases.starting(i);
    if (whom != nullptr && whom->tokens.last <= limit && can_be_addressed(article, *whom)) {
      const auto source = phrase_with_complements(article, i, limit);
      i = source ? whom->tokens.last : i;
      // "told a crowd of 300": only "of" binds so tightly
      while (i + 1 < limit && reading.low(i) == "of") {
        const NounPhrase* more = article.phrases.starting(i + 1);
        if (more == nullptr || more->tokens.last > limit) break;
        i = more->tokens.last;
      }
    }
  }
  for (std::uint32_t steps = 0; steps < 8; ++steps) {
    const std::uint32_t next = skip_adjunct(article, i, limit);
    if (next == i) break;
    i = next;
  }
  return i;
}

std::uint32_t clause_limit(const Article& article, std::uint32_t first, std::uint32_t limit,
                           const std::vector<Cue>& cues) {
  const Reading& reading = article.reading;
  std::uint32_t end = limit;
  for (std::uint32_t i = first; i < limit; ++i) {
    if (reading.word(i) == ";" && article.quotation_at(i) == nullptr) {
      end = i;
      break;
    }
  }
  const auto begin =
      std::lower_bound(cues.begin(), cues.end(), first, [](const Cue& c, std::uint32_t t) { return c.head < t; });
  for (auto cue = begin; cue != cues.end() && cue->head < end; ++cue) {
    if (article.quotation_at(cue->head) != nullptr) continue;
    const std::uint32_t at = cue->tokens.first;
    if (at <= first) continue;
    if (cue->type == CueType::according) return comma(article, at - 1) ? at - 1 : at;
    if (cue->type != CueType::verb || cue->verb->strength < 40) continue;
    // ", adding that …"
    if (cue->voice == Voice::gerund && comma(article, at - 1) && at > first + 1) return at - 1;
    if (cue->voice != Voice::finite) continue;
    const auto subject = source_before(article, at, first);
    if (!subject) continue;
    const std::uint32_t start = subject->tokens.first;
    if (start < first + 2) continue;
    const std::string_view joint = reading.low(start - 1);
    const bool turns = joint == "but" || joint == "and" || joint == "though" || joint == "although" ||
                       joint == "while" || joint == "as" || joint == "whereas" || joint == "because";
    if (turns && comma(article, start - 2)) return start - 2;
    // ", which officials said …", ", Ruiz said that …" after a clause that only led up to it
    const bool relative = joint == "which" || joint == "who" || joint == "whom";
    if (relative && comma(article, start - 2)) return start - 2;
    if (joint == "," && cue->tokens.last < limit &&
        begins_that_clause(article, skip_adjuncts(article, *cue, limit - 1)))
      return start - 1;
  }
  return end;
}

std::optional<Content> content_after(const Article& article, const Cue& cue, std::uint32_t limit,
                                     const std::vector<Cue>* cues) {
  const Reading& reading = article.reading;
  if (cue.tokens.last >= limit) return std::nullopt;
  const std::uint32_t direct = cue.tokens.last;
  const auto until = [&](std::uint32_t first) {
    const std::uint32_t end = cues != nullptr ? clause_limit(article, first, limit, *cues) : limit;
    return trimmed(article, {first, end});
  };
  const auto content = [&](std::uint32_t first, Frame frame, bool that) -> std::optional<Content> {
    const Range range = until(first);
    if (range.empty()) return std::nullopt;
    return Content{range, frame, that};
  };

  if (cue.takes(Frame::to) && reading.tag(direct) == Tag::To && direct + 1 < limit && reading.verb(direct + 1))
    return content(direct, Frame::to, false);
  if (cue.takes(Frame::clause) && begins_that_clause(article, direct)) return content(direct, Frame::clause, true);
  if (cue.takes(Frame::preposition) && listed(cue.verb->prepositions, reading.low(direct)) && direct + 1 < limit) {
    const bool between = cue.takes(Frame::object) && !cue.takes(Frame::clause);
    if (!between) return content(direct + 1, Frame::preposition, false);
  }
  if (cue.takes(Frame::object_to)) {
    const NounPhrase* whom = article.phrases.starting(direct);
    if (whom != nullptr && whom->tokens.last + 1 < limit) {
      std::uint32_t end = whom->tokens.last;
      while (end + 1 < limit && reading.tag(end) == Tag::In && article.phrases.starting(end + 1) != nullptr)
        end = article.phrases.starting(end + 1)->tokens.last;
      if (end + 1 < limit && reading.tag(end) == Tag::To && reading.verb(end + 1))
        return content(direct, Frame::object_to, false);
    }
  }
  if (cue.takes(Frame::gerund) && reading.tag(direct) == Tag::Vbg) return content(direct, Frame::gerund, false);
  if (cue.takes(Frame::clause) || cue.takes(Frame::addressee)) {
    const std::uint32_t after = skip_adjuncts(article, cue, limit);
    if (after < limit && begins_that_clause(article, after) && cue.takes(Frame::clause))
      return content(after, Frame::clause, true);
    if (after > direct && after < limit && cue.takes(Frame::to) && reading.tag(after) == Tag::To && after + 1 < limit &&
        reading.verb(after + 1))
      return content(after, Frame::to, false);
    if (cue.takes(Frame::clause)) {
      if (begins_clause(article, after, limit)) return content(after, Frame::clause, false);
      if (after > direct && begins_clause(article, direct, limit) && article.phrases.starting(direct) != nullptr)
        return content(direct, Frame::clause, false);
    }
  }
  if (cue.takes(Frame::object) || cue.takes(Frame::as)) {
    if (article.phrases.starting(direct) != nullptr || opens_quotation(article, direct, limit))
      return content(direct, Frame::object, false);
  }
  return std::nullopt;
}

std::optional<Range> content_after_noun(const Article& article, const Cue& cue, std::uint32_t limit,
                                        const std::vector<Cue>& cues) {
  const Reading& reading = article.reading;
  const std::uint32_t next = cue.tokens.last;
  if (next + 1 >= limit) return std::nullopt;
  const bool that = cue.takes(Frame::clause) && (reading.low(next) == "that" || reading.low(next) == "whether");
  const bool to = cue.takes(Frame::to) && reading.tag(next) == Tag::To && reading.verb(next + 1);
  const bool preposition = cue.takes(Frame::preposition) && listed(cue.noun->prepositions, reading.low(next));
  if (!that && !to && !preposition) return std::nullopt;
  const Range range = trimmed(article, {preposition ? next + 1 : next, clause_limit(article, next, limit, cues)});
  if (range.empty()) return std::nullopt;
  return range;
}

}  // namespace sayso
