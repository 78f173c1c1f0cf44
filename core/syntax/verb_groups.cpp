#include "syntax/verb_groups.hpp"

#include <algorithm>
#include <array>
#include <string_view>

namespace sayso {
namespace {

using namespace english;

constexpr std::array<std::string_view, 11> forms_of_be = {"is",    "are", "was", "were", "be", "been",
                                                          "being", "am",  "'s",  "'re",  "'m"};

bool form_of_be(const Reading& reading, std::uint32_t i) {
  return reading.tag(i) != Tag::Pos &&
         std::find(forms_of_be.begin(), forms_of_be.end(), reading.low(i)) != forms_of_be.end();
}

bool auxiliary(const Reading& reading, std::uint32_t i) {
  return reading.tag(i) == Tag::Md || (reading.is(i, WordClass::auxiliary) && reading.verb(i));
}

}  // namespace

bool negation(const Article& article, std::uint32_t i) {
  const std::string_view low = article.reading.low(i);
  return low == "not" || low == "n't" || low == "never";
}

VerbGroup verb_group(const Article& article, std::uint32_t verb) {
  const Reading& reading = article.reading;
  const std::uint32_t floor = reading.sentence(verb).first;
  VerbGroup group;
  group.first = group.head = verb;
  group.finite = reading.finite(verb);
  std::uint32_t first = verb;
  for (; first > floor; --first) {
    const std::uint32_t k = first - 1;
    if (reading.tag(k) == Tag::To && !group.infinitive) {
      group.infinitive = true;
      group.finite = false;
      group.first = k;
      return group;
    }
    if (auxiliary(reading, k)) {
      if (reading.tag(k) == Tag::Md) group.modal = k;
      group.passive |= form_of_be(reading, k) && (reading.tag(verb) == Tag::Vbn || reading.tag(verb) == Tag::Vbd);
      group.finite |= reading.finite(k);
    } else if (negation(article, k)) {
      group.negated = true;
    } else if (reading.tag(k) != Tag::Rb) {
      break;
    }
    group.first = k;
  }
  return group;
}

std::uint32_t verb_from(const Article& article, std::uint32_t first) {
  const std::uint32_t limit = article.reading.sentence(first).last;
  while (first + 1 < limit && !article.reading.verb(first)) ++first;
  return first;
}

}  // namespace sayso
