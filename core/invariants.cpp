#include "invariants.hpp"

#include <algorithm>
#include <limits>
#include <string_view>

namespace sayso {
namespace {

constexpr std::uint32_t nowhere = std::numeric_limits<std::uint32_t>::max();

std::uint32_t first_start(const Spans& spans) { return spans.empty() ? nowhere : spans.front().start; }

// How often each of `count` finds is named by `owner` of `finds`.
template <typename Find>
std::vector<std::size_t> named_by(const std::vector<Find>& finds, Index Find::* owner, std::size_t count) {
  std::vector<std::size_t> times(count);
  for (const Find& find : finds) {
    const Index index = find.*owner;
    if (index >= 0 && static_cast<std::size_t>(index) < count) ++times[static_cast<std::size_t>(index)];
  }
  return times;
}

class Check {
 public:
  explicit Check(const Analysis& analysis)
      : all_(analysis),
        quotes_of_speaker_(named_by(analysis.quotes, &Quote::speaker, analysis.speakers.size())),
        goals_of_speaker_(named_by(analysis.goals, &Goal::speaker, analysis.speakers.size())),
        goals_of_list_(named_by(analysis.goals, &Goal::list, analysis.lists.size())) {
    for_each("quotes", all_.quotes, &Check::quote);
    for_each("speakers", all_.speakers, &Check::speaker);
    for_each("goals", all_.goals, &Check::goal);
    for_each("lists", all_.lists, &Check::list);
    blocks();
    for (std::size_t i = 0; i < all_.warnings.size(); ++i) {
      if (all_.warnings[i].empty()) fail(item("warnings", i), "is empty");
    }
  }

  std::string take() && { return std::move(error_); }

 private:
  // Checks each find, and that the finds are in text order: each check returns where its find begins.
  template <typename Find>
  void for_each(std::string_view name, const std::vector<Find>& finds,
                std::uint32_t (Check::*check)(const Find&, Index)) {
    std::uint32_t previous = 0;
    for (std::size_t i = 0; i < finds.size() && error_.empty(); ++i) {
      find_ = item(name, i);
      const std::uint32_t begin = (this->*check)(finds[i], static_cast<Index>(i));
      if (begin == nowhere) continue;
      if (begin < previous) fail(find_, "begins before the one in front of it: the array is not in text order");
      previous = begin;
    }
  }

  void blocks() {
    std::uint32_t end = 0;
    for (std::size_t i = 0; i < all_.blocks.size() && error_.empty(); ++i) {
      find_ = item("blocks", i);
      const Span span = all_.blocks[i].span;
      if (span.empty()) fail(find_, "is empty");
      if (span.start < end) fail(find_, "begins before the one in front of it ends");
      if (span.end > all_.length) fail(find_, "ends behind the text");
      end = span.end;
    }
  }

  std::uint32_t quote(const Quote& quote, Index) {
    if (quote.content.empty()) fail_at("content", "is empty");
    spans("content", quote.content);
    spans("cue", quote.cue);
    spans("source", quote.source);
    apart("cue", quote.cue, "content", quote.content);
    apart("source", quote.source, "content", quote.content);
    apart("source", quote.source, "cue", quote.cue);
    refers("speaker", quote.speaker, all_.speakers.size(), 's', "speaker");
    confidence("confidence", quote.confidence);
    speaker_confidence(quote.speaker, quote.speaker_confidence);
    return first_start(quote.content);
  }

  std::uint32_t speaker(const Speaker& speaker, Index self) {
    if (speaker.name.empty()) fail_at("name", "is empty");
    spans("mentions", speaker.mentions);
    back_references("quotes", speaker.quotes, all_.quotes, &Quote::speaker, self,
                    quotes_of_speaker_[static_cast<std::size_t>(self)], 'q', "quote");
    back_references("goals", speaker.goals, all_.goals, &Goal::speaker, self,
                    goals_of_speaker_[static_cast<std::size_t>(self)], 'g', "goal");
    return first_start(speaker.mentions);
  }

  std::uint32_t goal(const Goal& goal, Index self) {
    if (goal.span.empty()) fail_at("span", "is empty");
    spans("span", goal.span);
    spans("cue", goal.cue);
    spans("holder", goal.holder);
    apart("cue", goal.cue, "span", goal.span);
    apart("holder", goal.holder, "span", goal.span);
    apart("holder", goal.holder, "cue", goal.cue);
    refers("speaker", goal.speaker, all_.speakers.size(), 's', "speaker");
    refers("quote", goal.quote, all_.quotes.size(), 'q', "quote");
    refers("list", goal.list, all_.lists.size(), 'l', "list");
    refers("restates", goal.restates, all_.goals.size(), 'g', "goal");
    if (goal.restates >= self) fail_at("restates", "does not name an earlier goal");
    confidence("confidence", goal.confidence);
    speaker_confidence(goal.speaker, goal.speaker_confidence);
    return first_start(goal.span);
  }

