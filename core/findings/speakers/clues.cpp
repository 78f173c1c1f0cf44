#include "findings/speakers/clues.hpp"

#include <algorithm>

#include "english/questions.hpp"
#include "findings/speakers/antecedents.hpp"
#include "findings/speakers/encounters.hpp"
#include "findings/speakers/scores.hpp"

namespace sayso {

using namespace english;

namespace {

// In hundredths; a row a clue, a column a part.
constexpr int weights[][4] = {
#define CLUE(name, source, subject, object, possessive) {source, subject, object, possessive},
#include "findings/speakers/clues.def"
#undef CLUE
};

// Asks the questions about one of those in mind, by topic.
class Questions {
 public:
  Questions(const Article& article, const Cast& cast, const Attention& attention, const PersonPronoun& pronoun,
            const std::vector<InMind>& in_mind, const InMind& one)
      : article_(article),
        reading_(article.reading),
        cast_(cast),
        attention_(attention),
        pronoun_(pronoun),
        in_mind_(in_mind),
        one_(one),
        candidate_(cast[one.who]),
        here_(pronoun.here.token) {}

  std::vector<Clue> answers() {
    ask_what_it_is();
    ask_what_it_says();
    ask_how_often();
    if (one_.ahead != nullptr) ask_ahead();
    if (one_.at.empty()) return std::move(found_);
    ask_how_far();
    ask_how_near();
    ask_latest_part();
    ask_parts();
    ask_between();
    return std::move(found_);
  }

 private:
  void is(Clue clue, bool so) {
    if (so) found_.push_back(clue);
  }

  bool may_be_of_its_sex(Index who) const { return may_be_one(cast_[who].gender, pronoun_.gender); }
  std::uint32_t distance(const Appearance& seen) const { return attention_.distance(seen.token, here_); }
  const Appearance& latest() const { return *one_.at.front(); }

  void ask_what_it_is() {
    const std::uint32_t first = candidate_.name.first, last = candidate_.name.last - 1;
    const bool given = reading_.is(first, WordClass::given_name);
    const bool person = candidate_.kind == SpeakerKind::person;
    const bool perhaps = candidate_.named && !candidate_.kind_known;
    is(Clue::sex_agrees, candidate_.gender == pronoun_.gender);
    is(Clue::sex_differs, !may_be_of_its_sex(one_.who));
    is(Clue::known_in_full, candidate_.full_names > 0);
    is(Clue::known_by_function, !candidate_.descriptions.empty());
    is(Clue::short_name_alone, perhaps && candidate_.full_names == 0);
    is(Clue::one_word_unknown, candidate_.named && candidate_.name.size() == 1 && !given);
    is(Clue::with_given_name, candidate_.named && given);
    is(Clue::no_name, !candidate_.named);
    is(Clue::place, reading_.is(last, WordClass::place) || reading_.is(last, WordClass::country) ||
                        reading_.is(last, WordClass::capital) || reading_.is(last, WordClass::region));
    is(Clue::perhaps_a_body, !person && perhaps);
    is(Clue::a_body, !person && !perhaps && candidate_.kind != SpeakerKind::unnamed);
  }

  void ask_what_it_says() {
    const bool last = one_.who == pronoun_.last_speaker;
    is(Clue::spoke_last, last && pronoun_.freshness == scores::freshness::fresh);
    is(Clue::spoke_lately, last && pronoun_.freshness == scores::freshness::fading);
    is(Clue::has_spoken, candidate_.speaks);
    is(Clue::named_in_own_words,
       std::find(pronoun_.named.begin(), pronoun_.named.end(), one_.who) != pronoun_.named.end());
  }

  void ask_how_often() {
    const std::size_t times = one_.at.size();
    is(Clue::once, times == 1);
    is(Clue::often, times > 3);
    is(Clue::most_often, times > 1 && std::none_of(in_mind_.begin(), in_mind_.end(), [&](const InMind& other) {
                           return &other != &one_ && other.at.size() >= times && may_be_of_its_sex(other.who);
                         }));
    is(Clue::first_of_article, !cast_.names().empty() && cast_.bearer_of(Index{0}) == one_.who);
  }

  void ask_ahead() {
    is(Clue::also_ahead, !one_.at.empty());
    if (!one_.at.empty()) return;
    is(Clue::only_ahead, true);
    is(Clue::ahead_as_subject, is_subject(article_, *one_.ahead));
    is(Clue::ahead_behind_comma, has_comma({here_, one_.ahead->phrase.first}));
  }

  void ask_how_far() {
    const std::uint32_t far = distance(latest());
    const std::vector<Token>& tokens = article_.text.tokens();
    is(Clue::same_sentence, far == 0);
    is(Clue::one_before, far == 1);
    is(Clue::two_before, far == 2);
    is(Clue::three_before, far == 3);
    is(Clue::four_or_five_before, far == 4 || far == 5);
    is(Clue::far_before, far > 5);
    is(Clue::same_paragraph, tokens[latest().token].paragraph == tokens[here_].paragraph);
  }

  void ask_how_near() {
    const auto nearer =
        std::count_if(in_mind_.data(), &one_, [&](const InMind& other) { return may_be_of_its_sex(other.who); });
    is(Clue::nearest, nearer == 0);
    is(Clue::second_nearest, nearer == 1);
    is(Clue::third_nearest, nearer == 2);
  }

