#include "findings/mentions.hpp"

#include <algorithm>
#include <unordered_set>

#include "english/questions.hpp"
#include "findings/mentions/descriptions.hpp"
#include "findings/mentions/kinds.hpp"
#include "findings/mentions/names.hpp"
#include "findings/mentions/persons.hpp"
#include "findings/mentions/tokens.hpp"

namespace sayso {
namespace {

using namespace english;
using mentions::Tokens;

std::optional<Mention> pronoun_at(const Tokens& tokens, Mention mention) {
  const std::string_view word = tokens.lower(mention.head);
  const Tag tag = tokens.tag(mention.head);
  const bool pronoun = tag == Tag::Prp || tag == Tag::PrpDollar || tag == Tag::Wp || tag == Tag::Wdt;
  if (!pronoun && !is_relative_pronoun(word)) return std::nullopt;
  mention.type = MentionType::pronoun;
  mention.definite = true;
  if (is_feminine_pronoun(word)) mention.gender = Gender::female;
  if (is_masculine_pronoun(word)) mention.gender = Gender::male;
  mention.plural = is_plural_pronoun(word);
  return mention;
}

Mention named(const Tokens& tokens, Mention mention, Range phrase, Range capitalized) {
  const mentions::DividedName divided = mentions::divide_name(tokens, phrase, capitalized);
  const mentions::NamedKind kind = mentions::kind_of_name(tokens, phrase, divided.name, divided.titled);
  mention.type = MentionType::name;
  mention.phrase.first = divided.phrase_first;
  mention.name = divided.name;
  mention.kind = kind.kind;
  mention.kind_known = kind.known;
  mention.plural = kind.plural;
  mention.definite = true;
  if (mention.kind == SpeakerKind::person) mentions::read_person(tokens, mention, phrase);
  if (mention.kind != SpeakerKind::person || !mention.kind_known) mentions::read_body(tokens, mention, phrase);
  return mention;
}

bool is_honour(const Tokens& tokens, std::uint32_t i) {
  return tokens.article().text.tokens()[i].letter_case == Case::upper && is_honour_behind_name(tokens.lower(i)) &&
         tokens.may_be_in_name(i - 1);
}

// Without the ending of a possessor, a closing mark and honours: "Trump|’s" of "Trump’s claim", "the mayor|’s", "Ana
// Ruiz| KC".
Range without_ending(const Tokens& tokens, Range phrase) {
  while (phrase.size() > 1 && (tokens.tag(phrase.last - 1) == Tag::Pos || tokens.lower(phrase.last - 1) == "'s"))
    --phrase.last;
  if (phrase.size() > 1 && tokens.reading().mark(phrase.last - 1)) --phrase.last;
  while (phrase.size() > 2 && is_honour(tokens, phrase.last - 1)) --phrase.last;
  return phrase;
}

// Whether the last word of a phrase may stand for a party; "now" and "there" do not.
bool may_be_head(const Tokens& tokens, std::uint32_t i) {
  const Tag tag = tokens.tag(i);
  return tokens.reading().noun(i) || tokens.reading().capitalized(i) || tag == Tag::Jj || tag == Tag::Dt ||
         tag == Tag::Cd;
}

std::optional<Mention> read_mention(const Tokens& tokens, Range phrase) {
  if (phrase.empty()) return std::nullopt;
  Mention mention;
  mention.phrase = phrase;
  mention.head = phrase.last - 1;
  mention.quoted = tokens.article().quotation_at(phrase.first) != nullptr;
  if (phrase.size() == 1) {
    if (const auto pronoun = pronoun_at(tokens, mention)) return pronoun;
  }
  if (tokens.is_affiliation(phrase)) return std::nullopt;
  if (tokens.is_letter(phrase)) return named(tokens, mention, phrase, phrase);
  mention.phrase = mentions::with_rest_of_name(tokens, phrase);
  phrase = without_ending(tokens, mention.phrase);
  mention.head = phrase.last - 1;
  if (!may_be_head(tokens, mention.head)) return std::nullopt;
  const Range name = mentions::name_in(tokens, phrase);
  return name.empty() ? mentions::described(tokens, mention, phrase) : named(tokens, mention, phrase, name);
}

// "Harbourly[, the owner of the mill,] said": whether words in commas stand between it and its verb.
bool is_explained(const Reading& reading, std::uint32_t first) {
  constexpr std::uint32_t longest = 16;
  if (first >= reading.size()) return false;
  const Tag opening = reading.tag(first);
  if (opening != Tag::Dt && opening != Tag::Wdt && opening != Tag::Wp) return false;
  const std::uint32_t end = std::min(reading.sentence(first).last, first + longest);
  for (std::uint32_t i = first; i + 1 < end; ++i) {
    if (reading.word(i) == ",") return reading.finite(i + 1);
  }
  return false;
}

// "Enraged, she left": one unknown word with the capital of the sentence’s start, that does nothing there.
bool only_opens_sentence(const Reading& reading, const Mention& mention) {
  const std::uint32_t i = mention.head;
  if (mention.phrase.size() > 1 || reading.sentence(i).first != i || i + 1 >= reading.size()) return false;
  if (mention.kind_known || reading.is(i, WordClass::given_name) || reading.is(i, WordClass::nationality)) return false;
  if (reading.tag(i) == Tag::Nnp && reading.word(i + 1) == "," && is_explained(reading, i + 2)) return false;
  const Tag next = reading.tag(i + 1);
  return !(reading.finite(i + 1) || next == Tag::Pos || next == Tag::Rb || next == Tag::Cc ||
           reading.word(i + 1) == ":" || next == Tag::Vbn || next == Tag::Vbg);
}

// Behind the mark that opens a sentence, as at its start, every word has a capital.
bool opens_sentence(const Reading& reading, std::uint32_t i) {
  const std::uint32_t first = reading.sentence(i).first;
  return i == first || (i == first + 1 && reading.mark(first));
}

// How an article spells its words: what tells a name at a sentence’s start from a word that only begins it.
struct Spelling {
  explicit Spelling(const Article& article) {
    const Reading& reading = article.reading;
    for (std::uint32_t i = 0; i < reading.size(); ++i) {
      const Case letter_case = article.text.tokens()[i].letter_case;
      if (letter_case == Case::lower) common.insert(reading.lower(i));
      if (letter_case == Case::capitalized && reading.tag(i) == Tag::Nnp && !opens_sentence(reading, i) &&
          !article.headline(i))
        names.insert(name_word(article, i));
    }
  }

