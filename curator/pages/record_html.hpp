// The page of a forum as static HTML: the words that the explorer shows. Names lead to the
// explorer's pages of their subjects.
#pragma once

#include <string_view>

#include "curator/pages/html_writer.hpp"
#include "engine/model/dataset.hpp"
#include "engine/present/record_page.hpp"
#include "engine/text/language.hpp"

namespace rostrum {

// Writes everything from the heading to the sources. `root` leads from the page to the site:
// "../../". What was said and agreed has the record's id as the element's, a source "source-2".
void write_record(HtmlWriter& html, const Language& language, const RecordPage& page,
                  const Dataset& dataset, std::string_view root);

// A text with a link in it, made of a message with name_slot(0) where the link's name stands.
void write_link_in(HtmlWriter& html, std::string_view text, std::string_view name,
                   std::string_view address, std::string_view relation = {});

}  // namespace rostrum
