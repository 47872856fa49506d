// The name of the current view, for the browser's tab and history.
#pragma once

#include <string>

#include "engine/session/session.hpp"

namespace rostrum::web {

// "OSCE conference 2018, Minsk · Rostrum"; the search text when no record is chosen; else
// "Rostrum".
std::string page_title(const Session& session);

}  // namespace rostrum::web
