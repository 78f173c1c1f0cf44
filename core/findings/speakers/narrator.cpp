// The narrator: who "I" is outside all quotation marks, where the article tells.
//
//   "An interview with Ana Ruiz …" above questions and answers     she answers
//   "Ana Ruiz is a baker in Vell." at the very end                 she wrote it
#include <algorithm>

#include "english/one_of.hpp"
#include "findings/speakers/resolver.hpp"

namespace sayso {

using namespace english;

namespace {

constexpr std::uint32_t opening_paragraphs = 3;
constexpr std::uint32_t least_questions = 3;
constexpr std::array<std::string_view, 6> asks = {"interview", "interviews", "interviewed", "spoke", "talked", "talks"};

}  // namespace

void Resolver::find_narrator() {
  if (reading_.size() == 0) return;
  const std::vector<Range>& paragraphs = article_.text.paragraphs();
  std::uint32_t questions = 0;
  for (const Range paragraph : paragraphs) questions += question(paragraph);
  interview_ = questions >= least_questions;
  narrator_ = interview_ ? interviewed(paragraphs) : author(paragraphs);
}

// Whether a paragraph of the article's own words ends in a question mark.
bool Resolver::question(Range paragraph) const {
  return !paragraph.empty() && reading_.word(paragraph.last - 1) == "?" &&
         article_.quotation_at(paragraph.last - 1) == nullptr;
}

// The person named behind "interview with" or "spoke with", else the first one of the sentence that speaks of an
// interview.
Index Resolver::interviewed(const std::vector<Range>& paragraphs) const {
  const std::uint32_t end = paragraphs[std::min<std::size_t>(opening_paragraphs, paragraphs.size()) - 1].last;
  const std::vector<Mention>& names = cast_.names();
  const auto person = [&](std::size_t i) {
    const Index who = cast_.named(static_cast<Index>(i)).who;
    return cast_[who].kind == SpeakerKind::person && cast_[who].kind_known && cast_[who].full_names > 0 ? who : none;
  };
  Range told;
  for (std::uint32_t i = 0; i < end; ++i) {
    if (!one_of(asks, reading_.low(i))) continue;
    if (told.empty() && reading_.low(i).starts_with("interview")) told = reading_.sentence(i);
    const Mention* name = name_from(i);
    for (int steps = 0; steps < 2 && name != nullptr && name != names.data() + names.size() &&
                        name->phrase.first < std::min(end, i + 8);
         ++steps, ++name) {
      if (const Index who = person(static_cast<std::size_t>(name - names.data())); who != none) return who;
    }
  }
  for (std::size_t i = 0; i < names.size() && names[i].phrase.first < told.last; ++i) {
    if (names[i].phrase.first < told.first) continue;
    if (const Index who = person(i); who != none) return who;
  }
  return none;
}

// Whom the last paragraph begins with, and nothing before it names: "Ana Ruiz is a baker in Vell."
Index Resolver::author(const std::vector<Range>& paragraphs) const {
  const Range last = paragraphs.back();
  const std::vector<Mention>& names = cast_.names();
  const Mention* name = name_from(last.first);
  if (paragraphs.size() < 3 || name == nullptr || name == names.data() + names.size() ||
      name->phrase.first != last.first)
    return none;
  const Index who = cast_.named(static_cast<Index>(name - names.data())).who;
  const Entity& person = cast_[who];
  if (person.kind != SpeakerKind::person || person.full_names == 0 || person.mentions.empty() ||
      person.mentions.front().first < last.first)
    return none;
  // A mere name is the signature of the last of several letters.
  for (std::uint32_t i = name->phrase.last; i < reading_.sentence(last.first).last; ++i) {
    if (reading_.finite(i)) return who;
  }
  return none;
}

// "I" of an attribution or a goal in the article's own words.
Reference Resolver::of_narrator(const Party& party) const {
  const std::string_view low = reading_.low(party.phrase.first);
  const bool plural =
      low == "we" || low == "our" || low == "us" || low == "ours" || low == "ourselves" || low == "we're";
  if (narrator_ == none || (plural && !interview_) || article_.quotation_at(party.phrase.first) != nullptr) return {};
  if (interview_ && question(reading_.paragraph(party.phrase.first))) return {};
  return {narrator_, Way::narrator, 9};
}

}  // namespace sayso
