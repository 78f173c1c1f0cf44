#include "english/inflection.hpp"

#include <algorithm>
#include <iterator>

#include "text/word_list.hpp"

namespace sayso::english {

namespace {

struct IrregularVerb {
  std::string_view lemma, past, participle;
};

struct IrregularNoun {
  std::string_view singular, plural;
};

constexpr IrregularVerb irregular_verbs[] = {
#define VERB(lemma, past, participle) {lemma, past, participle},
#include "english/inflection.def"
};

constexpr IrregularNoun irregular_nouns[] = {
#define NOUN(singular, plural) {singular, plural},
#include "english/inflection.def"
};

#define ALSO_REGULAR(words) constexpr auto also_regular = SAYSO_WORD_LIST(words);
#define STRESSED_LAST(words) constexpr auto stressed_last = SAYSO_WORD_LIST(words);
#define BOTH_SPELLINGS(words) constexpr auto both_spellings = SAYSO_WORD_LIST(words);
#define PLURAL_IN_MANS(words) constexpr auto plural_in_mans = SAYSO_WORD_LIST(words);
#include "english/inflection.def"

constexpr bool is_vowel(char c) { return c == 'a' || c == 'e' || c == 'i' || c == 'o' || c == 'u'; }

// Runs of vowels; "y" counts after the first letter. The "u" of "qu" is a consonant here.
std::size_t syllables(std::string_view word) {
  std::size_t runs = 0;
  bool inside = false;
  for (std::size_t i = 0; i < word.size(); ++i) {
    const bool vowel =
        (is_vowel(word[i]) && !(word[i] == 'u' && i > 0 && word[i - 1] == 'q')) || (word[i] == 'y' && i > 0);
    if (vowel && !inside) ++runs;
    inside = vowel;
  }
  return runs;
}

// Consonant, one vowel, consonant at the end: "plan", "quip", "signal".
bool ends_short(std::string_view word) {
  if (word.size() < 3) return false;
  const char last = word[word.size() - 1], vowel = word[word.size() - 2], before = word[word.size() - 3];
  if (is_vowel(last) || last == 'w' || last == 'x' || last == 'y' || !is_vowel(vowel)) return false;
  return !is_vowel(before) || (before == 'u' && word.size() > 3 && word[word.size() - 4] == 'q');
}

enum class Doubling { no, yes, both };

Doubling doubling(std::string_view verb) {
  if (both_spellings.has(verb)) return Doubling::both;
  if (!ends_short(verb)) return Doubling::no;
  if (syllables(verb) == 1 || stressed_last.has(verb)) return Doubling::yes;
  return verb.back() == 'l' ? Doubling::both : Doubling::no;
}

bool consonant_y(std::string_view word) {
  return word.size() > 1 && word.back() == 'y' && !is_vowel(word[word.size() - 2]);
}

// The form in -s: of verbs, and of nouns in the plural.
std::string s_form(std::string_view word) {
  const std::string text(word);
  if (consonant_y(word)) return text.substr(0, text.size() - 1) + "ies";
  const bool hiss =
      word.ends_with('s') || word.ends_with('x') || word.ends_with('z') || word.ends_with("ch") || word.ends_with("sh");
  const bool consonant_o = word.size() > 1 && word.back() == 'o' && !is_vowel(word[word.size() - 2]);
  return text + (hiss || consonant_o ? "es" : "s");
}

std::string ed_form(std::string_view verb, bool doubled) {
  const std::string text(verb);
  if (verb.back() == 'e') return text + "d";
  if (consonant_y(verb)) return text.substr(0, text.size() - 1) + "ied";
  if (verb.ends_with("ic")) return text + "ked";
  return doubled ? text + verb.back() + "ed" : text + "ed";
}

std::string ing_form(std::string_view verb, bool doubled) {
  const std::string text(verb);
  if (verb.ends_with("ie")) return text.substr(0, text.size() - 2) + "ying";
  const bool silent_e =
      verb.size() > 2 && verb.back() == 'e' && !verb.ends_with("ee") && !verb.ends_with("oe") && !verb.ends_with("ye");
  if (silent_e) return text.substr(0, text.size() - 1) + "ing";
  if (verb.ends_with("ic")) return text + "king";
  return doubled ? text + verb.back() + "ing" : text + "ing";
}

// Of an irregular verb; null of a regular one.
const IrregularVerb* irregular(std::string_view verb) {
  const auto* const entry = std::find_if(std::begin(irregular_verbs), std::end(irregular_verbs),
                                         [&](const IrregularVerb& known) { return known.lemma == verb; });
  return entry == std::end(irregular_verbs) ? nullptr : entry;
}

void add(std::vector<InflectedForm>& forms, std::string text, VerbForm form) {
  const bool there =
      std::any_of(forms.begin(), forms.end(), [&](const InflectedForm& known) { return known.text == text; });
  if (!there) forms.push_back({std::move(text), form});
}

void add_forms(std::vector<InflectedForm>& forms, std::string_view verb) {
  add(forms, s_form(verb), VerbForm::third);
  const Doubling spelling = doubling(verb);
  const IrregularVerb* const entry = irregular(verb);
  if (entry != nullptr && entry->past == entry->participle) {
    if (entry->past != verb) add(forms, std::string(entry->past), VerbForm::past_or_participle);
  } else if (entry != nullptr) {
    add(forms, std::string(entry->past), VerbForm::past);
    if (entry->participle != verb) add(forms, std::string(entry->participle), VerbForm::participle);
  }
  for (const bool doubled : {false, true}) {
    if (doubled ? spelling == Doubling::no : spelling == Doubling::yes) continue;
    if (entry == nullptr || also_regular.has(verb)) add(forms, ed_form(verb, doubled), VerbForm::past_or_participle);
    add(forms, ing_form(verb, doubled), VerbForm::gerund);
  }
}

}  // namespace

std::vector<InflectedForm> verb_forms(std::string_view lemma) {
  std::vector<InflectedForm> forms;
  if (lemma.empty()) return forms;
  add_forms(forms, lemma);
  if (lemma.ends_with("ize")) {
    const std::string british = std::string(lemma.substr(0, lemma.size() - 3)) + "ise";
    add(forms, british, VerbForm::base);
    add_forms(forms, british);
  }
  return forms;
}

VerbForm lemma_form(std::string_view lemma) {
  const IrregularVerb* const entry = irregular(lemma);
  return entry != nullptr && entry->past == lemma ? VerbForm::base_or_past : VerbForm::base;
}

std::vector<std::string> plurals(std::string_view lemma) {
  for (const IrregularNoun& noun : irregular_nouns)
    if (noun.singular == lemma) return {std::string(noun.plural)};
  const std::string text(lemma);
  if (lemma.ends_with("person")) return {text + "s", text.substr(0, text.size() - 6) + "people"};
  if (lemma.ends_with("man") && !plural_in_mans.has(lemma)) return {text.substr(0, text.size() - 2) + "en"};
  return {s_form(lemma)};
}

}  // namespace sayso::english
