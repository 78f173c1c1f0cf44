#include "findings/speakers/together.hpp"

#include <algorithm>

#include "english/questions.hpp"
#include "findings/speakers/descriptions.hpp"
#include "findings/speakers/phrases.hpp"
#include "findings/speakers/scores.hpp"

namespace sayso {

using namespace english;

namespace {

constexpr std::uint32_t longest_affiliation = 6;  // tokens: "(D-Vell)"
constexpr std::uint32_t apposition_reach = 4;     // tokens between a name and the apposition behind it

std::string_view singular(std::string_view noun) {
  return noun.ends_with('s') ? noun.substr(0, noun.size() - 1) : noun;
}

// Behind the bracket that closes the one at `open`, or `end` when none does.
std::uint32_t behind_bracket(const Reading& reading, std::uint32_t open, std::uint32_t end) {
  std::uint32_t i = open;
  while (i < end && reading.word(i) != ")") ++i;
  return i;
}

// ", D-Vell," behind a lawmaker
bool tells_affiliation(const Reading& reading, std::uint32_t comma, std::uint32_t end) {
  return comma + 2 < end && reading.word(comma) == "," && reading.word(comma + 2) == "," &&
         begins_like_an_affiliation(reading.lower(comma + 1)) && reading.capitalized(comma + 1);
}

// A list of names while it is read: "Sens. Olga Brandt (D-Vell), Hal Moreno (R-Norland) and the mayor".
struct Enumeration {
  Range phrase;
  std::uint32_t at = 0;       // where the next member begins
  bool alternatives = false;  // "neither … nor", "either … or"
  bool joined = false;        // "and" stands before the next member: it is the last
  bool apposed = false;       // what follows a comma may say more of the member before
  std::vector<Index> members = {};

  // From behind a member to the next one: past "of Vell", "(D-Vell)", a comma, "and".
  void pass_to_next(const Reading& reading) {
    const std::uint32_t end = phrase.last;
    if (at + 1 < end && is_of_or_from(reading.lower(at)) && reading.capitalized(at + 1)) {
      ++at;
      while (at < end && reading.capitalized(at)) ++at;
    }
    if (at < end && reading.word(at) == "(") at = std::min(end, behind_bracket(reading, at, end) + 1);
    if (tells_affiliation(reading, at, end)) at += 2;
    if (at < end && reading.word(at) == ",") ++at, apposed = true;
    if (at < end && joins(reading, at)) ++at, joined = true;
  }

