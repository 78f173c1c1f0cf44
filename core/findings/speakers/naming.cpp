// Which names are one person's or one body's.
//
// Full names are compared with each other first: "Robert Quill" and "Bob Quill" are one person, "the Foreign Ministry"
// and "the Norlandic Foreign Ministry" one body. Then each short name, in text order, looks for who bears it:
//
//   1. persons whose last name it is, else whose given name; of several the likeliest (likeliest_of)
//   2. bodies whose acronym it is: "the DOJ"
//   3. whoever goes by the same single word
//   4. bodies of whose name it is a part: "the Post"
//   5. the one person whose surname is a letter away
//   6. nobody: then it joins the cast as a name of its own
#include <algorithm>
#include <unordered_set>

#include "english/names.hpp"
#include "english/questions.hpp"
#include "findings/speakers/cast.hpp"
#include "findings/speakers/misspellings.hpp"
#include "findings/speakers/names.hpp"
#include "findings/speakers/ranking.hpp"
#include "findings/speakers/scores.hpp"

namespace sayso {

using namespace english;

namespace {

constexpr std::size_t most_misspelled = 64;  // surnames that share a misspelling

template <class Map>
const std::vector<Index>& bearers_in(const Map& map, std::string_view word) {
  static const std::vector<Index> nobody;
  const auto found = map.find(word);
  return found == map.end() ? nobody : found->second;
}

// The latest who joined of those that fit, or none.
template <class Fits>
Index latest_of(const std::vector<Index>& bearers, Fits fits) {
  Index found = none;
  each_latest(bearers, [&](Index candidate) {
    if (found == none && fits(candidate)) found = candidate;
  });
  return found;
}

Reference by_full_name(Index who) { return {who, Way::full_name, uncontested}; }

}  // namespace

void Cast::resolve_full_names() {
  std::unordered_set<std::string_view> surnames;
  for (const Mention& name : names_) {
    if (name.name.size() > 1 && name.kind == SpeakerKind::person)
      surnames.insert(word(last_name_word(article_, name.name)));
  }
  for (std::size_t i = 0; i < names_.size(); ++i) {
    if (is_full_name(names_[i])) referents_[i] = full_name(names_[i]);
    else if (i + 1 < names_.size() && shares_surname(names_[i], names_[i + 1]) &&
             surnames.count(word(names_[i].head)) == 0)
      referents_[i] = with_surname_of(names_[i], names_[i + 1]);
  }
}

void Cast::resolve_short_names() {
  for (std::size_t i = 0; i < names_.size(); ++i) {
    const bool full = static_cast<bool>(referents_[i]);
    const bool label = article_.speech_labelled(names_[i].head) != nullptr;
    if (!full && label) referents_[i] = of_label(names_[i]);
    if (!referents_[i]) referents_[i] = short_name(names_[i]);
    Entity& found = (*this)[referents_[i].who];
    found.labelled |= full && label;
    found.full_so_far += full && !article_.headline(names_[i].head);
    found.mentions.push_back(text_of(names_[i]));
  }
}

Reference Cast::resolve_name(const Mention& mention) {
  if (const Index known = name_ending_at_[mention.head]; known != none) return referent(known);
  const Reference found = is_full_name(mention) ? full_name(mention) : short_name(mention);
  (*this)[found.who].mentions.push_back(text_of(mention));
  return found;
}

// "[Ana Ruiz] supporters": a full name that no phrase has as its own still tells who "Ruiz" is, if only one is told so.
void Cast::find_given_names() {
  std::unordered_map<std::string_view, Range> full;  // of a surname; empty when two persons bear it
  for (std::uint32_t i = 0; i + 1 < reading_.size(); ++i) {
    if (!is_given_name(i) || !reading_.capitalized(i) || !reading_.capitalized(i + 1) ||
        reading_.sentence(i).last <= i + 1)
      continue;
    const auto [known, fresh] = full.try_emplace(word(i + 1), Range{i, i + 2});
    if (!fresh && !known->second.empty() && word(known->second.first) != word(i)) known->second = {};
  }
  for (std::size_t who = 0; who < entities_.size(); ++who) {
    Entity& person = entities_[who];
    if (person.kind != SpeakerKind::person || !person.named || person.full_names > 0 || person.name.size() != 1 ||
        is_given_name(person.name.first))
      continue;
    const auto found = full.find(word(person.name.first));
    if (found == full.end() || found->second.empty()) continue;
    const Gender gender = gender_of_word(article_, found->second.first);
    if (!may_be_one(person.gender, gender)) continue;  // "Mr. Ruiz" is not Ana
    if (person.gender == Gender::unknown) person.gender = gender;
    person.name = found->second;
    person.kind_known = true;
    person.full_names = 1;
    by_first_[word(person.name.first)].push_back(static_cast<Index>(who));
  }
}

// --- full names ---

bool Cast::is_full_name(const Mention& mention) const {
  return mention.name.size() > 1 && !is_surname_with_particle(article_, mention);
}

bool Cast::same_person(const Entity& a, const Mention& b) const {
  if (!may_be_one(a.gender, b.gender)) return false;
  if (surname(a) == word(last_name_word(article_, b.name)) && same_given_name(word(a.name.first), word(b.name.first)))
    return true;
  return ends_with(a.name, b.name) || ends_with(b.name, a.name);
}

bool Cast::same_body(const Entity& a, const Mention& b) const {
  if (same_words(a.name, b.name)) return true;
  if (a.kind != b.kind) return false;
  if (ties_a_complement(a.name) && starts_with(a.name, b.name)) return true;
  return !ties_a_complement(a.name) && !ties_a_complement(b.name) &&
         (ends_with(a.name, b.name) || ends_with(b.name, a.name));
}

// "Port Authority [of] Vell", "Committee [on] Ports"
bool Cast::ties_a_complement(Range name) const {
  for (std::uint32_t i = name.first; i < name.last; ++i) {
    if (ties_within_body_name(reading_.lower(i))) return true;
  }
  return false;
}

// "[Tom] and [Ruth Bell]"
bool Cast::shares_surname(const Mention& given, const Mention& full) const {
  return given.kind == SpeakerKind::person && given.name.size() == 1 && given.phrase.size() == 1 &&
         is_given_name(given.head) && full.kind == SpeakerKind::person && full.phrase.first == full.name.first &&
         full.name.size() == 2 && is_given_name(full.name.first) && full.name.first == given.phrase.last + 1 &&
         reading_.lower(given.phrase.last) == "and";
}

Reference Cast::with_surname_of(const Mention& given, const Mention& full) {
  const std::uint32_t surname = last_name_word(article_, full.name);
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
  return by_full_name(known->second);
}

Reference Cast::full_name(const Mention& mention) {
  Index same = known_by_full_name(mention);
  if (same == none) same = add(mention);
  else learn(same, mention);
  Entity& found = (*this)[same];
  if (is_fuller(mention, found)) found.name = mention.name;
  by_name_.emplace(name_key(article_, mention.name), same);
  ++found.full_names;
  return by_full_name(same);
}

Index Cast::known_by_full_name(const Mention& mention) const {
  const std::string key = name_key(article_, mention.name);
  if (const auto known = by_name_.find(key); known != by_name_.end()) return known->second;
  const auto is_same = [&](Index candidate) {
    const Entity& found = (*this)[candidate];
    const bool persons = found.kind == SpeakerKind::person && mention.kind == SpeakerKind::person;
    return persons ? same_person(found, mention) : same_body(found, mention);
  };
  const Index same = latest_of(bearers_in(by_last_, word(last_name_word(article_, mention.name))), is_same);
  if (same != none || mention.kind == SpeakerKind::person) return same;
  // "the Port Authority" of "the Port Authority of Vell"
  const Index begins_alike = latest_of(bearers_in(by_first_, word(mention.name.first)), is_same);
  if (begins_alike != none) return begins_alike;
  const auto acronym = acronyms_.find(std::string(usual_name(key)));
  return acronym == acronyms_.end() ? none : acronym->second;
}

// Whether a mention names somebody more fully than all before: more words, or the given name at last.
bool Cast::is_fuller(const Mention& mention, const Entity& found) const {
  const bool longer = mention.name.size() > found.name.size();
  if (found.kind != SpeakerKind::person) return longer;
  const bool given = is_given_name(mention.name.first), was_given = is_given_name(found.name.first);
  const bool formal = mention.name.size() == found.name.size() &&  // "Robert Quill" of whom "Bob Quill" was known
                      is_short_form(word(found.name.first), word(mention.name.first));
  return (longer && (given || !was_given)) || (given && !was_given) || formal;
}

// --- short names ---

// "LAMB:" is whom the labels before have named in full, else whom the article has; of several it may be either. "IC:"
// is Ines Calder.
Reference Cast::of_label(const Mention& mention) const {
  const std::string_view name = word(last_name_word(article_, mention.name));
  std::vector<Index> labelled, others;
  const auto consider = [&](Index candidate) {
    const Entity& found = (*this)[candidate];
    if (may_bear(found, mention)) (found.labelled ? labelled : others).push_back(candidate);
  };
  each_latest(bearers_in(by_last_, name), consider);
  if (labelled.empty() && others.empty()) each_latest(bearers_in(by_first_, name), consider);
  const std::size_t letters = mention.name.size() == 1 ? name.size() : 0;
  if (labelled.empty() && others.empty() && (letters == 2 || letters == 3)) {
    const std::size_t most = std::min<std::size_t>(entities_.size(), 64);
    for (std::size_t who = 0; who < most; ++who) {
      if (has_initials(static_cast<Index>(who), name)) others.push_back(static_cast<Index>(who));
    }
  }
  if (labelled.size() > 1) return {labelled.front(), Way::one_of_bearers, 0};
  const std::vector<Index>& bearers = labelled.empty() ? others : labelled;
  return bearers.size() == 1 ? Reference{bearers.front(), Way::only_bearer, uncontested} : Reference{};
}

bool Cast::has_initials(Index who, std::string_view letters) const {
  const Entity& person = (*this)[who];
  if (person.kind != SpeakerKind::person || person.full_names == 0 || person.name.size() != letters.size())
    return false;
  for (std::uint32_t i = 0; i < person.name.size(); ++i) {
    if (word(person.name.first + i).front() != letters[i]) return false;
  }
  return true;
}

Reference Cast::short_name(const Mention& mention) {
  Reference found = likeliest_bearer(mention);
  if (found) {
    ++(*this)[found.who].bare_names;
  } else if (const Index body = known_by_acronym(mention); body != none) {
    found = by_full_name(body);
  } else if (const Index same = known_by_same_word(mention); same != none) {
    found = {same, Way::only_bearer, uncontested};
  } else if (const Index whole = known_by_part(mention); whole != none) {
    found = {whole, Way::only_bearer, uncontested};
  } else if (const Index meant = misspelled(mention); meant != none) {
    found = {meant, Way::misspelled, uncontested};
  } else {
    return by_full_name(add(mention));
  }
  learn(found.who, mention);
  return found;
}

// Whether somebody whom the article names in full may be called so.
bool Cast::may_bear(const Entity& candidate, const Mention& mention) const {
  return candidate.kind == SpeakerKind::person && candidate.full_names > 0 &&
         may_be_one(candidate.gender, mention.gender);
}

Reference Cast::likeliest_bearer(const Mention& mention) const {
  const bool body = mention.kind_known && mention.kind != SpeakerKind::person;
  if (body && reading_.is(mention.head, WordClass::country)) return {};
  if (const Reference found = likeliest_of(bearers_in(by_last_, word(last_name_word(article_, mention.name))), mention))
    return found;
  return likeliest_of(bearers_in(by_first_, word(mention.name.first)), mention);
}

Reference Cast::likeliest_of(const Bearers& bearers, const Mention& mention) const {
  Index named_last = none, introduced_first = none;
  std::uint32_t last_place = 0;
  each_latest(bearers, [&](Index candidate) {
    const Entity& found = (*this)[candidate];
    if (!may_bear(found, mention)) return;
    introduced_first = candidate;  // the oldest comes last
    if (!found.mentions.empty() && found.mentions.back().first >= last_place)
      named_last = candidate, last_place = found.mentions.back().first;
  });
  if (introduced_first == none) return {};
  Ranking ranking(unfit, unfit);
  each_latest(bearers, [&](Index candidate) {
    if (may_bear((*this)[candidate], mention))
      ranking.consider(candidate, bearer_score(candidate, mention, named_last, introduced_first));
  });
  return {ranking.best(), ranking.contested() ? Way::one_of_bearers : Way::only_bearer, ranking.lead()};
}

double Cast::bearer_score(Index candidate, const Mention& mention, Index named_last, Index introduced_first) const {
  using namespace scores::bearer;
  const Entity& found = (*this)[candidate];
  double score =
      each_full_name * std::min(found.full_names, most_names) + each_bare_name * std::min(found.bare_names, most_names);
  if (candidate == introduced_first) score += scores::bearer::introduced_first;
  if (found.full_so_far >= 2 && found.bare_names == 0) score += always_in_full;
  if (!found.mentions.empty()) {
    const std::uint32_t distance =
        article_.body_paragraph(mention.head) - article_.body_paragraph(found.mentions.back().first);
    score += distance == 0 ? same_paragraph : distance == 1 ? paragraph_before : 0;
  }
  if (candidate == named_last) score += scores::bearer::named_last;
  if (mention.gender != Gender::unknown && found.gender == mention.gender) score += sex_agrees;
  if (!mention.role.empty() && agreement(candidate, {mention.role, mention.role.last - 1}) >= least_role_agreement)
    score += role_agrees;
  if (found.mentions.empty()) score += not_yet_named;
  return score;
}

// "the DOJ", "VARDE" in capitals
Index Cast::known_by_acronym(const Mention& mention) const {
  const bool shouted = article_.text.tokens()[mention.head].letter_case == Case::upper;
  if (mention.kind == SpeakerKind::person && !shouted) return none;
  const auto acronym = acronyms_.find(std::string(usual_name(name_key(article_, mention.name))));
  return acronym == acronyms_.end() ? none : acronym->second;
}

Index Cast::known_by_same_word(const Mention& mention) const {
  return latest_of(bearers_in(by_last_, word(last_name_word(article_, mention.name))), [&](Index candidate) {
    const Entity& other = (*this)[candidate];
    return other.named && same_words(other.name, mention.name) && may_be_one(other.gender, mention.gender);
  });
}

// "the Post" of "the Vell Evening Post", but the House is not the White House
Index Cast::known_by_part(const Mention& mention) const {
  const std::string_view name = word(last_name_word(article_, mention.name));
  if (mention.kind != SpeakerKind::organization || mention.phrase.first == mention.name.first || name == "house")
    return none;
  const auto is_body = [&](Index candidate) { return (*this)[candidate].kind == SpeakerKind::organization; };
  const Index ends_so = latest_of(bearers_in(by_last_, name), is_body);
  return ends_so != none ? ends_so : latest_of(bearers_in(by_first_, name), is_body);
}

void Cast::index_misspellings() {
  for (std::size_t i = 0; i < entities_.size(); ++i) {
    if (entities_[i].kind != SpeakerKind::person || entities_[i].full_names == 0) continue;
    const std::string_view surname = this->surname(entities_[i]);
    if (!may_be_misspelled(surname)) continue;
    for (std::string& spelling : spellings_with_one_left_out(surname)) {
      Bearers& bucket = by_misspelling_[std::move(spelling)];
      if (bucket.size() < most_misspelled) bucket.push_back(static_cast<Index>(i));
    }
  }
}

// The one person whose surname is a mistake away from a surname that nobody bears, or none.
Index Cast::misspelled(const Mention& mention) const {
  if (mention.name.size() != 1 || mention.kind != SpeakerKind::person || is_given_name(mention.head)) return none;
  const std::string_view name = word(mention.head);
  if (!may_be_misspelled(name)) return none;
  Index found = none;
  for (const std::string& spelling : spellings_with_one_left_out(name)) {
    const auto bucket = by_misspelling_.find(spelling);
    if (bucket == by_misspelling_.end()) continue;
    for (const Index candidate : bucket->second) {
      if (candidate == found || !one_mistake_apart(surname((*this)[candidate]), name)) continue;
      if (found != none) return none;  // it may be either
      found = candidate;
    }
  }
  return found;
}

// --- what a name tells ---

Index Cast::add(const Mention& mention) {
  Entity fresh;
  fresh.name = mention.name;
  fresh.kind = mention.kind;
  fresh.kind_known = mention.kind_known;
  fresh.named = true;
  fresh.plural = mention.plural;
  if (mention.kind == SpeakerKind::person && mention.name.size() == 1 && is_given_name(mention.head))
    fresh.gender = gender_of_word(article_, mention.head);
  entities_.push_back(std::move(fresh));
  const auto who = static_cast<Index>(entities_.size() - 1);
  const std::string_view first = word(mention.name.first), last = word(last_name_word(article_, mention.name));
  const bool body = mention.kind != SpeakerKind::person;
  by_last_[last].push_back(who);
  if (mention.name.size() > 1) by_first_[first].push_back(who);
  if (body) by_noun_[last].push_back(who);
  if (body && mention.name.size() > 1) by_noun_[first].push_back(who);
  learn(who, mention);
  if (body) learn_acronym(who, mention);
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
  if (!mention.role.empty()) learn_role(who, mention);
  else if (!mention.before.empty())
    add_description(who, without_owner(mention.before));  // "the operator, Norland Rail"
}

// "the council’s [contractor]"
Range Cast::without_owner(Range description) const {
  for (std::uint32_t i = description.last - 1; i-- > description.first;) {
    if (reading_.tag(i) == Tag::Pos) return {i + 1, description.last};
  }
  return description;
}

// An apposition tells more than a title: "Dr. Ruiz", then "Ana Ruiz, a surgeon".
void Cast::learn_role(Index who, const Mention& mention) {
  if (!mention.before.empty()) add_description(who, mention.before);
  Entity& found = (*this)[who];
  const bool apposed = mention.role.first > mention.name.first;
  const bool says_more = found.role.size() == 1 && mention.role.size() > 1 && !found.role_apposed;
  const std::string_view noun = word(mention.role.last - 1);
  const bool courtesy = mention.role.size() == 1 && noun == "dr";
  // "candidates Ana Ruiz and Leo Marsh", "Sens. Ruiz and Marsh"
  const bool of_several = !apposed && (reading_.tag(mention.role.last - 1) == Tag::Nns || is_title_of_several(noun));
  if (!of_several && !courtesy && (found.role.empty() || (apposed && !found.role_apposed) || says_more)) {
    found.role = mention.role;
    found.role_apposed = apposed;
  }
  add_description(who, mention.role);
}

// "the Department of Justice (DOJ)", or later "the DOJ"
void Cast::learn_acronym(Index who, const Mention& mention) {
  const std::uint32_t after = mention.phrase.last;
  if (after + 2 < reading_.size() && reading_.word(after) == "(" && reading_.word(after + 2) == ")" &&
      reading_.capitalized(after + 1)) {
    acronyms_.emplace(std::string(word(after + 1)), who);
  }
  acronyms_.emplace(std::string(usual_name(name_key(article_, mention.name))), who);
  if (mention.name.size() < 2) return;
  std::string initials;
  for (std::uint32_t i = mention.name.first; i < mention.name.last; ++i) {
    const std::string_view lower = reading_.lower(i);
    if (reading_.capitalized(i) && lower != "of" && lower != "the") initials += lower.substr(0, 1);
  }
  if (initials.size() >= 2) acronyms_.emplace(initials, who);
  // "VA" of a Department of Veterans Affairs
  const bool department = reading_.is(mention.name.first, WordClass::organization) && mention.name.size() > 2 &&
                          reading_.lower(mention.name.first + 1) == "of";
  if (department && initials.size() >= 3) acronyms_.emplace(initials.substr(1), who);
}

// The words that stand for a name in the result: of an organization with its owner ("Norland’s Foreign Ministry").
Range Cast::text_of(const Mention& mention) const {
  if (mention.kind != SpeakerKind::organization && mention.kind != SpeakerKind::group) return mention.name;
  Range whole = mention.name;
  if (reading_.is(mention.head, WordClass::country)) return whole;
  const auto is_determiner = [&](std::uint32_t i) {
    return reading_.tag(i) == Tag::Dt || reading_.tag(i) == Tag::PrpDollar;
  };
  const auto is_possessive = [&](std::uint32_t i) { return reading_.tag(i) == Tag::Pos; };
  while (whole.first > mention.phrase.first &&
         (reading_.capitalized(whole.first - 1) || is_possessive(whole.first - 1)) && !is_determiner(whole.first - 1)) {
    --whole.first;
  }
  if (is_possessive(whole.first)) return mention.name;
  if (whole.first >= reading_.sentence(whole.first).first + 2 && is_possessive(whole.first - 1) &&
      reading_.is(whole.first - 2, WordClass::country))
    whole.first -= 2;
  // "the Vell County Coroner’s [Office]": a noun that only its owner makes a name
  const NounPhrase* base = article_.phrases.at(whole.first);
  if (whole.size() == 1 && base != nullptr && whole.first >= base->tokens.first + 2 && is_possessive(whole.first - 1) &&
      reading_.is(whole.first, WordClass::organization)) {
    std::uint32_t first = whole.first - 1;
    while (first > base->tokens.first && reading_.capitalized(first - 1) && reading_.tag(first - 1) != Tag::Dt) --first;
    if (first < whole.first - 1) whole.first = first;
  }
  return whole;
}

}  // namespace sayso
