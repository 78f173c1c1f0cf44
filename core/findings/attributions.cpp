// How attributions are decided. The rules of grammar (attributions/rules) speak first. The role network (roles/) has
// heard them when it reads, and is the judge: what it finds stands, its borders put right by marks and grammar
// (attributions/borders), its sentences given back to those who speak there in the first person, and the turns of a
// transcript to their labels. A rule's find is left two things to say: who spoke the words between marks or behind a
// label, where the network is silent, as far as such a rule is believed alone (evidence.def); and how far the source or
// the clause around an inserted cue reaches, where both see the same. Of finds that share words the surer one stays.
#include "findings/attributions.hpp"

#include <algorithm>
#include <cmath>
#include <iterator>
#include <utility>

#include "english/questions.hpp"
#include "findings/attributions/addressees.hpp"
#include "findings/attributions/borders.hpp"
#include "findings/attributions/labels.hpp"
#include "findings/attributions/rules.hpp"
#include "findings/negation.hpp"
#include "findings/roles/roles.hpp"
#include "syntax/clauses.hpp"
#include "syntax/sources.hpp"
#include "syntax/verb_groups.hpp"

namespace sayso {
namespace {

constexpr double same_content = 0.5;      // share of common words from which two contents are one
constexpr double least_confidence = 0.3;  // about half of the F1 that is reached: where one more find stops paying

constexpr double turn_alone = 0.45;  // the confidence in quoted words that nothing beside them attributes
constexpr double voice_alone = 0.5;  // how often an "I think …" holds that stood in another statement before it was cut
constexpr double turn_labelled = 1.0;  // and a label in a transcript
constexpr double title_doubt = 0.5;    // what is left of the confidence in a find of titles that no rule knows

// A noun that has its possessor before it and its clause behind it ("Ruiz’s refusal to …") says both who and what; five
// of six hold.
constexpr double possessed_noun = 0.8;

// How often a clause behind its cue holds where an abbreviation ends the sentence.
constexpr double before_abbreviation = 0.8, strong_cue = 0.9;

// How often a clause holds that a "but" or "while" sets against another party’s.
constexpr double other_party = 0.8;

// A passive with the agent and a clause behind it ("was told by Ruiz that …") leaves no doubt who says what.
constexpr double told_by_agent = 0.9;

// How far a strong verb of a headline and what follows it are believed ("Mayor says pier will close").
constexpr double headline_alone = 0.7, strong_headline = 0.5;

bool within(const std::vector<Range>& parts, const std::vector<Range>& whole) {
  return std::all_of(parts.begin(), parts.end(), [&](Range part) {
    return std::any_of(whole.begin(), whole.end(), [&](Range range) { return range.contains(part); });
  });
}

Evidence network_evidence(QuoteKind kind) {
  switch (kind) {
    case QuoteKind::direct:
      return Evidence::network_direct;
    case QuoteKind::mixed:
      return Evidence::network_mixed;
    case QuoteKind::indirect:
      break;
  }
  return Evidence::network_indirect;
}

// Whether a part is a quotation and nothing else, in marks of any kind: ‘The pier stays’, said Ruiz.
bool is_between_marks(const Article& article, Range part) {
  const auto at = std::lower_bound(article.quotations.begin(), article.quotations.end(), part.first,
                                   [](const Quotation& q, std::uint32_t i) { return q.tokens.first < i; });
  return at != article.quotations.end() && at->tokens == part;
}

// "“RUIZ: It stays.": a turn whose mark opens before its label.
bool begins_with_mark(const Article& article, Range source) {
  const Speech* speech = source.empty() ? nullptr : article.speech_labelled(source.first);
  return speech != nullptr && article.reading.mark(speech->label.first);
}

QuoteKind kind_of(const Article& article, const Attribution& found) {
  if (begins_with_mark(article, found.source)) return QuoteKind::direct;
  std::uint32_t words = 0, quoted = 0;
  for (const Range part : found.content) {
    const bool whole = is_between_marks(article, trimmed(article, part));
    for (std::uint32_t i = part.first; i < part.last; ++i) {
      if (!is_word(article, i)) continue;
      ++words;
      quoted += whole || article.quotation_at(i) != nullptr;
    }
  }
  if (quoted == 0) return QuoteKind::indirect;
  return quoted == words ? QuoteKind::direct : QuoteKind::mixed;
}

class Reconciler {
 public:
  explicit Reconciler(const Article& article)
      : article_(article),
        voiced_(article.text.sentences().size(), false),
        cut_(article.text.size(), false),
        in_turn_(article.text.size(), false) {}

