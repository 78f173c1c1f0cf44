#include "syntax/sources.hpp"

#include <algorithm>
#include <array>
#include <string_view>
#include <utility>

namespace sayso {
namespace {

using namespace english;

// Prepositions that tie a phrase to the noun before it within the name of a party: "a spokesman for the port".
bool ties(std::string_view low) {
  return low == "of" || low == "from" || low == "at" || low == "in" || low == "for" || low == "with" || low == "on" ||
         low == "to" || low == "by" || low == "behind" || low == "near" || low == "against" || low == "under" ||
         low == "inside" || low == "within" || low == "between" || low == "about" || low == "over";
}

// "people [familiar with] the talks": adjectives that tie as those do, with their preposition.
constexpr std::array<std::pair<std::string_view, std::string_view>, 9> tying_adjectives = {{
    {"familiar", "with"},
    {"close", "to"},
    {"briefed", "on"},
    {"briefed", "by"},
    {"involved", "in"},
    {"aware", "of"},
    {"opposed", "to"},
    {"loyal", "to"},
    {"knowledgeable", "about"},
}};

bool tying_adjective(const Reading& reading, std::uint32_t i) {
  return std::any_of(tying_adjectives.begin(), tying_adjectives.end(), [&](const auto& pair) {
    return reading.low(i) == pair.first && reading.low(i + 1) == pair.second;
  });
}

bool time_phrase(const Reading& reading, const NounPhrase& phrase) {
  const auto is_time = [&](WordClass c) { return reading.is(phrase.head, c); };
  return is_time(WordClass::weekday) ||
         (is_time(WordClass::month) && !reading.is(phrase.head, WordClass::given_name)) ||
         is_time(WordClass::time_word);
}

class Sources {
 public:
  explicit Sources(const Article& article) : article_(article), reading_(article.reading) {}

  std::optional<Source> before(std::uint32_t verb, std::uint32_t floor) const {
    if (verb <= floor) return std::nullopt;
    std::uint32_t end = verb;                            // where the source ends
    std::uint32_t last = skip_adverbs(verb - 1, floor);  // the last token of its last phrase
    if (is_comma(last) || reading_.word(last) == ")" || is_dash(last)) {
      const auto subject = across_aside(last, floor);
      if (!subject) return std::nullopt;
      // "Ruiz, in a letter to the port, said": where it was said is no part of the source.
      const std::uint32_t aside = subject->tokens.last + 1;
      const bool circumstance =
          reading_.tag(aside) == Tag::In && reading_.low(aside) != "like" && reading_.low(aside) != "along";
      return circumstance ? *subject : Source{{subject->tokens.first, last + 1}, subject->head};
    }
    const auto found = phrase_up_to(last, floor);
    if (!found) return std::nullopt;
    end = last + 1;
    return Source{{found->tokens.first, end}, found->head};
  }

  std::optional<Source> after(std::uint32_t first, std::uint32_t limit) const {
    auto source = with_complements(first, limit);
    if (!source) return std::nullopt;
    source = joined(*source, limit);
    extend_with_asides(*source, limit);
    return source;
  }

  std::optional<Source> with_complements(std::uint32_t first, std::uint32_t limit) const {
    const NounPhrase* phrase = article_.phrases.starting(first);
    if (phrase == nullptr) return std::nullopt;
    Source source{phrase->tokens, phrase->head};
    if (source.tokens.last > limit) source.tokens.last = limit;
    while (const NounPhrase* more = complement(source.tokens.last, limit)) source.tokens.last = more->tokens.last;
    return source;
  }

 private:
  bool is_comma(std::uint32_t i) const { return reading_.word(i) == ","; }
  bool is_dash(std::uint32_t i) const {
    return reading_.word(i) == "—" || reading_.word(i) == "–" || reading_.word(i) == "--";
  }

