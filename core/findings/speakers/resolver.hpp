// The resolver reads an article once, from front to back, and says of each party who it is. What it knows of the
// article before is the cast; what it remembers on the way is the attention. Its parts stand in a file each, in this
// order below.
#pragma once

#include <algorithm>
#include <optional>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "findings/attributions.hpp"
#include "findings/mentions.hpp"
#include "findings/speakers.hpp"
#include "findings/speakers/attention.hpp"
#include "findings/speakers/cast.hpp"

namespace sayso {

class Resolver {
 public:
  Resolver(const Article& article, const std::vector<Attribution>& attributions)
      : article_(article),
        reading_(article.reading),
        attributions_(attributions),
        cast_(article),
        attention_(article),
        known_at_(article.reading.size()),
        said_in_(article.reading.size(), none) {
    for (std::size_t i = 0; i < attributions.size(); ++i) {
      for (const Range part : attributions[i].content)
        std::fill(said_in_.begin() + part.first, said_in_.begin() + part.last, static_cast<Index>(i));
    }
    read_genders();
    read_bodies();
    read_events();
    find_narrator();
  }

  FoundSpeakers run(const std::vector<Party>& parties);

  // Which sex the pronouns tell of those whose names do not; to be known by the next reading.
  std::vector<Gender> genders() const;
  void know(const std::vector<Gender>& genders);

 private:
  static constexpr std::uint32_t pointer_reach = 5;  // sentences that "the company", "the two" look back

  struct Event {
    std::uint32_t token;
    Index name;  // an index into names, or none
    const english::NounPhrase* phrase;
    Index in_passing = none;
  };
  struct Spoke {
    Index who = none;
    std::uint32_t token = 0;
    bool question = false;
  };

  // speakers.cpp
  std::uint32_t place(const Party& party) const;
  Reference resolve(const Party& party);
  FoundSpeakers report(const std::vector<Party>& parties);
  static void tidy(std::vector<Range>& ranges);

  // speakers/events.cpp
  bool third_person(std::uint32_t i) const { return reading_.low(i) == "he" || reading_.low(i) == "she"; }
  Seen seen(Index who, std::uint32_t token, bool subject) const {
    return {who, token, subject, article_.quotation_at(token) != nullptr, said_in_[token] != none};
  }
  void note(Index who, Range phrase, bool subject) { attention_.note(seen(who, phrase.first, subject)); }
  void read_events();
  bool dateline(const Mention& name) const;
  void read_in_passing(const english::NounPhrase& phrase);
  bool may_act(const english::NounPhrase& phrase) const;
  bool subject(Range phrase) const;
  bool subject(const Mention& name) const;
  void meet(const Event& event);
  Range whole(Range phrase) const;

  // speakers/sexes.cpp
  void read_genders();
  void read_bodies();
  void tell(Index who, Gender gender);

  // speakers/phrases.cpp
  Range rest_of(Range phrase, const Mention& mention) const {
    return {mention.phrase.first, std::max(phrase.last, mention.phrase.last)};
  }
  std::optional<Mention> mention_of(Range phrase) const;
  Mention surname(std::uint32_t token) const;
  const Mention* name_from(std::uint32_t first) const;
  const Mention* name_at(std::uint32_t i) const;
  const Mention* named_in(Range phrase, const Mention& description) const;
  Index name_beside(const Mention& description) const;
  bool owner(const Mention& name, Range phrase) const;

  // speakers/together.cpp
  static std::string_view singular(std::string_view noun) {
    return noun.ends_with('s') ? noun.substr(0, noun.size() - 1) : noun;
  }
  static bool means_both(std::string_view word);
  bool alternative(std::uint32_t i) const { return reading_.low(i) == "either" || reading_.low(i) == "neither"; }
  void meet_pair(Index name);
  Reference of_several(Range phrase);
  Reference of_pair(std::uint32_t here, std::string_view noun);
  template <class Fits>
  Reference two_likeliest(std::uint32_t here, Fits fits);

  // speakers/exchange.cpp
  void heard(Index attribution, const Reference& source, std::uint32_t here);
  void remember_document(Index who, std::uint32_t here);
  std::uint32_t end_of(const Attribution& said) const;
  bool whole_sentences(const Attribution& said) const;
  Reference running_speaker(Index attribution) const;
  Reference of_what_follows(const Party& party) const;

  // speakers/pronouns.cpp
  bool first_person(const Party& party) const;
  Reference of_first_person(const Party& party) const;
  Reference of_own_words(const Mention& mention);
  Reference of_pronoun(const Mention& mention, const Party& party);
  double freshness(std::uint32_t here) const;
  std::vector<Index> named_in_words(const Party& party) const;
  double fits_person(Index who, Gender gender) const;
  double fits_body(Index who, bool plural) const;
  Reference antecedent(std::uint32_t pronoun, std::uint32_t clause, const Party& party);
  const english::NounPhrase* outside(const english::NounPhrase& phrase, std::uint32_t first) const;
  bool whereabouts(const english::NounPhrase& phrase) const;
  bool may_be_human(const english::NounPhrase& phrase) const;
  bool human(const english::NounPhrase& phrase) const;

  // speakers/narrator.cpp
  void find_narrator();
  bool question(Range paragraph) const;
  Index interviewed(const std::vector<Range>& paragraphs) const;
  Index author(const std::vector<Range>& paragraphs) const;
  Reference of_narrator(const Party& party) const;

  // speakers/descriptions.cpp
  Description description_of(const Mention& mention, Range phrase) const;
  bool pointing(std::uint32_t determiner) const;
  bool share(std::uint32_t head) const;
  Reference of_description(const Mention& mention, Range phrase, bool may_introduce = true);
  Index named_soon(const Mention& mention, std::string_view noun) const;
  Index owner_of(const Mention& mention);
  Index in_same_words(const Description& description) const;
  Reference described_before(const Mention& mention, const Description& description, Index owner, double least) const;
  std::uint32_t last_mention(Index who, std::uint32_t here) const;
  Reference pointed_at(const Mention& mention, const Description& description);

  // speakers/makers.cpp
  Reference maker_of(const Mention& mention, Range phrase);
  Reference of_owning_body(const Mention& mention);
  Index named_body(std::uint32_t first, std::uint32_t last);

  std::string_view word(std::uint32_t i) const { return name_word(article_, i); }
  std::uint32_t paragraph(std::uint32_t i) const { return article_.body_paragraph(i); }

  const Article& article_;
  const english::Reading& reading_;
  const std::vector<Attribution>& attributions_;
  const std::string apostrophe_ =
      article_.text.bytes().find("’") != std::string_view::npos ? "’" : "'";  // as the article writes it
  Cast cast_;
  Attention attention_;
  std::vector<Event> events_;
  std::vector<int>
      balance_;  // of each entity with a name that tells no sex, how many more pronouns said "she" than "he"
  std::vector<Reference> known_at_;  // of each token, who the pronoun or description that begins there was found to be
  std::unordered_map<std::string_view, Index> made_;  // whose document was called so last: of "Ruiz’s letter"
  std::vector<Index> told_of_;  // of each token, the name of which it says what somebody is, or none
  std::vector<Index> said_in_;  // of each token, the attribution whose content it stands in, or none
  std::vector<Reference> of_;
  std::vector<Reference> source_of_;
  Spoke last_, before_last_;
  Index narrator_ = none;
  bool interview_ = false;
};

}  // namespace sayso
