#include "text/utf8.hpp"

#include <array>

namespace sayso::utf8 {
namespace {

// What may follow a lead byte: how long the character is and the range of its second byte (Unicode table 3-7).
struct Lead {
  std::uint32_t length;
  unsigned char low, high;
};

constexpr Lead lead(unsigned char byte) {
  if (byte >= 0xC2 && byte <= 0xDF) return {2, 0x80, 0xBF};
  if (byte == 0xE0) return {3, 0xA0, 0xBF};
  if (byte == 0xED) return {3, 0x80, 0x9F};
  if (byte >= 0xE1 && byte <= 0xEF) return {3, 0x80, 0xBF};
  if (byte == 0xF0) return {4, 0x90, 0xBF};
  if (byte >= 0xF1 && byte <= 0xF3) return {4, 0x80, 0xBF};
  if (byte == 0xF4) return {4, 0x80, 0x8F};
  return {0, 0, 0};
}

}  // namespace

Decoded decode_beyond_ascii(std::string_view text, std::size_t at) {
  const auto byte = [&](std::size_t i) { return static_cast<unsigned char>(text[i]); };
  const unsigned char first = byte(at);
  const Lead expected = lead(first);
  if (expected.length == 0) return {};
  char32_t code = first & (0x7Fu >> expected.length);
  for (std::uint32_t i = 1; i < expected.length; ++i) {
    const unsigned char low = i == 1 ? expected.low : 0x80, high = i == 1 ? expected.high : 0xBF;
    if (at + i >= text.size() || byte(at + i) < low || byte(at + i) > high) return {replacement, i, false};
    code = code << 6 | (byte(at + i) & 0x3Fu);
  }
  return {code, expected.length, true};
}

Repaired repair(std::string_view text) {
  Repaired out;
  out.text.reserve(text.size());
  std::size_t done = 0;
  for (std::size_t at = 0; at < text.size();) {
    const Decoded character = decode(text, at);
    if (!character.valid) {
      out.text.append(text.substr(done, at - done)).append("\xEF\xBF\xBD");
      ++out.replaced;
      done = at + character.length;
    }
    at += character.length;
  }
  out.text.append(text.substr(done));
  return out;
}

bool valid(std::string_view text) {
  for (std::size_t at = 0; at < text.size();) {
    const Decoded character = decode(text, at);
    if (!character.valid) return false;
    at += character.length;
  }
  return true;
}

std::size_t append(std::string& text, char32_t code) {
  const std::size_t length = code < 0x80 ? 1 : code < 0x800 ? 2 : code < 0x10000 ? 3 : 4;
  static constexpr std::array<unsigned char, 5> leads = {0, 0, 0xC0, 0xE0, 0xF0};
  text += static_cast<char>(leads[length] | code >> 6 * (length - 1));
  for (std::size_t rest = length - 1; rest-- > 0;) text += static_cast<char>(0x80u | (code >> 6 * rest & 0x3Fu));
  return length;
}

std::size_t floor(std::string_view text, std::size_t at) {
  if (at >= text.size()) return text.size();
  while (at > 0 && continues(text[at])) --at;
  return at;
}

}  // namespace sayso::utf8
