// Attention: who is in the reader's mind at a place in the text, and so whom "he" or "the company" may mean there.
//
// The features are those of the salience factors of Lappin and Leass ("An Algorithm for Pronominal Anaphora
// Resolution", 1994): recency in sentences, subjects before others, how often somebody was named; and two of news: who
// spoke last, and words in quotation marks stand in the background.
#pragma once

#include <algorithm>
#include <cstdint>
#include <vector>

#include "findings/speakers/cast.hpp"
#include "findings/speakers/ranking.hpp"
#include "findings/speakers/scores.hpp"
#include "syntax/article.hpp"

namespace sayso {

// A place where somebody comes to mind, or where a word points back to somebody (`who` is none).
enum class Naming : std::uint8_t { full_name, short_name, description, pronoun, in_passing };

struct Appearance {
  Index who = none;
  std::uint32_t token = 0;
  bool subject = false;
  bool quoted = false;
  bool reported = false;   // in words that somebody else is the source of
  std::uint32_t last = 0;  // past the phrase that begins at `token`
  Naming by = Naming::pronoun;
};

class Attention {
 public:
  explicit Attention(const Article& article);

  void note(const Appearance& appearance);
  // Sentences between two places, those that are quoted throughout and lines that stand apart left out.
  std::uint32_t distance(std::uint32_t from, std::uint32_t to) const;

  const std::vector<Appearance>& appearances() const { return appearances_; }
  // Those in lines that stand apart.
  const std::vector<Appearance>& appearances_apart() const { return appearances_apart_; }

  // The most salient entity before the word that points, at most `reach` sentences away. `fit(who)` gives what speaks
  // for a candidate otherwise, or `unfit`. Whom only lines that stand apart name comes to mind when nobody else does.
  template <class Fit>
  Reference likeliest(const Appearance& pointer, std::uint32_t reach, Way way, Fit fit) const {
    const Reference found = likeliest(appearances_, pointer, reach, way, fit);
    return found ? found : likeliest(appearances_apart_, pointer, reach, way, fit);
  }

 private:
  struct Candidate {
    Index who;
    double salience, fit;
    std::uint32_t times;
  };

  template <class Fit>
  Reference likeliest(const std::vector<Appearance>& all, const Appearance& pointer, std::uint32_t reach, Way way,
                      Fit& fit) const;
  double salience(const Appearance& appearance, const Appearance& pointer) const;

  const Article& article_;
  std::vector<std::uint32_t> narrative_;  // of each sentence, how many before it are not quoted throughout
  std::vector<Appearance> appearances_, appearances_apart_;
};

template <class Fit>
Reference Attention::likeliest(const std::vector<Appearance>& all, const Appearance& pointer, std::uint32_t reach,
                               Way way, Fit& fit) const {
  using namespace scores::salience;
  constexpr std::size_t memory = 64;  // appearances
  std::vector<Candidate> candidates;
  const std::size_t oldest = all.size() > memory ? all.size() - memory : 0;
  for (std::size_t k = all.size(); k-- > oldest;) {
    const Appearance& seen = all[k];
    if (seen.token >= pointer.token) continue;
    if (distance(seen.token, pointer.token) > reach) break;
    const double salience = this->salience(seen, pointer) + appearance_between * static_cast<double>(all.size() - k);
    const auto known = std::find_if(candidates.begin(), candidates.end(),
                                    [&](const Candidate& candidate) { return candidate.who == seen.who; });
    if (known == candidates.end()) {
      candidates.push_back({seen.who, salience, fit(seen.who), 1});
    } else {
      known->salience = std::max(known->salience, salience);
      ++known->times;
    }
  }
  Ranking ranking(unfit, unfit);
  for (const Candidate& candidate : candidates) {
    if (candidate.fit <= unfit) continue;
    ranking.consider(candidate.who, candidate.salience + candidate.fit +
                                        each_appearance * std::min(candidate.times, most_appearances));
  }
  return {ranking.best(), way, ranking.lead()};
}

}  // namespace sayso