  std::vector<Attribution> run(const AttributionReading& reading) {
    const std::vector<Attribution>& rules = reading.rules;
    mark_turns();
    mark_own_voices(rules);
    std::vector<Attribution> network = by_network(reading.network.found);
    give_back_sentences(rules, network);
    const std::vector<Attribution> others = cut_before_others(rules, network);
    network.insert(network.end(), others.begin(), others.end());
    take_whole_speeches(network);
    std::vector<Attribution> all = testimony(rules, std::move(network));
    give_back_what_goes_on(all);
    return surest(std::move(all));
  }

 private:
  void mark_turns() {
    for (const Label& label : find_labels(article_)) {
      if (label.turn.empty()) continue;
      mark(label.turn, in_turn_);
      for (const Range part : label.content) mark(part, in_turn_);
    }
  }

  void mark_own_voices(const std::vector<Attribution>& rules) {
    for (const Attribution& rule : rules) {
      if (rule.why == Evidence::cue_then_clause && own_voice(rule.source)) voiced_[sentence(rule.cue.first)] = true;
    }
  }

  // What the network finds, but for a turn that a label gives to its speaker, whatever is told in it.
  std::vector<Attribution> by_network(const std::vector<roles::RoleFinding>& findings) {
    std::vector<Attribution> out;
    for (const roles::RoleFinding& finding : findings) {
      if (finding.confidence < least_confidence) continue;
      Attribution found = attribution(finding);
      if (found.content.empty() || reaches_turn(found.content)) continue;
      if (calls_its_source(article_, found)) leave_alone(found);
      cut_own_voice(found);
      add_turns(std::move(found), out);
    }
    return out;
  }

  // Quoted words that nothing beside them attributes: the exchange says whose they are.
  static void leave_alone(Attribution& found) {
    found.cue = found.source = {};
    found.cue_head = found.source_head = 0;
    found.why = Evidence::quote_alone;
    found.confidence = turn_alone;
  }

  bool reaches_turn(const std::vector<Range>& content) const {
    return std::any_of(content.begin(), content.end(),
                       [&](Range part) { return in_turn_[part.first] || in_turn_[part.last - 1]; });
  }

  // Of finds that share words the surer one, each complete, in text order.
  std::vector<Attribution> surest(std::vector<Attribution> all) const {
    std::stable_sort(all.begin(), all.end(),
                     [](const Attribution& a, const Attribution& b) { return a.confidence > b.confidence; });
    std::vector<bool> taken(article_.text.size(), false);
    std::vector<Attribution> kept;
    for (Attribution& found : all) {
      if (found.confidence < least_confidence) break;
      keep_apart(article_, found);
      if (found.content.empty() || shares_words(found, taken)) continue;
      for (const Range part : found.content) mark(part, taken);
      mark(found.cue, taken);
      found.kind = kind_of(article_, found);
      found.confidence = std::round(found.confidence * 100) / 100;
      if (is_of_network_alone(found.why)) found.why = network_evidence(found.kind);
      kept.push_back(std::move(found));
    }
    std::sort(kept.begin(), kept.end(), [](const Attribution& a, const Attribution& b) {
      return a.content.front().first < b.content.front().first;
    });
    return kept;
  }

  static void mark(Range range, std::vector<bool>& tokens) {
    std::fill(tokens.begin() + range.first, tokens.begin() + range.last, true);
  }

  static bool shares_words(const Attribution& found, const std::vector<bool>& taken) {
    const auto is_taken = [&](Range range) {
      return std::find(taken.begin() + range.first, taken.begin() + range.last, true) != taken.begin() + range.last;
    };
    return std::any_of(found.content.begin(), found.content.end(), is_taken) || is_taken(found.cue);
  }

