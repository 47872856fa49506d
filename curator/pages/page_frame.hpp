// What every page of the site has round its own content: the head with what search engines and link
// previews read, the way to the explorer and to the other pages, the facts of the dataset.
#pragma once

#include <string>
#include <string_view>
#include <utility>

#include "curator/pages/html_writer.hpp"
#include "engine/model/dataset.hpp"
#include "engine/text/language.hpp"

namespace rostrum {

struct PageFrame {
  const Language& language;
  const Dataset& dataset;
  std::string_view site;  // its address, with a slash at its end; "" when it is not known
  std::string path;       // of the page, below the site: "forums/kuwait-2024/"
  std::string title;      // of the window
  std::string heading;    // for previews
  std::string description;
  std::string_view type = "website";  // of OpenGraph
  std::string json_ld;                // may be empty
  std::string explorer;               // the address of the same in the explorer, below the site
};

// From the page back to the site: "../../".
std::string root_of(const PageFrame& frame);

// Up to the page's own content, which goes into <main>, and what follows it.
void begin_page(HtmlWriter& html, const PageFrame& frame);
void end_page(HtmlWriter& html, const PageFrame& frame);

// A page that stands where another one stood, and leads to it.
std::string moved_page(const Language& language, std::string_view site, std::string_view title,
                       std::string_view path);

}  // namespace rostrum
