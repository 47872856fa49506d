// Compare: two to four forums, subjects or years side by side, counted over the whole collection,
// whatever the filters. Both faces draw from it.
//
// Everything is in words and in a defined order. Nothing is cut: a face shows the first rows of a
// section and offers all.
#pragma once

#include <cstddef>
#include <optional>
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
  std::string note;           // of the dataset, what it is; may be empty
  // Section that has the column itself as its only value, or nearly: "compare/forums" of a forum.
  // Empty for a year, a topic, a group of countries.
  std::string own_section;
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

// What the columns said on one topic, statement beside statement. Statements are by date, the
// oldest first, then as the dataset has them.
struct CompareSaid {
  // One that can be chosen: that two columns at least spoke on.
  struct Choice {
    std::string key;    // in both faces: "said-topic:terrorism"
    std::string id;     // what SetSaidTopic takes
    std::string words;  // "Terrorism: 12 and 3"
    bool chosen = false;
  };
  struct Side {
    std::string heading;  // "Azerbaijan: 12 statements"
    std::string place;    // before keys: "said:country:AZE:", as a statement can stand twice
    std::vector<StatementId> statements;
  };
  std::string heading;  // "What each said on terrorism"
  std::vector<Choice> topics;
  std::vector<Side> sides;     // one a column
  std::string toggle_key;      // of what shows all of them
  std::string all_words = {};  // "Show all 312"; empty where the first are all
};

struct ComparePage {
  std::vector<CompareColumn> columns;
  std::vector<CompareFact> facts;
  std::vector<CompareOverlap> overlaps;  // all of them, then every pair; none below two columns
  std::vector<CompareSection> sections;  // those that have rows
  std::optional<CompareSaid> said;       // nothing without a topic that two columns spoke on
};

// Texts that name nothing are left out. Without a topic of the reader's, or with one that no column
// spoke on, the topic is the one that most of them spoke on, and of these where the one that said
// least said most.
ComparePage build_compare_page(const Language& language, const Dataset& dataset,
                               const std::vector<std::string>& texts,
                               std::string_view said_topic = {});

// What the reader sees, and what to do next.
std::string_view compare_advice(const Language& language, const ComparePage& page);
// "Compare: Azerbaijan, Kuwait"; "Compare" alone before anything is.
std::string compare_heading(const Language& language, const ComparePage& page);

// The statements of a side that are shown, and the text that offers all; see SubjectPage's.
std::span<const StatementId> shown_statements(const CompareSaid& said,
                                              const CompareSaid::Side& side, const UiState& ui);
std::string_view more_text(const Language& language, const CompareSaid& said, const UiState& ui);

// The rows shown, and the text that offers all; see SubjectPage's.
std::span<const CompareRow> shown_rows(const CompareSection& section, const UiState& ui);
std::string_view more_text(const Language& language, const CompareSection& section,
                           const UiState& ui);

}  // namespace rostrum
