// Parts that the pages of records and of subjects share: words in their language, facts, ways to
// other pages.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "curator/pages/html_writer.hpp"
#include "curator/pages/page_input.hpp"
#include "engine/present/linked_words.hpp"
#include "engine/present/record_page.hpp"

namespace rostrum {

class PageParts {
 public:
  // `root` leads from the page to the site: "../../". All must outlive it.
  PageParts(HtmlWriter& html, const PageInput& input, std::string_view root)
      : html_(html), input_(input), root_(root) {}

  // Nothing for no words. `language` is that of the words, as BCP 47 has it; empty: the page's.
  void paragraph(std::string_view words, std::string_view language = {});
  // A name that leads to its page.
  void page_link(std::string_view name, std::string_view selection);
  // Terms with their words, other names before them; nothing for none.
  void facts(const std::vector<PageFact>& facts, const std::vector<std::string>& other_names = {});
  // In a line, each by itself: scripts that run the other way leave what stands beside them alone.
  void names(const std::vector<std::string>& names);
  // That a summary is in our words, with the way to how it was made.
  void own_words();
  // In one line where something was read, and why there is no address where there is none.
  void source_line(const RecordSource& source);
  // Everything known of a source.
  void source(const RecordSource& source);
  // A link below the site.
  void way(std::string_view words, std::string_view path);

 private:
  std::string_view marked(std::string_view tag) const;
  void items(const LinkedWords& items);
  void web_link(std::string_view words, std::string_view url, std::string_view language = {});

  HtmlWriter& html_;
  const PageInput& input_;
  std::string_view root_;
};

// A text with a link in it, made of a message with name_slot(0) where the link's name stands.
void write_link_in(HtmlWriter& html, std::string_view text, std::string_view name,
                   std::string_view address, std::string_view relation = {});

}  // namespace rostrum
