// What the tests of the goal rules share: what they find in a text, as rows that can be written down. What becomes of
// it is the goals head's to say (head_test.cpp).
#pragma once

#include <catch2/catch.hpp>
#include <string>
#include <vector>

#include "findings/goals/by_rule.hpp"
#include "findings/goals/restatements.hpp"
#include "json_fields.hpp"

namespace sayso::test {

inline std::string words(const Article& article, Range range) {
  return range.empty() ? "-" : std::string(article.text.view(range));
}

inline std::string kind_name(GoalKind kind) {
  return std::string(json::names_of<GoalKind>[static_cast<std::size_t>(kind)]);
}

struct GoalsIn {
  explicit GoalsIn(std::string text) : article(std::move(text)), found(find(article)) {}

  static FoundGoals find(const Article& article) {
    const std::vector<Attribution> attributions = find_attributions(article);
    FoundGoals out = goals_by_rule(article, Holders(article, attributions));
    link_restatements(article, out.goals);
    return out;
  }

  // "aim, Norland: cut fares" for each goal, "aim, Norland not: cut fares" where it is denied.
  std::vector<std::string> rows() const {
    std::vector<std::string> out;
    for (const FoundGoal& goal : found.goals) {
      out.push_back(kind_name(goal.kind) + ", " + words(article, goal.holder) + (goal.negated ? " not: " : ": ") +
                    words(article, goal.span));
    }
    return out;
  }

  std::vector<std::string> spans() const {
    std::vector<std::string> out;
    for (const FoundGoal& goal : found.goals) out.push_back(words(article, goal.span));
    return out;
  }

  std::vector<std::string> items(std::size_t list) const {
    std::vector<std::string> out;
    for (const Index g : found.lists.at(list).goals)
      out.push_back(words(article, found.goals.at(static_cast<std::size_t>(g)).span));
    return out;
  }

  Article article;
  FoundGoals found;
};

struct Case {
  const char* text;
  std::vector<std::string> goals;  // as GoalsIn::rows
};

inline void check(const std::vector<Case>& cases) {
  for (const Case& c : cases) {
    INFO(c.text);
    CHECK(GoalsIn(c.text).rows() == c.goals);
  }
}

inline void check_none(const std::vector<const char*>& texts) {
  for (const char* text : texts) {
    INFO(text);
    CHECK(GoalsIn(text).rows() == std::vector<std::string>{});
  }
}

}  // namespace sayso::test
