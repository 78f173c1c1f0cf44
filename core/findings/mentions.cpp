#include "findings/mentions.hpp"

#include <algorithm>
#include <array>
#include <unordered_set>

#include "english/one_of.hpp"
#include "syntax/sources.hpp"

namespace sayso {
namespace {

using namespace english;

constexpr std::array<std::string_view, 8> courtesy = {"mr", "mrs", "ms", "miss", "mx", "sir", "dame", "madam"};
constexpr std::array<std::string_view, 8> role_openers = {"acting", "retired",  "then",      "now",
                                                          "once",   "formerly", "currently", "also"};
constexpr std::array<std::string_view, 7> partisans = {"republican",  "democrat",    "conservative", "liberal",
                                                       "progressive", "independent", "libertarian"};
constexpr std::array<std::string_view, 10> offices = {"state",  "defense",  "defence",  "war",   "justice",
                                                      "health", "commerce", "treasury", "staff", "education"};
constexpr std::array<std::string_view, 8> female_pronouns = {"she", "her", "herself", "hers"};
constexpr std::array<std::string_view, 8> male_pronouns = {"he", "him", "his", "himself"};
constexpr std::array<std::string_view, 6> plural_pronouns = {"they", "them", "their", "we", "our", "us"};
constexpr std::array<std::string_view, 8> definite_words = {"the",   "this", "that", "these",
                                                            "those", "his",  "her",  "their"};

class Reader {
 public:
  // `spelled`: words that have a capital within sentences of the article.
  using Words = std::unordered_set<std::string_view>;
  explicit Reader(const Article& article, const Words* spelled = nullptr)
      : article_(article), reading_(article.reading), spelled_(spelled) {}

  std::optional<Mention> read(Range phrase, std::uint32_t limit) const {
    if (phrase.empty()) return std::nullopt;
    Mention mention;
    mention.phrase = phrase;
    mention.head = phrase.last - 1;
    mention.quoted = article_.quotation_at(phrase.first) != nullptr;
    if (phrase.size() == 1 && pronoun(mention)) return mention;
    if (letter(phrase)) {
      read_name(mention, phrase, phrase, limit);
      return mention;
    }
    while (const std::uint32_t more = name_goes_on(phrase)) phrase.last += more, mention.phrase.last += more;
    // "Trump’s" of "Trump’s claim", "the mayor’s"
    while (phrase.size() > 1 && (reading_.tag(phrase.last - 1) == Tag::Pos || reading_.low(phrase.last - 1) == "'s"))
      --phrase.last;
    if (phrase.size() > 1 && reading_.mark(phrase.last - 1)) --phrase.last;
    mention.head = phrase.last - 1;
    if (!reading_.noun(mention.head) && reading_.tag(mention.head) != Tag::Jj && !reading_.capitalized(mention.head)) {
      if (reading_.tag(mention.head) != Tag::Dt && reading_.tag(mention.head) != Tag::Cd) return std::nullopt;
    }
    const Range name = trailing_name(phrase);
    // "a super PAC"
    const bool one_of_many =
        name.size() == 1 && name.first > phrase.first &&
        (reading_.low(phrase.first) == "a" || reading_.low(phrase.first) == "an") &&
        (reading_.is(name.first, WordClass::organization) || reading_.is(name.first, WordClass::place)) &&
        !reading_.is(name.first, WordClass::media);
    if (!name.empty() && !one_of_many && !all_common(name) && !countryman(phrase, name))
      read_name(mention, phrase, name, limit);
    else read_description(mention, phrase);
    return mention;
  }

 private:
  bool pronoun(Mention& mention) const {
    const std::string_view low = reading_.low(mention.head);
    const Tag tag = reading_.tag(mention.head);
    if (tag != Tag::Prp && tag != Tag::PrpDollar && tag != Tag::Wp && tag != Tag::Wdt && low != "who" &&
        low != "which" && low != "that")
      return false;
    mention.type = MentionType::pronoun;
    mention.definite = true;
    if (one_of(female_pronouns, low)) mention.gender = Gender::female;
    if (one_of(male_pronouns, low)) mention.gender = Gender::male;
    mention.plural = one_of(plural_pronouns, low);
    return true;
  }

  bool name_token(std::uint32_t i) const {
    const Token& token = article_.text.tokens()[i];
    if (token.kind != TokenKind::word) return false;
    return (reading_.capitalized(i) && reading_.tag(i) != Tag::Prp && reading_.tag(i) != Tag::Dt &&
            reading_.tag(i) != Tag::PrpDollar) ||
           token.letter_case == Case::mixed;
  }

