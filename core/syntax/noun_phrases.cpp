#include "syntax/noun_phrases.hpp"

#include "english/questions.hpp"
#include "syntax/tag_set.hpp"

namespace sayso::english {
namespace {

constexpr TagSet nominal(Tag::Nn, Tag::Nns, Tag::Nnp, Tag::Cd);
constexpr TagSet modifier(Tag::Nn, Tag::Nns, Tag::Nnp, Tag::Cd, Tag::Jj);
constexpr TagSet determiner(Tag::Dt, Tag::PrpDollar);
constexpr TagSet pronoun(Tag::Prp, Tag::Wp, Tag::Wdt, Tag::Ex);

// Grows one phrase from its first token; returns its end, or `first` when no phrase begins there.
class Chunker {
 public:
  Chunker(const Reading& reading, Range sentence) : reading_(reading), sentence_(sentence) {}

  std::uint32_t end_of_phrase(std::uint32_t first) const {
    if (pronoun.has(reading_.tag(first))) return first + 1;
    std::uint32_t i = past_determiners(first);
    std::uint32_t end = stands_alone(first, i) ? i : first;
    while (i < sentence_.last) {
      if (nominal.has(reading_.tag(i))) {
        end = ++i;
      } else if (reading_.tag(i) == Tag::Jj) {
        ++i;
        if (the_poor(first, i)) end = i;
      } else if (stands_inside(i) || (reading_.tag(i) == Tag::Pos && end == i)) {
        ++i;
      } else if (amount(i)) {
        end = ++i;
      } else if (scare_quoted(i, first)) {
        ++i;
      } else {
        break;
      }
    }
    return end;
  }

 private:
  bool nominal_at(std::uint32_t i) const { return nominal.has(reading_.tag(i)); }
  bool modifier_at(std::uint32_t i) const { return modifier.has(reading_.tag(i)); }
  bool determiner_at(std::uint32_t i) const { return determiner.has(reading_.tag(i)); }

  // "all the", "both", "her"
  std::uint32_t past_determiners(std::uint32_t first) const {
    std::uint32_t i = first;
    if (precedes_determiner(reading_.lower(i))) ++i;
    if (i < sentence_.last && determiner_at(i)) ++i;
    return i;
  }

  // "this", "those", "all these": determiners up to `end` that need no noun.
  bool stands_alone(std::uint32_t first, std::uint32_t end) const {
    return end > first && reading_.tag(end - 1) == Tag::Dt && !needs_noun(reading_.lower(end - 1));
  }

  // What may stand between a phrase's first word and its noun, whatever its tag.
  bool stands_inside(std::uint32_t i) const {
    return participle(i) || adverb_before_adjective(i) || hyphen(i) || joined_names(i) || joined_modifiers(i);
  }

  // "the poor said": an adjective before `after` that no noun follows.
  bool the_poor(std::uint32_t first, std::uint32_t after) const {
    return after > first + 1 && reading_.lower(first) == "the" &&
           (after == sentence_.last || !(modifier_at(after) || reading_.tag(after) == Tag::Pos));
  }

  // "the leaked report", "rising prices": a participle before a noun, after a determiner or an adjective.
  bool participle(std::uint32_t i) const {
    if (reading_.tag(i) != Tag::Vbn && reading_.tag(i) != Tag::Vbg) return false;
    if (i + 1 >= sentence_.last || !modifier_at(i + 1) || i == sentence_.first) return false;
    constexpr TagSet leads_to_participle(Tag::Dt, Tag::PrpDollar, Tag::Jj, Tag::Pos, Tag::Cd);
    return leads_to_participle.has(reading_.tag(i - 1));
  }

  bool adverb_before_adjective(std::uint32_t i) const {
    return reading_.tag(i) == Tag::Rb && i + 1 < sentence_.last && i > sentence_.first &&
           (reading_.tag(i + 1) == Tag::Jj || reading_.tag(i + 1) == Tag::Vbn) && determiner_at(i - 1);
  }

  // "the Norland – Sudland border", "Ruiz & Sons"
  bool hyphen(std::uint32_t i) const {
    const std::string_view word = reading_.word(i);
    return (word == "-" || word == "–" || word == "/" || word == "&") && i > sentence_.first &&
           i + 1 < sentence_.last && nominal_at(i - 1) && modifier_at(i + 1) &&
           (word == "&" || !reading_.text().tokens()[i + 1].space_before);
  }

