#include "findings/goals/announced_lists.hpp"

#include <string_view>

#include "english/numbers.hpp"
#include "english/questions.hpp"
#include "findings/goals/list_items.hpp"
#include "findings/goals/phrases.hpp"
#include "syntax/clauses.hpp"
#include "syntax/complements.hpp"
#include "syntax/sources.hpp"
#include "text/marks.hpp"

namespace sayso {
namespace {

using namespace english;
using Items = std::vector<Range>;

constexpr std::size_t fewest = 2;  // items that make a list

class Lists {
 public:
  explicit Lists(const Article& article) : article_(article), reading_(article.reading) {}

  std::vector<AnnouncedItems> run() const {
    std::vector<AnnouncedItems> out;
    std::uint32_t past = 0;  // what an earlier list has taken
    for (std::uint32_t i = 0; i < reading_.size(); ++i) {
      const GoalCue* entry = i >= past && reading_.noun(i) ? reading_.lexeme(i).goal_noun() : nullptr;
      if (entry == nullptr || entry->lemma == "way") continue;  // "in two ways: …"
      AnnouncedItems list = announced_at(i);
      if (list.items.size() < fewest) continue;
      list.kind = entry->kind;
      past = list.items.back().last;
      out.push_back(std::move(list));
    }
    return out;
  }

 private:
  AnnouncedItems announced_at(std::uint32_t noun) const {
    AnnouncedItems list;
    list.noun = noun;
    const bool of_several_points = noun > 0 && count_of_parts(reading_.lower(noun - 1)).has_value();
    if (!reading_.lexeme(noun).plural() && !of_several_points) {
      list.cue = {noun, noun + 1};
      list.items = first_of_several(noun);
      return list;
    }
    if (is_part_of(noun)) return list;
    list.announced = announced_number(article_, noun);
    if (!list.announced) list.announced = counted_at(reading_.sentence(noun).last);
    list.cue = {number_at(noun), noun + 1};
    list.items = items_of({noun, list.announced});
    return list;
  }

  // The number in the noun’s phrase, or the noun.
  std::uint32_t number_at(std::uint32_t noun) const {
    for (std::uint32_t k = article_.phrases.first(noun); k < noun; ++k) {
      if (reading_.tag(k) == Tag::Cd) return k;
    }
    return noun;
  }

  // "one of the five goals is …" names one, not the five.
  bool is_part_of(std::uint32_t noun) const {
    const std::uint32_t first = article_.phrases.first(noun);
    return first >= 2 && reading_.lower(first - 1) == "of" && reading_.sentence(first).first + 2 <= first &&
           (reading_.tag(first - 2) == Tag::Cd || reading_.is(first - 2, WordClass::quantifier));
  }

  // --- the noun in the singular ---

  // "The first goal is to A; the second is to B."   "The first goal is to A. The second is to B."
  Items first_of_several(std::uint32_t noun) const {
    if (!is_first(noun)) return {};
    const Range sentence = reading_.sentence(noun);
    Items items;
    std::uint32_t begin = sentence.first;
    for (std::uint32_t i = begin; i < sentence.last; ++i) {
      const bool cut = may_divide(i, sentence.last);
      if (!cut && i + 1 < sentence.last) continue;
      const auto item = ordinal_item(article_, {begin, i});
      if (item) items.push_back(*item);
      const bool first_goes_on = !item && begin == sentence.first && cut && reading_.word(i) != ";";
      if (!first_goes_on) begin = i + 1;
    }
    if (items.size() == 1) {
      const Items more = items_in_sentences(article_, sentence.last);
      items.insert(items.end(), more.begin(), more.end());
    }
    return items;
  }

  bool is_first(std::uint32_t noun) const {
    const NounPhrase* phrase = article_.phrases.at(noun);
    if (phrase == nullptr || phrase->head != noun) return false;
    for (std::uint32_t k = phrase->tokens.first; k < noun; ++k) {
      if (reading_.lower(k) == "first") return true;
    }
    return false;
  }

