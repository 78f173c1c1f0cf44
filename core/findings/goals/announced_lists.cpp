#include "findings/goals/announced_lists.hpp"

#include <algorithm>
#include <array>
#include <charconv>
#include <string_view>

#include "english/one_of.hpp"
#include "findings/attributions/contents.hpp"
#include "findings/goals/phrases.hpp"
#include "syntax/clauses.hpp"
#include "syntax/complements.hpp"
#include "syntax/sources.hpp"
#include "syntax/verb_groups.hpp"

namespace sayso {
namespace {

using namespace english;

constexpr std::array<std::string_view, 21> numbers = {
    "zero",     "one",     "two",     "three",     "four",     "five",     "six",
    "seven",    "eight",   "nine",    "ten",       "eleven",   "twelve",   "thirteen",
    "fourteen", "fifteen", "sixteen", "seventeen", "eighteen", "nineteen", "twenty"};

constexpr std::array<std::string_view, 24> ordinals = {"first",  "firstly",  "second", "secondly", "third", "thirdly",
                                                       "fourth", "fourthly", "fifth",  "fifthly",  "sixth", "seventh",
                                                       "eighth", "ninth",    "tenth",  "next",     "then",  "finally",
                                                       "lastly", "last",     "one",    "another",  "other", "final"};

// What joins the noun to its items.
constexpr std::array<std::string_view, 10> joining_verbs = {"are",      "were",     "is",     "was",      "include",
                                                            "includes", "included", "remain", "comprise", "be"};
constexpr std::array<std::string_view, 12> bullets = {"•", "-", "*", "–", "—", "·", "‣", "▪", "●", "◦", "○", "→"};

// "three", "12": what a number word or its digits say, from two to a hundred.
std::optional<std::uint32_t> value_of(std::string_view low) {
  const auto word = std::find(numbers.begin(), numbers.end(), low);
  if (word != numbers.end())
    return word - numbers.begin() >= 2 ? std::optional(static_cast<std::uint32_t>(word - numbers.begin()))
                                       : std::nullopt;
  std::uint32_t value = 0;
  const auto [end, error] = std::from_chars(low.data(), low.data() + low.size(), value);
  return error == std::errc() && end == low.data() + low.size() && value >= 2 && value <= 100 ? std::optional(value)
                                                                                              : std::nullopt;
}

// "a three-point plan"
bool several_points(std::string_view low) {
  for (const std::string_view part : {"-point", "-part", "-step", "-pronged"}) {
    if (low.ends_with(part)) return value_of(low.substr(0, low.size() - part.size())).has_value();
  }
  return false;
}

constexpr std::uint32_t longest_list = 40;  // items looked for in lines or sentences

class Lists {
 public:
  explicit Lists(const Article& article) : article_(article), reading_(article.reading) {}

  std::vector<AnnouncedItems> run() {
    std::vector<AnnouncedItems> out;
    std::uint32_t past = 0;  // what an earlier list has taken
    for (std::uint32_t i = 0; i < reading_.size(); ++i) {
      if (i < past || !reading_.noun(i)) continue;
      const GoalCue* entry = reading_.lexeme(i).goal_noun();
      if (entry == nullptr || entry->lemma == "way") continue;  // "in two ways: …"
      AnnouncedItems list;
      list.noun = i;
      list.kind = entry->kind;
      if (!reading_.lexeme(i).plural() && !of_several_points(i)) {
        if (!first_of_several(list)) continue;
        past = list.items.back().last;
        out.push_back(std::move(list));
        continue;
      }
      list.announced = announced_number(article_, i);
      const NounPhrase* phrase = article_.phrases.at(i);
      list.cue = {phrase != nullptr ? std::max(phrase->tokens.first, number_at(*phrase, i)) : i, i + 1};
      if (part_of(list)) continue;
      if (!collect(list)) continue;
      past = list.items.back().last;
      out.push_back(std::move(list));
    }
    return out;
  }

