#include "findings/speakers/callers.hpp"

#include <algorithm>
#include <string>

#include "english/questions.hpp"

namespace sayso {

using namespace english;

namespace {

constexpr std::uint32_t opening_paragraphs = 6;  // in which those who talk are introduced
constexpr std::uint32_t partner_reach = 10;      // words behind "spoke", "call"
constexpr std::uint32_t reach_before = 40;       // words before "spoke"

// Those who ask and answer, as far as the text has told up to here.
struct Pair {
  Index asks = none, answers = none;
};

class Callers {
 public:
  Callers(const Article& article, Cast& cast) : article_(article), reading_(article.reading), cast_(cast) {}

  std::vector<Reference> run() {
    if (article_.speeches.empty()) return {};
    read_introduction();
    std::vector<Reference> callers;
    for (const Speech& speech : article_.speeches) {
      callers.push_back(caller(speech));
      note_call(speech, callers.back().who);
    }
    return callers;
  }

 private:
  // The person or, if `body`, the body that is named first in `words`; or none.
  Index first_named(Range words, bool body) const {
    for (const Mention& name : cast_.names_in(words)) {
      if (const Index who = cast_.bearer_of(name); fits(who, body)) return who;
    }
    return none;
  }

  Index last_named(Range words, bool body) const {
    Index found = none;
    for (const Mention& name : cast_.names_in(words)) {
      if (const Index who = cast_.bearer_of(name); fits(who, body)) found = who;
    }
    return found;
  }

  bool fits(Index who, bool body) const {
    const Entity& found = cast_[who];
    return body ? found.kind == SpeakerKind::organization : found.kind == SpeakerKind::person && found.full_names > 0;
  }

  // "Ana Ruiz spoke to the Herald", "Tom Li met the baker Ana Ruiz", "interviewed by Tom Li"; else the one person who
  // is named before the first turn.
  void read_introduction() {
    const std::vector<Range>& paragraphs = article_.text.paragraphs();
    const std::uint32_t end =
        std::min(article_.speeches.front().label.first,
                 paragraphs[std::min<std::size_t>(opening_paragraphs, paragraphs.size()) - 1].last);
    for (std::uint32_t i = 0; i < end && pair_.answers == none; ++i) {
      if (tells_of_a_conversation(reading_.lower(i)) || begins_a_conversation(reading_.lower(i)))
        read_conversation(i, end);
    }
    if (pair_.answers == none) pair_.answers = first_named({0, end}, false);
    if (pair_.asks == pair_.answers) pair_.asks = none;
  }

  void read_conversation(std::uint32_t verb, std::uint32_t end) {
    const Range sentence = reading_.sentence(verb);
    const Range in_front{std::max(sentence.first, verb - std::min(verb, reach_before)), verb};
    const Range behind{verb, std::min({end, sentence.last, verb + partner_reach})};
    const Index before = last_named(in_front, false), after = first_named(behind, false);
    const Index body_before = last_named(in_front, true), body_after = first_named(behind, true);
    const bool passive = verb + 1 < reading_.size() && leads_to_agent(reading_.lower(verb + 1));
    if (passive) pair_ = {after != none ? after : body_after, before};
    else if (after != none) pair_ = {before != none ? before : body_before, after};
    else pair_ = {body_after, before};
  }

  // "MS. PIKE: We call Tom Li.": who is called answers, and who calls asks. "BY MS. PIKE:" says who asks now.
  void note_call(const Speech& speech, Index caller) {
    if (speech.content.empty() && speech.part == TurnPart::named) pair_.asks = caller;
    for (const Range part : speech.content) {
      for (std::uint32_t i = part.first; i < part.last; ++i) {
        if (!calls_a_witness(reading_.lower(i))) continue;
        const Index called = first_named({i, std::min(part.last, i + partner_reach)}, false);
        if (called != none && called != caller) pair_ = {caller, called};
      }
    }
  }

  Reference caller(const Speech& speech) {
    if (speech.part == TurnPart::named) return named(speech);
    const Index who = speech.part == TurnPart::asks ? pair_.asks : pair_.answers;
    if (who != none) return {who, Way::narrator, uncontested};
    return speech.name.empty() ? Reference{} : letter(speech);
  }

  Reference named(const Speech& speech) const {
    const bool answers = is_called_to_answer(reading_.lower(speech.name.last - 1));
    if (answers && pair_.answers != none) return {pair_.answers, Way::narrator, uncontested};
    const auto names = cast_.names_in(speech.label);
    if (names.empty()) return {};
    const Reference found = cast_.referent(cast_.index_of(names.front()));
    const bool either = found.way == Way::one_of_bearers && found.lead == 0;
    return either ? Reference{} : found;
  }

  // "Q", of whom the article does not tell; "Question" is nobody's name.
  Reference letter(const Speech& speech) {
    const std::string_view word = reading_.word(speech.name.first);
    if (speech.name.size() > 2 || std::count_if(word.begin(), word.end(), is_small_letter) > 0) return {};
    if (word.size() > 1 && is_capital_letter(word[1])) return {};
    Index& who = speech.part == TurnPart::asks ? letters_.asks : letters_.answers;
    if (who == none) {
      Mention mention;
      mention.type = MentionType::name;
      mention.phrase = mention.name = speech.name;
      mention.head = speech.name.last - 1;
      mention.kind = SpeakerKind::unnamed;
      mention.kind_known = mention.definite = true;
      who = cast_.resolve_name(mention).who;
      cast_[who].made_name = std::string(1, word.front());
    }
    return {who, Way::full_name, uncontested};
  }

  static bool is_small_letter(char c) { return c >= 'a' && c <= 'z'; }
  static bool is_capital_letter(char c) { return c >= 'A' && c <= 'Z'; }

  const Article& article_;
  const Reading& reading_;
  Cast& cast_;
  Pair pair_;     // as far as the article has told
  Pair letters_;  // "Q" and "A", where it has not
};

}  // namespace

std::vector<Reference> read_callers(const Article& article, Cast& cast) { return Callers(article, cast).run(); }

}  // namespace sayso
