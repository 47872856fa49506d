// The name of the current view, for the browser's tab and history.
#pragma once

#include <string>

#include "engine/session/session.hpp"

namespace rostrum::web {

// "OSCE conference 2018, Minsk · Rostrum" for a record, "Ali Naghiyev · Rostrum" for a subject; the
// search text when neither is chosen; else "Rostrum".
std::string page_title(const Session& session);

}  // namespace rostrum::web