  // "Mr. | Devine", "Tad | Devine": a capital within a sentence is a name’s, whatever the word looks like. Not so in a
  // headline. Returns how many tokens more, or 0.
  std::uint32_t name_goes_on(Range phrase) const {
    const std::uint32_t i = phrase.last, end = reading_.sentence(phrase.first).last;
    if (i >= end || article_.headline(i) || !name_token(i - 1)) return 0;
    const bool courteous = phrase.size() == 1 && one_of(courtesy, stem(i - 1));
    if (!courteous && !reading_.is(i - 1, WordClass::given_name)) return 0;
    // Marcia “Cia” Price
    if (i + 3 < end && reading_.mark(i) && name_token(i + 1) && reading_.mark(i + 2) && name_token(i + 3)) return 4;
    // Pierre | de Vos
    if (!courteous && i + 1 < end && reading_.is(i, WordClass::name_particle) && !name_token(i) && name_token(i + 1) &&
        reading_.low(i) != "i" && reading_.low(i) != "e" && reading_.low(i) != "y")
      return 2;
    if (!name_token(i) || reading_.is(i, WordClass::weekday) || reading_.is(i, WordClass::month) ||
        article_.phrases.at(i) != nullptr)
      return 0;
    return reading_.verb(i) || reading_.tag(i) == Tag::Rb || reading_.tag(i) == Tag::Jj || reading_.tag(i) == Tag::In
               ? 1
               : 0;
  }

  // The capitalized words at the end of a phrase, particles and nicknames inside them.
  Range trailing_name(Range phrase) const {
    std::uint32_t first = phrase.last;
    while (first > phrase.first) {
      const std::uint32_t k = first - 1;
      const bool inner =
          k > phrase.first && first < phrase.last &&
          (reading_.is(k, WordClass::name_particle) || reading_.word(k) == "&" || reading_.low(k) == "and" ||
           reading_.mark(k) || reading_.word(k) == "-" || reading_.word(k) == "–");
      if (reading_.tag(k) == Tag::Pos) break;
      if (!name_token(k) && !(inner && may_reach_name(phrase.first, k))) break;
      first = k;
    }
    while (first < phrase.last &&
           (!name_token(first) || (first + 1 < phrase.last && reading_.is(first, WordClass::weekday))))
      ++first;  // "On Monday Harbourly said"
    if (first < phrase.last &&
        (reading_.is(phrase.last - 1, WordClass::month) || reading_.is(phrase.last - 1, WordClass::weekday)) &&
        !(phrase.last - first >= 2 && given_name_in({first, phrase.last - 1}))) {
      return {};
    }
    if (first + 1 == phrase.last && (reading_.is(first, WordClass::quantifier) || one_of(courtesy, stem(first))))
      return {};
    // "Mourners": what only a sentence's first word is called, and people are.
    if (first == phrase.first && first + 1 == phrase.last && reading_.sentence(first).first == first &&
        of_people(reading_.low(first)) && !(spelled_ != nullptr && spelled_->count(stem(first)) > 0) &&
        !reading_.is(first, WordClass::given_name)) {
      return {};
    }
    // A sentence's first word has its capital for nothing.
    if (first == phrase.first && first + 1 == phrase.last && reading_.sentence(first).first == first &&
        reading_.tag(first) != Tag::Nnp && !(spelled_ != nullptr && spelled_->count(stem(first)) > 0) &&
        !reading_.is(first, WordClass::given_name) && !reading_.is(first, WordClass::country)) {
      return {};
    }
    return {first, phrase.last};
  }

  // A noun that may say what somebody is, known or not: "pollster", "physicist", "a Texan".
  bool of_a_person(std::uint32_t i) const {
    if (reading_.is(i, WordClass::nationality) || reading_.is(i, WordClass::group)) return true;
    constexpr std::array<std::string_view, 11> endings = {"er", "or",  "ist",   "ian", "ant", "eur",
                                                          "ee", "man", "woman", "ess", "ster"};
    const std::string_view low = reading_.low(i);
    return low.size() > 4 && !reading_.is(i, WordClass::time_word) && !reading_.is(i, WordClass::organization) &&
           !reading_.is(i, WordClass::document) &&
           std::any_of(endings.begin(), endings.end(), [&](std::string_view ending) { return low.ends_with(ending); });
  }

  static bool of_people(std::string_view low) {
    constexpr std::array<std::string_view, 7> endings = {"ers", "ors", "ists", "ants", "ees", "women", "men"};
    return low.size() > 5 &&
           std::any_of(endings.begin(), endings.end(), [&](std::string_view ending) { return low.ends_with(ending); });
  }

  bool given_name_in(Range range) const {
    for (std::uint32_t i = range.first; i < range.last; ++i) {
      if (reading_.is(i, WordClass::given_name)) return true;
    }
    return false;
  }

  bool may_reach_name(std::uint32_t first, std::uint32_t k) const {
    for (std::uint32_t steps = 0; k > first && steps < 3; ++steps) {
      if (name_token(--k)) return true;
    }
    return false;
  }

