#include "findings/speakers.hpp"

#include <algorithm>
#include <array>
#include <string_view>
#include <unordered_map>

#include "findings/mentions.hpp"
#include "findings/sources.hpp"

namespace sayso {
namespace {

using namespace english;

constexpr std::uint32_t memory = 48;         // recent mentions that a pronoun looks back at
constexpr std::uint32_t pronoun_reach = 8;   // sentences
constexpr std::uint32_t description_reach = 60;

struct Entity {
  Range name;                      // its fullest name, or the words of its description
  std::string joint;               // the name of several speakers together
  SpeakerKind kind = SpeakerKind::person;
  bool kind_known = false;
  bool named = false;
  bool plural = false;
  Gender gender = Gender::unknown;
  Range role;
  std::uint32_t head = 0;          // of a description: its noun
  std::vector<Range> descriptions; // phrases that were said of it: roles, appositions, "the official from …"
  std::vector<Range> mentions;
  std::uint32_t full_names = 0;    // how often it is named in full
  std::uint32_t last_seen = 0;     // token
};

struct Seen {
  Index entity;
  std::uint32_t token;
  bool subject;
  bool quoted;
};

class Resolver {
 public:
  Resolver(const Article& article, const std::vector<Attribution>& attributions) : article_(article), reading_(article.reading), attributions_(attributions) {}

  FoundSpeakers run(const std::vector<Party>& parties) {
    read_names();
    std::vector<std::size_t> order(parties.size());
    for (std::size_t i = 0; i < order.size(); ++i) order[i] = i;
    std::stable_sort(order.begin(), order.end(), [&](std::size_t a, std::size_t b) { return place(parties[a]) < place(parties[b]); });
    of_.assign(parties.size(), none);
    source_of_.assign(attributions_.size(), none);
    std::size_t name = 0;
    for (const std::size_t i : order) {
      const std::uint32_t here = place(parties[i]);
      for (; name < names_.size() && names_[name].phrase.first < here; ++name) see(names_[name], entity_of_name_[name]);
      of_[i] = resolve(parties[i]);
      if (parties[i].source && of_[i] != none) {
        source_of_[static_cast<std::size_t>(parties[i].attribution)] = of_[i];
        last_speaker_ = of_[i];
        last_speaker_at_ = here;
      }
    }
    return report(parties);
  }

 private:
  // Where a party is met in the text: at its phrase, or at what it says when no phrase names it.
  std::uint32_t place(const Party& party) const {
    if (!party.phrase.empty()) return party.phrase.first;
    if (party.attribution == none) return 0;
    return attributions_[static_cast<std::size_t>(party.attribution)].content.front().first;
  }

  std::string_view word(std::uint32_t i) const { return name_word(article_, i); }
  Entity& entity(Index i) { return entities_[static_cast<std::size_t>(i)]; }

  // --- names ------------------------------------------------------------------------------------------------------

  // All names of the article become entities before anything is resolved, so that a surname may come before its name.
  void read_names() {
    names_ = find_names(article_);
    // "US Secretary" "of" "State Antony Blinken": the later mention took the title's phrase in.
    for (std::size_t i = 1; i < names_.size(); ++i) {
      if (names_[i].phrase.first < names_[i - 1].phrase.last && names_[i].phrase.first >= names_[i - 1].phrase.first) names_[i - 1].phrase.last = names_[i - 1].phrase.first;
    }
    std::erase_if(names_, [](const Mention& m) { return m.phrase.empty() || m.name.empty(); });
    for (Mention& name : names_) extend_organization(name);
    std::stable_sort(names_.begin(), names_.end(), [](const Mention& a, const Mention& b) { return a.phrase.first < b.phrase.first; });
    entity_of_name_.assign(names_.size(), none);
    name_at_.assign(reading_.size(), none);
    for (std::size_t i = 0; i < names_.size(); ++i) name_at_[names_[i].head] = static_cast<Index>(i);
    for (std::size_t i = 0; i < names_.size(); ++i) {
      if (names_[i].name.size() > 1) entity_of_name_[i] = full_name(names_[i]);
    }
    for (std::size_t i = 0; i < names_.size(); ++i) {
      if (entity_of_name_[i] == none) entity_of_name_[i] = short_name(names_[i]);
      Entity& found = entity(entity_of_name_[i]);
      found.mentions.push_back(text_of(names_[i]));
    }
  }

