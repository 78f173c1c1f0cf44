#include "text/written_out.hpp"

#include <algorithm>
#include <array>
#include <charconv>
#include <system_error>

namespace sayso {
namespace {

struct Entity {
  std::string_view name;
  char32_t code;
};

// By their names in HTML: marks, blanks and dashes, and the letters that names in the news have. A name stands without
// its "&".
constexpr std::array entities = {
    Entity{"quot;", '"'},     Entity{"amp;", '&'},       Entity{"apos;", '\''},     Entity{"lt;", '<'},
    Entity{"gt;", '>'},       Entity{"ldquo;", 0x201C},  Entity{"rdquo;", 0x201D},  Entity{"bdquo;", 0x201E},
    Entity{"lsquo;", 0x2018}, Entity{"rsquo;", 0x2019},  Entity{"sbquo;", 0x201A},  Entity{"laquo;", 0xAB},
    Entity{"raquo;", 0xBB},   Entity{"lsaquo;", 0x2039}, Entity{"rsaquo;", 0x203A}, Entity{"nbsp;", 0xA0},
    Entity{"ensp;", 0x2002},  Entity{"emsp;", 0x2003},   Entity{"thinsp;", 0x2009}, Entity{"shy;", 0xAD},
    Entity{"ndash;", 0x2013}, Entity{"mdash;", 0x2014},  Entity{"hellip;", 0x2026}, Entity{"pound;", 0xA3},
    Entity{"euro;", 0x20AC},  Entity{"aacute;", 0xE1},   Entity{"aring;", 0xE5},    Entity{"auml;", 0xE4},
    Entity{"aelig;", 0xE6},   Entity{"ccedil;", 0xE7},   Entity{"eacute;", 0xE9},   Entity{"egrave;", 0xE8},
    Entity{"iacute;", 0xED},  Entity{"ntilde;", 0xF1},   Entity{"oacute;", 0xF3},   Entity{"oslash;", 0xF8},
    Entity{"ouml;", 0xF6},    Entity{"uacute;", 0xFA},   Entity{"uuml;", 0xFC},     Entity{"szlig;", 0xDF},
};
constexpr std::size_t longest = 9;  // bytes of one, "#x1F600;" too

// Numbers of the marks in Windows-1252, which pages give for them as if they were Unicode's.
constexpr std::array windows_marks = {
    Entity{"#133;", 0x2026}, Entity{"#145;", 0x2018}, Entity{"#146;", 0x2019}, Entity{"#147;", 0x201C},
    Entity{"#148;", 0x201D}, Entity{"#150;", 0x2013}, Entity{"#151;", 0x2014},
};

// What stands for a mark: its UTF-8 taken for Windows-1252 (“ as â€œ) or its Windows-1252 for Unicode, an escape that
// a program left, two single marks for a double one, and look-alikes.
constexpr std::array stand_ins = {
    Entity{"â€œ", 0x201C},  Entity{"â€\u009D", 0x201D}, Entity{"â€™", 0x2019}, Entity{"â€˜", 0x2018},
    Entity{"â€“", 0x2013},  Entity{"â€”", 0x2014},      Entity{"â€¦", 0x2026}, Entity{"â€", 0x201D},
    Entity{"\u0091", '\''}, Entity{"\u0092", '\''},     Entity{"\u0093", '"'}, Entity{"\u0094", '"'},
    Entity{"\\\"", '"'},    Entity{"\\'", '\''},        Entity{"‘‘", '"'},     Entity{"’’", '"'},
    Entity{"″", '"'},       Entity{"❝", 0x201C},        Entity{"❞", 0x201D},   Entity{"〝", 0x201C},
    Entity{"〞", 0x201D},   Entity{"´", '\''},
};

template <std::size_t size>
char32_t named(const std::array<Entity, size>& all, std::string_view name) {
  const auto at = std::find_if(all.begin(), all.end(), [&](const Entity& entity) { return entity.name == name; });
  return at == all.end() ? 0 : at->code;
}

// "#8220;", "#x201C;": the character of that number; 0 when it is none that is seen.
char32_t numbered(std::string_view name) {
  if (!name.starts_with('#')) return 0;
  std::string_view digits = name.substr(1, name.size() - 2);
  const bool hexadecimal = digits.starts_with('x') || digits.starts_with('X');
  if (hexadecimal) digits.remove_prefix(1);
  std::uint32_t code = 0;
  const char* const end = digits.data() + digits.size();
  const auto [stopped, error] = std::from_chars(digits.data(), end, code, hexadecimal ? 16 : 10);
  if (error != std::errc() || stopped != end) return 0;
  const bool surrogate = code >= 0xD800 && code <= 0xDFFF;
  const bool seen = (code >= 0x20 && code <= 0x7E) || (code >= 0xA0 && code <= 0x10FFFF && !surrogate);
  return seen ? code : 0;
}

// What the name at the head of `behind`, the text behind an "&", writes out, and how long it is.
utf8::Decoded name_at(std::string_view behind) {
  const std::size_t end = behind.substr(0, longest).find(';');
  if (end == behind.npos) return {0, 0, false};
  const std::string_view name = behind.substr(0, end + 1);
  char32_t code = named(entities, name);
  if (code == 0) code = named(windows_marks, name);
  if (code == 0) code = numbered(name);
  return {code, code == 0 ? 0 : static_cast<std::uint32_t>(name.size()), code != 0};
}

}  // namespace

utf8::Decoded written_out(std::string_view utf8, std::size_t at) {
  const bool plain = static_cast<unsigned char>(utf8[at]) < 0x80 && utf8[at] != '&' && utf8[at] != '\\';
  if (plain) return {0, 0, false};
  const std::string_view here = utf8.substr(at, longest);
  for (const Entity& mark : stand_ins) {
    if (here.starts_with(mark.name)) return {mark.code, static_cast<std::uint32_t>(mark.name.size()), true};
  }
  if (utf8[at] != '&') return {0, 0, false};
  utf8::Decoded once = name_at(utf8.substr(at + 1));
  if (once.code == '&') {
    const utf8::Decoded twice = name_at(utf8.substr(at + 1 + once.length));
    if (twice.valid) once = {twice.code, once.length + twice.length, true};
  }
  if (once.valid) ++once.length;
  return once;
}

}  // namespace sayso
