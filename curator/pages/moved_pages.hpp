// Pages that stand where retired ids had theirs, and lead to the ones in use.
#pragma once

#include "curator/bundle.hpp"
#include "curator/folder.hpp"
#include "curator/pages/page_input.hpp"

namespace rostrum {

// `document` is the bundle's. An id without a kind is looked for among all.
Folder moved_pages(const PageInput& input, const JsonValue& document);

}  // namespace rostrum
