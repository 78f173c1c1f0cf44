// The resolver reads an article once, from front to back, and says of each party who it is.
//
// What it knows of the article before it starts: the cast (everybody whom the article names), the encounters (what a
// reader meets on the way) and the narrator. What it remembers on the way: the attention (who comes to mind), the
// exchange (whose turn it is), and the cast again, which a description may join. Each is a room of its own; here is
// what needs them all, since one kind of party leads to another:
//
//   resolver.cpp       "Ana Ruiz", and which of the others a party is
//   turns.cpp          words with nobody beside them, and who is told of between those that speak
//   callers.cpp        "RUIZ:", "Q.", "THE WITNESS:": the labels of a transcript
//   pronouns.cpp       "she", "they", "we": who comes to mind, who speaks
//   relatives.cpp      "Ana Ruiz, [who] …": what stands before
//   descriptions.cpp   "the mayor", "her campaign": who was called so; else somebody new
//   pointers.cpp       "the company", "the 40-year-old": who is not known by that word, and comes to mind
//   makers.cpp         "a report by the port", "the ministry’s letter": whose words a document holds
//   together.cpp       "Ruiz and Marsh", "both", "the two men": several as one
//
// A Reference says who was found, in which way, and with which lead over the second best (trust.hpp).
#pragma once

#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "findings/attributions.hpp"
#include "findings/mentions.hpp"
#include "findings/speakers/antecedents.hpp"
#include "findings/speakers/attention.hpp"
#include "findings/speakers/cast.hpp"
#include "findings/speakers/encounters.hpp"
#include "findings/speakers/exchange.hpp"
#include "findings/speakers/narrator.hpp"
#include "findings/speakers/parties.hpp"
#include "findings/speakers/sexes.hpp"

namespace sayso {

class Resolver {
 public:
  Resolver(const Article& article, const std::vector<Attribution>& attributions);

  void read(const std::vector<Party>& parties);
  // Of the parties that were read.
  FoundSpeakers report(const std::vector<Party>& parties);

  void watch(const SpeakerWatchers& watchers) { watchers_ = watchers; }

  // Which sex the pronouns tell of those whose names do not; to be known by the next reading.
  std::vector<Gender> sexes_told() const { return sexes_.sexes(); }
  void learn(const std::vector<Gender>& sexes) { learn_sexes(cast_, sexes); }

 private:
  // A description with what was asked of it once.
  struct Described {
    const Mention& mention;
    Range phrase;  // the mention with what belongs to it
    Description description;
    std::string_view noun;
    bool indefinite = false;
    Index owner = none;  // "her campaign"
  };
  struct Enumeration;  // together.cpp

  // resolver.cpp
  std::uint32_t place(const Party& party) const;
  bool is_first_person(const Party& party) const;
  void resolve_in_turn(const std::vector<Party>& parties, const std::vector<std::size_t>& order);
  void resolve_ahead(const std::vector<Party>& parties, const std::vector<std::size_t>& order);
  Reference resolve(const Party& party);
  Reference of_label(Range label);
  Reference resolve_mention(const Mention& mention, const Party& party);
  void read_encounter(const Encounter& encounter);
  void read_phrase(Range phrase);
  void note_source(Index attribution, const Reference& source, std::uint32_t place);
  void note_document(Index who, std::uint32_t here);
  Reference of_what_follows(const Party& party) const;
  Reference of_next_source(const Party& party, std::uint32_t end) const;
  Reference of_next_name(Gender gender, std::uint32_t end) const;

  // turns.cpp
  Reference of_words_alone(const Attribution& said);
  Reference introduced_by(Range paragraph);
  Reference only_person_of(Range words);
  Index asked_by(const Attribution& said);
  void note_beat(Index who, Range subject);

  // pronouns.cpp
  Reference of_first_person(const Party& party) const;
  Reference of_pronoun(const Mention& mention, const Party& party);
  Reference of_person_pronoun(const Mention& mention, const Party& party);
  PersonPronoun person_pronoun(const Mention& mention, const Party& party, std::span<const Index> named) const;
  Reference of_singular_they(const Mention& mention) const;
  Reference of_own_words(const Mention& mention);
  std::vector<Index> named_in_words(const Party& party) const;

