// A record, or the view, as a thing that is cited: what every style and every reference format
// needs to know of it.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "engine/model/dataset.hpp"
#include "engine/text/language.hpp"

namespace rostrum {

// As CITATION.cff of the dataset has them.
inline constexpr std::string_view dataset_title =
    "Rostrum: International security forums and what was said there";
inline constexpr std::string_view dataset_editors = "The editors of Rostrum";

enum class ReferenceKind : std::uint8_t { forum, statement, outcome, view };

// Texts are in the language that it was made with.
struct Reference {
  ReferenceKind kind = ReferenceKind::view;
  std::string id;                    // the record's; of a view "rostrum-2026-11-22-4f0c2a91"
  std::vector<std::string> authors;  // whole names: which part is the family's is not known
  std::string title;                 // "Speech at Kuwait phase of the Dushanbe Process"
  std::string genre;                 // "Speech", "Declaration", "Forum", "Data set"
  std::string event;                 // the forum's title, of a statement or outcome
  std::string place;
  std::optional<DateSpan> date;
  std::string summary;
  std::vector<std::string> topics;
  std::string source;     // "“Report from Kuwait”, Example, 6 Nov 2024"; what it was read in
  std::string publisher;  // of that source
  std::string url;        // of that source; may be empty
  std::string link;       // into Rostrum, pinned to the version; may be empty
  std::string version;    // of the dataset
};

Reference reference_of(const Language& language, const Dataset& dataset, const RecordId& record,
                       std::string_view base_url);

// The view with its words; empty words are the whole collection. The address, without its version,
// tells one view's id from another's; the plain view has none.
Reference reference_of_view(const Language& language, const Dataset& dataset,
                            std::string_view words, std::string_view address, std::string link);

// "As recorded in Rostrum, version 2026.11.22, https://…. Read in “Report”, Example, 6 Nov 2024."
std::string note_of(const Language& language, const Reference& reference);

// Where it can be read: the source's address, else the link.
const std::string& address_of(const Reference& reference);

}  // namespace rostrum
