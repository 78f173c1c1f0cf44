#include "syntax/verb_groups.hpp"

#include "syntax/rows.hpp"

using namespace sayso;
using namespace sayso::test;

TEST_CASE("verb groups: a verb with its auxiliaries, negation and adverbs") {
  const auto ask = [](const Marked& m) {
    const VerbGroup group = verb_group(m.article, m.at);
    std::string out = m.words({group.first, group.head + 1}) + ":";
    if (group.finite) out += " finite";
    if (group.infinitive) out += " infinitive";
    if (group.passive) out += " passive";
    if (group.negated) out += " negated";
    if (group.modal != no_token) out += " modal " + m.words({group.modal, group.modal + 1});
    return out;
  };
  must_hold(
      {
          {"The mayor |resigned.", "resigned: finite"},
          {"The mayor will not |resign.", "will not resign: finite negated modal will"},
          {"The mayor may not even |apologize.", "may not even apologize: finite negated modal may"},
          {"The mayor won’t |resign.", "won’t resign: finite negated modal wo"},
          {"The mayor has never |resigned.", "has never resigned: finite negated"},
          {"The pier was quickly |closed.", "was quickly closed: finite passive"},
          {"The pier should have been |closed.", "should have been closed: finite passive modal should"},
          {"The mayor refused to |quit.", "to quit: infinitive"},
          {"The mayor refused to ever |quit.", "to ever quit: infinitive"},
          {"The mayor is |leaving.", "is leaving: finite"},
          {"The mayor, |leaving early, laughed.", "leaving:"},
          {"|Resign.", "Resign:"},
          {"He came. |Resigned, he left.", "Resigned:"},
      },
      ask);
  known_to_fail({{"The mayor’s pier |closed.", "closed: finite"}}, ask);
}

TEST_CASE("verb groups: the verb of words that begin with its adverbs") {
  const auto ask = [](const Marked& m) {
    const std::uint32_t verb = verb_from(m.article, m.at);
    return m.words({verb, verb + 1});
  };
  must_hold({{"He wants to |win.", "win"}, {"He vowed |not to ever win.", "win"}, {"He is |here.", "."}}, ask);
}

TEST_CASE("verb groups: whether words have a verb of their own") {
  const auto finite = [](const Marked& m) { return yes_or_no(has_finite_verb(m.article, {m.at, m.sentence().last})); };
  must_hold({{"|He laughed.", "yes"}, {"He came |to win.", "no"}, {"The man |who laughed.", "yes"}}, finite);
  const auto main = [](const Marked& m) { return yes_or_no(has_main_verb(m.article, {m.at, m.sentence().last})); };
  must_hold(
      {
          {"|He laughed.", "yes"},
          {"|The man who laughed.", "no"},
          {"|A fact that holds.", "no"},
          {"|A man in the rain.", "no"},
          {"|Will he?", "yes"},
      },
      main);
}

TEST_CASE("verb groups: the words that negate") {
  const auto ask = [](const Marked& m) { return yes_or_no(negation(m.article, m.at)); };
  must_hold(
      {{"He did |not go.", "yes"}, {"He did|n’t go.", "yes"}, {"He |never goes.", "yes"}, {"He |hardly goes.", "no"}},
      ask);
}
