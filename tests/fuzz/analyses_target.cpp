// Analyses made of bytes, sound and broken ones: what keeps the invariants is written on one line and read back the
// same; what breaks one is refused.
#include <fuzzer/FuzzedDataProvider.h>

#include <algorithm>

#include "invariants.hpp"
#include "json.hpp"
#include "json_reader.hpp"
#include "oracle.hpp"
#include "text/utf8.hpp"

using namespace sayso;
using namespace sayso::fuzz;

namespace {

constexpr std::uint32_t most_finds = 3;

class Maker {
 public:
  Maker(const std::uint8_t* data, std::size_t size) : from_(data, size) {}

  Analysis analysis() {
    Analysis out;
    out.offsets = from_.PickValueInArray({OffsetUnit::utf8, OffsetUnit::utf16, OffsetUnit::codepoint});
    out.length = from_.ConsumeIntegralInRange<std::uint32_t>(0, 200);
    quotes_ = count(), speakers_ = count(), goals_ = count(), lists_ = count();
    for (std::uint32_t i = 0; i < quotes_; ++i) out.quotes.push_back(quote());
    for (std::uint32_t i = 0; i < speakers_; ++i) out.speakers.push_back(speaker());
    for (std::uint32_t i = 0; i < goals_; ++i) out.goals.push_back(goal());
    for (std::uint32_t i = 0; i < lists_; ++i) out.lists.push_back(list());
    if (from_.ConsumeBool()) out.warnings.push_back(text());
    if (from_.ConsumeIntegralInRange(0, 7) > 0) mend(out);
    return out;
  }

  // JSON text, or none.
  std::string id() { return from_.ConsumeBool() ? json_string(text()) : std::string(); }

 private:
  std::uint32_t count() { return from_.ConsumeIntegralInRange<std::uint32_t>(0, most_finds); }
  std::string text() { return from_.ConsumeRandomLengthString(12); }
  Index index(std::uint32_t count) {
    return from_.ConsumeIntegralInRange<Index>(none,
                                               static_cast<Index>(count) - (from_.ConsumeIntegralInRange(0, 15) > 0));
  }
  double share() {
    return from_.ConsumeIntegralInRange(0, 15) > 0 ? from_.ConsumeIntegralInRange(0, 100) / 100.0
                                                   : from_.ConsumeFloatingPoint<double>();
  }

  Evidence evidence() {
    return static_cast<Evidence>(from_.ConsumeIntegralInRange<std::size_t>(0, evidence_facts.size() - 1));
  }

  Spans spans() {
    Spans out;
    std::uint32_t at = from_.ConsumeIntegralInRange<std::uint32_t>(0, 60);
    for (std::uint32_t left = count(); left > 0; --left) {
      const std::uint32_t start = at + from_.ConsumeIntegralInRange<std::uint32_t>(0, 9),
                          end = start + from_.ConsumeIntegralInRange<std::uint32_t>(from_.ConsumeBool(), 9);
      out.push_back({start, end});
      at = end;
    }
    return out;
  }

  Quote quote() {
    Quote out;
    out.kind = from_.PickValueInArray({QuoteKind::direct, QuoteKind::mixed, QuoteKind::indirect});
    out.content = spans(), out.cue = spans(), out.source = spans();
    out.speaker = index(speakers_);
    out.confidence = share(), out.speaker_confidence = share();
    out.why = evidence();
    out.negated = from_.ConsumeBool();
    return out;
  }

  Speaker speaker() {
    Speaker out;
    out.name = text();
    out.kind = from_.PickValueInArray(
        {SpeakerKind::person, SpeakerKind::organization, SpeakerKind::group, SpeakerKind::unnamed});
    if (from_.ConsumeBool()) out.role = text();
    out.mentions = spans();
    out.words = from_.ConsumeIntegral<std::uint32_t>();
    if (from_.ConsumeIntegralInRange(0, 7) == 0) out.quotes.push_back(index(quotes_));
    return out;
  }

  Goal goal() {
    Goal out;
    out.kind = from_.PickValueInArray({GoalKind::aim, GoalKind::commitment, GoalKind::demand});
    out.span = spans(), out.cue = spans(), out.holder = spans();
    out.speaker = index(speakers_), out.quote = index(quotes_), out.list = index(lists_), out.restates = index(goals_);
    out.confidence = share(), out.speaker_confidence = share();
    out.why = evidence();
    out.negated = from_.ConsumeBool();
    return out;
  }

  AnnouncedList list() {
    AnnouncedList out;
    if (from_.ConsumeBool()) out.announced = from_.ConsumeIntegral<std::uint32_t>();
    out.cue = spans();
    out.speaker = index(speakers_);
    return out;
  }

  // Most analyses shall be sound: what bytes seldom get right by chance is put right.
  static void mend(Analysis& analysis) {
    const auto begins = [](const Spans& spans) { return spans.empty() ? ~std::uint32_t{0} : spans.front().start; };
    std::stable_sort(analysis.quotes.begin(), analysis.quotes.end(),
                     [&](const Quote& a, const Quote& b) { return begins(a.content) < begins(b.content); });
    std::stable_sort(analysis.goals.begin(), analysis.goals.end(),
                     [&](const Goal& a, const Goal& b) { return begins(a.span) < begins(b.span); });
    std::stable_sort(analysis.speakers.begin(), analysis.speakers.end(),
                     [&](const Speaker& a, const Speaker& b) { return begins(a.mentions) < begins(b.mentions); });
    for (Quote& quote : analysis.quotes) {
      if (quote.speaker == none) quote.speaker_confidence = 0;
    }
    for (std::size_t i = 0; i < analysis.goals.size(); ++i) {
      Goal& goal = analysis.goals[i];
      if (goal.speaker == none) goal.speaker_confidence = 0;
      if (goal.restates >= static_cast<Index>(i)) goal.restates = none;
    }
    for (std::size_t s = 0; s < analysis.speakers.size(); ++s) {
      named(analysis.quotes, &Quote::speaker, s, analysis.speakers[s].quotes);
      named(analysis.goals, &Goal::speaker, s, analysis.speakers[s].goals);
    }
    for (std::size_t l = 0; l < analysis.lists.size(); ++l)
      named(analysis.goals, &Goal::list, l, analysis.lists[l].goals);
  }

  template <typename Find>
  static void named(const std::vector<Find>& finds, Index Find::* owner, std::size_t self, std::vector<Index>& out) {
    out.clear();
    for (std::size_t i = 0; i < finds.size(); ++i) {
      if (finds[i].*owner == static_cast<Index>(self)) out.push_back(static_cast<Index>(i));
    }
  }

  FuzzedDataProvider from_;
  std::uint32_t quotes_ = 0, speakers_ = 0, goals_ = 0, lists_ = 0;
};

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  Maker maker(data, size);
  const Analysis analysis = maker.analysis();
  const std::string id = maker.id(), json = to_json(analysis, id), broken = broken_invariant(analysis);
  check_one_line(json);
  if (broken.empty()) check_reads_back(analysis, id);
  else require(!from_json(json).ok(), "an analysis is read that breaks an invariant: " + broken, json);
  return 0;
}