  // "Experts", "Officials" in a headline: capitalized, but common nouns all.
  bool all_common(Range name) const {
    const std::uint32_t last = name.last - 1;
    const bool people = reading_.is(last, WordClass::group) || reading_.is(last, WordClass::role) ||
                        reading_.is(last, WordClass::human_noun) || reading_.is(last, WordClass::relation);
    if (!people || reading_.is(last, WordClass::given_name)) return false;
    if (name.size() == 1) return true;
    if (given_name_in(name)) return false;
    // "Top Lawmakers", "Senate Democrats", "a Texas Republican", "the White House Press Secretary"
    const bool several = reading_.low(last).ends_with('s') && !reading_.is(last, WordClass::organization) &&
                         !reading_.is(last, WordClass::media);
    const bool one = one_of(partisans, reading_.low(last));
    const bool office = (reading_.is(last, WordClass::title) && reading_.is(last, WordClass::role)) ||
                        stem(last) == "ceo" || stem(last) == "cfo";
    return several || one || office;
  }

  // "the Italian said": one person, where "the Italians" and "the French" are many.
  bool countryman(Range phrase, Range name) const {
    const std::uint32_t i = name.first;
    if (name.size() != 1 || phrase.size() != 2 || reading_.low(phrase.first) != "the" ||
        !reading_.is(i, WordClass::nationality))
      return false;
    constexpr std::array<std::string_view, 6> peoples = {"s", "ese", "ish", "ch", "sh", "men"};
    return std::none_of(peoples.begin(), peoples.end(),
                        [&](std::string_view ending) { return reading_.low(i).ends_with(ending); });
  }

  bool before_name(std::uint32_t i) const {
    const std::string_view low = reading_.low(i);
    return low.starts_with("co-") || low.starts_with("ex-") || low.starts_with("vice-") ||
           ((reading_.is(i, WordClass::title) && stem(i) != "st") || reading_.is(i, WordClass::role) ||
            one_of(courtesy, stem(i)));
  }
  std::string_view stem(std::uint32_t i) const { return name_word(article_, i); }

  void read_name(Mention& mention, Range phrase, Range name, std::uint32_t limit) const {
    mention.type = MentionType::name;
    std::uint32_t start = name.first;
    bool titled = false;
    // The last title or role among the capitalized words divides role from name: "Florida Sen. | Marco Rubio".
    for (std::uint32_t i = name.first; i + 1 < name.last; ++i) {
      // "Dean Baker" may have either before the surname, "Dean Ana Baker" has a title
      const bool given = reading_.is(i, WordClass::given_name) &&
                         (i > name.first || (name.size() == 2 && !reading_.is(i + 1, WordClass::given_name)));
      if (before_name(i) && !given) {
        start = i + 1;
        titled = true;
      }
    }
    if (titled && start < name.last && reading_.is(start, WordClass::organization) && start + 1 == name.last) {
      start = name.first;  // "the Mayor Institute": no title before a name
      titled = false;
    }
    // "Secretary of | State Antony Blinken"
    const bool of_office = phrase.first >= reading_.sentence(phrase.first).first + 2 &&
                           reading_.low(phrase.first - 1) == "of" && before_name(phrase.first - 2);
    if (of_office && name.first == phrase.first + 1 &&
        one_of(offices, reading_.low(phrase.first))) {  // "secretary of | state | Ana Ruiz"
      titled = true;
      if (const NounPhrase* before = article_.phrases.ending(phrase.first - 2))
        mention.phrase.first = before->tokens.first;
    }
    const bool office = name.first == phrase.first && of_office;
    if (office && !titled) {
      if (one_of(offices, reading_.low(name.first)) && name.size() >= 2) start = name.first + 1;
      for (std::uint32_t i = name.first + 1; i + 1 < name.last; ++i) {
        if (reading_.is(i, WordClass::given_name)) {
          start = i;
          break;
        }
      }
      if (start > name.first) {
        titled = true;
        if (const NounPhrase* before = article_.phrases.ending(phrase.first - 2))
          mention.phrase.first = before->tokens.first;
      }
    }
    if (!titled && name.first > phrase.first && lower_role_before(phrase, name.first)) titled = true;
    const bool possessed = name.first > phrase.first && reading_.tag(name.first - 1) == Tag::Pos;
    if (!titled && !possessed) {
      if (const std::uint32_t given = given_name_after_function(name); given > name.first) {
        start = given;
        titled = true;
      }
    }
    // "Rival | Autosense", "Supporter | Ana Ruiz": a capital for the sentence's start only
    if (!titled && start == name.first && name.size() >= 2 && reading_.sentence(start).first == start &&
        !reading_.is(start, WordClass::given_name) &&
        (reading_.is(start, WordClass::relation) || reading_.is(start, WordClass::human_noun)) &&
        reading_.tag(start + 1) == Tag::Nnp) {
      ++start;
    }
    mention.name = {start, name.last};
    if (!titled && !possessed) strip_place(mention, phrase);
    classify(mention, phrase, titled);
    mention.definite = true;
    if (mention.kind == SpeakerKind::person) read_person(mention, phrase, limit);
  }

