// Pronouns: he, she, it, they by who comes to mind; we and I by who speaks; who and which by what stands before.
#include <algorithm>

#include "english/one_of.hpp"
#include "findings/speakers/resolver.hpp"

namespace sayso {

using namespace english;

namespace {

constexpr std::uint32_t pronoun_reach = 8;  // sentences
constexpr std::array<std::string_view, 12> first_person_words = {"i",    "we",   "my",     "our",       "us",  "me",
                                                                 "mine", "ours", "myself", "ourselves", "i'm", "we're"};
constexpr std::array<std::string_view, 8> joints = {",", "(", ")",  "-",
                                                    "–", "—", "--", "―"};          // between somebody and "who"
constexpr std::uint32_t longest_relative_clause = 40, longest_relative_name = 10;  // words
constexpr std::array<std::string_view, 6> relative_words = {"who", "which", "that", "whom", "whose", "where"};

}  // namespace

bool Resolver::first_person(const Party& party) const {
  return !party.phrase.empty() && one_of(first_person_words, reading_.low(party.phrase.first)) &&
         (party.phrase.size() == 1 || reading_.tag(party.phrase.first) == Tag::Prp);
}

// "we" in somebody’s words is whoever says them; in the article’s own words it is the narrator.
Reference Resolver::of_first_person(const Party& party) const {
  const Index said = party.source ? said_in_[party.phrase.first] : party.attribution;
  if (said == none || said == (party.source ? party.attribution : none)) return of_narrator(party);
  const Reference source = source_of_[static_cast<std::size_t>(said)];
  return source ? Reference{source.who, Way::first_person, 9} : source;
}

Reference Resolver::of_pronoun(const Mention& mention, const Party& party) {
  const std::string_view low = reading_.low(mention.head);
  if (one_of(first_person_words, low)) return of_first_person(party);
  if (low == "you" || low == "your" || low == "what") return {};
  if (one_of(relative_words, low)) return antecedent(mention.head, mention.head, party);
  if (const Reference itself = of_own_words(mention)) return itself;
  const std::vector<Index> named = named_in_words(party);
  const bool person = mention.gender != Gender::unknown;
  Reference found = attention_.likeliest(seen(none, mention.head, true), pronoun_reach, Way::pronoun, [&](Index who) {
    double fit = person ? fits_person(who, mention.gender) : fits_body(who, mention.plural);
    if (fit <= Attention::unfit) return fit;
    if (who == last_.who) fit += (person ? 1.5 : 1.0) * freshness(mention.head);
    if (std::find(named.begin(), named.end(), who) != named.end()) fit -= 3;
    return fit;
  });
  if (found && person && cast_[found.who].gender == Gender::unknown && found.lead >= 0.5)
    tell(found.who, mention.gender);
  return found;
}

// "Porto Sul said it would appeal": a body's "it" at the head of its own words is itself, and tells that a name of
// whose kind nothing was known is a body's.
Reference Resolver::of_own_words(const Mention& mention) {
  const std::uint32_t i = mention.head;
  const Index said = said_in_[i];
  if (said == none || reading_.low(i) != "it" || article_.quotation_at(i) != nullptr) return {};
  const std::uint32_t first = attributions_[static_cast<std::size_t>(said)].content.front().first;
  if (i != first && !(i == first + 1 && reading_.low(first) == "that")) return {};
  const Reference source = source_of_[static_cast<std::size_t>(said)];
  if (!source || cast_[source.who].plural) return {};
  Entity& who = cast_[source.who];
  if (who.kind != SpeakerKind::organization && (!who.named || who.kind_known || who.gender != Gender::unknown))
    return {};
  who.kind = SpeakerKind::organization;
  return {source.who, Way::pronoun, 9};
}

// How near the last words that somebody spoke are: 1 beside them, 0 after a few sentences.
double Resolver::freshness(std::uint32_t here) const {
  const std::uint32_t distance = here > last_.token ? attention_.distance(last_.token, here) : 0;
  return distance <= 1 ? 1.0 : distance <= 3 ? 0.5 : 0.0;
}

// Who is named in the words that a pronoun is the source of: nobody calls himself by his name.
std::vector<Index> Resolver::named_in_words(const Party& party) const {
  std::vector<Index> out;
  if (!party.source) return out;
  for (const Range part : attributions_[static_cast<std::size_t>(party.attribution)].content) {
    const std::vector<Mention>& names = cast_.names();
    for (const Mention* name = name_from(part.first);
         name != nullptr && name != names.data() + names.size() && name->phrase.first < part.last && out.size() < 32;
         ++name) {
      out.push_back(cast_.named(static_cast<Index>(name - names.data())).who);
    }
  }
  return out;
}

double Resolver::fits_person(Index who, Gender gender) const {
  const Entity& candidate = cast_[who];
  if (candidate.plural || !candidate.members.empty()) return Attention::unfit;
  if (candidate.gender != Gender::unknown && gender != Gender::unknown && candidate.gender != gender)
    return Attention::unfit;
  const bool person = candidate.kind == SpeakerKind::person || candidate.kind == SpeakerKind::unnamed;
  if (!person) return candidate.named && !candidate.kind_known ? -1.5 : Attention::unfit;
  double fit = 0;
  if (gender != Gender::unknown && candidate.gender == gender) fit += 1.4;
  if (candidate.full_names > 0) fit += 0.3;
  if (candidate.named && candidate.full_names == 0 && !candidate.kind_known) fit -= candidate.speaks ? 0.5 : 1.5;
  return fit;
}

double Resolver::fits_body(Index who, bool plural) const {
  const Entity& candidate = cast_[who];
  const bool body = candidate.kind == SpeakerKind::organization;
  if (!plural) return body && !candidate.plural ? 0.0 : Attention::unfit;
  if (candidate.plural || candidate.kind == SpeakerKind::group)
    return candidate.name.size() == 1 && !candidate.named && share(candidate.name.first) ? -1.0 : 0.5;
  const std::uint32_t last = candidate.name.last - 1;
  const bool nobody = reading_.is(last, WordClass::document) || reading_.is(last, WordClass::capital) ||
                      reading_.is(last, WordClass::region) || reading_.is(last, WordClass::place);
  if (!body || (nobody && !candidate.speaks)) return Attention::unfit;
  return candidate.speaks ? -1.0 : -2.0;
}

// "the senator, who said …", "officials from the port who said": whom a relative pronoun refers to.
Reference Resolver::antecedent(std::uint32_t pronoun, std::uint32_t clause, const Party& party) {
  const Range sentence = reading_.sentence(pronoun);
  const auto joins = [&](std::uint32_t i) {
    const std::string_view word = reading_.word(i);
    return one_of(joints, word) || reading_.mark(i) || reading_.tag(i) == Tag::In;
  };
  std::uint32_t k = clause;
  const auto joined = [&] {
    return k > sentence.first && (reading_.low(k - 1) == "and" || reading_.low(k - 1) == "but");
  };
  for (int steps = 0; steps < 3 && joined(); ++steps) {  // "Ruiz, who …, and who …"
    std::uint32_t i = k - 1;
    while (i > sentence.first && i + longest_relative_clause > k && reading_.low(i) != reading_.low(pronoun)) --i;
    if (reading_.low(i) != reading_.low(pronoun)) break;
    k = i;
  }
  if (joined()) --k;
  while (k > sentence.first && joins(k - 1)) --k;
  if (k == sentence.first) return {};
  const NounPhrase* before = article_.phrases.ending(k - 1);
  if (before == nullptr || (before->pronoun && reading_.low(before->head) != "those")) return {};
  const bool person = reading_.low(pronoun) == "who" || reading_.low(pronoun) == "whom";
  if (reading_.low(pronoun) != "which" && reading_.low(pronoun) != "that") {
    const NounPhrase* outer = before;
    for (int steps = 0; steps < 4 && outer != nullptr && (!human(*outer) || whereabouts(*outer)); ++steps)
      outer = outside(*outer, sentence.first);
    if (outer != nullptr) before = outer;
    else if (reading_.low(pronoun) != "whose" && reading_.low(pronoun) != "where" && !may_be_human(*before)) return {};
  }
  // "Ana Ruiz and Leo Marsh, who say"
  if (before->name && before->tokens.first >= sentence.first + 2 && reading_.low(before->tokens.first - 1) == "and") {
    const NounPhrase* first = article_.phrases.ending(before->tokens.first - 2);
    if (first != nullptr && first->name && reading_.tag(pronoun + 1) != Tag::Vbz) {
      if (const Reference both = of_several({first->tokens.first, before->tokens.last}))
        return {both.who, Way::relative, 9};
    }
  }
  if (const Index apposed = told_of_[before->head]; apposed != none)
    return {cast_.named(apposed).who, Way::relative, 9};
  const std::optional<Mention> mention = mention_of(before->tokens);
  if (!mention || mention->type == MentionType::pronoun) return {};
  if (person && mention->type == MentionType::description) {
    // "Leo Marsh, an early supporter, who says"
    const std::uint32_t first = before->tokens.first;
    const NounPhrase* described =
        first >= sentence.first + 2 && reading_.word(first - 1) == "," && reading_.tag(first) == Tag::Dt
            ? article_.phrases.ending(first - 2)
            : nullptr;
    const Index name = described != nullptr ? cast_.name_at(described->tokens.last - 1) : none;
    if (name != none && cast_[cast_.named(name).who].kind == SpeakerKind::person)
      return {cast_.named(name).who, Way::relative, 9};
  }
  Range words = before->tokens;
  if (words.first >= sentence.first + 2 &&
      (reading_.low(words.first - 1) == "of" || reading_.low(words.first - 1) == "in")) {
    const NounPhrase* part = article_.phrases.ending(words.first - 2);
    if (part != nullptr && part->tokens.size() <= 3 && share(part->head) && reading_.low(part->head) != "one")
      words.first = part->tokens.first;  // "[30 percent] of voters who"
  }
  if (person && party.attribution != none && words.size() == 1 && reading_.low(words.first) == "those") {
    // Who they are only the clause says: "those who want a new pier".
    const std::uint32_t end = attributions_[static_cast<std::size_t>(party.attribution)].content.back().last;
    if (end > pronoun && end <= std::min(sentence.last, pronoun + longest_relative_name)) words.last = end;
  }
  if (mention->type == MentionType::name) return {cast_.named(*mention).who, Way::relative, 9};
  const std::optional<Mention> described = words.first == before->tokens.first ? mention : mention_of(words);
  return {described ? of_description(*described, words).who : none, Way::relative, 9};
}

// The phrase that holds this one or that this one tells the place or the age of: "a baker from [Vell], who",
// "[Ana Ruiz], 54, of Vell, who". Null when there is none.
const NounPhrase* Resolver::outside(const NounPhrase& phrase, std::uint32_t first) const {
  std::uint32_t k = phrase.tokens.first;
  while (k > first && (reading_.tag(k - 1) == Tag::In || reading_.word(k - 1) == ",")) --k;
  if (k > first && k < phrase.tokens.first && article_.phrases.at(k - 1) == nullptr && reading_.tag(k - 1) == Tag::Jj)
    --k;  // "an aide familiar with [the talks], who"
  return k == phrase.tokens.first || k == first ? nullptr : article_.phrases.ending(k - 1);
}

// "from [Vell]": a name of one word that nobody is known to bear, behind a preposition of place.
bool Resolver::whereabouts(const NounPhrase& phrase) const {
  if (!phrase.name || phrase.tokens.size() > 1 || phrase.tokens.first == 0) return false;
  const std::string_view before = reading_.low(phrase.tokens.first - 1);
  if (before != "from" && before != "in" && before != "near" && before != "at") return false;
  const Index name = cast_.name_at(phrase.head);
  return name == none || cast_[cast_.named(name).who].full_names == 0;
}

// "who" says by itself that somebody is meant, unless what stands there is a thing for certain.
bool Resolver::may_be_human(const NounPhrase& phrase) const {
  const auto is = [&](WordClass c) { return reading_.is(phrase.head, c); };
  return !(is(WordClass::organization) || is(WordClass::country) || is(WordClass::region) || is(WordClass::document) ||
           is(WordClass::month) || is(WordClass::weekday) || is(WordClass::time_word));
}

bool Resolver::human(const NounPhrase& phrase) const {
  return reading_.is(phrase.head, WordClass::role) || reading_.is(phrase.head, WordClass::human_noun) ||
         reading_.is(phrase.head, WordClass::relation) || reading_.is(phrase.head, WordClass::group) ||
         (phrase.name && !reading_.is(phrase.head, WordClass::organization) &&
          !reading_.is(phrase.head, WordClass::country) && !reading_.is(phrase.head, WordClass::region));
}

}  // namespace sayso
