#include "syntax/complements.hpp"

#include "english/questions.hpp"
#include "syntax/verb_groups.hpp"

namespace sayso {
namespace {

using namespace english;

constexpr std::uint32_t most_adverbs = 4;  // before the verb of an infinitive or gerund

// What follows "to", up to `limit`.
class Infinitive {
 public:
  Infinitive(const Article& article, std::uint32_t begin, std::uint32_t limit, bool expected, bool negated)
      : article_(article),
        reading_(article.reading),
        begin_(begin),
        limit_(limit),
        expected_(expected),
        negated_(negated) {}

  // Whether a verb follows, adverbs before it passed.
  bool has_verb() const {
    std::uint32_t i = begin_;
    for (std::uint32_t steps = 0; i < limit_ && steps < most_adverbs; ++steps) {
      if (names_no_act(i)) return false;
      if (can_be_verb(i)) return true;
      const std::uint32_t next = past_adverb(i);
      if (next == i) return false;
      i = next;
    }
    return false;
  }

 private:
  bool determiner_follows(std::uint32_t i) const {
    return i + 1 < limit_ && (reading_.tag(i + 1) == Tag::Dt || reading_.tag(i + 1) == Tag::PrpDollar);
  }

  // "her efforts to date", "is (partly) to blame"
  bool names_no_act(std::uint32_t i) const {
    if (reading_.lower(i) == "date") return !determiner_follows(i);
    return reading_.lower(i) == "blame" && i + 1 < limit_ && reading_.tag(i + 1) == Tag::Punct;
  }

  bool can_be_verb(std::uint32_t i) const {
    switch (reading_.tag(i)) {
      case Tag::Vb:
        return true;
      case Tag::Nn:  // "to issue an order", "the aim is to plant trees": no noun stands so
        return determiner_follows(i) || follows_be(i) || (expected_ && !reading_.lower(i).ends_with("ing"));
      case Tag::Jj:  // "to free the sailors"
        return determiner_follows(i);
      case Tag::Vbp:
        return expected_;
      case Tag::Vbn:
      case Tag::Vbd:  // "to “become members”": the tagger sees no "to" before the verb
        return expected_ && reading_.mark(i - 1);
      default:
        return false;
    }
  }

  // "is | to plant"
  bool follows_be(std::uint32_t i) const {
    return !negated_ && i == begin_ && i >= 2 && reading_.is(i - 2, WordClass::auxiliary) &&
           !is_have_now(reading_.lower(i - 2));
  }

  std::uint32_t past_adverb(std::uint32_t i) const {
    if (reading_.lower(i) == "at" && i + 1 < limit_ && reading_.lower(i + 1) == "least") return i + 2;
    const bool adverb = reading_.tag(i) == Tag::Rb || negation(article_, i) || precedes_verb(reading_.lower(i));
    return adverb ? i + 1 : i;
  }

  const Article& article_;
  const Reading& reading_;
  std::uint32_t begin_, limit_;
  bool expected_;
  bool negated_;  // "not" stands before "to"
};

}  // namespace

std::optional<std::uint32_t> infinitive_at(const Article& article, std::uint32_t i, std::uint32_t limit,
                                           bool expected) {
  const Reading& reading = article.reading;
  i = past_opening_mark(article, i, limit);
  const bool negated = i + 1 < limit && negation(article, i) && reading.tag(i + 1) == Tag::To;  // "not to win"
  const std::uint32_t to = negated ? i + 1 : i;
  if (to >= limit || reading.tag(to) != Tag::To) return std::nullopt;
  const std::uint32_t behind = past_opening_mark(article, to + 1, limit);
  if (!Infinitive(article, behind, limit, expected, negated).has_verb()) return std::nullopt;
  return negated ? i : behind;
}

std::optional<std::uint32_t> gerund_at(const Article& article, std::uint32_t i, std::uint32_t limit) {
  const Reading& reading = article.reading;
  const std::uint32_t begin = i = past_opening_mark(article, i, limit);
  for (std::uint32_t steps = 0; i < limit && steps < most_adverbs; ++i, ++steps) {
    if (reading.tag(i) == Tag::Vbg) return begin;
    if (reading.tag(i) != Tag::Rb && !negation(article, i)) return std::nullopt;
  }
  return std::nullopt;
}

const NounPhrase* noun_phrase_from(const Article& article, std::uint32_t i) {
  if (const NounPhrase* phrase = article.phrases.starting(i)) return phrase;
  const Tag tag = article.reading.tag(i);
  const bool modifier = tag == Tag::Jj || tag == Tag::Dt || tag == Tag::PrpDollar;
  const std::uint32_t size = article.reading.size();
  const bool marked = modifier && i + 2 < size && past_opening_mark(article, i + 1, size) == i + 2;
  return marked ? article.phrases.starting(i + 2) : nullptr;
}

std::optional<std::uint32_t> noun_at(const Article& article, std::uint32_t i, std::uint32_t limit) {
  i = past_opening_mark(article, i, limit);
  const NounPhrase* phrase = i < limit ? noun_phrase_from(article, i) : nullptr;
  if (phrase == nullptr || phrase->pronoun || phrase->tokens.first >= limit) return std::nullopt;
  return i;
}

}  // namespace sayso