  // "…; …", "…, the second is …", "… and …"
  bool may_divide(std::uint32_t i, std::uint32_t limit) const {
    return reading_.word(i) == ";" || reading_.lower(i) == "and" ||
           (reading_.word(i) == "," && i + 2 < limit && reading_.lower(i + 1) == "the");
  }

  // --- the noun in the plural: where its items stand ---

  Items items_of(const Announcement& noun) const {
    const Range sentence = reading_.sentence(noun.noun);
    for (const auto place : {&Lists::behind_verb, &Lists::behind_mark, &Lists::behind_comma, &Lists::in_next_sentences,
                             &Lists::in_next_sentence, &Lists::before_verb}) {
      Items items = (this->*place)(noun, sentence);
      if (items.size() >= fewest) return items;
    }
    return {};
  }

  // "The goals are A, B and C", "the goals, which include A and B, …", "the goals that China pursues are to A and to B"
  Items behind_verb(const Announcement& noun, Range sentence) const {
    const auto subject = phrase_with_complements(article_, article_.phrases.first(noun.noun), sentence.last);
    const std::uint32_t end = subject ? subject->tokens.last : noun.noun + 1;
    bool in_relative = false;
    for (std::uint32_t i = end; i < sentence.last; ++i) {
      if (reading_.mark(i) || reading_.word(i) == ";" || reading_.word(i) == ":") return {};
      if (gives_items(i, end, noun.noun)) {
        const bool colon = i + 1 < sentence.last && reading_.word(i + 1) == ":";
        return items_in_clause(article_, noun, {colon ? i + 2 : i + 1, sentence.last});
      }
      in_relative = in_relative || opens_relative(i, sentence.last);
      if (is_form_of_range(reading_.lower(i))) return items_from_to(article_, {i + 1, sentence.last});
      if (!reading_.finite(i) && reading_.lower(i) != "be") continue;
      if (in_relative) {  // its own verb
        in_relative = false;
        continue;
      }
      if (reading_.tag(i) == Tag::Md) continue;
      if (!joins_to_items(reading_.lower(i))) return {};
      return items_in_clause(article_, noun, {past_adverbs(i + 1, sentence.last), sentence.last});
    }
    return {};
  }

  // "three goals, namely …", "goals, among them …", "demands such as …"; but "demands on matters such as …" is about
  // the matters.
  bool gives_items(std::uint32_t i, std::uint32_t end, std::uint32_t noun) const {
    constexpr std::uint32_t reach = 3;  // tokens
    const std::string_view lower = reading_.lower(i), before = reading_.lower(i - 1);
    if (lower == "namely" || is_among_them(before, lower)) return i <= end + reach;
    return i <= noun + reach && (lower == "including" || is_such_as(before, lower));
  }

  // "goals [that] China pursues", "goals [China pursues]"
  bool opens_relative(std::uint32_t i, std::uint32_t limit) const {
    if (is_relative_of_a_person(reading_.lower(i))) return true;
    const NounPhrase* subject = article_.phrases.starting(i);
    return subject != nullptr && reading_.tag(i) != Tag::Wdt && reading_.tag(i - 1) != Tag::In &&
           subject->tokens.last < limit && reading_.finite(subject->tokens.last);
  }

  // "are mainly: |", "are • |": past adverbs and a colon, or a bullet.
  std::uint32_t past_adverbs(std::uint32_t i, std::uint32_t limit) const {
    const std::uint32_t begin = i;
    while (i < limit && (reading_.tag(i) == Tag::Rb || reading_.word(i) == ":") && !gerund_at(article_, i, limit)) ++i;
    return i == begin && i < limit && is_bullet(reading_.word(i)) ? i + 1 : i;
  }

  // "… three goals …: A, B and C", "… three goals …: A; B; and C", "… three goals — A, B and C", "three goals: ¶ • A ¶
  // • B"
  Items behind_mark(const Announcement& noun, Range sentence) const {
    for (std::uint32_t i = noun.noun + 1; i < sentence.last; ++i) {
      const bool colon = reading_.word(i) == ":";
      const bool dash = is_dash(reading_.word(i)) && reading_.word(i) != "--";
      if (!colon && !dash) continue;
      if (i + 1 < sentence.last && !begins_line(i + 1)) return items_in_clause(article_, noun, {i + 1, sentence.last});
      return colon ? items_in_lines(article_, i + 1) : Items{};
    }
    const std::uint32_t next = sentence.last;  // "These are the goals ¶ • A ¶ • B"
    const bool lines_follow = next < reading_.size() && begins_line(next) && begins_bulleted(article_, next);
    return lines_follow ? items_in_lines(article_, next) : Items{};
  }

