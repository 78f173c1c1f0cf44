// What pronouns tell of names that could be anybody's: whether Lee is a woman, whether Harbourly is a body.
//
//   "Lee said that she …", twice          Lee is a woman
//   "Harbourly said it would …"           Harbourly is no person
//   "Lee, who uses they/them pronouns"    "they" may be Lee alone
//
// One pronoun decides nothing: it is counted, here beside the names and later by each pronoun that was resolved
// (pronouns.cpp). The article is read twice, so that what it tells at its end is known at its beginning.
#pragma once

#include <vector>

#include "findings/speakers/cast.hpp"
#include "syntax/article.hpp"

namespace sayso {

// Of each entity, how many more pronouns said "she" than "he".
class SexesTold {
 public:
  void count(Index who, Gender gender);
  // The sex of each entity, unknown where the pronouns do not say the same often enough.
  std::vector<Gender> sexes() const;

 private:
  std::vector<int> balance_;
};

// The pronouns right behind the names of persons whose names tell no sex.
SexesTold read_sexes(const Article& article, const Cast& cast);

// Gives those of the cast whose sex is not known the one told.
void learn_sexes(Cast& cast, const std::vector<Gender>& sexes);

// Marks the persons of whom the article says that their pronoun is "they".
void find_they(const Article& article, Cast& cast);

// Makes bodies of names of one word that might be a person's and are spoken of as a thing.
void find_bodies(const Article& article, Cast& cast);

}  // namespace sayso