  // "Department | of North American Affairs of the Foreign Ministry"
  void extend_organization(Mention& mention) const {
    if (mention.kind != SpeakerKind::organization || mention.name.last != mention.phrase.last) return;
    for (int steps = 0; steps < 3; ++steps) {
      const std::uint32_t at = mention.name.last;
      if (at + 1 >= reading_.size() || (reading_.low(at) != "of" && reading_.low(at) != "for" && reading_.low(at) != "on")) return;
      const NounPhrase* more = article_.phrases.starting(at + 1);
      if (more == nullptr || !more->name || !reading_.is(mention.head, WordClass::organization)) return;
      const std::uint32_t first = reading_.tag(more->tokens.first) == Tag::Dt ? more->tokens.first + 1 : more->tokens.first;
      if (first >= more->tokens.last || !reading_.capitalized(first)) return;
      mention.name.last = mention.phrase.last = more->tokens.last;
    }
  }

  // The words that stand for a name in the result: of an organization with its owner ("China’s Foreign Ministry").
  Range text_of(const Mention& mention) const {
    if (mention.kind != SpeakerKind::organization && mention.kind != SpeakerKind::group) return mention.name;
    Range whole{mention.phrase.first, mention.name.last};
    while (whole.size() > 1 && (reading_.tag(whole.first) == Tag::Dt || reading_.tag(whole.first) == Tag::PrpDollar)) ++whole.first;
    return whole;
  }

  bool suffix_word(std::uint32_t i) const {
    const std::string_view low = word(i);
    return low == "jr" || low == "sr" || low == "ii" || low == "iii" || low == "iv" || low == "phd" || low == "md";
  }

  std::uint32_t last_word(Range name) const {
    std::uint32_t last = name.last - 1;
    while (last > name.first && suffix_word(last)) --last;
    return last;
  }

  // Whether two full names of persons can be one: the same last word, and first words that agree (alike, or an initial).
  bool same_person(Range a, Range b) const {
    if (word(last_word(a)) != word(last_word(b))) return false;
    const std::string_view x = word(a.first), y = word(b.first);
    if (x == y) return true;
    return (x.size() == 1 && y.starts_with(x)) || (y.size() == 1 && x.starts_with(y));
  }

  bool same_words(Range a, Range b) const {
    if (a.size() != b.size()) return false;
    for (std::uint32_t i = 0; i < a.size(); ++i) {
      if (word(a.first + i) != word(b.first + i)) return false;
    }
    return true;
  }

  // Whether `shorter` ends `longer`: "Foreign Ministry" and "Chinese Foreign Ministry".
  bool ends_with(Range longer, Range shorter) const {
    if (shorter.size() >= longer.size()) return false;
    return same_words({longer.last - shorter.size(), longer.last}, shorter);
  }

  bool has_of(Range name) const {
    for (std::uint32_t i = name.first; i < name.last; ++i) {
      if (reading_.low(i) == "of" || reading_.low(i) == "for" || reading_.low(i) == "on") return true;
    }
    return false;
  }

  Index full_name(const Mention& mention) {
    const std::string_view key = word(last_word(mention.name));
    for (const Index candidate : by_last_[key]) {
      Entity& found = entity(candidate);
      const bool person = found.kind == SpeakerKind::person && mention.kind == SpeakerKind::person;
      const bool same = person ? same_person(found.name, mention.name)
                               : same_words(found.name, mention.name) || (found.kind == mention.kind && !has_of(found.name) && !has_of(mention.name) &&
                                         (ends_with(found.name, mention.name) || ends_with(mention.name, found.name)));
      if (!same) continue;
      if (mention.name.size() > found.name.size()) found.name = mention.name;
      learn(found, mention);
      ++found.full_names;
      return candidate;
    }
    return add(mention);
  }