  mentions::Words names;   // with a capital where none is needed
  mentions::Words common;  // without one
};

class NameFinder {
 public:
  explicit NameFinder(const Article& article)
      : article_(article), reading_(article.reading), spelling_(article), tokens_(article, &spelling_.names) {}

  std::vector<Mention> run() {
    for (const NounPhrase& phrase : article_.phrases.all()) {
      // "Politics", the name of a section
      const bool section = article_.apart(phrase.head) && reading_.paragraph(phrase.head).size() == 1;
      if (!phrase.pronoun && !section) read(phrase.tokens);
    }
    return std::move(names_);
  }

 private:
  // The owners in "Ruiz’s lawyer’s firm" are names too.
  void read(Range phrase) {
    std::uint32_t first = phrase.first;
    for (std::uint32_t i = phrase.first; i < phrase.last; ++i) {
      if (reading_.tag(i) != Tag::Pos) continue;
      add({first, i}, true);
      first = i + 1;
    }
    add({first, phrase.last}, false);
  }

  void add(Range phrase, bool owner) {
    const auto mention = read_mention(tokens_, phrase);
    if (mention && mention->type == MentionType::name && (owner || is_name(*mention))) names_.push_back(*mention);
  }

  bool is_name(const Mention& mention) const {
    return tokens_.spelled_with_capital(mention.head) ||
           !(only_opens_sentence(reading_, mention) || is_common_word(mention));
  }

  // "Safe is a big word", where the article has "safe" elsewhere
  bool is_common_word(const Mention& mention) const {
    const std::uint32_t i = mention.head;
    return mention.phrase.size() == 1 && opens_sentence(reading_, i) && !mention.kind_known &&
           !reading_.is(i, WordClass::given_name) && spelling_.common.count(reading_.lower(i)) > 0;
  }

  const Article& article_;
  const Reading& reading_;
  const Spelling spelling_;
  const Tokens tokens_;
  std::vector<Mention> names_;
};

}  // namespace

std::optional<Mention> mention_at(const Article& article, Range phrase) {
  return read_mention(Tokens(article), phrase);
}

std::vector<Mention> find_names(const Article& article) { return NameFinder(article).run(); }

Gender gender_of_word(const Article& article, std::uint32_t token) {
  const auto is = [&](WordClass c) { return article.reading.is(token, c); };
  const bool female = is(WordClass::female), male = is(WordClass::male);
  return female == male ? Gender::unknown : female ? Gender::female : Gender::male;
}

std::string_view name_word(const Article& article, std::uint32_t token) {
  std::string_view word = article.reading.lower(token);
  if (word.size() > 1 && word.ends_with('.')) word.remove_suffix(1);
  return word;
}

}  // namespace sayso
