#include "findings/speakers/rivals.hpp"

#include <algorithm>
#include <limits>

#include "english/names.hpp"
#include "english/questions.hpp"
#include "findings/speakers/descriptions.hpp"
#include "findings/speakers/encounters.hpp"
#include "findings/speakers/ranking.hpp"
#include "findings/speakers/scene.hpp"

namespace sayso {

using namespace english;

namespace {

constexpr std::size_t memory = 64, memory_of_headlines = 16;        // appearances
constexpr std::uint32_t reach = 30;                                 // sentences
constexpr std::uint32_t paragraphs_ahead = 3, words_ahead = 200;    // in which names are looked for
constexpr std::uint32_t longest_compared = 20;                      // words of what is said of a rival
constexpr std::size_t often = 5;                                    // mentions
constexpr double agrees = 1.6, agrees_well = 3, agrees_in_all = 4;  // cast.hpp: agreement()
constexpr double close_lead = 1, clear_lead = 3;                    // of the rules' answer
constexpr double least_lead_over_rules = 0.4;                       // of a rival that is chosen in their place
constexpr std::uint32_t long_description = 4;                       // words
constexpr std::uint32_t early_paragraphs = 2;                       // behind the first

// The traits begin with the clues: each row of the one table has its place in the other.
#define CLUE(name, ...) static_assert(static_cast<int>(Trait::name) == static_cast<int>(Clue::name));
#include "findings/speakers/clues.def"
#undef CLUE

// And end with the ways of the rules' answer.
#define SIGN(name, weight)
#define WAY(name, weight)                               \
  static_assert(static_cast<int>(Trait::rule_##name) == \
                static_cast<int>(Trait::rule_full_name) + static_cast<int>(Way::name));
#include "findings/speakers/signs.def"
#undef WAY
#undef SIGN
static_assert(static_cast<int>(Trait::asks_it) == static_cast<int>(Trait::asks_he) + static_cast<int>(Asked::it));
static_assert(static_cast<int>(Trait::asks_thing) == static_cast<int>(Trait::asks_he) + static_cast<int>(Asked::thing));

constexpr Trait trait_of(Way way) {
  return static_cast<Trait>(static_cast<int>(Trait::rule_full_name) + static_cast<int>(way));
}

// In hundredths: of a row, what the trait weighs by itself where each is asked for, then what it adds to each hidden
// unit; from which number each of these counts, and what each weighs.
constexpr std::size_t kinds_asked = 5, hidden = 24;
constexpr std::int16_t rows[][kinds_asked + hidden] = {
#define TRAIT(name, ...) {__VA_ARGS__},
#include "findings/speakers/rivals.def"
#undef TRAIT
};
constexpr std::int16_t first_of_hidden[] = {
#define BIAS(...) __VA_ARGS__
#define TRAIT(...)
#include "findings/speakers/rivals.def"
#undef BIAS
};
constexpr std::int16_t of_hidden[] = {
#define OUTPUT(...) __VA_ARGS__
#include "findings/speakers/rivals.def"
#undef OUTPUT
#undef TRAIT
};

Trait kind_trait(SpeakerKind kind) {
  switch (kind) {
    case SpeakerKind::person:
      return Trait::is_person;
    case SpeakerKind::unnamed:
      return Trait::is_unnamed;
    case SpeakerKind::group:
      return Trait::is_group;
    default:
      return Trait::is_body;
  }
}

class Gathering {
 public:
  Gathering(const Scene& scene, const SourcePlace& place)
      : article_(scene.article),
        reading_(scene.reading),
        cast_(scene.cast),
        attention_(scene.attention),
        exchange_(scene.exchange),
        named_most_(scene.known.named_most),
        place_(place),
        here_(place.pointer.here.token),
        described_(place.mention.type == MentionType::description) {
    if (described_) called_ = cast_.called(noun()), owner_ = owner_before(scene, place.mention).value_or(none);
    read();
  }

  std::vector<Rival> take() {
    const std::vector<Trait> asked = what_is_asked();
    if (described_) weigh_descriptions();
    std::vector<Rival> out;
    out.reserve(found_.size() + 1);
    for (const InMind& one : found_) {
      if (!may_be_meant(one)) continue;
      traits_ = asked;
      for (const Clue clue : clues(article_, cast_, attention_, place_.pointer, found_, one))
        traits_.push_back(static_cast<Trait>(clue));
      ask_what_it_is(one);
      ask_how_it_speaks(one.who);
      if (one.ahead != nullptr) ask_where_ahead(one);
      if (described_) ask_how_described(one);
      out.push_back({one.who, std::move(traits_)});
    }
    traits_ = asked;
    if (described_) ask_of_newcomer();
    else traits_.push_back(Trait::nobody);
    out.push_back({none, std::move(traits_)});
    return out;
  }

 private:
  std::string_view noun() const { return name_word(article_, place_.description.noun); }
  std::uint32_t paragraph(std::uint32_t i) const { return article_.body_paragraph(i); }
  void is(Trait trait, bool so) {
    if (so) traits_.push_back(trait);
  }

  InMind& of(Index who) {
    const auto known = std::find_if(found_.begin(), found_.end(), [&](const InMind& one) { return one.who == who; });
    return known != found_.end() ? *known : found_.emplace_back(InMind{who, {}, nullptr, 0});
  }

  void read() {
    const auto& all = attention_.appearances();
    for (std::size_t k = all.size(), oldest = k > memory ? k - memory : 0; k-- > oldest;) {
      if (all[k].token >= here_) continue;
      if (attention_.distance(all[k].token, here_) > reach) break;
      of(all[k].who).at.push_back(&all[k]);
    }
    if (found_.empty()) read_headlines();
    for (const Index who : called_) of(who);
    if (exchange_.last_speaker() != none) of(exchange_.last_speaker());
    read_ahead();
    for (const Index who : named_most_) {
      if (who != none) of(who);
    }
  }

  // A line that stands apart, a byline or a section's name, changes nothing where the text itself has somebody.
  void read_headlines() {
    const auto& apart = attention_.appearances_apart();
    for (std::size_t k = apart.size(), oldest = k > memory_of_headlines ? k - memory_of_headlines : 0; k-- > oldest;) {
      if (apart[k].token < here_) of(apart[k].who);
    }
  }

  void read_ahead() {
    for (const Mention& name : cast_.names_from(here_ + 1)) {
      if (paragraph(name.head) > paragraph(here_) + paragraphs_ahead || name.phrase.first > here_ + words_ahead) break;
      if (name.quoted || article_.apart(name.head)) continue;
      InMind& one = of(cast_.bearer_of(name));
      if (one.ahead == nullptr) one.ahead = &name;
    }
  }

  // What is ruled out: who has asked what the source answers, "she" of two, "the woman" of a man, "Ruiz’s lawyer" of
  // Ruiz, and what the functions below tell of.
  bool may_be_meant(const InMind& one) const {
    const Entity& who = cast_[one.who];
    if (one.who == place_.pointer.asker) return false;
    const Mention& mention = place_.mention;
    if (!described_) return who.members.empty();
    if (is_told_of_beside(one) && asked(article_, place_) != Asked::document) return false;
    if (mention.kind == SpeakerKind::unnamed && (is_known_otherwise(one) || is_beside(one))) return false;
    return may_be_one(who.gender, mention.gender) && one.who != owner_;
  }

  // "[a voice] said and Ruiz turned": nobody is described and then named in one sentence, but the maker of a document
  bool is_told_of_beside(const InMind& one) const {
    return one.ahead != nullptr && reading_.sentence(here_).has(one.ahead->head);
  }

  // "a judge" of whom the article has told already
  bool is_known_otherwise(const InMind& one) const {
    const bool indefinite = is_indefinite_determiner(reading_.lower(place_.mention.phrase.first));
    return indefinite && (!one.at.empty() || is_one_of_several(one));
  }

  // "a judge" of whom the article goes on to tell as one of two judges
  bool is_one_of_several(const InMind& one) const {
    return one.agreement > 0 && one.agreement == best_agreement_ && agree_best_ > 1;
  }

  // "the man behind Ruiz" of Ruiz; "the buyer’s lawyer" of whom nobody calls a lawyer
  bool is_beside(const InMind& one) const {
    return is_within_phrase(one.who) || (owned_ && one.ahead == nullptr && one.agreement == 0);
  }

  bool is_within_phrase(Index index) const {
    const auto names = cast_.names_in(place_.description.words);
    return std::any_of(names.begin(), names.end(), [&](const Mention& name) { return cast_.bearer_of(name) == index; });
  }

  std::vector<Trait> what_is_asked() const {
    std::vector<Trait> out = {
        static_cast<Trait>(static_cast<int>(Trait::asks_he) + static_cast<int>(asked(article_, place_)))};
    if (!described_) return out;
    const std::string_view first = reading_.lower(place_.mention.phrase.first);
    out.push_back(is_definite_determiner(first)     ? Trait::by_the
                  : is_indefinite_determiner(first) ? Trait::by_a
                  : place_.mention.definite         ? Trait::by_owner
                                                    : Trait::by_nothing);
    return out;
  }

  void ask_what_it_is(const InMind& one) {
    const Entity& who = cast_[one.who];
    const std::uint32_t last = who.name.last - 1;
    const auto ends_in = [&](WordClass c) { return reading_.is(last, c); };
    const std::string_view word = reading_.word(last);
    traits_.push_back(kind_trait(who.kind));
    is(Trait::is_named, who.named);
    is(Trait::is_plural, who.plural);
    is(Trait::is_several, !who.members.empty());
    is(Trait::is_owned, who.owner != none);
    is(Trait::is_press, ends_in(WordClass::media));
    is(Trait::is_document, ends_in(WordClass::document));
    is(Trait::is_country, ends_in(WordClass::country) || ends_in(WordClass::capital) || ends_in(WordClass::region));
    is(Trait::is_acronym, who.named && who.name.size() == 1 && word.size() > 1 &&
                              std::all_of(word.begin(), word.end(), [](char c) { return c >= 'A' && c <= 'Z'; }));
    is(Trait::only_in_headline, one.at.empty() && one.ahead == nullptr);
    is(Trait::named_most, named_most_[0] == one.who);
    is(Trait::named_much, named_most_[1] == one.who || named_most_[2] == one.who);
    is(Trait::mentioned_often, who.mentions.size() >= often);
    is(Trait::mentioned_once, who.mentions.size() <= 1);
  }

  void ask_how_it_speaks(Index who) {
    const bool last = who == exchange_.last_speaker();
    is(Trait::last_to_speak, last);
    is(Trait::last_to_speak_here, last && exchange_.spoke_in_paragraph(here_));
  }

  void ask_where_ahead(const InMind& one) {
    const Mention& name = *one.ahead;
    const Range sentence = reading_.sentence(here_);
    const bool same = sentence.has(name.head);
    const bool next = !same && sentence.last < reading_.size() && reading_.sentence(sentence.last).has(name.head);
    const bool fresh = is_new_person(cast_, name);
    const bool told = is_subject(article_, name);
    is(Trait::named_in_sentence, same);
    is(Trait::named_in_next_sentence, next);
    is(Trait::named_in_next_paragraph, paragraph(name.head) == paragraph(here_) + 1);
    is(Trait::new_person_ahead, fresh);
    is(Trait::told_of_ahead, told);
    is(Trait::brought_in_ahead, one.at.empty() && fresh && told);
  }

  void weigh_descriptions() {
    const Range words = place_.description.words;
    for (std::uint32_t i = words.first; i < words.last; ++i) owned_ |= reading_.tag(i) == Tag::Pos;
    for (InMind& one : found_) {
      one.agreement = cast_.agreement(one.who, place_.description);
      if (one.agreement > best_agreement_) best_agreement_ = one.agreement, agree_best_ = 0;
      if (one.agreement == best_agreement_) ++agree_best_;
    }
  }

  void ask_how_described(const InMind& one) {
    const Index index = one.who;
    const Entity& who = cast_[index];
    const Mention& mention = place_.mention;
    const Range words = place_.description.words;
    const double agreement = one.agreement;
    const bool person = who.kind == SpeakerKind::person || who.kind == SpeakerKind::unnamed;
    const std::uint32_t noun_at = place_.description.noun;
    is(Trait::called_so, std::find(called_.begin(), called_.end(), index) != called_.end());
    is(Trait::agrees_little, agreement > 0 && agreement < agrees);
    is(Trait::agrees_fairly, agreement >= agrees && agreement < agrees_well);
    is(Trait::agrees_well, agreement >= agrees_well && agreement < agrees_in_all);
    is(Trait::agrees_in_all, agreement >= agrees_in_all);
    is(Trait::ruled_out, cast_.rules_out(index, words));
    is(Trait::known_otherwise, agreement == 0 && !who.descriptions.empty());
    is(Trait::known_by_another_office, agreement == 0 && !who.descriptions.empty() &&
                                           reading_.is(noun_at, WordClass::title) &&
                                           reading_.is(noun_at, WordClass::role));
    is(Trait::not_described, who.descriptions.empty());
    is(Trait::in_same_words, cast_.same_words(who.name, words));
    is(Trait::kind_agrees, (mention.kind == SpeakerKind::unnamed) == person);
    is(Trait::within_phrase, is_within_phrase(index));
    ask_kind_of_body(who);
    is(Trait::shares_a_name, shares_a_name(who));
  }

  void ask_kind_of_body(const Entity& who) {
    const std::uint8_t wanted = bodies(noun());
    if (wanted == 0) return;
    const int kinds = bodies(name_word(article_, who.name.last - 1)) | bodies(name_word(article_, who.name.first));
    is(Trait::same_kind_of_body, (kinds & wanted) != 0);
    is(Trait::other_kind_of_body, kinds != 0 && (kinds & wanted) == 0);
    is(Trait::no_kind_of_body, kinds == 0);
  }

  // "the [Vell] senator", of a senator from Vell
  bool shares_a_name(const Entity& who) const {
    const Range words = place_.description.words;
    const auto has = [&](Range said, std::string_view word) {
      for (std::uint32_t i = said.first; i < std::min(said.last, said.first + longest_compared); ++i) {
        if (name_word(article_, i) == word) return true;
      }
      return false;
    };
    for (std::uint32_t i = words.first; i < std::min(words.last, words.first + longest_compared); ++i) {
      if (i == place_.description.noun || !reading_.capitalized(i)) continue;
      const std::string_view word = name_word(article_, i);
      if (has(who.name, word) ||
          std::any_of(who.descriptions.begin(), who.descriptions.end(), [&](Range said) { return has(said, word); }))
        return true;
    }
    return false;
  }

  void ask_of_newcomer() {
    const Range words = place_.description.words;
    const std::uint32_t noun_at = place_.description.noun;
    bool capital = false, number = false, apart = false;
    for (std::uint32_t i = words.first; i < words.last; ++i) {
      capital |= reading_.capitalized(i);
      number |= reading_.tag(i) == Tag::Cd;
      apart |= i < noun_at && tells_apart(reading_.lower(i));
    }
    traits_.push_back(Trait::newcomer);
    is(Trait::newcomer_with_name, capital);
    is(Trait::newcomer_with_owner, owned_);
    is(Trait::newcomer_with_number, number);
    is(Trait::newcomer_of_one_word, words.size() == 1);
    is(Trait::newcomer_of_two_words, words.size() == 2);
    is(Trait::newcomer_of_many_words, words.size() > long_description);
    is(Trait::newcomer_told_behind, words.last > noun_at + 1);
    is(Trait::newcomer_in_lead, paragraph(here_) == 0 || article_.headline(here_));
    is(Trait::newcomer_early, paragraph(here_) > 0 && paragraph(here_) <= early_paragraphs);
    is(Trait::newcomer_called_as_others, !called_.empty());
    is(Trait::newcomer_by_title, reading_.is(noun_at, WordClass::title));
    is(Trait::newcomer_by_relation, reading_.is(noun_at, WordClass::relation));
    is(Trait::newcomer_told_apart, apart);
  }

  const Article& article_;
  const Reading& reading_;
  const Cast& cast_;
  const Attention& attention_;
  const Exchange& exchange_;
  const std::array<Index, 3>& named_most_;
  const SourcePlace& place_;
  const std::uint32_t here_;
  const bool described_;
  std::vector<Index> called_;
  Index owner_ = none;
  std::vector<InMind> found_;
  bool owned_ = false;  // whether the description names whose it is
  double best_agreement_ = 0;
  std::size_t agree_best_ = 0;
  std::vector<Trait> traits_;
};

}  // namespace

Asked asked(const Article& article, const SourcePlace& place) {
  const Mention& mention = place.mention;
  if (mention.type == MentionType::pronoun) return mention.gender != Gender::unknown ? Asked::he : Asked::it;
  if (article.reading.is(mention.head, WordClass::document)) return Asked::document;
  return mention.kind == SpeakerKind::unnamed ? Asked::person : Asked::thing;
}

std::vector<Rival> rivals(const Scene& scene, const SourcePlace& place) { return Gathering(scene, place).take(); }

void hear_rules(std::vector<Rival>& rivals, const Reference& rule) {
  auto meant = std::find_if(rivals.begin(), rivals.end(), [&](const Rival& rival) { return rival.who == rule.who; });
  if (meant == rivals.end()) {
    meant = rivals.insert(rivals.end() - 1, Rival{rule.who, {Trait::only_by_rule}});
  }
  std::vector<Trait>& traits = meant->traits;
  traits.push_back(Trait::by_rule);
  if (!rule) return;
  traits.push_back(trait_of(rule.way));
  if (rule.lead < close_lead) traits.push_back(Trait::rule_close);
  if (rule.lead >= clear_lead) traits.push_back(Trait::rule_clear);
}

double weight(const std::vector<Trait>& traits, Asked asked) {
  std::int64_t alone = 0;
  std::array<std::int64_t, hidden> units{};
  std::copy(std::begin(first_of_hidden), std::end(first_of_hidden), units.begin());
  for (const Trait trait : traits) {
    const auto& row = rows[static_cast<std::size_t>(trait)];
    alone += row[static_cast<std::size_t>(asked)];
    for (std::size_t k = 0; k < hidden; ++k) units[k] += row[kinds_asked + k];
  }
  std::int64_t sum = 100 * alone;
  for (std::size_t k = 0; k < hidden; ++k) sum += std::max<std::int64_t>(0, units[k]) * of_hidden[k];
  return static_cast<double>(sum) / 1e4;
}

Reference weightiest(const std::vector<Rival>& rivals, Asked asked, const Reference& rule) {
  constexpr double least = std::numeric_limits<double>::lowest();
  Ranking ranking(least, least);
  double of_rule = least;
  for (std::size_t i = 0; i < rivals.size(); ++i) {
    const double now = weight(rivals[i].traits, asked);
    if (rivals[i].who == rule.who) of_rule = now;
    else if (rivals[i].who == none && asked == Asked::he) continue;  // a pronoun of a person means somebody
    ranking.consider(static_cast<Index>(i), now);
  }
  const Rival& best = rivals[static_cast<std::size_t>(ranking.best())];
  if (best.who == rule.who) return {rule.who, rule.way, ranking.lead()};
  return ranking.best_score() - of_rule < least_lead_over_rules ? Reference{rule.who, rule.way, 0}
                                                                : Reference{best.who, Way::weighed, ranking.lead()};
}

}  // namespace sayso
