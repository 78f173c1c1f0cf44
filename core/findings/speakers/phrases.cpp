// Which mention the words of a party are: their first phrase, or the name that an apposition gives it.
#include <algorithm>

#include "findings/speakers/resolver.hpp"

namespace sayso {

using namespace english;

// The mention that a party's words are: their first phrase, or the name that an apposition gives it.
std::optional<Mention> Resolver::mention_of(Range phrase) const {
  if (!phrase.empty() && phrase.size() <= 2 && article_.phrases.at(phrase.first) == nullptr &&
      reading_.capitalized(phrase.first) && cast_.bearer(phrase.first) != none) {
    return surname(phrase.first);
  }
  std::uint32_t first = phrase.first;
  const auto opens = [&](std::uint32_t i) {
    const Tag tag = reading_.tag(i);
    return !(reading_.mark(i) || tag == Tag::Punct || tag == Tag::Cc ||
             ((tag == Tag::In || tag == Tag::To || tag == Tag::Rb || tag == Tag::Vbn || tag == Tag::Vbg ||
               tag == Tag::Vbd || tag == Tag::Jj) &&
              article_.phrases.at(i) == nullptr && !reading_.is(i, WordClass::quantifier)));
  };
  while (first < phrase.last && !opens(first)) ++first;
  if (first >= phrase.last) return std::nullopt;
  const NounPhrase* base = article_.phrases.at(first);
  if (const Mention* name = name_from(first);
      name != nullptr && name->phrase.first == first && name->name.first < phrase.last &&
      name->phrase.last <= std::max(phrase.last, base != nullptr ? base->tokens.last : 0) && !owner(*name, phrase)) {
    // "Harbour News anchor Leo Marsh", where the name of the body ends in front of the function
    if (name->kind == SpeakerKind::organization && name + 1 < cast_.names().data() + cast_.names().size()) {
      const Mention& next = name[1];
      if (next.kind == SpeakerKind::person && next.phrase.first == name->phrase.last &&
          next.name.first > next.phrase.first && next.phrase.last <= phrase.last)
        return next;
    }
    return *name;
  }
  if (base == nullptr && !reading_.capitalized(first) &&
      !reading_.is(first, WordClass::quantifier)) {  // "exit polls", when "exit" looks like a verb
    for (std::uint32_t i = first; i < phrase.last && base == nullptr; ++i) base = article_.phrases.starting(i);
    if (base != nullptr) first = base->tokens.first;
  }
  if (base == nullptr) return mention_at(article_, {first, first + 1});
  const Range whole_base{first, std::min(base->tokens.last, phrase.last)};
  std::optional<Mention> mention = mention_at(article_, whole_base);
  if (mention && mention->type == MentionType::description) {
    if (const Mention* name = named_in(phrase, *mention)) return *name;
  }
  return mention;
}

// "Jolly said": a surname that looks like another word at the start of a sentence.
Mention Resolver::surname(std::uint32_t token) const {
  Mention mention;
  mention.type = MentionType::name;
  mention.phrase = mention.name = {token, token + 1};
  mention.head = token;
  mention.definite = true;
  return mention;
}

// The first name that begins at token `first` or after it, or null.
const Mention* Resolver::name_from(std::uint32_t first) const {
  const std::vector<Mention>& names = cast_.names();
  const auto name = std::lower_bound(names.begin(), names.end(), first,
                                     [](const Mention& m, std::uint32_t t) { return m.phrase.first < t; });
  return name == names.end() ? nullptr : &*name;
}

// The name that token `i` opens, or whose title stands before it, or null.
const Mention* Resolver::name_at(std::uint32_t i) const {
  const Mention* name = name_from(i);
  if (name != nullptr && name->phrase.first == i) return name;
  const Mention* before = name == nullptr                ? (cast_.names().empty() ? nullptr : &cast_.names().back())
                          : name == cast_.names().data() ? nullptr
                                                         : name - 1;
  return before != nullptr && before->phrase.has(i) && before->name.first >= i ? before : nullptr;
}

// "the mayor, Ana Ruiz,"  "his wife, Jane,"  "his wife and former press officer Ana Ruiz"
const Mention* Resolver::named_in(Range phrase, const Mention& description) const {
  const bool human =
      reading_.is(description.head, WordClass::role) || reading_.is(description.head, WordClass::relation) ||
      reading_.is(description.head, WordClass::title) || reading_.is(description.head, WordClass::human_noun);
  const bool owned = reading_.tag(phrase.first) == Tag::PrpDollar &&
                     reading_.tag(description.head) == Tag::Nn;  // "her opposite number"
  if (!(human || owned) || description.plural) return nullptr;
  const std::vector<Mention>& names = cast_.names();
  for (const Mention* name = name_from(description.phrase.first + 1);
       name != nullptr && name != names.data() + names.size() && name->phrase.first < phrase.last; ++name) {
    if (name->kind != SpeakerKind::person || name->phrase.last > phrase.last || !(human || name->kind_known)) continue;
    const std::uint32_t before = name->phrase.first - 1;
    const bool full = name->name.size() > 1 || reading_.is(name->head, WordClass::given_name);
    const bool beside = reading_.word(before) == "," || reading_.word(before) == "—" || reading_.word(before) == "–" ||
                        reading_.word(before) == "--";
    if (beside && full && (name->phrase.last >= phrase.last || reading_.tag(name->phrase.last) == Tag::Punct))
      return name;
    const bool shared = reading_.low(before) == "and" && before == description.phrase.last &&
                        name->name.first > name->phrase.first && !reading_.capitalized(name->phrase.first) &&
                        reading_.tag(name->phrase.first) != Tag::Dt;
    // "Former mayor and party chairwoman Ana Ruiz": a function without an article is no person of its own.
    const Tag opening = reading_.tag(phrase.first);
    const bool behind_body = reading_.tag(before) == Tag::In && name->name.first >= name->phrase.first + 2 &&
                             reading_.capitalized(name->name.first - 1);  // "ambassador to Norland Ana Ruiz"
    bool bare = (reading_.low(before) == "and" || behind_body) && name->name.first > name->phrase.first && full &&
                name->phrase.last == phrase.last && opening != Tag::Dt && opening != Tag::PrpDollar &&
                (behind_body || reading_.tag(name->phrase.first) != Tag::Dt) &&
                reading_.tag(description.head) != Tag::Nns;
    for (std::uint32_t i = phrase.first; i < name->phrase.first && bare; ++i)
      bare = reading_.tag(i) != Tag::Pos && reading_.word(i) != ",";
    if (shared || bare) return name;
  }
  return nullptr;
}

// The name behind "the team’s coach, Leo Marsh," of which only the first words are the phrase; as an index into names,
// or none.
Index Resolver::name_beside(const Mention& description) const {
  const Index name = told_of_[description.head];
  if (name == none) return none;
  const std::uint32_t first = cast_.names()[static_cast<std::size_t>(name)].phrase.first;
  return first > description.head && reading_.word(first - 1) == "," ? name : none;
}

// Whether a name at the start of a phrase only owns what the phrase is about: "Ruiz’s lawyer".
bool Resolver::owner(const Mention& name, Range phrase) const {
  const std::uint32_t after = name.phrase.last;
  return after + 1 < phrase.last && reading_.tag(after) == Tag::Pos && reading_.tag(after + 1) != Tag::Punct;
}

}  // namespace sayso
