#include "findings/speakers/cast.hpp"

#include <algorithm>

#include "english/names.hpp"

namespace sayso {

using namespace english;

namespace {

// "the Ruiz team" is her campaign.
std::string_view usual_body(std::string_view noun) { return noun == "team" || noun == "camp" ? "campaign" : noun; }

}  // namespace

Cast::Cast(const Article& article)
    : article_(article), reading_(article.reading), name_at_(article.reading.size(), none) {
  read_names();
}

std::string Cast::key(Range name) const {
  std::string out;
  for (std::uint32_t i = name.first; i < name.last; ++i) {
    if (i > name.first) out += ' ';
    out += word(i);
  }
  return out;
}

bool Cast::suffix_word(std::uint32_t i) const {
  const std::string_view low = word(i);
  return low == "jr" || low == "sr" || low == "ii" || low == "iii" || low == "iv" || low == "phd" || low == "md";
}

std::uint32_t Cast::last_word(Range name) const {
  std::uint32_t last = name.last - 1;
  while (last > name.first && (suffix_word(last) || reading_.word(last) == ",")) --last;
  return last;
}

bool Cast::same_words(Range a, Range b) const {
  if (a.size() != b.size()) return false;
  for (std::uint32_t i = 0; i < a.size(); ++i) {
    if (word(a.first + i) != word(b.first + i)) return false;
  }
  return true;
}

// Whether `shorter` ends `longer`: "Foreign Ministry" and "Chinese Foreign Ministry".
bool Cast::ends_with(Range longer, Range shorter) const {
  return shorter.size() < longer.size() && same_words({longer.last - shorter.size(), longer.last}, shorter);
}

bool Cast::starts_with(Range longer, Range shorter) const {
  return shorter.size() < longer.size() && same_words({longer.first, longer.first + shorter.size()}, shorter);
}

// "Van Dam", "Bin Salman": a surname with its particle is no full name.
bool Cast::surname_only(const Mention& mention) const {
  return mention.kind == SpeakerKind::person && mention.name.size() == 2 &&
         reading_.is(mention.name.first, WordClass::name_particle) &&
         !reading_.is(mention.name.first, WordClass::given_name);
}

bool Cast::same_person(const Entity& a, const Mention& b) const {
  if (a.gender != Gender::unknown && b.gender != Gender::unknown && a.gender != b.gender) return false;
  if (word(last_word(a.name)) == word(last_word(b.name)) && same_given_name(word(a.name.first), word(b.name.first)))
    return true;
  return ends_with(a.name, b.name) || ends_with(b.name, a.name);
}

bool Cast::same_body(const Entity& a, const Mention& b) const {
  const auto has_of = [&](Range name) {
    for (std::uint32_t i = name.first; i < name.last; ++i) {
      if (reading_.low(i) == "of" || reading_.low(i) == "for" || reading_.low(i) == "on") return true;
    }
    return false;
  };
  if (same_words(a.name, b.name)) return true;
  if (a.kind != b.kind) return false;
  if (has_of(a.name) && starts_with(a.name, b.name)) return true;
  return !has_of(a.name) && !has_of(b.name) && (ends_with(a.name, b.name) || ends_with(b.name, a.name));
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
  const std::string_view noun = word(description.noun);
  double best = 0;
  const auto counts = [&](std::uint32_t i) {
    const Tag tag = reading_.tag(i);
    return i != description.noun && tag != Tag::Dt && tag != Tag::In && tag != Tag::Pos && tag != Tag::Punct &&
           tag != Tag::Cc && tag != Tag::To && tag != Tag::PrpDollar && reading_.low(i) != "former";
  };
  const auto compare = [&](Range words) {
    double score = 0;
    for (std::uint32_t i = words.first; i < words.last; ++i) {
      if (word(i) == noun) score = std::max(score, 3.0);
      else if (same_function(word(i), noun)) score = std::max(score, 2.0);
    }
    if (score == 0) return;
    for (std::uint32_t k = description.words.first; k < description.words.last; ++k) {
      if (!counts(k)) continue;
      bool found = false;
      for (std::uint32_t i = words.first; i < words.last && !found; ++i) found = word(i) == word(k);
      for (std::uint32_t i = candidate.name.first; i < candidate.name.last && !found; ++i) found = word(i) == word(k);
      const bool other_name = reading_.tag(k) == Tag::Nnp && !reading_.is(k, WordClass::nationality);
      const bool other_kind = candidate.kind == SpeakerKind::organization &&
                              reading_.tag(k) == Tag::Nn;  // "the appeals court" is no supreme one
      score += found ? 1.0 : other_name ? -2.0 : other_kind ? -1.5 : -0.4;
    }
    best = std::max(best, score);
  };
  for (const Range words : candidate.descriptions) compare({words.first, std::min(words.last, words.first + 24)});
  if (candidate.named && candidate.kind != SpeakerKind::person) {
    // "the ministry" of a Foreign Ministry, "the department" of a Department of Justice
    compare({candidate.name.last - 1, candidate.name.last});
    compare({candidate.name.first, candidate.name.first + 1});
  }
  return best;
}

bool Cast::excluded(Index who, Range words) const {
  const Entity& candidate = (*this)[who];
  const std::uint32_t end = std::min(words.last, words.first + 12);
  for (std::uint32_t i = words.first; i < end; ++i) {
    for (const Range description : candidate.descriptions) {
      const std::uint32_t last = std::min(description.last, description.first + 12);
      for (std::uint32_t k = description.first; k < last; ++k) {
        if (rival_affiliations(word(i), word(k))) return true;
      }
    }
  }
  return false;
}

Index Cast::introduce(const Mention& mention, const Description& description) {
  Entity fresh;
  fresh.name = description.words;
  fresh.kind = mention.kind;
  fresh.kind_known = mention.kind_known;
  fresh.plural = mention.plural;
  fresh.gender = mention.gender;
  entities_.push_back(std::move(fresh));
  const auto who = static_cast<Index>(entities_.size() - 1);
  entities_.back().descriptions.push_back(description.words);
  by_noun_[word(description.noun)].push_back(who);
  return who;
}

Index Cast::together(std::vector<Index> members, Range phrase) {
  std::vector<Index> sorted = members;
  std::sort(sorted.begin(), sorted.end());
  const auto [place, fresh] = together_.try_emplace(std::move(sorted), static_cast<Index>(entities_.size()));
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

Index Cast::owned(Index owner, std::string_view noun) const {
  const auto found = owned_.find({owner, usual_body(noun)});
  return found == owned_.end() ? none : found->second;
}

void Cast::own(Index owner, std::string_view noun, Index what) {
  owned_.emplace(std::pair(owner, usual_body(noun)), what);
  if ((*this)[what].owner == none) (*this)[what].owner = owner;
}

std::string Cast::name_of(Index who) const {
  const Entity& found = (*this)[who];
  if (!found.made_name.empty()) return found.made_name;
  return clean(found.named ? unshouted(display(found), found) : found.name);
}

// "ESTMERE — …" is Estmere where the article spells it so.
Range Cast::unshouted(Range name, const Entity& found) const {
  const auto shouted = [&](Range range) { return article_.text.tokens()[range.last - 1].letter_case == Case::upper; };
  const auto same_words = [&](Range a) {
    if (a.size() != name.size()) return false;
    for (std::uint32_t i = 0; i < a.size(); ++i) {
      if (reading_.low(a.first + i) != reading_.low(name.first + i)) return false;
    }
    return true;
  };
  if (!shouted(name)) return name;
  const auto other = std::find_if(found.mentions.begin(), found.mentions.end(),
                                  [&](Range mention) { return !shouted(mention) && same_words(mention); });
  return other == found.mentions.end() ? name : *other;
}

// The longest words that an organization goes by; a person's fullest name.
Range Cast::display(const Entity& found) const {
  Range best = found.name;
  if (found.kind == SpeakerKind::person) return best;
  for (const Range mention : found.mentions) {
    if (mention.size() > best.size() && mention.size() <= 12 && ends_with(mention, found.name) &&
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
