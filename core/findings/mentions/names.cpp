#include "findings/mentions/names.hpp"

#include <algorithm>

#include "english/questions.hpp"
#include "text/marks.hpp"

namespace sayso::mentions {

using namespace english;

namespace {

// How many tokens behind the phrase belong to the name that ends it. A capital within a sentence is a name’s, whatever
// the word looks like; not so in a headline.
std::uint32_t more_of_name(const Tokens& tokens, Range phrase) {
  const Reading& reading = tokens.reading();
  const std::uint32_t i = phrase.last, end = reading.sentence(phrase.first).last;
  if (i >= end || tokens.article().headline(i) || !tokens.may_be_in_name(i - 1)) return 0;
  const bool courteous = phrase.size() == 1 && is_courtesy_title(tokens.stem(i - 1));
  if (!courteous && !tokens.is(i - 1, WordClass::given_name)) return 0;
  // Marcia “Cia” Price
  const bool nickname = i + 3 < end && reading.mark(i) && tokens.may_be_in_name(i + 1) && reading.mark(i + 2) &&
                        tokens.may_be_in_name(i + 3);
  if (nickname) return 4;
  // Pierre | de Vos
  const bool particle = !courteous && i + 1 < end && tokens.is(i, WordClass::name_particle) &&
                        !tokens.may_be_in_name(i) && tokens.may_be_in_name(i + 1) &&
                        !is_particle_between_names(tokens.lower(i));
  if (particle) return 2;
  const bool of_another =
      tokens.is(i, WordClass::weekday) || tokens.is(i, WordClass::month) || tokens.article().phrases.at(i) != nullptr;
  if (!tokens.may_be_in_name(i) || of_another) return 0;
  const Tag tag = tokens.tag(i);
  return reading.verb(i) || tag == Tag::Rb || tag == Tag::Jj || tag == Tag::In ? 1 : 0;
}

// Whether what has no capital may stand between words of a name that have: "van", "&", “Cia”.
bool may_join_name_words(const Tokens& tokens, std::uint32_t i) {
  return tokens.is(i, WordClass::name_particle) || tokens.word(i) == "&" || tokens.lower(i) == "and" ||
         tokens.reading().mark(i) || tokens.word(i) == "-" || tokens.word(i) == "–";
}

// Whether a word of the name stands at most three tokens before `i`.
bool name_word_before(const Tokens& tokens, std::uint32_t first, std::uint32_t i) {
  constexpr std::uint32_t longest = 3;
  for (std::uint32_t steps = 0; i > first && steps < longest; ++steps) {
    if (tokens.may_be_in_name(--i)) return true;
  }
  return false;
}

std::uint32_t first_of_capitalized(const Tokens& tokens, Range phrase) {
  std::uint32_t first = phrase.last;
  while (first > phrase.first && tokens.tag(first - 1) != Tag::Pos) {
    const std::uint32_t i = first - 1;
    const bool inside = i > phrase.first && first < phrase.last && may_join_name_words(tokens, i) &&
                        name_word_before(tokens, phrase.first, i);
    if (!tokens.may_be_in_name(i) && !inside) break;
    first = i;
  }
  // "On Monday Harbourly said"
  const auto before_name = [&](std::uint32_t i) {
    return !tokens.may_be_in_name(i) || (i + 1 < phrase.last && tokens.is(i, WordClass::weekday));
  };
  while (first < phrase.last && before_name(first)) ++first;
  return first;
}

// "last Friday", "the end of May", and no "Ana May"
bool tells_time(const Tokens& tokens, Range name) {
  const std::uint32_t last = name.last - 1;
  return (tokens.is(last, WordClass::month) || tokens.is(last, WordClass::weekday)) &&
         !(name.size() >= 2 && tokens.has_given_name({name.first, last}));
}

// Whether a sentence’s first word has its capital for nothing: "Mourners", or what is tagged as no name. What has it
// elsewhere too is a name.
bool only_begins_sentence(const Tokens& tokens, std::uint32_t i) {
  if (tokens.reading().sentence(i).first != i || tokens.spelled_with_capital(i)) return false;
  if (tokens.is(i, WordClass::given_name)) return false;
  return tokens.may_name_people(i) || (tokens.tag(i) != Tag::Nnp && !tokens.is(i, WordClass::country));
}

Range capitalized_end(const Tokens& tokens, Range phrase) {
  const Range name{first_of_capitalized(tokens, phrase), phrase.last};
  if (name.empty()) return name;
  if (tells_time(tokens, name)) return {};
  if (name.size() > 1) return name;
  if (tokens.is(name.first, WordClass::quantifier) || is_courtesy_title(tokens.stem(name.first))) return {};
  if (name.first == phrase.first && only_begins_sentence(tokens, name.first)) return {};
  return name;
}

// "a super PAC"
bool is_one_of_many(const Tokens& tokens, Range phrase, Range name) {
  return name.size() == 1 && name.first > phrase.first && is_indefinite_article(tokens.lower(phrase.first)) &&
         (tokens.is(name.first, WordClass::organization) || tokens.is(name.first, WordClass::place)) &&
         !tokens.is(name.first, WordClass::media);
}

// "Experts", "Officials" in a headline: capitalized, but common nouns all.
bool all_common(const Tokens& tokens, Range name) {
  const std::uint32_t last = name.last - 1;
  const bool people = tokens.is(last, WordClass::group) || tokens.names_person(last);
  if (!people || tokens.is(last, WordClass::given_name)) return false;
  if (name.size() == 1) return true;
  if (tokens.has_given_name(name) || tokens.word(last - 1) == "&") return false;
  // "Top Lawmakers", "Senate Democrats", "a Texas Republican", "the White House Press Secretary"
  const bool several = tokens.lower(last).ends_with('s') && !tokens.is(last, WordClass::organization) &&
                       !tokens.is(last, WordClass::media);
  const bool office =
      (tokens.is(last, WordClass::title) && tokens.is(last, WordClass::role)) || is_chief_officer(tokens.stem(last));
  return several || is_partisan(tokens.lower(last)) || office;
}

struct NameStart {
  std::uint32_t first = 0;
  bool titled = false;
};

// Past the last title or role among the capitalized words: "Florida Sen. | Marco Rubio".
NameStart past_titles(const Tokens& tokens, Range name) {
  NameStart start{name.first};
  for (std::uint32_t i = name.first; i + 1 < name.last; ++i) {
    // "Dean Baker" may have either before the surname, "Dean Ana Baker" has a title
    const bool given = tokens.is(i, WordClass::given_name) &&
                       (i > name.first || (name.size() == 2 && !tokens.is(i + 1, WordClass::given_name)));
    if (tokens.may_precede_name(i) && !given) start = {i + 1, true};
  }
  // "the Mayor Institute": no title before a name
  const bool body = start.first + 1 == name.last && tokens.is(start.first, WordClass::organization);
  return start.titled && body ? NameStart{name.first} : start;
}

// Past the department that ends a title: "[Secretary of] Defense | Ana Ruiz", "Homeland Security | Leo Marsh".
std::uint32_t past_department(const Tokens& tokens, Range name) {
  for (std::uint32_t i = name.first + 1; i + 1 < name.last; ++i) {
    if (tokens.is(i, WordClass::given_name)) return i;
  }
  return is_department(tokens.lower(name.first)) && name.size() >= 2 ? name.first + 1 : name.first;
}

// The title of which the phrase is the second half ("Secretary of | State Ana Ruiz"), where that divides the name.
bool completes_title(const Tokens& tokens, Range phrase, Range name, NameStart& start) {
  const bool behind_title = phrase.first >= tokens.reading().sentence(phrase.first).first + 2 &&
                            tokens.lower(phrase.first - 1) == "of" && tokens.may_precede_name(phrase.first - 2);
  if (!behind_title) return false;
  // "secretary of | state | Ana Ruiz"
  if (name.first == phrase.first + 1 && is_department(tokens.lower(phrase.first))) {
    start.titled = true;
    return true;
  }
  if (name.first != phrase.first || start.titled) return false;
  const std::uint32_t past = past_department(tokens, name);
  if (past == name.first) return false;
  start = {past, true};
  return true;
}

bool tells_function(const Tokens& tokens, Range words) {
  for (std::uint32_t i = words.first; i < words.last; ++i) {
    if (tokens.is(i, WordClass::human_noun) || tokens.is(i, WordClass::organization) ||
        tokens.is(i, WordClass::place) || tokens.is(i, WordClass::role) || tokens.is(i, WordClass::nationality) ||
        tokens.lower(i) == "challenger")
      return true;
  }
  return false;
}

// "Leitrim-Vell TD | Ana Ruiz", "Radio Vell host | Ana Ruiz": words that no list has, before a given name and one more.
// A name has at most one word before its given name, and no abbreviation.
bool is_shaped_like_function(const Tokens& tokens, Range before, std::uint32_t end) {
  const std::uint32_t given = before.last;
  if (given + 2 != end || tokens.is(end - 1, WordClass::place)) return false;
  const bool abbreviation = tokens.article().text.tokens()[given - 1].letter_case == Case::upper;
  return before.size() >= 2 || abbreviation;
}

// "House Republican | Ana Ruiz", "Port Affairs | Leo Marsh": past what stands before a given name that is not the first
// word of the name.
std::uint32_t past_function(const Tokens& tokens, Range name) {
  if (name.size() < 3 || tokens.is(name.first, WordClass::given_name) || tokens.stem(name.first).size() <= 2 ||
      tokens.is(name.first, WordClass::name_particle))
    return name.first;
  for (std::uint32_t i = name.first + 1; i + 1 < name.last; ++i) {
    if (!tokens.is(i, WordClass::given_name) || tokens.is(i, WordClass::name_particle)) continue;
    const Range before{name.first, i};
    const bool person = !tokens.is(name.last - 1, WordClass::organization) &&
                        (tells_function(tokens, before) || is_shaped_like_function(tokens, before, name.last));
    return person ? i : name.first;
  }
  return name.first;
}

// "Rival | Autosense", "Supporter | Ana Ruiz": a capital for the sentence’s start only.
bool begins_with_common_noun(const Tokens& tokens, Range name) {
  const std::uint32_t i = name.first;
  return name.size() >= 2 && tokens.reading().sentence(i).first == i && !tokens.is(i, WordClass::given_name) &&
         (tokens.is(i, WordClass::relation) || tokens.is(i, WordClass::human_noun)) && tokens.tag(i + 1) == Tag::Nnp;
}

// "Texas-based Matt Mackowiak", "Republican John Smith", "American Ana Ruiz": what stands before a full name.
bool is_origin(const Tokens& tokens, std::uint32_t i) {
  return tokens.is(i, WordClass::nationality) || tokens.is(i, WordClass::country) || is_party_label(tokens.lower(i)) ||
         ends_a_seat(tokens.lower(i));
}

std::uint32_t past_origin(const Tokens& tokens, Range name) {
  if (name.size() == 2 && ends_a_seat(tokens.lower(name.first))) return name.first + 1;  // "Vell-based | Harbourly"
  while (name.size() >= 3 && !tokens.is(name.first, WordClass::given_name) && is_origin(tokens, name.first) &&
         tokens.is(name.first + 1, WordClass::given_name))
    ++name.first;
  return name.first;
}

}  // namespace

Range with_rest_of_name(const Tokens& tokens, Range phrase) {
  while (const std::uint32_t more = more_of_name(tokens, phrase)) phrase.last += more;
  return phrase;
}

Range name_in(const Tokens& tokens, Range phrase) {
  const Range name = capitalized_end(tokens, phrase);
  if (name.empty()) return {};
  const bool common = is_one_of_many(tokens, phrase, name) || all_common(tokens, name) ||
                      (name.size() == 1 && tokens.is_one_of_a_nation(phrase, name.first));
  return common ? Range{} : name;
}

DividedName divide_name(const Tokens& tokens, Range phrase, Range name) {
  DividedName divided{phrase.first, name};
  NameStart start = past_titles(tokens, name);
  if (completes_title(tokens, phrase, name, start)) {
    if (const NounPhrase* title = tokens.article().phrases.ending(phrase.first - 2))
      divided.phrase_first = title->tokens.first;
  }
  const bool behind_words = name.first > phrase.first;
  start.titled |= behind_words && tokens.says_who_a_person_is(name.first - 1);
  const bool possessed = behind_words && tokens.tag(name.first - 1) == Tag::Pos;
  if (!start.titled && !possessed) {
    const std::uint32_t past = past_function(tokens, name);
    if (past > name.first) start = {past, true};
  }
  if (!start.titled) {
    if (begins_with_common_noun(tokens, name)) ++start.first;
    if (!possessed) start.first = past_origin(tokens, {start.first, name.last});
  }
  divided.name.first = start.first;
  divided.titled = start.titled;
  return divided;
}

}  // namespace sayso::mentions
