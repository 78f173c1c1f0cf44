#include "english/reading.hpp"

#include <algorithm>
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

// A clitic with a straight apostrophe; any other word as it is.
std::string_view straightened(std::string_view word) {
  if (word.size() < 4 || word.size() > 5) return word;
  const auto same = [&](const Clitic& clitic) { return clitic.curly == word; };
  const auto* clitic = std::find_if(clitics.begin(), clitics.end(), same);
  return clitic != clitics.end() ? clitic->straight : word;
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
    std::string_view word = entries_[i].lower = straightened(text.folded(i));
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

}  // namespace sayso::english
