#include "findings/attributions/contents.hpp"

#include <algorithm>

#include "english/questions.hpp"
#include "syntax/adverbials.hpp"
#include "syntax/clauses.hpp"
#include "syntax/sources.hpp"
#include "syntax/verb_groups.hpp"
#include "text/word_list.hpp"

namespace sayso {
namespace {

using namespace english;

constexpr std::uint8_t likely_cue = 40;  // the strength of a verb whose attribution ends another’s content

bool comma(const Article& article, std::uint32_t i) { return article.reading.word(i) == ","; }

// Whether a quotation begins its sentence or follows what leads up to speech: "Ruiz said, | “…", "a promise: | “…".
bool led_up_to(const Article& article, const Quotation& quotation) {
  const std::uint32_t first = quotation.tokens.first;
  if (first == article.reading.sentence(first).first) return true;
  const std::string_view before = article.reading.word(first - 1);
  return before == "," || before == ":";
}

// Whether a quotation that is punctuated as a sentence is one: “a disgrace.” at the end of a clause is none. It must
// begin with a capital, or follow a comma or colon.
bool is_sentence(const Article& article, const Quotation& quotation) {
  const Reading& reading = article.reading;
  const std::uint32_t opening = quotation.inner.first;
  if (reading.capitalized(opening) || reading.text().tokens()[opening].kind != TokenKind::word) return true;
  const bool opens_paragraph = quotation.tokens.first == reading.paragraph(quotation.tokens.first).first;
  if (opens_paragraph && comma(article, quotation.inner.last - 1)) return true;
  return led_up_to(article, quotation);
}

// Past the addressee at `i`, who is no content: "told | a crowd of drivers | that …".
std::uint32_t past_addressee(const Article& article, std::uint32_t i, std::uint32_t limit) {
  const NounPhrase* whom = article.phrases.starting(i);
  if (whom == nullptr || whom->tokens.last > limit || !can_be_addressed(article, *whom)) return i;
  i = whom->tokens.last;
  // "told a crowd of 300": only "of" binds so tightly
  while (i + 1 < limit && article.reading.lower(i) == "of") {
    const NounPhrase* more = article.phrases.starting(i + 1);
    if (more == nullptr || more->tokens.last > limit) break;
    i = more->tokens.last;
  }
  return i;
}

// Whether a subject stands behind an "and" or "while" and a clause of its own behind its cue: "while [Ruiz] said it
// was".
bool is_another_party(const Article& article, const Source& subject, const Cue& cue, std::uint32_t limit) {
  if (subject.tokens.first == 0 || !brings_in_another(article.reading.lower(subject.tokens.first - 1))) return false;
  const NounPhrase* phrase = article.phrases.at(subject.head);
  return cue.takes(Frame::clause) && phrase != nullptr && !phrase->pronoun && can_be_addressed(article, *phrase) &&
         begins_clause(article, cue.tokens.last, limit);
}

// Where the attribution that `cue` brings ends a content that begins at `first`; none when it does not.
std::optional<std::uint32_t> cut_by(const Article& article, const Cue& cue, std::uint32_t first, std::uint32_t limit) {
  const std::uint32_t at = cue.tokens.first;
  if (at <= first || article.quotation_at(cue.head) != nullptr) return std::nullopt;
  if (cue.type == CueType::according) return comma(article, at - 1) ? at - 1 : at;
  if (cue.type != CueType::verb || cue.verb->strength < likely_cue) return std::nullopt;
  // ", adding that …"
  if (cue.voice == Voice::gerund && comma(article, at - 1) && at > first + 1) return at - 1;
  const auto subject = cue.voice == Voice::finite ? source_before(article, at, first) : std::nullopt;
  if (!subject || subject->tokens.first < first + 2) return std::nullopt;
  const std::uint32_t joint = subject->tokens.first - 1;
  // ", but others said …", ", which officials said …"
  const std::string_view lower = article.reading.lower(joint);
  if ((turns_to_another_clause(lower) || is_relative_of_an_aside(lower)) && comma(article, joint - 1)) return joint - 1;
  // "… but Ruiz said it was": another party’s clause, with or without a comma
  if (is_another_party(article, *subject, cue, limit)) return joint;
  // ", Ruiz said that …" after a clause that only led up to it
  const bool has_content = comma(article, joint) && cue.tokens.last < limit &&
                           begins_that_clause(article, skip_adjuncts(article, cue, limit - 1));
  return has_content ? std::optional(joint) : std::nullopt;
}

// Where the content of a verb cue begins, by the frames that the verb has, those first that leave least doubt.
class Opening {
 public:
  Opening(const Article& article, const Cue& cue, std::uint32_t limit)
      : article_(article), reading_(article.reading), cue_(cue), behind_(cue.tokens.last), limit_(limit) {}

  struct Found {
    std::uint32_t first = 0;
    Frame frame = Frame::clause;
    bool explicit_that = false;
  };

  std::optional<Found> find() const {
    if (behind_ >= limit_) return std::nullopt;
    if (const auto found = right_behind()) return found;
    if (const auto found = behind_adjuncts()) return found;
    const bool object = (cue_.takes(Frame::object) || cue_.takes(Frame::as)) &&
                        (article_.phrases.starting(behind_) != nullptr || opens_quotation(article_, behind_, limit_));
    return object ? std::optional(Found{behind_, Frame::object}) : std::nullopt;
  }

 private:
  std::optional<Found> right_behind() const {
    if (cue_.takes(Frame::to) && infinitive(behind_)) return Found{behind_, Frame::to};
    if (cue_.takes(Frame::clause) && begins_that_clause(article_, behind_)) return Found{behind_, Frame::clause, true};
    if (preposition()) return Found{behind_ + 1, Frame::preposition};
    if (cue_.takes(Frame::object_to) && another_infinitive()) return Found{behind_, Frame::object_to};
    if (cue_.takes(Frame::gerund) && reading_.tag(behind_) == Tag::Vbg) return Found{behind_, Frame::gerund};
    return std::nullopt;
  }

