#include "syntax/sources.hpp"

#include <algorithm>

#include "english/questions.hpp"
#include "syntax/adverbials.hpp"
#include "syntax/tag_set.hpp"
#include "syntax/verb_groups.hpp"

namespace sayso {
namespace {

using namespace english;

// Names, functions, bodies, people, and whatever are several.
bool can_be_party(const Reading& reading, const NounPhrase& phrase) {
  const auto head = [&](WordClass c) { return reading.is(phrase.head, c); };
  return phrase.name || reading.names_person(phrase.head) || head(WordClass::group) || head(WordClass::organization) ||
         reading.tag(phrase.head) == Tag::Nns;
}

class Sources {
 public:
  explicit Sources(const Article& article) : article_(article), reading_(article.reading) {}

  std::optional<Source> before(std::uint32_t verb, std::uint32_t floor) const {
    if (verb <= floor) return std::nullopt;
    const std::uint32_t last = before_times(verb - 1, floor);
    if (!closes_aside(last)) return phrase_up_to(last, floor);
    const auto subject = across_aside(last, floor);
    if (!subject || opens_circumstance(subject->tokens.last + 1)) return subject;
    return Source{{subject->tokens.first, last + 1}, subject->head};
  }

  std::optional<Source> after(std::uint32_t first, std::uint32_t limit) const {
    auto source = with_complements(first, limit);
    if (!source) return std::nullopt;
    while (const NounPhrase* next = coordinated_with(*source, limit))
      source->tokens.last = past_complements(next->tokens.last, limit);
    source->tokens.last = past_asides(source->tokens.last, limit);
    return source;
  }

  std::optional<Source> with_complements(std::uint32_t first, std::uint32_t limit) const {
    const NounPhrase* phrase = article_.phrases.starting(first);
    if (phrase == nullptr) return std::nullopt;
    const std::uint32_t end = std::min(phrase->tokens.last, limit);
    return Source{{first, past_complements(end, limit)}, phrase->head};
  }

 private:
  bool is_comma(std::uint32_t i) const { return reading_.word(i) == ","; }
  bool is_dash(std::uint32_t i) const { return is_long_dash(reading_.word(i)); }
  bool closes_aside(std::uint32_t i) const { return is_comma(i) || reading_.word(i) == ")" || is_dash(i); }
  bool finite_at(std::uint32_t i, std::uint32_t limit) const { return i < limit && reading_.finite(i); }

  // "Ruiz, in a letter to the port, said": what begins at `i` tells where it was said, which is no part of the source.
  bool opens_circumstance(std::uint32_t i) const {
    return reading_.tag(i) == Tag::In && !adds_company(reading_.lower(i));
  }

  // --- complements

  // The phrase that a preposition at `i` ties to what stands before it, or null.
  const NounPhrase* complement(std::uint32_t i, std::uint32_t limit) const {
    if (i + 2 < limit && is_tying_adjective(reading_.lower(i), reading_.lower(i + 1))) ++i;
    if (i + 1 >= limit || !ties_to_noun(reading_.lower(i))) return nullptr;
    const NounPhrase* phrase = article_.phrases.starting(i + 1);
    if (phrase == nullptr && reading_.mark(i + 1)) phrase = article_.phrases.starting(i + 2);
    if (phrase == nullptr || phrase->tokens.last > limit || names_time(article_, *phrase)) return nullptr;
    return tells_where(article_, i) ? nullptr : phrase;
  }

  std::uint32_t past_complements(std::uint32_t i, std::uint32_t limit) const {
    while (const NounPhrase* more = complement(i, limit)) i = more->tokens.last;
    return i;
  }

  // --- from right to left

