#include "findings/speakers/attention.hpp"

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
void Attention::note(const Appearance& appearance) {
  if (!article_.apart(appearance.token)) appearances_.push_back(appearance);
  else if (has_main_verb(article_, article_.reading.paragraph(appearance.token)))
    appearances_apart_.push_back(appearance);
}

std::uint32_t Attention::distance(std::uint32_t from, std::uint32_t to) const {
  const std::uint32_t a = article_.text.tokens()[from].sentence, b = article_.text.tokens()[to].sentence;
  return narrative_[b] - narrative_[a];
}

double Attention::salience(const Appearance& appearance, const Appearance& pointer) const {
  using namespace scores::salience;
  const std::vector<Token>& tokens = article_.text.tokens();
  double score = sentence_between * distance(appearance.token, pointer.token);
  if (appearance.subject) score += subject;
  if (tokens[appearance.token].paragraph == tokens[pointer.token].paragraph) score += same_paragraph;
  if (appearance.quoted && !pointer.quoted) score += in_quotation;
  else if (appearance.reported && !pointer.reported) score += in_reported_words;
  return score;
}

}  // namespace sayso