  // "House Republican | Ana Ruiz", "Port Affairs | Leo Marsh": where a given name stands within a name that none
  // begins.
  std::uint32_t given_name_after_function(Range name) const {
    if (name.size() < 3 || reading_.is(name.first, WordClass::given_name) || stem(name.first).size() <= 2 ||
        reading_.is(name.first, WordClass::name_particle))
      return name.first;
    for (std::uint32_t i = name.first + 1; i + 1 < name.last; ++i) {
      if (!reading_.is(i, WordClass::given_name) || reading_.is(i, WordClass::name_particle)) continue;
      bool function = false;
      for (std::uint32_t k = name.first; k < i; ++k) {
        function |= reading_.is(k, WordClass::human_noun) || reading_.is(k, WordClass::organization) ||
                    reading_.is(k, WordClass::place) || reading_.is(k, WordClass::role) ||
                    reading_.is(k, WordClass::nationality) || reading_.low(k) == "challenger";
      }
      return function && !reading_.is(name.last - 1, WordClass::organization) ? i : name.first;
    }
    return name.first;
  }

  // "spokesperson Wang Wenbin", "former mayor Ana Ruiz"
  bool lower_role_before(Range phrase, std::uint32_t first) const {
    return first > phrase.first && (before_name(first - 1) || reading_.is(first - 1, WordClass::relation) ||
                                    reading_.is(first - 1, WordClass::human_noun));
  }

  // "Texas-based Matt Mackowiak", "Republican John Smith", "American Ana Ruiz": what stands before a full name.
  void strip_place(Mention& mention, Range) const {
    Range& name = mention.name;
    while (name.size() >= 3 && !reading_.is(name.first, WordClass::given_name) &&
           (reading_.is(name.first, WordClass::nationality) || reading_.low(name.first).ends_with("-based") ||
            reading_.low(name.first) == "republican" || reading_.low(name.first) == "democrat" ||
            reading_.low(name.first) == "democratic" || reading_.is(name.first, WordClass::country)) &&
           reading_.is(name.first + 1, WordClass::given_name)) {
      ++name.first;
    }
  }

  // "Q" and "A" of an interview
  bool letter(Range phrase) const {
    const Token& token = article_.text.tokens()[phrase.first];
    return phrase.size() == 1 && token.span.length() == 1 &&
           (token.letter_case == Case::upper || token.letter_case == Case::capitalized);
  }

