#include "english/questions.hpp"

#include <algorithm>

#include "text/word_list.hpp"

namespace sayso::english {
namespace {

// "familiar with": the first word, then the second.
constexpr bool is_pair(std::string_view pair, std::string_view first, std::string_view second) {
  return pair.size() == first.size() + 1 + second.size() && pair.starts_with(first) && pair[first.size()] == ' ' &&
         pair.ends_with(second);
}

}  // namespace

#define QUESTION(name, words)                            \
  bool name(std::string_view lower) {                    \
    static constexpr auto list = SAYSO_WORD_LIST(words); \
    return list.has(lower);                              \
  }
#define QUESTION_PAIRS(name, pairs)                                                                      \
  bool name(std::string_view lower, std::string_view next) {                                             \
    static constexpr auto list = split<count_parts(pairs, '|')>(pairs, '|');                             \
    return std::any_of(list.begin(), list.end(), [&](auto pair) { return is_pair(pair, lower, next); }); \
  }
#define QUESTION_BEGINNINGS(name, beginnings)                                                                   \
  bool name(std::string_view lower) {                                                                           \
    static constexpr auto list = split<count_parts(beginnings)>(beginnings);                                    \
    return std::any_of(list.begin(), list.end(), [&](auto beginning) { return lower.starts_with(beginning); }); \
  }
#define QUESTION_ENDINGS(name, endings)                                                                 \
  bool name(std::string_view lower) {                                                                   \
    static constexpr auto list = split<count_parts(endings)>(endings);                                  \
    return std::any_of(list.begin(), list.end(), [&](auto ending) { return lower.ends_with(ending); }); \
  }
#include "english/questions.def"

}  // namespace sayso::english
