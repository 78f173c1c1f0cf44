#include "document/byline.hpp"

#include <re2/re2.h>

namespace sayso {

std::string_view name_in_byline(std::string_view line) {
  static const RE2 one_name(
      R"((?:(?i:(?:[a-z]+ )*by|author|from):? )?)"
      R"((\p{Lu}[^\s,;:|/()&]*(?: (?:(?:d[aeiu]|v[ao]n|der|den|bin|al|el|la|le) )*\p{Lu}[^\s,;:|/()&]*){1,2}))"
      R"((?:\.|(?:[,|:]| [|–—·-]| in\b| at\b| for\b| from\b| \().*)?)");
  static const RE2 another(R"((?:, | and | & | with )\p{Lu}\S+ \p{Lu}\S+(?: and .*)?)");
  static const RE2 office(R"(.*(?i:correspondent|reporter|editor|writer|columnist|chief|bureau|analyst|staff))");
  static const RE2 body(
      R"(.* (?:Press|Times|News|Post|Staff|Desk|Agency|Service|Reporter|Correspondent|Editor|Writer))");
  std::string_view name;
  if (!RE2::FullMatch(line, one_name, &name) || RE2::FullMatch(name, body)) return {};
  const auto behind = static_cast<std::size_t>(name.data() - line.data()) + name.size();
  const std::string_view rest = line.substr(behind);
  if (name.ends_with('.')) name.remove_suffix(1);
  return RE2::FullMatch(rest, another) && !RE2::FullMatch(rest, office) ? std::string_view{} : name;
}

}  // namespace sayso
