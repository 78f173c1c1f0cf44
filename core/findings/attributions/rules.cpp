#include "findings/attributions/rules.hpp"

#include <algorithm>
#include <cmath>
#include <map>
#include <optional>
#include <string_view>

#include "english/questions.hpp"
#include "findings/attributions/borders.hpp"
#include "findings/attributions/contents.hpp"
#include "findings/attributions/cues.hpp"
#include "findings/attributions/labels.hpp"
#include "syntax/clauses.hpp"
#include "syntax/sources.hpp"
#include "syntax/verb_groups.hpp"
#include "text/marks.hpp"

namespace sayso {
namespace {

using namespace english;
using enum Evidence;

constexpr double least_confidence = 0.3;
constexpr std::uint32_t longest_label = 8;  // tokens before the colon and the quotation

double weigh(Evidence rule, double strength) {
  return std::round(facts_of(rule).weight * std::min(1.0, 0.25 + 0.85 * strength / 100.0) * 100.0) / 100.0;
}

class Attributor {
 public:
  explicit Attributor(const Article& article)
      : article_(article),
        reading_(article.reading),
        cues_(find_cues(article)),
        used_(cues_.size(), none),
        covered_(article.text.size(), false) {}

  std::vector<Attribution> run() {
    for (const Label& found : find_labels(article_)) attribute_label(found);
    for (const Quotation& quotation : article_.quotations) attribute_quotation(quotation);
    std::size_t cue = 0;
    for (const Range sentence : article_.text.sentences()) {
      const std::size_t first = cue;
      while (cue < cues_.size() && cues_[cue].tokens.first < sentence.last) ++cue;
      attribute_sentence(sentence, first, cue);
    }
    std::stable_sort(found_.begin(), found_.end(), [](const Attribution& a, const Attribution& b) {
      return a.content.front().first < b.content.front().first;
    });
    return std::move(found_);
  }

 private:
  // --- putting a find on record ---------------------------------------------------------------------------------

  void cover(Range range) {
    for (std::uint32_t i = range.first; i < range.last; ++i) covered_[i] = true;
  }

  Index add(Evidence rule, double strength, std::vector<Range> content, Range cue, std::uint32_t cue_head,
            const std::optional<Source>& source) {
    const double confidence = weigh(rule, strength);
    if (confidence < least_confidence) return none;
    Attribution found;
    found.content = std::move(content);
    found.cue = cue;
    found.cue_head = cue_head;
    if (source) {
      found.source = source->tokens;
      found.source_head = source->head;
    }
    found.confidence = confidence;
    found.why = rule;
    for (const Range part : found.content) cover(part);
    if (source) cover(source->tokens);
    found_.push_back(std::move(found));
    return static_cast<Index>(found_.size() - 1);
  }

  Attribution& at(Index i) { return found_[static_cast<std::size_t>(i)]; }

  void join(Index attribution, Range part) {
    std::vector<Range>& content = at(attribution).content;
    if (part.first < content.back().last) return;
    content.push_back(part);
    cover(part);
  }

  // --- quotations -------------------------------------------------------------------------------------------------

  void attribute_quotation(const Quotation& quotation) {
    const auto slot = static_cast<std::size_t>(&quotation - article_.quotations.data());
    if (quotation.depth > 0 || covered_[quotation.tokens.first]) return;
    if (quotation.continues != none) {
      const Index earlier = owner_of(static_cast<std::size_t>(quotation.continues));
      if (earlier != none) {
        own(slot, earlier);
        return join(earlier, quotation.tokens);
      }
    }
    if (!is_utterance(article_, quotation)) return;
    const bool introduced = introduced_before(quotation);
    Index found = none;
    if (introduced) found = before_quotation(quotation);
    if (found == none) found = named_behind(quotation);
    if (found == none) found = signed_behind(quotation);
    if (found == none) found = after_quotation(quotation);
    if (found == none && !introduced) found = before_quotation(quotation);
    if (found == none) found = continued(quotation);
    if (found == none && stands_alone(quotation))
      found = add(quote_alone, 100, {quotation.tokens}, {}, 0, std::nullopt);
    if (found != none) own(slot, found);
  }