 private:
  std::uint32_t number_at(const NounPhrase& phrase, std::uint32_t noun) const {
    for (std::uint32_t k = phrase.tokens.first; k < noun; ++k) {
      if (reading_.tag(k) == Tag::Cd) return k;
    }
    return noun;
  }

  bool of_several_points(std::uint32_t noun) const { return noun > 0 && several_points(reading_.low(noun - 1)); }

  // "one of the five goals is …" names one, not the five.
  bool part_of(const AnnouncedItems& list) const {
    const NounPhrase* phrase = article_.phrases.at(list.noun);
    const std::uint32_t first = phrase != nullptr ? phrase->tokens.first : list.noun;
    return first >= 2 && reading_.low(first - 1) == "of" && reading_.sentence(first).first + 2 <= first &&
           (reading_.tag(first - 2) == Tag::Cd || reading_.is(first - 2, WordClass::quantifier));
  }

  // The first goal is to A; the second is to B.   The first goal is to A. The second is to B.
  bool first_of_several(AnnouncedItems& list) const {
    const NounPhrase* phrase = article_.phrases.at(list.noun);
    if (phrase == nullptr || phrase->head != list.noun) return false;
    bool first = false;
    for (std::uint32_t k = phrase->tokens.first; k < list.noun; ++k) first |= reading_.low(k) == "first";
    if (!first) return false;
    list.cue = {list.noun, list.noun + 1};
    const Range sentence = reading_.sentence(list.noun);
    std::uint32_t begin = sentence.first;
    for (std::uint32_t i = begin; i < sentence.last; ++i) {
      const bool cut = reading_.word(i) == ";" ||
                       (reading_.word(i) == "," && i + 2 < sentence.last && reading_.low(i + 1) == "the") ||
                       reading_.low(i) == "and";
      if (!cut && i + 1 < sentence.last) continue;
      if (const auto item = ordinal_item({begin, i})) list.items.push_back(*item);
      else if (begin == sentence.first && cut && reading_.word(i) != ";") continue;
      begin = i + 1;
    }
    if (list.items.empty()) return false;
    return list.items.size() >= 2 || in_sentences(list, sentence, list.items.size());
  }

  bool collect(AnnouncedItems& list) const {
    const Range sentence = reading_.sentence(list.noun);
    const bool found = joined(list, sentence) || after_colon(list, sentence) || after_comma(list, sentence) ||
                       in_sentences(list, sentence) || before(list, sentence);
    return found && list.items.size() >= 2;
  }

  // The goals are A, B and C.   The goals, which include A and B, …   The goals that China pursues are to A, to B and
  // to C.
  bool joined(AnnouncedItems& list, Range sentence) const {
    const auto subject = phrase_with_complements(
        article_, article_.phrases.at(list.noun) != nullptr ? article_.phrases.at(list.noun)->tokens.first : list.noun,
        sentence.last);
    const std::uint32_t end = subject ? std::max(subject->tokens.last, list.noun + 1) : list.noun + 1;
    std::uint32_t i = end;
    bool in_relative = false;
    for (; i < sentence.last; ++i) {
      const std::string_view low = reading_.low(i);
      if (reading_.mark(i) || reading_.word(i) == ";" || reading_.word(i) == ":") return false;
      const bool directly = i <= list.noun + 3;  // "demands on matters such as" is about the matters
      const bool named = low == "namely" || (low == "them" && reading_.low(i - 1) == "among");
      if ((named && i <= end + 3) ||
          (directly && (low == "including" || (low == "as" && reading_.low(i - 1) == "such")))) {
        const std::uint32_t first = i + 1 < sentence.last && reading_.word(i + 1) == ":" ? i + 2 : i + 1;
        return in_clause(list, first, sentence.last);
      }
      if (low == "that" || low == "who") in_relative = true;
      if (const NounPhrase* next = article_.phrases.starting(i);
          next != nullptr && !in_relative && reading_.tag(i) != Tag::Wdt && reading_.tag(i - 1) != Tag::In &&
          next->tokens.last < sentence.last && reading_.finite(next->tokens.last)) {
        in_relative = true;
      }
      if (low == "range" || low == "ranged" || low == "ranging") return spanned(list, i + 1, sentence.last);
      if (!reading_.finite(i) && low != "be") continue;
      if (in_relative) {
        in_relative = false;
        continue;
      }
      if (reading_.tag(i) == Tag::Md) continue;
      if (!one_of(joining_verbs, low)) return false;
      std::uint32_t first = i + 1;
      while (first < sentence.last && (reading_.tag(first) == Tag::Rb || reading_.word(first) == ":") &&
             !gerund_at(article_, first, sentence.last))
        ++first;
      if (first < sentence.last && first == i + 1 && one_of(bullets, reading_.word(first))) ++first;
      if (in_clause(list, first, sentence.last)) return true;
      return false;
    }
    return false;
  }

