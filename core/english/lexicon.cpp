#include "english/lexicon.hpp"

#include <array>
#include <deque>
#include <iterator>
#include <string>
#include <vector>

#include "english/inflection.hpp"
#include "text/word_list.hpp"

namespace sayso::english {

namespace {

// The names of the frames and kinds as the tables spell them.
namespace table {
constexpr auto bits(Frame frame) { return static_cast<std::uint16_t>(frame); }
constexpr std::uint16_t none = 0, quote = bits(Frame::quote), clause = bits(Frame::clause), after = bits(Frame::after),
                        to = bits(Frame::to), object_to = bits(Frame::object_to), addressee = bits(Frame::addressee),
                        object = bits(Frame::object), as = bits(Frame::as), gerund = bits(Frame::gerund),
                        passive = bits(Frame::passive), preposition = bits(Frame::preposition);

constexpr CueVerb cue_verbs[] = {
#define CUE_VERB(lemma, particle, cue_class, frames, prepositions, strength, example) \
  {lemma, particle, CueClass::cue_class, frames, prepositions, strength},
#include "english/cue_verbs.def"
#undef CUE_VERB
};

constexpr CueNoun cue_nouns[] = {
#define CUE_NOUN(lemma, cue_class, frames, prepositions, strength, example) \
  {lemma, CueClass::cue_class, frames, prepositions, strength},
#include "english/cue_nouns.def"
#undef CUE_NOUN
};

constexpr GoalCue goal_cues[] = {
#define GOAL_VERB(lemma, particle, kind, frames, prepositions, example) \
  {lemma, particle, false, AimKind::kind, frames, prepositions},
#define GOAL_NOUN(lemma, kind, frames, prepositions, example) {lemma, "", true, AimKind::kind, frames, prepositions},
#include "english/goal_cues.def"
#undef GOAL_VERB
#undef GOAL_NOUN
};

constexpr GoalAdjective goal_adjectives[] = {
#define GOAL_ADJECTIVE(word, kind, frames, prepositions, example) {word, AimKind::kind, frames, prepositions},
#include "english/goal_adjectives.def"
#undef GOAL_ADJECTIVE
};
}  // namespace table

struct WordList {
  std::uint32_t classes;         // of each word
  std::uint32_t plural_classes;  // of each word's plural; 0 when the list gives no plurals
  std::string_view words;        // separated by blanks
};

constexpr std::uint32_t operator|(WordClass a, WordClass b) {
  return static_cast<std::uint32_t>(a) | static_cast<std::uint32_t>(b);
}
constexpr std::uint32_t operator|(std::uint32_t a, WordClass b) { return a | static_cast<std::uint32_t>(b); }

constexpr auto word_lists = [] {
  using enum WordClass;
  constexpr std::uint32_t no = 0, both = female | male;
  return std::to_array<WordList>({
#define WORDS(classes, words) {no | classes, 0, words},
#define NOUNS(classes, plural_classes, words) {no | classes, no | plural_classes, words},
#define GIVEN_NAMES(sex, words) {no | given_name | sex, 0, words},
#include "english/given_names.def"
#include "english/words.def"
#undef GIVEN_NAMES
#undef NOUNS
#undef WORDS
  });
}();

constexpr std::uint32_t hash(std::string_view word) {  // FNV-1a
  std::uint32_t h = 2166136261u;
  for (const char c : word) h = (h ^ static_cast<unsigned char>(c)) * 16777619u;
  return h ^ (h >> 15);
}

// The entry of a lemma at `first`, or one of those right after it, that has the particle.
template <typename Entry>
const Entry* with_particle(std::span<const Entry> entries, int first, std::string_view particle) {
  if (first < 0) return nullptr;
  const auto at = static_cast<std::size_t>(first);
  for (std::size_t i = at; i < entries.size() && entries[i].lemma == entries[at].lemma; ++i)
    if (entries[i].particle == particle) return &entries[i];
  return nullptr;
}

}  // namespace

// Collects the tables into one hash table with open addressing. Built once; lookups neither write nor allocate.
class LexiconBuilder {
 public:
  LexiconBuilder() : slots_(1u << 14, kFree) {
    for (const WordList& list : word_lists) {
      each_word(list.words, [&](std::string_view word) {
        at(word).classes_ |= list.classes;
        if (list.plural_classes == 0) return;
        for (std::string& plural : plurals(word)) at(keep(std::move(plural))).classes_ |= list.plural_classes;
      });
    }
    add_verbs(lexicon::cue_verbs(), &Lexeme::cue_verb_);
    add_nouns(lexicon::cue_nouns(), &Lexeme::cue_noun_);
    add_verbs(lexicon::goal_cues(), &Lexeme::goal_verb_);
    add_nouns(lexicon::goal_cues(), &Lexeme::goal_noun_);
    for (std::size_t i = 0; i < lexicon::goal_adjectives().size(); ++i) {
      at(lexicon::goal_adjectives()[i].word).goal_adjective_ = static_cast<std::int16_t>(i);
    }
  }