  void own(std::size_t slot, Index attribution) {
    if (owners_.size() < article_.quotations.size()) owners_.assign(article_.quotations.size(), none);
    owners_[slot] = attribution;
    last_direct_ = attribution;
    last_direct_end_ = article_.quotations[slot].tokens.last;
  }

  Index owner_of(std::size_t slot) const { return slot < owners_.size() ? owners_[slot] : none; }

  bool introduced_before(const Quotation& quotation) const {
    const std::uint32_t first = quotation.tokens.first;
    if (first == reading_.paragraph(first).first) return false;
    const std::string_view before = reading_.word(first - 1);
    return before == "," || before == ":";
  }

  // The sentence that the words from token `i` on belong to.
  Range rest_of_sentence(std::uint32_t i) const { return {i, reading_.sentence(i).last}; }

  // “…” — X, in the quotation's own paragraph or in the next.
  Index signed_behind(const Quotation& quotation) {
    const std::uint32_t at = quotation.tokens.last;
    if (!quotation.closed || at + 1 >= reading_.size() || !is_dash_or_hyphen(reading_.word(at))) return none;
    const std::uint32_t end = reading_.paragraph(at).last;
    const auto source = source_after(article_, at + 1, end);
    if (!source || source->tokens.last + 1 < end || !article_.phrases.at(source->head)->name) return none;
    return add(cue_after_quote, 90, {quotation.tokens}, {at, at + 1}, at, source);
  }

  // “…,” said X.   “…,” X said.   “…,” according to X.
  Index after_quotation(const Quotation& quotation) {
    const Range behind = words_behind(quotation);
    for (std::size_t c = first_cue_from(cues_, behind.first); c < cues_.size() && cues_[c].head < behind.last; ++c) {
      if (const std::optional<Index> found = by_cue_behind(c, quotation, behind)) return *found;
    }
    return none;
  }

  // The words behind a quotation that may attribute it: in its paragraph, behind its comma, to the sentence's end or
  // the next mark. Empty when there are none.
  Range words_behind(const Quotation& quotation) const {
    std::uint32_t at = quotation.tokens.last;
    const Range paragraph = reading_.paragraph(quotation.tokens.first);
    if (!quotation.closed || at >= paragraph.last) return {};
    if (reading_.word(at) == "," && at + 1 < paragraph.last) ++at;
    return {at, next_mark(rest_of_sentence(at))};
  }

  // What cue `c`, which stands in the words behind a quotation, makes of that: an attribution, `none` when the words
  // attribute something else, and nothing when the next cue is to be asked.
  std::optional<Index> by_cue_behind(std::size_t c, const Quotation& quotation, Range behind) {
    const Cue& cue = cues_[c];
    if (used_[c] != none) return none;
    if (cue.type == CueType::according && cue.tokens.first == behind.first) {
      const auto source = source_after(article_, cue.tokens.last, behind.last);
      return record(c, according_to, 100, {quotation.tokens}, source);
    }
    if (cue.type != CueType::verb || !(cue.takes(Frame::quote) || cue.takes(Frame::after))) return std::nullopt;
    const bool full_stop = reading_.word(quotation.inner.last - 1) == ".";
    if (cue.tokens.first == behind.first && cue.voice != Voice::infinitive) {  // said X
      if (full_stop && cue.voice == Voice::gerund) return none;
      if (const auto source = speaker_after(cue.tokens.last, behind.last))
        return record(c, cue_after_quote, quote_strength(cue), {quotation.tokens}, source);
      if (cue.voice == Voice::gerund || cue.voice == Voice::finite) return none;
    }
    const auto agent = agent_of(cue, behind.last);
    if (cue.voice != Voice::finite && !agent) return std::nullopt;
    const auto subject = source_before(article_, cue.tokens.first, behind.first);
    if (!subject) return std::nullopt;
    if (!opens_with(behind.first, subject->tokens.first)) return none;
    if (full_stop && content_after(article_, cue, behind.last)) return none;
    return record(c, cue_after_quote, quote_strength(cue), {quotation.tokens}, agent ? agent : subject);
  }