  bool joins(const Reading& reading, std::uint32_t i) const {
    return reading.lower(i) == "and" || reading.word(i) == "&" ||
           (alternatives && joins_alternatives(reading.lower(i)));
  }
};

Index named_member(Scene& scene, const Mention& name, Enumeration& list) {
  // "Ruiz, founder of Vell and [Marsh]", "Ruiz, a nurse and [former Mayor]"
  const bool of_apposition = name.kind != SpeakerKind::person ||
                             (name.name.size() == 1 && name.name.first > name.phrase.first && name.role.empty());
  if (list.apposed && list.joined && of_apposition) return none;
  list.at = name.phrase.last;
  const Range role = name.role;
  if (role.first >= list.at && role.first <= list.at + apposition_reach && role.last < list.phrase.last)
    list.at = role.last, list.apposed = true;
  return scene.who_is(name);
}

// "Vera Lind and [other experts]": the last may have no name.
Index last_member(Scene& scene, Enumeration& list) {
  const Range rest{list.at, list.phrase.last};
  const std::optional<Mention> last = mention_of(scene.article, scene.cast, rest);
  if (!last || last->type == MentionType::pronoun || last->kind == SpeakerKind::organization ||
      last->phrase.first > rest.first + 2)
    return none;
  list.at = rest.last;
  if (last->type == MentionType::name) return scene.who_is(*last);
  // "Ruiz, a former judge and a friend of the mayor" is one person.
  const Tag opening = scene.reading.tag(rest.first);
  const bool another = last->plural || opening == Tag::PrpDollar || (opening == Tag::Dt && !list.apposed);
  if (!another) return none;
  return of_description(scene, *last, {last->phrase.first, std::max(rest.last, last->phrase.last)}).who;
}

// The member that begins where the list has come to, or none; the list goes on behind it.
Index next_member(Scene& scene, Enumeration& list) {
  const Mention* name = name_at(scene.cast, list.at);
  if (name != nullptr && name->phrase.last <= list.phrase.last && !is_owner_in(scene.article, *name, list.phrase))
    return named_member(scene, *name, list);
  return list.joined && !list.members.empty() ? last_member(scene, list) : none;
}

// The two persons with a name who come to mind first, of those that fit.
template <class Fits>
Reference two_likeliest(Scene& scene, std::uint32_t here, Fits fits) {
  Index first = none;
  const auto fit = [&](Index who) {
    const Entity& candidate = scene.cast[who];
    return who != first && candidate.kind == SpeakerKind::person && candidate.named && fits(who) ? 0.0 : unfit;
  };
  first = scene.attention.likeliest(scene.pointer(here), scores::reach::pointer, Way::pair, fit).who;
  if (first == none) return {};
  const Index second = scene.attention.likeliest(scene.pointer(here), scores::reach::pointer, Way::pair, fit).who;
  if (second == none) return {};
  return {scene.cast.group_of({first, second}, {here, here + 1}), Way::pair, 0};
}

}  // namespace

// --- named one after the other ---

Reference of_several(Scene& scene, Range phrase) {
  const Reading& reading = scene.reading;
  Enumeration list{phrase, phrase.first};
  const auto opens_list = [&](std::uint32_t i) {
    return reading.mark(i) || reading.lower(i) == "both" || opens_alternatives(reading.lower(i)) ||
           reading.tag(i) == Tag::Cc;
  };
  while (list.at < phrase.last && opens_list(list.at)) ++list.at;
  const std::uint32_t first = list.at;
  list.alternatives = first > phrase.first && opens_alternatives(reading.lower(first - 1));
  while (list.at < phrase.last) {
    const Index who = next_member(scene, list);
    if (who == none) break;
    if (std::find(list.members.begin(), list.members.end(), who) == list.members.end()) list.members.push_back(who);
    if (list.joined) break;
    list.pass_to_next(reading);
  }
  if (!list.joined || list.members.size() < 2) return {};
  const Index all = scene.cast.group_of(list.members, {first, phrase.last});
  scene.cast[all].mentions.push_back(phrase);
  scene.note(all, phrase, true, Naming::description);
  return {all, Way::together, uncontested};
}

void note_pair(Scene& scene, Index second_name) {
  const Reading& reading = scene.reading;
  Cast& cast = scene.cast;
  if (second_name == 0) return;
  const Mention &second = cast.name(second_name), &first = cast.name(second_name - 1);
  if (first.kind != SpeakerKind::person || second.kind != SpeakerKind::person) return;
  std::uint32_t at = first.phrase.last;
  if (at < reading.size() && reading.word(at) == "(")  // "(D-Vell)"
    at = behind_bracket(reading, at, std::min(reading.size(), at + longest_affiliation)) + 1;
  if (at + 1 != second.phrase.first || reading.lower(at) != "and") return;
  const Index a = cast.bearer_of(second_name - 1), b = cast.bearer_of(second_name);
  if (a == b) return;
  const Range both{first.phrase.first, second.phrase.last};
  scene.note(cast.group_of({a, b}, both), both, is_subject(scene.article, both), Naming::description);
}

// --- pointed at together ---

Reference of_pair(Scene& scene, std::uint32_t here, std::string_view noun) {
  Cast& cast = scene.cast;
  const bool says_two = scene.reading.lower(here + 1) == "two";
  const bool rivals = is_one_of_a_pair(noun);
  const bool two = counts_two(noun) || (rivals && says_two);
  const bool generic = two || rivals || means_both(noun);
  const std::vector<Index> so_called = cast.called(singular(noun));
  const auto is_called_so = [&](Index who) { return std::binary_search(so_called.begin(), so_called.end(), who); };
  if (says_two && so_called.size() >= 2) {
    if (const Reference pair = two_likeliest(scene, here, is_called_so)) return pair;
  }
  const std::uint32_t reach = means_both(noun) ? scores::reach::both : scores::reach::pointer;
  const auto is_person = [&](Index member) { return cast[member].kind == SpeakerKind::person; };
  const Reference pair = scene.attention.likeliest(scene.pointer(here), reach, Way::pair, [&](Index who) {
    const std::vector<Index>& members = cast[who].members;
    if (members.size() < 2 || !std::all_of(members.begin(), members.end(), is_person)) return unfit;
    const bool all = std::all_of(members.begin(), members.end(), is_called_so);
    if (!all && !generic) return unfit;
    return (all ? scores::pair::called_so : 0.0) + (cast[who].speaks ? scores::pair::speaks : 0.0);
  });
  if (pair || !two) return pair;
  return two_likeliest(scene, here, [](Index) { return true; });
}

}  // namespace sayso
