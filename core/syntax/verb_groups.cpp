#include "syntax/verb_groups.hpp"

#include "english/questions.hpp"

namespace sayso {
namespace {

using namespace english;

bool is_be(const Reading& reading, std::uint32_t i) {
  return reading.tag(i) != Tag::Pos && is_form_of_be(reading.lower(i));
}

bool is_auxiliary(const Reading& reading, std::uint32_t i) {
  return reading.tag(i) == Tag::Md || (reading.is(i, WordClass::auxiliary) && reading.verb(i));
}

// Takes the word at `i` into a group that begins behind it; false when it is no part of one.
bool take_in(VerbGroup& group, const Article& article, std::uint32_t i) {
  const Reading& reading = article.reading;
  if (is_auxiliary(reading, i)) {
    const Tag verb = reading.tag(group.head);
    if (reading.tag(i) == Tag::Md) group.modal = i;
    group.passive |= is_be(reading, i) && (verb == Tag::Vbn || verb == Tag::Vbd);
    group.finite |= reading.finite(i);
  } else if (negation(article, i)) {
    group.negated = true;
  } else if (reading.tag(i) != Tag::Rb) {
    return false;
  }
  group.first = i;
  return true;
}

}  // namespace

bool negation(const Article& article, std::uint32_t i) { return is_negating_adverb(article.reading.lower(i)); }

VerbGroup verb_group(const Article& article, std::uint32_t verb) {
  const Reading& reading = article.reading;
  const std::uint32_t floor = reading.sentence(verb).first;
  VerbGroup group;
  group.first = group.head = verb;
  group.finite = reading.finite(verb);
  while (group.first > floor) {
    if (reading.tag(group.first - 1) == Tag::To) {
      group.infinitive = true;
      group.finite = false;
      --group.first;
      break;
    }
    if (!take_in(group, article, group.first - 1)) break;
  }
  return group;
}

std::uint32_t verb_from(const Article& article, std::uint32_t first) {
  const std::uint32_t limit = article.reading.sentence(first).last;
  while (first + 1 < limit && !article.reading.verb(first)) ++first;
  return first;
}

bool has_finite_verb(const Article& article, Range words) {
  for (std::uint32_t i = words.first; i < words.last; ++i) {
    if (article.reading.finite(i)) return true;
  }
  return false;
}

bool has_main_verb(const Article& article, Range words) {
  const Reading& reading = article.reading;
  for (std::uint32_t i = words.first; i < words.last; ++i) {
    const Tag tag = reading.tag(i);
    if (tag == Tag::Wp || tag == Tag::Wdt || tag == Tag::Wrb || reading.lower(i) == "that") return false;
    if (reading.finite(i)) return true;
  }
  return false;
}

}  // namespace sayso