  std::uint32_t list(const AnnouncedList& list, Index self) {
    spans("cue", list.cue);
    back_references("goals", list.goals, all_.goals, &Goal::list, self, goals_of_list_[static_cast<std::size_t>(self)],
                    'g', "goal");
    refers("speaker", list.speaker, all_.speakers.size(), 's', "speaker");
    if (!error_.empty() || list.goals.empty()) return first_start(list.cue);
    const Goal& first = all_.goals[static_cast<std::size_t>(list.goals.front())];
    return std::min(first_start(list.cue), first_start(first.span));
  }

  void spans(std::string_view field, const Spans& spans) {
    for (std::size_t i = 0; i < spans.size() && error_.empty(); ++i) {
      const Span span = spans[i];
      if (span.empty()) fail_at(item(field, i), span.start == span.end ? "is empty" : "ends before it starts");
      if (span.end > all_.length) {
        const std::string end = std::to_string(span.end);
        fail_at(item(field, i), "ends at " + end + ", past the length " + std::to_string(all_.length));
      }
      if (i == 0) continue;
      if (span.start < spans[i - 1].start) fail_at(item(field, i), "starts before the span in front of it");
      if (span.overlaps(spans[i - 1])) fail_at(item(field, i), "overlaps the span in front of it");
    }
  }

  // No word has two roles in one find. Both fields are in order, so one walk meets every overlap.
  void apart(std::string_view field, const Spans& spans, std::string_view other, const Spans& others) {
    for (std::size_t i = 0, k = 0; i < spans.size() && k < others.size() && error_.empty();) {
      if (spans[i].overlaps(others[k])) fail_at(item(field, i), "overlaps " + item(other, k));
      spans[i].end < others[k].end ? ++i : ++k;
    }
  }

  void refers(std::string_view field, Index index, std::size_t count, char letter, std::string_view noun) {
    if (index == none || (index >= 0 && static_cast<std::size_t>(index) < count)) return;
    fail_at(field, quoted(letter, index) + " names no " + std::string(noun));
  }

  // `named` is exactly the finds whose field `owner` is `self`, which are `owned` in number, in order.
  template <typename Find>
  void back_references(std::string_view field, const std::vector<Index>& named, const std::vector<Find>& finds,
                       Index Find::* owner, Index self, std::size_t owned, char letter, std::string_view noun) {
    Index previous = none;
    for (std::size_t i = 0; i < named.size() && error_.empty(); ++i) {
      const Index index = named[i];
      if (index < 0 || static_cast<std::size_t>(index) >= finds.size()) {
        return fail_at(item(field, i), quoted(letter, index) + " names no " + std::string(noun));
      }
      if (finds[static_cast<std::size_t>(index)].*owner != self) {
        fail_at(item(field, i), quoted(letter, index) + " does not name it back");
      }
      if (index <= previous) fail_at(item(field, i), quoted(letter, index) + " is not in text order");
      previous = index;
    }
    if (owned != named.size()) fail_at(field, "leaves out a " + std::string(noun) + " that names it");
  }

  static std::string item(std::string_view field, std::size_t i) {
    return std::string(field) + '[' + std::to_string(i) + ']';
  }

  static std::string quoted(char letter, Index index) {
    return '"' + (letter + std::to_string(std::int64_t{index} + 1)) + '"';
  }

  void confidence(std::string_view field, double value) {
    if (!(value >= 0 && value <= 1)) fail_at(field, "is not in 0..1");
  }

  void speaker_confidence(Index speaker, double value) {
    confidence("speaker_confidence", value);
    if (speaker == none && value != 0) fail_at("speaker_confidence", "is not 0, though there is no speaker");
  }

  void fail_at(std::string_view field, std::string_view what) {
    if (error_.empty()) fail(find_ + '.' + std::string(field), what);
  }

  void fail(const std::string& where, std::string_view what) {
    if (error_.empty()) error_ = where + ": " + std::string(what);
  }

  const Analysis& all_;
  std::vector<std::size_t> quotes_of_speaker_;
  std::vector<std::size_t> goals_of_speaker_;
  std::vector<std::size_t> goals_of_list_;
  std::string find_;  // the find being checked, such as "quotes[2]"
  std::string error_;
};

}  // namespace

std::string broken_invariant(const Analysis& analysis) { return Check(analysis).take(); }

}  // namespace sayso
