#include "findings/speakers/names.hpp"

#include <algorithm>
#include <optional>
#include <string_view>
#include <unordered_map>
#include <unordered_set>

#include "english/questions.hpp"

namespace sayso {

using namespace english;

namespace {

constexpr std::uint32_t longest_spelled_out = 14;  // words
constexpr int most_extensions = 3;                 // "of Northern Affairs" "of the Foreign Ministry" …

void sort_by_place(std::vector<Mention>& names) {
  std::stable_sort(names.begin(), names.end(),
                   [](const Mention& a, const Mention& b) { return a.phrase.first < b.phrase.first; });
}

// "[US Secretary] of [State Ana Ruiz]": the later mention took the title's phrase in.
void drop_titles_taken_in(std::vector<Mention>& names) {
  for (std::size_t i = 1; i < names.size(); ++i) {
    Mention& before = names[i - 1];
    if (names[i].phrase.first < before.phrase.last && names[i].phrase.first >= before.phrase.first)
      before.phrase.last = before.phrase.first;
  }
  std::erase_if(names, [](const Mention& name) { return name.phrase.empty() || name.name.empty(); });
}

// --- a body's name that goes on behind its noun ---

// "North American [and] Oceanian Affairs", "Trade [and] Industry"; not "Justice and the FBI", "Health and Ana Ruiz".
bool is_and_within_name(const Article& article, std::uint32_t i, std::uint32_t first, std::uint32_t limit) {
  const Reading& reading = article.reading;
  if (reading.lower(i) != "and" || i == first || i + 1 >= limit || !reading.capitalized(i + 1)) return false;
  std::uint32_t end = i + 1;
  while (end < limit && reading.capitalized(end)) ++end;
  const bool another_name = article.text.tokens()[i + 1].letter_case == Case::upper ||
                            reading.is(i + 1, WordClass::given_name) || reading.is(i + 1, WordClass::title) ||
                            reading.is(i + 1, WordClass::country) || reading.is(end - 1, WordClass::organization) ||
                            reading.is(end - 1, WordClass::media);
  return !another_name;
}

// Whether the preposition behind a body's noun ties what it is for: "a Committee [on] Ports", but "the White House on
// Monday".
bool ties_to_body(const Article& article, std::uint32_t preposition, std::uint32_t noun) {
  const std::string_view lower = article.reading.lower(preposition);
  return lower == "of" || lower == "for" || (lower == "on" && is_body_on_a_subject(name_word(article, noun)));
}

// Where what is tied to a body's noun by the preposition at `at` ends, or `at` when no name follows.
std::uint32_t end_of_extension(const Article& article, std::uint32_t at, std::uint32_t limit) {
  const Reading& reading = article.reading;
  const std::uint32_t first = reading.tag(at + 1) == Tag::Dt ? at + 2 : at + 1;
  std::uint32_t end = first;
  while (end < limit && (reading.capitalized(end) ? reading.noun(end) || reading.tag(end) == Tag::Jj
                                                  : is_and_within_name(article, end, first, limit))) {
    ++end;
  }
  if (end == first || reading.is(end - 1, WordClass::weekday) || reading.is(end - 1, WordClass::month)) return at;
  return end;
}

// "Department | of Northern Affairs | of the Foreign Ministry"
void extend_body(const Article& article, Mention& mention) {
  if (mention.kind != SpeakerKind::organization || mention.name.last != mention.phrase.last) return;
  if (!article.reading.is(mention.head, WordClass::organization)) return;
  const std::uint32_t limit = article.reading.sentence(mention.head).last;
  for (int steps = 0; steps < most_extensions; ++steps) {
    const std::uint32_t at = mention.name.last;
    if (at + 1 >= limit || !ties_to_body(article, at, mention.head)) return;
    const std::uint32_t end = end_of_extension(article, at, limit);
    if (end == at) return;
    mention.name.last = mention.phrase.last = end;
  }
}

// --- names that are spelled out before their initials ---

// The first of the words before the bracket `open` whose initials are `letters`: "Neighbours" of "Neighbours for Clean
// Water in Vell (NCWV)".
std::optional<std::uint32_t> first_word_spelled_out(const Reading& reading, std::uint32_t open,
                                                    std::string_view letters) {
  const std::uint32_t start = reading.sentence(open).first;
  std::uint32_t first = open;
  std::size_t left = letters.size();
  for (std::uint32_t i = open; left > 0 && i > start && open - i < longest_spelled_out; --i) {
    if (!reading.capitalized(i - 1)) continue;
    if (reading.lower(i - 1).front() != letters[left - 1]) break;
    first = i - 1;
    --left;
  }
  return left == 0 ? std::optional(first) : std::nullopt;
}

void read_spelled_out(const Article& article, std::vector<Mention>& names) {
  const Reading& reading = article.reading;
  std::vector<Mention> spelled;
  for (std::uint32_t open = 1; open + 2 < reading.size(); ++open) {
    if (reading.word(open) != "(" || reading.word(open + 2) != ")") continue;
    const std::string_view letters = reading.lower(open + 1);
    if (article.text.tokens()[open + 1].letter_case != Case::upper || letters.size() < 3) continue;
    const std::optional<std::uint32_t> first = first_word_spelled_out(reading, open, letters);
    if (!first) continue;
    Mention body;
    body.type = MentionType::name;
    body.phrase = body.name = {*first, open};
    body.head = open - 1;
    body.kind = SpeakerKind::organization;
    body.kind_known = body.definite = true;
    body.quoted = article.quotation_at(*first) != nullptr;
    spelled.push_back(body);
  }
  if (spelled.empty()) return;
  const auto within_one = [&](const Mention& name) {
    const auto after =
        std::upper_bound(spelled.begin(), spelled.end(), name.head,
                         [](std::uint32_t head, const Mention& body) { return head < body.phrase.first; });
    return after != spelled.begin() && (after - 1)->phrase.has(name.head);
  };
  std::erase_if(names, within_one);
  names.insert(names.end(), spelled.begin(), spelled.end());
  sort_by_place(names);
}

// --- names that run together ---

// Headlines and missing commas run names together: "Ana Ruiz Slams Mayor", "told the Herald Ruiz". A long name that
// stands once and begins or ends with one that is known without the rest is cut down to that.
class RunTogether {
 public:
  RunTogether(const Article& article, std::vector<Mention>& names)
      : article_(article), reading_(article.reading), names_(names) {
    for (const Mention& name : names) {
      const std::uint32_t size = name.name.size();
      const bool person = name.kind == SpeakerKind::person && name.kind_known;
      ++times_[name_key(article, name.name)];
      if (person && size == 2) persons_.insert(name_key(article, name.name));
      if (person && size >= 2 && size <= 3) surnames_.insert(name_word(article, last_name_word(article, name.name)));
    }
  }

