#include "findings/speakers/cast.hpp"

#include <algorithm>

#include "english/names.hpp"
#include "english/questions.hpp"
#include "findings/speakers/names.hpp"
#include "findings/speakers/scores.hpp"

namespace sayso {

using namespace english;

namespace {

constexpr std::uint32_t longest_description = 24, longest_affiliation = 12, longest_display = 12;  // words compared

// "the Ruiz team" is her campaign.
std::string_view usual_body(std::string_view noun) { return is_campaign(noun) ? "campaign" : noun; }

Range beginning(Range words, std::uint32_t length) { return {words.first, std::min(words.last, words.first + length)}; }

}  // namespace

Cast::Cast(const Article& article)
    : article_(article),
      reading_(article.reading),
      names_(read_names(article)),
      referents_(names_.size()),
      name_ending_at_(article.reading.size(), none) {
  for (std::size_t i = 0; i < names_.size(); ++i) name_ending_at_[names_[i].head] = static_cast<Index>(i);
  resolve_full_names();
  index_misspellings();
  resolve_short_names();
  find_given_names();
}

std::span<const Mention> Cast::names_from(std::uint32_t first) const {
  const auto name = std::lower_bound(names_.begin(), names_.end(), first,
                                     [](const Mention& m, std::uint32_t token) { return m.phrase.first < token; });
  return std::span(names_).subspan(static_cast<std::size_t>(name - names_.begin()));
}

std::span<const Mention> Cast::names_in(Range words) const {
  if (words.empty()) return {};
  const auto names = names_from(words.first);
  return names.first(names.size() - names_from(words.last).size());
}

Index Cast::named_in_full(Range name) const {
  const auto found = by_name_.find(name_key(article_, name));
  return found == by_name_.end() ? none : found->second;
}

Index Cast::bearer_of_surname(std::uint32_t token) const {
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

std::string_view Cast::surname(const Entity& person) const { return word(last_name_word(article_, person.name)); }

bool Cast::same_words(Range a, Range b) const {
  if (a.size() != b.size()) return false;
  for (std::uint32_t i = 0; i < a.size(); ++i) {
    if (word(a.first + i) != word(b.first + i)) return false;
  }
  return true;
}

// Whether `shorter` ends `longer`: "Foreign Ministry" and "Norlandic Foreign Ministry".
bool Cast::ends_with(Range longer, Range shorter) const {
  return shorter.size() < longer.size() && same_words({longer.last - shorter.size(), longer.last}, shorter);
}

bool Cast::starts_with(Range longer, Range shorter) const {
  return shorter.size() < longer.size() && same_words({longer.first, longer.first + shorter.size()}, shorter);
}

// --- what the article says of them ---

void Cast::add_description(Index who, Range words) {
  constexpr std::size_t most_descriptions = 16;
  Entity& found = (*this)[who];
  if (found.descriptions.size() >= most_descriptions) return;
  found.descriptions.push_back(words);
  for (std::uint32_t i = words.first; i < words.last; ++i) {
    const auto is = [&](WordClass c) { return reading_.is(i, c); };
    const bool noun = reading_.names_person(i) || is(WordClass::title) || is(WordClass::organization) ||
                      is(WordClass::document) || is(WordClass::group) || reading_.tag(i) == Tag::Nn ||
                      reading_.tag(i) == Tag::Nns;
    if (!noun) continue;
    Bearers& bucket = by_noun_[word(i)];
    if (bucket.empty() || bucket.back() != who) bucket.push_back(who);
  }
}

std::vector<Index> Cast::called(std::string_view noun) const {
  std::vector<Index> out;
  const auto collect = [&](std::string_view w) {
    const auto bucket = by_noun_.find(w);
    if (bucket != by_noun_.end()) each_latest(bucket->second, [&](Index who) { out.push_back(who); });
  };
  collect(noun);
  for (const std::string_view other : synonyms(noun)) collect(other);
  std::sort(out.begin(), out.end());
  out.erase(std::unique(out.begin(), out.end()), out.end());
  return out;
}

double Cast::agreement(Index who, const Description& description) const {
  const Entity& candidate = (*this)[who];
  double best = 0;
  const auto compare = [&](Range words) { best = std::max(best, agreement_with(words, candidate, description)); };
  for (const Range words : candidate.descriptions) compare(beginning(words, longest_description));
  if (candidate.named && candidate.kind != SpeakerKind::person) {
    // "the ministry" of a Foreign Ministry, "the department" of a Department of Justice
    compare({candidate.name.last - 1, candidate.name.last});
    compare({candidate.name.first, candidate.name.first + 1});
  }
  return best;
}

// How well a description agrees with other words that are said of a candidate.
double Cast::agreement_with(Range words, const Entity& candidate, const Description& description) const {
  const std::string_view noun = word(description.noun);
  double score = 0;
  for (std::uint32_t i = words.first; i < words.last; ++i) {
    if (word(i) == noun) score = std::max(score, scores::agreement::same_noun);
    else if (same_function(word(i), noun)) score = std::max(score, scores::agreement::same_function);
  }
  if (score == 0) return 0;
  const auto has = [&](Range range, std::string_view sought) {
    for (std::uint32_t i = range.first; i < range.last; ++i) {
      if (word(i) == sought) return true;
    }
    return false;
  };
  for (std::uint32_t k = description.words.first; k < description.words.last; ++k) {
    if (k == description.noun || !is_distinguishing(k)) continue;
    const bool other_name = reading_.tag(k) == Tag::Nnp && !reading_.is(k, WordClass::nationality);
    const bool other_kind = candidate.kind == SpeakerKind::organization && reading_.tag(k) == Tag::Nn;
    if (has(words, word(k)) || has(candidate.name, word(k))) score += scores::agreement::word_found;
    else if (other_name) score += scores::agreement::other_name;
    else score += other_kind ? scores::agreement::other_kind : scores::agreement::word_missing;
  }
  return score;
}

// Whether a word tells more of somebody than its noun: "[port] officials in [Vell]", not "the", "former".
bool Cast::is_distinguishing(std::uint32_t i) const {
  switch (reading_.tag(i)) {
    case Tag::Dt:
    case Tag::In:
    case Tag::Pos:
    case Tag::Punct:
    case Tag::Cc:
    case Tag::To:
    case Tag::PrpDollar:
      return false;
    default:
      return reading_.lower(i) != "former";
  }
}

bool Cast::rules_out(Index who, Range words) const {
  const Entity& candidate = (*this)[who];
  const Range said = beginning(words, longest_affiliation);
  for (std::uint32_t i = said.first; i < said.last; ++i) {
    for (const Range description : candidate.descriptions) {
      const Range known = beginning(description, longest_affiliation);
      for (std::uint32_t k = known.first; k < known.last; ++k) {
        if (rival_affiliations(word(i), word(k))) return true;
      }
    }
  }
  return false;
}

Index Cast::belonging_to(Index owner, std::string_view noun) const {
  const auto found = belongings_.find({owner, usual_body(noun)});
  return found == belongings_.end() ? none : found->second;
}

void Cast::set_owner(Index owner, std::string_view noun, Index what) {
  belongings_.emplace(std::pair(owner, usual_body(noun)), what);
  if ((*this)[what].owner == none) (*this)[what].owner = owner;
}

// --- who joins ---

Index Cast::add_described(const Mention& mention, const Description& description) {
  Entity fresh;
  fresh.name = description.words;
  fresh.kind = mention.kind;
  fresh.kind_known = mention.kind_known;
  fresh.plural = mention.plural;
  fresh.gender = mention.gender;
  fresh.descriptions.push_back(description.words);
  entities_.push_back(std::move(fresh));
  const auto who = static_cast<Index>(entities_.size() - 1);
  by_noun_[word(description.noun)].push_back(who);
  return who;
}

Index Cast::group_of(std::vector<Index> members, Range phrase) {
  std::vector<Index> sorted = members;
  std::sort(sorted.begin(), sorted.end());
  const auto [place, fresh] = groups_.try_emplace(std::move(sorted), static_cast<Index>(entities_.size()));
  if (!fresh) return place->second;
  Entity all;
  for (std::size_t i = 0; i < members.size(); ++i) {
    if (i > 0) all.made_name += i + 1 == members.size() ? " and " : ", ";
    all.made_name += name_of(members[i]);
  }
  all.name = phrase;
  all.kind = SpeakerKind::group;
  all.kind_known = true;
  all.plural = true;
  all.members = std::move(members);
  entities_.push_back(std::move(all));
  return place->second;
}

Index Cast::author(const std::string& name, Range pronoun) {
  for (std::size_t who = 0; who < entities_.size(); ++who) {
    const Entity& known = entities_[who];
    if (known.named && known.kind == SpeakerKind::person && name_of(static_cast<Index>(who)) == name)
      return static_cast<Index>(who);
  }
  Entity author;
  author.name = pronoun;
  author.made_name = name;
  author.kind_known = true;
  author.full_names = 1;
  entities_.push_back(std::move(author));
  return static_cast<Index>(entities_.size() - 1);
}

// --- under which name ---

std::string Cast::name_of(Index who) const {
  const Entity& found = (*this)[who];
  if (!found.made_name.empty()) return found.made_name;
  return clean(found.named ? unshouted(display(found), found) : found.name);
}

// "ESTMERE — …" is Estmere where the article spells it so.
Range Cast::unshouted(Range name, const Entity& found) const {
  const auto shouted = [&](Range range) { return article_.text.tokens()[range.last - 1].letter_case == Case::upper; };
  const auto same_letters = [&](Range other) {
    if (other.size() != name.size()) return false;
    for (std::uint32_t i = 0; i < other.size(); ++i) {
      if (reading_.lower(other.first + i) != reading_.lower(name.first + i)) return false;
    }
    return true;
  };
  if (!shouted(name)) return name;
  const auto other = std::find_if(found.mentions.begin(), found.mentions.end(),
                                  [&](Range mention) { return !shouted(mention) && same_letters(mention); });
  return other == found.mentions.end() ? name : *other;
}

// The longest words that an organization goes by; a person's fullest name.
Range Cast::display(const Entity& found) const {
  Range best = found.name;
  if (found.kind == SpeakerKind::person) return best;
  for (const Range mention : found.mentions) {
    if (mention.size() > best.size() && mention.size() <= longest_display && ends_with(mention, found.name) &&
        reading_.tag(mention.first) != Tag::Dt && reading_.tag(mention.first) != Tag::PrpDollar) {
      best = mention;
    }
  }
  return best;
}

std::string Cast::clean(Range range) const {
  std::string out;
  for (std::uint32_t i = range.first; i < range.last; ++i) {
    if (i > range.first && article_.text.tokens()[i].space_before) out += ' ';
    out += reading_.word(i);
  }
  return out;
}

}  // namespace sayso