  void classify(Mention& mention, Range phrase, bool titled) const {
    const Range name = mention.name;
    if (letter(name)) {
      mention.kind = SpeakerKind::unnamed;
      mention.kind_known = true;
      return;
    }
    const std::uint32_t last = name.last - 1;
    const auto is_last = [&](WordClass c) { return reading_.is(last, c); };
    bool organization = is_last(WordClass::organization) || is_last(WordClass::company_suffix) ||
                        is_last(WordClass::media) || is_last(WordClass::document);
    for (std::uint32_t i = name.first; i < name.last; ++i)
      organization |= reading_.is(i, WordClass::company_suffix) || reading_.word(i) == "&" || reading_.low(i) == "and";
    // "the campaign group Blue Tide"
    organization |= !titled && name.first > phrase.first && !reading_.capitalized(name.first - 1) &&
                    reading_.tag(name.first - 1) == Tag::Nn && reading_.is(name.first - 1, WordClass::organization) &&
                    !(reading_.is(name.first, WordClass::given_name) && name.size() >= 2);
    const bool acronym = name.size() == 1 && article_.text.tokens()[last].letter_case == Case::upper &&
                         article_.text.tokens()[last].span.length() >= 2;
    const bool state = name.size() == 1 && is_last(WordClass::abbreviation) && reading_.word(last).ends_with('.') &&
                       !reading_.is(last, WordClass::title);  // "Va."
    const bool place = state || is_last(WordClass::country) ||
                       (name.size() == 1 && (is_last(WordClass::capital) || is_last(WordClass::region)));
    const bool given = reading_.is(name.first, WordClass::given_name) && name.size() >= 2;
    // "Team Ruiz", "Flight MS804"
    organization |= name.size() >= 2 && !given &&
                    (reading_.is(name.first, WordClass::organization) ||
                     (reading_.is(name.first, WordClass::group) && !reading_.is(name.first, WordClass::human_noun)));
    const char last_letter = reading_.word(last).back();
    organization |= name.size() >= 2 && last_letter >= '0' && last_letter <= '9';
    bool shouted = name.size() >= 2 && !given;
    for (std::uint32_t i = name.first; i < name.last; ++i)
      shouted &= article_.text.tokens()[i].letter_case == Case::upper && reading_.word(i).size() >= 2;
    organization |=
        shouted || (name.size() >= 2 && !given && (is_last(WordClass::place) || is_last(WordClass::region)));
    const bool the = name.size() >= 2 && name.first > phrase.first &&
                     reading_.low(name.first - 1) == "the";  // "the Orlando Sentinel"
    if (titled || (given && !the && !is_last(WordClass::company_suffix) && !is_last(WordClass::media))) {
      mention.kind = SpeakerKind::person;
      mention.kind_known = true;
      if (titled || !organization) return;
    }
    if (organization || acronym || place) {
      mention.kind = SpeakerKind::organization;
      mention.kind_known = organization || place || acronym;
      return;
    }
    const bool people = reading_.is(last, WordClass::nationality) || reading_.is(last, WordClass::group);
    if (people && name.size() <= 2 && !given) {
      mention.kind = SpeakerKind::group;
      mention.kind_known = true;
      mention.plural = true;
      return;
    }
    const bool all_of_them = name.first > phrase.first &&
                             (reading_.low(phrase.first) == "the" || reading_.is(phrase.first, WordClass::quantifier));
    const std::string_view last_word = reading_.low(last);
    if (all_of_them && last_word.size() > 3 && last_word.ends_with('s') && !last_word.ends_with("ss") &&
        !last_word.ends_with("us") && !given) {
      mention.kind = SpeakerKind::group;  // "the Clintons", "most Whigs"
      mention.kind_known = true;
      mention.plural = true;
      return;
    }
    if (reading_.low(phrase.first) == "the" && name.first > phrase.first &&
        (the || !reading_.is(name.first, WordClass::given_name))) {
      mention.kind = SpeakerKind::organization;
      mention.kind_known = false;
      return;
    }
    if (name.size() == 1 && last_word.size() > 4 &&
        (last_word.ends_with(".com") || last_word.ends_with(".org") || last_word.ends_with(".net"))) {
      mention.kind = SpeakerKind::organization;
      mention.kind_known = true;
      return;
    }
    // "PolitiFact", but "McCain", "O’Neill"
    if (name.size() == 1 && article_.text.tokens()[last].letter_case == Case::mixed && !surname_prefix(last_word) &&
        !reading_.is(last, WordClass::given_name)) {
      mention.kind = SpeakerKind::organization;
      mention.kind_known = false;
      return;
    }
    // "Porto Sul, which …"
    if (!given && phrase.last + 1 < reading_.size() && reading_.word(phrase.last) == "," &&
        reading_.low(phrase.last + 1) == "which") {
      mention.kind = SpeakerKind::organization;
      mention.kind_known = true;
      return;
    }
    mention.kind = SpeakerKind::person;
    mention.kind_known = given;
  }

  static bool surname_prefix(std::string_view low) {
    constexpr std::array<std::string_view, 13> prefixes = {"mc", "mac", "o'", "o’", "d'",  "d’",  "de",
                                                           "di", "du",  "la", "le", "van", "fitz"};
    return std::any_of(prefixes.begin(), prefixes.end(),
                       [&](std::string_view prefix) { return low.starts_with(prefix); });
  }

