// Texts that tempt a scan to start over: nothing but opening marks, one endless sentence, a thousand names, only cues.
//
//   pathological("names", 40)   "Alban Habanban said it was so. Beban Hab"
#pragma once

#include <algorithm>
#include <array>
#include <cstddef>
#include <cstdint>
#include <random>
#include <string>
#include <string_view>
#include <vector>

namespace sayso {

// One kind of text: a piece that is repeated, behind what the text opens with, to the end, or to the middle where each
// piece is closed.
// A word in braces stands for another, which the number of the piece decides:
//   {number}         from 1                         {items}   how many items of a list the text has
//   {name}, {NAME}   a made-up full name            {words}   thirty made-up words
//   {First}, {first}, {last}   a part of a name     {any}     one of `choices`, at random
struct Pathology {
  std::string_view name, piece, opening = {}, closing = {};
  std::vector<std::string_view> choices = {};
};

inline const std::vector<Pathology>& pathologies() {
  using namespace std::string_view_literals;
  static const std::vector<Pathology> all = {
      {"nospace_a", "a"},
      {"nospace_word", "saidthat"},
      {"nospace_punct", "said,Ana."},
      {"nospace_dash", "a-"},
      {"nospace_dots", "."},
      {"nospace_apos", "a'"},
      {"nospace_curlyapos", "a’"},
      {"nospace_digits", "1"},
      {"nospace_commanum", "1,"},
      {"nospace_caps_dots", "U.S."},
      {"nospace_at", "a@b."},
      {"nospace_url", "a/", "http://"},
      {"q_straight", "\""},
      {"q_single", "'"},
      {"q_open", "“"},
      {"q_close", "”"},
      {"q_sopen", "‘"},
      {"q_sclose", "’"},
      {"q_guil", "«"},
      {"q_guilr", "»"},
      {"q_low", "„"},
      {"q_back", "`"},
      {"q_cjk", "「"},
      {"q_alt", "'\""},
      {"q_alt_sp", "' \" "},
      {"q_straight_sp", "\" "},
      {"q_single_sp", "' "},
      {"q_open_sp", "“ "},
      {"q_open_word", "“We "},
      {"q_close_word", "go” "},
      {"q_open_nl", "“We will go\n"},
      {"q_open_single_nl", "'We will go\n"},
      {"q_pairs", "“We go,” "},
      {"q_pairs_said", "“We go,” said Ana. "},
      {"q_nested", "“‘", "", "’”"},
      {"q_mixed",
       "{any}",
       "",
       "",
       {"\"", "'", "“", "”", "‘", "’", "«", "»", "„", "`", "``", "''", "「", "」", " ", "a ", ", "}},
      {"q_word_mixed",
       "{any}",
       "",
       "",
       {" \"", "' ", " “", "” ", " ‘", "’ ", " «", "» ", " „", " We", " go", " said", " Ana", ", "}},
      {"br_round", "(", "", ")"},
      {"br_open_word", "(a "},
      {"br_sq", "["},
      {"br_nested_names", "Ana (", "", ")"},
      {"names", "{name} said it was so. "},
      {"names_quote", "“We will go,” said {name}. "},
      {"names_quote_para", "“We will go,” said {name}, the mayor.\n"},
      {"names_comma", "{name}, "},
      {"names_space", "{name} "},
      {"names_same_last", "“We go,” said {First} Smith. Smith agreed. "},
      {"names_initials", "A. B. {name} said so. "},
      {"orgs", "The {name} Ministry said it would act. "},
      {"roles", "said the {name} professor, the mayor of the city of the land, "},
      {"one_sentence", "the man who went to the place that he saw and "},
      {"one_sentence_said", "he said that the man went to the place and "},
      {"one_sentence_goal", "he wants to rebuild the pier and to end the war and "},
      {"said", "said "},
      {"said_nl", "said\n"},
      {"said_comma", "said, "},
      {"said_that", "said that "},
      {"he_said", "he said "},
      {"according", "according to "},
      {"one_word_paras", "Ana\n"},
      {"one_word_paras2", "pier\n\n"},
      {"newlines", "\n"},
      {"spaces", " "},
      {"nbsp", "\xC2\xA0"},
      {"labels", "RUIZ: We will go.\n"},
      {"labels_many", "{name}: We will go.\n"},
      {"labels_many_caps", "{NAME}: We will go.\n"},
      {"labels_qa", "Q: What?\nA: That.\n"},
      {"labels_only", "ANA: "},
      {"list_items", "end war {number}, ", "The {items} goals are: "},
      {"list_numbered", "{number}. to rebuild the pier\n", "The five goals are:\n"},
      {"list_semicolon", "to rebuild pier {number}; ", "Our five goals are: "},
      {"list_ordinal", "First, rebuild the pier. Second, end the war. ", "They have five goals. "},
      {"list_announce", "The five goals are: a. "},
      {"list_dash", "- rebuild the pier\n", "The goals are:\n"},
      {"list_to", "to go, ", "He wants "},
      {"list_and", "go and ", "He wants to "},
      {"pron", "he "},
      {"pron_mix", "he she it they we I you him her them "},
      {"pron_sent", "He said so. She said so. They want it. "},
      {"pron_quote", "“I want it,” he said. "},
      {"caps", "ANA SAID THAT WE WILL GO "},
      {"caps_sent", "ANA SAID THAT WE WILL GO. "},
      {"caps_words", "Ana "},
      {"chain_letters", "A, B, C, D, "},
      {"chain_and", "Ana and "},
      {"chain_names_said", "Ana, Tom, ", "Said "},
      {"chain_of", "the head of "},
      {"chain_poss", "Ana's "},
      {"chain_comma_the", ", the mayor of Lowmoor"},
      {"chain_who", "who said "},
      {"chain_that", "that "},
      {"chain_to", "to "},
      {"chain_will", "will "},
      {"chain_want_to", "want to "},
      {"chain_not", "not "},
      {"chain_goal", "goal of "},
      {"chain_adj", "very big "},
      {"chain_comma", ", "},
      {"chain_dash", "— "},
      {"chain_colon", ": "},
      {"chain_semicolon", "; "},
      {"restate", "Ana wants to rebuild the old pier. "},
      {"restate_diff", "Ana wants to rebuild the {first} pier with {last}. "},
      {"restate_long", "Ana wants to {words}. "},
      {"emoji", "😀"},
      {"combining", "\xCC\x81", "e"},
      {"zwj", "👨\xE2\x80\x8D"},
      {"invalid", "\xFF"},
      {"nul", "\0"sv},
      {"rlo", "\xE2\x80\xAE"},
      {"headline", "Ana Ruiz: We will rebuild\n\n"},
      {"dropped_q", "“We will go, said Ana.\n"},
      {"cont_q", "“We will go on and on.\n\n"},
      {"news",
       "“We will rebuild the pier,” said Ana Ruiz, the mayor of Lowmoor. "
       "She added that the council wants to end the dispute by June, according to Tom Li, a spokesman. "
       "Li said the plan’s five goals are to rebuild, to grow, to build, to lead and to win.\n\n"},
  };
  return all;
}

namespace pathology {

// Which piece of which text: what the words in braces depend on.
struct Place {
  const Pathology& kind;
  std::size_t number, bytes;
};

// The made-up name of a number: four hundred first names, and as many people of each last one.
struct Name {
  std::string first, last;
};

inline Name name(std::size_t number) {
  constexpr std::array<std::string_view, 25> begins = {"al", "be", "cor", "da",  "el", "fi", "gor", "ha", "is",
                                                       "jo", "ka", "lu",  "mor", "ne", "or", "pe",  "ro", "su",
                                                       "ti", "ul", "va",  "wi",  "xa", "yo", "za"};
  constexpr std::array<std::string_view, 16> ends = {"ban", "chin", "dra", "fen", "gul", "hart", "kov", "lan",
                                                     "mer", "nov",  "pin", "ras", "son", "tov",  "vic", "wen"};
  const std::size_t family = number / 400;
  std::string first(begins[number % 25]), last(begins[(family + 7) % 25]);
  first += ends[number / 25 % 16];
  last.append(ends[family / 25 % 16]).append(ends[family / 400 % 16]);
  return {first, last};
}

inline std::string capitalized(std::string word) {
  word[0] = static_cast<char>(word[0] - 'a' + 'A');
  return word;
}

inline std::string upper(std::string words) {
  for (char& c : words) c = c == ' ' ? c : static_cast<char>(c & ~0x20);
  return words;
}

inline std::string full_name(std::size_t number) {
  return capitalized(name(number).first) + " " + capitalized(name(number).last);
}

inline std::string words(std::size_t number) {
  std::string out;
  for (std::size_t i = 0; i < 30; ++i) out.append(i == 0 ? "" : " ").append(name(13 * i + number).last);
  return out;
}

// What stands for a word in braces.
inline std::string value(std::string_view word, Place place, std::mt19937& random) {
  if (word == "number") return std::to_string(place.number + 1);
  if (word == "items") return std::to_string(place.bytes / 12);
  if (word == "name") return full_name(place.number);
  if (word == "NAME") return upper(full_name(place.number));
  if (word == "First") return capitalized(name(place.number).first);
  if (word == "first") return name(place.number).first;
  if (word == "last") return name(7 * place.number).last;
  if (word == "words") return words(place.number);
  return std::string(place.kind.choices[random() % place.kind.choices.size()]);
}

inline std::string filled(std::string_view piece, Place place, std::mt19937& random) {
  std::string out;
  for (std::size_t at = 0; at < piece.size();) {
    const std::size_t open = std::min(piece.find('{', at), piece.size());
    out += piece.substr(at, open - at);
    if (open == piece.size()) break;
    const std::size_t close = piece.find('}', open);
    out += value(piece.substr(open + 1, close - open - 1), place, random);
    at = close + 1;
  }
  return out;
}

}  // namespace pathology

// `bytes` bytes of a kind; the last character may be cut in two.
inline std::string pathological(const Pathology& kind, std::size_t bytes) {
  std::mt19937 random(1);
  std::string text = pathology::filled(kind.opening, {kind, 0, bytes}, random);
  const std::size_t turn = kind.closing.empty() ? bytes : bytes / 2;
  for (std::size_t n = 0; text.size() < turn; ++n) text += pathology::filled(kind.piece, {kind, n, bytes}, random);
  while (text.size() < bytes) text += kind.closing;
  text.resize(bytes);
  return text;
}

}  // namespace sayso
