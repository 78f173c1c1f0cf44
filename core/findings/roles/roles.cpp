#include "findings/roles/roles.hpp"

#include <algorithm>
#include <span>
#include <utility>

#include "findings/roles/confidence.hpp"
#include "findings/roles/features.hpp"
#include "findings/roles/labels.hpp"
#include "findings/roles/links.hpp"
#include "findings/roles/network.hpp"

namespace sayso::roles {
namespace {

constexpr std::size_t longest_stretch = 8192;  // tokens: longer than nearly every article

// Where the stretch ends that begins at place `first` of `body`: at the last paragraph's, or else sentence's, end in
// reach.
std::size_t end_of_stretch(const Article& article, const std::vector<std::uint32_t>& body, std::size_t first) {
  if (body.size() - first <= longest_stretch) return body.size();
  const std::vector<Token>& tokens = article.text.tokens();
  for (const auto of : {&Token::paragraph, &Token::sentence}) {
    std::size_t end = first + longest_stretch;
    while (end > first && tokens[body[end]].*of == tokens[body[end - 1]].*of) --end;
    if (end > first) return end;
  }
  return first + longest_stretch;
}

// Whether nothing but marks and signs stands there, of which nobody says anything: a megabyte of them has a million
// tokens, and the network takes more time for each than all else together.
bool wordless(const Article& article, const std::vector<std::uint32_t>& tokens) {
  return std::none_of(tokens.begin(), tokens.end(),
                      [&](std::uint32_t i) { return article.text.tokens()[i].kind == TokenKind::word; });
}

// The body of an article in stretches, and each line that stands apart in one of its own.
std::vector<std::vector<std::uint32_t>> stretches(const Article& article) {
  std::vector<std::vector<std::uint32_t>> out;
  std::vector<std::uint32_t> body;
  for (const Range paragraph : article.text.paragraphs()) {
    const bool apart = article.apart(paragraph.first);
    if (apart) out.emplace_back();
    std::vector<std::uint32_t>& to = apart ? out.back() : body;
    for (std::uint32_t i = paragraph.first; i < paragraph.last; ++i) to.push_back(i);
  }
  for (std::size_t first = 0; first < body.size();) {
    const std::size_t end = end_of_stretch(article, body, first);
    out.emplace_back(body.begin() + static_cast<std::ptrdiff_t>(first),
                     body.begin() + static_cast<std::ptrdiff_t>(end));
    first = end;
  }
  return out;
}

Range in_article(const Stretch& stretch, Range range) {
  return {stretch.tokens[range.first], stretch.tokens[range.last - 1] + 1};
}

// What a source or a cue has in its last paragraph, or in its first when what it belongs to stands before it.
Range in_one_paragraph(const Stretch& stretch, Range range, Range owner) {
  const auto same = [&](std::uint32_t a, std::uint32_t b) { return stretch.paragraph[a] == stretch.paragraph[b]; };
  if (owner.first < range.first) {
    while (!same(range.first, range.last - 1)) --range.last;
  } else {
    while (!same(range.first, range.last - 1)) ++range.first;
  }
  return range;
}

// The same words in the article, in pieces where a line stands apart within them.
std::vector<Range> pieces_in_article(const Stretch& stretch, Range range) {
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

void find(const Network& net, const Stretch& read, std::vector<RoleFinding>& found) {
  const Labels labels = label(net, read.encoded.scores);
  for (const Link& linked : link(net, read, role_spans(labels.best))) {
    const float sure = confidence(net, read, labels, linked);
    if (sure < net.least_confidence) continue;
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

// Numbers within a signed byte.
std::vector<std::int8_t> bytes(const std::vector<std::int16_t>& numbers) {
  std::vector<std::int8_t> out(numbers.size());
  std::transform(numbers.begin(), numbers.end(), out.begin(),
                 [](std::int16_t x) { return static_cast<std::int8_t>(x); });
  return out;
}

}  // namespace

void Encodings::add(Stretch read) {
  Kept& to = stretches_.emplace_back();
  if (read.tokens.size() <= room_) {
    room_ -= read.tokens.size();
    to.encoding.state = bytes(read.encoded.quantized);
    to.encoding.embedded = bytes(read.encoded.embedded);
  } else {
    to.features = std::move(read.features);
  }
  to.encoding.tokens = std::move(read.tokens);
}

void Encodings::for_each(const std::function<void(const Encoding&)>& visit) const {
  for (const Kept& stretch : stretches_) {
    if (stretch.features.empty()) {
      visit(stretch.encoding);
    } else {
      const Encoded encoded = encode(network(), stretch.features);
      visit({stretch.encoding.tokens, bytes(encoded.quantized), bytes(encoded.embedded)});
    }
  }
}

RoleReading read(const Article& article, std::span<const Attribution> by_rule, std::size_t most_kept) {
  const Network& net = network();
  RoleReading out;
  if (net.width == 0) return out;
  const std::vector<TokenFeatures> all = features(article, by_rule);
  out.encodings = Encodings(most_kept);
  for (const std::vector<std::uint32_t>& tokens : stretches(article)) {
    if (wordless(article, tokens)) continue;
    Stretch read = stretch(net, article, tokens, all);
    find(net, read, out.found);
    out.encodings.add(std::move(read));
  }
  std::stable_sort(out.found.begin(), out.found.end(),
                   [](const RoleFinding& a, const RoleFinding& b) { return begins(a) < begins(b); });
  return out;
}

}  // namespace sayso::roles