  Attribution attribution(const roles::RoleFinding& finding) {
    Attribution out;
    out.content = finding.contents;
    out.cue = finding.cue;
    out.cue_head = finding.cue.last - 1;
    for (std::uint32_t i = finding.cue.first; i < finding.cue.last; ++i) {
      if (article_.reading.lexeme(i).cue_verb() != nullptr) out.cue_head = i;
    }
    if (finding.source && !only_determiner(*finding.source) && !only_hears(*finding.source, out.cue_head)) {
      out.source = without_circumstance(in_one_sentence(*finding.source, out.cue_head));
      out.source_head = out.source.last - 1;
    }
    out.confidence = finding.confidence;
    keep_to_marks(article_, out.content);
    end_before_verb_of_cue_noun(article_, out);
    end_before_main_clause(article_, out);
    drop_subject_of_passive(article_, out);
    end_at_abbreviation(out);
    for (Range& part : out.content) {
      if (const Range without = trimmed(article_, part); !without.empty()) part = without;
    }
    return out;
  }

  // Whoever goes on speaking in a new paragraph opens it without having closed the last (or says so again): closed
  // words and then a paragraph that opens with a mark are another turn, which the cue need not speak of. In PolNeAR's
  // training part one attribution in 400 reaches over such a border; in fiction and interviews it is how speakers
  // alternate.
  void add_turns(Attribution&& found, std::vector<Attribution>& out) const {
    std::vector<std::vector<Range>> turns;
    for (const Range part : found.content) {
      for (const Range piece : within_paragraphs(part, found.cue)) {
        if (turns.empty() || new_turn(turns.back().back(), piece)) turns.emplace_back();
        turns.back().push_back(piece);
      }
    }
    if (turns.empty()) return;
    const auto distance = [&](const std::vector<Range>& turn) {
      return found.cue.first < turn.front().first ? turn.front().first - found.cue.first
                                                  : found.cue.first - std::min(found.cue.first, turn.back().last);
    };
    const auto own = std::min_element(turns.begin(), turns.end(),
                                      [&](const auto& a, const auto& b) { return distance(a) < distance(b); });
    for (auto turn = turns.begin(); turn != turns.end(); ++turn) {
      if (turn == own) continue;
      Attribution alone;
      alone.content = std::move(*turn);
      alone.confidence = turn_alone;
      alone.why = Evidence::quote_alone;
      out.push_back(std::move(alone));
    }
    found.content = std::move(*own);
    out.push_back(std::move(found));
  }

  // The pieces of a range in each of its paragraphs. What is said without marks ends with its paragraph, but for what a
  // colon announces: of pieces without marks, the one in the cue's paragraph is kept.
  std::vector<Range> within_paragraphs(Range range, Range cue) const {
    std::vector<Range> out;
    while (!range.empty()) {
      const Range paragraph = article_.reading.paragraph(range.first);
      const Range piece{range.first, std::min(range.last, paragraph.last)};
      if (paragraph.contains(cue) || article_.quotation_at(piece.first) != nullptr ||
          article_.reading.word(cue.last - 1) == ":")
        out.push_back(piece);
      range.first = piece.last;
    }
    return out;
  }

  std::size_t sentences() const { return article_.text.sentences().size(); }
  std::uint32_t sentence(std::uint32_t i) const { return article_.text.tokens()[i].sentence; }

  bool own_voice(Range source) const {
    return source.size() == 1 && article_.quotation_at(source.first) == nullptr &&
           english::is_person_of_talk(article_.reading.lower(source.first));
  }

  // Outside marks the first person means that the text is somebody's own speech: an interview, a hearing, a letter.
  // There a statement does not go on over sentences, as a report of somebody else's words does: "I think" holds to the
  // end of its own sentence, and a sentence with an "I think" of its own ends whatever stood before it.
  void cut_own_voice(Attribution& found) {
    if (article_.reading.word(found.cue.first) == ":") return;
    const bool own = own_voice(found.source);
    const auto ends_before = [&](std::uint32_t i) {
      return i > found.cue.last && sentence(i) != sentence(i - 1) && article_.quotation_at(i) == nullptr &&
             (own || voiced_[sentence(i)]);
    };
    for (std::size_t p = 0; p < found.content.size(); ++p) {
      const Range part = found.content[p];
      std::uint32_t end = part.first + (p == 0);
      while (end < part.last && !ends_before(end)) ++end;
      if (end == part.last) continue;
      for (std::size_t q = p; q < found.content.size(); ++q)
        std::fill(cut_.begin() + std::max(end, found.content[q].first), cut_.begin() + found.content[q].last, true);
      found.content[p].last = end;
      found.content.resize(p + (end > part.first));
      return;
    }
  }

