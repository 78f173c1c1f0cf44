#include "findings/speakers/attention.hpp"

#include <algorithm>

namespace sayso {

Attention::Attention(const Article& article) : article_(article) {
  std::uint32_t count = 0;
  for (const Range sentence : article.text.sentences()) {
    narrative_.push_back(count);
    bool quoted = !sentence.empty();
    for (std::uint32_t i = sentence.first; i < sentence.last && quoted; ++i) quoted = article.quotation_at(i) != nullptr;
    count += !quoted;
  }
}

std::uint32_t Attention::distance(std::uint32_t from, std::uint32_t to) const {
  const std::uint32_t a = article_.text.tokens()[from].sentence, b = article_.text.tokens()[to].sentence;
  return narrative_[b] - narrative_[a];
}

double Attention::salience(const Seen& seen, const Seen& pointer) const {
  double score = -1.0 * distance(seen.token, pointer.token);
  if (seen.subject) score += 1.2;
  if (article_.text.tokens()[seen.token].paragraph == article_.text.tokens()[pointer.token].paragraph) score += 0.6;
  if (seen.quoted && !pointer.quoted) score -= 2.5;
  else if (seen.reported && !pointer.reported) score -= 0.8;
  return score;
}

}  // namespace sayso
