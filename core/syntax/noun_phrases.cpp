#include "syntax/noun_phrases.hpp"

namespace sayso::english {
namespace {

bool nominal(Tag tag) { return tag == Tag::Nn || tag == Tag::Nns || tag == Tag::Nnp || tag == Tag::Cd; }

bool modifier(Tag tag) { return tag == Tag::Jj || nominal(tag); }

// Grows one phrase from `first`; returns its end, or `first` when no phrase begins there.
class Chunker {
 public:
  Chunker(const Reading& reading, Range sentence) : reading_(reading), sentence_(sentence) {}

  std::uint32_t end_of_phrase(std::uint32_t first) const {
    const Tag tag = reading_.tag(first);
    if (tag == Tag::Prp || tag == Tag::Wp || tag == Tag::Ex || tag == Tag::Wdt) return first + 1;
    std::uint32_t i = first;
    if (reading_.low(i) == "all" || reading_.low(i) == "both" || reading_.low(i) == "half") ++i;
    if (i < sentence_.last && (reading_.tag(i) == Tag::Dt || reading_.tag(i) == Tag::PrpDollar)) ++i;
    std::uint32_t end = first;
    if (i > first && reading_.tag(i - 1) == Tag::Dt) {
      // "this", "those", "some" may stand alone
      const std::string_view low = reading_.low(i - 1);
      if (low != "the" && low != "a" && low != "an" && low != "no" && low != "every") end = i;
    }
    while (i < sentence_.last) {
      if (nominal(reading_.tag(i))) {
        end = ++i;
      } else if (modifier(reading_.tag(i))) {
        ++i;
        if (i > first + 1 && the_before(first)) end = the_poor(i) ? i : end;
      } else if (participle(i) || adverb_before_adjective(i) || hyphen(i)) {
        ++i;
      } else if (reading_.tag(i) == Tag::Pos && end == i) {
        ++i;
      } else if (joined_names(i) || joined_modifiers(i)) {
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
  bool the_before(std::uint32_t first) const { return reading_.low(first) == "the"; }

  // "the poor said": an adjective that no noun follows.
  bool the_poor(std::uint32_t after) const {
    return after == sentence_.last || !(modifier(reading_.tag(after)) || reading_.tag(after) == Tag::Pos);
  }

  // "the leaked report", "rising prices": a participle before a noun, after a determiner or an adjective.
  bool participle(std::uint32_t i) const {
    if (reading_.tag(i) != Tag::Vbn && reading_.tag(i) != Tag::Vbg) return false;
    if (i + 1 >= sentence_.last || !modifier(reading_.tag(i + 1))) return false;
    if (i == sentence_.first) return false;
    const Tag before = reading_.tag(i - 1);
    return before == Tag::Dt || before == Tag::PrpDollar || before == Tag::Jj || before == Tag::Pos ||
           before == Tag::Cd;
  }

  bool adverb_before_adjective(std::uint32_t i) const {
    return reading_.tag(i) == Tag::Rb && i + 1 < sentence_.last && i > sentence_.first &&
           (reading_.tag(i + 1) == Tag::Jj || reading_.tag(i + 1) == Tag::Vbn) &&
           (reading_.tag(i - 1) == Tag::Dt || reading_.tag(i - 1) == Tag::PrpDollar);
  }

  bool hyphen(std::uint32_t i) const {
    const std::string_view word = reading_.word(i);
    return (word == "-" || word == "–" || word == "/" || word == "&") && i > sentence_.first &&
           i + 1 < sentence_.last && nominal(reading_.tag(i - 1)) && modifier(reading_.tag(i + 1)) &&
           (word == "&" || !reading_.text().tokens()[i + 1].space_before);
  }

  // "the Department of North American and Oceanian Affairs": names joined by "and" before a last name that both share.
  bool joined_names(std::uint32_t i) const {
    return reading_.tag(i) == Tag::Cc && i > sentence_.first && i + 2 < sentence_.last &&
           reading_.tag(i - 1) != Tag::Punct && reading_.capitalized(i - 1) && reading_.capitalized(i + 1) &&
           reading_.capitalized(i + 2) &&
           (reading_.is(i + 2, WordClass::organization) || reading_.low(i + 2) == "affairs" ||
            reading_.low(i + 2) == "services" || reading_.low(i + 2) == "studies") &&
           !reading_.is(i - 1, WordClass::organization);
  }

  bool joined_modifiers(std::uint32_t i) const {
    return reading_.tag(i) == Tag::Cc && i > sentence_.first && i + 2 < sentence_.last &&
           reading_.tag(i - 1) == Tag::Jj && reading_.tag(i + 1) == Tag::Jj && nominal(reading_.tag(i + 2));
  }

  bool amount(std::uint32_t i) const {
    const std::string_view word = reading_.word(i);
    if (word == "%") return i > sentence_.first && reading_.tag(i - 1) == Tag::Cd;
    return (word == "$" || word == "€" || word == "£" || word == "#") && i + 1 < sentence_.last &&
           reading_.tag(i + 1) == Tag::Cd;
  }

  // the “so-called” reform: a short quotation between a determiner and the noun.
  bool scare_quoted(std::uint32_t i, std::uint32_t first) const {
    if (!reading_.mark(i)) return false;
    if (i == first) return false;
    const bool opening = reading_.text().tokens()[i].space_before;
    if (opening) return i + 1 < sentence_.last && modifier(reading_.tag(i + 1)) && determiner_phrase(first, i);
    return i + 1 < sentence_.last && reading_.text().tokens()[i + 1].space_before && modifier(reading_.tag(i + 1)) &&
           marks_inside(first, i);
  }

  bool determiner_phrase(std::uint32_t first, std::uint32_t i) const {
    const Tag tag = reading_.tag(first);
    const Tag before = reading_.tag(i - 1);
    return (tag == Tag::Dt || tag == Tag::PrpDollar || nominal(tag)) &&
           (before == Tag::Dt || before == Tag::PrpDollar || before == Tag::Jj || before == Tag::Pos);
  }

  bool marks_inside(std::uint32_t first, std::uint32_t i) const {
    const std::uint32_t from = i > first + 4 ? i - 4 : first;
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
      phrase.pronoun =
          end == i + 1 && (reading.tag(i) == Tag::Prp || reading.tag(i) == Tag::Wp || reading.tag(i) == Tag::Wdt ||
                           reading.tag(i) == Tag::Ex || reading.tag(i) == Tag::Dt);
      phrase.name = reading.tag(phrase.head) == Tag::Nnp;
      for (std::uint32_t k = i; k < end; ++k) of_[k] = static_cast<std::int32_t>(phrases_.size());
      phrases_.push_back(phrase);
      i = end;
    }
  }
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