  // “…?” she was asked by [X]
  std::optional<Source> agent_of(const Cue& cue, std::uint32_t limit) const {
    const std::uint32_t by = cue.tokens.last;
    if (cue.voice != Voice::passive || by >= limit || !leads_to_agent(reading_.lower(by))) return std::nullopt;
    return speaker_after(by + 1, limit);
  }

  // Whether the words behind a quotation open with the phrase at `phrase`, an "and", "then" or "as" in front of it at
  // most.
  bool opens_with(std::uint32_t first, std::uint32_t phrase) const {
    if (phrase == first) return true;
    return phrase == first + 1 &&
           (reading_.tag(first) == Tag::Cc || reading_.tag(first) == Tag::Rb || reading_.lower(first) == "as");
  }

  // The source that begins at token `first`, when it can be one that speaks.
  std::optional<Source> speaker_after(std::uint32_t first, std::uint32_t limit) const {
    auto source = source_after(article_, first, limit);
    if (source && !can_speak(article_, *article_.phrases.at(source->head))) source.reset();
    return source;
  }

  double quote_strength(const Cue& cue) const {
    return std::max<double>(85, cue.verb != nullptr ? cue.verb->strength : 0);
  }

  // The first mark of an outer quotation within `rest`, or its end.
  std::uint32_t next_mark(Range rest) const {
    for (std::uint32_t i = rest.first; i < rest.last; ++i) {
      if (const Quotation* q = article_.quotation_at(i)) return q->tokens.first == i ? i : rest.last;
    }
    return rest.last;
  }

  // The words in front of a quotation that may introduce it.
  struct Introduction {
    Range words;  // from the sentence's first to the comma or colon, or to the quotation
    Range sentence;
    bool colon = false, comma = false;
  };

  // X said, “…”   X said: “…”   As X put it, “…”   and, with a line between, X said: ¶ “…”
  Index before_quotation(const Quotation& quotation) {
    const std::optional<Introduction> introduction = words_before(quotation);
    if (!introduction) return none;
    const Range words = introduction->words;
    for (std::size_t c = first_cue_from(cues_, words.last); c-- > 0 && cues_[c].tokens.first >= words.first;) {
      if (const std::optional<Index> found = by_cue_before(c, quotation, *introduction)) return *found;
    }
    return introduction->colon ? by_label_before(quotation, words) : none;
  }

  std::optional<Introduction> words_before(const Quotation& quotation) const {
    const std::uint32_t end = quotation.tokens.first;
    Range sentence = reading_.sentence(end);
    if (sentence.first == end) {
      if (end == 0 || reading_.word(end - 1) != ":") return std::nullopt;
      sentence = reading_.sentence(end - 1);
    }
    const bool colon = reading_.word(end - 1) == ":", comma = reading_.word(end - 1) == ",";
    const Range words{sentence.first, colon || comma ? end - 1 : end};
    if (words.empty()) return std::nullopt;
    return Introduction{words, sentence, colon, comma};
  }

  // What cue `c`, which stands in the words before a quotation, makes of that: as by_cue_behind().
  std::optional<Index> by_cue_before(std::size_t c, const Quotation& quotation, const Introduction& introduction) {
    const Cue& cue = cues_[c];
    if (cue.type != CueType::verb || !cue.takes(Frame::quote)) return std::nullopt;
    if (article_.quotation_at(cue.head) != nullptr) return std::nullopt;
    if (used_[c] != none) return resumed(used_[c], cue, quotation, introduction.sentence);
    const std::uint32_t ready = skip_adjuncts(article_, cue, introduction.words.last);
    const bool mark = introduction.colon || introduction.comma;
    if (ready < introduction.words.last && !introduction.colon) return none;
    if (ready == introduction.words.last && !mark && cue.tokens.last != ready) return none;
    const auto source = source_of(c, introduction.words.first);
    // "The show, called “Salt and Iron,” …": a name.
    const bool names = cue.voice != Voice::passive || cue.takes(Frame::as);
    if (!source && !introduction.colon && names) return none;
    return record(c, cue_before_quote, quote_strength(cue), {quotation.tokens}, source);
  }

