// The way from the explorer to the plain pages that are served beside it, for both faces.
#pragma once

#include <string>
#include <string_view>

#include "engine/model/dataset.hpp"

namespace rostrum {

// Not for a file of the reader's own, nor for a site that is opened from a disk.
bool has_plain_pages(const Dataset& dataset, std::string_view base_url);

// The address of the page of a record or a subject; empty where there are none, and for what is
// not in the dataset. A subject that nothing is linked to has none either, which is not seen here.
std::string plain_page_url(const Dataset& dataset, std::string_view base_url,
                           std::string_view selection);

}  // namespace rostrum
