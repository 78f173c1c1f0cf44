#include "findings/roles/links.hpp"

#include <algorithm>
#include <array>

namespace sayso::roles {
namespace {

constexpr float no_rival = 10.0f;
constexpr std::uint32_t cues_each_side = 4, sources_each_side = 3;
constexpr std::array<std::uint32_t, 9> gap_steps = {0, 1, 2, 3, 5, 8, 15, 30, 60};

// First rows of the six tables that describe how a head and a candidate lie to one another.
enum Relation : std::uint32_t {
  rank_rows = 0,
  gap_rows = 8,
  sentence_rows = 28,
  paragraph_rows = 36,
  marks_rows = 44,
  between_rows = 56
};

struct Scored {
  std::size_t candidate;
  float score;
};

// What a linear map makes of each span: of its first and its last token.
std::vector<float> parts(const reader::Linear& linear, const reader::Stretch& stretch,
                         const std::vector<Range>& spans) {
  const std::uint32_t width = linear.inputs / 2;
  const auto* all = stretch.encoded.state.data();
  reader::Numbers<std::int16_t> ends(spans.size() * linear.inputs);
  auto* to = ends.data();
  for (const Range span : spans) {
    for (const std::uint32_t token : {span.first, span.last - 1})
      to = std::copy_n(all + static_cast<std::size_t>(token) * width, width, to);
  }
  std::vector<float> out(spans.size() * linear.outputs);
  reader::apply(linear, ends.data(), spans.size(), out.data());
  return out;
}

class Scorer {
 public:
  Scorer(const PairScorer& pairs, const reader::Stretch& stretch, const std::vector<Range>& heads,
         const std::vector<Range>& candidates, std::uint32_t each_side)
      : pairs_(pairs),
        stretch_(stretch),
        heads_(heads),
        candidates_(candidates),
        each_side_(each_side),
        head_parts_(parts(pairs.head, stretch, heads)),
        candidate_parts_(parts(pairs.candidate, stretch, candidates)) {}

  // The candidates near head number `h`, with their scores, in text order.
  std::vector<Scored> score(std::size_t h) const {
    const Range head = heads_[h];
    const auto after = std::lower_bound(candidates_.begin(), candidates_.end(), head.first,
                                        [](Range c, std::uint32_t t) { return c.first < t; });
    const auto middle = static_cast<std::size_t>(after - candidates_.begin());
    const std::size_t first = middle > each_side_ ? middle - each_side_ : 0;
    const std::size_t last = std::min(candidates_.size(), middle + each_side_);
    std::vector<Scored> out;
    for (std::size_t c = first; c < last; ++c)
      out.push_back({c, score(h, c, static_cast<std::int32_t>(c) - static_cast<std::int32_t>(middle))});
    return out;
  }

 private:
  float score(std::size_t h, std::size_t c, std::int32_t rank) const {
    const std::uint32_t width = pairs_.width;
    const float *head = head_parts_.data() + h * width, *candidate = candidate_parts_.data() + c * width;
    std::vector<float> hidden(width);
    for (std::uint32_t i = 0; i < width; ++i) hidden[i] = head[i] + candidate[i];
    for (const std::uint32_t row : relation(heads_[h], candidates_[c], rank)) {
      const float* table = pairs_.table.data() + std::size_t{row} * width;
      for (std::uint32_t i = 0; i < width; ++i) hidden[i] += table[i];
    }
    float out = pairs_.bias;
    for (std::uint32_t i = 0; i < width; ++i) out += pairs_.weights[i] * std::max(hidden[i], 0.0f);
    return out;
  }

  std::uint32_t state(std::uint32_t i) const { return stretch_.features[i].state; }