  // Paragraphs that all open with a mark and of which only the last closes are one speech: whoever has one has those
  // that nobody else has, and those that were given to somebody whose cue stands in another paragraph.
  void take_whole_speeches(std::vector<Attribution>& network) const {
    give_back_speeches(network);
    std::vector<Index> says = sayers(network);
    const auto go_on = [&](const Quotation& from, const Quotation& to) {
      const Index speech = says[from.inner.first];
      if (speech == none || in_turn_[to.inner.first] ||
          std::any_of(says.begin() + to.tokens.first, says.begin() + to.tokens.last, [](Index n) { return n != none; }))
        return;
      network[static_cast<std::size_t>(speech)].content.push_back(to.tokens);
      std::fill(says.begin() + to.tokens.first, says.begin() + to.tokens.last, speech);
    };
    const std::vector<Quotation>& all = article_.quotations;
    const auto before = [&](const Quotation& q) -> const Quotation& {
      return all[static_cast<std::size_t>(q.continues)];
    };
    for (auto q = all.begin(); q != all.end(); ++q) {
      if (q->continues != none) go_on(before(*q), *q);
    }
    for (auto q = all.rbegin(); q != all.rend(); ++q) {
      if (q->continues != none) go_on(*q, before(*q));
    }
    for (Attribution& found : network)
      std::sort(found.content.begin(), found.content.end(), [](Range a, Range b) { return a.first < b.first; });
  }

  // “…,” Birch said. “It rose. [“It falls now.”] It is late, the port said.
  void give_back_speeches(std::vector<Attribution>& network) const {
    const std::vector<Quotation>& all = article_.quotations;
    const std::vector<Index> says = sayers(network);
    for (const Quotation& q : all) {
      if (q.continues == none) continue;
      const Index own = says[all[static_cast<std::size_t>(q.continues)].inner.first], other = says[q.inner.first];
      if (own == none || other == none || own == other) continue;
      Attribution& found = network[static_cast<std::size_t>(other)];
      const Range paragraph = article_.reading.paragraph(q.inner.first);
      if (found.cue.empty() || paragraph.contains(found.cue)) continue;
      std::erase_if(found.content, [&](Range part) { return paragraph.contains(part); });
    }
    std::erase_if(network, [](const Attribution& found) { return found.content.empty(); });
  }

  // “…,” Birch had written. “He was right,” Pike said.: words that have a source and a cue of their own in their
  // sentence are no part of what a cue in another sentence brings.
  void give_back_sentences(const std::vector<Attribution>& rules, std::vector<Attribution>& network) const {
    const std::vector<Index> says = sayers(network);
    for (const Attribution& rule : rules) {
      if (!(rule.why == Evidence::cue_after_quote || rule.why == Evidence::according_to) || rule.source.empty())
        continue;
      const Index with = says[rule.content.back().first];
      if (with == none) continue;
      Attribution& found = network[static_cast<std::size_t>(with)];
      if (found.cue.empty() || sentence(found.cue_head) == sentence(rule.cue_head)) continue;
      const Range own = article_.reading.sentence(rule.cue_head);
      std::vector<Range> rest;
      std::copy_if(found.content.begin(), found.content.end(), std::back_inserter(rest),
                   [&](Range part) { return !part.overlaps(own); });
      if (!rest.empty()) found.content = std::move(rest);
      else if (rule.why == Evidence::according_to) take_over(found, rule);
    }
  }

