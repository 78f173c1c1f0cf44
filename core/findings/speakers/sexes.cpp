#include "findings/speakers/sexes.hpp"

#include <algorithm>

#include "english/questions.hpp"

namespace sayso {

using namespace english;

namespace {

constexpr std::uint32_t sex_reach = 24, body_reach = 16;  // words behind a name in its sentence
constexpr std::uint32_t apposition_reach = 5;             // "Harbourly, the harbour’s own [company]"
constexpr int least_balance = 2;

// Up to where the words behind a name may tell of it: its sentence, the next name.
std::uint32_t end_of_reach(const Article& article, const Cast& cast, const Mention& name, std::uint32_t reach) {
  const auto next = static_cast<std::size_t>(cast.index_of(name)) + 1;
  const std::uint32_t end = std::min(article.reading.sentence(name.head).last, name.head + reach);
  return next < cast.names().size() ? std::min(end, cast.names()[next].phrase.first) : end;
}

bool has_sex(const Reading& reading, std::uint32_t i) {
  return reading.is(i, WordClass::female) || reading.is(i, WordClass::male);
}

// "it [would]", "[its]", "Harbourly, [which]", "Harbourly, the [company]"
bool tells_a_body(const Reading& reading, std::uint32_t i, std::uint32_t end, std::uint32_t name) {
  const std::string_view lower = reading.lower(i);
  if (lower == "it") return i + 1 < end && is_will_or_have(reading.lower(i + 1));
  return is_its_or_itself(lower) || (lower == "which" && i <= name + 2) ||
         (i <= name + apposition_reach && reading.tag(i) == Tag::Nn && reading.is(i, WordClass::organization) &&
          reading.word(name + 1) == ",");
}

// What the first telling word behind a name tells: 1 a body, -1 a person, 0 nothing.
int body_or_person(const Reading& reading, std::uint32_t name, std::uint32_t end) {
  for (std::uint32_t i = name + 1; i < end; ++i) {
    const bool person = has_sex(reading, i) || reading.lower(i) == "who", body = tells_a_body(reading, i, end, name);
    if (person || body) return static_cast<int>(body) - static_cast<int>(person);
  }
  return 0;
}

// "uses [they]/them", "the pronouns [they] and them", "goes by [they]": a pronoun that is spoken of.
bool states_they(const Reading& reading, std::uint32_t i) {
  constexpr std::uint32_t reach = 4;  // words between "they" and "pronouns"
  if (!is_they(reading.lower(i))) return false;
  const Range sentence = reading.sentence(i);
  if (i + 2 < sentence.last && pairs_with_they(reading.lower(i + 2)) &&
      (reading.word(i + 1) == "/" || reading.tag(i + 1) == Tag::Cc))
    return true;
  if (i >= sentence.first + 2 && is_known_by(reading.lower(i - 2), reading.lower(i - 1))) return true;
  for (std::uint32_t k = std::max(sentence.first, i - std::min(i, reach)); k < i; ++k) {
    if (names_pronouns(reading.lower(k))) return true;
  }
  return false;
}

// The person whom the sentence of token `i` names last before it, or none.
Index person_named_before(const Reading& reading, const Cast& cast, std::uint32_t i) {
  Index found = none;
  for (const Mention& name : cast.names_from(reading.sentence(i).first)) {
    if (name.head >= i) break;
    const Index who = cast.bearer_of(name);
    if (cast[who].kind == SpeakerKind::person && !name.quoted) found = who;
  }
  return found;
}

}  // namespace

void SexesTold::count(Index who, Gender gender) {
  if (static_cast<std::size_t>(who) >= balance_.size()) balance_.resize(static_cast<std::size_t>(who) + 1, 0);
  balance_[static_cast<std::size_t>(who)] += gender == Gender::female ? 1 : -1;
}

std::vector<Gender> SexesTold::sexes() const {
  std::vector<Gender> out;
  for (const int balance : balance_) {
    out.push_back(balance >= least_balance    ? Gender::female
                  : balance <= -least_balance ? Gender::male
                                              : Gender::unknown);
  }
  return out;
}

SexesTold read_sexes(const Article& article, const Cast& cast) {
  const Reading& reading = article.reading;
  SexesTold told;
  for (const Mention& name : cast.names()) {
    const Index who = cast.bearer_of(name);
    if (cast[who].kind != SpeakerKind::person || cast[who].gender != Gender::unknown || name.quoted) continue;
    const std::uint32_t end = end_of_reach(article, cast, name, sex_reach);
    for (std::uint32_t i = name.head + 1; i < end; ++i) {
      const bool pronoun = reading.tag(i) == Tag::Prp || reading.tag(i) == Tag::PrpDollar;
      if (!pronoun || article.quotation_at(i) != nullptr || !has_sex(reading, i)) continue;
      told.count(who, reading.is(i, WordClass::female) ? Gender::female : Gender::male);
      break;
    }
  }
  return told;
}

void learn_sexes(Cast& cast, const std::vector<Gender>& sexes) {
  for (std::size_t who = 0; who < std::min(sexes.size(), cast.size()); ++who) {
    Entity& entity = cast[static_cast<Index>(who)];
    if (entity.gender == Gender::unknown) entity.gender = sexes[who];
  }
}

void find_they(const Article& article, Cast& cast) {
  const Reading& reading = article.reading;
  for (std::uint32_t i = 0; i < reading.size(); ++i) {
    if (article.quotation_at(i) != nullptr || !(tells_of_they(reading.lower(i)) || states_they(reading, i))) continue;
    const Index who = person_named_before(reading, cast, i);
    if (who != none) cast[who].they = true;
  }
}

void find_bodies(const Article& article, Cast& cast) {
  std::vector<int> balance(cast.size(), 0);
  for (const Mention& name : cast.names()) {
    const Index who = cast.bearer_of(name);
    const Entity& entity = cast[who];
    const bool perhaps = entity.kind == SpeakerKind::person && !entity.kind_known && entity.full_names == 0 &&
                         entity.gender == Gender::unknown && entity.role.empty();
    if (!perhaps) continue;
    balance[static_cast<std::size_t>(who)] +=
        body_or_person(article.reading, name.head, end_of_reach(article, cast, name, body_reach));
  }
  for (std::size_t who = 0; who < balance.size(); ++who) {
    if (balance[who] > 0) cast[static_cast<Index>(who)].kind = SpeakerKind::organization;
  }
}

}  // namespace sayso