  // … three goals …: A, B and C     … three goals …: A; B; and C     … three goals …: ¶ • A ¶ • B
  bool after_colon(AnnouncedItems& list, Range sentence) const {
    for (std::uint32_t i = list.noun + 1; i < sentence.last; ++i) {
      const bool dash = reading_.word(i) == "—" || reading_.word(i) == "–";
      if (reading_.word(i) != ":" && !dash) continue;
      if (i + 1 < sentence.last && !reading_.text().tokens()[i + 1].line_start)
        return in_clause(list, i + 1, sentence.last);
      return !dash && in_lines(list, i + 1);
    }
    return sentence.last < reading_.size() && reading_.text().tokens()[sentence.last].line_start &&
           bullet_at(sentence.last) && in_lines(list, sentence.last);
  }

  // … two demands, A and B: as many as were announced
  bool after_comma(AnnouncedItems& list, Range sentence) const {
    const std::uint32_t first = list.noun + 2;
    if (!list.announced || first >= sentence.last || reading_.word(first - 1) != ",") return false;
    AnnouncedItems items = list;
    if (!in_clause(items, first, sentence.last) || items.items.size() != *list.announced) return false;
    list = std::move(items);
    return true;
  }

  static bool add(AnnouncedItems& list, const std::vector<Range>& items) {
    list.items.insert(list.items.end(), items.begin(), items.end());
    return !items.empty();
  }

  // Past "first,", "(1)", "a)", "and", and the "to" of an infinitive: where an item's words begin.
  std::uint32_t past_label(std::uint32_t i, std::uint32_t limit) const {
    for (;;) {
      const std::uint32_t begin = i;
      if (i < limit && (reading_.low(i) == "and" || reading_.word(i) == ",")) ++i;
      if (i + 2 < limit && reading_.word(i) == "(" && reading_.word(i + 2) == ")") i += 3;
      if (i + 1 < limit &&
          (reading_.word(i + 1) == ")" || (reading_.word(i + 1) == "." && reading_.tag(i) == Tag::Cd)) &&
          reading_.word(i).size() <= 2)
        i += 2;
      if (i + 1 < limit && one_of(ordinals, reading_.low(i)) &&
          (reading_.word(i + 1) == "," || reading_.word(i + 1) == ":" || reading_.tag(i + 1) == Tag::To)) {
        i += reading_.tag(i + 1) == Tag::To ? 1 : 2;
      }
      if (i == begin) return i;
    }
  }

  struct Opening {
    std::uint32_t first;
    GoalForm form;
  };

  // How the item that begins at `i` is built.
  std::optional<Opening> opening(std::uint32_t i, std::uint32_t limit) const {
    i = past_label(i, limit);
    if (i >= limit) return std::nullopt;
    if (const auto first = infinitive_at(article_, i, limit, true)) return Opening{*first, GoalForm::infinitive};
    if (const auto first = gerund_at(article_, i, limit)) return Opening{*first, GoalForm::gerund};
    if (reading_.low(i) == "that" && i + 1 < limit) return Opening{i + 1, GoalForm::clause};
    if (bare_verb(i, limit)) return Opening{i, GoalForm::infinitive};
    if (const auto first = noun_at(article_, i, limit)) return Opening{*first, GoalForm::noun};
    return std::nullopt;
  }