  // "Reid said it was old but Marsh insisted it was new": another party’s clause, where the network reads on. Returns
  // what the other says.
  std::vector<Attribution> cut_before_others(const std::vector<Attribution>& rules,
                                             std::vector<Attribution>& network) const {
    std::vector<Attribution> others;
    const std::vector<Index> says = sayers(network);
    for (const Attribution& rule : rules) {
      if (rule.why != Evidence::cue_then_clause || !stands_against(rule)) continue;
      const std::uint32_t joint = rule.source.first - 1;
      const Index with = says[joint];
      if (with == none) continue;
      Attribution& found = network[static_cast<std::size_t>(with)];
      Range& part = found.content.back();
      if (!part.has(joint) || part.first + 1 >= joint || found.cue.first >= part.first) continue;
      const bool whole = part.has(rule.cue_head);
      part.last = joint;
      if (!whole) continue;
      others.push_back(rule);
      others.back().confidence *= other_party;
    }
    return others;
  }

  // Whether a "but" or "while" stands before the source, which the cue follows.
  bool stands_against(const Attribution& rule) const {
    if (rule.source.empty() || rule.source.first == 0 || rule.source.last != rule.cue.first) return false;
    const std::string_view joint = article_.reading.lower(rule.source.first - 1);
    const english::NounPhrase* phrase = article_.phrases.at(rule.source_head);
    return phrase != nullptr && !phrase->pronoun && english::brings_in_another(joint) && !english::joins_items(joint) &&
           article_.quotation_at(rule.cue_head) == nullptr;
  }

  static void take_over(Attribution& found, const Attribution& rule) {
    const double confidence = rule.confidence * facts_of(rule.why).alone;
    found = rule;
    found.confidence = confidence;
  }

  // “We were promised a roof,” Ruiz said. [“We still wait.”] Li nodded.   Closed words that end with a stop, right
  // behind the sentence that attributes those before them, go on with these, whatever is told behind them.
  void give_back_what_goes_on(std::vector<Attribution>& all) const {
    const std::vector<Index> says = sayers(all);
    std::vector<Index> attributes(sentences(), none);  // of each sentence, the find whose cue it has behind its words
    for (std::size_t n = 0; n < all.size(); ++n) {
      const Attribution& found = all[n];
      if (found.cue.empty() || found.confidence < least_confidence) continue;
      const Quotation* words = article_.quotation_at(found.content.front().first);
      if (words != nullptr && words->tokens.last <= found.cue.first)
        attributes[sentence(found.cue.first)] = static_cast<Index>(n);
    }
    for (const Quotation& q : article_.quotations) {
      const Index owner = goes_on_with(q, attributes), taker = says[q.inner.first];
      if (owner == none || taker == none || owner == taker) continue;
      Attribution& other = all[static_cast<std::size_t>(taker)];
      if (other.cue.first < q.tokens.last || is_own_cue(q, other)) continue;
      std::erase_if(other.content, [&](Range part) { return q.tokens.overlaps(part); });
      if (other.content.empty()) other.confidence = 0;
      std::vector<Range>& content = all[static_cast<std::size_t>(owner)].content;
      content.insert(std::upper_bound(content.begin(), content.end(), q.tokens,
                                      [](Range a, Range b) { return a.first < b.first; }),
                     q.tokens);
    }
    std::erase_if(all, [](const Attribution& found) { return found.content.empty(); });
  }

  // The find that a quotation goes on with: of the sentence right before it in its paragraph.
  Index goes_on_with(const Quotation& q, const std::vector<Index>& attributes) const {
    const std::uint32_t first = q.tokens.first;
    const bool whole =
        q.speech && q.depth == 0 && q.closed && english::is_final_mark(article_.reading.word(q.inner.last - 1));
    if (!whole || article_.reading.paragraph(first).first == first || article_.reading.sentence(first).first != first)
      return none;
    return attributes[sentence(first) - 1];
  }

  // “Why?” Ruiz asked: the words have this cue, and no verb of a gesture or of what is told further on. Words that end
  // with a full stop have none behind them: “It was late.” Ruiz agreed.
  bool is_own_cue(const Quotation& q, const Attribution& found) const {
    if (article_.reading.lexeme(found.cue_head).cue_verb() == nullptr) return false;
    const std::uint32_t own = sentence(q.tokens.last - 1), of_cue = sentence(found.cue_head);
    return of_cue <= own || (of_cue == own + 1 && article_.reading.word(q.inner.last - 1) != ".");
  }

