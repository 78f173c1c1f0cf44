// The words that the analysis knows by heart, with what each may be. All data stands in the tables beside this file
// (*.def, one line an entry); this is the way to look a word up.
//
//   lexicon::find("spokeswoman").is(WordClass::role)      lexicon::find("said").cue_verb()->lemma == "say"
#pragma once

#include <cstdint>
#include <span>
#include <string_view>

namespace sayso::english {

// What a word may be, as one bit each: "may" can be a month, a given name and a modal at once.
enum class WordClass : std::uint32_t {
  title = 1u << 0,         // before a name: "Mr.", "Senator", "Dr", "President", "Rep."
  role = 1u << 1,          // a person by function: "spokesman", "professor", "official", "mayor", "analyst"
  group = 1u << 2,         // people in the plural or as a body: "experts", "officials", "critics", "voters", "police"
  female = 1u << 3,        // a woman's given name, or a word for a woman ("woman", "spokeswoman", "mother")
  male = 1u << 4,          // a man's given name, or a word for a man
  given_name = 1u << 5,    // "Ana", "David"
  organization = 1u << 6,  // head noun of an organization: "ministry", "university", "company", "committee", "party"
  country = 1u << 7,       // "china", "france" (several-word names: their last word, "states" is not one)
  capital = 1u << 8,       // a seat of government that stands for it: "beijing", "washington", "kremlin", "brussels"
  nationality = 1u << 9,   // "chinese", "american"
  media = 1u << 10,        // "newspaper", "reporter", "times", "reuters"
  document = 1u << 11,     // what can state something without being a person: "report", "statement", "letter", "poll"
  month = 1u << 12,
  weekday = 1u << 13,
  time_word = 1u << 14,     // "yesterday", "today", "tomorrow", "earlier", "recently", "tonight"
  number_word = 1u << 15,   // "two", "dozen"
  quantifier = 1u << 16,    // "some", "many", "several", "most", "few", "all"
  auxiliary = 1u << 17,     // be, have, do and the modals, all forms, clitics too ("'s", "'ll")
  abbreviation = 1u << 18,  // is written with a final stop that need not end the sentence ("mr", "sen", "inc", "jan")
  sentence_opener = 1u << 19,  // a capital here is no name: "the", "he", "in", "but", "however", …
  relation = 1u << 20,         // a person by kinship or tie: "wife", "lawyer", "aide", "brother", "supporter"
  company_suffix = 1u << 21,   // "inc", "corp", "ltd", "gmbh"
  name_particle = 1u << 22,    // inside names: "de", "van", "bin", "al", "von"
  human_noun = 1u << 23,       // "man", "woman", "people", "person", "resident"
  place = 1u << 24,            // last word of the name of a place, an event or a thing: "street", "day", "bridge"
  region = 1u << 25,           // a place that is no country: "texas", "asia", "chicago"
};

enum class CueClass : std::uint8_t { statement, belief, intention };

// The ways in which a cue takes its content and its parties; a bit each. "…" is the content, X the source, Y another.
enum class Frame : std::uint16_t {
  quote = 1u << 0,        // X said, “…”        “…,” said X
  clause = 1u << 1,       // X said (that) …     with or without "that"; also "whether", "how" for wonder, explain
  after = 1u << 2,        // …, X said           may follow words that stand without marks
  to = 1u << 3,           // X vowed to …        infinitive of what the source itself does
  object_to = 1u << 4,    // X urged Y to …      somebody else is to do it
  addressee = 1u << 5,    // X told Y (that) …   a person stands between cue and content
  object = 1u << 6,       // X criticized …      a noun phrase is what is expressed
  as = 1u << 7,           // X called Y …; X described Y as …: then "as" is among the prepositions and must follow Y
  gerund = 1u << 8,       // X suggested …ing, denied …ing
  passive = 1u << 9,      // Y is said to …, it is believed that …, X was told that …
  preposition = 1u << 10  // X warned of …, complained about …, called for …; the prepositions stand in the entry
};

enum class VerbForm : std::uint8_t { none, base, third, past, participle, past_or_participle, gerund, base_or_past };

struct CueVerb {
  std::string_view lemma;
  std::string_view particle;  // that must follow: "out" of "point out", "clear" of "make clear"; mostly empty
  CueClass cue_class;
  std::uint16_t frames;           // of Frame
  std::string_view prepositions;  // separated by blanks: "of against"; empty unless Frame::preposition. They follow the
                                  // cue ("warned of"), or with addressee or object, the person ("accused them of")
  std::uint8_t strength;          // of 100 uses in one of its frames, how many carry an attribution (docs/words.md)
  constexpr bool takes(Frame frame) const { return (frames & static_cast<std::uint16_t>(frame)) != 0; }
};

// A noun that carries an attribution: "the claim that …", "her promise to …", "concerns about …".
struct CueNoun {
  std::string_view lemma;
  CueClass cue_class;
  std::uint16_t frames;  // clause ("claim that"), to ("promise to"), preposition ("concerns about")
  std::string_view prepositions;
  std::uint8_t strength;  // of 100 uses in one of its frames, how many carry an attribution
  constexpr bool takes(Frame frame) const { return (frames & static_cast<std::uint16_t>(frame)) != 0; }
};

enum class AimKind : std::uint8_t { aim, commitment, demand };

// A verb or noun that signals a stated goal (docs/goal-guideline.md).
struct GoalCue {
  std::string_view lemma;     // of a verb ("aim"), or of a noun ("goal")
  std::string_view particle;  // that must follow: "out" of "set out to"; mostly empty
  bool noun;
  AimKind kind;
  std::uint16_t frames;           // to, object_to, gerund, clause, object, preposition
  std::string_view prepositions;  // before a gerund or noun phrase: "to" (committed to), "for" (strive for), "on"
  constexpr bool takes(Frame frame) const { return (frames & static_cast<std::uint16_t>(frame)) != 0; }
};

// An adjective or participle that signals one: "is keen to …", "is intent on …".
struct GoalAdjective {
  std::string_view word;
  AimKind kind;
  std::uint16_t frames;           // to, clause, or none
  std::string_view prepositions;  // before a gerund or noun phrase: "on" (intent on)

