// A section of Compare: values, such as topics, and how many records each column has with them.
#pragma once

#include <cstdint>
#include <functional>
#include <string>
#include <vector>

#include "engine/text/language.hpp"

namespace rostrum {

struct CompareCell {
  std::uint32_t count = 0;
  std::string words;  // "1,170"; "–" for none
};

struct CompareRow {
  std::string key;        // of the name in both faces: "compare:topics:topic:terrorism"
  std::string selection;  // what the name opens; empty: it has no page
  std::string name;
  std::string mark;          // "in both", "in all 3", "in 2 of 3"; empty in one column alone
  std::uint32_t shared = 0;  // columns that have it
  std::uint32_t total = 0;
  std::vector<CompareCell> cells;  // one a column
};

struct CompareSection {
  std::string key;         // "compare/topics", as ToggleSection has it
  std::string toggle_key;  // of its button in both faces: "section:compare/topics"
  std::string all_words;   // "Show all 312"; empty for a section that is not long
  std::string title;       // "Topics"
  std::string unit;        // "records"; what the numbers count
  std::string caption;     // "Topics: number of records", of the whole table

  std::uint32_t most = 0;        // in a cell, at least 1: the full length of a bar
  std::vector<CompareRow> rows;  // shared by most first, then most records, then names, then keys
};

// Counts how often columns meet the values of one table.
class CompareTally {
 public:
  CompareTally(std::size_t values, std::size_t columns)
      : columns_(columns), counts_(values * columns) {}

  void add(std::size_t column, std::uint32_t value) { ++counts_[value * columns_ + column]; }

  // What a value is called, and the text that selects it.
  struct Value {
    std::string selection;
    std::string name;
    std::string_view id = {};  // of what has no text that selects it
  };
  using Describe = std::function<Value(std::uint32_t value)>;
  // The rows of the values that were met. Rows have the section's key with ':' for '/' before the
  // selection, or the id of what has none.
  CompareSection section(const Language& language, std::string_view id,
                         const Describe& describe) const;

 private:
  std::size_t columns_;
  std::vector<std::uint32_t> counts_;  // a value's columns lie together
};

// "in both"; see CompareRow::mark.
std::string shared_mark(const Language& language, std::uint32_t shared, std::size_t columns);

}  // namespace rostrum
