// A feed as Atom has it (RFC 4287).
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "engine/model/civil_date.hpp"
#include "engine/text/language.hpp"

namespace rostrum {

struct AtomEntry {
  Day day;
  std::string title;
  std::string path;  // below the site; what follows a '#' tells entries apart
  std::string words;
};

struct AtomFeed {
  std::string title;
  std::string page;  // what the feed is of, below the site
  std::string path;  // of the feed itself
  std::vector<AtomEntry> entries;
};

// The newest entry first; those of one day in the order given. `site` is its address, which all
// addresses in a feed begin with.
std::string atom_text(const Language& language, AtomFeed feed, std::string_view site);

}  // namespace rostrum