  Index add(const Mention& mention) {
    Entity fresh;
    fresh.name = mention.name;
    fresh.kind = mention.kind;
    fresh.kind_known = mention.kind_known;
    fresh.named = true;
    fresh.plural = mention.plural;
    fresh.full_names = mention.name.size() > 1;
    fresh.head = mention.head;
    learn(fresh, mention);
    entities_.push_back(std::move(fresh));
    const auto index = static_cast<Index>(entities_.size() - 1);
    by_last_[word(last_word(mention.name))].push_back(index);
    if (mention.name.size() > 1) by_first_[word(mention.name.first)].push_back(index);
    if (mention.name.size() > 1 && mention.kind != SpeakerKind::person) by_initials(index, mention.name);
    return index;
  }

  void learn(Entity& found, const Mention& mention) {
    if (found.gender == Gender::unknown) found.gender = mention.gender;
    if (found.kind != mention.kind && !found.kind_known && mention.kind_known) found.kind = mention.kind;
    found.kind_known |= mention.kind_known;
    if (mention.role.empty()) return;
    const bool apposition = mention.role.first > mention.name.first;
    const bool earlier_is_apposition = !found.role.empty() && found.role.first > 0 && apposed_.count(found.role.first) > 0;
    if (found.role.empty() || (apposition && !earlier_is_apposition)) found.role = mention.role;
    if (apposition) apposed_.emplace(mention.role.first, true);
    found.descriptions.push_back(mention.role);
  }

  // "the Department of Justice (DOJ)", later "the DOJ"
  void by_initials(Index index, Range name) {
    std::string initials;
    for (std::uint32_t i = name.first; i < name.last; ++i) {
      if (reading_.capitalized(i)) initials += reading_.word(i).substr(0, 1);
    }
    if (initials.size() >= 2) acronyms_.emplace(std::move(initials), index);
  }

  Index short_name(const Mention& mention) {
    const std::string_view key = word(mention.name.first);
    Index best = none;
    std::uint32_t best_score = 0;
    const auto consider = [&](Index candidate, std::uint32_t base) {
      const Entity& found = entity(candidate);
      if (found.kind != SpeakerKind::person || !found.named) return;
      if (mention.gender != Gender::unknown && found.gender != Gender::unknown && mention.gender != found.gender) return;
      const bool near = !found.mentions.empty() && reading_.paragraph(found.mentions.back().first) == reading_.paragraph(mention.head);
      const std::uint32_t score = base + found.full_names * 2 + (near ? 1000 : 0);
      if (score > best_score) best_score = score, best = candidate;
    };
    for (const Index candidate : by_last_[key]) {
      const Entity& found = entity(candidate);
      if (found.name.size() == 1 || found.kind != SpeakerKind::person) {
        // The same single name again ("China"), unless a person of that surname is known.
        if (best == none && same_words(found.name, mention.name)) best = candidate, best_score = 1;
        continue;
      }
      consider(candidate, 3000);
    }
    if (best_score <= 1) {
      for (const Index candidate : by_first_[key]) consider(candidate, 2000);
    }
    if (best == none && mention.kind == SpeakerKind::organization && mention.phrase.first < mention.name.first) {
      for (const Index candidate : by_first_[key]) {
        if (entity(candidate).kind == SpeakerKind::organization) best = candidate, best_score = 1;
      }
      for (const Index candidate : by_last_[key]) {
        if (entity(candidate).kind == SpeakerKind::organization) best = candidate, best_score = 1;
      }
    }
    if (best_score <= 1 && reading_.text().tokens()[mention.head].letter_case == Case::upper) {
      const auto acronym = acronyms_.find(std::string(reading_.word(mention.head)));
      if (acronym != acronyms_.end()) best = acronym->second;
    }
    if (best != none && mention.kind == SpeakerKind::organization && mention.kind_known && entity(best).kind == SpeakerKind::person) {
      if (reading_.is(mention.head, WordClass::country)) best = none;  // "Jordan", the country, and Vernon Jordan
    }
    if (best == none) return add(mention);
    learn(entity(best), mention);
    return best;
  }

  // --- recency ----------------------------------------------------------------------------------------------------

