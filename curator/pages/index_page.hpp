// The page that lists all forums by year, the newest first, and says what the dataset is.
#pragma once

#include <string>

#include "curator/pages/forum_page.hpp"

namespace rostrum {

std::string index_page(const PageInput& input);

}  // namespace rostrum