  void cut() {
    std::vector<Mention> split_off;
    for (Mention& name : names_) {
      if (name.name.size() < 2 || times_[name_key(article_, name.name)] > 1) continue;
      if (drop_opening(name) || keep_person_at_end(name) || keep_start_of_headline(name)) continue;
      if (const std::optional<Mention> person = split_medium(name)) split_off.push_back(*person);
    }
    names_.insert(names_.end(), split_off.begin(), split_off.end());
  }

 private:
  bool is_known(Range name) const { return times_.find(name_key(article_, name)) != times_.end(); }
  bool is_surname(std::uint32_t i) const { return surnames_.count(name_word(article_, i)) > 0; }
  bool is_given_name(std::uint32_t i) const { return reading_.is(i, WordClass::given_name); }
  bool names_a_body(std::uint32_t i) const {
    return reading_.is(i, WordClass::organization) || reading_.is(i, WordClass::media) ||
           reading_.is(i, WordClass::company_suffix) || reading_.is(i, WordClass::place) ||
           reading_.is(i, WordClass::document);
  }

  // "“…,” [Stated Ruiz]", "[8:20PM Ruiz]"
  bool drop_opening(Mention& name) const {
    const std::uint32_t first = name.name.first;
    const bool no_name = article_.text.tokens()[first].kind == TokenKind::number || reading_.word(first)[0] <= '9' ||
                         reading_.lexeme(first).has_cue_verb();
    if (name.kind != SpeakerKind::person || !no_name || is_given_name(first) || !is_surname(name.name.last - 1))
      return false;
    ++name.name.first;
    return true;
  }

  // "[Offensive Things | Ana Ruiz]"
  bool keep_person_at_end(Mention& name) const {
    if (name.name.size() < 3 || is_given_name(name.name.first)) return false;
    const Range two{name.name.last - 2, name.name.last};
    if (!(is_given_name(two.first) && is_known(two)) && persons_.count(name_key(article_, two)) == 0) return false;
    name.name.first = two.first;
    name.kind = SpeakerKind::person;
    name.role = {};
    return true;
  }

  // "[Ana Ruiz Slams Mayor]", "[Ruiz Slams Port]"
  bool keep_start_of_headline(Mention& name) const {
    const std::uint32_t last = name.name.last - 1;
    if (!article_.headline(name.head) || names_a_body(last) || is_name_suffix(name_word(article_, last))) return false;
    const std::uint32_t size = known_start(name.name);
    if (size == name.name.size()) return false;
    name.name.last = name.phrase.last = name.name.first + size;
    name.head = name.name.last - 1;
    name.kind = SpeakerKind::person;
    return true;
  }

  // How many of a name's first words are a name that the article knows; all when none are.
  std::uint32_t known_start(Range name) const {
    for (std::uint32_t size = std::min(3u, name.size() - 1); size >= 2; --size) {
      if (is_known({name.first, name.first + size})) return size;
    }
    const bool opens_with_surname = is_surname(name.first) && !is_given_name(name.first);
    return opens_with_surname && !is_surname(name.last - 1) ? 1 : name.size();
  }

