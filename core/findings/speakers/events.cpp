// What the reader meets on the way: names, people and bodies without a name, pronouns; each comes to mind again.
#include <algorithm>

#include "english/one_of.hpp"
#include "findings/speakers/resolver.hpp"
#include "syntax/sources.hpp"

namespace sayso {

using namespace english;

namespace {

// Words before what can be no subject; "after", "because" and the like may open a clause.
constexpr std::array<std::string_view, 10> inner_prepositions = {"of", "by",      "with",  "from", "at",
                                                                 "to", "against", "about", "on",   "between"};

}  // namespace

void Resolver::read_events() {
  std::vector<bool> told(reading_.size(), false);  // tokens of names and of what is said of them beside the name
  told_of_.assign(reading_.size(), none);
  const std::vector<Mention>& names = cast_.names();
  for (std::size_t i = 0; i < names.size(); ++i) {
    if (dateline(names[i])) continue;
    events_.push_back({names[i].phrase.first, static_cast<Index>(i), nullptr});
    for (const Range range : {names[i].phrase, names[i].role, names[i].before}) {
      for (std::uint32_t k = range.first; k < range.last; ++k) told[k] = true;
    }
    for (std::uint32_t k = names[i].role.first; k < names[i].role.last; ++k) {
      if (told_of_[k] == none && cast_.name_at(k) == none) told_of_[k] = static_cast<Index>(i);
    }
  }
  for (const NounPhrase& phrase : article_.phrases.all()) {
    if (!told[phrase.head]) read_in_passing(phrase);
    if (told[phrase.head] || article_.quotation_at(phrase.head) != nullptr) continue;
    if (phrase.pronoun ? third_person(phrase.head) : may_act(phrase))
      events_.push_back({phrase.tokens.first, none, &phrase});
  }
  std::stable_sort(events_.begin(), events_.end(), [](const Event& a, const Event& b) { return a.token < b.token; });
}

// "PORTO VELL — The mayor …": where the article was written.
bool Resolver::dateline(const Mention& name) const {
  if (reading_.paragraph(name.head).first != name.phrase.first ||
      article_.text.tokens()[name.head].letter_case != Case::upper)
    return false;
  const std::uint32_t end = std::min(reading_.size(), name.phrase.last + 8);
  for (std::uint32_t i = name.phrase.last; i < end; ++i) {
    const std::string_view mark = reading_.word(i);
    if (mark == "—" || mark == "–" || mark == "--" || mark == "-") return true;
  }
  return false;
}

// "the [Harbour Bank] scandal": a name that only tells what the phrase is about.
void Resolver::read_in_passing(const NounPhrase& phrase) {
  for (std::uint32_t i = phrase.tokens.first; i < phrase.head; ++i) {
    if (!reading_.capitalized(i) || reading_.tag(i) == Tag::Dt) continue;
    std::uint32_t end = i + 1;
    while (end < phrase.head && reading_.capitalized(end)) ++end;
    const Index who = end - i > 1 ? cast_.known({i, end}) : none;
    if (who != none) events_.push_back({i, none, nullptr, who});
    i = end;
  }
}

// Somebody or a body that the text brings in or comes back to, not what somebody is said to be ("is a mayor").
bool Resolver::may_act(const NounPhrase& phrase) const {
  const auto is = [&](WordClass c) { return reading_.is(phrase.head, c); };
  if (!(is(WordClass::role) || is(WordClass::human_noun) || is(WordClass::relation) || is(WordClass::organization) ||
        is(WordClass::group)))
    return false;
  const std::uint32_t first = phrase.tokens.first;
  bool bare = reading_.tag(phrase.head) == Tag::Nn && reading_.low(phrase.head) != "police";  // "labour", "office"
  for (std::uint32_t i = first; i <= phrase.head && bare; ++i) {
    const Tag tag = reading_.tag(i);
    bare = !reading_.capitalized(i) && tag != Tag::Dt && tag != Tag::PrpDollar && tag != Tag::Pos && tag != Tag::Cd;
  }
  if (bare && is(WordClass::organization)) return false;
  if (first > 0 && reading_.sentence(first).has(first - 1)) {
    const std::string_view before = reading_.low(first - 1);
    if (before == "as" || before == "is" || before == "was" || before == "be" || before == "are" || before == "were" ||
        before == "," || before == "become" || before == "been" || before == "being" || before == "became" ||
        before == "becomes" || before == "remain" || before == "remains" || before == "remained")
      return false;
    if (bare && before == "and") return false;  // "a nurse and former mayor"
    // "as good a mayor as"
    if (reading_.tag(first - 1) == Tag::Jj && first > 1 &&
        (reading_.low(first - 2) == "as" || reading_.low(first - 2) == "so" || reading_.low(first - 2) == "too"))
      return false;
  }
  return true;
}

bool Resolver::subject(Range phrase) const {
  if (reading_.sentence(phrase.first).first < phrase.first &&
      one_of(inner_prepositions, reading_.low(phrase.first - 1)))
    return false;  // "the rise of Ruiz worried Marsh"
  return (phrase.last < reading_.size() && (reading_.finite(phrase.last) || reading_.tag(phrase.last) == Tag::Rb)) ||
         reading_.sentence(phrase.first).first == phrase.first;
}

// "The mayor, Ana Ruiz, said"
bool Resolver::subject(const Mention& name) const {
  return subject(name.phrase) || (!name.role.empty() && name.role.first < name.name.first &&
                                  reading_.sentence(name.head).first == name.role.first);
}

void Resolver::meet(const Event& event) {
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
    const std::optional<Mention> mention = mention_at(article_, phrase);
    if (!mention || mention->type == MentionType::name) return;
    found = mention->type == MentionType::pronoun ? of_pronoun(*mention, {})
                                                  : of_description(*mention, whole(phrase), !pointing(phrase.first));
    if (!found) return;
    known_at_[phrase.first] = found;
  }
  note(found.who, phrase, subject(phrase));
}

Range Resolver::whole(Range phrase) const {
  const auto with = phrase_with_complements(article_, phrase.first, reading_.sentence(phrase.first).last);
  return with ? with->tokens : phrase;
}

}  // namespace sayso