  void read_person(Mention& mention, Range phrase, std::uint32_t limit) const {
    for (std::uint32_t i = mention.name.first; i + 1 < mention.name.last || i == mention.name.first; ++i) {
      if (mention.gender == Gender::unknown && mention.name.size() > 1) {
        if (reading_.is(i, WordClass::given_name)) mention.gender = gender_of(i);
      }
      if (i + 1 >= mention.name.last) break;
    }
    for (std::uint32_t i = mention.phrase.first; i < mention.name.first; ++i) {
      const std::string_view word = stem(i);
      if (word == "mr") mention.gender = Gender::male;
      if (word == "mrs" || word == "ms" || word == "miss") mention.gender = Gender::female;
      if (!reading_.is(i, WordClass::given_name) && gender_of(i) != Gender::unknown &&
          mention.gender == Gender::unknown)
        mention.gender = gender_of(i);
    }
    // The role before the name, unless it is mere courtesy or a pointer ("the", "his").
    Range before{mention.phrase.first, mention.name.first};
    for (std::uint32_t i = before.first; i < before.last; ++i) {
      if (reading_.word(i) == "%" || reading_.word(i) == "$") before.first = i + 1;
      if (reading_.verb(i) && i + 1 < before.last && !reading_.capitalized(i) && (reading_.tag(i) != Tag::Vbn))
        before.first = i + 1;
    }
    while (!before.empty() && (reading_.tag(before.first) == Tag::Dt || one_of(courtesy, stem(before.first))))
      ++before.first;
    while (!before.empty() && (reading_.word(before.last - 1) == "," || reading_.mark(before.last - 1))) --before.last;
    bool says_something = false;
    for (std::uint32_t i = before.first; i < before.last; ++i)
      says_something |= (before_name(i) && !one_of(courtesy, stem(i))) || reading_.is(i, WordClass::human_noun);
    if (before.size() >= 1 && reading_.tag(before.last - 1) == Tag::Pos) says_something = false;
    if (says_something) mention.role = before;
    Range apposition = apposition_after(mention, phrase, limit);
    mention.before = before_name_with_comma(mention, phrase);
    if (apposition.empty()) apposition = mention.before;
    if (!apposition.empty()) mention.role = with_closing_mark(apposition);
    if (mention.gender == Gender::unknown) {
      for (std::uint32_t i = mention.role.first; i < mention.role.last; ++i) {
        if (reading_.is(i, WordClass::role) || reading_.is(i, WordClass::relation) ||
            reading_.is(i, WordClass::human_noun)) {
          if (gender_of(i) != Gender::unknown) mention.gender = gender_of(i);
        }
      }
    }
  }

  Gender gender_of(std::uint32_t i) const {
    const bool female = reading_.is(i, WordClass::female), male = reading_.is(i, WordClass::male);
    return female == male ? Gender::unknown : female ? Gender::female : Gender::male;
  }

  // ", a professor at the university" behind a name; or, before it: "The mayor of Vell, Ana Ruiz,".
  Range apposition_after(const Mention& mention, Range phrase, std::uint32_t limit) const {
    const Range sentence = reading_.sentence(mention.head);
    limit = std::min(std::max(limit, phrase.last), sentence.last);
    std::uint32_t i = phrase.last;
    // "Jane Doe, 54, a nurse"  "Jane Doe (D-Ohio), a senator"
    for (int steps = 0; steps < 3 && i + 1 < sentence.last; ++steps) {
      if (reading_.word(i) == "(") {
        while (i < sentence.last && reading_.word(i) != ")") ++i;
        if (i < sentence.last) ++i;
      } else if (reading_.word(i) == "," && reading_.tag(i + 1) == Tag::Cd && i + 2 < sentence.last &&
                 reading_.word(i + 2) == ",") {
        i += 2;
      } else {
        break;
      }
    }
    if (i + 1 >= sentence.last || reading_.word(i) != ",") return {};
    std::uint32_t first = i + 1;
    // "then the mayor", "acting director"
    if (one_of(role_openers, reading_.low(first)) && article_.phrases.at(first) == nullptr && first + 1 < sentence.last)
      ++first;
    const NounPhrase* noun = article_.phrases.starting(first);
    if (noun == nullptr || noun->pronoun) return {};
    const auto with = phrase_with_complements(article_, first, sentence.last);
    const bool describes = reading_.is(noun->head, WordClass::role) || reading_.is(noun->head, WordClass::relation) ||
                           reading_.is(noun->head, WordClass::title) ||
                           reading_.is(noun->head, WordClass::human_noun) ||
                           (reading_.tag(first) == Tag::Dt && !noun->name &&
                            reading_.is(noun->head, WordClass::group) == false && role_inside(*noun)) ||
                           (reading_.low(first) == "one" && reading_.low(first + 1) == "of") ||
                           ((reading_.low(first) == "a" || reading_.low(first) == "an") && mention.name.size() > 1 &&
                            of_a_person(noun->head));
    if (!with) return {};
    const bool ends_in_role = owned(noun->tokens, noun->head) && reading_.is(with->tokens.last - 1, WordClass::role);
    if (!describes && !ends_in_role) return {};
    std::uint32_t end = with->tokens.last;
    // "founder and chief of the port", "the mayor of Vell and a former judge"
    if (end + 1 < sentence.last && reading_.low(end) == "and") {
      const NounPhrase* next = article_.phrases.starting(end + 1);
      const bool function = next != nullptr &&
                            (reading_.is(next->head, WordClass::role) || reading_.is(next->head, WordClass::relation) ||
                             reading_.is(next->head, WordClass::title) || stem(next->head) == "ceo");
      if (function) end = phrase_with_complements(article_, end + 1, sentence.last)->tokens.last;
    }
    if (end < sentence.last && (reading_.finite(end) || reading_.tag(end) == Tag::Md))
      return {};  // "Ruiz, the mayor said"
    return {i + 1, end};
  }