  bool bare_verb(std::uint32_t i, std::uint32_t limit) const {
    while (i < limit && (reading_.tag(i) == Tag::Rb || negation(article_, i))) ++i;
    return i < limit && (reading_.tag(i) == Tag::Vb || reading_.tag(i) == Tag::Vbp);
  }

  // The items in [first, limit) of one sentence; an attribution at the end is none of them.
  bool in_clause(AnnouncedItems& list, std::uint32_t first, std::uint32_t limit) const {
    if (first >= limit) return false;
    const std::uint32_t stop = std::min(limit, goal_limit(article_, first));
    const auto semicolon = [&](std::uint32_t i) { return reading_.word(i) == ";"; };
    std::uint32_t i = first;
    while (i < stop && !semicolon(i)) ++i;
    const auto start = opening(first, stop);
    if (!start || (start->form == GoalForm::noun && !names_goals(list.noun))) return false;
    if (i < stop) return separated(list, first, stop);
    if (start->form == GoalForm::noun) return nouns(list, start->first, stop);
    if (start->form == GoalForm::clause) return clauses(list, start->first, stop);
    return add(list, goal_phrases(article_, start->first, start->form, stop, {.listed = true}));
  }

  // Whether noun phrases can be what the noun means: a goal of something or a demand for it, not two jobs or three
  // efforts.
  bool names_goals(std::uint32_t noun) const {
    const std::string_view prepositions = reading_.lexeme(noun).goal_noun()->prepositions;
    return prepositions.find("of") != std::string_view::npos || prepositions.find("for") != std::string_view::npos;
  }

  // from A to B
  bool spanned(AnnouncedItems& list, std::uint32_t i, std::uint32_t limit) const {
    for (; i + 1 < limit && (reading_.low(i) == "from" || reading_.tag(i) == Tag::To);) {
      const auto first =
          gerund_at(article_, i + 1, limit) ? gerund_at(article_, i + 1, limit) : noun_at(article_, i + 1, limit);
      if (!first) break;
      std::uint32_t end = *first + 1;
      const auto next = [&](std::uint32_t k) {
        return reading_.tag(k) == Tag::To && k + 1 < limit &&
               (gerund_at(article_, k + 1, limit) ||
                (reading_.tag(*first) != Tag::Vbg && noun_at(article_, k + 1, limit)));
      };
      while (end < limit && !next(end) && reading_.word(end) != "," && !reading_.mark(end)) ++end;
      const Range item = trimmed(article_, {*first, end});
      if (item.empty()) break;
      list.items.push_back(item);
      i = end < limit && reading_.word(end) == "," ? end + 1 : end;
    }
    return list.items.size() >= 2;
  }

  // A; B; and C
  bool separated(AnnouncedItems& list, std::uint32_t first, std::uint32_t limit) const {
    std::uint32_t begin = first;
    for (std::uint32_t i = first; i <= limit; ++i) {
      if (i < limit && reading_.word(i) != ";") continue;
      if (const auto start = opening(begin, i)) {
        const Range item = trimmed(article_, {start->first, i});
        if (!item.empty()) list.items.push_back(item);
      }
      begin = i + 1;
    }
    return list.items.size() >= 2;
  }

  // that A, that B and that C
  bool clauses(AnnouncedItems& list, std::uint32_t first, std::uint32_t limit) const {
    std::uint32_t begin = first;
    for (std::uint32_t i = first; i <= limit; ++i) {
      const bool joint =
          i + 1 < limit && reading_.low(i + 1) == "that" && (reading_.word(i) == "," || reading_.low(i) == "and");
      if (i < limit && !joint) continue;
      std::uint32_t end = i;
      if (end > begin && reading_.word(end - 1) == ",") --end;
      const Range item = trimmed(article_, {begin, end});
      if (!item.empty()) list.items.push_back(item);
      begin = i + 2;
    }
    return list.items.size() >= 2;
  }

