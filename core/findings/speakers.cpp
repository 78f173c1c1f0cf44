#include "findings/speakers.hpp"

#include <algorithm>
#include <array>
#include <string_view>

#include "english/names.hpp"
#include "findings/mentions.hpp"
#include "findings/sources.hpp"
#include "findings/speakers/attention.hpp"
#include "findings/speakers/cast.hpp"

namespace sayso {
namespace {

using namespace english;

constexpr std::uint32_t pronoun_reach = 8;    // sentences that are not quoted throughout
constexpr std::uint32_t pointer_reach = 5;
constexpr std::uint32_t description_reach = 60;
constexpr std::uint32_t exchange_gap = 1;     // paragraphs
constexpr double least_agreement = 1.6;

template <std::size_t N>
bool one_of(const std::array<std::string_view, N>& words, std::string_view word) {
  return std::find(words.begin(), words.end(), word) != words.end();
}

constexpr std::array<std::string_view, 12> first_person_words = {"i", "we", "my", "our", "us", "me", "mine", "ours", "myself", "ourselves", "i'm", "we're"};
constexpr std::array<std::string_view, 6> relative_words = {"who", "which", "that", "whom", "whose", "where"};
constexpr std::array<std::string_view, 3> both_words = {"both", "each", "neither"};
constexpr std::array<std::string_view, 4> pair_words = {"two", "pair", "duo", "couple"};
constexpr std::array<std::string_view, 10> rival_words = {"candidates", "nominees", "rivals", "contenders", "opponents", "men", "women", "brothers", "sisters", "politicians"};
// Whom such a word names the article has not named: "the official", "that person".
constexpr std::array<std::string_view, 22> nameless_words = {"official", "spokesman", "spokeswoman", "spokesperson", "aide", "adviser", "advisor", "lawyer", "attorney", "officer", "expert",
                                                             "analyst", "witness", "assistant", "source", "person", "member", "insider", "voter", "staffer", "operative", "resident"};
// Bodies that are not known by pointing at them: "the government" is the country's, "the campaign" somebody's.
constexpr std::array<std::string_view, 9> own_bodies = {"government", "administration", "campaign", "state", "city", "county", "court", "police", "regime"};
// Prepositions that tell of an occasion rather than of who somebody is: "Republicans over the vote".
constexpr std::array<std::string_view, 6> loose_ties = {"over", "about", "after", "during", "before", "amid"};
constexpr std::array<std::string_view, 5> piece_words = {"article", "piece", "story", "column", "editorial"};
constexpr std::array<std::string_view, 6> makes = {"by", "from", "released", "published", "issued", "conducted"};
constexpr std::array<std::string_view, 5> sites = {"website", "site", "page", "account", "blog"};

class Resolver {
 public:
  Resolver(const Article& article, const std::vector<Attribution>& attributions)
      : article_(article), reading_(article.reading), attributions_(attributions), cast_(article), attention_(article), known_at_(article.reading.size()), reported_(article.reading.size(), false) {
    for (const Attribution& attribution : attributions) {
      for (const Range part : attribution.content) std::fill(reported_.begin() + part.first, reported_.begin() + part.last, true);
    }
    read_genders();
    read_bodies();
    read_events();
  }

  // Which sex the pronouns tell of those whose names do not.
  std::vector<Gender> genders() const {
    std::vector<Gender> out;
    for (std::size_t who = 0; who < balance_.size(); ++who) {
      const int balance = balance_[who];
      out.push_back(balance >= 2 ? Gender::female : balance <= -2 ? Gender::male : Gender::unknown);
    }
    return out;
  }

  void know(const std::vector<Gender>& genders) {
    for (std::size_t who = 0; who < std::min(genders.size(), cast_.size()); ++who) {
      if (cast_[static_cast<Index>(who)].gender == Gender::unknown) cast_[static_cast<Index>(who)].gender = genders[who];
    }
  }

