// The scene: what a reader of the article has in mind when the text comes to a party.
//
// Some of it is known before: what the whole article tells of its words (Background), and the cast, everybody whom it
// names. The rest is remembered on the way: who comes to mind (attention), whose turn it is (exchange), whom the
// pronouns have meant, and the cast again, which a description may join. The rooms that resolve parties (resolver.hpp
// lists them) are functions of it.
#pragma once

#include <array>
#include <cstdint>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "findings/attributions.hpp"
#include "findings/mentions.hpp"
#include "findings/speakers/attention.hpp"
#include "findings/speakers/cast.hpp"
#include "findings/speakers/encounters.hpp"
#include "findings/speakers/exchange.hpp"
#include "findings/speakers/narrator.hpp"
#include "findings/speakers/sexes.hpp"
#include "findings/speakers/watchers.hpp"

namespace sayso {

// What is known before the article is read from front to back.
struct Background {
  std::string_view apostrophe;  // as the article writes it
  std::vector<Encounter> encounters;
  std::vector<Index> described_name;  // of each token, the name of which it says what somebody is, or none
  Narrator narrator;
  std::vector<Reference> callers;   // of each speech of a transcript
  std::array<Index, 3> named_most;  // whom the article names most often, or none
  std::vector<Index> said_in;       // of each token, the attribution whose content it stands in, or none
  std::vector<bool> heads_source;   // of each token, whether it is the head of an attribution's source
};

struct Scene {
  Scene(const Article& of, const std::vector<Attribution>& found);
  Scene(const Scene&) = delete;  // the exchange looks at the attention beside it

  std::string_view word(std::uint32_t i) const { return name_word(article, i); }
  std::uint32_t paragraph(std::uint32_t i) const { return article.body_paragraph(i); }
  const Attribution& attribution(Index i) const { return attributions[static_cast<std::size_t>(i)]; }
  Reference& source_of(Index attribution) { return sources[static_cast<std::size_t>(attribution)]; }
  const Reference& source_of(Index attribution) const { return sources[static_cast<std::size_t>(attribution)]; }
  Index who_is(const Mention& name) { return cast.resolve_name(name).who; }
  // Where a word points back from.
  Appearance pointer(std::uint32_t token) const { return appearance(none, {token, token + 1}, true, Naming::pronoun); }
  Appearance appearance(Index who, Range phrase, bool subject, Naming by) const;
  void note(Index who, Range phrase, bool subject, Naming by) { attention.note(appearance(who, phrase, subject, by)); }

  const Article& article;
  const english::Reading& reading;
  const std::vector<Attribution>& attributions;
  SpeakerWatchers watchers;
  Cast cast;
  SexesTold sexes;  // by the pronouns: to be known by the next reading
  const Background known;
  Attention attention;
  Exchange exchange;
  std::vector<Reference> referent_at;  // of each token, whom the pronoun or description that begins there means
  std::vector<Reference> sources;      // of each attribution, as far as the text has come to it
  std::unordered_map<std::string_view, Index> maker_of_document;  // of a noun, whose document was called so last
};

}  // namespace sayso