  void see(const Mention& mention, Index who) {
    const bool subject = mention.phrase.last < reading_.size() && (reading_.finite(mention.phrase.last) || reading_.tag(mention.phrase.last) == Tag::Rb);
    note(who, mention.phrase.first, subject || reading_.sentence(mention.head).first == mention.phrase.first, mention.quoted);
  }

  void note(Index who, std::uint32_t token, bool subject, bool quoted) {
    entity(who).last_seen = token;
    recent_.push_back({who, token, subject, quoted});
  }

  std::uint32_t sentence_number(std::uint32_t token) const { return article_.text.tokens()[token].sentence; }

  // --- resolving --------------------------------------------------------------------------------------------------

  Index resolve(const Party& party) {
    if (party.phrase.empty()) return party.source ? running_speaker(party.attribution) : none;
    const std::optional<Mention> mention = mention_of(party.phrase);
    if (!mention) return none;
    if (const Index together = joint(party.phrase, *mention); together != none) return together;
    Index who = none;
    switch (mention->type) {
      case MentionType::name: who = of_name(*mention); break;
      case MentionType::pronoun: who = of_pronoun(*mention, party); break;
      case MentionType::description: who = of_description(*mention, party.phrase); break;
    }
    if (who == none) return none;
    if (mention->type != MentionType::name) {
      entity(who).mentions.push_back(mention->phrase);
      note(who, mention->phrase.first, true, mention->quoted);
    }
    return who;
  }

  // The mention that a party's words are: their first phrase, or the name that an apposition gives it.
  std::optional<Mention> mention_of(Range phrase) const {
    std::uint32_t first = phrase.first;
    while (first < phrase.last && (reading_.mark(first) || reading_.tag(first) == Tag::Punct || reading_.tag(first) == Tag::Cc)) ++first;
    if (first >= phrase.last) return std::nullopt;
    const auto name = std::lower_bound(names_.begin(), names_.end(), first, [](const Mention& m, std::uint32_t t) { return m.phrase.first < t; });
    const NounPhrase* base = article_.phrases.at(first);
    if (name != names_.end() && name->phrase.first == first && name->phrase.last <= std::max(phrase.last, base != nullptr ? base->tokens.last : 0) && !owner(*name, phrase)) {
      return *name;
    }
    if (base == nullptr) return mention_at(article_, {first, first + 1}, phrase.last);
    Range whole{first, std::min(base->tokens.last, phrase.last)};
    std::optional<Mention> mention = mention_at(article_, whole, phrase.last);
    if (mention && mention->type == MentionType::description) {
      // "the mayor, Ana Ruiz,"  "her lawyer Ana Ruiz"
      for (auto inner = name; inner != names_.end() && inner->phrase.first < phrase.last; ++inner) {
        const bool apposed = inner->phrase.first > first + 1 && reading_.word(inner->phrase.first - 1) == "," && inner->kind == SpeakerKind::person &&
                             inner->phrase.last <= phrase.last && inner->name.size() > 1 &&
                             (reading_.is(mention->head, WordClass::role) || reading_.is(mention->head, WordClass::relation));
        if (apposed) return *inner;
      }
    }
    return mention;
  }

  // Whether a name at the start of a phrase only owns what the phrase is about: "Ruiz’s lawyer".
  bool owner(const Mention& name, Range phrase) const {
    const std::uint32_t after = name.phrase.last;
    return after + 1 < phrase.last && reading_.tag(after) == Tag::Pos && reading_.tag(after + 1) != Tag::Punct;
  }

  // "Smith and Jones" speak together: a speaker of their own.
  Index joint(Range phrase, const Mention& first) {
    if (first.type != MentionType::name) return none;
    std::uint32_t at = first.phrase.last;
    if (at < phrase.last && reading_.word(at) == "(") {
      while (at < phrase.last && reading_.word(at) != ")") ++at;
      if (at < phrase.last) ++at;
    }
    if (at + 1 >= phrase.last || reading_.low(at) != "and") return none;
    const std::optional<Mention> second = mention_of({at + 1, phrase.last});
    if (!second || second->type != MentionType::name) return none;
    const std::string name = name_of(of_name(first)) + " and " + name_of(of_name(*second));
    for (std::size_t i = 0; i < entities_.size(); ++i) {
      if (entities_[i].joint == name) {
        entities_[i].mentions.push_back(phrase);
        return static_cast<Index>(i);
      }
    }
    Entity both;
    both.joint = name;
    both.name = phrase;
    both.kind = SpeakerKind::group;
    both.plural = true;
    both.mentions.push_back(phrase);
    entities_.push_back(std::move(both));
    const auto index = static_cast<Index>(entities_.size() - 1);
    note(index, phrase.first, true, first.quoted);
    return index;
  }

