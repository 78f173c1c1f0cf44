#include "english/inflection.hpp"

#include <algorithm>
#include <iterator>

namespace sayso::english {

namespace {

struct IrregularVerb {
  std::string_view lemma, past, participle;
};

constexpr IrregularVerb kIrregularVerbs[] = {
    {"bear", "bore", "borne"},
    {"begin", "began", "begun"},
    {"bet", "bet", "bet"},
    {"bid", "bid", "bid"},
    {"bring", "brought", "brought"},
    {"build", "built", "built"},
    {"cast", "cast", "cast"},
    {"choose", "chose", "chosen"},
    {"come", "came", "come"},
    {"dig", "dug", "dug"},
    {"draw", "drew", "drawn"},
    {"dwell", "dwelt", "dwelt"},
    {"fall", "fell", "fallen"},
    {"feel", "felt", "felt"},
    {"fight", "fought", "fought"},
    {"find", "found", "found"},
    {"forecast", "forecast", "forecast"},
    {"foresee", "foresaw", "foreseen"},
    {"foretell", "foretold", "foretold"},
    {"forget", "forgot", "forgotten"},
    {"forgive", "forgave", "forgiven"},
    {"get", "got", "got"},
    {"give", "gave", "given"},
    {"go", "went", "gone"},
    {"hear", "heard", "heard"},
    {"hit", "hit", "hit"},
    {"hold", "held", "held"},
    {"keep", "kept", "kept"},
    {"know", "knew", "known"},
    {"lay", "laid", "laid"},
    {"lead", "led", "led"},
    {"let", "let", "let"},
    {"make", "made", "made"},
    {"mean", "meant", "meant"},
    {"mislead", "misled", "misled"},
    {"misread", "misread", "misread"},
    {"outbid", "outbid", "outbid"},
    {"overcome", "overcame", "overcome"},
    {"overhear", "overheard", "overheard"},
    {"put", "put", "put"},
    {"read", "read", "read"},
    {"rethink", "rethought", "rethought"},
    {"retell", "retold", "retold"},
    {"rewrite", "rewrote", "rewritten"},
    {"run", "ran", "run"},
    {"say", "said", "said"},
    {"see", "saw", "seen"},
    {"seek", "sought", "sought"},
    {"set", "set", "set"},
    {"shoot", "shot", "shot"},
    {"show", "showed", "shown"},
    {"sing", "sang", "sung"},
    {"speak", "spoke", "spoken"},
    {"stand", "stood", "stood"},
    {"strive", "strove", "striven"},
    {"swear", "swore", "sworn"},
    {"take", "took", "taken"},
    {"teach", "taught", "taught"},
    {"tell", "told", "told"},
    {"think", "thought", "thought"},
    {"throw", "threw", "thrown"},
    {"understand", "understood", "understood"},
    {"undertake", "undertook", "undertaken"},
    {"uphold", "upheld", "upheld"},
    {"withdraw", "withdrew", "withdrawn"},
    {"withhold", "withheld", "withheld"},
    {"withstand", "withstood", "withstood"},
    {"write", "wrote", "written"},
};

// Regular too, beside the irregular past: "strived", "proved".
constexpr std::string_view kAlsoRegular[] = {"dwell", "forecast", "strive", "show"};

// Verbs of several syllables that double the last consonant, being stressed on the last.
constexpr std::string_view kStressedLast[] = {
    "abhor",    "acquit",   "aver",   "admit",  "allot",  "commit", "concur", "confer", "defer",  "demur",  "deter",
    "emit",     "infer",    "occur",  "omit",   "permit", "prefer", "rebut",  "recap",  "refer",  "regret", "submit",
    "transfer", "transmit", "compel", "dispel", "expel",  "impel",  "propel", "rebel",  "outbid",
};

// Verbs that are met in both spellings though the last syllable is not stressed; those in -l follow a rule.
constexpr std::string_view kBothSpellings[] = {"focus", "benefit", "bias", "worship", "kidnap"};

constexpr bool is_vowel(char c) { return c == 'a' || c == 'e' || c == 'i' || c == 'o' || c == 'u'; }

template <typename Range>
bool contains(const Range& words, std::string_view word) {
  return std::find(std::begin(words), std::end(words), word) != std::end(words);
}

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
  if (contains(kBothSpellings, verb)) return Doubling::both;
  if (!ends_short(verb)) return Doubling::no;
  if (syllables(verb) == 1 || contains(kStressedLast, verb)) return Doubling::yes;
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
  const auto* const entry = std::find_if(std::begin(kIrregularVerbs), std::end(kIrregularVerbs),
                                         [&](const IrregularVerb& known) { return known.lemma == verb; });
  return entry == std::end(kIrregularVerbs) ? nullptr : entry;
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
    if (entry == nullptr || contains(kAlsoRegular, verb))
      add(forms, ed_form(verb, doubled), VerbForm::past_or_participle);
    add(forms, ing_form(verb, doubled), VerbForm::gerund);
  }
}

struct IrregularNoun {
  std::string_view singular, plural;
};

constexpr IrregularNoun kIrregularNouns[] = {
    {"person", "people"},
    {"child", "children"},
    {"wife", "wives"},
    {"life", "lives"},
    {"self", "selves"},
    {"analysis", "analyses"},
    {"hypothesis", "hypotheses"},
    {"thesis", "theses"},
    {"crisis", "crises"},
    {"alumnus", "alumni"},
    {"medium", "media"},
    {"memo", "memos"},
    {"pro", "pros"},
    {"commando", "commandos"},
    {"guerrilla", "guerrillas"},
    {"series", "series"},
    {"midwife", "midwives"},
    {"housewife", "housewives"},
};

constexpr std::string_view kPluralInMans[] = {"human", "german", "roman", "shaman", "norman", "ottoman"};

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
  for (const IrregularNoun& noun : kIrregularNouns)
    if (noun.singular == lemma) return {std::string(noun.plural)};
  const std::string text(lemma);
  if (lemma.ends_with("person")) return {text + "s", text.substr(0, text.size() - 6) + "people"};
  if (lemma.ends_with("man") && !contains(kPluralInMans, lemma)) return {text.substr(0, text.size() - 2) + "en"};
  return {s_form(lemma)};
}

}  // namespace sayso::english