  // lower fares, more trains and new stations: split at commas and at the last "and"; where the announced number says
  // otherwise, at the "and"s that make it up.
  bool nouns(AnnouncedItems& list, std::uint32_t first, std::uint32_t limit) const {
    const std::vector<Range> whole = goal_phrases(article_, first, GoalForm::noun, limit, {.listed = true});
    if (whole.empty()) return false;
    const Range all = whole.front();
    if (const NounPhrase* head = article_.phrases.at(all.first);
        head != nullptr && (head->name || reading_.is(head->head, WordClass::role)))
      return false;
    // "proposals, including his promise to sell the mill": a cue of its own
    const NounPhrase* opening = article_.phrases.at(all.first);
    const GoalCue* cue = opening != nullptr ? reading_.lexeme(opening->head).goal_noun() : nullptr;
    if (cue != nullptr && infinitive_at(article_, opening->tokens.last, limit)) return false;
    std::vector<std::uint32_t> commas, ands;
    for (std::uint32_t i = all.first; i < all.last; ++i) {
      if (reading_.finite(i)) return false;
      if (reading_.word(i) == ",") commas.push_back(i);
      if (reading_.low(i) == "and" || reading_.low(i) == "or") ands.push_back(i);
    }
    std::vector<std::uint32_t> cuts = commas;
    const bool serial = !ands.empty() && !commas.empty() && commas.back() + 1 == ands.back();
    if (!serial && !ands.empty() && (commas.empty() || ands.back() > commas.back())) cuts.push_back(ands.back());
    if (list.announced && cuts.size() + 1 != *list.announced && commas.size() + ands.size() + 1 == *list.announced) {
      cuts = commas;
      cuts.insert(cuts.end(), ands.begin(), ands.end());
      std::sort(cuts.begin(), cuts.end());
    }
    std::uint32_t begin = all.first;
    for (std::size_t c = 0; c <= cuts.size(); ++c) {
      const std::uint32_t end = c < cuts.size() ? cuts[c] : all.last;
      Range item{begin, end};
      while (!item.empty() && (reading_.word(item.first) == "," || reading_.tag(item.first) == Tag::Cc)) ++item.first;
      item = trimmed(article_, item);
      if (!item.empty()) list.items.push_back(item);
      begin = end + 1;
    }
    return list.items.size() >= 2;
  }

  // Whether a list's line begins at `i`: "• …", "1. …", "(a) …".
  std::uint32_t bullet_at(std::uint32_t i) const {
    if (i + 1 >= reading_.size()) return 0;
    if (one_of(bullets, reading_.word(i))) return 1;
    const Range line{i, std::min(i + 4, reading_.size())};
    if (reading_.word(i) == "(" && line.size() == 4 && reading_.word(i + 2) == ")") return 3;
    const bool label = reading_.text().tokens()[i].kind == TokenKind::number || reading_.word(i).size() == 1;
    if (label && (reading_.word(i + 1) == "." || reading_.word(i + 1) == ")")) return 2;
    if (label && reading_.word(i).ends_with('.')) return 1;
    return 0;
  }

  bool in_lines(AnnouncedItems& list, std::uint32_t first) const {
    const auto& tokens = reading_.text().tokens();
    const bool marked = first < reading_.size() && bullet_at(first) > 0;
    std::optional<GoalForm> form;
    std::uint32_t i = first;
    while (i < reading_.size() && list.items.size() < longest_list && tokens[i].line_start) {
      const std::uint32_t bullet = bullet_at(i);
      if ((bullet > 0) != marked) break;
      std::uint32_t end = i + 1;
      const std::uint32_t paragraph_end = reading_.paragraph(i).last;
      while (end < paragraph_end && !(tokens[end].line_start && bullet_at(end) > 0)) ++end;
      const auto start = opening(i + bullet, end);
      if (!start) break;
      if (!marked && (start->form == GoalForm::noun || (form && *form != start->form) || end - i > 30)) break;
      form = start->form;
      const Range item = trimmed(article_, first_sentence({start->first, end}));
      if (item.empty()) break;
      list.items.push_back(joint_dropped(item));
      i = end;
    }
    return list.items.size() >= 2;
  }