  std::array<std::uint32_t, 6> relation(Range head, Range candidate, std::int32_t rank) const {
    const bool right = rank >= 0;
    const std::uint32_t head_end = head.last - 1, candidate_end = candidate.last - 1;
    // The tokens that face each other.
    const std::uint32_t near_head = right ? head_end : head.first,
                        near_candidate = right ? candidate.first : candidate_end;
    const std::int64_t gap = right ? static_cast<std::int64_t>(candidate.first) - head_end - 1
                                   : static_cast<std::int64_t>(head.first) - candidate_end - 1;
    const auto steps = static_cast<std::uint32_t>(std::count_if(
        gap_steps.begin(), gap_steps.end(), [&](std::uint32_t s) { return static_cast<std::int64_t>(s) < gap; }));
    const auto apart = [](std::uint32_t a, std::uint32_t b) { return std::min(a > b ? a - b : b - a, 3u); };
    const std::uint32_t from = right ? head_end : candidate_end, to = right ? candidate.first : head.first;
    const auto starts_before = [&](std::uint32_t limit, bool included) {
      return std::lower_bound(heads_.begin(), heads_.end(), included ? limit + 1 : limit,
                              [](Range h, std::uint32_t t) { return h.first < t; }) -
             heads_.begin();
    };
    const auto between = static_cast<std::uint32_t>(
        std::clamp<std::ptrdiff_t>(starts_before(to, false) - starts_before(from, true), 0, 2));
    return {
        rank_rows + static_cast<std::uint32_t>(rank + 4),
        gap_rows + steps + (right ? 10u : 0u),
        sentence_rows + apart(stretch_.sentence[near_candidate], stretch_.sentence[near_head]) + (right ? 4u : 0u),
        paragraph_rows + apart(stretch_.paragraph[near_candidate], stretch_.paragraph[near_head]) + (right ? 4u : 0u),
        marks_rows + 2 * state(head.first) + (state(candidate.first) > 0 ? 1u : 0u) + (state(head_end) > 0 ? 6u : 0u),
        between_rows + between + (right ? 3u : 0u),
    };
  }

  const PairScorer& pairs_;
  const reader::Stretch& stretch_;
  const std::vector<Range>& heads_;
  const std::vector<Range>& candidates_;
  std::uint32_t each_side_;
  std::vector<float> head_parts_, candidate_parts_;  // of each, `pairs_.width` numbers
};

}  // namespace

std::vector<Link> link(const Head& head, const reader::Stretch& stretch, const RoleSpans& spans) {
  std::vector<Link> by_cue(spans.cues.size());
  std::vector<std::size_t> order;  // cues as their first content meets them
  const Scorer to_cue(head.content_to_cue, stretch, spans.contents, spans.cues, cues_each_side);
  for (std::size_t h = 0; h < spans.contents.size(); ++h) {
    const std::vector<Scored> scored = to_cue.score(h);
    if (scored.empty()) continue;
    std::size_t best = 0;
    for (std::size_t i = 1; i < scored.size(); ++i) {
      if (scored[i].score > scored[best].score) best = i;
    }
    float margin = no_rival;
    for (std::size_t i = 0; i < scored.size(); ++i) {
      if (i != best) margin = std::min(margin, scored[best].score - scored[i].score);
    }
    Link& link = by_cue[scored[best].candidate];
    if (link.contents.empty()) {
      order.push_back(scored[best].candidate);
      link.content_margin = no_rival;
    }
    link.contents.push_back(spans.contents[h]);
    link.content_margin = std::min(link.content_margin, margin);
  }

  const Scorer to_source(head.cue_to_source, stretch, spans.cues, spans.sources, sources_each_side);
  const std::vector<float> to_none = parts(head.no_source, stretch, spans.cues);
  std::vector<Link> out;
  for (const std::size_t c : order) {
    Link& link = by_cue[c];
    link.cue = spans.cues[c];
    float best = to_none[c], second = -1e30f;
    for (const Scored& scored : to_source.score(c)) {
      if (scored.score > best) {
        second = best;
        best = scored.score;
        link.source = spans.sources[scored.candidate];
      } else {
        second = std::max(second, scored.score);
      }
    }
    link.source_margin = second > -1e29f ? best - second : no_rival;
    out.push_back(std::move(link));
  }
  std::stable_sort(out.begin(), out.end(), [](const Link& a, const Link& b) {
    return std::min(a.contents.front().first, a.cue.first) < std::min(b.contents.front().first, b.cue.first);
  });
  return out;
}

}  // namespace sayso::roles
