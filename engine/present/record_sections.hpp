// What was said and agreed at a forum as a reader who looks for something sees it: what was found
// stands first, the rest is folded until it is asked for. Both faces show these.
//
// Where nothing is looked for, or only the forum itself was found, nothing is folded. The chosen
// record is always in sight.
#pragma once

#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "engine/base/bitset.hpp"
#include "engine/model/dataset.hpp"
#include "engine/present/record_page.hpp"
#include "engine/query/columns.hpp"
#include "engine/text/language.hpp"

namespace rostrum {

struct RecordSection {
  std::string key;                       // "kuwait-2024/statements", as ToggleSection has it
  std::string part;                      // "statements": of keys in both faces
  std::string title;                     // "Statements"
  std::span<const RecordEntry> entries;  // of the page, which must outlive it
  std::vector<std::uint32_t> shown;      // of entries, in the order they stand in
  std::string found;  // "6 of 14 are found, shown first"; empty where nothing is folded
  std::string more;   // "Show the 8 others"; empty where there is no other
};

struct RecordSectionsInput {
  const Language& language;
  const Dataset& dataset;
  const Columns& columns;
  const Bitset& matches;  // rows that were found
  std::string_view selection;
  std::span<const std::string> open_sections;
};

// Statements and outcomes, in this order; a part without any is left out.
std::vector<RecordSection> record_sections(const RecordSectionsInput& input,
                                           const RecordPage& page);

// A way to a part of a page, or from the head of the document to one of its regions.
struct PageJump {
  std::string key;    // "jump:statements"
  std::string title;  // "Statements 12"
  std::string part;   // "statements"
};

// "Statements 12", "Outcomes 40", "Sources 14"; none where there is but one part.
std::vector<PageJump> record_jumps(const Language& language, const RecordPage& page);

}  // namespace rostrum
