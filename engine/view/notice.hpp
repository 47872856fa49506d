// Something the reader must be told in words: a part of a link that was not understood, a copy
// that worked. Shown on screen and said by the live region.
#pragma once

#include <string>

namespace rostrum {

struct Notice {
  std::string text;

  bool operator==(const Notice&) const = default;
};

}  // namespace rostrum
