#include "findings/goals/list_items.hpp"

#include <algorithm>
#include <string_view>

#include "english/questions.hpp"
#include "findings/goals/phrases.hpp"
#include "syntax/clauses.hpp"
#include "syntax/complements.hpp"
#include "syntax/verb_groups.hpp"
#include "text/word_list.hpp"

namespace sayso {
namespace {

using namespace english;
using Items = std::vector<Range>;

constexpr std::size_t longest_list = 40;  // items looked for in lines or sentences

// --- how an item begins ---

// Past "and", a comma, "(1)", "a)", "1." and "first,": one such label at `i`, or `i`.
std::uint32_t past_one_label(const Reading& reading, std::uint32_t i, std::uint32_t limit) {
  if (i < limit && (reading.lower(i) == "and" || reading.word(i) == ",")) ++i;
  if (i + 2 < limit && reading.word(i) == "(" && reading.word(i + 2) == ")") i += 3;
  if (i + 1 >= limit) return i;
  const bool closed = reading.word(i + 1) == ")" || (reading.word(i + 1) == "." && reading.tag(i) == Tag::Cd);
  if (closed && reading.word(i).size() <= 2) i += 2;
  if (i + 1 >= limit || !numbers_item(reading.lower(i))) return i;
  if (reading.tag(i + 1) == Tag::To) return i + 1;
  return reading.word(i + 1) == "," || reading.word(i + 1) == ":" ? i + 2 : i;
}

std::uint32_t past_labels(const Reading& reading, std::uint32_t i, std::uint32_t limit) {
  for (std::uint32_t next = past_one_label(reading, i, limit); next != i; next = past_one_label(reading, i, limit))
    i = next;
  return i;
}

bool begins_bare_verb(const Article& article, std::uint32_t i, std::uint32_t limit) {
  const Reading& reading = article.reading;
  while (i < limit && (reading.tag(i) == Tag::Rb || negation(article, i))) ++i;
  return i < limit && (reading.tag(i) == Tag::Vb || reading.tag(i) == Tag::Vbp);
}

struct Opening {
  std::uint32_t first;  // of the item’s words
  GoalForm form;
};

// How the item is built that begins at `i`, or behind its label.
std::optional<Opening> opening(const Article& article, std::uint32_t i, std::uint32_t limit) {
  i = past_labels(article.reading, i, limit);
  if (i >= limit) return std::nullopt;
  if (const auto first = infinitive_at(article, i, limit, true)) return Opening{*first, GoalForm::infinitive};
  if (const auto first = gerund_at(article, i, limit)) return Opening{*first, GoalForm::gerund};
  if (article.reading.lower(i) == "that" && i + 1 < limit) return Opening{i + 1, GoalForm::clause};
  if (begins_bare_verb(article, i, limit)) return Opening{i, GoalForm::infinitive};
  if (const auto first = noun_at(article, i, limit)) return Opening{*first, GoalForm::noun};
  return std::nullopt;
}

void add_trimmed(const Article& article, Range item, Items& items) {
  item = trimmed(article, item);
  if (!item.empty()) items.push_back(item);
}

// --- in a clause ---

// A; B; and C
Items divided_by_semicolons(const Article& article, Range words) {
  Items items;
  std::uint32_t begin = words.first;
  for (std::uint32_t i = words.first; i <= words.last; ++i) {
    if (i < words.last && article.reading.word(i) != ";") continue;
    if (const auto start = opening(article, begin, i)) add_trimmed(article, {start->first, i}, items);
    begin = i + 1;
  }
  return items;
}

// A, that B and that C
Items divided_by_that(const Article& article, Range words) {
  const Reading& reading = article.reading;
  Items items;
  std::uint32_t begin = words.first;
  for (std::uint32_t i = words.first; i <= words.last; ++i) {
    const bool joint =
        i + 1 < words.last && reading.lower(i + 1) == "that" && (reading.word(i) == "," || reading.lower(i) == "and");
    if (i < words.last && !joint) continue;
    add_trimmed(article, {begin, i > begin && reading.word(i - 1) == "," ? i - 1 : i}, items);
    begin = i + 2;
  }
  return items;
}

// Whether noun phrases can be what the noun means: a goal of something or a demand for it, not two jobs or three
// efforts.
bool names_things(const Reading& reading, std::uint32_t noun) {
  const std::string_view prepositions = reading.lexeme(noun).goal_noun()->prepositions;
  return has_word(prepositions, "of") || has_word(prepositions, "for");
}

// "His targets included [Ana Ruiz, …]", "proposals, including [his promise to sell the mill]": no goal, or one with a
// cue of its own.
bool names_no_goal(const Article& article, std::uint32_t first, std::uint32_t limit) {
  const NounPhrase* phrase = article.phrases.at(first);
  if (phrase == nullptr) return false;
  if (phrase->name || article.reading.is(phrase->head, WordClass::role)) return true;
  return article.reading.lexeme(phrase->head).goal_noun() != nullptr &&
         infinitive_at(article, phrase->tokens.last, limit);
}

// Where noun phrases are divided: at commas and at the last "and"; where the announced number says otherwise, at each
// "and" as well. None when a finite verb stands among them.
std::optional<std::vector<std::uint32_t>> cuts(const Reading& reading, Range words,
                                               std::optional<std::uint32_t> number) {
  std::vector<std::uint32_t> commas, ands;
  for (std::uint32_t i = words.first; i < words.last; ++i) {
    if (reading.finite(i)) return std::nullopt;
    if (reading.word(i) == ",") commas.push_back(i);
    if (joins_items(reading.lower(i))) ands.push_back(i);
  }
  std::vector<std::uint32_t> out = commas;
  const bool serial = !ands.empty() && !commas.empty() && commas.back() + 1 == ands.back();
  if (!serial && !ands.empty() && (commas.empty() || ands.back() > commas.back())) out.push_back(ands.back());
  if (number && out.size() + 1 != *number && commas.size() + ands.size() + 1 == *number) {
    out = commas;
    out.insert(out.end(), ands.begin(), ands.end());
    std::sort(out.begin(), out.end());
  }
  return out;
}

// lower fares, more trains and new stations
Items divided_by_commas(const Article& article, std::optional<std::uint32_t> number, Range words) {
  const Reading& reading = article.reading;
  const Items whole = goal_phrases(article, words.first, GoalForm::noun, words.last, {.listed = true});
  if (whole.empty() || names_no_goal(article, whole.front().first, words.last)) return {};
  auto ends = cuts(reading, whole.front(), number);
  if (!ends) return {};
  ends->push_back(whole.front().last);
  Items items;
  std::uint32_t begin = whole.front().first;
  for (const std::uint32_t end : *ends) {
    while (begin < end && (reading.word(begin) == "," || reading.tag(begin) == Tag::Cc)) ++begin;
    add_trimmed(article, {begin, end}, items);
    begin = end + 1;
  }
  return items;
}

// --- in lines ---

// How many tokens the bullet or label at `i` has: "•", "1.", "(a)"; 0 when there is none.
std::uint32_t label_length(const Reading& reading, std::uint32_t i) {
  if (i + 1 >= reading.size()) return 0;
  if (is_bullet(reading.word(i))) return 1;
  if (reading.word(i) == "(" && i + 4 <= reading.size() && reading.word(i + 2) == ")") return 3;
  const bool label = reading.text().tokens()[i].kind == TokenKind::number || reading.word(i).size() == 1;
  if (!label) return 0;
  if (reading.word(i + 1) == "." || reading.word(i + 1) == ")") return 2;
  return reading.word(i).ends_with('.') ? 1 : 0;
}

// The end of the item that begins at `first`: its paragraph’s, or where the next bullet stands.
std::uint32_t line_item_end(const Reading& reading, std::uint32_t first) {
  const std::uint32_t limit = reading.paragraph(first).last;
  std::uint32_t end = first + 1;
  while (end < limit && !(reading.text().tokens()[end].line_start && label_length(reading, end) > 0)) ++end;
  return end;
}

// The first sentence of the words, without "and", ";" or "," at its end.
Range line_item(const Article& article, Range words) {
  const Reading& reading = article.reading;
  Range item = trimmed(article, {words.first, std::min(words.last, reading.sentence(words.first).last)});
  const auto joint = [&](std::uint32_t i) {
    return reading.lower(i) == "and" || reading.word(i) == ";" || reading.word(i) == ",";
  };
  while (item.size() > 1 && joint(item.last - 1)) --item.last;
  return item;
}

}  // namespace

std::vector<Range> items_in_clause(const Article& article, const Announcement& announced, Range words) {
  if (words.empty()) return {};
  const Reading& reading = article.reading;
  words.last = std::min(words.last, goal_limit(article, words.first));
  const auto start = opening(article, words.first, words.last);
  if (!start || (start->form == GoalForm::noun && !names_things(reading, announced.noun))) return {};
  for (std::uint32_t i = words.first; i < words.last; ++i) {
    if (reading.word(i) == ";") return divided_by_semicolons(article, words);
  }
  const Range rest{start->first, words.last};
  if (start->form == GoalForm::noun) return divided_by_commas(article, announced.number, rest);
  if (start->form == GoalForm::clause) return divided_by_that(article, rest);
  return goal_phrases(article, rest.first, start->form, rest.last, {.listed = true});
}

std::vector<Range> items_from_to(const Article& article, Range words) {
  const Reading& reading = article.reading;
  const auto item_at = [&](std::uint32_t i) {
    const auto gerund = gerund_at(article, i, words.last);
    return gerund ? gerund : noun_at(article, i, words.last);
  };
  Items items;
  std::uint32_t i = words.first;
  while (i + 1 < words.last && (reading.lower(i) == "from" || reading.tag(i) == Tag::To)) {
    const auto first = item_at(i + 1);
    if (!first) break;
    const bool acts = reading.tag(*first) == Tag::Vbg;
    const auto begins_next = [&](std::uint32_t k) {  // "to paying the crews"
      return reading.tag(k) == Tag::To && k + 1 < words.last &&
             (acts ? gerund_at(article, k + 1, words.last) : item_at(k + 1));
    };
    std::uint32_t end = *first + 1;
    while (end < words.last && !begins_next(end) && reading.word(end) != "," && !reading.mark(end)) ++end;
    const std::size_t before = items.size();
    add_trimmed(article, {*first, end}, items);
    if (items.size() == before) break;
    i = end < words.last && reading.word(end) == "," ? end + 1 : end;
  }
  return items;
}

bool is_bullet(std::string_view word) {
  static constexpr auto bullets = SAYSO_WORD_LIST("• - * – — · ‣ ▪ ● ◦ ○ →");
  return bullets.has(word);
}

bool begins_bulleted(const Article& article, std::uint32_t i) { return label_length(article.reading, i) > 0; }

std::vector<Range> items_in_lines(const Article& article, std::uint32_t first) {
  constexpr std::uint32_t longest_bare = 30;  // tokens of an item without a bullet
  const Reading& reading = article.reading;
  Items items;
  if (first >= reading.size()) return items;
  const bool bulleted = begins_bulleted(article, first);
  std::optional<GoalForm> form;
  std::uint32_t i = first;
  while (i < reading.size() && items.size() < longest_list && reading.text().tokens()[i].line_start) {
    const std::uint32_t label = label_length(reading, i);
    if ((label > 0) != bulleted) break;
    const std::uint32_t end = line_item_end(reading, i);
    const auto start = opening(article, i + label, end);
    if (!start) break;
    const bool unlike = start->form == GoalForm::noun || (form && *form != start->form) || end - i > longest_bare;
    if (!bulleted && unlike) break;
    form = start->form;
    const Range item = line_item(article, {start->first, end});
    if (item.empty()) break;
    items.push_back(item);
    i = end;
  }
  return items;
}

std::optional<Range> ordinal_item(const Article& article, Range words) {
  constexpr std::uint32_t reach = 8;  // tokens between an ordinal and its item: "the third aim of the fund is"
  const Reading& reading = article.reading;
  const std::uint32_t limit = words.last;
  std::uint32_t i = words.first;
  if (i < limit && reading.mark(i)) ++i;
  if (i < limit && reading.tag(i) == Tag::Cc) ++i;
  if (i < limit && reading.lower(i) == "the") ++i;
  if (i + 2 >= limit || !numbers_item(reading.lower(i))) return std::nullopt;
  ++i;
  for (std::uint32_t steps = 0; i < limit && steps < reach; ++i, ++steps) {
    if (infinitive_at(article, i, limit) || gerund_at(article, i, limit)) break;
    if (reading.tag(i) == Tag::Md || begins_bare_verb(article, i, limit)) break;
    if (reading.lower(i) == "is" && i + 1 < limit && noun_at(article, i + 1, limit)) {
      ++i;
      break;
    }
  }
  if (i < limit && reading.tag(i) == Tag::Md) ++i;
  const auto start = opening(article, i, limit);
  if (!start) return std::nullopt;
  const auto found =
      goal_phrases(article, start->first, start->form, std::min(limit, goal_limit(article, start->first)));
  if (found.empty()) return std::nullopt;
  return Range{found.front().first, found.back().last};
}

std::vector<Range> items_in_sentences(const Article& article, std::uint32_t first) {
  Items items;
  while (first < article.reading.size() && items.size() < longest_list) {
    const Range sentence = article.reading.sentence(first);
    const auto item = ordinal_item(article, sentence);
    if (!item) break;
    items.push_back(*item);
    first = sentence.last;
  }
  return items;
}

}  // namespace sayso
