// Something the reader must be told: a part of a link that was not understood, a copy that worked.
// Shown on screen and said by the live region, each in its own language.
#pragma once

#include "engine/text/message.hpp"

namespace rostrum {

struct Notice {
  Argument text;  // a message; or a text that the page has made in its own language

  bool operator==(const Notice&) const = default;
};

}  // namespace rostrum
