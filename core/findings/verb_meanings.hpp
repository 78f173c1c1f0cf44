// What verbs tell, where "will" or "wants to" stands before them: a deed, or something else.
#pragma once

#include <string_view>

namespace sayso {

// `verb` is a base form in lower case.
bool tells_state(std::string_view verb);       // be, know: nobody’s deed
bool tells_schedule(std::string_view verb);    // arrive, meet: what is due
bool tells_saying(std::string_view verb);      // thank, note: what wanting to say it says
bool tells_resolve(std::string_view verb);     // defend, veto: what a party sets itself
bool wishes_after_would(std::string_view verb);  // like: a wish only in "would like to"
bool tells_wish(std::string_view verb);        // want, hope: may only lead up to what is said
bool plans(std::string_view verb);             // plan, intend: a denial is a plan as well
bool makes(std::string_view verb);             // makes, put (any form): something its goal
bool expects(std::string_view verb);           // expect, allow (any form): somebody to do something, which is no plan
bool tells_feeling(std::string_view adjective);  // proud, ashamed: after "should be"
bool rejects(std::string_view verb);           // reject, oppose (any form): what others want
bool addresses(std::string_view verb);         // look, listen: no order, though it has an order’s form

}  // namespace sayso
