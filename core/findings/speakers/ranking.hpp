// The best of several candidates and the one behind it. The lead of the best says how sure the choice is (trust.hpp).
//
//   Ranking ranking(0, 0);             // the best must score above 0, and so must a rival
//   ranking.consider(ruiz, 2.5);
//   ranking.consider(marsh, 1.0);      best() is ruiz, lead() is 1.5
#pragma once

#include <algorithm>

#include "findings/speakers/trust.hpp"

namespace sayso {

// What a candidate scores that cannot be meant at all.
inline constexpr double unfit = -100;

class Ranking {
 public:
  // Who scores no more than `least` is not chosen; who scores no more than `least_rival` takes nothing from the lead.
  Ranking(double least, double least_rival) : best_score_(least), second_(least_rival), least_rival_(least_rival) {}

  void consider(Index who, double score) {
    if (score > best_score_) {
      if (best_ != none) second_ = best_score_;
      best_score_ = score;
      best_ = who;
    } else {
      second_ = std::max(second_, score);
    }
  }

  Index best() const { return best_; }  // the first of equals, or none
  double best_score() const { return best_score_; }
  bool contested() const { return second_ > least_rival_; }
  double lead() const { return contested() ? std::min(uncontested, best_score_ - second_) : uncontested; }

 private:
  Index best_ = none;
  double best_score_, second_, least_rival_;
};

}  // namespace sayso
