#include "syntax/lost_marks.hpp"

#include "syntax/rows.hpp"

using namespace sayso;
using namespace sayso::test;

namespace {

// The quotations of an article, "+" before one that goes on with the one before.
std::string quotations(const Marked& m) {
  std::string out;
  for (const Quotation& q : m.article.quotations) {
    if (!out.empty()) out += " / ";
    out += (q.continues != none ? "+" : "") + m.words(q.inner);
  }
  return out;
}

}  // namespace

TEST_CASE("lost marks: speech ends where it is attributed") {
  must_hold(
      {
          {"“The pool costs too much, said Councillor Ana Ruiz. Swimmers gathered outside.",
           "The pool costs too much,"},
          {"\"The pool costs too much, Ana Ruiz said. Swimmers gathered outside.", "The pool costs too much,"},
          {"\"The pool costs too much, she said. Swimmers gathered.", "The pool costs too much,"},
          {"“Is it shut? asked Tom Li. The mayor nodded.", "Is it shut?"},
          {"“It is shut,” said Ruiz. “It costs too much, she added. Swimmers gathered.",
           "It is shut, / It costs too much,"},
          {"“It costs too much, the mayor, Ana Ruiz, said. Swimmers gathered.", "It costs too much,"},
          // the next paragraph’s words are another’s
          {"“It costs too much, said the mayor. Swimmers gathered.\n\n“It does not,” said Tom Li.",
           "It costs too much, / It does not,"},
      },
      quotations);
}

TEST_CASE("lost marks: speech that another is told of in goes on") {
  must_hold(
      {
          {"“It costs too much.\n\n“It always did,” said Ruiz.", "It costs too much. / +It always did,"},
          {"“When I asked, he said no, and the mayor laughed.\n\n“I went home,” said Ruiz.",
           "When I asked, he said no, and the mayor laughed. / +I went home,"},
          {"“We listened, and we learned a good deal about onions and said so",
           "We listened, and we learned a good deal "
           "about onions and said so"},
          {"“When I asked, said Ruiz in 2004, it was shut,” he said.", "When I asked, said Ruiz in 2004, it was shut,"},
      },
      quotations);
}