  Index of_name(const Mention& mention) {
    if (const Index known = name_at_[mention.head]; known != none) return entity_of_name_[static_cast<std::size_t>(known)];
    const Index who = mention.name.size() > 1 ? full_name(mention) : short_name(mention);
    entity(who).mentions.push_back(text_of(mention));
    return who;
  }

  Index running_speaker(Index attribution) const {
    const Attribution& found = attributions_[static_cast<std::size_t>(attribution)];
    if (found.kind == QuoteKind::indirect || last_speaker_ == none) return none;
    const std::uint32_t here = found.content.front().first;
    const std::uint32_t there = article_.text.tokens()[last_speaker_at_].paragraph;
    return article_.text.tokens()[here].paragraph - there <= 1 ? last_speaker_ : none;
  }

  Index of_pronoun(const Mention& mention, const Party& party) {
    const std::string_view low = reading_.low(mention.head);
    if (low == "i" || low == "we" || low == "my" || low == "our" || low == "us" || low == "me") {
      if (party.source || party.attribution == none) return none;
      return source_of_[static_cast<std::size_t>(party.attribution)];
    }
    if (low == "you" || low == "your" || low == "what") return none;
    if (low == "who" || low == "which" || low == "that" || low == "whom") return antecedent(mention.head);
    return most_salient(mention, mention.gender != Gender::unknown, pronoun_reach);
  }

  // The party most in the reader's mind before a pronoun: near, a subject, the one who spoke last, of the right gender.
  Index most_salient(const Mention& mention, bool person, std::uint32_t reach) {
    const std::uint32_t here = sentence_number(mention.head);
    Index best = none;
    double best_score = -1e9;
    const std::size_t oldest = recent_.size() > memory ? recent_.size() - memory : 0;
    for (std::size_t k = recent_.size(); k-- > oldest;) {
      const Seen& seen = recent_[k];
      const Entity& candidate = entity(seen.entity);
      const std::uint32_t distance = here - sentence_number(seen.token);
      if (distance > reach) break;
      if (!fits(candidate, mention, person)) continue;
      double score = -1.0 * distance - 0.01 * static_cast<double>(recent_.size() - k);
      if (seen.subject) score += 1.2;
      if (seen.quoted) score -= 2.5;
      if (seen.entity == last_speaker_) score += 1.5;
      if (person && mention.gender != Gender::unknown && candidate.gender == mention.gender) score += 0.8;
      if (person && candidate.full_names > 0) score += 0.3;
      if (score > best_score) best_score = score, best = seen.entity;
    }
    if (best != none && person && entity(best).gender == Gender::unknown) entity(best).gender = mention.gender;
    return best;
  }

  bool fits(const Entity& candidate, const Mention& mention, bool person) const {
    if (person) {
      if (candidate.kind != SpeakerKind::person && candidate.kind != SpeakerKind::unnamed) {
        return candidate.named && !candidate.kind_known && !candidate.plural;
      }
      return candidate.gender == Gender::unknown || mention.gender == Gender::unknown || candidate.gender == mention.gender;
    }
    if (mention.plural) return candidate.plural || candidate.kind == SpeakerKind::group || candidate.kind == SpeakerKind::organization;
    return candidate.kind == SpeakerKind::organization;
  }

  // "the senator, who said …": whom a relative pronoun refers to, the phrase before it.
  Index antecedent(std::uint32_t pronoun) {
    const Range sentence = reading_.sentence(pronoun);
    std::uint32_t k = pronoun;
    while (k > sentence.first && (reading_.word(k - 1) == "," || reading_.mark(k - 1) || reading_.word(k - 1) == ")")) --k;
    if (k == sentence.first) return none;
    const NounPhrase* before = article_.phrases.ending(k - 1);
    if (before == nullptr || before->pronoun) return none;
    std::optional<Mention> mention = mention_of(before->tokens);
    if (!mention) return none;
    return mention->type == MentionType::name ? of_name(*mention) : of_description(*mention, before->tokens);
  }

