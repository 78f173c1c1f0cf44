#include "findings/speakers/scene.hpp"

#include <algorithm>
#include <utility>

#include "findings/speakers/callers.hpp"

namespace sayso {

namespace {

// What the site writes around the article is set by another hand.
bool writes_curly_apostrophes(const Text& text) {
  const auto& paragraphs = text.paragraphs();
  return std::any_of(paragraphs.begin(), paragraphs.end(),
                     [&](Range paragraph) { return text.view(paragraph).find("’") != std::string_view::npos; });
}

// Tells the cast what the pronouns beside its names say, and gives what they say to be counted on.
SexesTold tell_sexes(const Article& article, Cast& cast) {
  SexesTold sexes = read_sexes(article, cast);
  learn_sexes(cast, sexes.sexes());
  find_they(article, cast);
  find_bodies(article, cast);
  return sexes;
}

// The entities with the most names in the text, those in lines that stand apart left out.
std::array<Index, 3> named_most(const Article& article, const Cast& cast) {
  std::vector<std::uint32_t> times(cast.size(), 0);
  for (const Mention& name : cast.names()) {
    const Index who = cast.bearer_of(name);
    if (who != none && !article.apart(name.head)) ++times[static_cast<std::size_t>(who)];
  }
  std::array<Index, 3> out{none, none, none};
  const auto of = [&](Index who) { return who == none ? 0 : times[static_cast<std::size_t>(who)]; };
  for (std::size_t i = 0; i < times.size(); ++i) {
    Index next = static_cast<Index>(i);
    for (Index& place : out) {
      if (of(next) > of(place)) std::swap(next, place);
    }
  }
  return out;
}

// A narrator and those whom a transcript calls by a letter join the cast.
Background background(const Article& article, const std::vector<Attribution>& attributions, Cast& cast) {
  Background known;
  known.apostrophe = writes_curly_apostrophes(article.text) ? "’" : "'";
  known.encounters = read_encounters(article, cast);
  known.described_name = read_described_names(article, cast);
  known.narrator = find_narrator(article, cast);
  known.callers = read_callers(article, cast);
  known.named_most = named_most(article, cast);
  known.said_in.assign(article.reading.size(), none);
  known.heads_source.assign(article.reading.size(), false);
  for (std::size_t i = 0; i < attributions.size(); ++i) {
    for (const Range part : attributions[i].content)
      std::fill(known.said_in.begin() + part.first, known.said_in.begin() + part.last, static_cast<Index>(i));
    if (!attributions[i].source.empty()) known.heads_source[attributions[i].source_head] = true;
  }
  return known;
}

}  // namespace

Scene::Scene(const Article& of, const std::vector<Attribution>& found)
    : article(of),
      reading(of.reading),
      attributions(found),
      cast(of),
      sexes(tell_sexes(of, cast)),
      known(background(of, found, cast)),
      attention(of),
      exchange(of, attention),
      referent_at(of.reading.size()),
      sources(found.size()) {}

Appearance Scene::appearance(Index who, Range phrase, bool subject, Naming by) const {
  const std::uint32_t first = phrase.first;
  return {who, first, subject, article.quotation_at(first) != nullptr, known.said_in[first] != none, phrase.last, by};
}

}  // namespace sayso
