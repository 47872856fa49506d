// The page that lists all forums by year, the newest first, and says what the dataset is.
#pragma once

#include <string>

#include "curator/pages/page_input.hpp"

namespace rostrum {

// `has_calendar` says whether one lies beside it.
std::string index_page(const PageInput& input, bool has_calendar);

}  // namespace rostrum