  // Of each token, the find whose content it is in.
  std::vector<Index> sayers(const std::vector<Attribution>& found) const {
    std::vector<Index> says(article_.text.size(), none);
    for (std::size_t n = 0; n < found.size(); ++n) {
      for (const Range part : found[n].content)
        std::fill(says.begin() + part.first, says.begin() + part.last, static_cast<Index>(n));
    }
    return says;
  }

  bool new_turn(Range before, Range after) const {
    if (article_.text.tokens()[before.last - 1].paragraph == article_.text.tokens()[after.first].paragraph)
      return false;
    const Quotation* closed = article_.quotation_at(before.last - 1);
    const Quotation* opens = article_.quotation_at(after.first);
    return closed != nullptr && closed->closed && opens != nullptr && opens->tokens.first == after.first;
  }

  bool only_determiner(Range source) const {
    return source.size() == 1 && article_.reading.tag(source.first) == english::Tag::Dt &&
           article_.reading.lower(source.first).size() <= 3;
  }

  // "said it would close in May. | The crew …": what is said without marks ends with the cue’s sentence, where the
  // sentence has no stop of its own.
  void end_at_abbreviation(Attribution& found) {
    const Range own = article_.reading.sentence(found.cue_head);
    if (found.content.empty() || !ends_in_abbreviation(found.cue_head)) return;
    Range& part = found.content.back();
    if (part.first >= own.last || own.last >= part.last || article_.quotation_at(own.last) != nullptr) return;
    mark({own.last, part.last}, cut_);
    part.last = own.last;
  }

  // Of a source that reaches over the end of a sentence, what stands in the one that is nearer to the cue.
  Range in_one_sentence(Range source, std::uint32_t cue) const {
    const Range own = article_.reading.sentence(source.first < cue ? source.last - 1 : source.first);
    return {std::max(source.first, own.first), std::min(source.last, own.last)};
  }

  // "said Ruiz | in a letter", "Ruiz|, in a letter, said": the source ends where it is told where it was said.
  Range without_circumstance(Range source) const {
    for (std::uint32_t i = source.first + 1; i < source.last; ++i) {
      if (tells_where(article_, i)) return trimmed(article_, {source.first, i});
    }
    return source;
  }

  // "He was told that …", "Ruiz, who was asked about …": whom something is said to is no source of it.
  bool only_hears(Range source, std::uint32_t cue_head) const {
    const english::CueVerb* verb = article_.reading.lexeme(cue_head).cue_verb();
    const bool addresses = verb != nullptr && verb->takes(english::Frame::quote) &&
                           (verb->takes(english::Frame::addressee) || verb->takes(english::Frame::object_to));
    return addresses && source.last <= cue_head && verb_group(article_, cue_head).passive;
  }

  // What the network finds, each with the rule that finds the same, and what the rules find where it is silent.
  std::vector<Attribution> testimony(const std::vector<Attribution>& rules, std::vector<Attribution> network) const {
    const std::vector<Index> says = sayers(network);
    std::vector<Attribution> alone;
    for (const Attribution& rule : rules) {
      const auto [other, common] = most_common(rule, network, says);
      if (other == none) {
        alone.push_back(rule);
        end_before_verb_of_cue_noun(article_, alone.back());
        alone.back().confidence *= alone_trust(rule);
        continue;
      }
      Attribution& seen = network[static_cast<std::size_t>(other)];
      const bool reached =
          facts_of(rule.why).reaches && rule.cue.overlaps(seen.cue) &&
          (within(seen.content, rule.content) || new_clause(rule, seen) || takes_in_source(rule, seen));
      if (reached) seen.content = rule.content;
      if (reached || common >= same_content) confirm(seen, rule);
    }
    for (Attribution& found : network) {
      if (is_of_network_alone(found.why) && only_titles(found)) found.confidence *= title_doubt;
    }
    network.insert(network.end(), std::make_move_iterator(alone.begin()), std::make_move_iterator(alone.end()));
    return network;
  }

  // "It is an open question: [the pier, Ruiz said, may not last]"
  bool new_clause(const Attribution& rule, const Attribution& seen) const {
    const std::uint32_t first = rule.content.front().first;
    return first > 0 && (article_.reading.word(first - 1) == ":" || article_.reading.word(first - 1) == ";") &&
           within(rule.content, seen.content);
  }

