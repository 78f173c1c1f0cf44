// The cast of an article: everybody and everything that it names or describes, each once.
//
//   "Ana Ruiz … Mayor Ruiz … the mayor"        one entity
//   "the Department of Justice (DOJ) … DOJ"    one entity
//   "Ana Ruiz … her brother Leo Ruiz"          two
//
// All names are read when the cast is made, full ones first, for a surname may come before its name (naming.cpp).
// Entities are known by their index, which stays. What joins the cast while the article is read: whom a description
// brings in, several who speak together, and what the article goes on to say of each.
#pragma once

#include <cstdint>
#include <map>
#include <span>
#include <string>
#include <string_view>
#include <unordered_map>
#include <utility>
#include <vector>

#include "findings/mentions.hpp"
#include "findings/speakers/trust.hpp"
#include "syntax/article.hpp"

namespace sayso {

struct Entity {
  Range name;             // its fullest name, or the words of its description
  std::string made_name;  // of entities that the article has no one name for: "Ana Ruiz and Leo Marsh"
  SpeakerKind kind = SpeakerKind::person;
  bool kind_known = false;
  bool named = false;
  bool plural = false;
  bool speaks = false;  // something was said by it
  bool they = false;    // the article says that this person's pronoun is "they"
  Gender gender = Gender::unknown;
  Range role;
  bool role_apposed = false;
  std::vector<Range> descriptions;  // what was said of it: roles, appositions, "the official from …"
  std::vector<Range> mentions;
  std::vector<Index> members;     // of several together
  Index owner = none;             // whose: of "her campaign"
  std::uint32_t full_names = 0;   // how often it is named in full
  std::uint32_t bare_names = 0;   // how often by a surname or given name alone
  std::uint32_t full_so_far = 0;  // while names are read: how often in full up to here
  bool labelled = false;          // while names are read: whether a label has named it in full up to here
};

// Words of a description, as they count for comparison.
struct Description {
  Range words;             // without "the", "a"
  std::uint32_t noun = 0;  // its head
};

// The latest of those who share a word, the newest first: more are not compared.
template <class Use>
void each_latest(const std::vector<Index>& list, Use use) {
  constexpr std::size_t most = 64;
  const std::size_t oldest = list.size() > most ? list.size() - most : 0;
  for (std::size_t i = list.size(); i-- > oldest;) use(list[i]);
}

class Cast {
 public:
  explicit Cast(const Article& article);

  // --- names: an index into names() is a place where the article names somebody ---
  const std::vector<Mention>& names() const { return names_; }
  const Mention& name(Index name) const { return names_[static_cast<std::size_t>(name)]; }
  Index index_of(const Mention& name) const { return static_cast<Index>(&name - names_.data()); }  // one of names()
  // Those whose phrase begins at token `first` or after it.
  std::span<const Mention> names_from(std::uint32_t first) const;
  // Those whose phrase begins within `words`.
  std::span<const Mention> names_in(Range words) const;
  // The name whose last word is token `head`, or none.
  Index name_ending_at(std::uint32_t head) const { return name_ending_at_[head]; }
  // Whom a name names.
  const Reference& referent(Index name) const { return referents_[static_cast<std::size_t>(name)]; }
  Index bearer_of(Index name) const { return referent(name).who; }
  Index bearer_of(const Mention& name) const { return bearer_of(index_of(name)); }  // one of names()
  // Whom a mention by name means, one of names() or not; it joins the cast when nobody bears that name.
  Reference resolve_name(const Mention& mention);
  // Whom the article names in full by exactly these words, or none.
  Index named_in_full(Range name) const;
  // The best known person of a surname, or none: "Ruiz" of "the Ruiz campaign".
  Index bearer_of_surname(std::uint32_t token) const;

  // --- entities ---
  std::size_t size() const { return entities_.size(); }
  Entity& operator[](Index who) { return visit(), entities_[static_cast<std::size_t>(who)]; }
  const Entity& operator[](Index who) const { return visit(), entities_[static_cast<std::size_t>(who)]; }
  std::string name_of(Index who) const;  // as the result gives it

