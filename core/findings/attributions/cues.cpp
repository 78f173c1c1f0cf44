#include "findings/attributions/cues.hpp"

#include <algorithm>
#include <optional>

#include "english/questions.hpp"

namespace sayso {
namespace {

using namespace english;

// The words from the first auxiliary to a verb, and what they make of it.
struct CueGroup {
  std::uint32_t first = 0;
  bool be = false;          // a form of "be", or of "get" in its place, is among them
  bool infinitive = false;  // "to" begins them: "to say"
  bool begun = false;       // a verb before a gerund: "kept saying"
};

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
  static Cue cue_of(CueType type, std::uint32_t head, std::uint32_t last) {
    Cue cue;
    cue.type = type;
    cue.head = head;
    cue.tokens = {head, last};
    return cue;
  }

  // "according to", "in the words of"
  std::optional<Cue> according(std::uint32_t i) const {
    const std::uint32_t end = reading_.sentence(i).last;
    const auto lower = [&](std::uint32_t k) { return k < end ? reading_.lower(k) : std::string_view(); };
    if (is_according_to(lower(i), lower(i + 1))) return cue_of(CueType::according, i, i + 2);
    if (lower(i) != "in") return std::nullopt;
    const bool words_of = lower(i + 1) == "the" && names_a_view(lower(i + 2)) && lower(i + 3) == "of";
    return words_of ? cue_of(CueType::according, i, i + 4) : view(i, end);
  }

  // ", in her view,", "In Ruiz’s words,": between commas, or at the sentence's start.
  std::optional<Cue> view(std::uint32_t in, std::uint32_t end) const {
    constexpr std::uint32_t longest = 8;  // tokens of an owner
    const std::uint32_t first = in + 1;
    if (in > reading_.sentence(in).first && reading_.word(in - 1) != ",") return std::nullopt;
    std::uint32_t owner_end = first;
    if (first < end && reading_.tag(first) == Tag::PrpDollar) ++owner_end;
    else
      while (owner_end < std::min(end, first + longest) && reading_.tag(owner_end) != Tag::Pos) ++owner_end;
    const bool owned = owner_end > first && owner_end < end;
    const std::uint32_t noun = owned && reading_.tag(owner_end) == Tag::Pos ? owner_end + 1 : owner_end;
    if (!owned || noun + 1 >= end || !names_a_view(reading_.lower(noun)) || reading_.word(noun + 1) != ",")
      return std::nullopt;
    Cue cue = cue_of(CueType::view, noun, noun + 1);
    cue.tokens.first = in;
    cue.owner = {first, noun};
    return cue;
  }

  std::optional<Cue> adverb(std::uint32_t i) const {
    if (!tells_hearsay(reading_.lower(i))) return std::nullopt;
    return cue_of(CueType::adverb, i, i + 1);
  }

  std::optional<Cue> noun(std::uint32_t i) const {
    const CueNoun* entry = reading_.noun(i) ? reading_.lexeme(i).cue_noun() : nullptr;
    if (entry == nullptr || (reading_.tag(i) == Tag::Nnp && !reading_.capitalized(i))) return std::nullopt;
    Cue cue = cue_of(CueType::noun, i, i + 1);
    cue.noun = entry;
    return cue;
  }

  std::optional<Cue> verb(std::uint32_t i) const {
    if (!reading_.verb(i)) return std::nullopt;
    const Lexeme& lexeme = reading_.lexeme(i);
    Cue cue = cue_of(CueType::verb, i, i + 1);
    if (i + 1 < reading_.sentence(i).last) cue.verb = lexeme.cue_verb(reading_.lower(i + 1));  // "pointed out"
    if (cue.verb != nullptr) cue.tokens.last = i + 2;
    else cue.verb = lexeme.cue_verb();
    if (cue.verb == nullptr) return std::nullopt;
    const CueGroup group = group_before(i);
    cue.tokens.first = group.first;
    cue.voice = voice(i, group);
    return cue;
  }

  CueGroup group_before(std::uint32_t head) const {
    const std::uint32_t begin = reading_.sentence(head).first;
    CueGroup group;
    std::uint32_t& first = group.first = head;
    if (first > begin && reading_.lower(first - 1) == "to") {
      // "declined | to say", "is expected | to announce"
      group.infinitive = first < begin + 2 || !begins_cue_infinitive(reading_.lower(first - 2));
      first -= group.infinitive ? 1 : 2;
      if (group.infinitive) return group;
    } else if (first > begin && reading_.tag(head) == Tag::Vbg && begins_cue_gerund(reading_.lower(first - 1))) {
      group.begun = true;
      --first;
    }
    while (first > begin) {
      const std::uint32_t i = first - 1;
      if (!adverb_of_group(i, begin)) {
        if (!auxiliary(i)) break;
        group.be |= is_form_of_be(reading_.lower(i)) || is_passive_get(reading_.lower(i));
      }
      first = i;
    }
    return group;
  }

  // "repeatedly said", "then added", and no "Then | added"
  bool adverb_of_group(std::uint32_t i, std::uint32_t begin) const {
    return reading_.tag(i) == Tag::Rb && reading_.lower(i) != "so" && (i > begin || !reading_.capitalized(i));
  }

  bool auxiliary(std::uint32_t i) const {
    if (reading_.tag(i) == Tag::Md) return true;
    return reading_.is(i, WordClass::auxiliary) && reading_.tag(i) != Tag::Pos;
  }

  Voice voice(std::uint32_t head, const CueGroup& group) const {
    const Tag tag = reading_.tag(head);
    const bool told = tag == Tag::Vbn || (tag == Tag::Vbd && reading_.lexeme(head).form() != VerbForm::past);
    if (group.be && told) return Voice::passive;
    if (group.infinitive) return Voice::infinitive;
    if (tag == Tag::Vbg && !group.be && !group.begun) return Voice::gerund;
    if (tag == Tag::Vbn && group.first == head) return Voice::passive;
    return Voice::finite;
  }

  const Reading& reading_;
};

}  // namespace

std::vector<Cue> find_cues(const Article& article) { return CueFinder(article).run(); }

std::size_t first_cue_from(const std::vector<Cue>& cues, std::uint32_t token) {
  const auto at =
      std::lower_bound(cues.begin(), cues.end(), token, [](const Cue& c, std::uint32_t t) { return c.head < t; });
  return static_cast<std::size_t>(at - cues.begin());
}

}  // namespace sayso
