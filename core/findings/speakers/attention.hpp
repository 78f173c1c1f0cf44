// Attention: who is in the reader's mind at a place in the text, and so whom "he" or "the company" may mean there.
//
// The features are those of the salience factors of Lappin and Leass ("An Algorithm for Pronominal Anaphora
// Resolution", 1994): recency in sentences, subjects before others, how often somebody was named; and two of news: who
// spoke last, and words in quotation marks stand in the background.
#pragma once

#include <cstdint>
#include <vector>

#include "findings/speakers/cast.hpp"
#include "syntax/article.hpp"

namespace sayso {

struct Seen {
  Index who = none;
  std::uint32_t token = 0;
  bool subject = false;
  bool quoted = false;
  bool reported = false;  // in words that somebody else is the source of
};

class Attention {
 public:
  explicit Attention(const Article& article);

  void note(Seen seen);
  // Sentences between two places, those that are quoted throughout and lines that stand apart left out.
  std::uint32_t distance(std::uint32_t from, std::uint32_t to) const;

  // The most salient entity before the word that points, at most `reach` sentences away. `fit` gives what speaks for a
  // candidate otherwise, or `unfit`. Whom only lines that stand apart name comes to mind when nobody else does.
  static constexpr double unfit = -100;
  template <class Fit>
  Reference likeliest(const Seen& pointer, std::uint32_t reach, Way way, Fit fit) const {
    const Reference found = likeliest(seen_, pointer, reach, way, fit);
    return found.who != none ? found : likeliest(seen_apart_, pointer, reach, way, fit);
  }

 private:
  template <class Fit>
  Reference likeliest(const std::vector<Seen>& all, const Seen& pointer, std::uint32_t reach, Way way, Fit& fit) const;
  double salience(const Seen& seen, const Seen& pointer) const;

  const Article& article_;
  std::vector<std::uint32_t> narrative_;  // of each sentence, how many before it are not quoted throughout
  std::vector<Seen> seen_, seen_apart_;
};

template <class Fit>
Reference Attention::likeliest(const std::vector<Seen>& all, const Seen& pointer, std::uint32_t reach, Way way,
                               Fit& fit) const {
  constexpr std::size_t memory = 64;
  struct Candidate {
    Index who;
    double salience, fit;
    std::uint32_t times;
  };
  std::vector<Candidate> candidates;
  const std::size_t oldest = all.size() > memory ? all.size() - memory : 0;
  for (std::size_t k = all.size(); k-- > oldest;) {
    const Seen& seen = all[k];
    if (seen.token >= pointer.token) continue;
    if (distance(seen.token, pointer.token) > reach) break;
    const double salience = this->salience(seen, pointer) - 0.01 * static_cast<double>(all.size() - k);
    Candidate* known = nullptr;
    for (Candidate& candidate : candidates) {
      if (candidate.who == seen.who) known = &candidate;
    }
    if (known == nullptr) {
      candidates.push_back({seen.who, salience, fit(seen.who), 1});
    } else {
      known->salience = std::max(known->salience, salience);
      ++known->times;
    }
  }
  Reference best{none, way, 9};
  double best_score = unfit, second = unfit;
  for (const Candidate& candidate : candidates) {
    if (candidate.fit <= unfit) continue;
    const double score = candidate.salience + candidate.fit + 0.15 * std::min(candidate.times, 4u);
    if (score > best_score) second = best_score, best_score = score, best.who = candidate.who;
    else second = std::max(second, score);
  }
  if (second > unfit) best.lead = std::min(9.0, best_score - second);
  return best;
}

}  // namespace sayso