  // “A,” she said, “B.”: the attribution of A, with B.
  Index resumed(Index attribution, const Cue& cue, const Quotation& quotation, Range sentence) {
    if (at(attribution).content.back().last > cue.tokens.first + 8) return none;
    if (reading_.sentence(quotation.tokens.first) != sentence) return none;
    join(attribution, quotation.tokens);
    return attribution;
  }

  // Ana Ruiz, the mayor: “…”
  Index by_label_before(const Quotation& quotation, Range words) {
    if (words.size() > longest_label) return none;
    const auto source = source_after(article_, words.first, words.last);
    if (!source || source->tokens.last != words.last || !article_.phrases.at(source->head)->name) return none;
    return add(label, 100, {quotation.tokens}, {words.last, words.last + 1}, words.last, source);
  }

  // Of a heading: ‘We will not sell’: Ruiz hits back
  Index named_behind(const Quotation& quotation) {
    const Range heading = reading_.paragraph(quotation.tokens.first);
    const std::uint32_t colon = quotation.tokens.last;
    if (!article_.apart(heading.first) || heading.first != quotation.tokens.first) return none;
    if (colon + 1 >= heading.last || reading_.word(colon) != ":") return none;
    const NounPhrase* phrase = article_.phrases.starting(colon + 1);
    if (phrase == nullptr || !can_speak(article_, *phrase)) return none;
    return add(label, 100, {quotation.tokens}, {colon, colon + 1}, colon, sayso::source_of(*phrase));
  }

  // A quotation with no cue of its own goes on with the speech before it in its paragraph.
  Index continued(const Quotation& quotation) {
    if (last_direct_ == none) return none;
    const std::uint32_t first = quotation.tokens.first;
    if (reading_.paragraph(last_direct_end_ - 1) != reading_.paragraph(first)) return none;
    if (reading_.sentence(first).first != first) return none;
    // Only the attribution's own words may stand between.
    Attribution& earlier = at(last_direct_);
    const std::uint32_t between =
        reading_.text().tokens()[first].sentence - reading_.text().tokens()[last_direct_end_ - 1].sentence;
    if (between > 1) return none;
    join(last_direct_, quotation.tokens);
    return earlier.content.back() == quotation.tokens ? last_direct_ : none;
  }

  // A quotation of the running text that makes up whole sentences, with no one to say it beside it.
  bool stands_alone(const Quotation& quotation) const {
    if (article_.apart(quotation.tokens.first)) return false;
    const Range paragraph = reading_.paragraph(quotation.tokens.first);
    const bool begins = quotation.tokens.first == reading_.sentence(quotation.tokens.first).first;
    const bool ends = quotation.tokens.last >= paragraph.last ||
                      quotation.tokens.last == reading_.sentence(quotation.tokens.last - 1).last;
    const bool paragraph_whole =
        quotation.tokens == paragraph && is_final_mark(reading_.word(quotation.inner.last - 1));
    return begins && ends && quotation.inner.size() >= (paragraph_whole ? 2 : 4);
  }

  Index record(std::size_t c, Evidence rule, double strength, std::vector<Range> content,
               const std::optional<Source>& source) {
    const Index found = add(rule, strength, std::move(content), cues_[c].tokens, cues_[c].head, source);
    used_[c] = found;
    if (found != none && source) subject_[reading_.text().tokens()[cues_[c].head].sentence] = *source;
    return found;
  }

  // --- sentences --------------------------------------------------------------------------------------------------