  // The phrase that a preposition at `i` ties to what stands before it, or null.
  const NounPhrase* complement(std::uint32_t i, std::uint32_t limit) const {
    if (i + 2 < limit && tying_adjective(reading_, i)) ++i;
    if (i + 1 >= limit || !ties(reading_.low(i))) return nullptr;
    const NounPhrase* phrase = article_.phrases.starting(i + 1);
    if (phrase == nullptr && reading_.mark(i + 1)) phrase = article_.phrases.starting(i + 2);
    if (phrase == nullptr || phrase->tokens.last > limit || time_phrase(reading_, *phrase)) return nullptr;
    return tells_where(article_, i) ? nullptr : phrase;
  }

  std::uint32_t skip_adverbs(std::uint32_t i, std::uint32_t floor) const {
    // "the mayor on Monday said", "Ruiz Monday said": times between subject and verb are passed over.
    for (;;) {
      const NounPhrase* phrase = article_.phrases.ending(i);
      if (phrase == nullptr || !time_phrase(reading_, *phrase) || phrase->tokens.first <= floor + 1) return i;
      std::uint32_t k = phrase->tokens.first - 1;
      if (reading_.tag(k) == Tag::In && k > floor) --k;
      if (article_.phrases.ending(k) == nullptr && !is_comma(k)) return i;
      i = k;
    }
  }

  // The phrase ending at `last` with all that leads up to it: "a spokesman for the port", "Smith and Jones".
  std::optional<Source> phrase_up_to(std::uint32_t last, std::uint32_t floor) const {
    const NounPhrase* phrase = article_.phrases.ending(last);
    if (phrase == nullptr || phrase->tokens.first < floor) return std::nullopt;
    Source source{phrase->tokens, phrase->head};
    for (;;) {
      const std::uint32_t first = source.tokens.first;
      if (first < floor + 2) break;
      const bool adjective = first >= floor + 3 && tying_adjective(reading_, first - 2);
      const NounPhrase* before = article_.phrases.ending(first - (adjective ? 3 : 2));
      if (before == nullptr || before->tokens.first < floor) break;
      const bool tied = ties(reading_.low(first - 1)) && !before->pronoun && !time_phrase(reading_, *before);
      const bool coordinated = reading_.low(first - 1) == "and" && joins(*before, *article_.phrases.at(source.head)) &&
                               !(before->tokens.first > floor && reading_.verb(before->tokens.first - 1));
      if (!tied && !coordinated) break;
      // "In a letter to the port officials said": what an opening preposition governs is no subject.
      if (tied && before->tokens.first > floor && reading_.tag(before->tokens.first - 1) == Tag::In &&
          !article_.phrases.ending(before->tokens.first >= floor + 2 ? before->tokens.first - 2 : floor)) {
        break;
      }
      source.tokens.first = before->tokens.first;
      source.head = before->head;
    }
    const NounPhrase& head = *article_.phrases.at(source.head);
    if (!can_speak(article_, head)) return std::nullopt;
    return source;
  }

  bool joins(const NounPhrase& a, const NounPhrase& b) const {
    const auto party = [&](const NounPhrase& p) {
      return p.name || reading_.is(p.head, WordClass::role) || reading_.is(p.head, WordClass::group) ||
             reading_.is(p.head, WordClass::organization) || reading_.is(p.head, WordClass::human_noun) ||
             reading_.is(p.head, WordClass::relation) || reading_.tag(p.head) == Tag::Nns;
    };
    return party(a) && party(b) && !a.pronoun && !b.pronoun;
  }

  // The subject before an aside that ends at `close`: ", a professor at …,", ", who …,", "(D-Ohio)", "— once an ally
  // —".
  std::optional<Source> across_aside(std::uint32_t close, std::uint32_t floor) const {
    const std::string_view mark = reading_.word(close);
    for (std::uint32_t k = close; k > floor + 1;) {
      --k;
      if (reading_.mark(k) && article_.quotation_at(k) != nullptr) return std::nullopt;
      const bool opens = mark == ")" ? reading_.word(k) == "(" : mark == "," ? is_comma(k) : is_dash(k);
      if (!opens) continue;
      const std::uint32_t inside = k + 1;
      if (inside >= close) return std::nullopt;
      const auto subject = phrase_up_to(k - 1, floor);
      if (subject && aside_begins(inside, close)) return subject;
      if (!is_comma(k)) return std::nullopt;
      if (!subject && reading_.word(k - 1) != ")" && !may_be_inside(k, close)) return std::nullopt;
      if (subject == std::nullopt && reading_.word(k - 1) == ")") {
        if (const auto outer = across_aside(k - 1, floor)) return outer;
      }
      // "Tony Abate, 54, of Elm Street, said": go on to the comma before.
      if (!may_be_inside(k, close)) return std::nullopt;
    }
    return std::nullopt;
  }