  // "the Department of North American and Oceanian Affairs": names joined by "and" before a last name that both share.
  bool joined_names(std::uint32_t i) const {
    return reading_.tag(i) == Tag::Cc && i > sentence_.first && i + 2 < sentence_.last &&
           reading_.tag(i - 1) != Tag::Punct && reading_.capitalized(i - 1) && reading_.capitalized(i + 1) &&
           reading_.capitalized(i + 2) &&
           (reading_.is(i + 2, WordClass::organization) || names_field_of_office(reading_.lower(i + 2))) &&
           !reading_.is(i - 1, WordClass::organization);
  }

  // "a short and cold winter"
  bool joined_modifiers(std::uint32_t i) const {
    return reading_.tag(i) == Tag::Cc && i > sentence_.first && i + 2 < sentence_.last &&
           reading_.tag(i - 1) == Tag::Jj && reading_.tag(i + 1) == Tag::Jj && nominal_at(i + 2);
  }

  // "5 | %", "$ | 5"
  bool amount(std::uint32_t i) const {
    const std::string_view word = reading_.word(i);
    if (word == "%") return i > sentence_.first && reading_.tag(i - 1) == Tag::Cd;
    return (word == "$" || word == "€" || word == "£" || word == "#") && i + 1 < sentence_.last &&
           reading_.tag(i + 1) == Tag::Cd;
  }

  // the “so-called” reform: a mark of a short quotation between a determiner and the noun.
  bool scare_quoted(std::uint32_t i, std::uint32_t first) const {
    if (!reading_.mark(i) || i == first || i + 1 >= sentence_.last || !modifier_at(i + 1)) return false;
    const bool opens = reading_.text().tokens()[i].space_before;
    if (opens) return leads_to_quoted(first, i);
    return reading_.text().tokens()[i + 1].space_before && marks_inside(first, i);
  }

  // Whether a phrase from `first` may go on with marked words at `i`.
  bool leads_to_quoted(std::uint32_t first, std::uint32_t i) const {
    constexpr TagSet before_mark(Tag::Dt, Tag::PrpDollar, Tag::Jj, Tag::Pos);
    return (determiner_at(first) || nominal_at(first)) && before_mark.has(reading_.tag(i - 1));
  }

  // Whether a mark stands close before `i`.
  bool marks_inside(std::uint32_t first, std::uint32_t i) const {
    constexpr std::uint32_t reach = 4;  // tokens
    const std::uint32_t from = i > first + reach ? i - reach : first;
    for (std::uint32_t k = from; k < i; ++k) {
      if (reading_.mark(k)) return true;
    }
    return false;
  }

  const Reading& reading_;
  Range sentence_;
};

}  // namespace

NounPhrases::NounPhrases(const Reading& reading) : of_(reading.size(), -1) {
  for (const Range sentence : reading.text().sentences()) {
    const Chunker chunker(reading, sentence);
    for (std::uint32_t i = sentence.first; i < sentence.last;) {
      const std::uint32_t end = chunker.end_of_phrase(i);
      if (end == i) {
        ++i;
        continue;
      }
      NounPhrase phrase;
      phrase.tokens = {i, end};
      phrase.head = end - 1;
      phrase.pronoun = phrase.tokens.size() == 1 && (pronoun.has(reading.tag(i)) || reading.tag(i) == Tag::Dt);
      phrase.name = reading.tag(phrase.head) == Tag::Nnp;
      for (std::uint32_t k = i; k < end; ++k) of_[k] = static_cast<std::int32_t>(phrases_.size());
      phrases_.push_back(phrase);
      i = end;
    }
  }
}

std::uint32_t NounPhrases::first(std::uint32_t i) const {
  const NounPhrase* phrase = at(i);
  return phrase != nullptr ? phrase->tokens.first : i;
}

const NounPhrase* NounPhrases::starting(std::uint32_t i) const {
  const NounPhrase* phrase = i < of_.size() ? at(i) : nullptr;
  return phrase != nullptr && phrase->tokens.first == i ? phrase : nullptr;
}

const NounPhrase* NounPhrases::ending(std::uint32_t i) const {
  const NounPhrase* phrase = i < of_.size() ? at(i) : nullptr;
  return phrase != nullptr && phrase->tokens.last == i + 1 ? phrase : nullptr;
}

}  // namespace sayso::english