  bool begins_line(std::uint32_t i) const { return reading_.text().tokens()[i].line_start; }

  // "… two demands, A and B": as many as were announced
  Items behind_comma(const Announcement& noun, Range sentence) const {
    const std::uint32_t first = noun.noun + 2;
    if (!noun.number || first >= sentence.last || reading_.word(first - 1) != ",") return {};
    Items items = items_in_clause(article_, noun, {first, sentence.last});
    return items.size() == *noun.number ? items : Items{};
  }

  // The announcement stands alone, and "First, … . Second, … ." or "The first is to …; the second is to …" follow.
  Items in_next_sentences(const Announcement&, Range sentence) const {
    return items_in_sentences(article_, sentence.last);
  }

  // The announcement stands alone, and "These are A, B and C", "They are: A, B and C", "The three are A, B and C" or
  // "There are three: A, B and C" follows: as many as were announced.
  Items in_next_sentence(const Announcement& noun, Range sentence) const {
    const std::uint32_t first = sentence.last;
    if (!noun.number || first >= reading_.size()) return {};
    const std::uint32_t limit = reading_.sentence(first).last;
    std::uint32_t i = first;
    if (counted_at(first) == noun.number) {
      i += 4;
    } else {
      i += reading_.lower(i) == "the" && i + 1 < limit && count_of(reading_.lower(i + 1)) == noun.number ? 2 : 1;
      const bool takes_up =
          i == first + 2 || is_they(reading_.lower(first)) || is_plural_demonstrative(reading_.lower(first));
      if (!takes_up || i >= limit || !is_be_of_several(reading_.lower(i))) return {};
      i = past_adverbs(i + 1, limit);
    }
    Items items = i < limit ? items_in_clause(article_, noun, {i, limit}) : Items{};
    return items.size() == *noun.number ? items : Items{};
  }

  // "There are three: …": the number that a sentence from token `i` on gives of what comes behind its colon.
  std::optional<std::uint32_t> counted_at(std::uint32_t i) const {
    if (i + 4 >= reading_.size() || reading_.word(i + 3) != ":") return std::nullopt;
    const bool counts = opens_a_count(reading_.lower(i)) && is_be_of_several(reading_.lower(i + 1));
    return counts ? count_of(reading_.lower(i + 2)) : std::nullopt;
  }

  // "Cutting fares, adding trains and opening stations are the three goals."
  Items before_verb(const Announcement& noun, Range sentence) const {
    const std::uint32_t first = article_.phrases.first(noun.noun);
    if (first <= sentence.first + 2 || !is_be_of_several(reading_.lower(first - 1))) return {};
    const std::uint32_t begin = reading_.mark(sentence.first) ? sentence.first + 1 : sentence.first;
    const auto start = gerund_at(article_, begin, first - 1);
    if (!start) return {};
    Items items = goal_phrases(article_, *start, GoalForm::gerund, first - 1, {.listed = true});
    const bool whole = !items.empty() && items.back().last + 1 >= first - 1;
    return whole ? items : Items{};
  }

  const Article& article_;
  const Reading& reading_;
};

}  // namespace

std::optional<std::uint32_t> announced_number(const Article& article, std::uint32_t noun) {
  for (std::uint32_t k = article.phrases.first(noun); k < noun; ++k) {
    const std::string_view lower = article.reading.lower(k);
    if (const auto parts = count_of_parts(lower)) return parts;
    if (const auto count = count_of(lower)) return count;
  }
  return std::nullopt;
}

std::vector<AnnouncedItems> find_announced_lists(const Article& article) { return Lists(article).run(); }

}  // namespace sayso
