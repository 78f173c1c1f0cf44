#include "english/known_tags.hpp"

#include "english/questions.hpp"

namespace sayso::english {

namespace {

bool is_handle(std::string_view word) { return word.size() > 1 && word.front() == '@'; }

bool names_someone(const Lexeme& lexeme) { return lexeme.names_person() || lexeme.is(WordClass::organization); }

class Mender {
 public:
  explicit Mender(std::span<TaggedWord> words) : words_(words) {}

  void run() {
    for (TaggedWord& word : words_) {
      if (is_handle(word.lower)) word.tag = Tag::Nnp;
    }
    for (std::size_t i = 1; i < words_.size(); ++i) {
      const Lexeme& lexeme = *words_[i].lexeme;
      if (words_[i].tag == Tag::Jj && names_someone(lexeme) && (verb_after(i) || stands_alone(i)))
        words_[i].tag = Tag::Nn;
      if (lexeme.has_cue_verb()) words_[i].tag = of_cue_verb(i, lexeme.form());
      if ((words_[i].tag == Tag::Vbd || words_[i].tag == Tag::Vbn) && opens_name(i)) words_[i].tag = Tag::Nnp;
      if (words_[i].tag == Tag::Punct && words_[i].lower != ",") verb_before_ = false;
      if (is_verb(words_[i].tag) || words_[i].tag == Tag::Md) verb_before_ = true;
    }
  }

 private:
  Tag of_cue_verb(std::size_t i, VerbForm form) {
    const Tag tag = words_[i].tag;
    switch (form) {
      case VerbForm::past:
        return !is_verb(tag) && subject_before(i) ? Tag::Vbd : tag;
      case VerbForm::past_or_participle:
        if (tag == Tag::Vbn) return past(i) ? Tag::Vbd : tag;
        return !is_verb(tag) && complement_after(i) && subject_before(i) ? Tag::Vbd : tag;
      case VerbForm::third:
        return tag == Tag::Nns && complement_after(i) && singular_before(i) ? Tag::Vbz : tag;
      case VerbForm::base:
        return tag == Tag::Nn && plural_before(i) && that_after(i) ? Tag::Vbp : tag;
      default:
        return tag;
    }
  }

  // A capital within a sentence, behind a word that has none, and a name right behind it.
  bool opens_name(std::size_t i) const {
    const TaggedWord& before = words_[i - 1];
    const bool within = before.tag == Tag::Punct ? before.lower == "," : !before.capital;
    return words_[i].capital && within && i + 1 < words_.size() && words_[i + 1].capital &&
           words_[i + 1].tag == Tag::Nnp;
  }

  // "its [rival], Norland,"
  bool stands_alone(std::size_t i) const {
    return words_[i - 1].tag == Tag::PrpDollar && i + 1 < words_.size() && words_[i + 1].lower == ",";
  }

  bool verb_after(std::size_t i) const {
    return i + 1 < words_.size() && (is_verb(words_[i + 1].tag) || words_[i + 1].tag == Tag::Md ||
                                     (words_[i + 1].lexeme->has_cue_verb() && !is_noun(words_[i + 1].tag)) ||
                                     words_[i + 1].lexeme->form() == VerbForm::past_or_participle);
  }

  // A noun or pronoun right before, adverbs between.
  bool subject_before(std::size_t i) const {
    while (i > 0 && words_[i - 1].tag == Tag::Rb) --i;
    return i > 0 && (is_noun(words_[i - 1].tag) || words_[i - 1].tag == Tag::Prp);
  }

  bool singular_before(std::size_t i) const {
    const TaggedWord& before = words_[i - 1];
    return before.tag == Tag::Nn || before.tag == Tag::Nnp || is_third_person_singular(before.lower);
  }

  bool plural_before(std::size_t i) const {
    const TaggedWord& before = words_[i - 1];
    return before.tag == Tag::Nns || is_plural_subject(before.lower) ||
           (before.lexeme->is(WordClass::group) && is_noun(before.tag));
  }

  bool that_after(std::size_t i) const {
    return i + 1 < words_.size() && words_[i + 1].lower == "that" && words_[i + 1].tag == Tag::In;
  }

  // The verb's particle, a pronoun, or the word that opens a clause.
  bool complement_after(std::size_t i) const {
    if (i + 1 == words_.size()) return false;
    const TaggedWord& after = words_[i + 1];
    return opens_complement(after.lower) || after.tag == Tag::Prp || words_[i].lexeme->cue_verb(after.lower) != nullptr;
  }

  // Whether what is tagged as a participle can only be the finite verb: a subject stands before it, no other verb
  // stands beside it in the clause, and no "by" follows.
  bool past(std::size_t i) {
    const bool by = i + 1 < words_.size() && words_[i + 1].lower == "by";
    return !verb_before_ && !by && subject_before(i) && !finite_after(i);
  }

  // Whether a finite verb follows before the clause ends. What was found for one word holds up to where it was found.
  bool finite_after(std::size_t i) {
    if (clause_end_ <= i) {
      clause_end_ = i + 1;
      while (clause_end_ < words_.size() && !is_finite(words_[clause_end_].tag) &&
             !opens_complement(words_[clause_end_].lower) && words_[clause_end_].tag != Tag::Punct)
        ++clause_end_;
    }
    return clause_end_ < words_.size() && is_finite(words_[clause_end_].tag);
  }

  std::span<TaggedWord> words_;
  bool verb_before_ = false;    // since the last mark other than a comma
  std::size_t clause_end_ = 0;  // the first finite verb, mark or conjunction after the word last asked for
};

}  // namespace

void mend_tags(std::span<TaggedWord> sentence) { Mender(sentence).run(); }

}  // namespace sayso::english