  void attribute_sentence(Range sentence, std::size_t first, std::size_t last) {
    for (std::size_t c = last; c-- > first;) {
      if (free(c)) clause_before(sentence, c);
    }
    for (std::size_t c = first; c < last; ++c) {
      if (!free(c)) continue;
      switch (cues_[c].type) {
        case CueType::according:
          preposed_according(sentence, c);
          break;
        case CueType::view:
          preposed_view(sentence, c);
          break;
        case CueType::adverb:
          adverb(sentence, c);
          break;
        case CueType::noun:
          noun(sentence, c);
          break;
        case CueType::verb:
          if (cues_[c].voice == Voice::passive) passive(sentence, c);
          else content_follows(sentence, c);
      }
    }
  }

  // Neither taken nor inside what another says.
  bool free(std::size_t c) const {
    return used_[c] == none && !covered_[cues_[c].head] && article_.quotation_at(cues_[c].head) == nullptr;
  }

  // Where a clause breaks off for its attribution, and where it goes on if it does: "The pier[, Ruiz said,] will open."
  struct Insertion {
    std::uint32_t first, last;
    std::optional<Source> source;
  };

  std::optional<Insertion> insertion_of(const Cue& cue, Range sentence) const {
    const std::uint32_t first = cue.tokens.first;
    if (cue.type == CueType::according) {
      const auto source = source_after(article_, cue.tokens.last, sentence.last);
      if (!source || first == sentence.first) return std::nullopt;
      const Range words = before_complement(source->tokens, first, sentence);
      return Insertion{first, words.last, Source{words, source->head}};
    }
    if (cue.type == CueType::view) {
      if (first == sentence.first) return std::nullopt;
      return Insertion{first, cue.tokens.last, owner_of(cue)};
    }
    if (cue.type != CueType::verb || cue.voice != Voice::finite) return std::nullopt;
    if (!cue.takes(Frame::after) && !cue.takes(Frame::quote)) return std::nullopt;
    const auto behind_comma = [&](std::uint32_t i) { return i > sentence.first && reading_.word(i - 1) == ","; };
    if (const auto subject = source_before(article_, first, sentence.first)) {
      if (!behind_comma(subject->tokens.first)) return std::nullopt;
      return Insertion{subject->tokens.first, skip_adjuncts(article_, cue, sentence.last), subject};
    }
    if (!behind_comma(first)) return std::nullopt;
    const auto source = speaker_after(cue.tokens.last, sentence.last);
    if (!source) return std::nullopt;
    return Insertion{first, source->tokens.last, source};
  }

  // "The law is, …": what somebody or something is, is still to come.
  bool owes_complement(Range clause) const { return !clause.empty() && is_form_of_be(reading_.lower(clause.last - 1)); }

  // "The law is, in the eyes of [Ruiz], a trap": where nothing else completes the clause, what looks like an apposition
  // to its end does.
  Range before_complement(Range source, std::uint32_t cue, Range sentence) const {
    if (!owes_complement(clause_up_to(cue, sentence)) || !is_final(article_, source.last, sentence.last)) return source;
    for (std::uint32_t i = source.last; i-- > source.first + 1;) {
      if (reading_.word(i) == ",") return {source.first, i};
    }
    return source;
  }

  // The pier will open in May, Ruiz said.   The pier, Ruiz said, will open.   The pier will open, according to Ruiz.
  void clause_before(Range sentence, std::size_t c) {
    const Cue& cue = cues_[c];
    const std::optional<Insertion> insertion = insertion_of(cue, sentence);
    if (!insertion) return;
    const std::uint32_t behind = insertion->last;
    const bool at_end = behind >= sentence.last || is_final(article_, behind, sentence.last);
    const bool aside = !at_end && reading_.word(behind) == ",";
    if (!at_end && !aside && !reading_.mark(behind)) return;
    const Range left = clause_up_to(insertion->first, sentence);
    const bool word_alone =
        left.size() == 1 && aside && reading_.tag(left.first) != Tag::Cc;  // "Why, asked Ruiz, was it shut?"
    if (left.size() < 2 && !word_alone) return;
    std::vector<Range> content{left};
    std::optional<Range> rest = aside ? clause_goes_on(article_, behind + 1, sentence.last) : std::nullopt;
    const bool preposition = cue.type == CueType::according || cue.type == CueType::view;
    if (aside && !rest && preposition && owes_complement(left)) rest = trimmed(article_, {behind + 1, sentence.last});
    if (rest && !rest->empty()) content.push_back(*rest);
    else if (!has_finite_verb(article_, left)) return;
    if (preposition) record(c, according_to, 100, std::move(content), insertion->source);
    else record(c, clause_then_cue, quote_strength(cue), std::move(content), insertion->source);
  }

