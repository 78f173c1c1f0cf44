// Several who speak as one: "Smith and Jones", "the two men", "both".
#include <algorithm>

#include "english/one_of.hpp"
#include "findings/speakers/resolver.hpp"

namespace sayso {

using namespace english;

namespace {

constexpr std::array<std::string_view, 3> both_words = {"both", "each", "neither"};
constexpr std::array<std::string_view, 4> pair_words = {"two", "pair", "duo", "couple"};
constexpr std::array<std::string_view, 10> rival_words = {"candidates", "nominees",   "rivals", "contenders",
                                                          "opponents",  "men",        "women",  "brothers",
                                                          "sisters",    "politicians"};

}  // namespace

bool Resolver::means_both(std::string_view word) { return one_of(both_words, word); }

// "Ruiz and Marsh met": later "they", "the two".
void Resolver::meet_pair(Index name) {
  if (name == 0) return;
  const Mention &second = cast_.names()[static_cast<std::size_t>(name)],
                &first = cast_.names()[static_cast<std::size_t>(name - 1)];
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

// "Smith and Jones", "Sens. A (D-X), B (R-Y) and C": a speaker of their own.
Reference Resolver::of_several(Range phrase) {
  std::uint32_t first = phrase.first;
  while (first < phrase.last && (reading_.mark(first) || reading_.low(first) == "both" || alternative(first) ||
                                 reading_.tag(first) == Tag::Cc))
    ++first;
  const bool alternatives = first > phrase.first && alternative(first - 1);
  std::vector<Index> members;
  std::uint32_t at = first;
  bool joined = false, apposed = false;
  Reference weakest{none, Way::together, 9};
  while (at < phrase.last) {
    const Mention* name = name_at(at);
    Index who = none;
    std::uint32_t end = at;
    if (name != nullptr && name->phrase.last <= phrase.last && !owner(*name, phrase)) {
      // "Ruiz, founder of Vell and Marsh", "Ruiz, a nurse and former Mayor"
      if (apposed && joined &&
          (name->kind != SpeakerKind::person ||
           (name->name.size() == 1 && name->name.first > name->phrase.first && name->role.empty())))
        break;
      who = cast_.named(*name).who;
      end = name->phrase.last;
      if (name->role.first >= end && name->role.first <= end + 4 && name->role.last < phrase.last)
        end = name->role.last, apposed = true;
    } else if (!members.empty() && joined) {
      const std::optional<Mention> last = mention_of({at, phrase.last});
      if (!last || last->type == MentionType::pronoun || last->kind == SpeakerKind::organization ||
          last->phrase.first > at + 2)
        break;
      // "Ruiz, a former judge and a friend of the mayor" is one person.
      const bool another =
          last->plural || reading_.tag(at) == Tag::PrpDollar || (reading_.tag(at) == Tag::Dt && !apposed);
      if (last->type == MentionType::description && !another) break;
      who = last->type == MentionType::name ? cast_.named(*last).who
                                            : of_description(*last, rest_of({at, phrase.last}, *last)).who;
      end = phrase.last;
    }
    if (who == none) break;
    if (std::find(members.begin(), members.end(), who) == members.end()) members.push_back(who);
    at = end;
    if (joined || at >= phrase.last) break;
    if (at + 1 < phrase.last && (reading_.low(at) == "of" || reading_.low(at) == "from") &&
        reading_.capitalized(at + 1)) {  // "of Texas"
      ++at;
      while (at < phrase.last && reading_.capitalized(at)) ++at;
    }
    if (at < phrase.last && reading_.word(at) == "(") {
      while (at < phrase.last && reading_.word(at) != ")") ++at;
      if (at < phrase.last) ++at;
    }
    if (at < phrase.last && reading_.word(at) == ",") ++at, apposed = true;
    if (at < phrase.last && (reading_.low(at) == "and" || reading_.word(at) == "&" ||
                             (alternatives && (reading_.low(at) == "or" || reading_.low(at) == "nor")))) {
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
Reference Resolver::of_pair(std::uint32_t here, std::string_view noun) {
  const bool rivals = one_of(rival_words, noun);
  const bool two = one_of(pair_words, noun) || (rivals && reading_.low(here + 1) == "two");
  const bool generic = two || rivals || means_both(noun);
  const std::vector<Index> so_called = cast_.called(singular(noun));
  const auto called = [&](Index who) { return std::binary_search(so_called.begin(), so_called.end(), who); };
  if (reading_.low(here + 1) == "two" && so_called.size() >= 2) {
    if (const Reference pair = two_likeliest(here, called)) return pair;
  }
  const std::uint32_t reach = means_both(noun) ? 1 : pointer_reach;
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
Reference Resolver::two_likeliest(std::uint32_t here, Fits fits) {
  Index first = none;
  const auto person = [&](Index who) {
    return who != first && cast_[who].kind == SpeakerKind::person && cast_[who].named && fits(who) ? 0.0
                                                                                                   : Attention::unfit;
  };
  first = attention_.likeliest(seen(none, here, true), pointer_reach, Way::pair, person).who;
  if (first == none) return {};
  const Index second = attention_.likeliest(seen(none, here, true), pointer_reach, Way::pair, person).who;
  if (second == none) return {};
  return {cast_.together({first, second}, {here, here + 1}), Way::pair, 0};
}

}  // namespace sayso
