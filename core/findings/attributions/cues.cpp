#include "findings/attributions/cues.hpp"

#include <algorithm>
#include <array>
#include <optional>
#include <string_view>

#include "english/one_of.hpp"

namespace sayso {
namespace {

using namespace english;

// Verbs and adjectives before "to" that belong to the cue: "declined to say", "is expected to announce", "went on to
// add".
constexpr std::array<std::string_view, 55> semi_auxiliaries = {
    "able",      "about",     "ask",     "asked",    "began",    "begun",     "chose",     "continue",
    "continued", "continues", "decline", "declined", "declines", "expected",  "failed",    "forced",
    "going",     "got",       "had",     "has",      "have",     "hastened",  "hesitated", "likely",
    "neglected", "on",        "poised",  "prepared", "quick",    "ready",     "refused",   "refuses",
    "refusing",  "scheduled", "set",     "started",  "took",     "tried",     "trying",    "unwilling",
    "used",      "want",      "wanted",  "wants",    "went",     "willing",   "declining", "appeared",
    "appears",   "seemed",    "seems",   "expects",  "due",      "reluctant", "meant"};

// Verbs before a gerund that belong to the cue: "kept saying", "resisted pointing out".
constexpr std::array<std::string_view, 12> before_gerund = {"began",  "begin",    "kept",    "keep",
                                                            "keeps",  "started",  "stopped", "stop",
                                                            "resist", "resisted", "avoided", "continued"};

class CueFinder {
 public:
  explicit CueFinder(const Article& article) : reading_(article.reading) {}

  std::vector<Cue> run() const {
    std::vector<Cue> cues;
    for (std::uint32_t i = 0; i < reading_.size(); ++i) {
      std::optional<Cue> cue = according(i);
      if (!cue) cue = adverb(i);
      if (!cue) cue = verb(i);
      if (!cue) cue = noun(i);
      if (cue) {
        cues.push_back(*cue);
        i = std::max(i, cue->tokens.last - 1);
      }
    }
    return cues;
  }

 private:
  std::optional<Cue> according(std::uint32_t i) const {
    const Range sentence = reading_.sentence(i);
    const auto low = [&](std::uint32_t k) { return k < sentence.last ? reading_.low(k) : std::string_view(); };
    Cue cue;
    cue.type = CueType::according;
    cue.head = i;
    if (low(i) == "according" && low(i + 1) == "to") {
      cue.tokens = {i, i + 2};
      return cue;
    }
    if (low(i) == "in" && low(i + 1) == "the" && low(i + 3) == "of" &&
        (low(i + 2) == "words" || low(i + 2) == "view" || low(i + 2) == "opinion" || low(i + 2) == "eyes")) {
      cue.tokens = {i, i + 4};
      return cue;
    }
    return std::nullopt;
  }

  std::optional<Cue> adverb(std::uint32_t i) const {
    static constexpr std::array<std::string_view, 5> adverbs = {"reportedly", "allegedly", "purportedly", "supposedly",
                                                                "ostensibly"};
    if (!one_of(adverbs, reading_.low(i))) return std::nullopt;
    Cue cue;
    cue.type = CueType::adverb;
    cue.head = i;
    cue.tokens = {i, i + 1};
    return cue;
  }

  std::optional<Cue> noun(std::uint32_t i) const {
    const Tag tag = reading_.tag(i);
    if (tag != Tag::Nn && tag != Tag::Nns && !(tag == Tag::Nnp && reading_.capitalized(i))) return std::nullopt;
    const CueNoun* entry = reading_.lexeme(i).cue_noun();
    if (entry == nullptr) return std::nullopt;
    Cue cue;
    cue.type = CueType::noun;
    cue.head = i;
    cue.tokens = {i, i + 1};
    cue.noun = entry;
    return cue;
  }

  std::optional<Cue> verb(std::uint32_t i) const {
    if (!reading_.verb(i)) return std::nullopt;
    const Range sentence = reading_.sentence(i);
    Cue cue;
    cue.head = i;
    cue.tokens = {i, i + 1};
    const Lexeme& lexeme = reading_.lexeme(i);
    if (i + 1 < sentence.last) {
      cue.verb = lexeme.cue_verb(reading_.low(i + 1));
      if (cue.verb != nullptr) cue.tokens.last = i + 2;
    }
    if (cue.verb == nullptr) cue.verb = lexeme.cue_verb();
    if (cue.verb == nullptr) return std::nullopt;
    extend_left(cue, sentence);
    return cue;
  }

  bool auxiliary(std::uint32_t i) const {
    return reading_.tag(i) == Tag::Md ||
           (reading_.is(i, WordClass::auxiliary) && (reading_.verb(i) || reading_.word(i).size() < 6));
  }
  bool form_of_be(std::uint32_t i) const {
    static constexpr std::array<std::string_view, 14> be = {"is", "are", "was", "were", "be",  "been", "being",
                                                            "am", "'s",  "'re", "'m",   "get", "got",  "gets"};
    return one_of(be, reading_.low(i));
  }

  void extend_left(Cue& cue, Range sentence) const {
    bool be = false, to = false, gerund_of_another = false;
    std::uint32_t first = cue.head;
    while (first > sentence.first) {
      const std::uint32_t k = first - 1;
      const std::string_view low = reading_.low(k);
      if (low == "to" && first == cue.head) {
        if (k > sentence.first && (one_of(semi_auxiliaries, reading_.low(k - 1)))) {
          first = k - 1;
          continue;
        }
        to = true;
        first = k;
        break;
      }
      if (one_of(before_gerund, low) && reading_.tag(cue.head) == Tag::Vbg && first == cue.head) {
        gerund_of_another = true;
        first = k;
      } else if (reading_.tag(k) == Tag::Rb && low != "so" && (k > sentence.first || !reading_.capitalized(k))) {
        first = k;
      } else if (auxiliary(k) && !(reading_.tag(k) == Tag::Pos)) {
        be |= form_of_be(k);
        first = k;
      } else {
        break;
      }
    }
    // Adverbs alone before an infinitive's "to" or at the clause's edge stay out: "also" in ", also said" belongs,
    // "then" too.
    cue.tokens.first = first;
    const Tag tag = reading_.tag(cue.head);
    if (be && tag == Tag::Vbn) cue.voice = Voice::passive;
    else if (be && tag == Tag::Vbd && reading_.lexeme(cue.head).form() != VerbForm::past) cue.voice = Voice::passive;
    else if (to) cue.voice = Voice::infinitive;
    else if (tag == Tag::Vbg && !be && !gerund_of_another) cue.voice = Voice::gerund;
    else if (tag == Tag::Vbn && first == cue.head) cue.voice = Voice::passive;
  }

  const Reading& reading_;
};

}  // namespace

std::vector<Cue> find_cues(const Article& article) { return CueFinder(article).run(); }

}  // namespace sayso
