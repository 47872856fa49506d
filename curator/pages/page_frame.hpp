// What every page of the site has round its own content: the head with what search engines and link
// previews read, the way to the explorer and to the other pages, the facts of the dataset.
#pragma once

#include <string>
#include <string_view>
#include <utility>

#include "curator/pages/html_writer.hpp"
#include "curator/pages/page_input.hpp"

namespace rostrum {

struct PageFrame {
  const PageInput& input;
  std::string path;     // of the page, below the site: "forums/kuwait-2024/"
  std::string title;    // of the window
  std::string heading;  // for previews
  std::string description;
  std::string_view type = "website";  // of OpenGraph
  std::string json_ld{};
  std::string explorer{};    // the address of the same in the explorer, below the site
  std::string list{};        // the list that the page is in, below the site; empty for a list
  std::string list_words{};  // "All forums"
  std::string canonical{};   // what says the same and more, below the site; empty: the page itself
  // In the page's own folder, for those who follow it; empty where there is none.
  std::string feed_title{};
  std::string calendar_title{};
};

// From the page back to the site: "../../".
std::string root_of(const PageFrame& frame);

// Up to the page's own content, which goes into <main>, and what follows it.
void begin_page(HtmlWriter& html, const PageFrame& frame);
void end_page(HtmlWriter& html, const PageFrame& frame);

// The page with what `write` puts into <main>, which is told the way to the site: "../../".
template <typename Write>
std::string framed_page(const PageFrame& frame, Write write) {
  HtmlWriter html;
  begin_page(html, frame);
  write(html, root_of(frame));
  end_page(html, frame);
  return std::move(html).take();
}

// Links to the page's feed and calendar, as far as there are any; a list without a feed of its own
// has that of the site.
void write_follow(HtmlWriter& html, const PageFrame& frame);

// A page that stands where another one stood, two folders below the site, and leads to it.
std::string moved_page(const PageInput& input, std::string_view title, std::string_view path);

}  // namespace rostrum