  // The clause that ends before token `end`: of its sentence what is nobody's yet, and stands behind the last colon or
  // semicolon. "It is an open question: [the pier], Ruiz said, may not last."
  Range clause_up_to(std::uint32_t end, Range sentence) const {
    if (reading_.word(end - 1) == ",") --end;
    Range clause = trimmed(article_, {sentence.first, end});
    while (!clause.empty() && covered_[clause.first]) ++clause.first;
    for (std::uint32_t i = clause.first; i < clause.last; ++i) {
      const bool divides = reading_.word(i) == ":" || reading_.word(i) == ";";
      if (divides && article_.quotation_at(i) == nullptr) clause.first = i + 1;
    }
    return clause;
  }

  std::uint32_t comma_from(std::uint32_t i, std::uint32_t limit) const {
    while (i < limit && reading_.word(i) != ",") ++i;
    return i;
  }

  bool opens_relative_clause(std::uint32_t i) const {
    return reading_.tag(i) == Tag::Wp || reading_.tag(i) == Tag::Wdt;
  }

  // The comma between a source that ends before token `i` and the clause that it is the source of.
  std::uint32_t comma_behind(std::uint32_t i, std::uint32_t limit) const {
    std::uint32_t at = comma_from(i, limit);
    // According to Ruiz, who runs the pier, it will open.
    if (at + 1 < limit && opens_relative_clause(at + 1)) at = comma_from(at + 1, limit);
    // According to Ruiz, the engineer who built it, the pier is safe.   But not: …, the pier, the bridge and the road
    // will close.
    const std::uint32_t next = comma_from(std::min(at + 1, limit), limit);
    if (next + 1 >= limit || article_.phrases.starting(at + 1) == nullptr) return at;
    const auto subject = phrase_with_complements(article_, next + 1, limit);
    const bool clause = subject && !opens_relative_clause(next + 1) && subject->tokens.last < limit &&
                        reading_.finite(subject->tokens.last);
    return clause && !has_main_verb(article_, {at + 1, next}) ? next : at;
  }

  static Source owner_of(const Cue& view) { return {view.owner, view.owner.last - 1}; }

  // In Ruiz’s view, the pier will open.
  void preposed_view(Range sentence, std::size_t c) {
    const Cue& cue = cues_[c];
    if (cue.tokens.first != sentence.first) return;
    const Range content = trimmed(article_, {cue.tokens.last + 1, sentence.last});
    if (!content.empty()) record(c, according_to, 100, {content}, owner_of(cue));
  }

  // According to Ruiz, the pier will open.
  void preposed_according(Range sentence, std::size_t c) {
    const Cue& cue = cues_[c];
    const auto source = phrase_with_complements(article_, cue.tokens.last, sentence.last);
    if (!source) return;
    // According to Ruiz the pier will open.
    const NounPhrase* next = article_.phrases.starting(source->tokens.last);
    if (next != nullptr && next->tokens.last < sentence.last && reading_.finite(next->tokens.last)) {
      record(c, according_to, 100, {trimmed(article_, {source->tokens.last, sentence.last})}, source);
      return;
    }
    const std::uint32_t at = comma_behind(source->tokens.last, sentence.last);
    if (at + 2 >= sentence.last) return;
    const Range content = trimmed(article_, {at + 1, sentence.last});
    if (!content.empty()) record(c, according_to, 100, {content}, Source{{source->tokens.first, at}, source->head});
  }