  // --- what the article says of them ---
  void add_description(Index who, Range words);
  // Those whom the article has called by this noun, or by one that means the same; the latest 64 of each word.
  std::vector<Index> called(std::string_view noun) const;
  // How well a description agrees with what is known of `who`: its noun counts most. 0 when its noun does not fit.
  double agreement(Index who, const Description& description) const;
  // Whether the words of a description exclude `who`: "the Democratic nominee" is no Republican.
  bool rules_out(Index who, Range words) const;
  // What belongs to `owner` and is called by this noun, or none: "her campaign".
  Index belonging_to(Index owner, std::string_view noun) const;
  void set_owner(Index owner, std::string_view noun, Index what);

  // --- who joins ---
  Index add_described(const Mention& mention, const Description& description);
  // Several as one speaker; the same each time, in whichever order.
  Index group_of(std::vector<Index> members, Range phrase);

  // The person of that name whom the byline names, and who is "I" at `pronoun`.
  Index author(const std::string& name, Range pronoun);

  bool same_words(Range a, Range b) const;
  std::string clean(Range range) const;  // with line breaks and double spaces made single ones

 private:
  using Bearers = std::vector<Index>;  // in the order in which they joined

  std::string_view word(std::uint32_t i) const { return name_word(article_, i); }
  std::string_view surname(const Entity& person) const;
  bool is_given_name(std::uint32_t i) const { return reading_.is(i, english::WordClass::given_name); }
  bool ends_with(Range longer, Range shorter) const;
  bool starts_with(Range longer, Range shorter) const;
  bool ties_a_complement(Range name) const;
  double agreement_with(Range words, const Entity& candidate, const Description& description) const;
  bool is_distinguishing(std::uint32_t i) const;
  Range unshouted(Range name, const Entity& found) const;
  Range display(const Entity& found) const;

  // naming.cpp
  void resolve_full_names();
  void resolve_short_names();
  void find_given_names();
  bool same_person(const Entity& a, const Mention& b) const;
  bool same_body(const Entity& a, const Mention& b) const;
  bool is_full_name(const Mention& mention) const;
  bool shares_surname(const Mention& given, const Mention& full) const;
  Reference with_surname_of(const Mention& given, const Mention& full);
  Reference full_name(const Mention& mention);
  Index known_by_full_name(const Mention& mention) const;
  bool is_fuller(const Mention& mention, const Entity& found) const;
  Reference short_name(const Mention& mention);
  Reference of_label(const Mention& mention) const;
  bool has_initials(Index who, std::string_view letters) const;
  bool may_bear(const Entity& candidate, const Mention& mention) const;
  Reference likeliest_bearer(const Mention& mention) const;
  Reference likeliest_of(const Bearers& bearers, const Mention& mention) const;
  double bearer_score(Index candidate, const Mention& mention, Index named_last, Index introduced_first) const;
  Index known_by_acronym(const Mention& mention) const;
  Index known_by_same_word(const Mention& mention) const;
  Index known_by_part(const Mention& mention) const;
  Index misspelled(const Mention& mention) const;
  void index_misspellings();
  Index add(const Mention& mention);
  void learn(Index who, const Mention& mention);
  Range without_owner(Range description) const;
  void learn_role(Index who, const Mention& mention);
  void learn_acronym(Index who, const Mention& mention);
  Range text_of(const Mention& mention) const;

  const Article& article_;
  const english::Reading& reading_;
  std::vector<Mention> names_;
  std::vector<Reference> referents_;   // of each name
  std::vector<Index> name_ending_at_;  // of each token
  std::vector<Entity> entities_;
  std::unordered_map<std::string_view, Bearers> by_last_, by_first_, by_noun_;  // by a word of the name, by what it is
  std::unordered_map<std::string, Index> by_name_, acronyms_;
  std::unordered_map<std::string, Bearers> by_misspelling_;
  std::map<std::vector<Index>, Index> groups_;
  std::map<std::pair<Index, std::string_view>, Index> belongings_;
};

}  // namespace sayso
