#include "reader/reading.hpp"

#include <algorithm>
#include <utility>

namespace sayso::reader {
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

// Numbers within a signed byte.
std::vector<std::int8_t> bytes(const Numbers<std::int16_t>& numbers) {
  std::vector<std::int8_t> out(numbers.size());
  std::transform(numbers.begin(), numbers.end(), out.begin(),
                 [](std::int16_t x) { return static_cast<std::int8_t>(x); });
  return out;
}

}  // namespace

Stretch stretch(const Encoder& encoder, const Article& article, std::span<const std::uint32_t> tokens,
                const std::vector<TokenFeatures>& features) {
  Stretch out;
  out.tokens.assign(tokens.begin(), tokens.end());
  const Token* before = nullptr;
  for (const std::uint32_t i : tokens) {
    const Token& token = article.text.tokens()[i];
    out.sentence.push_back(before == nullptr ? 0 : out.sentence.back() + (token.sentence != before->sentence));
    out.paragraph.push_back(before == nullptr ? 0 : out.paragraph.back() + (token.paragraph != before->paragraph));
    out.features.push_back(features[i]);
    before = &token;
  }
  out.encoded = encode(encoder, out.features);
  return out;
}

void Encodings::add(Stretch read) {
  Kept& to = stretches_.emplace_back();
  if (read.tokens.size() <= room_) {
    room_ -= read.tokens.size();
    to.encoding.state = bytes(read.encoded.state);
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
      const Encoded encoded = encode(encoder(), stretch.features);
      visit({stretch.encoding.tokens, bytes(encoded.state), bytes(encoded.embedded)});
    }
  }
}

Encodings read(const Article& article, std::span<const Attribution> by_rule, std::size_t most_kept,
               const std::function<void(const Stretch&)>& visit) {
  Encodings out(most_kept);
  if (encoder().width == 0) return out;
  const std::vector<TokenFeatures> all = features(article, by_rule);
  for (const std::vector<std::uint32_t>& tokens : stretches(article)) {
    if (wordless(article, tokens)) continue;
    Stretch read = stretch(encoder(), article, tokens, all);
    visit(read);
    out.add(std::move(read));
  }
  return out;
}

}  // namespace sayso::reader