  void adverb(Range sentence, std::size_t c) {
    const std::uint32_t i = cues_[c].head;
    std::vector<Range> content;
    std::uint32_t first = i;
    while (first > sentence.first && !covered_[first - 1] && reading_.word(first - 1) != "," &&
           reading_.word(first - 1) != ";")
      --first;
    if (first < i) content.push_back({first, i});
    const Range rest = trimmed(article_, {i + 1, clause_limit(article_, i + 1, sentence.last, cues_)});
    if (!rest.empty()) content.push_back(rest);
    if (content.empty()) return;
    record(c, adverb_cue, 80, std::move(content), std::nullopt);
  }

  // [the mayor’s] claim, [her] claim: the one whose the noun at `noun` is.
  std::optional<Source> possessor_of(std::uint32_t noun) const {
    const NounPhrase* phrase = article_.phrases.at(noun);
    if (phrase == nullptr) return std::nullopt;
    for (std::uint32_t i = noun; i-- > phrase->tokens.first;) {
      if (reading_.tag(i) == Tag::PrpDollar) return Source{{i, i + 1}, i};
      if (reading_.tag(i) == Tag::Pos && i > phrase->tokens.first) return Source{{phrase->tokens.first, i + 1}, i - 1};
    }
    return std::nullopt;
  }

  // "In a statement on Monday Ruiz said": where the noun stands in what opens a sentence, and is a document.
  bool opens_adverbial(std::uint32_t noun, Range sentence) const {
    const NounPhrase* phrase = article_.phrases.at(noun);
    return phrase != nullptr && phrase->tokens.first == sentence.first + 1 && reading_.tag(sentence.first) == Tag::In &&
           is_indefinite_article(reading_.lower(phrase->tokens.first)) && reading_.is(noun, WordClass::document) &&
           reading_.tag(noun + 1) == Tag::In;
  }

  // the mayor’s claim that …   a promise to …   concerns about …
  void noun(Range sentence, std::size_t c) {
    const Cue& cue = cues_[c];
    if (opens_adverbial(cue.head, sentence)) return;
    const auto content = content_after_noun(article_, cue, sentence.last, cues_);
    if (!content) return;
    const std::optional<Source> source = possessor_of(cue.head);
    record(c, noun_cue, cue.noun->strength, {*content}, source);
  }

  // Y was told (by X) that …   Y is expected to …   it is believed that …   Y was criticized by X for …
  void passive(Range sentence, std::size_t c) {
    const Cue& cue = cues_[c];
    const std::uint32_t after = cue.tokens.last;
    if (after >= sentence.last) return;
    const auto subject = source_before(article_, cue.tokens.first, sentence.first);
    if (auto source = agent_of(cue, sentence.last)) {
      const bool addressed = addresses(article_, cue.head);
      if (addressed) source = without_question(*source, sentence);
      const std::uint32_t behind = source->tokens.last;
      if (addressed && behind < sentence.last && begins_that_clause(article_, behind)) {
        record(c, passive_cue, cue.verb->strength,
               {trimmed(article_, {behind, clause_limit(article_, behind, sentence.last, cues_)})}, source);
      } else if (cue.takes(Frame::object) && subject) {
        record(c, passive_cue, cue.verb->strength, {subject->tokens}, source);
      }
      return;
    }
    if (reading_.tag(after) == Tag::To && (cue.takes(Frame::passive))) {
      if (!subject) return;
      const Range content = trimmed(article_, {after, clause_limit(article_, after, sentence.last, cues_)});
      if (!content.empty()) record(c, passive_cue, cue.verb->strength, {subject->tokens, content}, std::nullopt);
      return;
    }
    if (!cue.takes(Frame::clause) && !cue.takes(Frame::addressee)) return;
    if (!begins_that_clause(article_, after)) return;
    const Range content = trimmed(article_, {after, clause_limit(article_, after, sentence.last, cues_)});
    if (content.empty()) return;
    const bool impersonal = subject && reading_.lower(subject->head) == "it";
    record(c, impersonal ? impersonal_cue : passive_cue, impersonal ? 100 : cue.verb->strength, {content},
           std::nullopt);
  }

