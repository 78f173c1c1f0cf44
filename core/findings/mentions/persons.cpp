#include "findings/mentions/persons.hpp"

#include <algorithm>

#include "english/questions.hpp"
#include "syntax/sources.hpp"

namespace sayso::mentions {

using namespace english;

namespace {

// "Ana Ruiz": a given name tells it, the surname, which comes last, does not.
Gender gender_of_name(const Tokens& tokens, Range name) {
  Gender gender = Gender::unknown;
  for (std::uint32_t i = name.first; i + 1 < name.last && gender == Gender::unknown; ++i) {
    if (tokens.is(i, WordClass::given_name)) gender = tokens.gender(i);
  }
  return gender;
}

// By the words before the name: "Mr." and "Ms." are surer than the name, other words only where that tells nothing.
Gender gender_of_title(const Tokens& tokens, Range title, Gender gender) {
  for (std::uint32_t i = title.first; i < title.last; ++i) {
    if (tokens.stem(i) == "mr") gender = Gender::male;
    else if (is_womans_title(tokens.stem(i))) gender = Gender::female;
    else if (gender == Gender::unknown && !tokens.is(i, WordClass::given_name)) gender = tokens.gender(i);
  }
  return gender;
}

Gender gender_of_role(const Tokens& tokens, Range role) {
  Gender gender = Gender::unknown;
  for (std::uint32_t i = role.first; i < role.last; ++i) {
    if (tokens.names_person(i) && tokens.gender(i) != Gender::unknown) gender = tokens.gender(i);
  }
  return gender;
}

// "Ruiz’s campaign manager"
bool has_owner(const Tokens& tokens, Range phrase, std::uint32_t head) {
  for (std::uint32_t i = phrase.first; i < head; ++i) {
    if (tokens.tag(i) == Tag::Pos) return true;
  }
  return false;
}

bool is_role_title_or_person(const Tokens& tokens, std::uint32_t i) {
  return tokens.names_person(i) || tokens.is(i, WordClass::title);
}

bool is_function(const Tokens& tokens, std::uint32_t i) {
  return tokens.is(i, WordClass::role) || tokens.is(i, WordClass::relation) || tokens.is(i, WordClass::title) ||
         tokens.stem(i) == "ceo";
}

// The words between the start of the phrase and the name that may be a role: behind a verb or an amount, without
// articles, courtesy and marks around.
Range words_before_name(const Tokens& tokens, Range before) {
  const Reading& reading = tokens.reading();
  const std::uint32_t last = before.last;
  for (std::uint32_t i = before.first; i < last; ++i) {
    const bool verb = reading.verb(i) && i + 1 < last && !reading.capitalized(i) && tokens.tag(i) != Tag::Vbn;
    if (verb || tokens.word(i) == "%" || tokens.word(i) == "$") before.first = i + 1;
  }
  while (!before.empty() && (tokens.tag(before.first) == Tag::Dt || is_courtesy_title(tokens.stem(before.first))))
    ++before.first;
  while (!before.empty() && (tokens.word(before.last - 1) == "," || reading.mark(before.last - 1))) --before.last;
  return before;
}

// "former mayor | Ana Ruiz", unless it is mere courtesy or a pointer ("the", "his").
Range role_before_name(const Tokens& tokens, Range before) {
  before = words_before_name(tokens, before);
  if (before.empty() || tokens.tag(before.last - 1) == Tag::Pos) return {};
  for (std::uint32_t i = before.first; i < before.last; ++i) {
    const bool says_something =
        (tokens.may_precede_name(i) && !is_courtesy_title(tokens.stem(i))) || tokens.is(i, WordClass::human_noun);
    if (says_something) return before;
  }
  return {};
}

// Past an age and a party: "Jane Doe[, 54], a nurse", "Jane Doe [(D-Ohio)], a senator", "Jane Doe[, D-Ohio], a nurse".
std::uint32_t past_particulars(const Tokens& tokens, std::uint32_t i, std::uint32_t end) {
  constexpr int most = 3;
  for (int steps = 0; steps < most && i + 1 < end; ++steps) {
    if (tokens.word(i) == "(") {
      while (i < end && tokens.word(i) != ")") ++i;
      if (i < end) ++i;
    } else if (tokens.word(i) == "," && i + 2 < end && tokens.word(i + 2) == "," &&
               (tokens.tag(i + 1) == Tag::Cd || tokens.is_affiliation({i + 1, i + 2}))) {
      i += 2;
    } else {
      break;
    }
  }
  return i;
}

// "a [lawmaker] turned baker"
bool has_person_inside(const Tokens& tokens, const NounPhrase& phrase) {
  for (std::uint32_t i = phrase.tokens.first; i < phrase.tokens.last; ++i) {
    if (tokens.is(i, WordClass::role) || tokens.is(i, WordClass::relation)) return true;
  }
  return false;
}

// Whether the noun phrase that begins at `first` says what the bearer of a name is.
bool describes_bearer(const Tokens& tokens, const NounPhrase& noun, std::uint32_t first, bool full_name) {
  if (is_role_title_or_person(tokens, noun.head)) return true;
  const bool inside = tokens.tag(first) == Tag::Dt && !noun.name && !tokens.is(noun.head, WordClass::group) &&
                      has_person_inside(tokens, noun);
  if (inside) return true;
  const std::string_view opening = tokens.lower(first);
  if (opening == "one") return first + 1 < tokens.reading().size() && tokens.lower(first + 1) == "of";
  return is_indefinite_article(opening) && full_name && tokens.may_name_person(noun.head);
}

// "founder [and chief of the port]", "the mayor of Vell [and a former judge]"
std::uint32_t past_second_role(const Tokens& tokens, std::uint32_t i, std::uint32_t end) {
  if (i + 1 >= end || tokens.lower(i) != "and") return i;
  const NounPhrase* next = tokens.article().phrases.starting(i + 1);
  if (next == nullptr || !is_function(tokens, next->head)) return i;
  return phrase_with_complements(tokens.article(), i + 1, end)->tokens.last;
}

// ", a professor at the university" behind a name.
Range apposition_after(const Tokens& tokens, const Mention& mention, Range phrase) {
  const Article& article = tokens.article();
  const std::uint32_t end = tokens.reading().sentence(mention.head).last;
  const std::uint32_t comma = past_particulars(tokens, phrase.last, end);
  if (comma + 1 >= end || tokens.word(comma) != ",") return {};
  std::uint32_t first = comma + 1;
  // "then the mayor", "acting director"
  if (opens_role(tokens.lower(first)) && article.phrases.at(first) == nullptr && first + 1 < end) ++first;
  const NounPhrase* noun = article.phrases.starting(first);
  if (noun == nullptr || noun->pronoun) return {};
  const auto with = phrase_with_complements(article, first, end);
  if (!with) return {};
  const bool ends_in_role =
      has_owner(tokens, noun->tokens, noun->head) && tokens.is(with->tokens.last - 1, WordClass::role);
  if (!ends_in_role && !describes_bearer(tokens, *noun, first, mention.name.size() > 1)) return {};
  const std::uint32_t last = past_second_role(tokens, with->tokens.last, end);
  const bool clause = last < end && tokens.reading().finite(last);  // "Ruiz, the mayor said"
  return clause ? Range{} : Range{comma + 1, last};
}

struct Described {
  Range words;
  std::uint32_t head = 0;     // of its first phrase: "the [mayor] of the port"
  std::uint32_t nearest = 0;  // of its last: "the mayor of the [port]"
};

// "[a user] called @river_rat said", and not "A user called Ruiz a liar": whether the word before the phrase gives it
// to somebody as a name.
bool gives_name(const Tokens& tokens, Range phrase) {
  if (!means_named(tokens.lower(phrase.first - 1))) return false;
  const std::uint32_t limit = tokens.reading().sentence(phrase.first).last;
  return phrase.last >= limit || tokens.tag(phrase.last) == Tag::Punct || tokens.reading().finite(phrase.last);
}

// "[The mayor of Vell], Ana Ruiz, said", "[its owner], Norland Rail, said", "[a man] named Tom Li": the description
// before a name, or an empty one.
Described description_before(const Tokens& tokens, const Mention& mention, Range phrase) {
  const NounPhrases& phrases = tokens.article().phrases;
  const Range sentence = tokens.reading().sentence(mention.head);
  if (phrase.first < sentence.first + 2) return {};
  if (tokens.word(phrase.first - 1) != "," && !gives_name(tokens, phrase)) return {};
  if (mention.name.last < sentence.last && tokens.tag(mention.name.last) == Tag::Pos) return {};
  const NounPhrase* last = phrases.ending(phrase.first - 2);
  if (last == nullptr) return {};
  Range whole = last->tokens;
  std::uint32_t head = last->head;
  while (whole.first >= sentence.first + 2 && ties_to_role(tokens.lower(whole.first - 1))) {
    const NounPhrase* more = phrases.ending(whole.first - 2);
    if (more == nullptr) break;
    whole.first = more->tokens.first;
    head = more->head;
  }
  const Tag opening = tokens.tag(whole.first);
  const bool definite = opening == Tag::Dt || opening == Tag::PrpDollar || has_owner(tokens, whole, head);
  return definite ? Described{whole, head, last->head} : Described{};
}

bool names_a_body(const Tokens& tokens, std::uint32_t i) {
  return tokens.is(i, WordClass::organization) || tokens.is(i, WordClass::media);
}

// "a spokesman for [the firm], Norland Rail": of a description that a body’s noun ends, that.
Described body_described_before(const Tokens& tokens, const Mention& mention, Range phrase) {
  Described before = description_before(tokens, mention, phrase);
  if (before.words.empty() || !names_a_body(tokens, before.nearest)) return before;
  const NounPhrase* nearest = tokens.article().phrases.at(before.nearest);
  return {nearest->tokens, nearest->head, nearest->head};
}

// "[The insurer], Norland Rail, said": whether the subject of a clause stands there, whatever its noun.
bool is_subject_with_name(const Tokens& tokens, Range words, Range phrase) {
  const Reading& reading = tokens.reading();
  const Range sentence = reading.sentence(words.first);
  const bool opens = words.first == sentence.first || tokens.word(words.first - 1) == "," ||
                     reading.mark(words.first - 1) || tokens.tag(words.first - 1) == Tag::Cc;
  return opens && phrase.last + 1 < sentence.last && tokens.word(phrase.last) == "," && reading.finite(phrase.last + 1);
}

// Whether a name that ends before token `i` closes an apposition there, and no list goes on: "the firm, Norland Rail[,]
// said", "said the builder, Norland Yards[.]", and not "the firm, Norland Rail and Leo Marsh".
bool closes_apposition(const Tokens& tokens, std::uint32_t i, std::uint32_t limit) {
  if (i >= limit || tokens.reading().mark(i)) return true;
  if (tokens.word(i) != ",") return tokens.tag(i) == Tag::Punct || tokens.tag(i) == Tag::In;
  return i + 1 >= limit || tokens.reading().mark(i + 1) ||
         (tokens.tag(i + 1) != Tag::Cc && tokens.article().phrases.starting(i + 1) == nullptr) ||
         tokens.tag(i + 1) == Tag::Wdt;
}

// With the mark that closes a title at the end: "author of “The Tide”".
Range with_closing_mark(const Reading& reading, Range role) {
  std::uint32_t marks = 0;
  for (std::uint32_t i = role.first; i < role.last; ++i) marks += reading.mark(i);
  if (marks % 2 == 0) return role;
  for (std::uint32_t i = role.last; i < role.last + 2 && i < reading.size(); ++i) {
    if (reading.mark(i)) return {role.first, i + 1};
  }
  return role;
}

}  // namespace

void read_person(const Tokens& tokens, Mention& mention, Range phrase) {
  const Range before_name{mention.phrase.first, mention.name.first};
  mention.gender = gender_of_title(tokens, before_name, gender_of_name(tokens, mention.name));
  mention.role = role_before_name(tokens, before_name);
  const Described before = description_before(tokens, mention, phrase);
  if (is_role_title_or_person(tokens, before.head)) mention.before = before.words;
  Range apposition = apposition_after(tokens, mention, phrase);
  if (apposition.empty()) apposition = mention.before;
  if (!apposition.empty()) mention.role = with_closing_mark(tokens.reading(), apposition);
  if (mention.gender == Gender::unknown) mention.gender = gender_of_role(tokens, mention.role);
}

void read_body(const Tokens& tokens, Mention& mention, Range phrase) {
  const Described before = body_described_before(tokens, mention, phrase);
  if (before.words.empty() || phrase.last != mention.name.last ||
      !closes_apposition(tokens, phrase.last, tokens.reading().sentence(mention.head).last))
    return;
  const bool person = tokens.names_person(before.head) || tokens.may_name_person(before.head);
  const bool apposed =
      names_a_body(tokens, before.head) ||
      (mention.kind == SpeakerKind::organization && (person || is_subject_with_name(tokens, before.words, phrase)));
  if (!apposed) return;
  mention.before = before.words;
  mention.role = {};
  mention.kind = SpeakerKind::organization;
  mention.kind_known = true;
  mention.gender = Gender::unknown;
}

}  // namespace sayso::mentions