  // "the mayor on Monday | said", "Ruiz Monday | said": the last token before the times that end with token `i`.
  std::uint32_t before_times(std::uint32_t i, std::uint32_t floor) const {
    for (;;) {
      const NounPhrase* time = article_.phrases.ending(i);
      if (time == nullptr || !names_time(article_, *time) || time->tokens.first <= floor + 1) return i;
      std::uint32_t before = time->tokens.first - 1;
      if (reading_.tag(before) == Tag::In && before > floor) --before;
      if (article_.phrases.ending(before) == nullptr && !is_comma(before)) return i;
      i = before;
    }
  }

  // The phrase ending at `last` with all that leads up to it: "a spokesman for the port", "Smith and Jones".
  std::optional<Source> phrase_up_to(std::uint32_t last, std::uint32_t floor) const {
    const NounPhrase* phrase = article_.phrases.ending(last);
    if (phrase == nullptr || phrase->tokens.first < floor) return std::nullopt;
    Source source = source_of(*phrase);
    while (const NounPhrase* before = leading_up_to(source, floor)) {
      source.tokens.first = before->tokens.first;
      source.head = before->head;
    }
    if (!can_speak(article_, *article_.phrases.at(source.head))) return std::nullopt;
    return source;
  }

  // The phrase before `source` to which a preposition ties it, or with which "and" joins it; null when there is none.
  const NounPhrase* leading_up_to(const Source& source, std::uint32_t floor) const {
    const std::uint32_t first = source.tokens.first;
    if (first < floor + 2) return nullptr;
    const bool by_adjective =
        first >= floor + 3 && is_tying_adjective(reading_.lower(first - 2), reading_.lower(first - 1));
    const NounPhrase* before = article_.phrases.ending(first - (by_adjective ? 3 : 2));
    if (before == nullptr || before->tokens.first < floor) return nullptr;
    if (ties_to_noun(reading_.lower(first - 1))) {
      const bool tied = !before->pronoun && !names_time(article_, *before) && !in_adverbial(*before, floor);
      return tied ? before : nullptr;
    }
    const bool coordinated = reading_.lower(first - 1) == "and" &&
                             are_parties(*before, *article_.phrases.at(source.head)) &&
                             !(before->tokens.first > floor && reading_.verb(before->tokens.first - 1));
    return coordinated ? before : nullptr;
  }

  // "In [a letter] to the port officials said": what an opening preposition governs is no subject.
  bool in_adverbial(const NounPhrase& phrase, std::uint32_t floor) const {
    const std::uint32_t first = phrase.tokens.first;
    return first > floor && reading_.tag(first - 1) == Tag::In &&
           !article_.phrases.ending(first >= floor + 2 ? first - 2 : floor);
  }

  // The subject before an aside that ends at `close`: ", a professor at …,", ", who …,", "(D-Ohio)", "— once an ally
  // —".
  std::optional<Source> across_aside(std::uint32_t close, std::uint32_t floor) const {
    std::optional<std::uint32_t> open = aside_opening(close, close, floor);
    for (; open && *open + 1 < close; open = aside_opening(close, *open, floor)) {
      const auto subject = phrase_up_to(*open - 1, floor);
      if (subject && is_aside({*open + 1, close})) return subject;
      if (!is_comma(*open)) return std::nullopt;
      if (!subject && reading_.word(*open - 1) == ")") {  // "Ana Ruiz (D-Ohio), a teacher, said"
        if (const auto outer = across_aside(*open - 1, floor)) return outer;
      }
      // "Tony Abate, 54, of Elm Street, said": go on to the comma before.
      if (!continues_aside.has(reading_.tag(*open + 1))) return std::nullopt;
    }
    return std::nullopt;
  }

  // The nearest mark before `from` that may open what the mark at `close` closes; none when quoted words come first.
  std::optional<std::uint32_t> aside_opening(std::uint32_t close, std::uint32_t from, std::uint32_t floor) const {
    const std::string_view mark = reading_.word(close);
    for (std::uint32_t k = from; k-- > floor + 1;) {
      if (reading_.mark(k) && article_.quotation_at(k) != nullptr) return std::nullopt;
      if (mark == ")" ? reading_.word(k) == "(" : mark == "," ? is_comma(k) : is_dash(k)) return k;
    }
    return std::nullopt;
  }

