// Descriptions: "the mayor", "her campaign", "an official from the port".
#include <algorithm>

#include "english/names.hpp"
#include "english/one_of.hpp"
#include "findings/speakers/resolver.hpp"

namespace sayso {

using namespace english;

namespace {

constexpr std::uint32_t description_reach = 60;  // sentences
constexpr std::uint32_t lead_paragraphs = 3;
constexpr double least_agreement = 1.6;
constexpr double least_owner_lead = 0.5;
// Whom such a word names the article has not named: "the official", "that person".
constexpr std::array<std::string_view, 22> nameless_words = {
    "official", "spokesman", "spokeswoman", "spokesperson", "aide",      "adviser",   "advisor", "lawyer",
    "attorney", "officer",   "expert",      "analyst",      "witness",   "assistant", "source",  "person",
    "member",   "insider",   "voter",       "staffer",      "operative", "resident"};
// Bodies that are not known by pointing at them: "the government" is the country's, "the campaign" somebody's.
constexpr std::array<std::string_view, 9> own_bodies = {"government", "administration", "campaign", "state", "city",
                                                        "county",     "court",          "police",   "regime"};
// Prepositions that tell of an occasion rather than of who somebody is: "Republicans over the vote".
constexpr std::array<std::string_view, 6> loose_ties = {"over", "about", "after", "during", "before", "amid"};
constexpr std::array<std::string_view, 5> asides = {",", "(", "--", "—", "–"};  // what follows is said in passing
constexpr std::array<std::string_view, 5> piece_words = {"article", "piece", "story", "column", "editorial"};

}  // namespace

Description Resolver::description_of(const Mention& mention, Range phrase) const {
  Range words = phrase;
  // Up to what is only said in passing.
  for (std::uint32_t i = mention.phrase.last; i < words.last; ++i) {
    const bool clause = reading_.tag(i) == Tag::Wp || reading_.tag(i) == Tag::Wdt;
    if (one_of(asides, reading_.word(i)) || one_of(loose_ties, reading_.low(i)) ||
        (clause && words.last - mention.phrase.last > 10)) {
      words.last = i;
      break;
    }
  }
  while (words.size() > 1 && reading_.mark(words.first)) ++words.first;
  const std::string_view low = reading_.low(words.first);
  const bool dropped = low == "the" || low == "a" || low == "an" || low == "this" || low == "that" || low == "these";
  if (words.size() > 1 && dropped) ++words.first;
  const auto trailing = [&](Tag tag) {
    return tag == Tag::Pos || tag == Tag::Punct || tag == Tag::Wp || tag == Tag::Wdt || tag == Tag::In;
  };
  while (words.size() > 1 && words.last - 1 > mention.head && trailing(reading_.tag(words.last - 1))) --words.last;
  return {words, std::clamp(mention.head, words.first, words.last - 1)};
}

bool Resolver::pointing(std::uint32_t determiner) const {
  const std::string_view low = reading_.low(determiner);
  return low == "the" || low == "this" || low == "that" || low == "these" || low == "those";
}

// "30 percent", "many", "one in five": how many they are, not who.
bool Resolver::share(std::uint32_t head) const {
  return reading_.is(head, WordClass::quantifier) || reading_.is(head, WordClass::number_word) ||
         reading_.tag(head) == Tag::Cd || reading_.low(head) == "percent" || reading_.word(head) == "%" ||
         reading_.low(head) == "half";
}

// `may_introduce`: whether somebody new comes in with it when it fits nobody.
Reference Resolver::of_description(const Mention& mention, Range phrase, bool may_introduce) {
  const Description description = description_of(mention, phrase);
  const std::string_view noun = word(description.noun);
  const std::string_view opening = reading_.low(phrase.first);
  if (means_both(opening) && mention.phrase.size() == 1 && phrase.size() == 1) {
    if (const Reference pair = of_pair(phrase.first, noun)) return pair;
  }
  if (const Reference maker = maker_of(mention, phrase)) {
    if (cast_[maker.who].kind == SpeakerKind::organization) cast_.describe(maker.who, description.words);
    else made_[noun] = maker.who;
    return maker;
  }
  const bool indefinite = opening == "a" || opening == "an" || opening == "one" || opening == "another" ||
                          opening == "some" || opening == "many";
  const bool definite = mention.definite;
  const Index owner = indefinite ? none : owner_of(mention);
  if (owner != none) {
    if (const Index known = cast_.owned(owner, noun); known != none && cast_[known].plural == mention.plural)
      return {known, Way::owned, 9};
  }
  if (pointing(phrase.first) && mention.plural && phrase.size() <= 4) {
    if (const Reference pair = of_pair(phrase.first, noun)) return pair;
  }
  if ((definite || owner != none) && !share(description.noun)) {
    if (const Reference again = described_before(mention, description, owner, least_agreement)) return again;
  } else if (!indefinite && !mention.plural && mention.kind == SpeakerKind::unnamed) {
    if (const Reference again = described_before(mention, description, owner, 3.5))
      return again;  // a headline: "Senator from Texas says"
  }
  if (pointing(phrase.first) && phrase.size() == 2) {
    if (const auto made = made_.find(noun); made != made_.end())
      return {made->second, Way::described_again, 9};  // "the letter" that somebody wrote
  }
  if (mention.kind == SpeakerKind::unnamed && paragraph(mention.head) < lead_paragraphs &&
      description.words.size() <= 2) {
    if (const Index named = named_soon(mention, noun); named != none) return {named, Way::described_again, 9};
  }
  if (!(indefinite && !mention.plural)) {
    if (const Index same = in_same_words(description); same != none)
      return {same, pointing(phrase.first) ? Way::unresolved : Way::described, 9};
  }
  if (definite && owner == none) {
    const bool complete = phrase.last <= mention.phrase.last || reading_.tag(mention.phrase.last) != Tag::In ||
                          reading_.low(description.words.first).ends_with("-old");
    const Reference meant = complete ? pointed_at(mention, description) : Reference{};
    if (meant) return meant;
  }
  if (!may_introduce) return {};
  const Index fresh = cast_.introduce(mention, description);
  if (owner != none) {
    cast_.own(owner, noun, fresh);
    if (reading_.tag(mention.phrase.first) == Tag::PrpDollar && cast_[owner].named) {
      cast_[fresh].made_name =
          cast_.name_of(owner) + apostrophe_ + "s " + cast_.clean({mention.phrase.first + 1, description.words.last});
    }
    return {fresh, Way::owned, 9};
  }
  return {fresh, pointing(phrase.first) ? Way::unresolved : Way::described, 9};
}

// A lead says "a judge" of whom the next paragraphs name: "Judge Ana Ruiz". None when two could be meant.
Index Resolver::named_soon(const Mention& mention, std::string_view noun) const {
  Index found = none;
  for (const Index who : cast_.called(noun)) {
    const Entity& person = cast_[who];
    if (!person.named || person.kind != SpeakerKind::person || person.full_names == 0 || person.mentions.empty())
      continue;
    if (found != none) return none;
    found = who;
  }
  if (found == none) return none;
  const Entity& person = cast_[found];
  const std::uint32_t first = person.mentions.front().first;
  const bool titled = !person.role.empty() && !person.role_apposed && word(person.role.last - 1) == noun;
  return titled && first > mention.head && paragraph(first) <= paragraph(mention.head) + lead_paragraphs ? found : none;
}

// Whose it is: "her campaign", "Ruiz’s lawyer", "the Ruiz campaign".
Index Resolver::owner_of(const Mention& mention) {
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
    return owner.lead >= least_owner_lead ? owner.who : none;  // no name is made up from a close call
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

Index Resolver::in_same_words(const Description& description) const {
  for (const Index who : cast_.called(word(description.noun))) {
    const Entity& candidate = cast_[who];
    if (candidate.named || !candidate.members.empty()) continue;
    if (cast_.same_words(candidate.name, description.words)) return who;
  }
  return none;
}

// "the senator", "the ministry": somebody whom the article has called so before.
Reference Resolver::described_before(const Mention& mention, const Description& description, Index owner,
                                     double least) const {
  Reference best{none, Way::described_again, 9};
  double best_score = least, second = 0;
  for (const Index who : cast_.called(word(description.noun))) {
    const Entity& candidate = cast_[who];
    const std::uint32_t last = last_mention(who, mention.head);
    if (owner != none && candidate.owner != none && candidate.owner != owner) continue;
    const bool headline = article_.headline(mention.head) && candidate.named;
    if (!candidate.members.empty() || (last == 0 && !headline) || cast_.excluded(who, description.words)) continue;
    if (candidate.plural != mention.plural && candidate.kind != SpeakerKind::organization) continue;
    const bool candidate_person = candidate.kind == SpeakerKind::person || candidate.kind == SpeakerKind::unnamed;
    if (mention.kind_known && (mention.kind == SpeakerKind::unnamed) != candidate_person) continue;
    if (mention.gender != Gender::unknown && candidate.gender != Gender::unknown && mention.gender != candidate.gender)
      continue;
    const std::uint32_t distance = last == 0 ? 0 : attention_.distance(last - 1, mention.head);
    if (distance > description_reach) continue;
    const bool passing =
        !candidate.named && candidate.kind == SpeakerKind::organization && candidate.owner == none && !candidate.speaks;
    const double score =
        cast_.agreement(who, description) - (passing ? 0.5 : 0.05) * distance + (who == last_.who ? 0.4 : 0.0);
    if (score > best_score)
      second = std::max(second, best.who == none ? 0 : best_score), best_score = score, best.who = who;
    else second = std::max(second, score);
  }
  if (best && second > 0) best.lead = 2 * (best_score - second);
  return best;
}

// The token behind the latest mention before `here`, or 0.
std::uint32_t Resolver::last_mention(Index who, std::uint32_t here) const {
  const std::vector<Range>& mentions = cast_[who].mentions;
  std::uint32_t last = 0;
  for (std::size_t i = mentions.size(), steps = 0; i-- > 0 && steps < 64; ++steps) {
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
Reference Resolver::pointed_at(const Mention& mention, const Description& description) {
  const std::string_view noun = word(description.noun);
  if (!pointing(mention.phrase.first)) return {};
  if (mention.plural) return {};
  for (std::uint32_t i = mention.phrase.first + 1; i < mention.head; ++i) {
    // "the nation’s first president", "the 2009 paper", "the only Republican": not whom the article has just named
    if (reading_.tag(i) == Tag::Pos || reading_.tag(i) == Tag::Cd || reading_.low(i) == "only" ||
        reading_.low(i) == "other")
      return {};
  }
  if (mention.kind == SpeakerKind::unnamed) {
    if (reading_.is(description.noun, WordClass::relation) && !reading_.low(description.words.first).ends_with("-old"))
      return {};
    const bool nameless = one_of(nameless_words, noun);
    const bool office =
        reading_.is(description.noun, WordClass::title) && reading_.is(description.noun, WordClass::role);
    // Who has just spoken goes on, in the next sentence, as "the 40-year-old".
    const bool opens = reading_.sentence(mention.phrase.first).first == mention.phrase.first;
    const double goes_on =
        opens && last_.who != none && attention_.distance(last_.token, mention.head) <= 1 ? 1.0 : 0.0;
    Reference found = attention_.likeliest(seen(none, mention.head, true), pointer_reach, Way::pointed, [&](Index who) {
      const double fit = fits_person(who, mention.gender);
      if (nameless)
        return fit > Attention::unfit && cast_[who].kind == SpeakerKind::unnamed && cast_[who].speaks
                   ? fit
                   : Attention::unfit;
      if (fit <= Attention::unfit || !cast_[who].named || (cast_[who].full_names == 0 && !cast_[who].kind_known) ||
          cast_[who].kind != SpeakerKind::person || cast_.excluded(who, description.words))
        return Attention::unfit;
      // Who is known by another function comes second.
      return fit + (who == last_.who ? 1.0 + goes_on : 0.0) -
             (cast_[who].descriptions.empty() ? 0.0
              : office                        ? 3.0
                                              : 2.0);
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
    const bool unknown = candidate.kind == SpeakerKind::person && !candidate.kind_known &&
                         candidate.gender == Gender::unknown && candidate.descriptions.empty();
    if (!candidate.named || !(candidate.kind == SpeakerKind::organization || unknown) || candidate.plural)
      return Attention::unfit;
    if (unknown) return piece ? Attention::unfit : -0.5;
    const bool media = reading_.is(candidate.name.last - 1, WordClass::media);
    if (reading_.is(candidate.name.last - 1, WordClass::country) ||
        reading_.is(candidate.name.last - 1, WordClass::capital) ||
        reading_.is(candidate.name.last - 1, WordClass::region) ||
        reading_.word(candidate.name.last - 1).ends_with('.')) {
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

}  // namespace sayso
