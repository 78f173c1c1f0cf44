#include "findings/speakers/signs.hpp"

namespace sayso {

namespace {

constexpr double close_lead = 1, fair_lead = 2, least_clear_lead = 3;
constexpr std::uint32_t longest_phrase = 6, longest_name = 4;  // words
constexpr std::size_t often = 5;                               // mentions
constexpr double doubt = 0.6, sure = 0.9;                      // of an attribution

}  // namespace

std::vector<Sign> signs(const Article& article, const std::vector<Attribution>& attributions, const Cast& cast,
                        const Party& party, const Reference& found) {
  const Entity& who = cast[found.who];
  std::vector<Sign> out = {Sign::always};
  const auto is = [&](Sign sign, bool so) {
    if (so) out.push_back(sign);
  };
  is(Sign::close_call, found.lead < close_lead);
  is(Sign::fair_lead, found.lead >= close_lead && found.lead < fair_lead);
  is(Sign::clear_lead, found.lead >= fair_lead && found.lead < least_clear_lead);
  const std::uint32_t words = who.name.size();
  const bool by_name =
      who.kind == SpeakerKind::person && (found.way == Way::full_name || found.way == Way::only_bearer);
  is(Sign::person, who.kind == SpeakerKind::person);
  is(Sign::unnamed, who.kind == SpeakerKind::unnamed);
  is(Sign::group, who.kind == SpeakerKind::group);
  is(Sign::person_by_name, by_name);
  is(Sign::bare_name, by_name && words == 1);
  is(Sign::one_word, words == 1);
  is(Sign::many_words, words > longest_name);
  is(Sign::met_once, who.mentions.size() < 2);
  is(Sign::met_often, who.mentions.size() >= often);
  is(Sign::long_phrase, party.phrase.size() > longest_phrase);
  const Attribution* said =
      party.attribution == none ? nullptr : &attributions[static_cast<std::size_t>(party.attribution)];
  const std::uint32_t at = said != nullptr ? said->content.front().first : party.phrase.first;
  is(Sign::in_lead, article.headline(at) || article.body_paragraph(at) == 0);
  is(Sign::find_in_doubt, party.source && said->confidence < doubt);
  is(Sign::find_sure, party.source && said->confidence >= sure);
  return out;
}

}  // namespace sayso
