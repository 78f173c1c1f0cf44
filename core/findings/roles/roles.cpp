#include "findings/roles/roles.hpp"

#include <algorithm>
#include <span>
#include <utility>

#include "findings/roles/confidence.hpp"
#include "findings/roles/head.hpp"
#include "findings/roles/labels.hpp"
#include "findings/roles/links.hpp"

namespace sayso::roles {
namespace {

Range in_article(const reader::Stretch& stretch, Range range) {
  return {stretch.tokens[range.first], stretch.tokens[range.last - 1] + 1};
}

// What a source or a cue has in its last paragraph, or in its first when what it belongs to stands before it.
Range in_one_paragraph(const reader::Stretch& stretch, Range range, Range owner) {
  const auto same = [&](std::uint32_t a, std::uint32_t b) { return stretch.paragraph[a] == stretch.paragraph[b]; };
  if (owner.first < range.first) {
    while (!same(range.first, range.last - 1)) --range.last;
  } else {
    while (!same(range.first, range.last - 1)) ++range.first;
  }
  return range;
}

// The same words in the article, in pieces where a line stands apart within them.
std::vector<Range> pieces_in_article(const reader::Stretch& stretch, Range range) {
  std::vector<Range> out;
  for (std::uint32_t first = range.first; first < range.last;) {
    std::uint32_t end = first + 1;
    while (end < range.last && stretch.tokens[end] == stretch.tokens[end - 1] + 1) ++end;
    out.push_back(in_article(stretch, {first, end}));
    first = end;
  }
  return out;
}

std::uint32_t begins(const RoleFinding& finding) { return std::min(finding.contents.front().first, finding.cue.first); }

void find(const Head& head, const reader::Stretch& read, std::vector<RoleFinding>& found) {
  if (head.state == 0) return;
  const Labels labels = label(head, score(head, read.encoded));
  for (const Link& linked : link(head, read, role_spans(labels.best))) {
    const float sure = confidence(head, read, labels, linked);
    if (sure < head.least_confidence) continue;
    RoleFinding finding;
    const Range cue = in_one_paragraph(read, linked.cue, linked.contents.front());
    finding.cue = in_article(read, cue);
    if (linked.source) {
      const Range source = in_one_paragraph(read, *linked.source, cue);
      if (read.paragraph[source.first] == read.paragraph[cue.first]) finding.source = in_article(read, source);
    }
    for (const Range content : linked.contents) {
      for (const Range piece : pieces_in_article(read, content)) finding.contents.push_back(piece);
    }
    finding.confidence = static_cast<double>(sure);
    found.push_back(std::move(finding));
  }
}

}  // namespace

RoleReading read(const Article& article, std::span<const Attribution> by_rule, std::size_t most_kept) {
  RoleReading out;
  out.encodings = reader::read(article, by_rule, most_kept,
                               [&](const reader::Stretch& stretch) { find(head(), stretch, out.found); });
  std::stable_sort(out.found.begin(), out.found.end(),
                   [](const RoleFinding& a, const RoleFinding& b) { return begins(a) < begins(b); });
  return out;
}

}  // namespace sayso::roles