  // "told the [Vell Herald | Ruiz]": leaves the medium, and gives the person.
  std::optional<Mention> split_medium(Mention& name) const {
    const std::uint32_t last = name.name.last - 1;
    if (name.name.size() < 3 || !reading_.is(last - 1, WordClass::media) || !is_surname(last) ||
        name.phrase.last != name.name.last)
      return std::nullopt;
    Mention person;
    person.type = MentionType::name;
    person.phrase = person.name = {last, last + 1};
    person.head = last;
    person.quoted = name.quoted;
    person.definite = true;
    name.name.last = name.phrase.last = last;
    name.head = last - 1;
    name.kind = SpeakerKind::organization;
    name.kind_known = true;
    name.gender = Gender::unknown;
    name.role = {};
    return person;
  }

  const Article& article_;
  const Reading& reading_;
  std::vector<Mention>& names_;
  std::unordered_map<std::string, std::uint32_t> times_;  // how often each name stands
  std::unordered_set<std::string> persons_;               // names of two words that are a person's for certain
  std::unordered_set<std::string_view> surnames_;         // of persons of two or three words
};

// "(D-Vell)", and what the name of a body has taken in: the Studies of a Center for Port Studies.
void drop_affiliations_and_parts(const Article& article, std::vector<Mention>& names) {
  const Reading& reading = article.reading;
  std::uint32_t end_of_body = 0;
  std::erase_if(names, [&](const Mention& name) {
    const std::string_view first = reading.word(name.name.first);
    const bool affiliation = name.name.first > 0 && reading.word(name.name.first - 1) == "(" &&
                             (first.size() == 1 || (first.size() > 2 && first[1] == '-'));
    if (affiliation || name.head < end_of_body) return true;
    if (name.kind == SpeakerKind::organization) end_of_body = name.name.last;
    return false;
  });
}

// --- labels of a transcript ---

// "THE COURT", "Speaker 1": what is no name is called as it stands.
Mention mention_of_label(const Article& article, Range words) {
  const Reading& reading = article.reading;
  const bool numbered = article.text.tokens()[words.last - 1].kind == TokenKind::number;
  if (std::optional<Mention> read = mention_at(article, words); !numbered && read && read->type == MentionType::name &&
                                                                words.contains(read->name) &&
                                                                read->name.last == words.last)
    return *read;
  Mention label;
  label.type = MentionType::name;
  label.phrase = label.name = words;
  label.head = words.last - 1;
  label.definite = true;
  const bool titled = reading.is(words.first, WordClass::title);
  while (!numbered && label.name.size() > 1 && reading.is(label.name.first, WordClass::title)) ++label.name.first;
  label.gender = gender_of_word(article, words.first);
  const bool function = reading.names_person(label.head) || reading.is(label.head, WordClass::organization) ||
                        reading.tag(words.first) == Tag::Dt;
  label.kind = numbered || (function && !titled) ? SpeakerKind::unnamed : SpeakerKind::person;
  label.kind_known = label.kind == SpeakerKind::unnamed || titled || label.name.size() > 1;
  return label;
}

// A label names one, whatever else could be read in it: "[20:05] ANA RUIZ, MAYOR (by phone):".
void read_labels(const Article& article, std::vector<Mention>& names) {
  if (article.speeches.empty()) return;
  std::erase_if(names, [&](const Mention& name) { return article.speech_labelled(name.head) != nullptr; });
  for (const Speech& speech : article.speeches) {
    if (speech.part == TurnPart::named && !speech.name.empty()) names.push_back(mention_of_label(article, speech.name));
  }
}

}  // namespace

std::vector<Mention> read_names(const Article& article) {
  std::vector<Mention> names = find_names(article);
  drop_titles_taken_in(names);
  for (Mention& name : names) extend_body(article, name);
  read_spelled_out(article, names);
  RunTogether(article, names).cut();
  drop_affiliations_and_parts(article, names);
  read_labels(article, names);
  sort_by_place(names);
  return names;
}

std::string name_key(const Article& article, Range name) {
  std::string key;
  for (std::uint32_t i = name.first; i < name.last; ++i) {
    if (i > name.first) key += ' ';
    key += name_word(article, i);
  }
  return key;
}

std::uint32_t last_name_word(const Article& article, Range name) {
  std::uint32_t last = name.last - 1;
  while (last > name.first && (is_name_suffix(name_word(article, last)) || article.reading.word(last) == ",")) --last;
  return last;
}

bool is_surname_with_particle(const Article& article, const Mention& mention) {
  const std::uint32_t first = mention.name.first;
  return mention.kind == SpeakerKind::person && mention.name.size() == 2 &&
         article.reading.is(first, WordClass::name_particle) && !article.reading.is(first, WordClass::given_name);
}

}  // namespace sayso