  // "was asked by the judge | who had the key": what looks like a clause about the judge, and ends the sentence, is
  // what was asked.
  Source without_question(Source source, Range sentence) const {
    const auto agent = phrase_with_complements(article_, source.tokens.first, sentence.last);
    if (!agent || agent->tokens.last >= source.tokens.last) return source;
    const std::uint32_t behind = agent->tokens.last;
    return begins_that_clause(article_, behind) && is_final(article_, source.tokens.last, sentence.last) ? *agent
                                                                                                         : source;
  }

  void content_follows(Range sentence, std::size_t c) {
    const Cue& cue = cues_[c];
    const auto content = content_after(article_, cue, sentence.last, &cues_);
    if (!content) return;
    const auto source = source_of(c, sentence.first);
    if (!source && cue.voice == Voice::infinitive) return;
    if (!source && content->frame != Frame::clause) return;
    const Evidence rule = content->frame == Frame::clause || content->frame == Frame::quote ? cue_then_clause
                          : content->frame == Frame::to                                     ? cue_then_infinitive
                                                                                            : cue_then_object;
    const bool strong = content->frame == Frame::clause && content->explicit_that;
    const double strength = strong ? std::max<double>(cue.verb->strength, 75) : cue.verb->strength;
    record(c, rule, source ? strength : strength * 0.7, {content->range}, source);
  }

  // The source of cue `c`: its subject; for a gerund or a second verb of the same subject, that of the verb before.
  std::optional<Source> source_of(std::size_t c, std::uint32_t floor) {
    const Cue& cue = cues_[c];
    const std::uint32_t first = cue.tokens.first;
    const std::uint32_t sentence = reading_.text().tokens()[cue.head].sentence;
    if (const auto agent = agent_of(cue, reading_.sentence(cue.head).last)) return agent;
    std::optional<Source> source;
    if (cue.voice == Voice::finite) source = source_before(article_, first, floor);
    if (!source && first > floor) {
      const bool after_comma_or_and = reading_.word(first - 1) == "," || reading_.tag(first - 1) == Tag::Cc;
      const bool dependent = cue.voice == Voice::gerund || cue.voice == Voice::infinitive || after_comma_or_and;
      if (dependent) {
        const auto known = subject_.find(sentence);
        if (known != subject_.end() && known->second.tokens.last <= first) return known->second;
        source = subject_of_clause(first, floor);
      }
    }
    return source;
  }

  // The subject of the nearest finite verb before token `i`.
  std::optional<Source> subject_of_clause(std::uint32_t i, std::uint32_t floor) const {
    const std::uint32_t lowest = i > floor + 40 ? i - 40 : floor;
    for (std::uint32_t k = i; k-- > lowest;) {
      if (!reading_.finite(k) || article_.quotation_at(k) != nullptr) continue;
      std::uint32_t first = k;
      while (first > floor && (reading_.tag(first - 1) == Tag::Rb || reading_.tag(first - 1) == Tag::Md)) --first;
      if (const auto source = source_before(article_, first, floor)) return source;
    }
    return std::nullopt;
  }

  // --- labels -------------------------------------------------------------------------------------------------------

  void attribute_label(const Label& found) {
    std::vector<Range> content = found.content;
    add(label, 100, std::move(content), found.cue, found.cue.first, Source{found.source, found.source.last - 1});
  }

  const Article& article_;
  const Reading& reading_;
  std::vector<Cue> cues_;
  std::vector<Index> used_;    // of each cue, its attribution
  std::vector<bool> covered_;  // of each token, whether it is content or source already
  std::vector<Index> owners_;  // of each quotation, its attribution
  std::vector<Attribution> found_;
  std::map<std::uint32_t, Source> subject_;  // of a sentence, the source of its last attribution
  Index last_direct_ = none;
  std::uint32_t last_direct_end_ = 0;
};

}  // namespace

std::vector<Attribution> attributions_by_rule(const Article& article) { return Attributor(article).run(); }

}  // namespace sayso
