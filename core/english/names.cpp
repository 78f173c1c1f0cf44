#include "english/names.hpp"

#include <algorithm>
#include <unordered_map>

#include "text/utf8.hpp"
#include "text/word_list.hpp"

namespace sayso::english {
namespace {

enum Body : std::uint8_t { office = 1, society = 2, firm = 4, press = 8, school = 16 };

struct Row {
  std::string_view key, words;
};

constexpr Row nicknames[] = {
#define NICKNAMES(name, short_forms) {name, short_forms},
#include "english/names.def"
};

constexpr Row function_synonyms[] = {
#define SYNONYMS(function, others) {function, others},
#include "english/names.def"
};

struct BodyRow {
  Body kind;
  std::string_view words;
};
constexpr BodyRow body_rows[] = {
#define BODIES(kind, words) {kind, words},
#include "english/names.def"
};

constexpr Row aliases[] = {
#define ALIASES(name, others) {name, others},
#include "english/names.def"
};

constexpr Row rivals[] = {
#define RIVALS(a, b) {a, b},
#include "english/names.def"
};

using Words = std::vector<std::string_view>;
using Thesaurus = std::unordered_map<std::string_view, Words>;

// Of each word, those that stand in a row with it: its key, or all that it is the key of.
template <class Rows>
Thesaurus thesaurus(const Rows& rows) {
  Thesaurus out;
  for (const Row& row : rows) {
    each_word(row.words, [&](std::string_view word) {
      out[row.key].push_back(word);
      out[word].push_back(row.key);
    });
  }
  return out;
}

bool in(const Thesaurus& words, std::string_view a, std::string_view b) {
  const auto row = words.find(a);
  return row != words.end() && std::find(row->second.begin(), row->second.end(), b) != row->second.end();
}

const Thesaurus& functions() {
  static const Thesaurus words = thesaurus(function_synonyms);
  return words;
}

// "François" and "Francois": a letter with an accent is two or more bytes, and may stand for any one without.
bool same_but_for_accents(std::string_view a, std::string_view b) {
  std::size_t i = 0, k = 0;
  const auto next = [](std::string_view word, std::size_t& at) {
    const bool plain = static_cast<unsigned char>(word[at]) < 0x80;
    const char letter = plain ? word[at] : '\0';
    ++at;
    while (!plain && at < word.size() && utf8::continues(word[at])) ++at;
    return letter;
  };
  while (i < a.size() && k < b.size()) {
    const char x = next(a, i), y = next(b, k);
    if (x != y && x != '\0' && y != '\0') return false;
  }
  return i == a.size() && k == b.size();
}

}  // namespace

bool same_given_name(std::string_view a, std::string_view b) {
  if (a == b) return true;
  if (a.empty() || b.empty()) return false;
  if (a.size() == 1 || b.size() == 1) return a.front() == b.front();
  static const Thesaurus words = thesaurus(nicknames);
  return in(words, a, b) || same_but_for_accents(a, b);
}

bool is_short_form(std::string_view short_form, std::string_view given_name) {
  bool found = false;
  for (const Row& row : nicknames) {
    if (row.key == given_name) each_word(row.words, [&](std::string_view word) { found |= word == short_form; });
  }
  return found;
}

bool same_function(std::string_view a, std::string_view b) { return a == b || in(functions(), a, b); }

const std::vector<std::string_view>& synonyms(std::string_view function) {
  static const Words nothing;
  const auto row = functions().find(function);
  return row == functions().end() ? nothing : row->second;
}

std::uint8_t bodies(std::string_view noun) {
  static const auto kinds = [] {
    std::unordered_map<std::string_view, std::uint8_t> out;
    for (const BodyRow& row : body_rows) {
      each_word(row.words, [&](std::string_view word) { out[word] = static_cast<std::uint8_t>(out[word] | row.kind); });
    }
    return out;
  }();
  const auto kind = kinds.find(noun);
  return kind == kinds.end() ? std::uint8_t{0} : kind->second;
}

bool names_press(std::string_view noun) { return (bodies(noun) & press) != 0; }

std::string_view usual_name(std::string_view name) {
  static const auto usual = [] {
    std::unordered_map<std::string_view, std::string_view> out;
    for (const Row& row : aliases)
      each_word(row.words, [&](std::string_view alias) { out.emplace(alias, row.key); }, '|');
    return out;
  }();
  const auto first = usual.find(name);
  return first == usual.end() ? name : first->second;
}

bool rival_affiliations(std::string_view a, std::string_view b) {
  for (const Row& row : rivals) {
    if ((has_word(row.key, a) && has_word(row.words, b)) || (has_word(row.words, a) && has_word(row.key, b)))
      return true;
  }
  return false;
}

}  // namespace sayso::english