  // Whether what stands after a comma at `k` can be a further part of one long aside.
  bool may_be_inside(std::uint32_t k, std::uint32_t close) const {
    const std::uint32_t i = k + 1;
    if (i >= close) return false;
    const Tag tag = reading_.tag(i);
    return tag == Tag::Cd || tag == Tag::In || tag == Tag::Dt || tag == Tag::Nnp || tag == Tag::Nn || tag == Tag::Nns ||
           tag == Tag::Jj || tag == Tag::Cc || tag == Tag::Wp || tag == Tag::Wdt || tag == Tag::PrpDollar ||
           tag == Tag::Vbg || tag == Tag::Vbn || tag == Tag::Rb;
  }

  // Whether the words [first, close) say something about the subject before them: an apposition, a relative clause,
  // an age, a place, a participle.
  bool aside_begins(std::uint32_t first, std::uint32_t close) const {
    const Tag tag = reading_.tag(first);
    const std::string_view low = reading_.low(first);
    if (tag == Tag::Wp || tag == Tag::Wdt || low == "whose" || low == "where") return true;
    if (tag == Tag::Cd) return true;
    if (tag == Tag::Vbg || tag == Tag::Vbn) return true;
    if (tag == Tag::In || tag == Tag::Rb || tag == Tag::To) return !has_finite(first, close);
    if (tag == Tag::Dt || tag == Tag::Nn || tag == Tag::Nns || tag == Tag::Nnp || tag == Tag::Jj ||
        tag == Tag::PrpDollar)
      return !has_main_verb(article_, {first, close});
    return reading_.word(close) == ")";
  }

  bool has_finite(std::uint32_t first, std::uint32_t last) const {
    for (std::uint32_t i = first; i < last; ++i) {
      if (reading_.finite(i)) return true;
    }
    return false;
  }

  // "Smith and Jones", "a teacher, a nurse and a driver" after the cue.
  Source joined(Source source, std::uint32_t limit) const {
    for (;;) {
      const std::uint32_t at = source.tokens.last;
      if (at + 1 >= limit || reading_.low(at) != "and") return source;
      const NounPhrase* next = article_.phrases.starting(at + 1);
      if (next == nullptr || next->tokens.last > limit || !joins(*article_.phrases.at(source.head), *next))
        return source;
      if (next->tokens.last < limit && reading_.finite(next->tokens.last)) return source;
      const auto more = with_complements(at + 1, limit);
      source.tokens.last = more->tokens.last;
    }
  }

