// Letters that the explorer cannot draw: its font has Latin, Cyrillic and Greek. What readers see
// is written in these; other scripts have their place among the variants of a name and in the title
// of a source that has a translation, which only the page of text shows.
#pragma once

#include "curator/bundle.hpp"
#include "curator/finding.hpp"

namespace rostrum {

// Reports every text with such a letter, once.
void check_writing_systems(const Bundle& bundle, Findings& findings);

}  // namespace rostrum