  // A title in quotation marks at the end: "author of “The Tide”".
  Range with_closing_mark(Range role) const {
    std::uint32_t marks = 0;
    for (std::uint32_t i = role.first; i < role.last; ++i) marks += reading_.mark(i);
    if (marks % 2 == 0) return role;
    for (std::uint32_t i = role.last; i < role.last + 2 && i < reading_.size(); ++i) {
      if (reading_.mark(i)) return {role.first, i + 1};
    }
    return role;
  }

  bool role_inside(const NounPhrase& noun) const {
    for (std::uint32_t i = noun.tokens.first; i < noun.tokens.last; ++i) {
      if (reading_.is(i, WordClass::role) || reading_.is(i, WordClass::relation)) return true;
    }
    return false;
  }

  // "The mayor of Vell, Ana Ruiz, said": a described person, then the name.
  Range before_name_with_comma(const Mention& mention, Range phrase) const {
    const Range sentence = reading_.sentence(mention.head);
    if (phrase.first < sentence.first + 2 || reading_.word(phrase.first - 1) != ",") return {};
    if (mention.name.last < sentence.last && reading_.tag(mention.name.last) == Tag::Pos) return {};
    const NounPhrase* last = article_.phrases.ending(phrase.first - 2);
    if (last == nullptr) return {};
    Range whole = last->tokens;
    std::uint32_t head = last->head;
    while (whole.first >= sentence.first + 2 &&
           (reading_.low(whole.first - 1) == "of" || reading_.low(whole.first - 1) == "at" ||
            reading_.low(whole.first - 1) == "for")) {
      const NounPhrase* more = article_.phrases.ending(whole.first - 2);
      if (more == nullptr) break;
      whole.first = more->tokens.first;
      head = more->head;
    }
    const bool describes =
        (reading_.is(head, WordClass::role) || reading_.is(head, WordClass::title) ||
         reading_.is(head, WordClass::relation) || reading_.is(head, WordClass::human_noun)) &&
        (reading_.tag(whole.first) == Tag::Dt || reading_.tag(whole.first) == Tag::PrpDollar || owned(whole, head));
    return describes ? whole : Range{};
  }

  // "Ruiz’s campaign manager"
  bool owned(Range phrase, std::uint32_t head) const {
    for (std::uint32_t i = phrase.first; i < head; ++i) {
      if (reading_.tag(i) == Tag::Pos) return true;
    }
    return false;
  }

  void read_description(Mention& mention, Range phrase) const {
    mention.type = MentionType::description;
    const std::uint32_t head = mention.head;
    const auto is = [&](WordClass c) { return reading_.is(head, c); };
    mention.definite =
        one_of(definite_words, reading_.low(phrase.first)) || reading_.tag(phrase.first) == Tag::PrpDollar;
    const bool one = is(WordClass::human_noun) || is(WordClass::role) || is(WordClass::relation);
    const bool share = is(WordClass::number_word) && head + 1 < reading_.size() &&
                       reading_.low(head + 1) == "of";  // "a third of voters"
    const bool some = share || reading_.low(head) == "those" || reading_.low(head) == "these" ||
                      is(WordClass::quantifier) || reading_.word(head) == "%" || reading_.low(head) == "percent";
    mention.plural = reading_.tag(head) == Tag::Nns ||
                     (reading_.tag(head) == Tag::Nnp && phrase.size() == 1 && of_people(reading_.low(head))) ||
                     (is(WordClass::group) && (!one || reading_.low(head).ends_with('s'))) ||
                     reading_.tag(head) == Tag::Cd || some;
    if (reading_.low(phrase.first) == "one" && phrase.size() > 1) mention.plural = false;
    if (countryman(phrase, {head, head + 1})) mention.plural = false;
    mention.gender =
        is(WordClass::role) || is(WordClass::human_noun) || is(WordClass::relation) ? gender_of(head) : Gender::unknown;
    const bool body = !some && (is(WordClass::organization) || is(WordClass::document) || is(WordClass::media));
    const bool alone = phrase.size() == 2 && reading_.low(phrase.first) == "the";
    const bool person = is(WordClass::role) || is(WordClass::relation) || is(WordClass::human_noun) ||
                        is(WordClass::title) || reading_.low(head).ends_with("-old") ||
                        (alone && is(WordClass::nationality));
    const bool somebody = phrase.size() == 1 && (reading_.low(head) == "one" || reading_.low(head) == "another" ||
                                                 reading_.low(head) == "someone" || reading_.low(head) == "somebody");
    // "a chorus of Democrats", "a mix of supporters and opponents"
    if (!person && !body && !mention.plural && head + 2 < reading_.size() && reading_.low(head + 1) == "of") {
      const NounPhrase* what = article_.phrases.starting(head + 2);
      if (what != nullptr && (reading_.is(what->head, WordClass::group) || reading_.is(what->head, WordClass::role)) &&
          reading_.tag(what->head) != Tag::Nn)
        mention.plural = true;
    }
    if ((person && !mention.plural) || somebody) mention.kind = SpeakerKind::unnamed, mention.plural = false;
    else if (mention.plural && !(body && !is(WordClass::group))) mention.kind = SpeakerKind::group;
    else if (body || !person) mention.kind = SpeakerKind::organization;
    mention.kind_known = person || body;
  }

