// The text field that a reader has opened to be written in, which the page lays an input over.
#pragma once

#include <string>

#include "engine/state/reduce.hpp"

namespace rostrum {

struct WrittenField {
  std::string key;   // in the outline; empty: none is open
  std::string text;  // that it has
};
WrittenField written_field(const State& state);

}  // namespace rostrum