  const Lexeme& find(std::string_view word) const {
    static constexpr Lexeme unknown;
    const std::uint16_t index = slots_[slot(word)];
    return index == kFree ? unknown : entries_[index].lexeme;
  }

 private:
  struct Entry {
    std::string_view word;
    Lexeme lexeme;
  };

  static constexpr std::uint16_t kFree = 0xFFFF;

  // The slot of `word`, or the free one where it would go. The table is never more than half full, so there is one.
  std::size_t slot(std::string_view word) const {
    const std::size_t mask = slots_.size() - 1;
    std::size_t i = hash(word) & mask;
    while (slots_[i] != kFree && entries_[slots_[i]].word != word) i = (i + 1) & mask;
    return i;
  }

  Lexeme& at(std::string_view word) {
    std::size_t i = slot(word);
    if (slots_[i] == kFree) {
      if (entries_.size() * 2 >= slots_.size()) {
        grow();
        i = slot(word);
      }
      slots_[i] = static_cast<std::uint16_t>(entries_.size());
      entries_.push_back({word, {}});
    }
    return entries_[slots_[i]].lexeme;
  }

  void grow() {
    slots_.assign(slots_.size() * 2, kFree);
    for (std::size_t e = 0; e < entries_.size(); ++e) slots_[slot(entries_[e].word)] = static_cast<std::uint16_t>(e);
  }

  std::string_view keep(std::string word) { return made_.emplace_back(std::move(word)); }

  template <typename Table>
  void add_verbs(Table table, std::int16_t Lexeme::* index) {
    for (std::size_t i = 0; i < table.size(); ++i) {
      if constexpr (requires { table[i].noun; })
        if (table[i].noun) continue;
      const auto add = [&](std::string_view word, VerbForm form) {
        Lexeme& lexeme = at(word);
        if (lexeme.*index < 0) lexeme.*index = static_cast<std::int16_t>(i);
        lexeme.form_ = form;
      };
      add(table[i].lemma, lemma_form(table[i].lemma));
      for (InflectedForm& inflected : verb_forms(table[i].lemma)) add(keep(std::move(inflected.text)), inflected.form);
    }
  }

  template <typename Table>
  void add_nouns(Table table, std::int16_t Lexeme::* index) {
    for (std::size_t i = 0; i < table.size(); ++i) {
      if constexpr (requires { table[i].noun; })
        if (!table[i].noun) continue;
      at(table[i].lemma).*index = static_cast<std::int16_t>(i);
      for (std::string& plural : plurals(table[i].lemma)) {
        Lexeme& lexeme = at(keep(std::move(plural)));
        lexeme.*index = static_cast<std::int16_t>(i);
        lexeme.plural_ = true;
      }
    }
  }

  std::vector<std::uint16_t> slots_;
  std::vector<Entry> entries_;
  std::deque<std::string> made_;  // the words that stand in no table: inflected forms
};

const CueVerb* Lexeme::cue_verb(std::string_view particle) const {
  return with_particle(lexicon::cue_verbs(), cue_verb_, particle);
}

const CueNoun* Lexeme::cue_noun() const {
  return cue_noun_ < 0 ? nullptr : &lexicon::cue_nouns()[static_cast<std::size_t>(cue_noun_)];
}

const GoalCue* Lexeme::goal_verb(std::string_view particle) const {
  return with_particle(lexicon::goal_cues(), goal_verb_, particle);
}

const GoalCue* Lexeme::goal_noun() const {
  return goal_noun_ < 0 ? nullptr : &lexicon::goal_cues()[static_cast<std::size_t>(goal_noun_)];
}

const GoalAdjective* Lexeme::goal_adjective() const {
  return goal_adjective_ < 0 ? nullptr : &lexicon::goal_adjectives()[static_cast<std::size_t>(goal_adjective_)];
}

namespace lexicon {

const Lexeme& find(std::string_view folded) {
  static const LexiconBuilder lexicon;
  return lexicon.find(folded);
}

std::span<const CueVerb> cue_verbs() { return table::cue_verbs; }
std::span<const CueNoun> cue_nouns() { return table::cue_nouns; }
std::span<const GoalCue> goal_cues() { return table::goal_cues; }
std::span<const GoalAdjective> goal_adjectives() { return table::goal_adjectives; }

}  // namespace lexicon

}  // namespace sayso::english
