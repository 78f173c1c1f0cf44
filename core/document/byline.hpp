// Who wrote the article, by its byline.
//
//   "By Tom Li, Norland Correspondent"   Tom Li
//   "By Tom Li and Rosa Hale"            nobody alone
#pragma once

#include <string_view>

namespace sayso {

// The one person whom a byline names, as a part of it; empty when it names none, or several.
std::string_view name_in_byline(std::string_view line);

}  // namespace sayso
