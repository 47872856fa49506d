// Compare: two to four forums, subjects or years side by side, counted over the whole collection,
// whatever the filters. Both faces draw from it.
//
// Everything is in words and in a defined order. Nothing is cut: a face shows the first rows of a
// section and offers all.
#pragma once

#include <cstddef>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "engine/present/compare/compare_item.hpp"
#include "engine/present/compare/compare_rows.hpp"
#include "engine/state/ui_state.hpp"

namespace rostrum {

struct CompareColumn {
  std::string text;        // "country:AZE"
  std::string selection;   // what its name opens; empty for a year
  std::string page_key;    // of its name in both faces: "compare:page:country:AZE"
  std::string remove_key;  // of what takes it out: "compare:remove:country:AZE"
  std::string name;
  std::string kind;
  bool named_by_data = true;  // its name is a text of the dataset
  std::string basis;          // which records belong to it
};

// What is known of each column: "When", "Forums", "Participants".
struct CompareFact {
  std::string id;  // "participants", for keys
  std::string label;
  std::vector<std::string> words;  // one a column
};

// What columns have in common: of the values that any of them has, those that all have.
struct CompareOverlap {
  struct Part {
    std::string key;  // of the section: "compare/topics"
    std::uint32_t shared = 0;
    std::uint32_t of = 0;
  };
  std::vector<std::size_t> columns;  // ascending, two or more
  std::string between;               // "Azerbaijan and Kuwait"
  std::string words;                 // "12 of 40 topics · 3 of 90 speakers"
  std::vector<Part> parts;
};

struct ComparePage {
  std::vector<CompareColumn> columns;
  std::vector<CompareFact> facts;
  std::vector<CompareOverlap> overlaps;  // all of them, then every pair; none below two columns
  std::vector<CompareSection> sections;  // those that have rows
};

// Texts that name nothing are left out.
ComparePage build_compare_page(const Language& language, const Dataset& dataset,
                               const std::vector<std::string>& texts);

// What the reader sees, and what to do next.
std::string_view compare_advice(const Language& language, const ComparePage& page);
// "Compare: Azerbaijan, Kuwait"; "Compare" alone before anything is.
std::string compare_heading(const Language& language, const ComparePage& page);

// The rows shown, and the text that offers all; see SubjectPage's.
std::span<const CompareRow> shown_rows(const CompareSection& section, const UiState& ui);
std::string_view more_text(const Language& language, const CompareSection& section,
                           const UiState& ui);

}  // namespace rostrum