  // relatives.cpp
  Reference of_relative(std::uint32_t pronoun, std::uint32_t clause, const Party& party);
  Reference of_two_antecedents(const english::NounPhrase& second, std::uint32_t pronoun);
  Index described_by(const english::NounPhrase& apposition) const;
  Range antecedent_words(const english::NounPhrase& antecedent, std::uint32_t pronoun, const Party& party) const;

  // descriptions.cpp
  // Who is meant when it fits nobody: nobody, somebody new, or, of a source, whom the next sentences name.
  enum class Newcomer : std::uint8_t { nobody, itself, named_next };
  Reference of_description(const Mention& mention, Range phrase, Newcomer newcomer = Newcomer::itself);
  Reference both_of_them(const Described& it);
  Reference belonging_before(const Described& it);
  Reference pair_pointed_at(const Described& it);
  Reference described_before(const Described& it);
  Reference document_made(const Described& it);
  Reference named_soon(const Described& it);
  Reference introduced_soon(const Described& it);
  bool is_new_person(const Mention& name) const;
  bool is_told_of(const Mention& name) const;
  Reference in_same_words(const Described& it);
  Reference pointed_at(const Described& it);
  Reference introduce(const Described& it);
  Index owner_of(const Mention& mention);
  Index owner_by_pronoun(const Mention& mention);
  Reference called_before(const Described& it, double least) const;
  bool may_be_called(Index who, const Described& it) const;

  // pointers.cpp
  Reference person_pointed_at(const Described& it);
  Reference body_pointed_at(const Described& it);

  // makers.cpp
  Reference maker_of(const Mention& mention, Range phrase);
  Reference maker_before(const Mention& document);
  Reference maker_behind(const Mention& document, Range phrase);
  Reference owner_of_site(const Mention& document, Range phrase);
  Reference owning_body(const Mention& thing);
  Index body_named_within(Range words);

  // together.cpp
  Reference of_several(Range phrase);
  Index next_member(Enumeration& list);
  Index named_member(const Mention& name, Enumeration& list);
  Index last_member(Enumeration& list);
  void note_pair(Index second_name);
  Reference of_pair(std::uint32_t here, std::string_view noun);
  template <class Fits>
  Reference two_likeliest(std::uint32_t here, Fits fits);

  std::string_view word(std::uint32_t i) const { return name_word(article_, i); }
  std::uint32_t paragraph(std::uint32_t i) const { return article_.body_paragraph(i); }
  const Attribution& attribution(Index i) const { return attributions_[static_cast<std::size_t>(i)]; }
  Reference& source_of(Index attribution) { return source_of_[static_cast<std::size_t>(attribution)]; }
  const Reference& source_of(Index attribution) const { return source_of_[static_cast<std::size_t>(attribution)]; }
  Index who_is(const Mention& name) { return cast_.resolve_name(name).who; }
  // Where a word points back from.
  Appearance pointer(std::uint32_t token) const { return appearance(none, {token, token + 1}, true, Naming::pronoun); }
  Appearance appearance(Index who, Range phrase, bool subject, Naming by) const {
    const std::uint32_t first = phrase.first;
    return {who, first, subject, article_.quotation_at(first) != nullptr, said_in_[first] != none, phrase.last, by};
  }
  void note(Index who, Range phrase, bool subject, Naming by) { attention_.note(appearance(who, phrase, subject, by)); }

  const Article& article_;
  const english::Reading& reading_;
  const std::vector<Attribution>& attributions_;
  const std::string_view apostrophe_;  // as the article writes it
  Cast cast_;
  Attention attention_;
  Exchange exchange_;
  SexesTold sexes_;
  std::vector<Encounter> encounters_;
  std::vector<Reference> callers_;  // of each speech of a transcript
  Narrator narrator_;
  std::vector<Index> described_name_;   // of each token, the name of which it says what somebody is, or none
  std::vector<Index> said_in_;          // of each token, the attribution whose content it stands in, or none
  std::vector<bool> heads_source_;      // of each token, whether it is the head of an attribution's source
  std::vector<Reference> referent_at_;  // of each token, whom the pronoun or description that begins there means
  std::unordered_map<std::string_view, Index> maker_of_document_;  // of a noun, whose document was called so last
  std::vector<Reference> referents_;                               // of each party
  std::vector<Reference> source_of_;                               // of each attribution
  SpeakerWatchers watchers_;
};

}  // namespace sayso
