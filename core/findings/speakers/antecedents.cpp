#include "findings/speakers/antecedents.hpp"

#include <algorithm>
#include <limits>

#include "findings/speakers/ranking.hpp"
#include "findings/speakers/scores.hpp"

namespace sayso {

namespace {

constexpr std::size_t memory = 64;  // appearances

bool may_be_meant(const Entity& candidate) { return !candidate.plural && candidate.members.empty() && !candidate.they; }

class Candidates {
 public:
  Candidates(const Article& article, const Cast& cast, const Attention& attention, const PersonPronoun& pronoun)
      : article_(article), cast_(cast), attention_(attention), pronoun_(pronoun) {
    read(attention.appearances());
    if (found_.empty()) read(attention.appearances_apart());  // "Ruiz resigns", in a headline
    read_ahead();
    keep_those_of_its_sex();
  }

  std::vector<InMind> take() { return std::move(found_); }

 private:
  void read(const std::vector<Appearance>& all) {
    const std::size_t oldest = all.size() > memory ? all.size() - memory : 0;
    for (std::size_t k = all.size(); k-- > oldest;) {
      if (all[k].token >= pronoun_.here.token) continue;
      if (attention_.distance(all[k].token, pronoun_.here.token) > scores::reach::pronoun) break;
      if (InMind* one = of(all[k].who); one != nullptr) one->at.push_back(&all[k]);
    }
  }

  void read_ahead() {
    const std::uint32_t here = pronoun_.here.token, end = article_.reading.sentence(here).last;
    for (const Mention& name : cast_.names_from(here + 1)) {
      if (name.phrase.first >= end) break;
      if (name.quoted != pronoun_.here.quoted) continue;
      InMind* one = of(cast_.bearer_of(name));
      if (one != nullptr && one->ahead == nullptr) one->ahead = &name;
    }
  }

  // Lists of given names are sometimes wrong: a man is weighed for "she" where nobody else could be meant.
  void keep_those_of_its_sex() {
    const auto differs = [&](const InMind& one) { return !may_be_one(cast_[one.who].gender, pronoun_.gender); };
    const auto fits = [&](const InMind& one) {
      return !differs(one) && cast_[one.who].kind != SpeakerKind::organization;
    };
    if (std::any_of(found_.begin(), found_.end(), fits)) std::erase_if(found_, differs);
  }

  // Null when the pronoun can not mean `who`.
  InMind* of(Index who) {
    const auto known = std::find_if(found_.begin(), found_.end(), [&](const InMind& one) { return one.who == who; });
    if (known != found_.end()) return &*known;
    if (!may_be_meant(cast_[who]) || who == pronoun_.asker) return nullptr;
    return &found_.emplace_back(InMind{who, {}, nullptr, 0});
  }

  const Article& article_;
  const Cast& cast_;
  const Attention& attention_;
  const PersonPronoun& pronoun_;
  std::vector<InMind> found_;
};

}  // namespace

std::vector<Antecedent> antecedents(const Article& article, const Cast& cast, const Attention& attention,
                                    const PersonPronoun& pronoun) {
  const std::vector<InMind> in_mind = Candidates(article, cast, attention, pronoun).take();
  std::vector<Antecedent> out;
  out.reserve(in_mind.size());
  for (const InMind& one : in_mind) out.push_back({one.who, clues(article, cast, attention, pronoun, in_mind, one)});
  return out;
}

Reference weightiest(const std::vector<Antecedent>& candidates, PronounPart part) {
  constexpr double least = std::numeric_limits<double>::lowest();
  Ranking ranking(least, least);
  for (const Antecedent& candidate : candidates) ranking.consider(candidate.who, weight(candidate.clues, part));
  return {ranking.best(), Way::pronoun, ranking.lead()};
}

}  // namespace sayso