  // Asides after the phrase: ", the mayor of X", ", who leads …", ", 54", "(D-Ohio)", up to `limit`.
  void extend_with_asides(Source& source, std::uint32_t limit) const {
    for (;;) {
      const std::uint32_t at = source.tokens.last;
      if (at + 1 >= limit) return;
      if (reading_.word(at) == "(") {
        std::uint32_t k = at + 1;
        while (k < limit && reading_.word(k) != ")") ++k;
        if (k == limit) return;
        source.tokens.last = k + 1;
        continue;
      }
      const Tag tag = reading_.tag(at);
      if (tag == Tag::Wp && reading_.low(at) != "what") {  // "Ruiz who leads the council"
        source.tokens.last = clause_end(at, limit);
        return;
      }
      if (!is_comma(at)) return;
      const Tag inside = reading_.tag(at + 1);
      if (inside == Tag::Cd && (at + 2 >= limit || is_comma(at + 2))) {
        source.tokens.last = at + 2;
        continue;
      }
      if (inside == Tag::Wp || (inside == Tag::Wdt && reading_.low(at + 1) == "which")) {
        source.tokens.last = clause_end(at + 1, limit);
        return;
      }
      const NounPhrase* apposition = article_.phrases.starting(at + 1);
      if (apposition == nullptr && inside == Tag::Rb) apposition = article_.phrases.starting(at + 2);
      if (apposition == nullptr || apposition->pronoun || time_phrase(reading_, *apposition)) return;
      std::uint32_t end = apposition->tokens.last;
      if (end > limit) return;
      if (end < limit && (reading_.finite(end) || reading_.tag(end) == Tag::Md)) return;  // a clause of its own
      while (const NounPhrase* more = complement(end, limit)) end = more->tokens.last;
      if (end < limit && reading_.finite(end)) return;
      // "the mayor of X and a former judge"
      if (end + 1 < limit && reading_.low(end) == "and") {
        const NounPhrase* next = article_.phrases.starting(end + 1);
        if (next != nullptr && next->tokens.last <= limit && !next->pronoun &&
            (next->tokens.last == limit || !reading_.finite(next->tokens.last))) {
          end = next->tokens.last;
          while (const NounPhrase* more = complement(end, limit)) end = more->tokens.last;
        }
      }
      source.tokens.last = end;
    }
  }

  std::uint32_t clause_end(std::uint32_t first, std::uint32_t limit) const {
    for (std::uint32_t i = first; i < limit; ++i) {
      if (is_comma(i) || reading_.word(i) == ";" || reading_.word(i) == "." ||
          (reading_.mark(i) && article_.quotation_at(i) != nullptr))
        return i;
    }
    return limit;
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

bool has_main_verb(const Article& article, Range words) {
  const Reading& reading = article.reading;
  for (std::uint32_t i = words.first; i < words.last; ++i) {
    const Tag tag = reading.tag(i);
    if (tag == Tag::Wp || tag == Tag::Wdt || tag == Tag::Wrb || reading.low(i) == "that") return false;
    if (reading.finite(i)) return true;
  }
  return false;
}

std::optional<Source> phrase_with_complements(const Article& article, std::uint32_t first, std::uint32_t limit) {
  return Sources(article).with_complements(first, limit);
}

bool can_speak(const Article& article, const NounPhrase& phrase) {
  const Reading& reading = article.reading;
  const Tag tag = reading.tag(phrase.head);
  if (tag == Tag::Ex || tag == Tag::Cd) return false;
  const std::string_view low = reading.low(phrase.head);
  if (low == "which" || low == "that") return true;
  return low != "what" && !time_phrase(reading, phrase);
}

bool can_be_addressed(const Article& article, const NounPhrase& phrase) {
  const Reading& reading = article.reading;
  const auto head = [&](WordClass c) { return reading.is(phrase.head, c); };
  if (phrase.pronoun) {
    const std::string_view low = reading.low(phrase.head);
    return low == "me" || low == "us" || low == "him" || low == "her" || low == "them" || low == "you";
  }
  if (time_phrase(reading, phrase)) return false;
  return phrase.name || head(WordClass::role) || head(WordClass::group) || head(WordClass::organization) ||
         head(WordClass::human_noun) || head(WordClass::relation) || head(WordClass::media) ||
         head(WordClass::nationality) || reading.tag(phrase.head) == Tag::Nns || reading.low(phrase.head) == "crowd" ||
         reading.low(phrase.head) == "audience" || reading.low(phrase.head) == "court";
}

bool tells_where(const Article& article, std::uint32_t i) {
  const Reading& reading = article.reading;
  if (i == 0 || reading.low(i) != "in" || (reading.tag(i - 1) != Tag::Nnp && reading.word(i - 1) != ")")) return false;
  const NounPhrase* where = article.phrases.starting(i + 1);
  return where != nullptr && (reading.tag(i + 1) == Tag::Dt || reading.tag(i + 1) == Tag::PrpDollar) &&
         reading.is(where->head, WordClass::document);
}

}  // namespace sayso
