#include "findings/speakers/encounters.hpp"

#include <algorithm>

#include "english/questions.hpp"
#include "text/marks.hpp"

namespace sayso {

using namespace english;

namespace {

constexpr std::uint32_t longest_dateline = 8;  // words behind the name of the place

// "[PORTO VELL], Norland — The mayor …": where the article was written.
bool is_dateline(const Article& article, const Mention& name) {
  const Reading& reading = article.reading;
  if (reading.paragraph(name.head).first != name.phrase.first ||
      article.text.tokens()[name.head].letter_case != Case::upper)
    return false;
  const std::uint32_t end = std::min(reading.size(), name.phrase.last + longest_dateline);
  for (std::uint32_t i = name.phrase.last; i < end; ++i) {
    if (is_dash_or_hyphen(reading.word(i))) return true;
  }
  return false;
}

// "the [Harbour Bank] scandal": names that only tell what the phrase is about.
void read_in_passing(const Article& article, const Cast& cast, const NounPhrase& phrase, std::vector<Encounter>& out) {
  const Reading& reading = article.reading;
  for (std::uint32_t i = phrase.tokens.first; i < phrase.head; ++i) {
    if (!reading.capitalized(i) || reading.tag(i) == Tag::Dt) continue;
    std::uint32_t end = i + 1;
    while (end < phrase.head && reading.capitalized(end)) ++end;
    const Index who = end - i > 1 ? cast.named_in_full({i, end}) : none;
    if (who != none) out.push_back({i, none, who, nullptr});
    i = end;
  }
}

// "labour", "office", "former mayor": a noun in the singular that nothing makes one of its kind.
bool is_bare_noun(const Reading& reading, const NounPhrase& phrase) {
  if (reading.tag(phrase.head) != Tag::Nn || reading.lower(phrase.head) == "police") return false;
  for (std::uint32_t i = phrase.tokens.first; i <= phrase.head; ++i) {
    const Tag tag = reading.tag(i);
    if (reading.capitalized(i) || tag == Tag::Dt || tag == Tag::PrpDollar || tag == Tag::Pos || tag == Tag::Cd)
      return false;
  }
  return true;
}

// "is [a mayor]", "Ruiz, [a nurse]", "as good [a mayor] as": what somebody is said to be, nobody new.
bool is_said_of_somebody(const Reading& reading, std::uint32_t first, bool bare) {
  if (first == 0 || !reading.sentence(first).has(first - 1)) return false;
  const std::string_view before = reading.lower(first - 1);
  if (before == "," || links_to_what_somebody_is(before)) return true;
  if (bare && before == "and") return true;  // "a nurse and [former mayor]"
  return reading.tag(first - 1) == Tag::Jj && first > 1 && is_degree_before_article(reading.lower(first - 2));
}

// Somebody or a body that the text brings in or comes back to.
bool may_act(const Article& article, const NounPhrase& phrase) {
  const Reading& reading = article.reading;
  const auto is = [&](WordClass c) { return reading.is(phrase.head, c); };
  if (!(reading.names_person(phrase.head) || is(WordClass::organization) || is(WordClass::group))) return false;
  const bool bare = is_bare_noun(reading, phrase);
  if (bare && is(WordClass::organization)) return false;
  return !is_said_of_somebody(reading, phrase.tokens.first, bare);
}

}  // namespace

std::vector<Encounter> read_encounters(const Article& article, const Cast& cast) {
  std::vector<Encounter> out;
  std::vector<bool> of_name(article.reading.size(), false);  // tokens of names and of what is said of them beside
  for (const Mention& name : cast.names()) {
    if (is_dateline(article, name)) continue;
    out.push_back({name.phrase.first, cast.index_of(name), none, nullptr});
    for (const Range range : {name.phrase, name.role, name.before}) {
      for (std::uint32_t k = range.first; k < range.last; ++k) of_name[k] = true;
    }
  }
  for (const NounPhrase& phrase : article.phrases.all()) {
    if (of_name[phrase.head]) continue;
    read_in_passing(article, cast, phrase, out);
    if (article.quotation_at(phrase.head) != nullptr) continue;
    if (phrase.pronoun ? is_he_or_she(article.reading.lower(phrase.head)) : may_act(article, phrase))
      out.push_back({phrase.tokens.first, none, none, &phrase});
  }
  std::stable_sort(out.begin(), out.end(), [](const Encounter& a, const Encounter& b) { return a.token < b.token; });
  return out;
}

std::vector<Index> read_described_names(const Article& article, const Cast& cast) {
  std::vector<Index> described(article.reading.size(), none);
  for (const Mention& name : cast.names()) {
    if (is_dateline(article, name)) continue;
    for (const Range said : {name.role, name.before}) {
      for (std::uint32_t k = said.first; k < said.last; ++k) {
        if (described[k] == none && cast.name_ending_at(k) == none) described[k] = cast.index_of(name);
      }
    }
  }
  return described;
}

bool is_subject(const Article& article, Range phrase) {
  const Reading& reading = article.reading;
  const bool opens = reading.sentence(phrase.first).first == phrase.first;
  if (!opens && ties_what_is_no_subject(reading.lower(phrase.first - 1)))
    return false;  // "the rise of Ruiz worried Marsh"
  return opens ||
         (phrase.last < reading.size() && (reading.finite(phrase.last) || reading.tag(phrase.last) == Tag::Rb));
}

bool is_subject(const Article& article, const Mention& name) {
  return is_subject(article, name.phrase) || (!name.role.empty() && name.role.first < name.name.first &&
                                              article.reading.sentence(name.head).first == name.role.first);
}

}  // namespace sayso