  // "told reporters on Monday | that …", "vowed last week | to …", "said on Monday | the pier would open"
  std::optional<Found> behind_adjuncts() const {
    const bool clause = cue_.takes(Frame::clause);
    if (!clause && !cue_.takes(Frame::addressee)) return std::nullopt;
    const std::uint32_t after = skip_adjuncts(article_, cue_, limit_);
    const bool later = after > behind_;
    if (clause && after < limit_ && begins_that_clause(article_, after)) return Found{after, Frame::clause, true};
    if (later && cue_.takes(Frame::to) && infinitive(after)) return Found{after, Frame::to};
    // "said Monday was too late": a clause needs its subject
    const bool headless = later && after < limit_ && reading_.finite(after);
    if (clause && !headless && begins_clause(article_, after, limit_)) return Found{after, Frame::clause};
    if (clause && later && begins_clause(article_, behind_, limit_) &&
        (headless || article_.phrases.starting(behind_) != nullptr))
      return Found{behind_, Frame::clause};
    return std::nullopt;
  }

  bool infinitive(std::uint32_t i) const {
    return i + 1 < limit_ && reading_.tag(i) == Tag::To && reading_.verb(i + 1);
  }

  // "warned | of delays"; not of verbs whose preposition follows an object ("accused them of …").
  bool preposition() const {
    const bool object_between = cue_.takes(Frame::object) && !cue_.takes(Frame::clause);
    return cue_.takes(Frame::preposition) && !object_between && behind_ + 1 < limit_ &&
           has_word(cue_.verb->prepositions, reading_.lower(behind_));
  }

  // "urged | the council of Vell to pay"
  bool another_infinitive() const {
    const NounPhrase* phrase = article_.phrases.starting(behind_);
    std::uint32_t end = behind_;
    while (phrase != nullptr) {
      end = phrase->tokens.last;
      phrase = end + 1 < limit_ && reading_.tag(end) == Tag::In ? article_.phrases.starting(end + 1) : nullptr;
    }
    return end > behind_ && infinitive(end);
  }

  const Article& article_;
  const Reading& reading_;
  const Cue& cue_;
  std::uint32_t behind_;  // the first token behind the cue
  std::uint32_t limit_;
};

}  // namespace

bool is_utterance(const Article& article, const Quotation& quotation) {
  if (!quotation.closed || quotation.continues != none) return true;
  const std::string_view last = article.reading.word(quotation.inner.last - 1);
  const bool punctuated = quotation.inner.size() >= 2 && (ends_speech(last) || last.starts_with(".."));
  if (punctuated) return is_sentence(article, quotation);
  // ‘Did you’, asked Ruiz, ‘see it?’
  const bool comma_outside = quotation.single && quotation.speech && quotation.inner.size() >= 2 &&
                             article.reading.capitalized(quotation.inner.first) &&
                             quotation.tokens.last < article.reading.size() && comma(article, quotation.tokens.last);
  if (comma_outside && led_up_to(article, quotation)) return true;
  constexpr std::uint32_t shortest = 4;  // tokens of a clause without a mark at its end
  return quotation.inner.size() >= shortest && led_up_to(article, quotation) &&
         has_finite_verb(article, quotation.inner);
}

std::uint32_t skip_adjuncts(const Article& article, const Cue& cue, std::uint32_t limit) {
  std::uint32_t i = cue.tokens.last;
  if (cue.takes(Frame::addressee)) i = past_addressee(article, i, limit);
  return past_adverbials(article, i, limit);
}

std::uint32_t clause_limit(const Article& article, std::uint32_t first, std::uint32_t limit,
                           const std::vector<Cue>& cues) {
  std::uint32_t end = std::min(first, limit);
  while (end < limit && (article.reading.word(end) != ";" || article.quotation_at(end) != nullptr)) ++end;
  for (std::size_t c = first_cue_from(cues, first); c < cues.size() && cues[c].head < end; ++c) {
    if (const auto cut = cut_by(article, cues[c], first, limit)) return *cut;
  }
  return end;
}

std::optional<Content> content_after(const Article& article, const Cue& cue, std::uint32_t limit,
                                     const std::vector<Cue>* cues) {
  const auto opening = Opening(article, cue, limit).find();
  if (!opening) return std::nullopt;
  const std::uint32_t end = cues != nullptr ? clause_limit(article, opening->first, limit, *cues) : limit;
  const Range range = trimmed(article, {opening->first, end});
  if (range.empty()) return std::nullopt;
  return Content{range, opening->frame, opening->explicit_that};
}

std::optional<Range> content_after_noun(const Article& article, const Cue& cue, std::uint32_t limit,
                                        const std::vector<Cue>& cues) {
  const Reading& reading = article.reading;
  const std::uint32_t next = cue.tokens.last;
  if (next + 1 >= limit) return std::nullopt;
  const std::string_view lower = reading.lower(next);
  const bool that = cue.takes(Frame::clause) && (lower == "that" || lower == "whether");
  const bool to = cue.takes(Frame::to) && reading.tag(next) == Tag::To && reading.verb(next + 1);
  const bool preposition = cue.takes(Frame::preposition) && has_word(cue.noun->prepositions, lower);
  if (!that && !to && !preposition) return std::nullopt;
  const Range range = trimmed(article, {preposition ? next + 1 : next, clause_limit(article, next, limit, cues)});
  if (range.empty()) return std::nullopt;
  return range;
}

}  // namespace sayso
