#include "findings/mentions/kinds.hpp"

#include "english/questions.hpp"

namespace sayso::mentions {

using namespace english;

namespace {

class NameKinds {
 public:
  NameKinds(const Tokens& tokens, Range phrase, Range name, bool titled)
      : tokens_(tokens),
        phrase_(phrase),
        name_(name),
        last_(name.last - 1),
        titled_(titled),
        full_(name.size() >= 2 && tokens.is(name.first, WordClass::given_name)),
        several_(name.size() >= 2 && !full_) {}

  // The surest signs first: what the name is made of, what stands before it, its spelling, what follows it.
  NamedKind kind() const {
    constexpr NamedKind organization{SpeakerKind::organization}, group{SpeakerKind::group, true, true};
    constexpr NamedKind perhaps_organization{SpeakerKind::organization, false};
    if (tokens_.is_letter(name_)) return {SpeakerKind::unnamed};
    if (titled_) return {SpeakerKind::person};
    const bool body = has_company_word() || is_of_a_body(last_) || behind_kind_of_body() || begins_with_body() ||
                      ends_in_digit() || is_shouted() || ends_in_place();
    if (full_ && !behind_the() && !body) return {SpeakerKind::person};
    if (body || is_acronym() || is_place()) return organization;
    if (is_people() || is_everyone_of_a_name()) return group;
    if (is_definite()) return perhaps_organization;
    if (is_site()) return organization;
    if (has_capital_inside()) return perhaps_organization;
    if (!full_ && followed_by_which()) return organization;
    return {SpeakerKind::person, full_};
  }

 private:
  bool is_last(WordClass c) const { return tokens_.is(last_, c); }
  bool behind_word() const { return name_.first > phrase_.first; }

  bool is_of_a_body(std::uint32_t i) const {
    return tokens_.is(i, WordClass::organization) || tokens_.is(i, WordClass::company_suffix) ||
           tokens_.is(i, WordClass::media) || tokens_.is(i, WordClass::document);
  }

  bool has_company_word() const {
    for (std::uint32_t i = name_.first; i < name_.last; ++i) {
      if (tokens_.is(i, WordClass::company_suffix) || tokens_.word(i) == "&" || tokens_.lower(i) == "and") return true;
    }
    return false;
  }

  // "the campaign group Blue Tide"
  bool behind_kind_of_body() const {
    const std::uint32_t before = name_.first - 1;
    return behind_word() && !tokens_.reading().capitalized(before) && tokens_.tag(before) == Tag::Nn &&
           tokens_.is(before, WordClass::organization) && !full_;
  }

  // "Team Ruiz", "Voters Alliance"
  bool begins_with_body() const {
    const std::uint32_t first = name_.first;
    return several_ && (tokens_.is(first, WordClass::organization) ||
                        (tokens_.is(first, WordClass::group) && !tokens_.is(first, WordClass::human_noun)));
  }

  // "Flight MS804"
  bool ends_in_digit() const {
    const char letter = tokens_.word(last_).back();
    return name_.size() >= 2 && letter >= '0' && letter <= '9';
  }

  // "BLUE TIDE"
  bool is_shouted() const {
    for (std::uint32_t i = name_.first; i < name_.last; ++i) {
      if (tokens_.letter_case(i) != Case::upper || tokens_.word(i).size() < 2) return false;
    }
    return several_;
  }

  bool ends_in_place() const { return several_ && (is_last(WordClass::place) || is_last(WordClass::region)); }

  // "the Orlando Sentinel"
  bool behind_the() const { return name_.size() >= 2 && behind_word() && tokens_.lower(name_.first - 1) == "the"; }

  bool is_acronym() const {
    return name_.size() == 1 && tokens_.letter_case(last_) == Case::upper && tokens_.word(last_).size() >= 2;
  }

  bool is_place() const {
    if (is_last(WordClass::country)) return true;
    if (name_.size() != 1) return false;
    const bool state =
        is_last(WordClass::abbreviation) && tokens_.word(last_).ends_with('.') && !is_last(WordClass::title);  // "Va."
    return state || is_last(WordClass::capital) || is_last(WordClass::region);
  }

  // "Senate Democrats", "Norwegians"
  bool is_people() const {
    return (is_last(WordClass::nationality) || is_last(WordClass::group)) && name_.size() <= 2 && !full_;
  }

  // "the Clintons", "most Whigs"
  bool is_everyone_of_a_name() const {
    const bool all =
        behind_word() && (tokens_.lower(phrase_.first) == "the" || tokens_.is(phrase_.first, WordClass::quantifier));
    const std::string_view word = tokens_.lower(last_);
    return all && !full_ && word.size() > 3 && word.ends_with('s') && !ends_like_a_singular(word);
  }

  // "the Harbourly", "the Ana Ruiz Institute", and no "the late Ana"
  bool is_definite() const {
    return behind_word() && tokens_.lower(phrase_.first) == "the" &&
           (behind_the() || !tokens_.is(name_.first, WordClass::given_name));
  }

  // "Harbourly.com"
  bool is_site() const {
    return name_.size() == 1 && tokens_.lower(last_).size() > 4 && ends_like_a_site(tokens_.lower(last_));
  }

  // "PolitiFact", and no "McCain", "O’Neill"
  bool has_capital_inside() const {
    return name_.size() == 1 && tokens_.letter_case(last_) == Case::mixed &&
           !begins_like_a_surname(tokens_.lower(last_)) && !is_last(WordClass::given_name);
  }

  // "Porto Sul, which …"
  bool followed_by_which() const {
    return phrase_.last + 1 < tokens_.reading().size() && tokens_.word(phrase_.last) == "," &&
           tokens_.lower(phrase_.last + 1) == "which";
  }

  const Tokens& tokens_;
  const Range phrase_, name_;
  const std::uint32_t last_;
  const bool titled_;
  const bool full_;     // a given name and more
  const bool several_;  // several words, none of them a given name in front
};

}  // namespace

NamedKind kind_of_name(const Tokens& tokens, Range phrase, Range name, bool titled) {
  return NameKinds(tokens, phrase, name, titled).kind();
}

}  // namespace sayso::mentions