  FoundSpeakers run(const std::vector<Party>& parties) {
    std::vector<std::size_t> order(parties.size());
    for (std::size_t i = 0; i < order.size(); ++i) order[i] = i;
    std::stable_sort(order.begin(), order.end(), [&](std::size_t a, std::size_t b) { return place(parties[a]) < place(parties[b]); });
    of_.assign(parties.size(), {});
    source_of_.assign(attributions_.size(), {});
    std::size_t event = 0;
    for (const std::size_t i : order) {
      const std::uint32_t here = place(parties[i]);
      for (; event < events_.size() && events_[event].token < here; ++event) meet(events_[event]);
      if (first_person(parties[i])) continue;
      of_[i] = resolve(parties[i]);
      if (parties[i].source && of_[i]) heard(parties[i].attribution, of_[i], here);
    }
    for (const std::size_t i : order) {
      if (of_[i] || first_person(parties[i]) || !parties[i].source) continue;
      if (!(of_[i] = of_what_follows(parties[i]))) continue;
      source_of_[static_cast<std::size_t>(parties[i].attribution)] = of_[i];
      if (!parties[i].phrase.empty()) cast_[of_[i].who].mentions.push_back(parties[i].phrase);
    }
    for (const std::size_t i : order) {
      if (first_person(parties[i])) of_[i] = of_first_person(parties[i]);
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
  std::uint32_t paragraph(std::uint32_t i) const { return article_.text.tokens()[i].paragraph; }

  // --- what the reader meets on the way -----------------------------------------------------------------------------

  struct Event {
    std::uint32_t token;
    Index name;             // an index into names, or none
    const NounPhrase* phrase;
    Index in_passing = none;
  };

  void read_events() {
    std::vector<bool> told(reading_.size(), false);  // tokens of names and of what is said of them beside the name
    told_of_.assign(reading_.size(), none);
    const std::vector<Mention>& names = cast_.names();
    for (std::size_t i = 0; i < names.size(); ++i) {
      if (dateline(names[i])) continue;
      events_.push_back({names[i].phrase.first, static_cast<Index>(i), nullptr});
      for (const Range range : {names[i].phrase, names[i].role}) {
        for (std::uint32_t k = range.first; k < range.last; ++k) told[k] = true;
      }
      for (std::uint32_t k = names[i].role.first; k < names[i].role.last; ++k) {
        if (told_of_[k] == none && cast_.name_at(k) == none) told_of_[k] = static_cast<Index>(i);
      }
    }
    for (const NounPhrase& phrase : article_.phrases.all()) {
      if (!told[phrase.head]) read_in_passing(phrase);
      if (told[phrase.head] || article_.quotation_at(phrase.head) != nullptr) continue;
      if (phrase.pronoun ? third_person(phrase.head) : may_act(phrase)) events_.push_back({phrase.tokens.first, none, &phrase});
    }
    std::stable_sort(events_.begin(), events_.end(), [](const Event& a, const Event& b) { return a.token < b.token; });
  }

  // "PORTO VELL — The mayor …": where the article was written.
  bool dateline(const Mention& name) const {
    if (reading_.paragraph(name.head).first != name.phrase.first || article_.text.tokens()[name.head].letter_case != Case::upper) return false;
    const std::uint32_t end = std::min(reading_.size(), name.phrase.last + 8);
    for (std::uint32_t i = name.phrase.last; i < end; ++i) {
      const std::string_view mark = reading_.word(i);
      if (mark == "—" || mark == "–" || mark == "--" || mark == "-") return true;
    }
    return false;
  }

  // "the [Harbour Bank] scandal": a name that only tells what the phrase is about.
  void read_in_passing(const NounPhrase& phrase) {
    for (std::uint32_t i = phrase.tokens.first; i < phrase.head; ++i) {
      if (!reading_.capitalized(i) || reading_.tag(i) == Tag::Dt) continue;
      std::uint32_t end = i + 1;
      while (end < phrase.head && reading_.capitalized(end)) ++end;
      const Index who = end - i > 1 ? cast_.known({i, end}) : none;
      if (who != none) events_.push_back({i, none, nullptr, who});
      i = end;
    }
  }

  // Of somebody whose name tells no sex, the pronouns that follow the name do: "Lee said that she …".
  void read_genders() {
    const std::vector<Mention>& names = cast_.names();
    for (std::size_t i = 0; i < names.size(); ++i) {
      const Index who = cast_.named(static_cast<Index>(i)).who;
      if (cast_[who].kind != SpeakerKind::person || cast_[who].gender != Gender::unknown || names[i].quoted) continue;
      std::uint32_t end = std::min(reading_.sentence(names[i].head).last, names[i].head + 24);
      if (i + 1 < names.size()) end = std::min(end, names[i + 1].phrase.first);
      for (std::uint32_t k = names[i].head + 1; k < end; ++k) {
        const Tag tag = reading_.tag(k);
        if ((tag != Tag::Prp && tag != Tag::PrpDollar) || article_.quotation_at(k) != nullptr) continue;
        if (!reading_.is(k, WordClass::female) && !reading_.is(k, WordClass::male)) continue;
        tell(who, reading_.is(k, WordClass::female) ? Gender::female : Gender::male);
        break;
      }
    }
    know(genders());
  }

  // "Harbourly said it would …, its owner": a name of one word that might be a person's, and that is spoken of as a thing.
  void read_bodies() {
    std::vector<int> balance;
    const std::vector<Mention>& names = cast_.names();
    for (std::size_t i = 0; i < names.size(); ++i) {
      const Index who = cast_.named(static_cast<Index>(i)).who;
      const Entity& entity = cast_[who];
      if (entity.kind != SpeakerKind::person || entity.kind_known || entity.full_names > 0 || entity.gender != Gender::unknown || !entity.role.empty()) continue;
      if (static_cast<std::size_t>(who) >= balance.size()) balance.resize(static_cast<std::size_t>(who) + 1, 0);
      std::uint32_t end = std::min(reading_.sentence(names[i].head).last, names[i].head + 16);
      if (i + 1 < names.size()) end = std::min(end, names[i + 1].phrase.first);
      for (std::uint32_t k = names[i].head + 1; k < end; ++k) {
        const std::string_view low = reading_.low(k);
        const bool person = reading_.is(k, WordClass::female) || reading_.is(k, WordClass::male) || low == "who";
        const bool body = low == "its" || low == "itself" || (low == "which" && k <= names[i].head + 2) ||
                          (k <= names[i].head + 5 && reading_.tag(k) == Tag::Nn && reading_.is(k, WordClass::organization) && reading_.word(names[i].head + 1) == ",");
        if (person) --balance[static_cast<std::size_t>(who)];
        if (body) ++balance[static_cast<std::size_t>(who)];
        if (person || body) break;
      }
    }
    for (std::size_t who = 0; who < balance.size(); ++who) {
      if (balance[who] > 0) cast_[static_cast<Index>(who)].kind = SpeakerKind::organization;
    }
  }

  void tell(Index who, Gender gender) {
    if (static_cast<std::size_t>(who) >= balance_.size()) balance_.resize(static_cast<std::size_t>(who) + 1, 0);
    balance_[static_cast<std::size_t>(who)] += gender == Gender::female ? 1 : -1;
  }

  bool third_person(std::uint32_t i) const { return reading_.low(i) == "he" || reading_.low(i) == "she"; }

  // Somebody or a body that the text brings in or comes back to, not what somebody is said to be ("is a mayor").
  bool may_act(const NounPhrase& phrase) const {
    const auto is = [&](WordClass c) { return reading_.is(phrase.head, c); };
    if (!(is(WordClass::role) || is(WordClass::human_noun) || is(WordClass::relation) || is(WordClass::organization) || is(WordClass::group))) return false;
    const std::uint32_t first = phrase.tokens.first;
    if (first > 0 && reading_.sentence(first).has(first - 1)) {
      const std::string_view before = reading_.low(first - 1);
      if (before == "as" || before == "is" || before == "was" || before == "be" || before == "are" || before == "were" || before == "," || before == "become") return false;
    }
    return true;
  }

  bool subject(Range phrase) const {
    return (phrase.last < reading_.size() && (reading_.finite(phrase.last) || reading_.tag(phrase.last) == Tag::Rb)) || reading_.sentence(phrase.first).first == phrase.first;
  }

  // "The mayor, Ana Ruiz, said"
  bool subject(const Mention& name) const {
    return subject(name.phrase) || (!name.role.empty() && name.role.first < name.name.first && reading_.sentence(name.head).first == name.role.first);
  }

  Seen seen(Index who, std::uint32_t token, bool subject) const { return {who, token, subject, article_.quotation_at(token) != nullptr, reported_[token]}; }
  void note(Index who, Range phrase, bool subject) { attention_.note(seen(who, phrase.first, subject)); }

  void meet(const Event& event) {
    if (event.name != none) {
      const Mention& mention = cast_.names()[static_cast<std::size_t>(event.name)];
      note(cast_.named(event.name).who, mention.phrase, subject(mention));
      meet_pair(event.name);
      return;
    }
    if (event.in_passing != none) return note(event.in_passing, {event.token, event.token + 1}, false);
    const Range phrase = event.phrase->tokens;
    Reference found = known_at_[phrase.first];
    if (!found) {
      const std::optional<Mention> mention = mention_at(article_, phrase, phrase.last);
      if (!mention || mention->type == MentionType::name) return;
      found = mention->type == MentionType::pronoun ? of_pronoun(*mention, {}) : of_description(*mention, whole(phrase), !pointing(phrase.first));
      if (!found) return;
      known_at_[phrase.first] = found;
    }
    note(found.who, phrase, subject(phrase));
  }

  Range whole(Range phrase) const {
    const auto with = phrase_with_complements(article_, phrase.first, reading_.sentence(phrase.first).last);
    return with ? with->tokens : phrase;
  }

  // "Ruiz and Marsh met": later "they", "the two".
  void meet_pair(Index name) {
    if (name == 0) return;
    const Mention &second = cast_.names()[static_cast<std::size_t>(name)], &first = cast_.names()[static_cast<std::size_t>(name - 1)];
    if (first.kind != SpeakerKind::person || second.kind != SpeakerKind::person) return;
    std::uint32_t at = first.phrase.last;
    if (at < reading_.size() && reading_.word(at) == "(") {  // "(D-Ohio)"
      const std::uint32_t end = std::min(reading_.size(), at + 6);
      while (at < end && reading_.word(at) != ")") ++at;
      ++at;
    }
    if (at + 1 != second.phrase.first || reading_.low(at) != "and") return;
    const Index a = cast_.named(name - 1).who, b = cast_.named(name).who;
    if (a == b) return;
    const Range both{first.phrase.first, second.phrase.last};
    note(cast_.together({a, b}, both), both, subject(both));
  }

  void heard(Index attribution, const Reference& source, std::uint32_t here) {
    const Attribution& said = attributions_[static_cast<std::size_t>(attribution)];
    source_of_[static_cast<std::size_t>(attribution)] = source;
    cast_[source.who].speaks = true;
    if (source.way == Way::relative) return;  // "the man who had asked him" is not who the article lets speak
    if (last_.who != source.who) before_last_ = last_;
    last_ = {source.who, std::max(here, said.content.back().last - 1), reading_.low(end_of(said)) == "?"};
  }

  // The last token of what was said that is no quotation mark or comma.
  std::uint32_t end_of(const Attribution& said) const {
    std::uint32_t i = said.content.back().last - 1;
    while (i > said.content.back().first && (reading_.mark(i) || reading_.word(i) == ",")) --i;
    return i;
  }

  // --- resolving ----------------------------------------------------------------------------------------------------

  Reference resolve(const Party& party) {
    if (party.phrase.empty()) return party.source ? running_speaker(party.attribution) : Reference{};
    if (const Reference several = of_several(party.phrase)) return several;
    if (party.phrase.size() >= 3 && reading_.low(party.phrase.last - 1) == "whom") return antecedent(party.phrase.last - 1, party.phrase.first);
    const std::optional<Mention> mention = mention_of(party.phrase);
    if (!mention) return {};
    Reference found = mention->type == MentionType::name ? Reference{} : known_at_[mention->phrase.first];
    if (!found) switch (mention->type) {
      case MentionType::name: found = cast_.named(*mention); break;
      case MentionType::pronoun: found = of_pronoun(*mention, party); break;
      case MentionType::description: found = of_description(*mention, rest_of(party.phrase, *mention)); break;
    }
    if (!found) return found;
    if (mention->type != MentionType::name) {
      cast_[found.who].mentions.push_back(mention->phrase);
      known_at_[mention->phrase.first] = found;
      note(found.who, mention->phrase, true);
    }
    return found;
  }

  Range rest_of(Range phrase, const Mention& mention) const { return {mention.phrase.first, std::max(phrase.last, mention.phrase.last)}; }

  // The mention that a party's words are: their first phrase, or the name that an apposition gives it.
  std::optional<Mention> mention_of(Range phrase) const {
    if (!phrase.empty() && phrase.size() <= 2 && article_.phrases.at(phrase.first) == nullptr && reading_.capitalized(phrase.first) && cast_.bearer(phrase.first) != none) {
      return surname(phrase.first);
    }
    std::uint32_t first = phrase.first;
    const auto opens = [&](std::uint32_t i) {
      const Tag tag = reading_.tag(i);
      return !(reading_.mark(i) || tag == Tag::Punct || tag == Tag::Cc || ((tag == Tag::In || tag == Tag::To || tag == Tag::Rb || tag == Tag::Vbn || tag == Tag::Vbg || tag == Tag::Vbd || tag == Tag::Jj) &&
               article_.phrases.at(i) == nullptr && !reading_.is(i, WordClass::quantifier)));
    };
    while (first < phrase.last && !opens(first)) ++first;
    if (first >= phrase.last) return std::nullopt;
    const NounPhrase* base = article_.phrases.at(first);
    if (const Mention* name = name_from(first); name != nullptr && name->phrase.first == first &&
        name->phrase.last <= std::max(phrase.last, base != nullptr ? base->tokens.last : 0) && !owner(*name, phrase)) {
      return *name;
    }
    if (base == nullptr && !reading_.capitalized(first) && !reading_.is(first, WordClass::quantifier)) {  // "exit polls", when "exit" looks like a verb
      for (std::uint32_t i = first; i < phrase.last && base == nullptr; ++i) base = article_.phrases.starting(i);
      if (base != nullptr) first = base->tokens.first;
    }
    if (base == nullptr) return mention_at(article_, {first, first + 1}, phrase.last);
    const Range whole_base{first, std::min(base->tokens.last, phrase.last)};
    std::optional<Mention> mention = mention_at(article_, whole_base, phrase.last);
    if (mention && mention->type == MentionType::description) {
      if (const Mention* name = named_in(phrase, *mention)) return *name;
    }
    return mention;
  }

  // "Jolly said": a surname that looks like another word at the start of a sentence.
  Mention surname(std::uint32_t token) const {
    Mention mention;
    mention.type = MentionType::name;
    mention.phrase = mention.name = {token, token + 1};
    mention.head = token;
    mention.definite = true;
    return mention;
  }

  // The first name that begins at token `first` or after it, or null.
  const Mention* name_from(std::uint32_t first) const {
    const std::vector<Mention>& names = cast_.names();
    const auto name = std::lower_bound(names.begin(), names.end(), first, [](const Mention& m, std::uint32_t t) { return m.phrase.first < t; });
    return name == names.end() ? nullptr : &*name;
  }

  // The name that token `i` opens, or whose title stands before it, or null.
  const Mention* name_at(std::uint32_t i) const {
    const Mention* name = name_from(i);
    if (name != nullptr && name->phrase.first == i) return name;
    const Mention* before = name == nullptr ? (cast_.names().empty() ? nullptr : &cast_.names().back()) : name == cast_.names().data() ? nullptr : name - 1;
    return before != nullptr && before->phrase.has(i) && before->name.first >= i ? before : nullptr;
  }

  // "the mayor, Ana Ruiz,"  "his wife, Jane,"  "his wife and former press officer Ana Ruiz"
  const Mention* named_in(Range phrase, const Mention& description) const {
    const bool human = reading_.is(description.head, WordClass::role) || reading_.is(description.head, WordClass::relation) ||
                       reading_.is(description.head, WordClass::title) || reading_.is(description.head, WordClass::human_noun);
    if (!human || description.plural) return nullptr;
    const std::vector<Mention>& names = cast_.names();
    for (const Mention* name = name_from(description.phrase.first + 1); name != nullptr && name != names.data() + names.size() && name->phrase.first < phrase.last; ++name) {
      if (name->kind != SpeakerKind::person || name->phrase.last > phrase.last) continue;
      const std::uint32_t before = name->phrase.first - 1;
      const bool full = name->name.size() > 1 || reading_.is(name->head, WordClass::given_name);
      if (reading_.word(before) == "," && full && (name->phrase.last >= phrase.last || reading_.tag(name->phrase.last) == Tag::Punct)) return name;
      const bool shared = reading_.low(before) == "and" && before == description.phrase.last && name->name.first > name->phrase.first &&
                          !reading_.capitalized(name->phrase.first) && reading_.tag(name->phrase.first) != Tag::Dt;
      if (shared) return name;
    }
    return nullptr;
  }

  // Whether a name at the start of a phrase only owns what the phrase is about: "Ruiz’s lawyer".
  bool owner(const Mention& name, Range phrase) const {
    const std::uint32_t after = name.phrase.last;
    return after + 1 < phrase.last && reading_.tag(after) == Tag::Pos && reading_.tag(after + 1) != Tag::Punct;
  }

  // --- several ------------------------------------------------------------------------------------------------------

  // "Smith and Jones", "Sens. A (D-X), B (R-Y) and C": a speaker of their own.
  Reference of_several(Range phrase) {
    std::uint32_t first = phrase.first;
    while (first < phrase.last && (reading_.mark(first) || reading_.low(first) == "both" || reading_.tag(first) == Tag::Cc)) ++first;
    std::vector<Index> members;
    std::uint32_t at = first;
    bool joined = false, apposed = false;
    Reference weakest{none, Way::together, 9};
    while (at < phrase.last) {
      const Mention* name = name_at(at);
      Index who = none;
      std::uint32_t end = at;
      if (name != nullptr && name->phrase.last <= phrase.last && !owner(*name, phrase)) {
        if (apposed && joined && name->kind == SpeakerKind::organization) break;  // "Ruiz, founder of Vell and Marsh"
        who = cast_.named(*name).who;
        end = name->phrase.last;
        if (name->role.first >= end && name->role.first <= end + 4 && name->role.last < phrase.last) end = name->role.last, apposed = true;
      } else if (!members.empty() && joined) {
        const std::optional<Mention> last = mention_of({at, phrase.last});
        if (!last || last->type == MentionType::pronoun || last->kind == SpeakerKind::organization || last->phrase.first > at + 2) break;
        // "Ruiz, a former judge and a friend of the mayor" is one person.
        const bool another = last->plural || reading_.tag(at) == Tag::PrpDollar || (reading_.tag(at) == Tag::Dt && !apposed);
        if (last->type == MentionType::description && !another) break;
        who = last->type == MentionType::name ? cast_.named(*last).who : of_description(*last, rest_of({at, phrase.last}, *last)).who;
        end = phrase.last;
      }
      if (who == none) break;
      if (std::find(members.begin(), members.end(), who) == members.end()) members.push_back(who);
      at = end;
      if (joined || at >= phrase.last) break;
      if (reading_.word(at) == "(") {
        while (at < phrase.last && reading_.word(at) != ")") ++at;
        if (at < phrase.last) ++at;
      }
      if (at < phrase.last && reading_.word(at) == ",") ++at, apposed = true;
      if (at < phrase.last && (reading_.low(at) == "and" || reading_.word(at) == "&")) {
        ++at;
        joined = true;
      }
    }
    if (!joined || members.size() < 2) return {};
    weakest.who = cast_.together(members, {first, phrase.last});
    cast_[weakest.who].mentions.push_back(phrase);
    note(weakest.who, phrase, true);
    return weakest;
  }

  // "the two men", "both", "each", "the candidates": the pair that the article has named together, or the two who come to
  // mind.
  Reference of_pair(std::uint32_t here, std::string_view noun) {
    const bool rivals = one_of(rival_words, noun);
    const bool two = one_of(pair_words, noun) || (rivals && reading_.low(here + 1) == "two");
    const bool generic = two || rivals || one_of(both_words, noun);
    const std::vector<Index> so_called = cast_.called(singular(noun));
    const auto called = [&](Index who) { return std::binary_search(so_called.begin(), so_called.end(), who); };
    if (reading_.low(here + 1) == "two" && so_called.size() >= 2) {
      if (const Reference pair = two_likeliest(here, called)) return pair;
    }
    const std::uint32_t reach = one_of(both_words, noun) ? 1 : pointer_reach;
    const Reference pair = attention_.likeliest(seen(none, here, true), reach, Way::pair, [&](Index who) {
      const std::vector<Index>& members = cast_[who].members;
      const auto person = [&](Index member) { return cast_[member].kind == SpeakerKind::person; };
      if (members.size() < 2 || !std::all_of(members.begin(), members.end(), person)) return Attention::unfit;
      const bool all = std::all_of(members.begin(), members.end(), called);
      if (!all && !generic) return Attention::unfit;
      return (all ? 3.0 : 0.0) + (cast_[who].speaks ? 1.0 : 0.0);
    });
    if (pair || !two) return pair;
    return two_likeliest(here, [](Index) { return true; });
  }

  template <class Fits>
  Reference two_likeliest(std::uint32_t here, Fits fits) {
    Index first = none;
    const auto person = [&](Index who) { return who != first && cast_[who].kind == SpeakerKind::person && cast_[who].named && fits(who) ? 0.0 : Attention::unfit; };
    first = attention_.likeliest(seen(none, here, true), pointer_reach, Way::pair, person).who;
    if (first == none) return {};
    const Index second = attention_.likeliest(seen(none, here, true), pointer_reach, Way::pair, person).who;
    if (second == none) return {};
    return {cast_.together({first, second}, {here, here + 1}), Way::pair, 0};
  }

  static std::string_view singular(std::string_view noun) { return noun.ends_with('s') ? noun.substr(0, noun.size() - 1) : noun; }

  // --- nobody is named ----------------------------------------------------------------------------------------------

  // A quotation that stands by itself, not a few words of it within the article's own.
  bool whole_sentences(const Attribution& said) const {
    if (said.kind != QuoteKind::direct) return false;
    const std::uint32_t first = said.content.front().first, last = said.content.back().last;
    const bool opens = reading_.sentence(first).first == first || reading_.paragraph(first).first == first;
    return opens && (last >= reading_.size() || reading_.sentence(last).first == last || reading_.paragraph(last).first == last || reading_.sentence(last - 1).last == last);
  }

  Reference running_speaker(Index attribution) const {
    const Attribution& said = attributions_[static_cast<std::size_t>(attribution)];
    if (last_.who == none || !whole_sentences(said)) return {};
    const std::uint32_t here = paragraph(said.content.front().first);
    if (here - paragraph(last_.token) > exchange_gap) return {};
    // A question is answered by the other one.
    const bool answer = last_.question && here != paragraph(last_.token) && before_last_.who != none && paragraph(last_.token) - paragraph(before_last_.token) <= 2 * exchange_gap;
    return {answer ? before_last_.who : last_.who, Way::exchange, 9};
  }

  // Words before anybody has come in: “…,” he said. Then somebody is named, and it was he. Or the next paragraph says who.
  Reference of_what_follows(const Party& party) const {
    const Attribution& said = attributions_[static_cast<std::size_t>(party.attribution)];
    const std::uint32_t end = std::max(said.content.back().last, party.phrase.last);
    if (party.phrase.empty()) {
      if (!whole_sentences(said)) return {};
      const auto next = static_cast<std::size_t>(party.attribution) + 1;
      if (next >= attributions_.size() || attributions_[next].kind != QuoteKind::direct || attributions_[next].source.empty()) return {};
      if (paragraph(attributions_[next].content.front().first) - paragraph(end - 1) > exchange_gap) return {};
      return source_of_[next] ? Reference{source_of_[next].who, Way::ahead, 9} : Reference{};
    }
    if (party.phrase.size() != 1 || !third_person(party.phrase.first)) return {};
    const Gender gender = reading_.low(party.phrase.first) == "she" ? Gender::female : Gender::male;
    const std::vector<Mention>& names = cast_.names();
    for (const Mention* name = name_from(end); name != nullptr && name != names.data() + names.size(); ++name) {
      if (paragraph(name->head) - paragraph(end - 1) > exchange_gap) return {};
      const Index who = cast_.named(static_cast<Index>(name - names.data())).who;
      if (!name->quoted && cast_[who].full_names > 0 && fits_person(who, gender) > Attention::unfit) return {who, Way::ahead, 9};
    }
    return {};
  }

  // --- pronouns -----------------------------------------------------------------------------------------------------

  bool first_person(const Party& party) const {
    return !party.phrase.empty() && one_of(first_person_words, reading_.low(party.phrase.first)) &&
           (party.phrase.size() == 1 || reading_.tag(party.phrase.first) == Tag::Prp);
  }

  // "we" in somebody’s words is whoever says them; in the article’s own words it is nobody that it names.
  Reference of_first_person(const Party& party) const {
    if (party.source || party.attribution == none) return {};
    const Reference source = source_of_[static_cast<std::size_t>(party.attribution)];
    return source ? Reference{source.who, Way::first_person, 9} : source;
  }

  Reference of_pronoun(const Mention& mention, const Party& party) {
    const std::string_view low = reading_.low(mention.head);
    if (one_of(first_person_words, low)) return of_first_person(party);
    if (low == "you" || low == "your" || low == "what") return {};
    if (one_of(relative_words, low)) return antecedent(mention.head, mention.head);
    const std::vector<Index> named = named_in_words(party);
    const bool person = mention.gender != Gender::unknown;
    Reference found = attention_.likeliest(seen(none, mention.head, true), pronoun_reach, Way::pronoun, [&](Index who) {
      double fit = person ? fits_person(who, mention.gender) : fits_body(who, mention.plural);
      if (fit <= Attention::unfit) return fit;
      if (who == last_.who) fit += (person ? 1.5 : 1.0) * freshness(mention.head);
      if (std::find(named.begin(), named.end(), who) != named.end()) fit -= 3;
      return fit;
    });
    if (found && person && cast_[found.who].gender == Gender::unknown && found.lead >= 0.5) tell(found.who, mention.gender);
    return found;
  }

  // How near the last words that somebody spoke are: 1 beside them, 0 after a few sentences.
  double freshness(std::uint32_t here) const {
    const std::uint32_t distance = here > last_.token ? attention_.distance(last_.token, here) : 0;
    return distance <= 1 ? 1.0 : distance <= 3 ? 0.5 : 0.0;
  }

  // Who is named in the words that a pronoun is the source of: nobody calls himself by his name.
  std::vector<Index> named_in_words(const Party& party) const {
    std::vector<Index> out;
    if (!party.source) return out;
    for (const Range part : attributions_[static_cast<std::size_t>(party.attribution)].content) {
      const std::vector<Mention>& names = cast_.names();
      for (const Mention* name = name_from(part.first); name != nullptr && name != names.data() + names.size() && name->phrase.first < part.last && out.size() < 32; ++name) {
        out.push_back(cast_.named(static_cast<Index>(name - names.data())).who);
      }
    }
    return out;
  }

  double fits_person(Index who, Gender gender) const {
    const Entity& candidate = cast_[who];
    if (candidate.plural || !candidate.members.empty()) return Attention::unfit;
    if (candidate.gender != Gender::unknown && gender != Gender::unknown && candidate.gender != gender) return Attention::unfit;
    const bool person = candidate.kind == SpeakerKind::person || candidate.kind == SpeakerKind::unnamed;
    if (!person) return candidate.named && !candidate.kind_known ? -1.5 : Attention::unfit;
    double fit = 0;
    if (gender != Gender::unknown && candidate.gender == gender) fit += 1.4;
    if (candidate.full_names > 0) fit += 0.3;
    if (candidate.named && candidate.full_names == 0 && !candidate.kind_known) fit -= candidate.speaks ? 0.5 : 1.5;
    return fit;
  }

  double fits_body(Index who, bool plural) const {
    const Entity& candidate = cast_[who];
    const bool body = candidate.kind == SpeakerKind::organization;
    if (!plural) return body && !candidate.plural ? 0.0 : Attention::unfit;
    if (candidate.plural || candidate.kind == SpeakerKind::group) return 0.5;
    return body ? -1.0 : Attention::unfit;
  }

  // "the senator, who said …", "officials from the port who said": whom a relative pronoun refers to.
  Reference antecedent(std::uint32_t pronoun, std::uint32_t clause) {
    const Range sentence = reading_.sentence(pronoun);
    std::uint32_t k = clause;
    while (k > sentence.first && (reading_.word(k - 1) == "," || reading_.mark(k - 1) || reading_.word(k - 1) == ")" || reading_.tag(k - 1) == Tag::In)) --k;
    if (k == sentence.first) return {};
    const NounPhrase* before = article_.phrases.ending(k - 1);
    if (before == nullptr || before->pronoun) return {};
    if (reading_.low(pronoun) != "which" && reading_.low(pronoun) != "that") {
      for (int steps = 0; steps < 3 && !human(*before) && before->tokens.first >= sentence.first + 2 && reading_.tag(before->tokens.first - 1) == Tag::In; ++steps) {
        const NounPhrase* outer = article_.phrases.ending(before->tokens.first - 2);
        if (outer == nullptr) break;
        before = outer;
      }
      if (reading_.low(pronoun) != "whose" && reading_.low(pronoun) != "where" && !human(*before)) return {};
    }
    // "Ana Ruiz and Leo Marsh, who say"
    if (before->name && before->tokens.first >= sentence.first + 2 && reading_.low(before->tokens.first - 1) == "and") {
      const NounPhrase* first = article_.phrases.ending(before->tokens.first - 2);
      if (first != nullptr && first->name && reading_.tag(pronoun + 1) != Tag::Vbz) {
        if (const Reference both = of_several({first->tokens.first, before->tokens.last})) return {both.who, Way::relative, 9};
      }
    }
    if (const Index apposed = told_of_[before->head]; apposed != none) return {cast_.named(apposed).who, Way::relative, 9};
    const std::optional<Mention> mention = mention_of(before->tokens);
    if (!mention || mention->type == MentionType::pronoun) return {};
    const Reference found = mention->type == MentionType::name ? cast_.named(*mention) : of_description(*mention, before->tokens);
    return {found.who, Way::relative, 9};
  }

  bool human(const NounPhrase& phrase) const {
    return reading_.is(phrase.head, WordClass::role) || reading_.is(phrase.head, WordClass::human_noun) || reading_.is(phrase.head, WordClass::relation) ||
           reading_.is(phrase.head, WordClass::group) || (phrase.name && !reading_.is(phrase.head, WordClass::organization) && !reading_.is(phrase.head, WordClass::country) && !reading_.is(phrase.head, WordClass::region));
  }

  // --- descriptions -------------------------------------------------------------------------------------------------

  Description description_of(const Mention& mention, Range phrase) const {
    Range words = phrase;
    // Up to what is only said in passing.
    for (std::uint32_t i = mention.phrase.last; i < words.last; ++i) {
      const bool clause = reading_.tag(i) == Tag::Wp || reading_.tag(i) == Tag::Wdt;
      if (reading_.word(i) == "," || reading_.word(i) == "(" || one_of(loose_ties, reading_.low(i)) || (clause && words.last - mention.phrase.last > 10)) {
        words.last = i;
        break;
      }
    }
    while (words.size() > 1 && reading_.mark(words.first)) ++words.first;
    const std::string_view low = reading_.low(words.first);
    const bool dropped = low == "the" || low == "a" || low == "an" || low == "this" || low == "that" || low == "these";
    if (words.size() > 1 && dropped) ++words.first;
    const auto trailing = [&](Tag tag) { return tag == Tag::Pos || tag == Tag::Punct || tag == Tag::Wp || tag == Tag::Wdt || tag == Tag::In; };
    while (words.size() > 1 && words.last - 1 > mention.head && trailing(reading_.tag(words.last - 1))) --words.last;
    return {words, std::clamp(mention.head, words.first, words.last - 1)};
  }

  bool pointing(std::uint32_t determiner) const {
    const std::string_view low = reading_.low(determiner);
    return low == "the" || low == "this" || low == "that" || low == "these" || low == "those";
  }

  // `may_introduce`: whether somebody new comes in with it when it fits nobody.
  Reference of_description(const Mention& mention, Range phrase, bool may_introduce = true) {
    const Description description = description_of(mention, phrase);
    const std::string_view noun = word(description.noun);
    const std::string_view opening = reading_.low(phrase.first);
    if (one_of(both_words, opening) && mention.phrase.size() == 1 && phrase.size() == 1) {
      if (const Reference pair = of_pair(phrase.first, noun)) return pair;
    }
    if (const Reference maker = maker_of(mention, phrase)) {
      cast_.describe(maker.who, description.words);
      return maker;
    }
    const bool indefinite = opening == "a" || opening == "an" || opening == "one" || opening == "another" || opening == "some" || opening == "many";
    const bool definite = mention.definite;
    const Index owner = indefinite ? none : owner_of(mention);
    if (owner != none) {
      if (const Index known = cast_.owned(owner, noun); known != none && cast_[known].plural == mention.plural) return {known, Way::owned, 9};
    }
    if (pointing(phrase.first) && mention.plural && phrase.size() <= 4) {
      if (const Reference pair = of_pair(phrase.first, noun)) return pair;
    }
    if (definite || owner != none) {
      if (const Reference again = described_before(mention, description, owner, least_agreement)) return again;
    } else if (!indefinite && !mention.plural && mention.kind == SpeakerKind::unnamed) {
      if (const Reference again = described_before(mention, description, owner, 3.5)) return again;  // a headline: "Senator from Texas says"
    }
    if (!(indefinite && !mention.plural)) {
      if (const Index same = in_same_words(description); same != none) return {same, pointing(phrase.first) ? Way::unresolved : Way::described, 9};
    }
    if (definite && owner == none) {
      const bool complete = phrase.last <= mention.phrase.last || reading_.tag(mention.phrase.last) != Tag::In || reading_.low(description.words.first).ends_with("-old");
      const Reference meant = complete ? pointed_at(mention, description) : Reference{};
      if (meant) return meant;
    }
    if (!may_introduce) return {};
    const Index fresh = cast_.introduce(mention, description);
    if (owner != none) {
      cast_.own(owner, noun, fresh);
      if (reading_.tag(mention.phrase.first) == Tag::PrpDollar && cast_[owner].named && trust_owner_) {
        cast_[fresh].made_name = cast_.name_of(owner) + apostrophe() + "s " + cast_.clean({mention.phrase.first + 1, description.words.last});
      }
      return {fresh, Way::owned, 9};
    }
    return {fresh, pointing(phrase.first) ? Way::unresolved : Way::described, 9};
  }

  std::string apostrophe() const { return article_.text.bytes().find("’") != std::string_view::npos ? "’" : "'"; }

  // Whose it is: "her campaign", "Ruiz’s lawyer", "the Ruiz campaign".
  Index owner_of(const Mention& mention) {
    trust_owner_ = false;
    const Range phrase = mention.phrase;
    if (reading_.tag(phrase.first) == Tag::PrpDollar) {
      const std::string_view low = reading_.low(phrase.first);
      if (mention.quoted || (low != "his" && low != "her" && low != "its" && low != "their")) return none;
      Mention pronoun;
      pronoun.type = MentionType::pronoun;
      pronoun.phrase = {phrase.first, phrase.first + 1};
      pronoun.head = phrase.first;
      pronoun.gender = low == "his" ? Gender::male : low == "her" ? Gender::female : Gender::unknown;
      pronoun.plural = low == "their";
      const Reference owner = of_pronoun(pronoun, {});
      trust_owner_ = trust(owner) >= 0.6;
      return trust_owner_ ? owner.who : none;
    }
    for (std::uint32_t i = phrase.first; i < mention.head; ++i) {
      if (reading_.tag(i + 1) == Tag::Pos && i + 1 < mention.head) {
        const Index name = cast_.name_at(i);
        return name == none ? none : cast_.named(name).who;
      }
    }
    if (mention.head > phrase.first && reading_.capitalized(mention.head - 1)) return cast_.bearer(mention.head - 1);
    return none;
  }

  Index in_same_words(const Description& description) const {
    for (const Index who : cast_.called(word(description.noun))) {
      const Entity& candidate = cast_[who];
      if (candidate.named || !candidate.members.empty()) continue;
      if (cast_.same_words(candidate.name, description.words)) return who;
    }
    return none;
  }

  // "the senator", "the ministry": somebody whom the article has called so before.
  Reference described_before(const Mention& mention, const Description& description, Index owner, double least) const {
    Reference best{none, Way::described_again, 9};
    double best_score = least, second = 0;
    for (const Index who : cast_.called(word(description.noun))) {
      const Entity& candidate = cast_[who];
      const std::uint32_t last = last_mention(who, mention.head);
      if (owner != none && candidate.owner != none && candidate.owner != owner) continue;
      const bool headline = paragraph(mention.head) == 0 && candidate.named;
      if (!candidate.members.empty() || (last == 0 && !headline) || cast_.excluded(who, description.words)) continue;
      if (candidate.plural != mention.plural && candidate.kind != SpeakerKind::organization) continue;
      const bool candidate_person = candidate.kind == SpeakerKind::person || candidate.kind == SpeakerKind::unnamed;
      if (mention.kind_known && (mention.kind == SpeakerKind::unnamed) != candidate_person) continue;
      if (mention.gender != Gender::unknown && candidate.gender != Gender::unknown && mention.gender != candidate.gender) continue;
      const std::uint32_t distance = last == 0 ? 0 : attention_.distance(last - 1, mention.head);
      if (distance > description_reach) continue;
      const double score = cast_.agreement(who, description) - 0.05 * distance + (who == last_.who ? 0.4 : 0.0);
      if (score > best_score) second = std::max(second, best.who == none ? 0 : best_score), best_score = score, best.who = who;
      else second = std::max(second, score);
    }
    if (best && second > 0) best.lead = 2 * (best_score - second);
    return best;
  }

  // The token behind the latest mention before `here`, or 0.
  std::uint32_t last_mention(Index who, std::uint32_t here) const {
    const std::vector<Range>& mentions = cast_[who].mentions;
    std::uint32_t last = 0;
    for (std::size_t i = mentions.size(), steps = 0; i-- > 0 && steps < 64;  ++steps) {
      if (mentions[i].first < here) last = std::max(last, mentions[i].first + 1);
    }
    if (last == 0 && !cast_[who].named && cast_[who].name.first < here) last = cast_[who].name.first + 1;
    if (last == 0 && cast_[who].named) {
      // Names read ahead stand in text order: the first may be the one that lies before.
      if (!mentions.empty() && mentions.front().first < here) last = mentions.front().first + 1;
    }
    return last;
  }

  // "the 40-year-old", "the company", "the two men": by what it can mean at all, and who comes to mind.
  Reference pointed_at(const Mention& mention, const Description& description) {
    const std::string_view noun = word(description.noun);
    if (!pointing(mention.phrase.first)) return {};
    if (mention.plural) return {};
    for (std::uint32_t i = mention.phrase.first + 1; i < mention.head; ++i) {
      // "the nation’s first president", "the 2009 paper", "the only Republican": not whom the article has just named
      if (reading_.tag(i) == Tag::Pos || reading_.tag(i) == Tag::Cd || reading_.low(i) == "only" || reading_.low(i) == "other") return {};
    }
    if (mention.kind == SpeakerKind::unnamed) {
      if (reading_.is(description.noun, WordClass::relation) && !reading_.low(description.words.first).ends_with("-old")) return {};
      const bool nameless = one_of(nameless_words, noun);
      const bool office = reading_.is(description.noun, WordClass::title) && reading_.is(description.noun, WordClass::role);
      Reference found = attention_.likeliest(seen(none, mention.head, true), pointer_reach, Way::pointed, [&](Index who) {
        const double fit = fits_person(who, mention.gender);
        if (nameless) return fit > Attention::unfit && cast_[who].kind == SpeakerKind::unnamed && cast_[who].speaks ? fit : Attention::unfit;
        if (fit <= Attention::unfit || !cast_[who].named || (cast_[who].full_names == 0 && !cast_[who].kind_known) || cast_[who].kind != SpeakerKind::person || cast_.excluded(who, description.words)) return Attention::unfit;
        // Who is known by another function comes second.
        return fit + (who == last_.who ? 1.0 : 0.0) - (cast_[who].descriptions.empty() ? 0.0 : office ? 3.0 : 2.0);
      });
      return found;
    }
    const std::uint8_t kinds = bodies(noun);
    const bool piece = one_of(piece_words, noun);
    if ((kinds == 0 && !piece) || one_of(own_bodies, noun) || mention.phrase.size() > 3) return {};
    for (std::uint32_t i = mention.phrase.first + 1; i < mention.phrase.last; ++i) {
      if (reading_.capitalized(i)) return {};  // "the Marsh administration" has a name of its own
    }
    Reference found = attention_.likeliest(seen(none, mention.head, true), pointer_reach, Way::pointed, [&](Index who) {
      const Entity& candidate = cast_[who];
      const bool unknown = candidate.kind == SpeakerKind::person && !candidate.kind_known && candidate.gender == Gender::unknown && candidate.descriptions.empty();
      if (!candidate.named || !(candidate.kind == SpeakerKind::organization || unknown) || candidate.plural) return Attention::unfit;
      if (unknown) return piece ? Attention::unfit : -0.5;
      const bool media = reading_.is(candidate.name.last - 1, WordClass::media);
      if (reading_.is(candidate.name.last - 1, WordClass::country) || reading_.is(candidate.name.last - 1, WordClass::capital) ||
          reading_.is(candidate.name.last - 1, WordClass::region) || reading_.word(candidate.name.last - 1).ends_with('.')) {
        return Attention::unfit;
      }
      if (piece) return media && candidate.speaks ? 0.0 : Attention::unfit;
      if (media) return names_press(noun) ? 1.0 : Attention::unfit;
      const std::uint8_t own = std::max(bodies(word(candidate.name.last - 1)), bodies(word(candidate.name.first)));
      if (own == 0) return reading_.is(candidate.name.last - 1, WordClass::place) ? Attention::unfit : -1.0;
      return (own & kinds) != 0 ? 1.0 : Attention::unfit;
    });
    if (found && cast_[found.who].kind == SpeakerKind::person) cast_[found.who].kind = SpeakerKind::organization;
    return found;
  }

  // "a report by the port authority", "a statement from Ruiz", "a USA TODAY analysis", "a page on the bank’s website":
  // whose words a document holds.
  Reference maker_of(const Mention& mention, Range phrase) {
    if (mention.plural) return {};
    if (!reading_.is(mention.head, WordClass::document)) return mention.kind_known ? Reference{} : of_owning_body(mention);
    const auto made_by = [&](const Mention& name) {
      Reference found = cast_.named(name);
      return Reference{found.who, Way::maker, 9};
    };
    // By its owner or the name before it.
    if (!reading_.is(mention.head, WordClass::media) && mention.head > mention.phrase.first) {
      for (std::uint32_t i = mention.head; i-- > mention.phrase.first;) {
        const Index name = cast_.name_at(i);
        if (name == none) continue;
        const Mention& maker = cast_.names()[static_cast<std::size_t>(name)];
        if (maker.kind != SpeakerKind::organization || maker.name.last > mention.head) break;
        const Index who = cast_.named(name).who;
        if (reading_.is(maker.head, WordClass::country) || reading_.is(maker.head, WordClass::capital)) break;
        return {who, Way::maker, 9};
      }
      const Index before = named_body(mention.phrase.first, mention.head);
      if (before != none) return {before, Way::maker, 9};
    }
    for (std::uint32_t i = mention.head + 1; i < phrase.last && i < mention.head + 12; ++i) {
      if (reading_.word(i) == "," || reading_.tag(i) == Tag::Wdt || reading_.tag(i) == Tag::Wp) break;
      if (!one_of(makes, reading_.low(i))) continue;
      std::uint32_t first = i + 1;
      if (first < phrase.last && reading_.low(first) == "by") ++first;
      const Mention* name = name_from(first);
      if (name == nullptr || name->name.first > first + 2 + (name->name.first - name->phrase.first) || name->phrase.first > first + 1 || name->phrase.last > phrase.last) break;
      return made_by(*name);
    }
    // "on the bank’s website"
    for (std::uint32_t i = mention.head + 1; i + 1 < phrase.last && i < mention.head + 8; ++i) {
      if (reading_.low(i) != "on") continue;
      const NounPhrase* where = article_.phrases.starting(i + 1);
      if (where == nullptr || !one_of(sites, word(where->head))) break;
      for (std::uint32_t k = where->tokens.first; k < where->head; ++k) {
        if (reading_.tag(k) != Tag::Pos) continue;
        const auto owner = mention_at(article_, {where->tokens.first, k}, k);
        if (!owner) break;
        if (owner->type == MentionType::name) return made_by(*owner);
        const Reference found = of_description(*owner, owner->phrase);
        return {found.who, Way::maker, 9};
      }
    }
    return {};
  }

  // "the bank’s tally": a thing that speaks is its owner’s voice.
  Reference of_owning_body(const Mention& mention) {
    for (std::uint32_t i = mention.phrase.first + 1; i < mention.head; ++i) {
      if (reading_.tag(i) != Tag::Pos) continue;
      const Index name = cast_.name_at(i - 1);
      if (name != none) {
        const Index who = cast_.named(name).who;
        return cast_[who].kind == SpeakerKind::organization && !reading_.is(i - 1, WordClass::country) ? Reference{who, Way::maker, 9} : Reference{};
      }
      const auto owner = mention_at(article_, {mention.phrase.first, i}, i);
      if (!owner || owner->type != MentionType::description || owner->kind != SpeakerKind::organization || !owner->kind_known || !owner->definite) return {};
      return {of_description(*owner, owner->phrase).who, Way::maker, 9};
    }
    return {};
  }

  // The organization whose whole name stands within a base phrase before its noun: "a [USA TODAY] analysis".
  Index named_body(std::uint32_t first, std::uint32_t last) {
    std::uint32_t end = first;
    while (end < last && !reading_.capitalized(end)) ++end;
    const std::uint32_t begin = end;
    while (end < last && reading_.capitalized(end)) ++end;
    if (end == begin) return none;
    const auto mention = mention_at(article_, {begin, end}, end);
    if (!mention || mention->type != MentionType::name || mention->kind != SpeakerKind::organization || !mention->kind_known) return none;
    if (reading_.is(mention->head, WordClass::country) || reading_.is(mention->head, WordClass::capital)) return none;
    return cast_.named(*mention).who;
  }

  // --- the result ---------------------------------------------------------------------------------------------------

  FoundSpeakers report(const std::vector<Party>& parties) {
    std::vector<Index> place_of;
    std::vector<Index> wanted;
    for (std::size_t i = 0; i < parties.size(); ++i) {
      const Index who = of_[i].who;
      if (who == none) continue;
      if (static_cast<std::size_t>(who) >= place_of.size()) place_of.resize(static_cast<std::size_t>(who) + 1, none);
      if (place_of[static_cast<std::size_t>(who)] != none) continue;
      place_of[static_cast<std::size_t>(who)] = 0;
      wanted.push_back(who);
    }
    for (const Index who : wanted) {
      Entity& found = cast_[who];
      if (found.mentions.empty()) found.mentions.push_back(found.name);
      tidy(found.mentions);
    }
    std::sort(wanted.begin(), wanted.end(), [&](Index a, Index b) {
      return std::pair(cast_[a].mentions.front().first, a) < std::pair(cast_[b].mentions.front().first, b);
    });
    FoundSpeakers out;
    for (const Index who : wanted) {
      const Entity& found = cast_[who];
      place_of[static_cast<std::size_t>(who)] = static_cast<Index>(out.speakers.size());
      FoundSpeaker speaker;
      speaker.name = cast_.name_of(who);
      speaker.kind = found.kind;
      if (!found.role.empty()) speaker.role = cast_.clean(found.role);
      speaker.mentions = found.mentions;
      out.speakers.push_back(std::move(speaker));
    }
    for (const Reference& found : of_) {
      out.of.push_back(found ? place_of[static_cast<std::size_t>(found.who)] : none);
      out.confidence.push_back(trust(found));
    }
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

  struct Spoke {
    Index who = none;
    std::uint32_t token = 0;
    bool question = false;
  };

  const Article& article_;
  const Reading& reading_;
  const std::vector<Attribution>& attributions_;
  Cast cast_;
  Attention attention_;
  std::vector<Event> events_;
  std::vector<int> balance_;     // of each entity with a name that tells no sex, how many more pronouns said "she" than "he"
  std::vector<Reference> known_at_;  // of each token, who the pronoun or description that begins there was found to be
  std::vector<Index> told_of_;   // of each token, the name of which it says what somebody is, or none
  std::vector<bool> reported_;   // of each token, whether it stands in the content of an attribution
  std::vector<Reference> of_;
  std::vector<Reference> source_of_;
  Spoke last_, before_last_;
  bool trust_owner_ = false;
};

}  // namespace

FoundSpeakers find_speakers(const Article& article, const std::vector<Attribution>& attributions, const std::vector<Party>& parties) {
  // Read twice: the pronouns of the whole article tell the sex of those whose names do not.
  Resolver first(article, attributions);
  first.run(parties);
  Resolver second(article, attributions);
  second.know(first.genders());
  return second.run(parties);
}

}  // namespace sayso