  // Words in which a description and what is known of an entity agree, its noun counting most.
  double agreement(const Entity& candidate, const Mention& mention, Range phrase) const {
    double score = 0;
    const std::string_view noun = word(mention.head);
    const auto compare = [&](Range words) {
      double local = 0;
      for (std::uint32_t i = words.first; i < words.last; ++i) {
        if (word(i) == noun) local += 3;
        for (std::uint32_t k = phrase.first; k < phrase.last; ++k) {
          if (k != mention.head && reading_.tag(k) != Tag::Dt && reading_.tag(k) != Tag::In && word(k) == word(i)) local += 1.5;
        }
      }
      score = std::max(score, local);
    };
    for (const Range description : candidate.descriptions) compare(description);
    if (candidate.named && candidate.kind != SpeakerKind::person) {
      // "the ministry" of a Foreign Ministry: its first or last word
      compare({candidate.name.first, candidate.name.first + 1});
      compare({candidate.name.last - 1, candidate.name.last});
    }
    if (!candidate.named) compare(candidate.name);
    return score;
  }

  Range description_words(const Mention& mention, Range phrase) const {
    Range words{phrase.first, std::max(phrase.last, mention.phrase.last)};
    // Up to what is only said in passing.
    for (std::uint32_t i = mention.phrase.last; i < words.last; ++i) {
      if (reading_.word(i) == "," || reading_.tag(i) == Tag::Wp || reading_.tag(i) == Tag::Wdt || reading_.word(i) == "(") {
        words.last = i;
        break;
      }
    }
    if (words.last > phrase.last && phrase.last > words.first) words.last = phrase.last;
    while (words.size() > 1 && (reading_.tag(words.first) == Tag::Dt || reading_.mark(words.first))) ++words.first;
    while (words.size() > 1 && (reading_.tag(words.last - 1) == Tag::Pos || reading_.tag(words.last - 1) == Tag::Punct)) --words.last;
    return words;
  }

  // "the senator", "the New York businessman": a person known already, by another name.
  bool points_back(const Mention& mention, Range phrase) const {
    return mention.kind == SpeakerKind::unnamed && reading_.low(phrase.first) == "the" && phrase.last <= mention.phrase.last;
  }

  Index of_description(const Mention& mention, Range phrase) {
    const Range words = description_words(mention, phrase);
    const bool pointing = mention.definite && reading_.tag(phrase.first) != Tag::PrpDollar;
    Index best = none;
    double best_score = 2.0;
    const std::uint32_t here = sentence_number(mention.head);
    for (std::size_t i = entities_.size(); i-- > 0;) {
      const Entity& candidate = entities_[i];
      if (!candidate.joint.empty()) continue;
      if (!candidate.named && same_words(candidate.name, words)) return static_cast<Index>(i);
      if (!pointing || candidate.last_seen == 0 || candidate.last_seen >= mention.head) continue;
      if (candidate.plural != mention.plural && candidate.kind != SpeakerKind::organization) continue;
      const bool person_like = mention.kind == SpeakerKind::unnamed;
      const bool candidate_person = candidate.kind == SpeakerKind::person || candidate.kind == SpeakerKind::unnamed;
      if (mention.kind_known && person_like != candidate_person) continue;
      if (mention.gender != Gender::unknown && candidate.gender != Gender::unknown && mention.gender != candidate.gender) continue;
      const std::uint32_t distance = here - sentence_number(candidate.last_seen);
      if (distance > description_reach) continue;
      const double score = agreement(candidate, mention, words) - 0.03 * distance + (static_cast<Index>(i) == last_speaker_ ? 0.3 : 0.0);
      if (score > best_score) best_score = score, best = static_cast<Index>(i);
    }
    if (best == none && points_back(mention, phrase)) {
      best = most_salient(mention, true, 2);
      if (best != none) return best;
    }
    if (best != none) {
      if (words.size() > 1) entity(best).descriptions.push_back(words);
      return best;
    }
    Entity fresh;
    fresh.name = words;
    fresh.kind = mention.kind;
    fresh.kind_known = mention.kind_known;
    fresh.plural = mention.plural;
    fresh.gender = mention.gender;
    fresh.head = mention.head;
    entities_.push_back(std::move(fresh));
    return static_cast<Index>(entities_.size() - 1);
  }