  // With what a further part of one long aside may begin.
  static constexpr TagSet continues_aside{Tag::Cd, Tag::In, Tag::Dt,  Tag::Nnp,       Tag::Nn,  Tag::Nns, Tag::Jj,
                                          Tag::Cc, Tag::Wp, Tag::Wdt, Tag::PrpDollar, Tag::Vbg, Tag::Vbn, Tag::Rb};

  // Whether words between marks say something about the subject before them: an apposition, a relative clause, an age,
  // a place, a participle.
  bool is_aside(Range words) const {
    constexpr TagSet always(Tag::Wp, Tag::Wdt, Tag::Cd, Tag::Vbg, Tag::Vbn);
    constexpr TagSet opens_adverbial(Tag::In, Tag::Rb, Tag::To);
    constexpr TagSet opens_apposition(Tag::Dt, Tag::Nn, Tag::Nns, Tag::Nnp, Tag::Jj, Tag::PrpDollar);
    const Tag tag = reading_.tag(words.first);
    if (always.has(tag) || is_relative_of_belonging(reading_.lower(words.first))) return true;
    if (opens_adverbial.has(tag)) return !has_finite_verb(article_, words);
    if (opens_apposition.has(tag)) return !has_main_verb(article_, words);
    return reading_.word(words.last) == ")";
  }

  // --- coordination

  // "[Smith] and [Jones]": names, functions and whoever else can act together.
  bool are_parties(const NounPhrase& a, const NounPhrase& b) const {
    return can_be_party(reading_, a) && can_be_party(reading_, b) && !a.pronoun && !b.pronoun;
  }

  // The party that "and" joins to a source, and that no verb of its own follows: "said [Smith] and [Jones]"; or null.
  const NounPhrase* coordinated_with(const Source& source, std::uint32_t limit) const {
    const std::uint32_t joint = source.tokens.last;
    if (joint + 1 >= limit || reading_.lower(joint) != "and") return nullptr;
    const NounPhrase* next = article_.phrases.starting(joint + 1);
    if (next == nullptr || next->tokens.last > limit || !are_parties(*article_.phrases.at(source.head), *next))
      return nullptr;
    return finite_at(next->tokens.last, limit) ? nullptr : next;
  }

  // --- from left to right

  // Past the asides at `at`: ", the mayor of X", ", 54", "(D-Ohio)", and last ", who leads …", behind which there is
  // none.
  std::uint32_t past_asides(std::uint32_t at, std::uint32_t limit) const {
    while (at + 1 < limit) {
      if (const auto clause = relative_clause_at(at)) return relative_clause_end(*clause, limit);
      const std::uint32_t end = past_aside(at, limit);
      if (end == at) break;
      at = end;
    }
    return at;
  }

  // Where a relative clause begins at `at`, behind a comma or without: "Ruiz, [who] leads the council".
  std::optional<std::uint32_t> relative_clause_at(std::uint32_t at) const {
    if (reading_.tag(at) == Tag::Wp && reading_.lower(at) != "what") return at;
    if (!is_comma(at)) return std::nullopt;
    const Tag inside = reading_.tag(at + 1);
    if (inside == Tag::Wp || (inside == Tag::Wdt && reading_.lower(at + 1) == "which")) return at + 1;
    return std::nullopt;
  }

  std::uint32_t relative_clause_end(std::uint32_t first, std::uint32_t limit) const {
    for (std::uint32_t i = first; i < limit; ++i) {
      if (is_comma(i) || reading_.word(i) == ";" || reading_.word(i) == "." ||
          (reading_.mark(i) && article_.quotation_at(i) != nullptr))
        return i;
    }
    return limit;
  }