  // "It is, in the words of [its builder, Tom Li, a lady of iron]": the network has no source and reads on over it.
  static bool takes_in_source(const Attribution& rule, const Attribution& seen) {
    return seen.source.empty() && !rule.source.empty() &&
           std::any_of(seen.content.begin(), seen.content.end(),
                       [&](Range part) { return part.contains(rule.source); });
  }

  // "opened with “Harbour Lights” and closed with “Slow Train”": what stands between its marks are names, and no verb
  // of saying is near.
  bool only_titles(const Attribution& found) const {
    if (article_.reading.lexeme(found.cue_head).cue_verb() != nullptr ||
        article_.reading.word(found.cue.last - 1) == ":")
      return false;
    bool any = false;
    for (const Range part : found.content) {
      for (std::uint32_t i = part.first; i < part.last; ++i) {
        const Quotation* quotation = article_.quotation_at(i);
        if (quotation == nullptr) continue;
        if (!title(quotation->inner)) return false;
        any = true;
        i = quotation->tokens.last - 1;
      }
    }
    return any;
  }

  bool title(Range words) const {
    std::uint32_t count = 0;
    for (std::uint32_t i = words.first; i < words.last; ++i) {
      const english::Tag tag = article_.reading.tag(i);
      const bool small =
          tag == english::Tag::In || tag == english::Tag::Dt || tag == english::Tag::To || tag == english::Tag::Cc;
      if (is_word(article_, i) && !small && !article_.reading.capitalized(i)) return false;
      count += is_word(article_, i);
    }
    return count >= 2;
  }

  double alone_trust(const Attribution& rule) const {
    if (rule.why == Evidence::label && in_turn_[rule.content.front().first]) return turn_labelled;
    if (rule.why == Evidence::cue_then_clause && cut_[rule.cue.first]) return voice_alone;
    if (rule.why == Evidence::cue_then_clause && rule.confidence > strong_cue && ends_in_abbreviation(rule.cue.first))
      return before_abbreviation;
    if (is_told_by(rule)) return told_by_agent;
    if (is_headline_of(rule)) return headline_alone;
    return possessed(rule) ? possessed_noun : facts_of(rule.why).alone;
  }

  // "Mayor says pier will close": the network has read sentences, and hears few headlines. "Ministry sets out five
  // aims" is none: the verb must be one that can stand beside speech.
  bool is_headline_of(const Attribution& rule) const {
    const english::CueVerb* verb = article_.reading.lexeme(rule.cue_head).cue_verb();
    const bool follows = rule.why == Evidence::cue_then_clause || rule.why == Evidence::cue_then_infinitive ||
                         rule.why == Evidence::cue_then_object;
    return follows && verb != nullptr && verb->takes(english::Frame::quote) && article_.apart(rule.cue.first) &&
           rule.confidence > strong_headline && !rule.source.empty();
  }

  // "Li was told [by Ruiz] that …": the agent of a passive says it, whoever else is near.
  bool is_told_by(const Attribution& rule) const {
    return rule.why == Evidence::passive_cue && rule.source.first >= rule.cue.last &&
           rule.source.last > rule.cue.last && rule.content.front().first >= rule.source.last;
  }

  // "… in Jan. The firm …": whether the stop that ends the sentence of token `i` belongs to its last word, so that the
  // network, which knows sentences by their stops, reads on.
  bool ends_in_abbreviation(std::uint32_t i) const {
    const std::uint32_t last = article_.reading.sentence(i).last - 1;
    return article_.text.tokens()[last].kind == TokenKind::word && article_.reading.word(last).ends_with('.');
  }

  bool possessed(const Attribution& rule) const {
    const std::uint32_t first = rule.content.front().first;
    return rule.why == Evidence::noun_cue && !rule.source.empty() && first == rule.cue.last &&
           (article_.reading.tag(first) == english::Tag::To || begins_that_clause(article_, first));
  }

  // "— Ruiz", "Ruiz:"
  bool is_mark(Range cue) const {
    return cue.size() == 1 && article_.text.tokens()[cue.first].kind == TokenKind::punctuation;
  }