  const Article& article_;
  const Reading& reading_;
  const Words* spelled_;
};

// "Harbourly[, the owner of the mill,] said": whether words in commas stand between it and its verb.
bool explained(const Article& article, std::uint32_t first) {
  constexpr std::uint32_t longest = 16;
  const Reading& reading = article.reading;
  if (first >= reading.size()) return false;
  const Tag opening = reading.tag(first);
  if (opening != Tag::Dt && opening != Tag::Wdt && opening != Tag::Wp) return false;
  const std::uint32_t end = std::min(reading.sentence(first).last, first + longest);
  for (std::uint32_t i = first; i + 1 < end; ++i) {
    if (reading.word(i) == ",") return reading.finite(i + 1) || reading.tag(i + 1) == Tag::Md;
  }
  return false;
}

// "Enraged, she left": one unknown word with the capital of the sentence's start, that does nothing there.
bool only_opens_sentence(const Article& article, const Mention& mention) {
  const Reading& reading = article.reading;
  const std::uint32_t i = mention.head;
  if (mention.phrase.size() > 1 || reading.sentence(i).first != i || i + 1 >= reading.size()) return false;
  if (mention.kind_known || reading.is(i, WordClass::given_name) || reading.is(i, WordClass::nationality)) return false;
  const Tag next = reading.tag(i + 1);
  if (reading.tag(i) == Tag::Nnp && reading.word(i + 1) == "," && explained(article, i + 2)) return false;
  return !(reading.finite(i + 1) || next == Tag::Pos || next == Tag::Rb || next == Tag::Cc ||
           reading.word(i + 1) == ":" || next == Tag::Vbn || next == Tag::Vbg);
}

}  // namespace

std::optional<Mention> mention_at(const Article& article, Range phrase, std::uint32_t limit) {
  return Reader(article).read(phrase, limit);
}

std::vector<Mention> find_names(const Article& article) {
  const Reading& reading = article.reading;
  // Behind the mark that opens a sentence, as at its start, every word has a capital.
  const auto opens_sentence = [&](std::uint32_t i) {
    const std::uint32_t first = reading.sentence(i).first;
    return i == first || (i == first + 1 && reading.mark(first));
  };
  Reader::Words spelled, common;  // with a capital where none is needed; without one
  for (std::uint32_t i = 0; i < reading.size(); ++i) {
    const Token& token = article.text.tokens()[i];
    if (token.letter_case == Case::lower) common.insert(reading.low(i));
    if (!opens_sentence(i) && !article.headline(i) && token.letter_case == Case::capitalized &&
        reading.tag(i) == Tag::Nnp)
      spelled.insert(name_word(article, i));
  }
  const Reader reader(article, &spelled);
  // "Safe is a big word", where the article has "safe" elsewhere
  const auto is_word = [&](const Mention& mention) {
    const std::uint32_t i = mention.head;
    return mention.phrase.size() == 1 && opens_sentence(i) && !mention.kind_known &&
           !reading.is(i, WordClass::given_name) && common.count(reading.low(i)) > 0;
  };
  std::vector<Mention> names;
  for (const NounPhrase& phrase : article.phrases.all()) {
    const bool section = article.apart(phrase.head) && reading.paragraph(phrase.head).size() == 1;  // "Politics"
    if (phrase.pronoun || section) continue;
    // The owner in "Ruiz’s lawyer" is a name too.
    std::uint32_t first = phrase.tokens.first;
    for (std::uint32_t i = phrase.tokens.first; i < phrase.tokens.last; ++i) {
      if (article.reading.tag(i) != Tag::Pos) continue;
      const auto owner = reader.read({first, i}, i);
      if (owner && owner->type == MentionType::name) names.push_back(*owner);
      first = i + 1;
    }
    if (first >= phrase.tokens.last) continue;
    const auto mention = reader.read({first, phrase.tokens.last}, phrase.tokens.last);
    if (mention && mention->type == MentionType::name &&
        (spelled.count(name_word(article, mention->head)) > 0 ||
         !(only_opens_sentence(article, *mention) || is_word(*mention))))
      names.push_back(*mention);
  }
  return names;
}

std::string_view name_word(const Article& article, std::uint32_t token) {
  std::string_view word = article.reading.low(token);
  if (word.size() > 1 && word.ends_with('.')) word.remove_suffix(1);
  return word;
}

}  // namespace sayso
