#include "findings/speakers/attention.hpp"

#include <algorithm>

#include "syntax/sources.hpp"
#include "syntax/verb_groups.hpp"

namespace sayso {

Attention::Attention(const Article& article) : article_(article) {
  std::uint32_t count = 0;
  for (const Range sentence : article.text.sentences()) {
    narrative_.push_back(count);
    bool quoted = !sentence.empty();
    const bool apart = article.apart(sentence.first);
    for (std::uint32_t i = sentence.first; i < sentence.last && quoted; ++i)
      quoted = article.quotation_at(i) != nullptr;
    count += !quoted && !apart;
  }
}

// A line without a verb ("By Tom Li") tells nothing of whom it names.
void Attention::note(Seen seen) {
  if (!article_.apart(seen.token)) seen_.push_back(seen);
  else if (has_main_verb(article_, article_.reading.paragraph(seen.token))) seen_apart_.push_back(seen);
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
