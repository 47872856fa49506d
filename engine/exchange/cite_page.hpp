// What the sheet of Cite says, for both faces: what is cited, in three styles, and for reference
// managers.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "engine/exchange/excerpt.hpp"
#include "engine/state/action.hpp"
#include "engine/text/language.hpp"

namespace rostrum {

// Between citations of several records.
inline constexpr std::string_view citation_break = "\n\n";

struct CiteControl {
  std::string key;    // "cite:apa"
  std::string label;  // "Copy"
  std::string name;   // without what stands beside it: "Copy the citation in APA 7"
  Action action;
};

struct CiteEntry {
  std::string key;   // "cite-text:apa"
  std::string name;  // "APA 7"
  std::string text;  // perhaps of several, each a paragraph
  std::vector<CiteControl> controls;
};

struct CiteChoice {
  std::string key;    // "cite-about:view"
  std::string label;  // "This view", "This record"
  std::string id;     // of the record; empty: the view
  bool chosen = false;
};

struct CitePage {
  std::vector<CiteChoice> choices;  // empty when there is nothing to choose
  std::string about;                // "Speech at Kuwait phase of the Dushanbe Process"
  std::string source;               // where the record was read; may be empty
  std::vector<CiteEntry> styles;
  std::vector<CiteEntry> files;
};

// What is said of it below: of the link, where one leads to what is cited, and of names.
Plain cite_note(bool link_has_data);

CitePage make_cite_page(const Language& language, const Dataset& dataset,
                        const FacetDomains& domains, const State& state, std::string_view base_url,
                        std::string_view today);

}  // namespace rostrum