  void ask_latest_part() {
    const bool same = distance(latest()) == 0;
    const std::uint32_t first = latest().token, next = latest().last;
    const bool opens = reading_.sentence(first).first == first, ends = next >= reading_.size();
    const std::string_view word = opens ? std::string_view() : reading_.lower(first - 1);
    const Tag tag = opens ? Tag::Punct : reading_.tag(first - 1);
    const bool owner = !ends && reading_.tag(next) == Tag::Pos, tied = tag == Tag::In || tag == Tag::To;
    const bool object = !latest().subject && !owner && !tied;
    is(Clue::by_full_name, latest().by == Naming::full_name);
    is(Clue::by_short_name, latest().by == Naming::short_name);
    is(Clue::by_pronoun, latest().by == Naming::pronoun);
    is(Clue::by_description, latest().by == Naming::description);
    is(Clue::object_same_sentence, object && same);
    is(Clue::object_before, object && !same);
    is(Clue::owner_before, owner && !same);
    is(Clue::behind_preposition_before, tied && !owner && !same);
    is(Clue::tied_to_place, ties_to_place(word));
    is(Clue::tied_to_receiver, ties_to_receiver(word));
    is(Clue::tied_to_whole, ties_to_whole(word));
    is(Clue::joined, tag == Tag::Cc);
    is(Clue::before_conjunction, !ends && reading_.tag(next) == Tag::Cc);
    is(Clue::before_comma, !ends && reading_.word(next) == ",");
    is(Clue::before_verb, !ends && reading_.finite(next));
    is(Clue::quoted, latest().quoted && !pronoun_.here.quoted);
  }

  void ask_parts() {
    const auto any = [&](std::uint32_t far, auto so) {
      return std::any_of(one_.at.begin(), one_.at.end(),
                         [&](const Appearance* seen) { return distance(*seen) == far && so(*seen); });
    };
    const auto subject = [](const Appearance& seen) { return seen.subject; };
    const auto opens = [&](const Appearance& seen) { return reading_.sentence(seen.token).first == seen.token; };
    const auto first = [&](const Appearance& seen) { return is_first_of_sentence(seen); };
    is(Clue::subject_same_sentence, any(0, subject));
    is(Clue::subject_one_before, any(1, subject));
    is(Clue::subject_two_before, any(2, subject));
    is(Clue::opens_one_before, any(1, opens));
    is(Clue::first_of_same_sentence, any(0, first));
    is(Clue::first_of_one_before, any(1, first));
  }

  // Of those of the pronoun's sex.
  bool is_first_of_sentence(const Appearance& appearance) const {
    const Range before{reading_.sentence(appearance.token).first, appearance.token};
    return std::none_of(in_mind_.begin(), in_mind_.end(), [&](const InMind& other) {
      return may_be_of_its_sex(other.who) && std::any_of(other.at.begin(), other.at.end(), [&](const Appearance* seen) {
               return before.has(seen->token);
             });
    });
  }

  void ask_between() {
    if (reading_.sentence(latest().token).first != reading_.sentence(here_).first) return;
    const Range between{latest().last, std::max(latest().last, here_)};
    std::uint32_t verbs = 0;
    bool conjunction = false;
    for (std::uint32_t i = between.first; i < between.last; ++i) {
      verbs += reading_.finite(i) ? 1 : 0;
      conjunction |= opens_another_clause(i);
    }
    const bool same_clause = !conjunction && !has_comma(between);
    is(Clue::no_verb_between, verbs == 0);
    is(Clue::one_verb_between, verbs == 1);
    is(Clue::conjunction_between, conjunction);
    is(Clue::same_clause, same_clause);
    is(Clue::subject_of_same_clause, same_clause && latest().subject && verbs < 2);
  }

  bool opens_another_clause(std::uint32_t i) const {
    const Tag tag = reading_.tag(i);
    return tag == Tag::Cc || tag == Tag::Wdt || tag == Tag::Wp || tag == Tag::Wrb ||
           is_complementizer(reading_.lower(i));
  }

  bool has_comma(Range words) const {
    for (std::uint32_t i = words.first; i < words.last; ++i) {
      if (reading_.word(i) == ",") return true;
    }
    return false;
  }

  const Article& article_;
  const Reading& reading_;
  const Cast& cast_;
  const Attention& attention_;
  const PersonPronoun& pronoun_;
  const std::vector<InMind>& in_mind_;
  const InMind& one_;
  const Entity& candidate_;
  const std::uint32_t here_;
  std::vector<Clue> found_;
};

}  // namespace

std::vector<Clue> clues(const Article& article, const Cast& cast, const Attention& attention,
                        const PersonPronoun& pronoun, const std::vector<InMind>& in_mind, const InMind& one) {
  return Questions(article, cast, attention, pronoun, in_mind, one).answers();
}

double weight(const std::vector<Clue>& clues, PronounPart part) {
  int sum = 0;
  for (const Clue clue : clues) sum += weights[static_cast<std::size_t>(clue)][static_cast<std::size_t>(part)];
  return sum / 100.0;
}

}  // namespace sayso
