// What a check finds: an error, which keeps the data from being packed, or a warning, which a
// curator may accept.
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "curator/folder.hpp"
#include "curator/text_place.hpp"
#include "engine/load/load_error.hpp"

namespace rostrum {

enum class Severity : std::uint8_t { error, warning };

struct Finding {
  Severity severity = Severity::error;
  std::string path = {};     // of the file, below the data folder; empty for the whole folder
  std::string pointer = {};  // JSON pointer in the file; empty for the whole file
  std::string words = {};    // what is required or odd, and in brackets what to do
  std::string rule = {};     // id of a warning's rule: "likely-duplicate"; empty for errors
  std::string at = {};  // what a warning is about, for accepted.json: an id, or "id|id" in order
  std::optional<TextPlace> place = {};

  auto operator<=>(const Finding&) const = default;
};

class Findings {
 public:
  void error(std::string path, std::string pointer, std::string words);
  // An error at a place that is known already.
  void error_at(std::string path, TextPlace place, std::string words);
  void warning(std::string_view rule, std::string at, std::string path, std::string pointer,
               std::string words);

  std::vector<Finding> take() { return std::move(list_); }
  std::vector<Finding>& list() { return list_; }
  std::size_t count(Severity severity) const;

 private:
  std::vector<Finding> list_;
};

// Rule and hint of an error of the loader: "must be text, not a number (put it in quotes)".
std::string words_of(const LoadError& error);

// "a|b", the ids in the order of their letters, so that there is one way to write a pair.
std::string pair_of_ids(std::string_view a, std::string_view b);

// Gives every finding with a pointer its place in the file's text.
void find_places(std::vector<Finding>& findings, const Folder& folder);

// One line: "data/forums/x.json:12:5: error: /title: must not be empty (leave out what is not
// known)". `data` is the folder as the curator named it; colours are for terminals.
std::string text_from_finding(const Finding& finding, std::string_view data, bool colours = false);

}  // namespace rostrum