  // --- the result -------------------------------------------------------------------------------------------------

  std::string name_of(Index who) {
    const Entity& found = entity(who);
    if (!found.joint.empty()) return found.joint;
    return clean(found.named ? display(found) : found.name);
  }

  // The longest words that an organization goes by; a person's fullest name.
  Range display(const Entity& found) const {
    if (found.kind == SpeakerKind::person || found.mentions.empty()) return found.name;
    Range best = found.mentions.front();
    for (const Range mention : found.mentions) {
      if (mention.size() > best.size() && mention.last - mention.first <= 12 && ends_with(mention, found.name)) best = mention;
    }
    return best;
  }

  // The words of a range with line breaks and double spaces made single ones.
  std::string clean(Range range) const {
    std::string out;
    for (std::uint32_t i = range.first; i < range.last; ++i) {
      if (i > range.first && article_.text.tokens()[i].space_before) out += ' ';
      out += reading_.word(i);
    }
    return out;
  }

  FoundSpeakers report(const std::vector<Party>& parties) {
    std::vector<Index> place_of(entities_.size(), none);
    std::vector<Index> wanted;
    for (std::size_t i = 0; i < parties.size(); ++i) {
      if (of_[i] == none || place_of[static_cast<std::size_t>(of_[i])] != none) continue;
      place_of[static_cast<std::size_t>(of_[i])] = 0;
      wanted.push_back(of_[i]);
    }
    for (const Index who : wanted) tidy(entity(who).mentions);
    std::sort(wanted.begin(), wanted.end(), [&](Index a, Index b) {
      const Entity &x = entity(a), &y = entity(b);
      return std::pair(x.mentions.front().first, a) < std::pair(y.mentions.front().first, b);
    });
    FoundSpeakers out;
    for (const Index who : wanted) {
      const Entity& found = entity(who);
      place_of[static_cast<std::size_t>(who)] = static_cast<Index>(out.speakers.size());
      FoundSpeaker speaker;
      speaker.name = name_of(who);
      speaker.kind = found.kind;
      if (!found.role.empty()) speaker.role = clean(found.role);
      speaker.mentions = found.mentions;
      out.speakers.push_back(std::move(speaker));
    }
    for (const Index who : of_) out.of.push_back(who == none ? none : place_of[static_cast<std::size_t>(who)]);
    return out;
  }

  static void tidy(std::vector<Range>& ranges) {
    std::sort(ranges.begin(), ranges.end(), [](Range a, Range b) { return std::pair(a.first, b.last) < std::pair(b.first, a.last); });
    std::vector<Range> kept;
    for (const Range range : ranges) {
      if (!range.empty() && (kept.empty() || range.first >= kept.back().last)) kept.push_back(range);
    }
    ranges = std::move(kept);
  }

  const Article& article_;
  const Reading& reading_;
  const std::vector<Attribution>& attributions_;
  std::vector<Mention> names_;
  std::vector<Index> entity_of_name_;
  std::vector<Index> name_at_;  // of each token, the name whose head it is
  std::vector<Entity> entities_;
  std::unordered_map<std::string_view, std::vector<Index>> by_last_, by_first_;
  std::unordered_map<std::string, Index> acronyms_;
  std::unordered_map<std::uint32_t, bool> apposed_;
  std::vector<Seen> recent_;
  std::vector<Index> of_;
  std::vector<Index> source_of_;
  Index last_speaker_ = none;
  std::uint32_t last_speaker_at_ = 0;
};

}  // namespace

FoundSpeakers find_speakers(const Article& article, const std::vector<Attribution>& attributions, const std::vector<Party>& parties) {
  return Resolver(article, attributions).run(parties);
}

}  // namespace sayso
