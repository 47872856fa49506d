// A page or paper that facts were read in.
#pragma once

#include <optional>
#include <string>

#include "engine/model/date_span.hpp"

namespace rostrum {

struct Source {
  std::string url;    // https or http, or empty
  std::string title;  // as published, in the script it was published in
  std::string
      translation;  // the title in English, where the canvas cannot write or a reader read it
  std::string publisher;
  std::optional<DateSpan> date;
  std::string language;
  std::string via;  // a mirror it was read from, https or http, or empty

  bool operator==(const Source&) const = default;
};

}  // namespace rostrum