  // A rule's find of the same words lends its name, and its source where that takes in more of the same noun phrase.
  void confirm(Attribution& seen, const Attribution& rule) const {
    // Of a turn that the network gave to a cue beside it, and of a mark behind or before which a name stands ("— Ruiz",
    // "Ruiz:"), the rule knows who speaks.
    const bool mark = is_mark(rule.cue);
    if (!rule.cue.empty() && (seen.cue.empty() || (mark ? rule.cue.overlaps(seen.cue) : is_mark(seen.cue)))) {
      seen.cue = rule.cue, seen.cue_head = rule.cue_head;
      seen.source = rule.source, seen.source_head = rule.source_head;
      seen.why = rule.why;
      seen.confidence = std::max(seen.confidence, rule.confidence * facts_of(rule.why).alone);
      return;
    }
    if (!is_of_network_alone(seen.why)) return;
    if (!rule.cue.empty()) seen.why = rule.why;
    if ((is_told_by(rule) || stands_against(rule)) && rule.cue.overlaps(seen.cue)) {
      seen.source = rule.source, seen.source_head = rule.source_head;
      return;
    }
    // "In a letter Ruiz said": a subject is governed by no preposition.
    const bool governed = rule.source.first > 0 && rule.source.first < seen.source.first &&
                          article_.reading.tag(rule.source.first - 1) == english::Tag::In;
    const bool wider =
        !rule.source.empty() && !governed && rule.source.contains(seen.source) && rule.cue.overlaps(seen.cue);
    if (seen.source.empty() || wider || is_adverbial_with(seen.source, rule))
      seen.source = rule.source, seen.source_head = rule.source_head;
  }

  // "In [a post on Harbourly the council] said": of what an opening preposition governs the subject is the last phrase.
  bool is_adverbial_with(Range source, const Attribution& rule) const {
    if (rule.source.empty() || source.empty() || source.first == 0) return false;
    return source.contains(rule.source) && source.first < rule.source.first && rule.source.last == source.last &&
           source.last == rule.cue.first && article_.reading.tag(rule.source.first - 1) != english::Tag::In &&
           article_.reading.tag(source.first - 1) == english::Tag::In &&
           article_.reading.tag(article_.reading.sentence(source.first).first) == english::Tag::In;
  }

  struct Common {
    Index with;
    double share;
  };

  // The network's find that has most words of a rule's content in common with it, and their share (Jaccard).
  Common most_common(const Attribution& rule, const std::vector<Attribution>& network,
                     const std::vector<Index>& says) const {
    std::vector<std::pair<Index, std::uint32_t>> counts;
    std::uint32_t words = 0;
    for (const Range part : rule.content) {
      for (std::uint32_t i = part.first; i < part.last; ++i) {
        if (!is_word(article_, i)) continue;
        ++words;
        if (says[i] == none) continue;
        if (counts.empty() || counts.back().first != says[i]) counts.emplace_back(says[i], 0);
        ++counts.back().second;
      }
    }
    Common best{none, 0};
    for (const auto& [with, count] : counts) {
      const double share =
          static_cast<double>(count) / (words + words_of(network[static_cast<std::size_t>(with)]) - count);
      if (share > best.share) best = {with, share};
    }
    return best;
  }

  std::uint32_t words_of(const Attribution& found) const {
    std::uint32_t words = 0;
    for (const Range part : found.content) words += count_words(article_, part);
    return words;
  }

  const Article& article_;
  std::vector<bool> voiced_;   // of each sentence, whether it has an "I think" or "you know" of its own outside marks
  std::vector<bool> cut_;      // of each token, whether it was cut from a content for such a sentence
  std::vector<bool> in_turn_;  // of each token, whether it is a transcript's label or what follows one
};

}  // namespace

AttributionReading read_attributions(const Article& article) {
  AttributionReading out;
  out.rules = attributions_by_rule(article);
  std::erase_if(out.rules, [&](const Attribution& rule) { return calls_its_source(article, rule); });
  out.network = roles::read(article, out.rules);
  return out;
}

std::vector<Attribution> find_attributions(const Article& article, const AttributionReading& reading) {
  std::vector<Attribution> all = Reconciler(article).run(reading);
  for (Attribution& found : all) found.negated = is_negated(article, found);
  return all;
}

}  // namespace sayso