  Range first_sentence(Range range) const {
    return {range.first, std::min(range.last, reading_.sentence(range.first).last)};
  }

  Range joint_dropped(Range item) const {
    while (item.size() > 1 && (reading_.low(item.last - 1) == "and" || reading_.word(item.last - 1) == ";" ||
                               reading_.word(item.last - 1) == ","))
      --item.last;
    return item;
  }

  // The announcement stands alone, and "First, … . Second, … ." or "The first is to …; the second is to …" follow.
  bool in_sentences(AnnouncedItems& list, Range sentence, std::size_t found = 0) const {
    std::uint32_t at = sentence.last;
    while (at < reading_.size() && list.items.size() < longest_list) {
      const Range next = reading_.sentence(at);
      const auto item = ordinal_item(next);
      if (!item) break;
      list.items.push_back(*item);
      at = next.last;
    }
    if (list.items.size() >= 2) return true;
    list.items.resize(found);
    return false;
  }

  // "Second, it will cut fares."   "The third aim is to cut fares."   "Finally, to cut fares."
  std::optional<Range> ordinal_item(Range sentence) const {
    std::uint32_t i = sentence.first;
    if (i < sentence.last && reading_.mark(i)) ++i;
    if (i < sentence.last && reading_.tag(i) == Tag::Cc) ++i;
    if (i < sentence.last && reading_.low(i) == "the") ++i;
    if (i + 2 >= sentence.last || !one_of(ordinals, reading_.low(i))) return std::nullopt;
    ++i;
    for (std::uint32_t steps = 0; i < sentence.last && steps < 8; ++i, ++steps) {
      if (infinitive_at(article_, i, sentence.last) || gerund_at(article_, i, sentence.last)) break;
      if (reading_.tag(i) == Tag::Md || bare_verb(i, sentence.last)) break;
      if (reading_.low(i) == "is" && i + 1 < sentence.last && noun_at(article_, i + 1, sentence.last)) {
        ++i;
        break;
      }
    }
    if (i < sentence.last && reading_.tag(i) == Tag::Md) ++i;
    const auto start = opening(i, sentence.last);
    if (!start) return std::nullopt;
    const auto found =
        goal_phrases(article_, start->first, start->form, std::min(sentence.last, goal_limit(article_, start->first)));
    if (found.empty()) return std::nullopt;
    return Range{found.front().first, found.back().last};
  }

  // Cutting fares, adding trains and opening stations are the three goals.
  bool before(AnnouncedItems& list, Range sentence) const {
    const NounPhrase* phrase = article_.phrases.at(list.noun);
    const std::uint32_t first = phrase != nullptr ? phrase->tokens.first : list.noun;
    if (first <= sentence.first + 2) return false;
    const std::string_view verb = reading_.low(first - 1);
    if (verb != "are" && verb != "were") return false;
    std::uint32_t begin = sentence.first;
    if (reading_.mark(begin)) ++begin;
    const auto start = gerund_at(article_, begin, first - 1);
    if (!start) return false;
    const auto items = goal_phrases(article_, *start, GoalForm::gerund, first - 1, {.listed = true});
    return items.size() >= 2 && items.back().last + 1 >= first - 1 && add(list, items);
  }

  const Article& article_;
  const Reading& reading_;
};

}  // namespace

std::optional<std::uint32_t> announced_number(const Article& article, std::uint32_t noun) {
  const NounPhrase* phrase = article.phrases.at(noun);
  for (std::uint32_t k = phrase != nullptr ? phrase->tokens.first : noun; k < noun; ++k) {
    const std::string_view low = article.reading.low(k);
    if (const auto value = value_of(several_points(low) ? low.substr(0, low.find('-')) : low)) return value;
  }
  return std::nullopt;
}

std::vector<AnnouncedItems> find_announced_lists(const Article& article) { return Lists(article).run(); }

}  // namespace sayso
