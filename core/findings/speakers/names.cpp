// Names: which of them are one person's or one body's.
#include "english/names.hpp"

#include <algorithm>
#include <unordered_set>

#include "findings/speakers/cast.hpp"

namespace sayso {

using namespace english;

namespace {

constexpr std::size_t shortest_misspelled = 5, longest_misspelled = 24;  // bytes
constexpr std::uint32_t longest_spelled_out = 14;                        // words
constexpr std::size_t most_misspelled = 64;                              // surnames that share a misspelling

// A word with each of its letters left out in turn, and whole: words one mistake apart share one of these.
std::vector<std::string> with_one_left_out(std::string_view word) {
  std::vector<std::string> out{std::string(word)};
  for (std::size_t i = 1; i < word.size(); ++i)
    out.push_back(std::string(word.substr(0, i)) + std::string(word.substr(i + 1)));
  return out;
}

bool may_be_misspelled(std::string_view surname) {
  return surname.size() >= shortest_misspelled && surname.size() <= longest_misspelled;
}

// One letter more, less or other, or two swapped.
bool one_mistake(std::string_view a, std::string_view b) {
  if (a.size() > b.size()) std::swap(a, b);
  if (b.size() - a.size() > 1 || a == b) return false;
  std::size_t i = 0;
  while (i < a.size() && a[i] == b[i]) ++i;
  if (a.size() < b.size()) return a.substr(i) == b.substr(i + 1);
  if (a.substr(i + 1) == b.substr(i + 1)) return true;
  return i + 1 < a.size() && a[i] == b[i + 1] && a[i + 1] == b[i] && a.substr(i + 2) == b.substr(i + 2);
}

}  // namespace

void Cast::read_names() {
  names_ = find_names(article_);
  // "US Secretary" "of" "State Antony Blinken": the later mention took the title's phrase in.
  for (std::size_t i = 1; i < names_.size(); ++i) {
    Mention& before = names_[i - 1];
    if (names_[i].phrase.first < before.phrase.last && names_[i].phrase.first >= before.phrase.first)
      before.phrase.last = before.phrase.first;
  }
  std::erase_if(names_, [](const Mention& m) { return m.phrase.empty() || m.name.empty(); });
  for (Mention& name : names_) extend_organization(name);
  read_spelled_out();
  recut_names();
  // "(D-Ohio)", and what an organization's name has taken in: the Studies of a Center for Port Studies.
  std::uint32_t taken = 0;
  std::erase_if(names_, [&](const Mention& m) {
    const std::string_view first = reading_.word(m.name.first);
    const bool affiliation = m.name.first > 0 && reading_.word(m.name.first - 1) == "(" &&
                             (first.size() == 1 || (first.size() > 2 && first[1] == '-'));
    if (affiliation || m.head < taken) return true;
    if (m.kind == SpeakerKind::organization) taken = m.name.last;
    return false;
  });
  std::stable_sort(names_.begin(), names_.end(),
                   [](const Mention& a, const Mention& b) { return a.phrase.first < b.phrase.first; });
  for (std::size_t i = 0; i < names_.size(); ++i) name_at_[names_[i].head] = static_cast<Index>(i);
  named_.assign(names_.size(), {});
  std::unordered_set<std::string_view> surnames;
  for (const Mention& name : names_) {
    if (name.name.size() > 1 && name.kind == SpeakerKind::person) surnames.insert(word(last_word(name.name)));
  }
  for (std::size_t i = 0; i < names_.size(); ++i) {
    if (names_[i].name.size() > 1 && !surname_only(names_[i])) named_[i] = full_name(names_[i]);
    else if (i + 1 < names_.size() && shares_surname(names_[i], names_[i + 1]) &&
             surnames.count(word(names_[i].head)) == 0)
      named_[i] = with_surname_of(names_[i], names_[i + 1]);
  }
  index_misspellings();
  for (std::size_t i = 0; i < names_.size(); ++i) {
    const bool full = static_cast<bool>(named_[i]);
    if (!full) named_[i] = short_name(names_[i]);
    Entity& found = (*this)[named_[i].who];
    found.full_so_far += full && !article_.headline(names_[i].head);
    found.mentions.push_back(text_of(names_[i]));
  }
  find_given_names();
}

// "[Ana Ruiz] supporters": a full name that no phrase has as its own still tells who "Ruiz" is, if only one is told so.
void Cast::find_given_names() {
  std::unordered_map<std::string_view, Range> full;
  for (std::uint32_t i = 0; i + 1 < reading_.size(); ++i) {
    if (!reading_.is(i, WordClass::given_name) || !reading_.capitalized(i) || !reading_.capitalized(i + 1) ||
        reading_.sentence(i).last <= i + 1)
      continue;
    const auto [known, fresh] = full.try_emplace(word(i + 1), Range{i, i + 2});
    if (!fresh && !known->second.empty() && word(known->second.first) != word(i)) known->second = {};  // of two
  }
  for (std::size_t who = 0; who < entities_.size(); ++who) {
    Entity& person = entities_[who];
    if (person.kind != SpeakerKind::person || !person.named || person.full_names > 0 || person.name.size() != 1 ||
        reading_.is(person.name.first, WordClass::given_name))
      continue;
    const auto found = full.find(word(person.name.first));
    if (found == full.end() || found->second.empty()) continue;
    const bool female = reading_.is(found->second.first, WordClass::female),
               male = reading_.is(found->second.first, WordClass::male);
    const Gender gender = female == male ? Gender::unknown : female ? Gender::female : Gender::male;
    if (person.gender != Gender::unknown && gender != Gender::unknown && person.gender != gender)
      continue;  // "Mr. Ruiz" is not Ana
    if (person.gender == Gender::unknown) person.gender = gender;
    person.name = found->second;
    person.kind_known = true;
    person.full_names = 1;
    by_first_[word(person.name.first)].push_back(static_cast<Index>(who));
  }
}

// Headlines and missing commas run names together: "Ana Ruiz Slams Port", "told the Herald Ruiz". A long name that
// stands once and begins or ends with one that is known without the rest is cut down to that.
void Cast::recut_names() {
  std::unordered_map<std::string, std::uint32_t> times;
  std::unordered_map<std::string_view, std::uint32_t> surnames;
  std::unordered_set<std::string> persons;
  for (const Mention& name : names_) {
    ++times[key(name.name)];
    if (name.kind == SpeakerKind::person && name.kind_known && name.name.size() == 2) persons.insert(key(name.name));
    if (name.kind == SpeakerKind::person && name.name.size() >= 2 && name.name.size() <= 3 && name.kind_known)
      ++surnames[word(last_word(name.name))];
  }
  const auto known = [&](Range name) { return times.find(key(name)) != times.end(); };
  const auto body = [&](std::uint32_t i) {
    return reading_.is(i, WordClass::organization) || reading_.is(i, WordClass::media) ||
           reading_.is(i, WordClass::company_suffix) || reading_.is(i, WordClass::place) ||
           reading_.is(i, WordClass::document);
  };
  std::vector<Mention> more;
  for (Mention& name : names_) {
    if (name.name.size() < 2 || times[key(name.name)] > 1) continue;
    const bool headline = article_.headline(name.head);
    const std::uint32_t last = name.name.last - 1;
    const bool runs_in = article_.text.tokens()[name.name.first].kind == TokenKind::number ||
                         reading_.word(name.name.first)[0] <= '9' ||
                         reading_.lexeme(name.name.first).has_cue_verb();  // "“…,” Stated Ruiz", "8:20PM Ruiz"
    if (name.kind == SpeakerKind::person && runs_in && !reading_.is(name.name.first, WordClass::given_name) &&
        surnames.find(word(last)) != surnames.end()) {
      ++name.name.first;
      continue;
    }
    if (name.name.size() >= 3 && !reading_.is(name.name.first, WordClass::given_name) &&
        ((reading_.is(last - 1, WordClass::given_name) && known({last - 1, last + 1})) ||
         persons.count(key({last - 1, last + 1})) > 0)) {
      name.name.first = last - 1;  // "Offensive Things | Ana Ruiz"
      name.kind = SpeakerKind::person;
      name.role = {};
      continue;
    }
    if (headline && !body(last) && !suffix_word(last)) {
      Range whole = name.name;
      for (std::uint32_t size = std::min(3u, whole.size() - 1); size >= 2; --size) {
        if (!known({whole.first, whole.first + size})) continue;
        name.name.last = whole.first + size;
        break;
      }
      const bool surname =
          surnames.find(word(whole.first)) != surnames.end() && !reading_.is(whole.first, WordClass::given_name);
      if (name.name.size() == whole.size() && surname && surnames.find(word(last)) == surnames.end())
        name.name.last = whole.first + 1;
      if (name.name.size() < whole.size()) {
        name.phrase.last = name.name.last;
        name.head = name.name.last - 1;
        name.kind = SpeakerKind::person;
        continue;
      }
    }
    if (name.name.size() >= 3 && reading_.is(last - 1, WordClass::media) &&
        surnames.find(word(last)) != surnames.end() && name.phrase.last == name.name.last) {
      Mention person;
      person.type = MentionType::name;
      person.phrase = person.name = {last, last + 1};
      person.head = last;
      person.quoted = name.quoted;
      person.definite = true;
      more.push_back(person);
      name.name.last = name.phrase.last = last;
      name.head = last - 1;
      name.kind = SpeakerKind::organization;
      name.kind_known = true;
      name.gender = Gender::unknown;
      name.role = {};
    }
  }
  names_.insert(names_.end(), more.begin(), more.end());
}

// "Neighbours for Clean Water in Vell (NCWV)": the words whose initials the brackets hold are one name.
void Cast::read_spelled_out() {
  std::vector<Mention> spelled;
  for (std::uint32_t open = 1; open + 2 < reading_.size(); ++open) {
    const std::string_view letters = reading_.low(open + 1);
    if (reading_.word(open) != "(" || reading_.word(open + 2) != ")" ||
        article_.text.tokens()[open + 1].letter_case != Case::upper || letters.size() < 3)
      continue;
    const std::uint32_t start = reading_.sentence(open).first;
    std::uint32_t first = open;
    std::size_t left = letters.size();
    for (std::uint32_t i = open; left > 0 && i > start && open - i < longest_spelled_out; --i) {
      if (!reading_.capitalized(i - 1)) continue;
      if (reading_.low(i - 1).front() != letters[left - 1]) break;
      first = i - 1;
      --left;
    }
    if (left > 0) continue;
    Mention body;
    body.type = MentionType::name;
    body.phrase = body.name = {first, open};
    body.head = open - 1;
    body.kind = SpeakerKind::organization;
    body.kind_known = body.definite = true;
    body.quoted = article_.quotation_at(first) != nullptr;
    spelled.push_back(body);
  }
  if (spelled.empty()) return;
  const auto within = [&](const Mention& name) {
    const auto after =
        std::upper_bound(spelled.begin(), spelled.end(), name.head,
                         [](std::uint32_t head, const Mention& body) { return head < body.phrase.first; });
    return after != spelled.begin() && (after - 1)->phrase.has(name.head);
  };
  std::erase_if(names_, within);
  names_.insert(names_.end(), spelled.begin(), spelled.end());
  std::stable_sort(names_.begin(), names_.end(),
                   [](const Mention& a, const Mention& b) { return a.phrase.first < b.phrase.first; });
}

// "North American | and | Oceanian Affairs", "Trade | and | Industry", not "Justice | and | the FBI", "Health | and |
// Ana Ruiz".
bool Cast::joins_names(std::uint32_t i, std::uint32_t first, std::uint32_t limit) const {
  if (reading_.low(i) != "and" || i == first || i + 1 >= limit || !reading_.capitalized(i + 1)) return false;
  std::uint32_t end = i + 1;
  while (end < limit && reading_.capitalized(end)) ++end;
  const bool another = article_.text.tokens()[i + 1].letter_case == Case::upper ||
                       reading_.is(i + 1, WordClass::given_name) || reading_.is(i + 1, WordClass::title) ||
                       reading_.is(i + 1, WordClass::country) || reading_.is(end - 1, WordClass::organization) ||
                       reading_.is(end - 1, WordClass::media);
  return !another;
}

// "Department | of North American Affairs of the Foreign Ministry"
void Cast::extend_organization(Mention& mention) const {
  if (mention.kind != SpeakerKind::organization || mention.name.last != mention.phrase.last) return;
  if (!reading_.is(mention.head, WordClass::organization)) return;
  const Range sentence = reading_.sentence(mention.head);
  for (int steps = 0; steps < 3; ++steps) {
    const std::uint32_t at = mention.name.last;
    if (at + 1 >= sentence.last) return;
    // "a Committee on Ports", but "the White House on Monday"
    const std::string_view noun = word(mention.head);
    const bool on =
        reading_.low(at) == "on" && (noun == "committee" || noun == "subcommittee" || noun == "commission" ||
                                     noun == "council" || noun == "center" || noun == "conference");
    if (reading_.low(at) != "of" && reading_.low(at) != "for" && !on) return;
    std::uint32_t end = reading_.tag(at + 1) == Tag::Dt ? at + 2 : at + 1;
    const std::uint32_t first = end;
    while (end < sentence.last && (reading_.capitalized(end) ? reading_.noun(end) || reading_.tag(end) == Tag::Jj
                                                             : joins_names(end, first, sentence.last))) {
      ++end;
    }
    if (end == first || reading_.is(end - 1, WordClass::weekday) || reading_.is(end - 1, WordClass::month)) return;
    mention.name.last = mention.phrase.last = end;
  }
}

// The words that stand for a name in the result: of an organization with its owner ("China’s Foreign Ministry").
Range Cast::text_of(const Mention& mention) const {
  if (mention.kind != SpeakerKind::organization && mention.kind != SpeakerKind::group) return mention.name;
  Range whole = mention.name;
  if (reading_.is(mention.head, WordClass::country)) return whole;
  while (whole.first > mention.phrase.first &&
         (reading_.capitalized(whole.first - 1) || reading_.tag(whole.first - 1) == Tag::Pos) &&
         reading_.tag(whole.first - 1) != Tag::Dt && reading_.tag(whole.first - 1) != Tag::PrpDollar) {
    --whole.first;
  }
  if (reading_.tag(whole.first) == Tag::Pos) return mention.name;
  if (whole.first >= reading_.sentence(whole.first).first + 2 && reading_.tag(whole.first - 1) == Tag::Pos &&
      reading_.is(whole.first - 2, WordClass::country))
    whole.first -= 2;
  // "the Vell County Coroner’s [Office]": a noun that only its owner makes a name
  const NounPhrase* base = article_.phrases.at(whole.first);
  if (whole.size() == 1 && base != nullptr && whole.first >= base->tokens.first + 2 &&
      reading_.tag(whole.first - 1) == Tag::Pos && reading_.is(whole.first, WordClass::organization)) {
    std::uint32_t first = whole.first - 1;
    while (first > base->tokens.first && reading_.capitalized(first - 1) && reading_.tag(first - 1) != Tag::Dt) --first;
    if (first < whole.first - 1) whole.first = first;
  }
  return whole;
}

// "[Tom] and [Ruth Bell]"
bool Cast::shares_surname(const Mention& given, const Mention& full) const {
  return given.kind == SpeakerKind::person && given.name.size() == 1 && given.phrase.size() == 1 &&
         reading_.is(given.head, WordClass::given_name) && full.kind == SpeakerKind::person &&
         full.phrase.first == full.name.first && full.name.size() == 2 &&
         reading_.is(full.name.first, WordClass::given_name) && full.name.first == given.phrase.last + 1 &&
         reading_.low(given.phrase.last) == "and";
}

Reference Cast::with_surname_of(const Mention& given, const Mention& full) {
  const std::uint32_t surname = last_word(full.name);
  std::string whole(word(given.head));
  whole.append(" ").append(word(surname));
  const auto [known, fresh] = by_name_.try_emplace(std::move(whole), static_cast<Index>(entities_.size()));
  if (fresh) {
    Entity& person = (*this)[add(given)];
    person.made_name = clean(given.name) + " " + clean({surname, surname + 1});
    person.kind_known = true;
    by_last_[word(surname)].push_back(known->second);
    by_first_[word(given.head)].push_back(known->second);
  }
  ++(*this)[known->second].full_names;
  return {known->second, Way::full_name, 9};
}

Reference Cast::full_name(const Mention& mention) {
  Index same = none;
  const auto known = by_name_.find(key(mention.name));
  if (known != by_name_.end()) same = known->second;
  const auto consider = [&](Index candidate) {
    if (same != none) return;
    const Entity& found = (*this)[candidate];
    const bool persons = found.kind == SpeakerKind::person && mention.kind == SpeakerKind::person;
    if (persons ? same_person(found, mention) : same_body(found, mention)) same = candidate;
  };
  if (same == none) each_latest(by_last_[word(last_word(mention.name))], consider);
  if (same == none && mention.kind != SpeakerKind::person) {
    // "the Bureau of Prisons" of "the Federal Bureau of Prisons", "the Port Authority" of "the Port Authority of Vell"
    each_latest(by_first_[word(mention.name.first)], consider);
    const auto acronym = acronyms_.find(std::string(usual_name(key(mention.name))));
    if (same == none && acronym != acronyms_.end()) same = acronym->second;
  }
  if (same == none) same = add(mention);
  else learn(same, mention);
  Entity& found = (*this)[same];
  const bool given = reading_.is(mention.name.first, WordClass::given_name),
             was_given = reading_.is(found.name.first, WordClass::given_name);
  const bool longer = mention.name.size() > found.name.size();
  if (found.kind != SpeakerKind::person ? longer : (longer && (given || !was_given)) || (given && !was_given))
    found.name = mention.name;
  by_name_.emplace(key(mention.name), same);
  ++found.full_names;
  return {same, Way::full_name, 9};
}

Index Cast::add(const Mention& mention) {
  Entity fresh;
  fresh.name = mention.name;
  fresh.kind = mention.kind;
  fresh.kind_known = mention.kind_known;
  fresh.named = true;
  fresh.plural = mention.plural;
  if (mention.kind == SpeakerKind::person && mention.name.size() == 1 &&
      reading_.is(mention.head, WordClass::given_name)) {
    const bool female = reading_.is(mention.head, WordClass::female), male = reading_.is(mention.head, WordClass::male);
    if (female != male) fresh.gender = female ? Gender::female : Gender::male;
  }
  entities_.push_back(std::move(fresh));
  const auto who = static_cast<Index>(entities_.size() - 1);
  const std::uint32_t last = last_word(mention.name);
  by_last_[word(last)].push_back(who);
  if (mention.name.size() > 1) by_first_[word(mention.name.first)].push_back(who);
  if (mention.kind != SpeakerKind::person) {
    by_noun_[word(last)].push_back(who);
    if (mention.name.size() > 1) by_noun_[word(mention.name.first)].push_back(who);
  }
  learn(who, mention);
  if (mention.kind != SpeakerKind::person) learn_acronym(who, mention);
  return who;
}

void Cast::learn(Index who, const Mention& mention) {
  Entity& found = (*this)[who];
  if (found.gender == Gender::unknown) found.gender = mention.gender;
  if (mention.name.size() >= found.name.size() ||
      mention.kind == found.kind) {  // "German" alone tells nothing of German Ortega
    if (found.kind != mention.kind && !found.kind_known && mention.kind_known) found.kind = mention.kind;
    found.kind_known |= mention.kind_known;
  }
  if (mention.role.empty()) return;
  if (!mention.before.empty()) describe(who, mention.before);
  const bool apposed = mention.role.first > mention.name.first;
  const bool says_more = found.role.size() == 1 && mention.role.size() > 1 && !found.role_apposed;
  // "candidates Ana Ruiz and Leo Marsh", "Sens. Ruiz and Marsh"
  const std::string_view noun = word(mention.role.last - 1);
  const bool courtesy = mention.role.size() == 1 && noun == "dr";
  const bool of_several = !apposed && (reading_.tag(mention.role.last - 1) == Tag::Nns || noun == "sens" ||
                                       noun == "reps" || noun == "govs" || noun == "messrs");
  if (!of_several && !courtesy && (found.role.empty() || (apposed && !found.role_apposed) || says_more)) {
    found.role = mention.role;
    found.role_apposed = apposed;
  }
  describe(who, mention.role);
}

void Cast::describe(Index who, Range words) {
  Entity& found = (*this)[who];
  if (found.descriptions.size() >= 16) return;
  found.descriptions.push_back(words);
  for (std::uint32_t i = words.first; i < words.last; ++i) {
    const bool noun = reading_.is(i, WordClass::role) || reading_.is(i, WordClass::title) ||
                      reading_.is(i, WordClass::relation) || reading_.is(i, WordClass::human_noun) ||
                      reading_.is(i, WordClass::organization) || reading_.is(i, WordClass::document) ||
                      reading_.is(i, WordClass::group) || reading_.tag(i) == Tag::Nn || reading_.tag(i) == Tag::Nns;
    if (!noun) continue;
    std::vector<Index>& bucket = by_noun_[word(i)];
    if (bucket.empty() || bucket.back() != who) bucket.push_back(who);
  }
}

// "the Department of Justice (DOJ)", or later "the DOJ"
void Cast::learn_acronym(Index who, const Mention& mention) {
  const std::uint32_t after = mention.phrase.last;
  if (after + 2 < reading_.size() && reading_.word(after) == "(" && reading_.word(after + 2) == ")" &&
      reading_.capitalized(after + 1)) {
    acronyms_.emplace(std::string(word(after + 1)), who);
  }
  acronyms_.emplace(std::string(usual_name(key(mention.name))), who);
  if (mention.name.size() < 2) return;
  std::string initials;
  for (std::uint32_t i = mention.name.first; i < mention.name.last; ++i) {
    if (reading_.capitalized(i) && reading_.low(i) != "of" && reading_.low(i) != "the")
      initials += reading_.low(i).substr(0, 1);
  }
  if (initials.size() >= 2) acronyms_.emplace(initials, who);
  // "VA" of a Department of Veterans Affairs
  const bool department = reading_.is(mention.name.first, WordClass::organization) && mention.name.size() > 2 &&
                          reading_.low(mention.name.first + 1) == "of";
  if (department && initials.size() >= 3) acronyms_.emplace(initials.substr(1), who);
}

Reference Cast::short_name(const Mention& mention) {
  const std::string_view name = word(last_word(mention.name));
  struct Best {
    Index who = none;
    double score = -1e9, second = -1e9;
  } best;
  const std::uint32_t paragraph = article_.body_paragraph(mention.head);
  Index last_mentioned = none, first_introduced = none;
  std::uint32_t last_place = 0;
  const auto bears = [&](Index candidate) {
    const Entity& found = (*this)[candidate];
    if (found.kind != SpeakerKind::person || found.full_names == 0) return false;
    return mention.gender == Gender::unknown || found.gender == Gender::unknown || mention.gender == found.gender;
  };
  const auto latest = [&](Index candidate) {
    const Entity& found = (*this)[candidate];
    if (bears(candidate)) first_introduced = candidate;  // the oldest comes last
    if (bears(candidate) && !found.mentions.empty() && found.mentions.back().first >= last_place)
      last_mentioned = candidate, last_place = found.mentions.back().first;
  };
  const auto consider = [&](Index candidate) {
    if (!bears(candidate)) return;
    const Entity& found = (*this)[candidate];
    double score = 0.3 * std::min(found.full_names, 3u) + 2.0 * std::min(found.bare_names, 3u);
    if (candidate == first_introduced) score += 1;
    if (found.full_so_far >= 2 && found.bare_names == 0) score -= 2;  // whom the article goes on naming in full
    if (!found.mentions.empty()) {
      const std::uint32_t distance = paragraph - article_.body_paragraph(found.mentions.back().first);
      score += distance == 0 ? 2.5 : distance == 1 ? 1.2 : 0;
    }
    if (candidate == last_mentioned) score += 0.6;
    if (mention.gender != Gender::unknown && found.gender == mention.gender) score += 4;
    if (!mention.role.empty() && agreement(candidate, {mention.role, mention.role.last - 1}) >= 2) score += 3;
    if (found.mentions.empty()) score -= 1.5;  // not yet introduced
    if (score > best.score) best.second = best.score, best.score = score, best.who = candidate;
    else best.second = std::max(best.second, score);
  };
  const bool certain_body = mention.kind_known && mention.kind != SpeakerKind::person;
  if (!(certain_body && reading_.is(mention.head, WordClass::country))) {
    for (const auto* bearers : {&by_last_[name], &by_first_[word(mention.name.first)]}) {
      if (best.who != none) break;
      each_latest(*bearers, latest);
      each_latest(*bearers, consider);
    }
  }
  const bool shouted = article_.text.tokens()[mention.head].letter_case == Case::upper;
  const auto acronym = mention.kind != SpeakerKind::person || shouted
                           ? acronyms_.find(std::string(usual_name(key(mention.name))))
                           : acronyms_.end();
  if (best.who == none && acronym != acronyms_.end()) {
    learn(acronym->second, mention);
    return {acronym->second, Way::full_name, 9};
  }
  Reference found{best.who, best.second < -1e8 ? Way::only_bearer : Way::one_of_bearers,
                  best.second < -1e8 ? 9 : best.score - best.second};
  if (best.who != none) ++(*this)[best.who].bare_names;
  const auto same_single = [&](Index candidate) {
    const Entity& other = (*this)[candidate];
    if (!found && other.named && other.name.size() == mention.name.size() && same_words(other.name, mention.name) &&
        (mention.gender == Gender::unknown || other.gender == Gender::unknown || mention.gender == other.gender)) {
      found = {candidate, Way::only_bearer, 9};
    }
  };
  if (!found) each_latest(by_last_[name], same_single);
  if (!found && mention.kind == SpeakerKind::organization && mention.phrase.first < mention.name.first &&
      name != "house") {
    // "the Post" of "the Washington Post", but the House is not the White House
    const auto part = [&](Index candidate) {
      if (!found && (*this)[candidate].kind == SpeakerKind::organization) found = {candidate, Way::only_bearer, 9};
    };
    each_latest(by_last_[name], part);
    if (!found) each_latest(by_first_[name], part);
  }
  if (!found) {
    if (const Index meant = misspelled(mention); meant != none) found = {meant, Way::misspelled, 9};
  }
  if (!found) return {add(mention), Way::full_name, 9};
  learn(found.who, mention);
  return found;
}

Reference Cast::named(const Mention& mention) {
  if (const Index known = name_at_[mention.head]; known != none) return named_[static_cast<std::size_t>(known)];
  Reference found = mention.name.size() > 1 && !surname_only(mention) ? full_name(mention) : short_name(mention);
  (*this)[found.who].mentions.push_back(text_of(mention));
  return found;
}

Index Cast::known(Range name) const {
  const auto found = by_name_.find(key(name));
  return found == by_name_.end() ? none : found->second;
}

Index Cast::bearer(std::uint32_t token) const {
  const auto bearers = by_last_.find(word(token));
  Index found = none;
  std::uint32_t most = 0;
  if (bearers == by_last_.end()) return none;
  each_latest(bearers->second, [&](Index candidate) {
    const Entity& person = (*this)[candidate];
    const std::uint32_t weight = 1 + person.full_names + person.bare_names;
    if (person.kind == SpeakerKind::person && person.named && weight > most) found = candidate, most = weight;
  });
  return found;
}

// A surname that nobody bears, one letter away from one that somebody does.
void Cast::index_misspellings() {
  for (std::size_t i = 0; i < entities_.size(); ++i) {
    if (entities_[i].kind != SpeakerKind::person || entities_[i].full_names == 0) continue;
    const std::string_view surname = word(last_word(entities_[i].name));
    if (!may_be_misspelled(surname)) continue;
    for (std::string& variant : with_one_left_out(surname)) {
      std::vector<Index>& bucket = by_misspelling_[std::move(variant)];
      if (bucket.size() < most_misspelled) bucket.push_back(static_cast<Index>(i));
    }
  }
}

Index Cast::misspelled(const Mention& mention) const {
  if (mention.name.size() != 1 || mention.kind != SpeakerKind::person ||
      reading_.is(mention.head, WordClass::given_name))
    return none;
  const std::string_view name = word(mention.head);
  if (!may_be_misspelled(name)) return none;
  Index found = none;
  for (const std::string& variant : with_one_left_out(name)) {
    const auto bucket = by_misspelling_.find(variant);
    if (bucket == by_misspelling_.end()) continue;
    for (const Index candidate : bucket->second) {
      const Entity& person = (*this)[candidate];
      if (candidate == found || !one_mistake(word(last_word(person.name)), name)) continue;
      if (found != none) return none;  // it may be either
      found = candidate;
    }
  }
  return found;
}

}  // namespace sayso