  // Past "(D-Ohio)", ", 54" or ", the mayor of X" at `at`; `at` when none stands there.
  std::uint32_t past_aside(std::uint32_t at, std::uint32_t limit) const {
    if (reading_.word(at) == "(") return past_brackets(at, limit);
    if (!is_comma(at)) return at;
    const bool age = reading_.tag(at + 1) == Tag::Cd && (at + 2 >= limit || is_comma(at + 2));
    return age ? at + 2 : past_apposition(at, limit);
  }

  std::uint32_t past_brackets(std::uint32_t open, std::uint32_t limit) const {
    for (std::uint32_t k = open + 1; k < limit; ++k) {
      if (reading_.word(k) == ")") return k + 1;
    }
    return open;
  }

  // Past ", the mayor of X", ", once the mayor of X and a judge" at `comma`; `comma` when a clause of its own begins.
  std::uint32_t past_apposition(std::uint32_t comma, std::uint32_t limit) const {
    const NounPhrase* apposition = article_.phrases.starting(comma + 1);
    if (apposition == nullptr && reading_.tag(comma + 1) == Tag::Rb) apposition = article_.phrases.starting(comma + 2);
    if (apposition == nullptr || apposition->pronoun || names_time(article_, *apposition)) return comma;
    const std::uint32_t named = apposition->tokens.last;
    if (named > limit || finite_at(named, limit)) return comma;
    const std::uint32_t end = past_complements(named, limit);
    return finite_at(end, limit) ? comma : past_second_apposition(end, limit);
  }

  // "the mayor of X | and a former judge"
  std::uint32_t past_second_apposition(std::uint32_t end, std::uint32_t limit) const {
    if (end + 1 >= limit || reading_.lower(end) != "and") return end;
    const NounPhrase* next = article_.phrases.starting(end + 1);
    if (next == nullptr || next->tokens.last > limit || next->pronoun || finite_at(next->tokens.last, limit))
      return end;
    return past_complements(next->tokens.last, limit);
  }

  const Article& article_;
  const Reading& reading_;
};

}  // namespace

std::optional<Source> source_before(const Article& article, std::uint32_t verb, std::uint32_t floor) {
  return Sources(article).before(verb, floor);
}

std::optional<Source> source_after(const Article& article, std::uint32_t first, std::uint32_t limit) {
  return Sources(article).after(first, limit);
}

std::optional<Source> phrase_with_complements(const Article& article, std::uint32_t first, std::uint32_t limit) {
  return Sources(article).with_complements(first, limit);
}

bool can_speak(const Article& article, const NounPhrase& phrase) {
  const Reading& reading = article.reading;
  const Tag tag = reading.tag(phrase.head);
  if (tag == Tag::Ex || tag == Tag::Cd) return false;
  const std::string_view lower = reading.lower(phrase.head);
  return is_relative_of_a_thing(lower) || (lower != "what" && !names_time(article, phrase));
}

bool can_be_addressed(const Article& article, const NounPhrase& phrase) {
  const Reading& reading = article.reading;
  if (phrase.pronoun) return is_object_pronoun(reading.lower(phrase.head));
  if (names_time(article, phrase)) return false;
  const auto head = [&](WordClass c) { return reading.is(phrase.head, c); };
  return can_be_party(reading, phrase) || head(WordClass::media) || head(WordClass::nationality) ||
         names_listeners(reading.lower(phrase.head));
}

bool tells_where(const Article& article, std::uint32_t i) {
  const Reading& reading = article.reading;
  if (i == 0 || reading.lower(i) != "in") return false;
  const std::string_view before = reading.word(i - 1);
  if (reading.tag(i - 1) != Tag::Nnp && before != ")" && before != ",") return false;
  const NounPhrase* where = article.phrases.starting(i + 1);
  return where != nullptr && (reading.tag(i + 1) == Tag::Dt || reading.tag(i + 1) == Tag::PrpDollar) &&
         reading.is(where->head, WordClass::document);
}

}  // namespace sayso
