// The words of a forum's page as static HTML: those that the explorer shows. Names lead to the
// pages of their subjects.
#pragma once

#include <string_view>

#include "curator/pages/html_writer.hpp"
#include "curator/pages/page_input.hpp"
#include "engine/present/record_page.hpp"

namespace rostrum {

// Writes everything from the heading to the sources. `root` leads from the page to the site:
// "../../". What was said and agreed has the record's id as the element's, a source "source-2".
void write_record(HtmlWriter& html, const PageInput& input, const RecordPage& page,
                  std::string_view root);

}  // namespace rostrum
