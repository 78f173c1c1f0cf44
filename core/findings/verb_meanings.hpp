// What verbs tell, where "will" or "wants to" stands before them: a deed, or something else.
#pragma once

#include <string_view>

namespace sayso {

// `verb` is a base form in lower case.
bool tells_state(std::string_view verb);       // be, know: nobody’s deed
bool tells_schedule(std::string_view verb);    // arrive, meet: what is due
bool tells_saying(std::string_view verb);      // thank, note: what wanting to say it says
bool tells_resolve(std::string_view verb);     // defend, veto: what a party sets itself

}  // namespace sayso
