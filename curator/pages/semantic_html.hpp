// The document face as static HTML: the same tree of words, in which what chooses a record or a
// subject is a link and what only a program can do is left out.
#pragma once

#include <string_view>

#include "curator/pages/html_writer.hpp"
#include "engine/model/dataset.hpp"
#include "engine/outline/semantic_tree.hpp"

namespace rostrum {

// Writes what is in a region, its headings one level higher: that of the record is the page's own.
// `root` leads from the page to the site: "../../". Items of a list that are records get their id
// as the element's.
void write_region(HtmlWriter& html, const SemanticNode& region, const Dataset& dataset,
                  std::string_view root);

}  // namespace rostrum
