#include "english/reading.hpp"

#include <array>

#include "english/clitics.hpp"
#include "english/known_tags.hpp"
#include "english/questions.hpp"

namespace sayso::english {
namespace {

struct Clitic {
  std::string_view curly, straight;
};
constexpr std::array<Clitic, 7> clitics = {{
    {"’s", "'s"},
    {"n’t", "n't"},
    {"’re", "'re"},
    {"’ll", "'ll"},
    {"’ve", "'ve"},
    {"’d", "'d"},
    {"’m", "'m"},
}};

// Nearly every word is told apart by its first two bytes: a mark's are no letters.
bool may_be_curly(std::string_view word) {
  const auto is_letter = [](char c) { return static_cast<unsigned char>(c) < 0x80; };
  return word.size() >= 4 && word.size() <= 5 && !(is_letter(word[0]) && is_letter(word[1]));
}

bool is_abbreviation(std::string_view word) { return lexicon::find(word).is(WordClass::abbreviation); }

// "R-Me.", "D-Calif.": a lawmaker's party and state
bool is_abbreviated_affiliation(std::string_view word) {
  if (!begins_like_an_affiliation(word)) return false;
  const std::string_view state = word.substr(word.find('-') + 1);
  return is_abbreviation(state) || abbreviates_a_state_behind_a_party(state);
}

}  // namespace

Orthography orthography() {
  return {[](std::string_view word) { return is_abbreviation(word) || is_abbreviated_affiliation(word); },
          [](std::string_view word) { return lexicon::find(word).is(WordClass::sentence_opener); }, clitic_start,
          is_possessive_letter};
}

Reading::Reading(const Text& text) : text_(&text), entries_(text.size()) {
  std::vector<TagInput> input;
  std::vector<Tag> tags;
  for (const Range sentence : text.sentences()) {
    input.clear();
    tags.assign(sentence.size(), Tag::Punct);
    for (std::uint32_t i = sentence.first; i < sentence.last; ++i) input.push_back({text.word(i), i == sentence.first});
    english::tag(input, tags);
    for (std::uint32_t i = sentence.first; i < sentence.last; ++i) entries_[i].tag = tags[i - sentence.first];
  }
  for (std::uint32_t i = 0; i < text.size(); ++i) {
    std::string_view word = lower(i);
    if (word.size() > 1 && word.ends_with('.') && text.tokens()[i].kind == TokenKind::word) word.remove_suffix(1);
    entries_[i].lexeme = &lexicon::find(word);
  }
  std::vector<TaggedWord> words;
  for (const Range sentence : text.sentences()) {
    words.clear();
    for (std::uint32_t i = sentence.first; i < sentence.last; ++i)
      words.push_back({lower(i), entries_[i].lexeme, entries_[i].tag, capitalized(i)});
    mend_tags(words);
    for (std::uint32_t i = sentence.first; i < sentence.last; ++i) entries_[i].tag = words[i - sentence.first].tag;
  }
}

std::string_view Reading::lower(std::uint32_t i) const {
  const std::string_view word = text_->folded(i);
  if (may_be_curly(word)) {
    for (const Clitic& clitic : clitics) {
      if (clitic.curly == word) return clitic.straight;
    }
  }
  return word;
}

}  // namespace sayso::english