  constexpr bool takes(Frame frame) const { return (frames & static_cast<std::uint16_t>(frame)) != 0; }
};

// What is known of one word form. The default is a word that is in no table.
class Lexeme {
 public:
  constexpr bool is(WordClass c) const { return (classes_ & static_cast<std::uint32_t>(c)) != 0; }
  // A noun that says what a person is, and may stand for one: "mayor", "brother", "woman".
  constexpr bool names_person() const {
    return is(WordClass::role) || is(WordClass::relation) || is(WordClass::human_noun);
  }
  // The entry of which the form is one, else null. "points" has none by itself, and one with the particle "out".
  const CueVerb* cue_verb(std::string_view particle = {}) const;
  constexpr bool has_cue_verb() const { return cue_verb_ >= 0; }  // with a particle or without
  const CueNoun* cue_noun() const;
  const GoalCue* goal_verb(std::string_view particle = {}) const;
  const GoalCue* goal_noun() const;
  const GoalAdjective* goal_adjective() const;
  constexpr VerbForm form() const { return form_; }  // of the cue or goal verb
  constexpr bool plural() const { return plural_; }  // of the cue or goal noun

 private:
  friend class LexiconBuilder;
  std::uint32_t classes_ = 0;
  std::int16_t cue_verb_ = -1, cue_noun_ = -1;
  std::int16_t goal_verb_ = -1, goal_noun_ = -1, goal_adjective_ = -1;
  VerbForm form_ = VerbForm::none;
  bool plural_ = false;
};

namespace lexicon {

// The entry of a word in lower case with straight apostrophes and without a final stop ("mr", "u.s"), or the empty
// Lexeme. O(1); the tables are built once, at the first call, and never change.
const Lexeme& find(std::string_view folded);

// The tables as they stand, for tests and documentation.
std::span<const CueVerb> cue_verbs();
std::span<const CueNoun> cue_nouns();
std::span<const GoalCue> goal_cues();
std::span<const GoalAdjective> goal_adjectives();

}  // namespace lexicon

}  // namespace sayso::english
