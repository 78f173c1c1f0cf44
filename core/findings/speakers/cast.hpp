// The cast of an article: everybody and everything that it names or describes, each once.
//
//   "Ana Ruiz … Mayor Ruiz … the mayor"        one entity
//   "the Department of Justice (DOJ) … DOJ"    one entity
//   "Ana Ruiz … her brother Leo Ruiz"          two
#pragma once

#include <cstdint>
#include <map>
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
  explicit Cast(const Article& article);  // reads all names of the article; a surname may come before its name

  const std::vector<Mention>& names() const { return names_; }
  // The name whose last word is token `head`, as an index into names(), or none.
  Index name_at(std::uint32_t head) const { return name_at_[head]; }
  // Whom the name names.
  const Reference& named(Index name) const { return named_[static_cast<std::size_t>(name)]; }
  Reference named(const Mention& name);

  std::size_t size() const { return entities_.size(); }
  Entity& operator[](Index who) { return visit(), entities_[static_cast<std::size_t>(who)]; }
  const Entity& operator[](Index who) const { return visit(), entities_[static_cast<std::size_t>(who)]; }

  // Those whom the article has called by this noun, or by one that means the same; the latest 64 of each word.
  std::vector<Index> called(std::string_view noun) const;
  // How well a description agrees with what is known of `who`: its noun counts most.
  double agreement(Index who, const Description& description) const;
  // Whether the words of a description exclude `who`: "the Democratic nominee" is no Republican.
  bool excluded(Index who, Range words) const;
  void describe(Index who, Range words);

  Index introduce(const Mention& mention, const Description& description);
  // Several as one speaker; the same each time.
  Index together(std::vector<Index> members, Range phrase);
  // Whom the article names in full by exactly these words, or none.
  Index known(Range name) const;
  // A surname's bearer among persons, or none: "Clinton" of "the Clinton campaign".
  Index bearer(std::uint32_t token) const;
  // What belongs to `owner` and is called by this noun, or none: "her campaign".
  Index owned(Index owner, std::string_view noun) const;
  void own(Index owner, std::string_view noun, Index what);

  std::string name_of(Index who) const;

  bool same_words(Range a, Range b) const;
  std::string clean(Range range) const;  // with line breaks and double spaces made single ones

 private:
  std::string_view word(std::uint32_t i) const { return name_word(article_, i); }
  std::uint32_t last_word(Range name) const;
  bool suffix_word(std::uint32_t i) const;
  bool ends_with(Range longer, Range shorter) const;
  bool starts_with(Range longer, Range shorter) const;
  bool same_person(const Entity& a, const Mention& b) const;
  bool same_body(const Entity& a, const Mention& b) const;
  bool surname_only(const Mention& mention) const;
  std::string key(Range name) const;

  void read_names();
  void recut_names();
  void read_spelled_out();
  void find_given_names();
  bool joins_names(std::uint32_t i, std::uint32_t first, std::uint32_t limit) const;
  void extend_organization(Mention& mention) const;
  Range text_of(const Mention& mention) const;
  bool shares_surname(const Mention& given, const Mention& full) const;
  Reference with_surname_of(const Mention& given, const Mention& full);
  Reference full_name(const Mention& mention);
  Reference short_name(const Mention& mention);
  Index misspelled(const Mention& mention) const;
  void index_misspellings();
  Index add(const Mention& mention);
  void learn(Index who, const Mention& mention);
  void learn_acronym(Index who, const Mention& mention);
  Range unshouted(Range name, const Entity& found) const;
  Range display(const Entity& found) const;

  const Article& article_;
  const english::Reading& reading_;
  std::vector<Mention> names_;
  std::vector<Reference> named_;
  std::vector<Index> name_at_;
  std::vector<Entity> entities_;
  std::unordered_map<std::string_view, std::vector<Index>> by_last_, by_first_, by_noun_;
  std::unordered_map<std::string, Index> by_name_, acronyms_;
  std::unordered_map<std::string, std::vector<Index>> by_misspelling_;
  std::map<std::vector<Index>, Index> together_;
  std::map<std::pair<Index, std::string_view>, Index> owned_;
};

}  // namespace sayso
