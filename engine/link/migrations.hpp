// Spellings of keys and values that are written no more, or never were but are what a person would
// try, and what stands for them now. A link that was right once is right for ever: a line is never
// taken out of the table.
#pragma once

#include <string_view>

namespace rostrum {

// One part of an address, "key=value", as it is spelled.
struct Spelling {
  std::string_view key;
  std::string_view value;

  bool operator==(const Spelling&) const = default;
};

// The same part as it is spelled today; views of the part or of the table. Also takes back what a
// copy out of a page's source leaves of an ampersand, "amp;time".
Spelling migrated(Spelling part);

}  // namespace rostrum
